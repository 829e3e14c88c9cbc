package org.dateline.article;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was to be done with a source cannot be done as it was asked.
 */
public class SourceRefused extends RuntimeException {

	private final transient List<Problem> problems;

	SourceRefused(List<Problem> problems) {
		super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
		this.problems = List.copyOf(problems);
	}

	/** What is wrong, field by field, at least one. */
	public List<Problem> getProblems() {
		return this.problems;
	}

}
