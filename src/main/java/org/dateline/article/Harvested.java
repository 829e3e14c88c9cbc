package org.dateline.article;

import java.time.Instant;
import java.util.List;

import org.dateline.vocabulary.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The record of a report as it is handed to other catalogues.
 *
 * @param id the article
 * @param place where it stands in the order of changes
 * @param changedAt when its last change was committed
 * @param isWithdrawn whether it was withdrawn from reading: of such a report nothing is
 * told but that it was there
 * @param language its language tag (BCP 47)
 * @param heading its headline or opening words, and lede
 * @param countries the countries it is about (ISO 3166-1)
 * @param dateline the place it was sent from, or null
 * @param publishedAt where it was published on the web, or null
 * @param published when it was published, as far as that is known
 * @param modified when its publisher changed it, or null where nothing is said of that
 * @param credits its sources, each once in a role
 * @param sha256 the digest of the bytes as received, in hexadecimal digits
 */
public record Harvested(long id, Harvest.Place place, Instant changedAt, boolean isWithdrawn, String language,
		Heading heading, List<String> countries, @Nullable String dateline, @Nullable PublishedAt publishedAt,
		Dated published, @Nullable Dated modified, List<Dispatch.Credit> credits, String sha256) {

	/**
	 * A date and how it is known.
	 *
	 * @param edtf the date (EDTF), or null when unknown
	 * @param basis {@code stated}, {@code derived} or {@code unknown}
	 * @param reasoning why it is read so, or null where its words say all
	 * @param quotes the words that it rests on
	 */
	public record Dated(@Nullable String edtf, String basis, @Nullable LocalizedText reasoning, List<String> quotes) {

		public Dated {
			quotes = List.copyOf(quotes);
		}

	}

}
