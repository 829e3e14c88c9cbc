package org.dateline.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dateline.article.Places;
import org.dateline.language.Concept;
import org.dateline.language.PlainLatin;

import org.springframework.stereotype.Component;

/**
 * What a reader may be about to type: whom and what reports name, concepts of the
 * lexicon, and sources, whatever script they are typed in.
 */
@Component
class Suggestions {

	private static final int LONGEST = 80;

	private static final int MOST_OF_A_KIND = 4;

	private final KnownNames names;

	private final LanguageTools tools;

	Suggestions(KnownNames names, LanguageTools tools) {
		this.names = names;
		this.tools = tools;
	}

	/** Suggestions, the likeliest first. */
	List<Suggestion> suggest(String beginning, Places places, Locale locale) {
		String plain = PlainLatin.of(beginning);
		if (plain.isEmpty() || beginning.length() > LONGEST) {
			return List.of();
		}
		List<Suggestion> topics = new ArrayList<>();
		for (Concept concept : this.tools.lexicon().suggest(beginning, locale, MOST_OF_A_KIND)) {
			String label = concept.label(locale);
			topics.add(new Suggestion(label, "concept", label));
		}
		List<Suggestion> suggestions = new ArrayList<>();
		Set<String> said = new HashSet<>();
		topics.forEach((topic) -> said.add(PlainLatin.of(topic.words())));
		// a country that reports name is a topic as well
		for (KnownNames.KnownName name : names(beginning, MOST_OF_A_KIND + topics.size(), locale)) {
			if (suggestions.size() < MOST_OF_A_KIND && said.add(PlainLatin.of(name.words()))) {
				suggestions.add(new Suggestion(name.words(), name.kind(), name.words()));
			}
		}
		suggestions.addAll(topics);
		places.sources(locale)
			.entrySet()
			.stream()
			.filter((source) -> PlainLatin.of(source.getValue()).startsWith(plain)
					|| source.getKey().startsWith(plain.replace(' ', '-')))
			.sorted(Map.Entry.comparingByValue())
			.limit(MOST_OF_A_KIND)
			.forEach((source) -> suggestions
				.add(new Suggestion(source.getValue(), "source", "source:" + source.getKey())));
		return suggestions;
	}

	/** The names for each reading of what was typed, in turn. */
	private List<KnownNames.KnownName> names(String beginning, int most, Locale locale) {
		List<List<KnownNames.KnownName>> readings = PlainLatin.readings(beginning)
			.stream()
			.map((plain) -> this.names.beginning(plain, most, locale))
			.toList();
		List<KnownNames.KnownName> names = new ArrayList<>();
		for (int i = 0; i < most; i++) {
			for (List<KnownNames.KnownName> reading : readings) {
				if (i < reading.size()) {
					names.add(reading.get(i));
				}
			}
		}
		return names;
	}

	/**
	 * A suggestion.
	 *
	 * @param words what it says
	 * @param kind {@code person}, {@code organisation}, {@code place}, {@code concept} or
	 * {@code source}, as in message keys
	 * @param query what to search for
	 */
	record Suggestion(String words, String kind, String query) {
	}

}
