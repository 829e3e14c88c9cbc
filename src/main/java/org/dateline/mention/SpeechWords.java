package org.dateline.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The words with which a language says who said what, from {@code quotations-*.txt}.
 * Immutable, for any thread.
 */
final class SpeechWords {

	private final Map<String, Set<String>> sets = new HashMap<>();

	private SpeechWords() {
	}

	/**
	 * Reads the words of a language.
	 * @throws IllegalArgumentException if a line cannot be understood
	 */
	static SpeechWords load(String code) {
		SpeechWords words = new SpeechWords();
		String resource = "quotations-" + code + ".txt";
		try (InputStream stream = Objects.requireNonNull(SpeechWords.class.getResourceAsStream(resource), resource);
				BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				words.read(line.strip(), resource);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return words;
	}

	private void read(String line, String resource) {
		if (line.isEmpty() || line.startsWith("#")) {
			return;
		}
		int colon = line.indexOf(": ");
		if (colon < 0) {
			throw new IllegalArgumentException("%s: no colon in \"%s\"".formatted(resource, line));
		}
		Set<String> set = this.sets.computeIfAbsent(line.substring(0, colon), (key) -> new HashSet<>());
		for (String form : line.substring(colon + 2).split("\\s+")) {
			String[] parts = form.split("\\|", -1);
			if (parts.length == 1) {
				set.add(DateMonths.fold(form));
			}
			for (int i = 1; i < parts.length; i++) {
				set.add(DateMonths.fold(parts[0] + parts[i]));
			}
		}
	}

	private boolean is(String set, String folded) {
		return this.sets.getOrDefault(set, Set.of()).contains(folded);
	}

	/** "Said", "telling". */
	boolean isVerb(String folded) {
		return is("verb", folded) || isAddressing(folded);
	}

	/** "Told": behind it stands who was told, not who said it. */
	boolean isAddressing(String folded) {
		return is("verb-to", folded);
	}

	/** "Said <b>that</b>". */
	boolean isThat(String folded) {
		return is("that", folded);
	}

	/** "President", "ministry": with names it makes the words for a speaker. */
	boolean isTitle(String folded) {
		return is("title", folded);
	}

	/** "He", "she". */
	boolean isPronoun(String folded) {
		return is("pronoun", folded);
	}

	/** "The President <b>of</b> Russia". */
	boolean isLink(String folded) {
		return is("link", folded);
	}

	/** "Putin <b>also</b> said": it may stand between a speaker and the verb. */
	boolean isBetween(String folded) {
		return is("between", folded);
	}

	/** Whether a retelling may come before its verb: "…, kata Putin". */
	boolean isTrailing(String folded) {
		return is("trailing", folded);
	}

}
