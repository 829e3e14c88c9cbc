package org.dateline.editorial;

import java.util.ArrayList;
import java.util.List;

/**
 * What was typed about bytes to be taken down for good.
 *
 * @param reason why
 * @param confirmed the number of what is taken down, typed again
 */
record TakedownForm(String reason, String confirmed) {

	/** The field of the reason. */
	static final String REASON = "takedown";

	/**
	 * Why this is not done, field by field.
	 * @param number the number of what would be taken down
	 * @param longest how long a reason may be, in characters
	 */
	List<Refused> refusals(long number, int longest) {
		List<Refused> refusals = new ArrayList<>();
		if (this.reason.isBlank() || this.reason.strip().length() > longest) {
			refusals.add(new Refused(REASON, "desk.takedown.reason", longest));
		}
		if (Typed.number(this.confirmed.strip()).filter((typed) -> typed == number).isEmpty()) {
			refusals.add(new Refused("confirmed", "desk.takedown.unconfirmed", number));
		}
		return refusals;
	}

	/** The same where the order of a takedown no longer stands. */
	List<Refused> refusalsToLift(long number, int longest) {
		List<Refused> refusals = new ArrayList<>();
		if (this.reason.isBlank() || this.reason.strip().length() > longest) {
			refusals.add(new Refused("lift", "desk.lift.reason", longest));
		}
		if (Typed.number(this.confirmed.strip()).filter((typed) -> typed == number).isEmpty()) {
			refusals.add(new Refused("lifted", "desk.lift.unconfirmed", number));
		}
		return refusals;
	}

}
