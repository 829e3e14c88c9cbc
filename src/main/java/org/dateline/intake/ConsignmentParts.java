package org.dateline.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The bytes of a bulk file until each of its lines is a capture: in the database, where
 * every node can read them, and cut into parts, of which one at a time is in memory.
 */
@Repository
class ConsignmentParts {

	private static final int PART = 1 << 20;

	private final JdbcClient jdbc;

	ConsignmentParts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps a file, in the transaction of the caller.
	 * @return how many bytes it has
	 */
	long keep(long consignment, InputStream file) throws IOException {
		long bytes = 0;
		int number = 0;
		for (byte[] part = file.readNBytes(PART); part.length > 0; part = file.readNBytes(PART)) {
			this.jdbc
				.sql("insert into consignment_part (consignment_id, number, content) values (:id, :number, :content)")
				.param("id", consignment)
				.param("number", number++)
				.param("content", part)
				.update();
			bytes += part.length;
		}
		return bytes;
	}

	/** The file, read part by part. */
	InputStream open(long consignment) {
		return new SequenceInputStream(new Parts(consignment));
	}

	/** Each part is read when it is asked for. */
	private final class Parts implements Enumeration<InputStream> {

		private final long consignment;

		private final List<Integer> left;

		Parts(long consignment) {
			this.consignment = consignment;
			this.left = new ArrayList<>(ConsignmentParts.this.jdbc
				.sql("select number from consignment_part where consignment_id = :id order by number desc")
				.param("id", consignment)
				.query(Integer.class)
				.list());
		}

		@Override
		public boolean hasMoreElements() {
			return !this.left.isEmpty();
		}

		@Override
		public InputStream nextElement() {
			int number = this.left.remove(this.left.size() - 1);
			byte[] content = ConsignmentParts.this.jdbc
				.sql("select content from consignment_part where consignment_id = :id and number = :number")
				.param("id", this.consignment)
				.param("number", number)
				.query(byte[].class)
				.single();
			return new ByteArrayInputStream(content);
		}

	}

}
