package org.dateline.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What settings are called, and which of them takes names of one's own below it. */
final class SettingNames {

	/** Where every jar that takes settings lists them. */
	static final String METADATA = "META-INF/spring-configuration-metadata.json";

	private static final Pattern OPEN = Pattern.compile("java\\.util\\.(Map|Properties)\\b.*");

	/** Each by its plain form: as it is written, and whether it is open below. */
	private final Map<String, Name> names = new TreeMap<>();

	SettingNames(Collection<String> names) {
		names.forEach((name) -> this.names.put(plain(name), new Name(name, false)));
	}

	/** Those of all that is in the jar. */
	static SettingNames ofEverything() {
		SettingNames all = new SettingNames(Collections.emptyList());
		try {
			for (URL found : Collections.list(SettingNames.class.getClassLoader().getResources(METADATA))) {
				try (InputStream in = found.openStream()) {
					all.read(JsonMapper.shared().readTree(in));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return all;
	}

	private void read(JsonNode metadata) {
		for (JsonNode property : metadata.path("properties")) {
			String name = property.path("name").asString();
			boolean open = OPEN.matcher(property.path("type").asString("")).matches();
			this.names.merge(plain(name), new Name(name, open),
					(one, other) -> new Name(one.written(), one.open() || other.open()));
		}
	}

	/** Whether there is such a setting, however it is written. */
	boolean has(String name) {
		String plain = plain(name);
		if (this.names.containsKey(plain)) {
			return true;
		}
		for (int dot = plain.lastIndexOf('.'); dot > 0; dot = plain.lastIndexOf('.', dot - 1)) {
			Name above = this.names.get(plain.substring(0, dot));
			if (above != null && above.open()) {
				return true;
			}
		}
		return false;
	}

	/** The setting whose name is most like this one. */
	String nearest(String name) {
		String plain = plain(name);
		return this.names.keySet()
			.stream()
			.min(Comparator.comparingInt((String known) -> distance(plain, known)))
			.map((known) -> this.names.getOrDefault(known, new Name(known, false)).written())
			.orElseThrow();
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

	private record Name(String written, boolean open) {
	}

}
