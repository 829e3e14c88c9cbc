package org.dateline.article;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * What the archive says of a report to other programs: its words, and by whom and when it
 * was published as far as that is known.
 *
 * @param id the article
 * @param revision its revision, which rises with every change
 * @param changedAt when it was taken in or last changed in the archive
 * @param language its language tag (BCP 47)
 * @param headline its headline, or null
 * @param heading what stands above it: its headline or opening words, and lede
 * @param text its text, verbatim; the headline may stand in it
 * @param countries the countries it is about (ISO 3166-1)
 * @param dateline the place it was filed from, as it is written, or null
 * @param publishedAt where it was published on the web, or null
 * @param published when it was published
 * @param modified when its publisher changed it, or null where nothing is said of that
 * @param credits its sources, in the order in which the record has them; none that is not
 * stated
 * @param original what it was read from
 * @param withdrawal when and why it was withdrawn from reading, or null
 */
public record CatalogueEntry(long id, long revision, Instant changedAt, String language, @Nullable String headline,
		Heading heading, String text, List<String> countries, @Nullable String dateline,
		@Nullable PublishedAt publishedAt, Dated published, @Nullable Dated modified, List<Dispatch.Credit> credits,
		Original original, @Nullable Withdrawal withdrawal) {

	/** Those of its sources that have this role. */
	public List<Dispatch.Credit> credits(String role) {
		return this.credits.stream().filter((credit) -> credit.role().equals(role)).toList();
	}

	/** The language it is in. */
	public Locale locale() {
		return Locale.forLanguageTag(this.language);
	}

	/**
	 * The entry of an article.
	 * @param sources all sources, by id
	 */
	static CatalogueEntry of(ArticleRecord article, Map<String, SourceName> sources) {
		ArticleRecord.Settled settled = article.settled();
		List<Dispatch.Credit> credits = settled.attributions()
			.stream()
			.map((line) -> credit(line, sources))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
		Withdrawal withdrawal = (article.withdrawnAt() != null && article.withdrawalReason() != null)
				? new Withdrawal(article.withdrawnAt(), article.withdrawalReason()) : null;
		ArticleRecord.CaptureLine capture = settled.capture();
		return new CatalogueEntry(article.id(), article.revision(), article.changedAt(), article.language(),
				article.headline(), Heading.of(article.text(), article.headline(), article.leadingDateline()),
				article.text(), article.countries(), article.dateline(), settled.publishedAt(),
				dated(settled.published()), (settled.modified() != null) ? dated(settled.modified()) : null, credits,
				new Original(capture.length(), capture.sha256(), capture.receivedAt(), capture.origin(),
						capture.originName(), article.fixity().intact()),
				withdrawal);
	}

	private static Dated dated(ArticleRecord.DateLine line) {
		return new Dated((line.edtf() != null) ? EdtfDate.parse(line.edtf()) : null, line.basis());
	}

	private static Dispatch.@Nullable Credit credit(ArticleRecord.AttributionLine line,
			Map<String, SourceName> sources) {
		SourceName source = (line.source() != null) ? sources.get(line.source()) : null;
		return (source != null) ? new Dispatch.Credit(line.role(), source.slug(), source.name(), source.names()) : null;
	}

	/**
	 * A date.
	 *
	 * @param date the date as precisely as it is known, or null
	 * @param basis how it is known: {@code stated}, {@code derived} or {@code unknown}
	 */
	public record Dated(@Nullable EdtfDate date, String basis) {

		/**
		 * The moment that the text states, with date, time and offset from UTC; null
		 * where any of these would have to be invented.
		 */
		public @Nullable Instant instant() {
			if (this.date == null || !this.basis.equals("stated") || !this.date.isPreciseToDay()
					|| this.date.time() == null || this.date.offset() == null || this.date.earliest() == null) {
				return null;
			}
			return this.date.earliest().atTime(this.date.time()).toInstant(this.date.offset());
		}

		/** The date as EDTF, or null. */
		public @Nullable String edtf() {
			return (this.date != null) ? this.date.edtf() : null;
		}

	}

	/**
	 * The bytes a report was read from.
	 *
	 * @param length how many
	 * @param sha256 their digest, in hexadecimal
	 * @param receivedAt when they were received
	 * @param way the way they came: {@code seed}, {@code upload}, {@code feed},
	 * {@code page} or {@code warc}
	 * @param name the file name or address they came under, or null
	 * @param intact whether they are still as received; damaged ones are not handed out
	 */
	public record Original(long length, String sha256, Instant receivedAt, String way, @Nullable String name,
			boolean intact) {
	}

}
