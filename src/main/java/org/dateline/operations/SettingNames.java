package org.dateline.operations;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What settings are called, and which of them a name is most like. */
final class SettingNames {

	/** So many letters may be mistyped. */
	private static final int NEAR = 2;

	/** As they are written, by their plain form. */
	private final Map<String, String> names = new TreeMap<>();

	SettingNames(Collection<String> names) {
		names.forEach((name) -> this.names.put(plain(name), name));
	}

	/** Whether there is such a setting, however it is written. */
	boolean has(String name) {
		return this.names.containsKey(plain(name));
	}

	/** Whether it is one of these mistyped. */
	boolean isMistyped(String name) {
		return !has(name) && distance(plain(name), plain(nearest(name))) <= NEAR;
	}

	/** The setting whose name is most like this one. */
	String nearest(String name) {
		String plain = plain(name);
		return this.names.entrySet()
			.stream()
			.min(Comparator.comparingInt((Map.Entry<String, String> known) -> distance(plain, known.getKey())))
			.orElseThrow()
			.getValue();
	}

	/** As Spring takes names: in any case, with or without dashes, and with an index. */
	private static String plain(String name) {
		return name.replaceAll("\\[.*", "").replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
	}

	/** How many letters differ (Levenshtein). */
	private static int distance(String one, String other) {
		int[] before = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			before[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int[] row = new int[other.length() + 1];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int same = (one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1;
				row[j] = Math.min(before[j - 1] + same, Math.min(before[j], row[j - 1]) + 1);
			}
			before = row;
		}
		return before[other.length()];
	}

}
