package org.dateline.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.dateline.extraction.BulkProblem;
import org.dateline.extraction.BulkRecord;
import org.dateline.extraction.BulkRefused;
import org.dateline.extraction.BulkReport;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bulk file and what it says.
 *
 * @param record where it stands, and its bytes
 * @param report what it says, or null where it is refused
 * @param problems what is wrong with it
 */
record BulkLine(BulkRecord record, @Nullable BulkReport report, List<BulkProblem> problems) {

	static BulkLine of(BulkRecord record) {
		BulkProblem problem = record.problem();
		if (problem != null) {
			return refused(record, problem);
		}
		try {
			BulkReport report = BulkReport.read(record.content(), record.mediaType(), record.header());
			return new BulkLine(record, report, report.doubts());
		}
		catch (BulkRefused ex) {
			return refused(record, ex.problem());
		}
		catch (RuntimeException | StackOverflowError ex) {
			return refused(record, FAILED);
		}
	}

	/** The same, since it cannot be kept. */
	BulkLine refused() {
		return refused(this.record, FAILED);
	}

	/** That there was a line, and nothing of what stood in it. */
	BulkLine bare() {
		BulkRecord bare = new BulkRecord(this.record.number(), null, this.record.line(), new byte[0],
				this.record.mediaType(), null, null);
		return refused(bare, FAILED);
	}

	/** Whether nothing is said of it but that it could not be kept. */
	boolean hasFailed() {
		return isRefused() && this.problems.equals(List.of(FAILED));
	}

	/** Whether nothing of it is left to be kept but that it was there. */
	boolean isBare() {
		return hasFailed() && this.record.entry() == null && this.record.content().length == 0;
	}

	private static final BulkProblem FAILED = new BulkProblem("failed", List.of());

	private static BulkLine refused(BulkRecord record, BulkProblem problem) {
		return new BulkLine(record, null, List.of(problem));
	}

	boolean isRefused() {
		return this.report == null;
	}

	/** What comes in with it: its bytes, and what it says of them. */
	Delivery delivery(BulkTaking taking, BulkReport report) {
		Given given = new Given(report.language(), report.headline(), report.published(), null, null,
				this.record.header());
		return new Delivery(WayIn.BULK, this.record.content(), this.record.mediaType(), StandardCharsets.UTF_8.name(),
				name(taking), report.address(), given, taking.by(), taking.id(), this.record.number());
	}

	/** The file and the line, as compilers write it. */
	private @Nullable String name(BulkTaking taking) {
		List<String> parts = new ArrayList<>();
		if (taking.name() != null) {
			parts.add(taking.name());
		}
		if (this.record.entry() != null) {
			parts.add(this.record.entry());
		}
		return parts.isEmpty() ? null : String.join("/", parts) + ":" + this.record.line();
	}

}
