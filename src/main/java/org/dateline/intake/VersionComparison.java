package org.dateline.intake;

import java.util.List;

import org.dateline.article.HeldRecord;

/**
 * A report and what may become its next version.
 *
 * @param present the report as it is
 * @param drawn what is drawn from what came
 * @param kept how many per cent of what the report says, four words at a time, are still
 * there
 * @param doubts why it may be another report, as the ends of message keys
 */
public record VersionComparison(HeldRecord present, DrawnRecord drawn, long kept, List<String> doubts) {

	public VersionComparison {
		doubts = List.copyOf(doubts);
	}

	/** Whether nothing speaks against it. */
	public boolean fits() {
		return this.doubts.isEmpty();
	}

}
