package org.dateline.chronicle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.dateline.language.Concept;
import org.dateline.language.Lexicon;
import org.dateline.vocabulary.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What figures can measure: {@code measures.yaml}. Read when it is first asked for. */
public final class Measures {

	private static final Set<String> RULES = Set.of("partitive", "change", "level", "grew", "as-of", "refers-back",
			"joins", "contrast", "share", "known");

	private final Map<String, Measure> measures = new LinkedHashMap<>();

	private final Map<String, Map<String, List<String>>> rules = new LinkedHashMap<>();

	private final Map<String, MeasureWords> languages = new ConcurrentHashMap<>();

	private Measures() {
		RuleFile.read("measures.yaml").forEach((key, value) -> {
			if (RULES.contains(key)) {
				this.rules.put(key, RuleFile.lists(value));
			}
			else {
				this.measures.put(key, Measure.read(key, RuleFile.map(value)));
			}
		});
	}

	static Measures load() {
		return Loaded.MEASURES;
	}

	/** The measures that there can be figures of, in the order of their file. */
	public static Set<String> codes() {
		return load().ids();
	}

	/** What a measure is called in a language; its code where it has no name. */
	public static String nameOf(String measure, Locale locale) {
		return load().label(measure, locale);
	}

	/** The ids of all measures, in their order. */
	Set<String> ids() {
		return this.measures.keySet();
	}

	/** What a measure is called; its id where there is none. */
	String label(String measure, Locale locale) {
		Measure known = this.measures.get(measure);
		if (known != null && known.label != null) {
			return known.label.in(locale).text();
		}
		return Lexicon.load().concept(measure).map((concept) -> concept.label(locale)).orElse(measure);
	}

	/** The words of a language; none of one that has no words. */
	MeasureWords words(String language) {
		return this.languages.computeIfAbsent(language, (tag) -> new MeasureWords(this, tag));
	}

	/** The words of a rule in a language. */
	List<String> rule(String rule, String language) {
		return this.rules.getOrDefault(rule, Map.of()).getOrDefault(language, List.of());
	}

	/** The measures with all their words in a language. */
	Map<Measure, List<String>> wordsIn(String language) {
		Map<Measure, List<String>> words = new LinkedHashMap<>();
		for (Measure measure : this.measures.values()) {
			List<String> own = new ArrayList<>(measure.words.getOrDefault(language, List.of()));
			measure.concepts.forEach((id) -> Lexicon.load()
				.concept(id)
				.map(Concept::labels)
				.ifPresent((labels) -> own.addAll(labels.getOrDefault(language, List.of()))));
			words.put(measure, own);
		}
		return words;
	}

	/** The kinds of figures. */
	enum Kind {

		/** An amount in a currency. */
		MONEY,

		/** A share, or a change in percent. */
		PERCENT,

		/** So many of something. */
		COUNT

	}

	/**
	 * Something that figures measure.
	 *
	 * @param kinds which figures can be of it
	 * @param changes of these, which are always by how much it changed
	 * @param named whether the sentence has to name two countries
	 */
	record Measure(String id, Set<Kind> kinds, Set<Kind> changes, boolean named, List<String> concepts,
			Map<String, List<String>> words, @Nullable LocalizedText label) {

		static Measure read(String id, Map<String, Object> fields) {
			List<String> concepts = new ArrayList<>(List.of(id));
			concepts.addAll(RuleFile.list(fields.get("concepts")));
			Map<String, String> label = new LinkedHashMap<>();
			RuleFile.map(fields.get("label")).forEach((tag, text) -> label.put(tag, String.valueOf(text)));
			return new Measure(id, kinds(fields.get("kinds")), kinds(fields.get("change")),
					Boolean.TRUE.equals(fields.get("named")), List.copyOf(concepts),
					RuleFile.lists(fields.get("words")), label.isEmpty() ? null : new LocalizedText(label));
		}

		private static Set<Kind> kinds(@Nullable Object names) {
			List<Kind> kinds = RuleFile.list(names)
				.stream()
				.map((name) -> Kind.valueOf(name.toUpperCase(Locale.ROOT)))
				.toList();
			return Set.copyOf(kinds);
		}

	}

	private static final class Loaded {

		private static final Measures MEASURES = new Measures();

	}

}
