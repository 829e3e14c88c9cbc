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

	/**
	 * What is wrong with a field.
	 *
	 * @param field its path: {@code name}, {@code names[az]}, {@code names},
	 * {@code kind}, {@code country}, {@code homePage}, {@code slug}, {@code from},
	 * {@code into}
	 * @param message the key of a sentence for readers
	 * @param arguments the arguments of the sentence
	 */
	public record Problem(String field, String message, List<Object> arguments) {

		static Problem of(String field, String message, Object... arguments) {
			return new Problem(field, message, List.of(arguments));
		}

	}

}
