package org.dateline.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;

/**
 * The language of a text: a BCP 47 tag of language, script and region, such as {@code az} or {@code sr-Latn}.
 *
 * @param tag the tag
 */
public record LanguageTag(String tag) {

	private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

	/** Bounded, since readers may ask for any tag. */
	private static final Cache<Key, String> NAMES = Caffeine.newBuilder().maximumSize(2000).build();

	public LanguageTag {
		if (!isWellFormed(tag)) {
			throw new IllegalArgumentException("Not a language tag: " + tag);
		}
	}

	/** Whether a tag has the form this archive uses. */
	public static boolean isWellFormed(String tag) {
		return FORM.matcher(tag).matches();
	}

	/** The language's name in another language (CLDR), written as in a list. */
	public String name(Locale locale) {
		return NAMES.get(new Key(this.tag, locale), (key) -> LocaleDisplayNames
			.getInstance(ULocale.forLocale(key.locale()), DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
			.localeDisplayName(key.tag()));
	}

	/** The language's name in itself. */
	public String ownName() {
		return name(Locale.forLanguageTag(this.tag));
	}

	private record Key(String tag, Locale locale) {
	}

}
