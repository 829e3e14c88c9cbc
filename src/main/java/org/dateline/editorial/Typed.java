package org.dateline.editorial;

import java.util.List;
import java.util.Optional;

import org.springframework.util.MultiValueMap;

/** Reads what was typed into the fields of a form. */
final class Typed {

	private static final int LONGEST_NUMBER = 18;

	private Typed() {
	}

	/** The value of a field without the space around it; nothing where it is missing. */
	static String value(MultiValueMap<String, String> typed, String name) {
		String value = typed.getFirst(name);
		return (value != null) ? value.strip() : "";
	}

	/** The values of a field that may be chosen several times. */
	static List<String> values(MultiValueMap<String, String> typed, String name, int most) {
		return typed.getOrDefault(name, List.of()).stream().limit(most).toList();
	}

	/** A number that was typed. */
	static Optional<Long> number(String typed) {
		boolean digits = !typed.isEmpty() && typed.length() <= LONGEST_NUMBER
				&& typed.chars().allMatch((one) -> one >= '0' && one <= '9');
		return digits ? Optional.of(Long.parseLong(typed)) : Optional.empty();
	}

	/**
	 * A number that has to be there.
	 * @throws Refused at the field where it is none
	 */
	static long numberIn(String field, String typed) {
		return number(typed).orElseThrow(() -> new Refused(field, "deskstories.bad.number"));
	}

}
