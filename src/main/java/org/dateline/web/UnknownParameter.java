package org.dateline.web;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/** An address was given a parameter that it does not know. */
public class UnknownParameter extends BadParameter {

	private static final String WORDS = "failure.400.unknown";

	/**
	 * Says which, and what there is instead.
	 * @param parameter the parameter's name
	 * @param value what it was given
	 * @param known the parameters that the address takes; may be empty
	 */
	public UnknownParameter(String parameter, @Nullable String value, Collection<String> known) {
		super(parameter, (value != null) ? value : "", WORDS, String.join(", ", known), known.size());
	}

}
