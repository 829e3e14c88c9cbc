package org.dateline.article;

import java.util.List;

/** A correction that does not hold; nothing was changed. It names every problem. */
public class CorrectionRefused extends RuntimeException {

	private final transient List<Problem> problems;

	CorrectionRefused(List<Problem> problems) {
		super(problems.toString());
		this.problems = List.copyOf(problems);
	}

	CorrectionRefused(String message) {
		this(List.of(new Problem("", message, List.of())));
	}

	public List<Problem> problems() {
		return this.problems;
	}

	/**
	 * What is wrong with a field; {@link CorrectionProblems} puts it into words.
	 *
	 * @param path the field: {@code published.edtf}, {@code attributions[1].quotes[0]},
	 * {@code reason}; empty where it is the whole
	 * @param message the code of the words
	 * @param arguments their arguments
	 */
	public record Problem(String path, String message, List<Object> arguments) {
	}

}
