package org.dateline.extraction;

import java.util.List;

/**
 * What is wrong with a record of a file of many, or with the file.
 *
 * @param code the end of a message key
 * @param arguments the arguments of the sentence
 */
public record BulkProblem(String code, List<String> arguments) {

	public BulkProblem {
		arguments = List.copyOf(arguments);
	}

	static BulkProblem of(String code, Object... arguments) {
		return new BulkProblem(code, List.of(arguments).stream().map(String::valueOf).toList());
	}

}
