package org.dateline.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the lexicon is made of: {@code lexicon.yaml}, {@code countries.yaml}, and
 * {@code cldr.yaml}, which says how the names of the CLDR are taken.
 */
final class LexiconSources {

	private LexiconSources() {
	}

	/** The entries of a file that is a list. */
	static List<Entry> entries(String file) {
		List<Entry> entries = new ArrayList<>();
		if (LanguageData.<Object>read(file) instanceof Collection<?> list) {
			list.forEach((entry) -> entries.add(new Entry(map(entry))));
		}
		return entries;
	}

	/** The one entry of a file that is a map. */
	static Entry entry(String file) {
		return new Entry(map(LanguageData.<Object>read(file)));
	}

	private static Map<String, Object> map(Object tree) {
		Map<String, Object> map = new LinkedHashMap<>();
		if (tree instanceof Map<?, ?> entries) {
			entries.forEach((key, value) -> map.put(String.valueOf(key), value));
		}
		return map;
	}

	private static List<String> strings(Object tree) {
		List<String> strings = new ArrayList<>();
		if (tree instanceof Collection<?> list) {
			list.forEach((string) -> strings.add(String.valueOf(string)));
		}
		return strings;
	}

	/** An entry of a file. */
	record Entry(Map<String, Object> fields) {

		String text(String field) {
			return String.valueOf(this.fields.getOrDefault(field, ""));
		}

		List<String> texts(String field) {
			return strings(this.fields.getOrDefault(field, List.of()));
		}

		/** What is below a field. */
		Entry below(String field) {
			return new Entry(map(this.fields.getOrDefault(field, Map.of())));
		}

		/** Every field that is a list, such as the labels by language. */
		Map<String, List<String>> lists() {
			Map<String, List<String>> lists = new LinkedHashMap<>();
			this.fields.forEach((field, value) -> {
				if (value instanceof Collection<?>) {
					lists.put(field, strings(value));
				}
			});
			return Collections.unmodifiableMap(lists);
		}

	}

}
