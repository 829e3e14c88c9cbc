package org.dateline.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a table (RFC 4180), each cut out as it stands: a field in quotes may go on
 * over several lines.
 */
final class CsvRecords implements BulkRecords {

	private static final int LONGEST_HEADER = 10_000;

	private final BulkInput in;

	private @Nullable String header;

	private boolean ended;

	CsvRecords(BulkInput in) {
		this.in = in;
	}

	@Override
	public @Nullable BulkRecord next() throws IOException {
		while (!this.ended && this.in.peek() >= 0) {
			long line = this.in.line();
			BulkRecord record = row(line);
			if (this.header != null || record.problem() != null) {
				return record;
			}
			if (record.content().length > 0) {
				BulkProblem problem = begin(record.content());
				if (problem != null) {
					this.ended = true;
					return BulkRecord.refused(line, record.content(), problem);
				}
			}
		}
		return null;
	}

	/** Takes a row as the header, or says why it is none. */
	private @Nullable BulkProblem begin(byte[] row) {
		String header = new String(row, StandardCharsets.UTF_8);
		if (header.length() > LONGEST_HEADER || !CsvRow.hasText(header)) {
			return BulkProblem.of("no-text-column");
		}
		this.header = header;
		return null;
	}

	private BulkRecord row(long line) throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		CsvQuotes quotes = new CsvQuotes((this.header != null) ? CsvRow.separator(this.header) : null);
		for (int next = this.in.read(); next >= 0 && (quotes.areOpen() || next != '\n'); next = this.in.read()) {
			if (next == '\r' && !quotes.areOpen() && this.in.peek() != '\n') {
				// as old spreadsheets end a row
				this.in.countLine();
				break;
			}
			if (content.size() == LONGEST) {
				// A quote that is never closed would take the rest of the table along.
				this.in.readLine(0);
				return BulkRecord.refused(line, new byte[0], BulkProblem.of("too-long", LONGEST));
			}
			content.write(next);
			quotes.pass(next);
		}
		byte[] bytes = BulkInput.withoutReturn(content.toByteArray());
		String header = this.header;
		if (quotes.areOpen()) {
			BulkProblem problem = BulkProblem.of("open-quote");
			return (header != null) ? BulkRecord.row(line, bytes, header).refused(problem)
					: BulkRecord.refused(line, bytes, problem);
		}
		if (header == null || JsonLineRecords.isBlank(bytes)) {
			return BulkRecord.json(line, JsonLineRecords.isBlank(bytes) ? new byte[0] : bytes);
		}
		return BulkRecord.row(line, bytes, header);
	}

}
