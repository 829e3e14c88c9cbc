package org.dateline.article;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The whole record of an article as the database has it at one moment.
 *
 * @param countries ISO 3166 codes
 * @param headlineStart where the headline stands in the text, in code points, or null
 * @param withdrawnAt when it was withdrawn from reading, or null
 */
record ArticleRecord(long id, long revision, String language, String text, String textRule, @Nullable String headline,
		@Nullable Integer headlineStart, List<String> countries, @Nullable String dateline,
		@Nullable String datelineLocode, @Nullable Instant withdrawnAt, @Nullable String withdrawalReason,
		CaptureLine capture, List<DateLine> dates, List<AttributionLine> attributions, List<EvidenceLine> evidence) {

	/** The length of the dateline the text begins with, in UTF-16 units, or 0. */
	int leadingDateline() {
		return this.evidence.stream()
			.filter((line) -> line.claim().equals("dateline") && line.start() == 0)
			.mapToInt((line) -> line.quote().length())
			.findFirst()
			.orElse(0);
	}

	/**
	 * The capture it is derived from, without the bytes, and how its last fixity check
	 * ended.
	 */
	record CaptureLine(long length, String sha256, String mediaType, Instant receivedAt, String origin,
			@Nullable String originName, Instant checkedAt, boolean intact, @Nullable Instant lastHeldAt) {
	}

	/** A date, how it is known, and why it is read so. */
	record DateLine(String kind, @Nullable String edtf, String basis, @Nullable Map<String, String> reasoning) {
	}

	/** A source in a role; no source where none is stated. */
	record AttributionLine(int position, String role, @Nullable String slug, @Nullable String name,
			@Nullable Map<String, String> names, @Nullable Map<String, String> reasoning) {
	}

	/**
	 * Quoted words, the claim that rests on them, and where they stand, in code points.
	 */
	record EvidenceLine(String claim, @Nullable Integer attribution, String quote, int start) {
	}

}
