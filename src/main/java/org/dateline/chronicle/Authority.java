package org.dateline.chronicle;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A person, an organisation or a place that reports name.
 *
 * @param id its number, which leads on where it was merged into another
 * @param kind what it is
 * @param name what people decided to call it in the language asked for; else its term in
 * the lexicon; else the name that most reports use, in that language if there is one
 * @param nameLanguage the language of that name
 * @param country its country (ISO 3166-1), where that is known
 * @param reports how many of the reports asked for name it
 * @param also the numbers of further records that are called the same in these reports
 */
public record Authority(long id, Kind kind, String name, String nameLanguage, @Nullable String country, int reports,
		List<Long> also) {

	public Authority {
		also = List.copyOf(also);
	}

	/** What is named. */
	public enum Kind {

		/** Somebody. */
		PERSON,

		/** An institution, an agency, an alliance. */
		ORGANISATION,

		/** A city, a region. */
		PLACE;

		/** As the database and the messages write it. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		static Kind of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}

	}

}
