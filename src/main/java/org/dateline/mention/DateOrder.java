package org.dateline.mention;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

import org.dateline.vocabulary.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Which of two numbers is the day: in English that depends on the country. */
public enum DateOrder {

	/** 8/10/2024 is in October. */
	DAY_FIRST,

	/** 8/10/2024 is in August. */
	MONTH_FIRST,

	/** Nothing says which. */
	UNKNOWN;

	private static final Set<String> ENGLISH_DAY_FIRST = Set.of("uk", "ie", "au", "nz", "in", "za", "pk", "ng", "ke",
			"sg", "my", "hk", "eu", "ru", "az", "ua", "tr", "id");

	/**
	 * The order of a language, as far as its region or the country of the address tell.
	 * @param tag BCP 47, or null
	 */
	public static DateOrder of(@Nullable String tag, @Nullable URI address) {
		if (tag == null) {
			return UNKNOWN;
		}
		Locale locale = LanguageTag.locale(tag);
		if (locale.getLanguage().isEmpty()) {
			return UNKNOWN;
		}
		if (!locale.getLanguage().equals("en")) {
			return DAY_FIRST;
		}
		String host = (address != null && address.getHost() != null) ? address.getHost() : "";
		if (ENGLISH_DAY_FIRST.contains(host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
			return DAY_FIRST;
		}
		String region = locale.getCountry();
		if (region.equals("US")) {
			return MONTH_FIRST;
		}
		return (region.isEmpty() || region.equals("CA") || region.equals("PH")) ? UNKNOWN : DAY_FIRST;
	}

}
