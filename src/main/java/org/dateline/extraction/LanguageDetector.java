package org.dateline.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Tells which language a text is in. The script comes first; languages that share one are
 * told apart by how likely each letter is after the two before it (a Markov chain as in
 * T. Dunning, Statistical Identification of Language, 1994) and by the words that every
 * text of a language has. Of a long text it reads parts. Immutable, for any thread; how
 * right and how fast it is, is in docs/intake-language.md.
 */
public final class LanguageDetector {

	/** This many windows of a text are read, evenly over it. */
	private static final int WINDOWS = 8;

	/** In UTF-16 units. */
	private static final int WINDOW = 200;

	private static final int LONGEST_WORD = 40;

	/** No text is divided into parts beyond this. */
	private static final int LONGEST_DIVIDED = 400_000;

	/** Of a mixed text no language is told if another has so many percent. */
	private static final int MIXED = 30;

	/** What it costs to change the language between two sentences. */
	private static final int CHANGE = 300;

	public LanguageDetector() {
		LanguageEvidence.prepare();
	}

	/**
	 * The language of a text.
	 * @param hint the languages it may be in, as BCP 47 tags; empty for any
	 * @return its BCP 47 primary language; empty where there is too little text, where
	 * several languages are mixed, or where it is none of those of the hint
	 */
	public Optional<String> detect(String text, Set<String> hint) {
		Set<String> allowed = hint.stream().map(LanguageDetector::primary).collect(Collectors.toSet());
		LanguageEvidence whole = new LanguageEvidence();
		Map<String, Integer> letters = new HashMap<>();
		int windows = Math.min(WINDOWS, text.length() / WINDOW + 1);
		boolean isRead = text.length() <= WINDOWS * WINDOW;
		int start = 0;
		for (int i = 0; i < windows; i++) {
			int next = isRead ? (i + 1) * WINDOW : (int) ((long) (text.length() - WINDOW) * (i + 1) / (windows - 1));
			int end = wordStart(text, isRead ? next : start + WINDOW);
			LanguageEvidence window = new LanguageEvidence();
			window.read(text, start, end);
			if (windows > 2) {
				count(window, allowed, letters);
			}
			whole.add(window);
			start = isRead ? end : wordStart(text, next);
		}
		return isMixed(letters) ? Optional.empty() : Optional.ofNullable(LanguageVerdict.of(whole, allowed));
	}

	/**
	 * The stretches of a text that are in one language each, in their order. Together
	 * they cover the text; what is too short to tell belongs to its neighbour. Empty
	 * where nothing can be told.
	 */
	public List<Part> parts(String text) {
		List<Integer> ends = LanguageSentences.ends(text, Math.min(text.length(), LONGEST_DIVIDED));
		List<LanguageEvidence> sentences = new ArrayList<>(ends.size());
		int start = 0;
		for (int end : ends) {
			LanguageEvidence evidence = new LanguageEvidence();
			evidence.read(text, start, end);
			sentences.add(evidence);
			start = end;
		}
		int[] path = LanguageVerdict.cheapestPath(sentences, CHANGE);
		List<Part> parts = new ArrayList<>();
		int from = 0;
		int first = 0;
		for (int i = 0; i < path.length; i++) {
			if (i + 1 == path.length || path[i + 1] != path[i]) {
				LanguageEvidence evidence = new LanguageEvidence();
				sentences.subList(first, i + 1).forEach(evidence::add);
				add(parts, from, ends.get(i), LanguageVerdict.of(evidence, Set.of()));
				from = ends.get(i);
				first = i + 1;
			}
		}
		if (!parts.isEmpty()) {
			Part last = parts.get(parts.size() - 1);
			parts.set(parts.size() - 1, new Part(last.start(), text.length(), last.language()));
		}
		return parts;
	}

	private static void add(List<Part> parts, int start, int end, @Nullable String language) {
		if (parts.isEmpty()) {
			if (language != null) {
				parts.add(new Part(0, end, language));
			}
			return;
		}
		Part before = parts.get(parts.size() - 1);
		if (language == null || language.equals(before.language())) {
			parts.set(parts.size() - 1, new Part(before.start(), end, before.language()));
		}
		else {
			parts.add(new Part(start, end, language));
		}
	}

	private static void count(LanguageEvidence window, Set<String> allowed, Map<String, Integer> letters) {
		String language = LanguageVerdict.of(window, allowed);
		if (language != null) {
			// These two alternate in one text where few of their own words are.
			letters.merge(language.equals("ms") ? "id" : language, window.letters(), Integer::sum);
		}
	}

	private static boolean isMixed(Map<String, Integer> letters) {
		int sum = letters.values().stream().mapToInt(Integer::intValue).sum();
		int most = letters.values().stream().mapToInt(Integer::intValue).max().orElse(0);
		return (long) (sum - most) * 100 > (long) sum * MIXED;
	}

	/** The beginning of the next word, if it is not far. */
	private static int wordStart(String text, int from) {
		int end = Math.min(text.length(), from + LONGEST_WORD);
		for (int i = from; i < end; i++) {
			if (Character.isWhitespace(text.charAt(i))) {
				return i;
			}
		}
		return Math.min(text.length(), from);
	}

	private static String primary(String tag) {
		int end = tag.indexOf('-');
		return ((end < 0) ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
	}

	/**
	 * A stretch of a text in one language.
	 *
	 * @param start the place of its first UTF-16 unit
	 * @param end the place after its last
	 * @param language its BCP 47 primary language
	 */
	public record Part(int start, int end, String language) {
	}

}
