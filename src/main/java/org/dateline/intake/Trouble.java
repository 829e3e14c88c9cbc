package org.dateline.intake;

import java.util.List;

/**
 * Why a feed or an item of it was not fetched or not understood.
 *
 * @param code the key of a sentence
 * @param arguments the arguments of the sentence
 */
public record Trouble(String code, List<String> arguments) {

	public Trouble {
		arguments = List.copyOf(arguments);
	}

	static Trouble of(String code, List<?> arguments) {
		return new Trouble(code, arguments.stream().map(String::valueOf).toList());
	}

}
