package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.Transliterator;
import org.dateline.article.Places;
import org.dateline.language.Concept;
import org.dateline.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a reader may be about to type: names that reports mention, sources, and concepts
 * of the lexicon, whatever script they are typed in.
 */
@Component
class Suggestions {

	private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

	/** Between what is typed and what is shown; no text has it. */
	private static final char SEPARATOR = '\u001f';

	private static final int LONGEST_NAME = 80;

	/**
	 * At most this many terms are looked at; a short beginning has more than anyone can
	 * choose of.
	 */
	private static final int MOST_TERMS = 4000;

	private static final int MOST_OF_A_KIND = 4;

	private static final long PATIENCE = 0;

	/** Words with a capital that say whose something is: "Putin's August". */
	private static final Pattern OWNED = Pattern.compile("['’]s(?: |$)");

	/** Months and days of the week as they are typed: some are written with a capital. */
	private static final Set<String> CALENDAR = calendar();

	private final IndexFollower follower;

	private final LanguageTools tools;

	Suggestions(IndexFollower follower, LanguageTools tools) {
		this.follower = follower;
		this.tools = tools;
	}

	/**
	 * How a name is kept in the index: what one types to get it, and the name. It is kept
	 * from each of its words on, since the first may be a title: "Presiden Joko Widodo".
	 */
	static List<String> mentionTerms(String typed, String name) {
		if (typed.isEmpty() || name.length() > LONGEST_NAME) {
			return List.of();
		}
		List<String> terms = new ArrayList<>(List.of(typed + SEPARATOR + name));
		int space = name.indexOf(' ');
		int typedSpace = typed.indexOf(' ');
		while (space > 0 && typedSpace > 0) {
			terms.add(typed.substring(typedSpace + 1) + SEPARATOR + name.substring(space + 1));
			space = name.indexOf(' ', space + 1);
			typedSpace = typed.indexOf(' ', typedSpace + 1);
		}
		return terms;
	}

	/** Any script in plain small Latin letters. */
	static String typed(String text) {
		return LATIN.transliterate(text.replace('ə', 'a').replace('Ə', 'A')).strip();
	}

	private static Set<String> calendar() {
		Set<String> words = new HashSet<>();
		for (InterfaceLanguage language : InterfaceLanguage.values()) {
			DateFormatSymbols symbols = DateFormatSymbols.getInstance(language.getLocale());
			for (int context : new int[] { DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE }) {
				for (int width : new int[] { DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED }) {
					words.addAll(Arrays.asList(symbols.getMonths(context, width)));
					words.addAll(Arrays.asList(symbols.getWeekdays(context, width)));
				}
			}
		}
		return words.stream().map(Suggestions::typed).collect(Collectors.toUnmodifiableSet());
	}

	/** Suggestions, the likeliest first; none while there is no index to ask. */
	List<Suggestion> suggest(String beginning, Places places, Locale locale) {
		String typed = typed(beginning);
		if (typed.isEmpty() || beginning.length() > LONGEST_NAME) {
			return List.of();
		}
		List<Suggestion> suggestions = new ArrayList<>();
		try (IndexFollower.Reading reading = this.follower.read(0, PATIENCE, PATIENCE)) {
			if (reading != null) {
				names(beginning, typed, reading.index())
					.forEach((name) -> suggestions.add(new Suggestion(name, "name", name)));
				for (Concept concept : this.tools.lexicon().suggest(beginning, locale, MOST_OF_A_KIND)) {
					String label = concept.label(locale);
					suggestions.add(new Suggestion(label, "concept", label));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		places.sources(locale)
			.entrySet()
			.stream()
			.filter((source) -> typed(source.getValue()).startsWith(typed)
					|| source.getKey().startsWith(typed.replace(' ', '-')))
			.sorted(Map.Entry.comparingByValue())
			.limit(MOST_OF_A_KIND)
			.forEach((source) -> suggestions
				.add(new Suggestion(source.getValue(), "source", "source:" + source.getKey())));
		return suggestions;
	}

	/**
	 * The names most reports mention, one form of each: if possible in the script that is
	 * typed.
	 */
	private List<String> names(String beginning, String typed, IndexReading index) throws IOException {
		Map<String, Integer> found = new HashMap<>();
		index.mentions(typed, MOST_TERMS)
			.forEach(
					(term, reports) -> found.merge(term.substring(term.indexOf(SEPARATOR) + 1), reports, Integer::sum));
		int script = script(beginning);
		List<String> ordered = found.entrySet()
			.stream()
			.filter((name) -> !OWNED.matcher(name.getKey()).find() && !CALENDAR.contains(typed(name.getKey())))
			.sorted(Comparator.comparing((Map.Entry<String, Integer> name) -> script(name.getKey()) != script)
				.thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
				.thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.toList();
		List<String> names = new ArrayList<>();
		List<List<Set<String>>> kept = new ArrayList<>();
		for (String name : ordered) {
			if (names.size() == MOST_OF_A_KIND) {
				break;
			}
			List<Set<String>> keys = Arrays.stream(name.split(" "))
				.map((word) -> this.tools.names().ofText(word, isCyrillic(word) ? "ru" : "en"))
				.toList();
			if (kept.stream().noneMatch((other) -> isSameName(keys, other))
					&& index.has(Fields.MENTION, typed(name) + SEPARATOR + name)) {
				names.add(name);
				kept.add(keys);
			}
		}
		return names;
	}

	private static boolean isCyrillic(String word) {
		return script(word) == UScript.CYRILLIC;
	}

	private static int script(String text) {
		return UScript.getScript(text.codePointAt(0));
	}

	private static boolean isSameName(List<Set<String>> one, List<Set<String>> other) {
		return one.size() == other.size() && IntStream.range(0, one.size())
			.noneMatch((word) -> Collections.disjoint(one.get(word), other.get(word)));
	}

	/**
	 * A suggestion.
	 *
	 * @param words what it says
	 * @param kind {@code name}, {@code source} or {@code concept}, as in message keys
	 * @param query what to search for
	 */
	record Suggestion(String words, String kind, String query) {
	}

}
