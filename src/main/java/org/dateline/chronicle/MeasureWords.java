package org.dateline.chronicle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.dateline.language.Words;

/** The words of one language for what figures measure, and those that stand with them. */
final class MeasureWords {

	private final StemPhrases<Measures.Measure> measures;

	private final Map<Rule, StemPhrases<Rule>> rules = new EnumMap<>(Rule.class);

	MeasureWords(Measures measures, String language) {
		this.measures = new StemPhrases<>(language);
		measures.wordsIn(language)
			.forEach((measure, words) -> words.forEach((word) -> this.measures.add(word, measure)));
		for (Rule rule : Rule.values()) {
			StemPhrases<Rule> phrases = new StemPhrases<>(language);
			measures.rule(rule.key, language).forEach((word) -> phrases.add(word, rule));
			this.rules.put(rule, phrases);
		}
	}

	boolean isEmpty() {
		return this.measures.isEmpty();
	}

	Words words(String text) {
		return this.measures.words(text);
	}

	/** Where words for a measure stand. */
	List<StemPhrases.Match<Measures.Measure>> measures(Words words) {
		return this.measures.find(words);
	}

	/** Where the words of a rule stand. */
	List<StemPhrases.Match<Rule>> find(Rule rule, Words words) {
		StemPhrases<Rule> phrases = this.rules.get(rule);
		return (phrases != null) ? phrases.find(words) : List.of();
	}

	/** How a figure is meant. */
	enum Rule {

		/** "Of them". */
		PARTITIVE("partitive"),

		/** "Artıb": by how much something changed. */
		CHANGE("change"),

		/** "To", "reached": how much it is now. */
		LEVEL("level"),

		/** "Grew", which with "by" says so. */
		GREW("grew"),

		/** "As of", before a day. */
		AS_OF("as-of"),

		/** "This figure". */
		REFERS_BACK("refers-back"),

		/** "And": what is behind it is another thing. */
		JOINS("joins"),

		/** "Whereas": what is behind it is said of somebody else. */
		CONTRAST("contrast"),

		/** "These": what is counted was spoken of before. */
		KNOWN("known"),

		/** "A share of": how much of it is somebody's. */
		SHARE("share");

		private final String key;

		Rule(String key) {
			this.key = key;
		}

	}

}
