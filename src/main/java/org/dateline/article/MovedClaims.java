package org.dateline.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What people said of one text, carried over to the next version of it: quotes go with
 * their words. Where the words are gone, the claim stays, and its reasoning says in which
 * version they stand; that version keeps them.
 */
final class MovedClaims {

	/** In place of words that are gone: the archive's own, in its four languages. */
	private static final Map<String, String> WHERE = Map.of("en", "The words for it stand in version %d of the text.",
			"ru", "Слова об этом есть в версии %d текста.", "az", "Buna dair sözlər mətnin %d-ci variantındadır.", "id",
			"Kata-kata untuk ini ada dalam versi %d teks.");

	private final String before;

	private final String after;

	private final int version;

	private final int sameBeginning;

	private final int sameEnd;

	/**
	 * Claims carried from one text to another.
	 * @param version the number of the version that the words stand in now
	 */
	MovedClaims(String before, String after, int version) {
		this.before = before;
		this.after = after;
		this.version = version;
		int shorter = Math.min(before.length(), after.length());
		int beginning = 0;
		while (beginning < shorter && before.charAt(beginning) == after.charAt(beginning)) {
			beginning++;
		}
		int end = 0;
		while (end < shorter - beginning
				&& before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
			end++;
		}
		this.sameBeginning = beginning;
		this.sameEnd = end;
	}

	RecordDraft.@Nullable Headline headline(RecordDraft.@Nullable Headline headline) {
		if (headline == null || headline.start() == null) {
			return headline;
		}
		return new RecordDraft.Headline(headline.words(), place(headline.words(), headline.start()));
	}

	RecordDraft.DateClaim date(RecordDraft.DateClaim date) {
		List<RecordDraft.Quote> quotes = quotes(date.quotes());
		if (!quotes.isEmpty() || date.quotes().isEmpty()) {
			return new RecordDraft.DateClaim(date.edtf(), date.basis(), date.reasoning(), quotes);
		}
		return new RecordDraft.DateClaim(date.edtf(), date.basis().equals("stated") ? "derived" : date.basis(),
				sayingWhere(date.reasoning()), quotes);
	}

	RecordDraft.Attribution attribution(RecordDraft.Attribution attribution) {
		List<RecordDraft.Quote> quotes = quotes(attribution.quotes());
		Map<String, String> reasoning = attribution.reasoning();
		if (quotes.isEmpty() && !attribution.quotes().isEmpty()) {
			reasoning = sayingWhere(reasoning);
		}
		return new RecordDraft.Attribution(attribution.role(), attribution.source(), reasoning, quotes);
	}

	/** The quotes whose words still stand, each in its new place. */
	List<RecordDraft.Quote> quotes(List<RecordDraft.Quote> quotes) {
		List<RecordDraft.Quote> moved = new ArrayList<>(quotes.size());
		for (RecordDraft.Quote quote : quotes) {
			Integer start = quote.start();
			Integer place = (start != null) ? place(quote.words(), start) : null;
			if (place != null) {
				moved.add(new RecordDraft.Quote(quote.words(), place));
			}
		}
		return moved;
	}

	private Map<String, String> sayingWhere(Map<String, String> reasoning) {
		Map<String, String> said = new LinkedHashMap<>(reasoning);
		WHERE.forEach((language, words) -> said.merge(language, words.formatted(this.version),
				(given, where) -> given + ' ' + where));
		return said;
	}

	/**
	 * Where words stand now: where they stood, if that part of the text is as it was, or
	 * at the place of theirs that is nearest.
	 */
	private @Nullable Integer place(String words, int codePoints) {
		int start = this.before.offsetByCodePoints(0, codePoints);
		int moved = this.after.length() - this.before.length();
		boolean inBeginning = start + words.length() <= this.sameBeginning;
		boolean inEnd = start >= this.before.length() - this.sameEnd;
		int expected = inBeginning ? start : (start >= this.sameBeginning) ? start + moved : start;
		int place = (inBeginning || inEnd) ? expected : nearest(words, expected);
		return (place >= 0) ? this.after.codePointCount(0, place) : null;
	}

	private int nearest(String words, int expected) {
		int below = this.after.lastIndexOf(words, Math.max(expected, 0));
		int above = this.after.indexOf(words, Math.max(expected, 0));
		if (below < 0 || above < 0) {
			return Math.max(below, above);
		}
		return (expected - below <= above - expected) ? below : above;
	}

}
