package org.dateline.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

import com.ibm.icu.util.ULocale;
import org.dateline.article.Holding;
import org.dateline.article.ListPage;
import org.dateline.vocabulary.CountryPair;
import org.dateline.web.InterfaceWords;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What is missing of a pair, in sentences: the language of either country, years without
 * a report, a source from either country, and who says so.
 */
@Component
class NotHeld {

	/** A longer silence is said as one span; so many spans are named. */
	private static final int MOST_SPANS = 8;

	private final MessageSource messages;

	NotHeld(MessageSource messages) {
		this.messages = messages;
	}

	List<String> of(CountryPair pair, Holding holding, Locale locale) {
		List<String> missing = new ArrayList<>();
		languages(pair, holding, missing, locale);
		years(holding, missing, locale);
		sources(pair, holding, missing, locale);
		return missing;
	}

	private void languages(CountryPair pair, Holding holding, List<String> missing, Locale locale) {
		InterfaceWords words = InterfaceWords.in(locale);
		Set<String> held = holding.languages(locale)
			.stream()
			.map(ListPage.CountedChoice::value)
			.collect(Collectors.toSet());
		for (String country : pair.codes()) {
			String language = mostUsed(country);
			if (!language.isEmpty() && held.stream().noneMatch((tag) -> tag.split("-")[0].equals(language))) {
				missing
					.add(say("relation.not-held.language", locale, words.language(language), words.country(country)));
			}
		}
	}

	/** The language that CLDR takes to be the likeliest of a country. */
	static String mostUsed(String country) {
		String language = ULocale.addLikelySubtags(new ULocale("und_" + country)).getLanguage();
		return language.equals("und") ? "" : language;
	}

	private void years(Holding holding, List<String> missing, Locale locale) {
		SortedMap<Integer, Integer> years = holding.years();
		if (years.isEmpty()) {
			return;
		}
		List<String> spans = new ArrayList<>();
		int count = 0;
		int last = years.lastKey(); // the first of them: the newest stands first
		for (int year : years.keySet().stream().sorted().toList()) {
			if (year > last + 1) {
				spans.add((year - 1 == last + 1) ? Integer.toString(last + 1) : (last + 1) + "–" + (year - 1));
				count += year - last - 1;
			}
			last = year;
		}
		if (!spans.isEmpty()) {
			List<String> named = new ArrayList<>(spans.subList(0, Math.min(MOST_SPANS, spans.size())));
			if (spans.size() > MOST_SPANS) {
				named.add("…");
			}
			missing.add(say("relation.not-held.years", locale, String.join(", ", named), count));
		}
	}

	private void sources(CountryPair pair, Holding holding, List<String> missing, Locale locale) {
		List<Holding.HeldSource> sources = holding.sources(locale);
		for (String country : pair.codes()) {
			if (sources.stream().noneMatch((source) -> country.equals(source.country()))) {
				missing.add(say("relation.not-held.source", locale, InterfaceWords.in(locale).country(country)));
			}
		}
		long homeless = sources.stream().filter((source) -> source.country() == null).count();
		if (homeless > 0) {
			missing.add(say("relation.not-held.homeless", locale, homeless));
		}
		if (holding.unattributed() > 0) {
			missing.add(say("relation.not-held.unattributed", locale, holding.unattributed()));
		}
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
