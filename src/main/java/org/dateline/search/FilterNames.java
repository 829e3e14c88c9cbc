package org.dateline.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.ibm.icu.text.Transliterator;
import org.dateline.language.Lexicon;
import org.dateline.language.PlainLatin;
import org.dateline.language.Tokens;
import org.dateline.vocabulary.CountryCode;
import org.dateline.web.InterfaceWords;

/**
 * What a reader may write behind {@code language:}, {@code country:} and {@code source:}.
 */
final class FilterNames {

	private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

	private FilterNames() {
	}

	/** The languages meant: by tag, or by name in the reader's language or in itself. */
	static Set<String> languages(String value, Collection<String> languages, Locale ui) {
		InterfaceWords words = InterfaceWords.in(ui);
		return languages.stream()
			.filter((tag) -> tag.equalsIgnoreCase(value) || isName(value, words.language(tag))
					|| isName(value, words.languageInList(tag)) || isName(value, words.languageInItself(tag)))
			.collect(Collectors.toSet());
	}

	/** Whether it is a name or a word of it, or begins one: {@code bahasa Rusia}. */
	private static boolean isName(String value, String name) {
		String typed = value.toLowerCase(Locale.ROOT);
		String whole = name.toLowerCase(Locale.ROOT);
		return name.equalsIgnoreCase(value)
				|| typed.length() > 2 && (whole.startsWith(typed) || whole.contains(" " + typed));
	}

	/** The countries meant: by code, or by a name in any language of the lexicon. */
	static Set<String> countries(String value, Lexicon lexicon) {
		String code = value.toUpperCase(Locale.ROOT);
		if (CountryCode.isKnown(code)) {
			return Set.of(code);
		}
		List<String> words = new ArrayList<>();
		Tokens tokens = new Tokens(value);
		while (tokens.next()) {
			words.add(tokens.word());
		}
		// all of the words: Guinea is none of "Papua New Guinea"
		return lexicon.findInQuery(words)
			.stream()
			.filter((match) -> match.firstWord() == 0 && match.lastWord() == words.size() - 1)
			.filter((match) -> match.concept().id().startsWith("country-"))
			.map((match) -> match.concept().id().substring("country-".length()))
			.collect(Collectors.toSet());
	}

	/** The sources meant, by the beginning of their names. */
	static Set<String> sources(String value, Map<String, String> sources) {
		String typed = PlainLatin.of(value);
		return sources.entrySet()
			.stream()
			.filter((source) -> !typed.isEmpty() && PlainLatin.of(source.getValue()).startsWith(typed))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/** A name as sources' addresses write it: {@code anadolu-agency}. */
	static String slug(String value) {
		return LATIN.transliterate(value.replace('ə', 'e').replace('Ə', 'E'))
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
	}

}
