package org.dateline.editorial;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What is wrong with the fields of a form, as words by the name of the field. */
public final class FieldProblems {

	private final Map<String, String> words = new LinkedHashMap<>();

	void add(String field, String words) {
		this.words.merge(field, words, (one, other) -> one.contains(other) ? one : one + " " + other);
	}

	/** All of them, in the order in which they were found. */
	public Map<String, String> all() {
		return this.words;
	}

	/** What is wrong with a field, or null. */
	public @Nullable String of(String field) {
		return this.words.get(field);
	}

	/** The id of the element that says so, for the field to refer to; or null. */
	public @Nullable String idOf(String field) {
		return this.words.containsKey(field) ? field + ".problem" : null;
	}

	/** What {@code aria-invalid} says of a field: {@code true} or nothing. */
	public @Nullable String invalid(String field) {
		return this.words.containsKey(field) ? "true" : null;
	}

	/** Whether something is wrong with a field or with one below it. */
	public boolean isWithin(String path) {
		return this.words.keySet().stream().anyMatch((field) -> field.startsWith(path));
	}

}
