package org.dateline.article;

import java.util.List;

/**
 * What is wrong with a field of what somebody gave.
 *
 * @param field its path, such as {@code published.edtf},
 * {@code attributions[1].quotes[0]}, {@code names[az]}; empty where it is the whole
 * @param message the code of a sentence for whoever gave it
 * @param arguments the arguments of the sentence
 */
public record Problem(String field, String message, List<Object> arguments) {

	static Problem of(String field, String message, Object... arguments) {
		return new Problem(field, message, List.of(arguments));
	}

}
