package org.dateline.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads the files of the lexicon: YAML of which each entry is a list of fields, one to a
 * line, with its values in brackets or braces. They are long, and a whole YAML reader
 * would spend half a second on them.
 */
final class LexiconFile {

	/** An entry without any field. */
	static final Entry EMPTY = new Entry(Map.of(), Map.of(), Map.of());

	private final String line;

	private int at;

	private LexiconFile(String line) {
		this.line = line;
	}

	static List<Entry> read(String file) {
		try (InputStream yaml = Objects.requireNonNull(LexiconFile.class.getResourceAsStream(file), file)) {
			List<Entry> entries = new ArrayList<>();
			Entry entry = new Entry();
			for (String line : new String(yaml.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
				if (line.startsWith("- ")) {
					entry = new Entry();
					entries.add(entry);
				}
				if (line.startsWith("- ") || line.startsWith("  ")) {
					new LexiconFile(line).readField(entry, 2, "");
				}
				else if (!line.isBlank() && !line.startsWith("#")) {
					throw new IllegalArgumentException(file + " has a line that is no field: " + line);
				}
			}
			return entries;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file, ex);
		}
	}

	private void readField(Entry entry, int start, String ends) {
		int colon = this.line.indexOf(": ", start);
		if (colon < 0) {
			throw refused("a field and its value");
		}
		String field = this.line.substring(start, colon);
		this.at = colon + 2;
		switch (this.line.charAt(this.at)) {
			case '[' -> entry.lists.put(field, list());
			case '{' -> entry.below.put(field, map());
			default -> entry.texts.put(field, text(ends));
		}
	}

	private List<String> list() {
		List<String> list = new ArrayList<>();
		do {
			next();
			list.add(text(",]"));
		}
		while (this.at < this.line.length() && this.line.charAt(this.at) == ',');
		expect(']');
		return list;
	}

	private Entry map() {
		Entry map = new Entry();
		do {
			next();
			readField(map, this.at, ",}");
		}
		while (this.at < this.line.length() && this.line.charAt(this.at) == ',');
		expect('}');
		return map;
	}

	/** A text, in quotes or up to one of the ends. */
	private String text(String ends) {
		int start = this.at;
		if (this.line.charAt(start) == '\'') {
			int end = this.line.indexOf('\'', start + 1);
			if (end < 0) {
				throw refused("a second quote");
			}
			this.at = end + 1;
			return this.line.substring(start + 1, end);
		}
		int end = start;
		while (end < this.line.length() && ends.indexOf(this.line.charAt(end)) < 0) {
			end++;
		}
		this.at = end;
		return this.line.substring(start, end).strip();
	}

	private void next() {
		this.at++;
		while (this.at < this.line.length() && this.line.charAt(this.at) == ' ') {
			this.at++;
		}
	}

	private void expect(char end) {
		if (this.at >= this.line.length() || this.line.charAt(this.at) != end) {
			throw refused("a " + end);
		}
		this.at++;
	}

	private IllegalArgumentException refused(String wanted) {
		return new IllegalArgumentException("%s is wanted at %d of: %s".formatted(wanted, this.at, this.line));
	}

	/** The fields of an entry by the kind of their value. */
	record Entry(Map<String, String> texts, Map<String, List<String>> lists, Map<String, Entry> below) {

		private Entry() {
			this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
		}

		String text(String field) {
			return this.texts.getOrDefault(field, "");
		}

		List<String> list(String field) {
			return this.lists.getOrDefault(field, List.of());
		}

		Entry below(String field) {
			return this.below.getOrDefault(field, EMPTY);
		}

	}

}
