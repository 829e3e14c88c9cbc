package org.dateline.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.dateline.language.Lexicon;
import org.dateline.language.Stems;
import org.dateline.language.Words;
import org.dateline.mention.CountryWords;
import org.jspecify.annotations.Nullable;

/**
 * Finds the countries that a report is about, by the words that name them in its own
 * language: the country, its people and what is theirs, its capital, its head. The words
 * counted are the evidence. Immutable, for any thread.
 */
public final class CountryFinder {

	/** In UTF-16 units: a report says before this what it is about. */
	private static final int LONGEST = 30_000;

	/** The lede. */
	private static final int OPENING = 300;

	private static final int IN_OPENING = 2;

	private static final int IN_HEADLINE = 3;

	/** A country that a report is about scores at least this much. */
	private static final int LEAST = 4;

	/** In a report of fewer characters than these a little less will do. */
	private static final int SHORT = 800;

	/**
	 * A country that a report is about scores at least this many percent of the highest
	 * score.
	 */
	private static final int SHARE = 30;

	private static final int MOST = 6;

	/** A capital named less often is only where something happened. */
	private static final int CAPITAL_ALONE = 3;

	private static final int MOST_WORDS = 20;

	private static final Set<String> CONTAINING = Set.of("country", "capital", "language", "currency", "subdivision");

	private final Lexicon lexicon;

	private final Map<String, CountryWords> words = new ConcurrentHashMap<>();

	public CountryFinder(Lexicon lexicon) {
		this.lexicon = lexicon;
		CountryWords.languages().forEach((language) -> this.words.put(language, new CountryWords(language)));
	}

	/**
	 * The countries that a text is about, the strongest first.
	 * @param headline if it is not part of the text; it makes a country stronger that the
	 * text names, and names none by itself
	 * @param language BCP 47
	 */
	public List<CountryCount> find(String text, @Nullable String headline, String language) {
		String read = (text.length() <= LONGEST) ? text : text.substring(0, LONGEST);
		Map<String, Tally> tallies = new LinkedHashMap<>();
		String primary = CountryWords.primary(language);
		for (Named named : names(Words.first(read, Stems.of(primary)), primary)) {
			tallies.computeIfAbsent(named.code, (code) -> new Tally()).add(named);
		}
		if (headline != null && !tallies.isEmpty()) {
			for (Named named : names(Words.of(headline, Stems.of(primary)), primary)) {
				Tally tally = tallies.get(named.code);
				if (tally != null) {
					tally.isInHeadline = true;
					tally.isNamed |= !named.isCapital;
				}
			}
		}
		int most = tallies.values().stream().mapToInt(Tally::score).max().orElse(0);
		int least = Math.max((read.length() < SHORT) ? LEAST - 1 : LEAST, (most * SHARE + 99) / 100);
		return tallies.entrySet()
			.stream()
			.filter((one) -> one.getValue().score() >= least)
			.sorted(Comparator.comparingInt((Map.Entry<String, Tally> one) -> -one.getValue().score())
				.thenComparing(Map.Entry::getKey))
			.limit(MOST)
			.map((one) -> new CountryCount(one.getKey(), one.getValue().count, one.getValue().words(read)))
			.toList();
	}

	/** Where countries are named, in the order of the text. */
	private List<Named> names(Words words, String primary) {
		List<Named> found = new ArrayList<>();
		int[] covered = { -1 };
		this.lexicon.find(words, primary, true, (concept, first, last) -> {
			if (last <= covered[0] || !CONTAINING.contains(concept.scheme())) {
				return;
			}
			// "New Guinea" has no Guinea in it, "US dollar" not the United States.
			covered[0] = last;
			int dash = concept.id().indexOf('-');
			if (concept.scheme().equals("country") || concept.scheme().equals("capital")) {
				found.add(new Named(concept.id().substring(dash + 1), words.start(first), words.end(last),
						concept.scheme().equals("capital")));
			}
		});
		CountryWords further = this.words.get(primary);
		if (further != null) {
			addFurther(words, further, found);
		}
		found.sort(Comparator.comparingInt(Named::start));
		return found;
	}

	private static void addFurther(Words words, CountryWords further, List<Named> found) {
		int next = 0;
		int size = found.size();
		for (int i = 0; i < words.size(); i++) {
			while (next < size && found.get(next).end <= words.start(i)) {
				next++;
			}
			if (next < size && found.get(next).start <= words.start(i)) {
				continue;
			}
			CountryWords.Match match = further.find(words, i);
			if (match != null) {
				found.add(new Named(match.code(), words.start(i), words.end(match.last()), false));
				i = match.last();
			}
		}
	}

	/** A place where a country is named, in UTF-16 units. */
	private record Named(String code, int start, int end, boolean isCapital) {
	}

	/** How often and where a country is named. */
	private static final class Tally {

		private final List<Named> first = new ArrayList<>();

		private int count;

		/** Itself, and not only its capital. */
		private boolean isNamed;

		private boolean isInOpening;

		private boolean isInHeadline;

		void add(Named named) {
			this.count++;
			this.isNamed |= !named.isCapital;
			this.isInOpening |= named.start < OPENING && !named.isCapital;
			if (this.first.size() < MOST_WORDS) {
				this.first.add(named);
			}
		}

		int score() {
			if (!this.isNamed && this.count < CAPITAL_ALONE) {
				return 0;
			}
			return this.count + (this.isInOpening ? IN_OPENING : 0) + (this.isInHeadline ? IN_HEADLINE : 0);
		}

		List<CountryCount.Word> words(String text) {
			List<CountryCount.Word> words = new ArrayList<>();
			int at = 0;
			int codePoints = 0;
			for (Named named : this.first) {
				codePoints += text.codePointCount(at, named.start);
				at = named.start;
				words.add(new CountryCount.Word(text.substring(named.start, named.end), codePoints));
			}
			return Collections.unmodifiableList(words);
		}

	}

}
