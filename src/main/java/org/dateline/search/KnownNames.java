package org.dateline.search;

import java.util.List;
import java.util.Locale;

/**
 * The people, organisations and places that reports name, for whoever begins to type one.
 */
public interface KnownNames {

	/**
	 * Those with a name that begins so, in whatever script; those that most reports call
	 * so first.
	 * @param plain the beginning, as {@link org.dateline.language.PlainLatin} writes it
	 * @param most at most so many
	 * @param locale in which they are to be called
	 */
	List<KnownName> beginning(String plain, int most, Locale locale);

	/**
	 * Somebody or something that reports name.
	 *
	 * @param kind {@code person}, {@code organisation} or {@code place}
	 * @param words the name
	 */
	record KnownName(String kind, String words) {
	}

}
