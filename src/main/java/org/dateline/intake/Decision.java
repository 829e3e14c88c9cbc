package org.dateline.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the archive itself decides about an arrival.
 *
 * @param arrival its number
 * @param state what becomes of it
 * @param reasons why a person has to look, where one has to
 * @param article the article that it is or repeats, or null
 * @param findings what was drawn from it, or null
 */
record Decision(long arrival, Arrival.State state, List<Arrival.Reason> reasons, @Nullable Long article,
		DrawnRecord.@Nullable Findings findings) {

	static Decision quarantined(long arrival, List<Arrival.Reason> reasons, DrawnRecord.@Nullable Findings findings) {
		return new Decision(arrival, Arrival.State.QUARANTINED, reasons, null, findings);
	}

	static Decision duplicate(long arrival, long article, DrawnRecord.@Nullable Findings findings) {
		return new Decision(arrival, Arrival.State.DUPLICATE, List.of(), article, findings);
	}

	static Decision admitted(long arrival, long article, DrawnRecord.Findings findings) {
		return new Decision(arrival, Arrival.State.ADMITTED, List.of(), article, findings);
	}

	static Decision version(long arrival, long article, DrawnRecord.Findings findings) {
		return new Decision(arrival, Arrival.State.VERSION, List.of(), article, findings);
	}

}
