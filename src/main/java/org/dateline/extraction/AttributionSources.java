package org.dateline.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The agencies and outlets that reports name, by their names in several scripts. */
final class AttributionSources {

	/** No name has more words. */
	static final int LONGEST_NAME = 5;

	private static final String[] RUSSIAN_ENDINGS = { "ом", "а", "у", "е", "і" };

	private static final int SHORTEST_INFLECTED = 6;

	private final Map<String, Source> byName = new HashMap<>();

	AttributionSources() {
		String file = "news-sources.txt";
		try (InputStream in = Objects.requireNonNull(AttributionSources.class.getResourceAsStream(file), file);
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (!line.isBlank() && line.charAt(0) != '#') {
					String[] fields = line.split(" \\| ");
					for (String name : fields[2].split(", ")) {
						add(fields[0], fields[1].equals("agency"), name.strip());
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file, ex);
		}
	}

	private void add(String slug, boolean isAgency, String name) {
		boolean isWord = name.endsWith("*");
		String written = isWord ? name.substring(0, name.length() - 1) : name;
		this.byName.putIfAbsent(key(written), new Source(slug, isAgency, isWord ? written : null));
	}

	/** The source of this name, or null. */
	@Nullable Source find(String name) {
		if (name.length() < 2 || name.length() > 60) {
			return null;
		}
		String key = key(name);
		Source source = this.byName.get(key);
		for (int i = 0; source == null && i < RUSSIAN_ENDINGS.length; i++) {
			String ending = RUSSIAN_ENDINGS[i];
			if (key.endsWith(ending) && key.length() - ending.length() >= SHORTEST_INFLECTED) {
				source = this.byName.get(key.substring(0, key.length() - ending.length()));
			}
		}
		return (source != null && source.isWrittenIn(name)) ? source : null;
	}

	/** The source that is called so, however that is written, or null. */
	@Nullable Source called(String name) {
		return this.byName.get(key(name));
	}

	/** Letters and digits in one case and without diacritics. */
	private static String key(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		boolean hasMarks = lower.chars().anyMatch((c) -> c > 0x7F && (c < 0x400 || c > 0x460) && Character.isLetter(c));
		String plain = hasMarks ? Normalizer.normalize(lower, Normalizer.Form.NFD) : lower;
		StringBuilder key = new StringBuilder(plain.length());
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			if (Character.isLetterOrDigit(c) || c == '.') {
				key.append((c == 'ı') ? 'i' : (c == 'ə') ? 'e' : c);
			}
		}
		return key.toString();
	}

	/**
	 * A known source.
	 *
	 * @param word the name as it has to be written where it is a common word, too, or
	 * null
	 */
	record Source(String slug, boolean isAgency, @Nullable String word) {

		/** "AP" is not "ap", and "Trend" is not "trend". */
		boolean isWrittenIn(String name) {
			if (this.word == null) {
				return Character.isUpperCase(name.charAt(0)) || !Character.isLowerCase(name.charAt(0))
						|| name.indexOf('.') > 0 || name.startsWith("detik") || name.equals("dpa");
			}
			return name.startsWith(this.word) || name.equals(this.word.toUpperCase(Locale.ROOT));
		}

	}

}
