package org.dateline.database;

import org.jspecify.annotations.Nullable;

/** Why the archive does not start: one sentence for the operator, and what to do. */
final class StartRefused extends RuntimeException {

	private final String action;

	StartRefused(String sentence, String action) {
		this(sentence, action, null);
	}

	StartRefused(String sentence, String action, @Nullable Throwable cause) {
		super(sentence, cause);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}
