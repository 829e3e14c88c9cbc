package org.dateline.chronicle;

import org.dateline.article.DecisionRefused;

/** Why something was decided. */
final class Reasons {

	private Reasons() {
	}

	/**
	 * A reason without the space around it.
	 * @throws DecisionRefused if it is empty or too long
	 */
	static String in(String typed, int longest) {
		String reason = typed.strip();
		if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > longest) {
			throw new DecisionRefused("reason", "chronicle.bad.reason", longest);
		}
		return reason;
	}

}
