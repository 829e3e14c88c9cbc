package org.dateline.article;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an article what it became: its next version. What it was is kept, and what people
 * decided about it stays.
 */
@Service
public class Versions {

	/** The fields of a record, as corrections name them. */
	public static final Set<String> FIELDS = Set.of("language", "headline", "published", "modified", "attributions",
			"countries");

	private final ArticleQueries articles;

	private final CorrectionQueries corrections;

	private final VersionQueries versions;

	private final HeldRecords records;

	private final RecordWriter writer;

	private final Clock clock;

	Versions(ArticleQueries articles, CorrectionQueries corrections, VersionQueries versions, HeldRecords records,
			RecordWriter writer, Clock clock) {
		this.articles = articles;
		this.corrections = corrections;
		this.versions = versions;
		this.records = records;
		this.writer = writer;
		this.clock = clock;
	}

	/** The captures of all versions of an article, the newest first. */
	@Transactional(readOnly = true)
	public List<Long> captures(long article) {
		return this.versions.captures(article);
	}

	/**
	 * Takes in the next version of an article.
	 * @param next what is drawn from what came
	 * @param decided the {@link #FIELDS} that people decided otherwise than by a
	 * correction, which stay as well
	 * @param by who takes it in, or null where the archive itself does
	 * @return its number
	 * @throws CorrectionRefused if the article is withdrawn, or anything does not hold;
	 * then nothing was written, and the caller's transaction can go on
	 * @throws PageNotFound if there is no such article
	 */
	@Transactional(noRollbackFor = { CorrectionRefused.class, PageNotFound.class })
	public int take(long article, Accession next, Set<String> decided, @Nullable Editor by) {
		ArticleRecord present = this.articles.hold(article).orElseThrow(() -> new PageNotFound("article " + article));
		HeldRecord held = this.records.of(present);
		if (held.isWithdrawn()) {
			throw new CorrectionRefused("version.bad.withdrawn");
		}
		List<Long> captures = this.versions.captures(article);
		if (captures.contains(next.captureId())) {
			throw new CorrectionRefused("version.bad.same");
		}
		Instant received = this.versions.received(next.captureId());
		if (received.isBefore(present.settled().capture().receivedAt())) {
			throw new CorrectionRefused("version.bad.older");
		}
		MovedClaims moved = new MovedClaims(present.text(), next.text(), captures.size());
		Set<String> staying = new HashSet<>(decided);
		this.corrections.since(article, 0)
			.forEach((correction) -> correction.changes().forEach((change) -> staying.add(change.field())));
		RecordDraft given = new Choice(staying, held.values(), next.record(), moved).record();
		NamedSources sources = this.corrections.sources(RecordCheck.slugs(given));
		RecordCheck check = new RecordCheck(
				new HeldRecord(article, present.revision(), next.text(), RecordWriter.nothing(), null),
				sources.ids().keySet(), given.headline(), received);
		RecordDraft after = check.draft(sources.follow(given));
		check.text(next.text(), Accessions.LONGEST_TEXT);
		check.end();
		int number = this.versions.keep(present, held.values(), by, this.clock.instant());
		this.writer.replace(present, held.values(), next, after, Filed.of(present, next, moved), sources.ids());
		return number + 1;
	}

	/**
	 * Chooses, field by field, between what stays and what the next version says. A
	 * report is not published anew by a version that is silent about when it was.
	 *
	 * @param staying the fields that people decided
	 * @param present the record as it is
	 * @param drawn the record that was drawn from the next version
	 * @param moved carries what stays over to the new text
	 */
	private record Choice(Set<String> staying, RecordDraft present, RecordDraft drawn, MovedClaims moved) {

		RecordDraft record() {
			return new RecordDraft(
					(stays("language") || this.drawn.language().isEmpty()) ? this.present.language()
							: this.drawn.language(),
					stays("headline") ? this.moved.headline(this.present.headline()) : this.drawn.headline(),
					(stays("published") || this.drawn.published().edtf() == null)
							? this.moved.date(this.present.published()) : this.drawn.published(),
					stays("modified") ? modified() : this.drawn.modified(),
					stays("attributions") ? this.present.attributions().stream().map(this.moved::attribution).toList()
							: this.drawn.attributions(),
					stays("countries") ? this.present.countries() : this.drawn.countries());
		}

		private RecordDraft.@Nullable DateClaim modified() {
			RecordDraft.DateClaim modified = this.present.modified();
			return (modified != null) ? this.moved.date(modified) : null;
		}

		private boolean stays(String field) {
			return this.staying.contains(field);
		}

	}

	/**
	 * The place that a version was filed from.
	 *
	 * @param place its name as it is written, or null
	 * @param locode its UN/LOCODE, or null
	 * @param quotes the words that say so
	 */
	record Filed(@Nullable String place, @Nullable String locode, List<RecordDraft.Quote> quotes) {

		/** As long as its words stand, a dateline is as it was; else it is drawn anew. */
		static Filed of(ArticleRecord present, Accession next, MovedClaims moved) {
			List<RecordDraft.Quote> before = present.settled()
				.evidence()
				.stream()
				.filter((line) -> line.claim().equals("dateline"))
				.map((line) -> new RecordDraft.Quote(line.quote(), line.start()))
				.toList();
			List<RecordDraft.Quote> quotes = moved.quotes(before);
			if (!quotes.isEmpty()) {
				return new Filed(present.dateline(), present.datelineLocode(), quotes);
			}
			Accession.Dateline drawn = next.dateline();
			quotes = Accessions.dateline(next);
			return (drawn != null && !quotes.isEmpty()) ? new Filed(drawn.place(), null, quotes)
					: new Filed(null, null, List.of());
		}

	}

}
