package org.dateline.article;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.LocalizedText;
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
 * @param datelineQuotes the words that say so
 * @param publishedAt where it was published on the web, or null
 * @param published when it was published
 * @param modified when its publisher changed it, or null where nothing is said of that
 * @param attributions its sources, in the order in which the record has them, also those
 * that were looked for and are not stated
 * @param original what it was read from
 * @param withdrawal when and why it was withdrawn from reading, or null
 */
public record CatalogueEntry(long id, long revision, Instant changedAt, String language, @Nullable String headline,
		Heading heading, String text, List<String> countries, @Nullable String dateline, List<Quote> datelineQuotes,
		@Nullable PublishedAt publishedAt, Dated published, @Nullable Dated modified, List<Attribution> attributions,
		Original original, @Nullable Withdrawal withdrawal) {

	/** Its sources, without those that are not stated. */
	public List<Dispatch.Credit> credits() {
		return this.attributions.stream()
			.map(Attribution::source)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
	}

	/** Those of its sources that have this role. */
	public List<Dispatch.Credit> credits(String role) {
		return credits().stream().filter((credit) -> credit.role().equals(role)).toList();
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
		List<Attribution> attributions = settled.attributions()
			.stream()
			.map((line) -> new Attribution(line.role(), credit(line, sources), line.reasoning(),
					quotes(settled, (quote) -> Objects.equals(quote.attribution(), line.position()))))
			.toList();
		Withdrawal withdrawal = (article.withdrawnAt() != null && article.withdrawalReason() != null)
				? new Withdrawal(article.withdrawnAt(), article.withdrawalReason()) : null;
		ArticleRecord.CaptureLine capture = settled.capture();
		return new CatalogueEntry(article.id(), article.revision(), article.changedAt(), article.language(),
				article.headline(), Heading.of(article.text(), article.headline(), article.leadingDateline()),
				article.text(), article.countries(), article.dateline(),
				quotes(settled, (quote) -> quote.claim().equals("dateline")), settled.publishedAt(),
				dated(settled, "published", settled.published()),
				(settled.modified() != null) ? dated(settled, "modified", settled.modified()) : null, attributions,
				new Original(capture.length(), capture.sha256(), capture.receivedAt(), capture.origin(),
						capture.originName(), article.fixity().intact()),
				withdrawal);
	}

	private static Dated dated(ArticleRecord.Settled settled, String claim, ArticleRecord.DateLine line) {
		return new Dated((line.edtf() != null) ? EdtfDate.parse(line.edtf()) : null, line.basis(), line.reasoning(),
				quotes(settled, (quote) -> quote.claim().equals(claim)));
	}

	private static List<Quote> quotes(ArticleRecord.Settled settled, Predicate<ArticleRecord.EvidenceLine> wanted) {
		return settled.evidence().stream().filter(wanted).map((line) -> new Quote(line.quote(), line.start())).toList();
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
	 * @param reasoning why it is read so, or null where its words say all
	 * @param quotes the words that it rests on
	 */
	public record Dated(@Nullable EdtfDate date, String basis, @Nullable LocalizedText reasoning, List<Quote> quotes) {

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
	 * A source in a role.
	 *
	 * @param role {@code publisher}, {@code agency}, {@code credited-source} or
	 * {@code issuing-body}
	 * @param source the source, or null where it was looked for and is not stated
	 * @param reasoning why it is read so, or null where its words say all
	 * @param quotes the words that it rests on
	 */
	public record Attribution(String role, Dispatch.@Nullable Credit source, @Nullable LocalizedText reasoning,
			List<Quote> quotes) {
	}

	/**
	 * Words of the text that something rests on.
	 *
	 * @param words the words
	 * @param start where they start in the text, in Unicode code points
	 */
	public record Quote(String words, int start) {
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
