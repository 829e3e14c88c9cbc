package org.dateline.editorial;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.util.MultiValueMap;

/** Reads what was typed into the fields of a form. */
final class Typed {

	/** Digits, as they are or in threes with the same sign between them. */
	private static final Pattern NUMBER = Pattern.compile("\\d{1,18}|\\d{1,3}([.,'’\\p{Zs}])\\d{3}(?:\\1\\d{3}){0,4}");

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

	/** A number that was typed, or copied from where its digits are grouped. */
	static Optional<Long> number(String typed) {
		return NUMBER.matcher(typed).matches() ? Optional.of(Long.parseLong(typed.replaceAll("\\D", "")))
				: Optional.empty();
	}

	/**
	 * A number that has to be there.
	 * @throws Refused at the field where it is none
	 */
	static long numberIn(String field, String typed) {
		return number(typed).orElseThrow(() -> new Refused(field, "deskstories.bad.number"));
	}

}
