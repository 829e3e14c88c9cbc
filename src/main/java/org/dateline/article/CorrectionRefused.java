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
		this(List.of(Problem.of("", message)));
	}

	/** What is wrong, field by field; {@link CorrectionProblems} puts it into words. */
	public List<Problem> problems() {
		return this.problems;
	}

}
