package org.dateline.article;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Everything in the record of an article that is derived and can be corrected, as values.
 * The names of the components are the names of the fields in a {@link Correction}.
 *
 * @param language the language of the text (BCP 47)
 * @param headline the headline, or null where the text has none
 * @param published when it was published
 * @param modified when its publisher changed it, or null where nothing is said of that
 * @param attributions who says so, in order
 * @param countries the countries it is about (ISO 3166-1)
 */
public record RecordDraft(String language, @Nullable Headline headline, DateClaim published,
		@Nullable DateClaim modified, List<Attribution> attributions, List<String> countries) {

	/** How a date can be known. */
	public static final List<String> BASES = List.of("stated", "derived", "unknown");

	/** What a source can be to an article. */
	public static final List<String> ROLES = List.of("publisher", "agency", "credited-source", "issuing-body");

	public RecordDraft {
		attributions = List.copyOf(attributions);
		countries = List.copyOf(countries);
	}

	/**
	 * A headline.
	 *
	 * @param words the headline
	 * @param start where it stands in the text, in code points; null where that is to be
	 * found, or where the headline was given outside of the text
	 */
	public record Headline(String words, @Nullable Integer start) {
	}

	/**
	 * A date and how it is known.
	 *
	 * @param edtf the date in EDTF, or null where it is unknown
	 * @param basis {@code stated}, {@code derived} or {@code unknown}
	 * @param reasoning why it is read so: BCP 47 tag to sentence; may be empty
	 * @param quotes the words it rests on
	 */
	public record DateClaim(@Nullable String edtf, String basis, Map<String, String> reasoning, List<Quote> quotes) {

		public DateClaim {
			reasoning = Map.copyOf(reasoning);
			quotes = List.copyOf(quotes);
		}

	}

	/**
	 * A source in a role.
	 *
	 * @param role {@code publisher}, {@code agency}, {@code credited-source} or
	 * {@code issuing-body}
	 * @param source the slug of the source, or null: not stated in the text
	 * @param reasoning why, where the words alone do not say so: BCP 47 tag to sentence;
	 * may be empty
	 * @param quotes the words that say so
	 */
	public record Attribution(String role, @Nullable String source, Map<String, String> reasoning, List<Quote> quotes) {

		public Attribution {
			reasoning = Map.copyOf(reasoning);
			quotes = List.copyOf(quotes);
		}

	}

	/**
	 * Words quoted from the text.
	 *
	 * @param words the words
	 * @param start where they stand, in code points; null where that is to be found
	 */
	public record Quote(String words, @Nullable Integer start) {
	}

}
