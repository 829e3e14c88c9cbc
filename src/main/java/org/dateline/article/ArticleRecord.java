package org.dateline.article;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.dateline.vocabulary.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The whole record of an article as the database has it at one moment.
 *
 * @param changedIn the archive revision in which it last changed
 * @param changedAt when that was
 * @param surroundings how often what its page shows beside it has changed
 * @param beside whether anything ever stood beside it
 * @param headlineStart where the headline stands in the text, in code points, or null
 * @param countries ISO 3166 codes
 * @param withdrawnAt when it was withdrawn from reading, or null
 * @param fixity how the last verification of its original ended
 * @param settled what it says beside the text
 */
record ArticleRecord(long id, long revision, long changedIn, Instant changedAt, long surroundings, boolean beside,
		String language, String text, String textRule, @Nullable String headline, @Nullable Integer headlineStart,
		List<String> countries, @Nullable String dateline, @Nullable String datelineLocode,
		@Nullable Instant withdrawnAt, @Nullable String withdrawalReason, Fixity fixity, Settled settled) {

	/** The length of the dateline the text begins with, in UTF-16 units, or 0. */
	int leadingDateline() {
		for (EvidenceLine line : this.settled.evidence()) {
			if (line.start() == 0 && line.claim().equals("dateline")) {
				return line.quote().length();
			}
		}
		return 0;
	}

	/**
	 * How the last verification of its original ended. It is no part of what is settled:
	 * a verification that finds what the one before it found is no change of the article.
	 *
	 * @param checkedAt when it was
	 * @param intact whether the original was found as received
	 * @param lastHeldAt when it last was, or null where it never was
	 */
	record Fixity(Instant checkedAt, boolean intact, @Nullable Instant lastHeldAt) {
	}

	/**
	 * What the database puts together whenever the article changes.
	 *
	 * @param publishedAt where it was published on the web, or null
	 * @param modified when its publisher changed it, or null where nothing is said of
	 * that
	 * @param corrected when the record was last corrected, or null where it never was
	 * @param earlierVersions how many texts it had before this one
	 * @param parts where its text is in several languages, in which is which; else empty
	 * @param reprintOf of what it is a reprint, or null
	 * @param reprints how many reports are reprints of it
	 */
	record Settled(CaptureLine capture, @Nullable PublishedAt publishedAt, DateLine published,
			@Nullable DateLine modified, List<AttributionLine> attributions, List<EvidenceLine> evidence,
			@Nullable Instant corrected, int earlierVersions, List<LanguageStretch> parts,
			@Nullable ReprintLine reprintOf, int reprints) {

		/** Whether its page tells of other reports. */
		boolean isRelated() {
			return this.reprintOf != null || this.reprints > 0;
		}

	}

	/**
	 * Of the same only what other catalogues are told: reading the rest, above all its
	 * moments, takes most of the time.
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Told(Digest capture, @Nullable PublishedAt publishedAt, DateLine published, @Nullable DateLine modified,
			List<AttributionLine> attributions, List<EvidenceLine> evidence) {
	}

	/** Of the capture only which bytes it has. */
	@JsonFormat(shape = JsonFormat.Shape.ARRAY)
	@JsonPropertyOrder({ "length", "sha256" })
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Digest(long length, String sha256) {
	}

	/**
	 * The report that this is a reprint of, and how much of both is the same, up to 1.
	 */
	@JsonFormat(shape = JsonFormat.Shape.ARRAY)
	@JsonPropertyOrder({ "origin", "resemblance" })
	record ReprintLine(long origin, double resemblance) {
	}

	/** The capture it is derived from, without the bytes. */
	@JsonFormat(shape = JsonFormat.Shape.ARRAY)
	@JsonPropertyOrder({ "length", "sha256", "receivedAt", "origin", "originName" })
	@JsonIgnoreProperties(ignoreUnknown = true)
	record CaptureLine(long length, String sha256, Instant receivedAt, String origin, @Nullable String originName) {
	}

	/** A date, how it is known, and why it is read so. */
	@JsonFormat(shape = JsonFormat.Shape.ARRAY)
	@JsonPropertyOrder({ "edtf", "basis", "reasoning" })
	record DateLine(@Nullable String edtf, String basis, @Nullable LocalizedText reasoning) {
	}

	/** A source in a role, by id; no source where none is stated. */
	@JsonFormat(shape = JsonFormat.Shape.ARRAY)
	@JsonPropertyOrder({ "position", "role", "source", "reasoning" })
	record AttributionLine(int position, String role, @Nullable String source, @Nullable LocalizedText reasoning) {
	}

	/**
	 * Quoted words, the claim that rests on them, and where they stand, in code points.
	 */
	@JsonFormat(shape = JsonFormat.Shape.ARRAY)
	@JsonPropertyOrder({ "position", "claim", "attribution", "quote", "start" })
	record EvidenceLine(int position, String claim, @Nullable Integer attribution, String quote, int start) {
	}

}
