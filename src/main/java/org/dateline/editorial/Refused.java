package org.dateline.editorial;

import org.dateline.article.DecisionRefused;
import org.jspecify.annotations.Nullable;

/**
 * What somebody at the desk asked for cannot be done; nothing has happened. The page they
 * asked from says why, beside the field where there is one.
 */
class Refused extends RuntimeException {

	private final @Nullable String field;

	private final String reason;

	private final transient Object[] arguments;

	/**
	 * A refusal.
	 * @param field the name of the field it is about, or null
	 * @param reason the message that says why
	 */
	Refused(@Nullable String field, String reason, Object... arguments) {
		super(reason);
		this.field = field;
		this.reason = reason;
		this.arguments = arguments;
	}

	static Refused of(DecisionRefused refused) {
		return new Refused(refused.getField(), refused.getReason(), refused.getArguments().toArray());
	}

	@Nullable String field() {
		return this.field;
	}

	String reason() {
		return this.reason;
	}

	Object[] arguments() {
		return this.arguments;
	}

}
