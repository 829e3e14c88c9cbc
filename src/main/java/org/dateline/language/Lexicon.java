package org.dateline.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The concepts of the field with their labels in each language, and where texts and
 * queries name them, in whatever inflection. Immutable, for any thread; load it once, and
 * in the background. What it holds and how it compares is in docs/lexicon.md.
 *
 * <pre>{@code
 * Lexicon lexicon = Lexicon.load();
 * Words words = Words.of(text, Stems.of("az"));
 * lexicon.find(words, "az", true, (concept, first, last) -> tag(concept, words.start(first), words.end(last)));
 * }</pre>
 */
public final class Lexicon {

	private final Map<String, Concept> concepts;

	private final Map<String, String> broader;

	private final Map<String, LanguageLabels> languages;

	private final Suggestions suggestions;

	private Lexicon(LexiconConcepts sources, Executor threads) {
		this.concepts = Collections.unmodifiableMap(sources.concepts());
		this.broader = Map.copyOf(sources.broader());
		CompletableFuture<Suggestions> suggestions = CompletableFuture
			.supplyAsync(() -> new Suggestions(this.concepts.values()), threads);
		Map<String, LanguageLabels> languages = new LinkedHashMap<>();
		sources.languages()
			.parallelStream()
			.map((language) -> labels(language, sources))
			.toList()
			.forEach((labels) -> languages.put(labels.language(), labels));
		this.languages = Collections.unmodifiableMap(languages);
		this.suggestions = suggestions.join();
	}

	/** The lexicon, which is read when it is first asked for. */
	public static Lexicon load() {
		return Loaded.LEXICON;
	}

	/**
	 * Reads it in threads of its own: those that all share may be waiting for it, and
	 * what is parallel within goes on in the threads where it begins.
	 */
	private static Lexicon read() {
		ForkJoinPool threads = new ForkJoinPool();
		try {
			return threads.submit(() -> new Lexicon(new LexiconConcepts(), threads)).join();
		}
		finally {
			threads.shutdown();
		}
	}

	private static LanguageLabels labels(String language, LexiconConcepts sources) {
		LanguageLabels labels = new LanguageLabels(language);
		for (Concept concept : sources.concepts().values()) {
			concept.labels().getOrDefault(language, List.of()).forEach((label) -> labels.add(concept, label));
		}
		sources.compounds(language).forEach((id, form) -> {
			Concept concept = sources.concepts().get(id);
			if (concept != null) {
				labels.addForm(concept, form);
			}
		});
		return labels;
	}

	/** All concepts, those of a scheme together. */
	public Collection<Concept> concepts() {
		return this.concepts.values();
	}

	/** The concept with this id. */
	public Optional<Concept> concept(String id) {
		return Optional.ofNullable(this.concepts.get(id));
	}

	/** The concept that this one is a kind or a part of. */
	public Optional<Concept> broader(Concept concept) {
		String id = this.broader.get(concept.id());
		return (id != null) ? concept(id) : Optional.empty();
	}

	/** The languages that concepts have labels in, as language tags. */
	public Set<String> languages() {
		return this.languages.keySet();
	}

	/**
	 * Finds the concepts that a text names: in the order of the text, at each word the
	 * longest first.
	 * @param words the words of the text, with the stems of its language
	 * @param language its BCP 47 tag; nothing is found in a language without labels
	 * @param nested whether to report also what begins inside of something longer: of
	 * "trade turnover" the "trade"
	 * @param found told of every match
	 */
	public void find(Words words, String language, boolean nested, Found found) {
		LanguageLabels labels = this.languages.get(primary(language));
		if (labels != null) {
			labels.find(words, nested, false, found);
		}
	}

	private static String primary(String tag) {
		int end = tag.indexOf('-');
		return ((end < 0) ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds the concepts that a query asks for, in every language that has them: also
	 * those inside of longer ones, and whatever the case but of abbreviations of two
	 * letters, or that are words as well.
	 * @param words the words of the query as written, cut as {@link Tokens} does
	 * @return each concept once for the same words, in their order, at each the longest
	 * first
	 */
	public List<Match> findInQuery(List<String> words) {
		Map<Place, Set<String>> found = new LinkedHashMap<>();
		Set<Integer> scripts = words.stream().map(Letters::script).collect(Collectors.toSet());
		String text = String.join(" ", words);
		for (LanguageLabels labels : this.languages.values()) {
			if (scripts.contains(labels.script())) {
				Words query = new Words(text);
				int start = 0;
				for (String word : words) {
					query.add(labels.stems().word(text, start, start + word.length()), start, start + word.length());
					start += word.length() + 1;
				}
				labels.find(query, true, true,
						(concept, first, last) -> found
							.computeIfAbsent(new Place(concept, first, last), (place) -> new LinkedHashSet<>())
							.add(labels.language()));
			}
		}
		List<Match> matches = new ArrayList<>(found.size());
		found.forEach((place, languages) -> matches.add(new Match(place.concept, place.first, place.last, languages)));
		matches.sort(Comparator.comparingInt(Match::firstWord)
			.thenComparing(Comparator.comparingInt(Match::lastWord).reversed()));
		return matches;
	}

	/**
	 * The concepts that a reader may be about to type.
	 * @param beginning the beginning of a label, or of a word in it, in whatever language
	 * and in Latin or Cyrillic letters
	 * @param ui the language whose labels come first
	 * @param most how many at most
	 */
	public List<Concept> suggest(String beginning, Locale ui, int most) {
		return this.suggestions.of(beginning, ui, most);
	}

	/** Told where a concept is named. */
	@FunctionalInterface
	public interface Found {

		/**
		 * A concept is named.
		 * @param firstWord the place of its first word among the words
		 * @param lastWord the place of its last word, not the one after it
		 */
		void concept(Concept concept, int firstWord, int lastWord);

	}

	/**
	 * What a part of a query asks for.
	 *
	 * @param firstWord the place of its first word in the query
	 * @param lastWord the place of its last word
	 * @param languages the languages in which these words mean it
	 */
	public record Match(Concept concept, int firstWord, int lastWord, Set<String> languages) {

		public Match {
			languages = Collections.unmodifiableSet(new LinkedHashSet<>(languages));
		}

	}

	private record Place(Concept concept, int first, int last) {

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Place place && place.concept == this.concept && place.first == this.first
					&& place.last == this.last;
		}

		@Override
		public int hashCode() {
			return 31 * (31 * this.concept.id().hashCode() + this.first) + this.last;
		}

	}

	/** Whoever asks first makes the others wait. */
	private static final class Loaded {

		private static final Lexicon LEXICON = read();

	}

}
