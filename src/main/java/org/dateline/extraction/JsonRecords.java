package org.dateline.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * JSON documents one after the other, or those in an array, each cut out as it stands.
 * Only brackets and strings are looked at, so that whatever else is wrong with a document
 * stays its own.
 */
final class JsonRecords implements BulkRecords {

	private final BulkInput in;

	private boolean begun;

	private long last;

	JsonRecords(BulkInput in) {
		this.in = in;
	}

	@Override
	public @Nullable BulkRecord next() throws IOException {
		skipSpace("");
		if (!this.begun) {
			this.begun = true;
			if (this.in.peek() == '[') {
				this.in.read();
			}
		}
		skipSpace(",]");
		return (this.in.peek() >= 0) ? value() : null;
	}

	private BulkRecord value() throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		// Several may stand in a line; none is numbered like another.
		long line = this.in.line();
		long number = Math.max(line, this.last + 1);
		this.last = number;
		long length = 0;
		int depth = 0;
		int next = 0;
		boolean inString = false;
		boolean escaped = false;
		do {
			next = this.in.read();
			if (next < 0) {
				return new BulkRecord(number, null, line, content.toByteArray(), BulkRecord.JSON, null,
						BulkProblem.of("cut-short"));
			}
			if (length++ < LONGEST) {
				content.write(next);
			}
			if (inString) {
				inString = escaped || next != '"';
				escaped = !escaped && next == '\\';
			}
			else if (next == '"') {
				inString = true;
			}
			else if (next == '{' || next == '[') {
				depth++;
			}
			else if (next == '}' || next == ']') {
				depth--;
			}
		}
		while (inString || depth > 0 || depth == 0 && isBare(next) && isBare(this.in.peek()));
		return (length <= LONGEST)
				? new BulkRecord(number, null, line, content.toByteArray(), BulkRecord.JSON, null, null)
				: new BulkRecord(number, null, line, new byte[0], BulkRecord.JSON, null,
						BulkProblem.of("too-long", LONGEST));
	}

	/** Whether this is a part of a number or a word. */
	private static boolean isBare(int character) {
		return character > ' ' && ",[]{}\"".indexOf(character) < 0;
	}

	private void skipSpace(String also) throws IOException {
		int next = this.in.peek();
		while (next >= 0 && (next <= ' ' || also.indexOf(next) >= 0)) {
			this.in.read();
			next = this.in.peek();
		}
	}

}
