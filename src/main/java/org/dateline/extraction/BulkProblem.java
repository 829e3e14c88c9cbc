package org.dateline.extraction;

import java.util.List;

import org.dateline.vocabulary.PrintableText;

/**
 * What is wrong with a record of a file of many, or with the file.
 *
 * @param code the end of a message key
 * @param arguments the arguments of the sentence
 */
public record BulkProblem(String code, List<String> arguments) {

	/** What a file says of itself may be as long as the file. */
	private static final int LONGEST_ARGUMENT = 200;

	public BulkProblem {
		arguments = arguments.stream().map(BulkProblem::shown).toList();
	}

	/** An argument as far as it can be kept and shown. */
	private static String shown(String argument) {
		String cut = (argument.length() > LONGEST_ARGUMENT) ? argument.substring(0, LONGEST_ARGUMENT) + "…" : argument;
		return PrintableText.of(cut);
	}

	static BulkProblem of(String code, Object... arguments) {
		return new BulkProblem(code, List.of(arguments).stream().map(String::valueOf).toList());
	}

}
