package org.dateline.extraction;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** Lines, each of which is a JSON text (jsonlines.org). Empty ones are passed over. */
final class JsonLineRecords implements BulkRecords {

	private final BulkInput in;

	JsonLineRecords(BulkInput in) {
		this.in = in;
	}

	@Override
	public @Nullable BulkRecord next() throws IOException {
		while (this.in.peek() >= 0) {
			long line = this.in.line();
			byte[] content = this.in.readLine(LONGEST);
			if (content == null) {
				return BulkRecord.refused(line, new byte[0], BulkProblem.of("too-long", LONGEST));
			}
			if (!isBlank(content)) {
				return BulkRecord.json(line, content);
			}
		}
		return null;
	}

	static boolean isBlank(byte[] content) {
		for (byte one : content) {
			if (one != ' ' && one != '\t' && one != '\r') {
				return false;
			}
		}
		return true;
	}

}
