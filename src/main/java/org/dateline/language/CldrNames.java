package org.dateline.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.ibm.icu.text.CurrencyDisplayNames;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;

/** The names of countries, languages and currencies in one language, by the CLDR. */
final class CldrNames {

	private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^)]*)\\)");

	private final String language;

	private final LocaleDisplayNames names;

	private final LocaleDisplayNames shortNames;

	private final CurrencyDisplayNames currencies;

	CldrNames(String language) {
		this.language = language;
		ULocale locale = new ULocale(language);
		this.names = LocaleDisplayNames.getInstance(locale);
		this.shortNames = LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT);
		this.currencies = CurrencyDisplayNames.getInstance(locale);
	}

	String language() {
		return this.language;
	}

	/** The names of a country as a text could have them, none if there is none. */
	List<String> country(String code) {
		String name = this.names.regionDisplayName(code);
		List<String> names = new ArrayList<>();
		if (name == null || name.equals(code)) {
			return names;
		}
		// "Hong Kong SAR China"
		if (code.equals("HK") || code.equals("MO")) {
			names.add(this.shortNames.regionDisplayName(code));
			return names;
		}
		name = unabridged(name);
		String outside = BRACKETS.matcher(name).replaceAll("").strip();
		// "Виргинские о-ва (США)": without the brackets it is another country, too.
		names.add(code.equals("VI") || code.equals("VG") || code.equals("UM") ? name : outside);
		if (code.equals("MM")) {
			BRACKETS.matcher(name).results().forEach((bracket) -> names.add(bracket.group(1)));
		}
		if (this.language.equals("en") && name.contains("St. ")) {
			names.add(name.replace("St. ", "Saint "));
		}
		String shortName = this.shortNames.regionDisplayName(code);
		// "Wlk. Bryt." is for tables, "EE. UU." for texts.
		if (shortName != null && (!shortName.endsWith(".") || this.language.equals("es"))) {
			names.add(unabridged(BRACKETS.matcher(shortName).replaceAll("").strip()));
		}
		return names;
	}

	private String unabridged(String name) {
		return switch (this.language) {
			case "en" -> name.replace(" & ", " and ");
			case "ru" -> name.replaceAll("\\bо-ва\\b", "острова").replaceAll("\\bо-в\\b", "остров");
			case "id" -> name.replace("Kep. ", "Kepulauan ").replace(" & ", " dan ");
			default -> name;
		};
	}

	/** The name of a language, empty if there is none. */
	String language(String code) {
		String name = this.names.languageDisplayName(code);
		return (name == null || name.equals(code)) ? "" : name;
	}

	/** The names of a currency as a text could have them, none if there is none. */
	List<String> currency(String code) {
		String name = this.currencies.getName(code);
		if (name == null || name.equals(code) || name.indexOf('(') >= 0) {
			return List.of();
		}
		name = inText(name);
		if (!this.language.equals("en")) {
			return List.of(name);
		}
		String plural = this.currencies.getPluralName(code, "other");
		return name.equals("euro") ? List.of(name) : List.of(lowerNoun(name, plural), plural);
	}

	/**
	 * The CLDR writes "Euro", "Rupiah Indonesia" as in a list; a noun that comes first is
	 * small in a text.
	 */
	private String inText(String name) {
		boolean isSmall = this.language.equals("id") || this.language.equals("pt")
				|| name.indexOf(' ') < 0 && !this.language.equals("de");
		return (isSmall && name.length() > 1 && Character.isLowerCase(name.charAt(1)))
				? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
	}

	/**
	 * "Azerbaijani Manat" as "Azerbaijani manat", since there are "Azerbaijani manats".
	 */
	private static String lowerNoun(String name, String plural) {
		int noun = name.lastIndexOf(' ') + 1;
		int many = plural.lastIndexOf(' ') + 1;
		return (noun > 0 && Character.isLowerCase(plural.codePointAt(many)))
				? name.substring(0, noun) + name.substring(noun).toLowerCase(Locale.ROOT) : name;
	}

}
