package org.dateline.bench;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Rows on their way into a table, in the binary format of PostgreSQL's {@code COPY}
 * (PostgreSQL 18, COPY, Binary Format): a third of the bytes of its text format for an
 * original, and nothing to escape.
 */
final class BinaryCopy implements Closeable {

	private static final byte[] SIGNATURE = { 'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0 };

	private static final int TEXT_OID = 25;

	private static final LocalDate EPOCH_DAY = LocalDate.of(2000, 1, 1);

	private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

	private final int columns;

	private final DataOutputStream out;

	/**
	 * Begins to write.
	 * @param table the table with its columns, such as {@code source (slug, name)}
	 */
	BinaryCopy(Connection connection, String table) throws SQLException, IOException {
		this.columns = (int) table.chars().filter((character) -> character == ',').count() + 1;
		this.out = new DataOutputStream(new BufferedOutputStream(
				new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy " + table + " from stdin binary"),
				1 << 16));
		this.out.write(SIGNATURE);
		this.out.writeInt(0);
		this.out.writeInt(0);
	}

	/** Begins a row, whose values follow in the order of the columns. */
	BinaryCopy row() throws IOException {
		this.out.writeShort(this.columns);
		return this;
	}

	BinaryCopy absent() throws IOException {
		this.out.writeInt(-1);
		return this;
	}

	BinaryCopy bytes(byte[] value) throws IOException {
		this.out.writeInt(value.length);
		this.out.write(value);
		return this;
	}

	BinaryCopy text(String value) throws IOException {
		return bytes(value.getBytes(StandardCharsets.UTF_8));
	}

	/** A {@code text[]} with one element. */
	BinaryCopy texts(String value) throws IOException {
		byte[] element = value.getBytes(StandardCharsets.UTF_8);
		this.out.writeInt(24 + element.length);
		this.out.writeInt(1); // dimensions
		this.out.writeInt(0); // no nulls
		this.out.writeInt(TEXT_OID);
		this.out.writeInt(1); // length
		this.out.writeInt(1); // lower bound
		return bytes(element);
	}

	BinaryCopy json(String value) throws IOException {
		byte[] json = value.getBytes(StandardCharsets.UTF_8);
		this.out.writeInt(1 + json.length);
		this.out.writeByte(1); // version of jsonb
		this.out.write(json);
		return this;
	}

	BinaryCopy bigint(long value) throws IOException {
		this.out.writeInt(Long.BYTES);
		this.out.writeLong(value);
		return this;
	}

	BinaryCopy integer(int value) throws IOException {
		this.out.writeInt(Integer.BYTES);
		this.out.writeInt(value);
		return this;
	}

	BinaryCopy smallint(int value) throws IOException {
		this.out.writeInt(Short.BYTES);
		this.out.writeShort(value);
		return this;
	}

	BinaryCopy date(LocalDate value) throws IOException {
		return integer((int) ChronoUnit.DAYS.between(EPOCH_DAY, value));
	}

	BinaryCopy timestamp(Instant value) throws IOException {
		return bigint(ChronoUnit.MICROS.between(EPOCH, value));
	}

	@Override
	public void close() throws IOException {
		this.out.writeShort(-1);
		this.out.close();
	}

}
