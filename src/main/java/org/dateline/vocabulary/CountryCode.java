package org.dateline.vocabulary;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;

/**
 * A country: its ISO 3166-1 alpha-2 code.
 *
 * @param code two capital letters
 */
public record CountryCode(String code) {

	private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

	private static final Map<Locale, Map<String, String>> NAMES = new ConcurrentHashMap<>();

	/** Whether ISO 3166-1 has this code. */
	public static boolean isKnown(String code) {
		return KNOWN.contains(code);
	}

	/** The country's name in a language (CLDR). */
	public String name(Locale locale) {
		return NAMES.computeIfAbsent(locale, (key) -> new ConcurrentHashMap<>())
			.computeIfAbsent(this.code, (key) -> LocaleDisplayNames
				.getInstance(ULocale.forLocale(locale), DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
				.regionDisplayName(key));
	}

}
