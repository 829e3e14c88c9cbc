package org.dateline.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What was to be done with a subscription cannot be done; nothing has happened. */
public class SubscriptionRefused extends RuntimeException {

	private final transient List<Problem> problems;

	SubscriptionRefused(List<Problem> problems) {
		super(problems.toString());
		this.problems = List.copyOf(problems);
	}

	SubscriptionRefused(@Nullable String field, String code, Object... arguments) {
		this(List.of(new Problem(field, code, List.of(arguments))));
	}

	/** Why, at least one reason. */
	public List<Problem> problems() {
		return this.problems;
	}

	/**
	 * One reason.
	 *
	 * @param field the field it is about, or null
	 * @param code the key of a sentence
	 * @param arguments the arguments of the sentence
	 */
	public record Problem(@Nullable String field, String code, List<Object> arguments) {

		public Problem {
			arguments = List.copyOf(arguments);
		}

	}

}
