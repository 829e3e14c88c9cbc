package org.dateline.chronicle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dateline.article.Dispatch;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of the drawing: how far it has come, what was drawn of reports, and figures.
 */
@Repository
class DrawingRows {

	/**
	 * In astronomical numbering, where 1 BC is 0; of either year some days may be
	 * missing.
	 */
	private static final int FIRST_YEAR = -4712;

	private static final int LAST_YEAR = 5_874_897;

	private final JdbcClient jdbc;

	DrawingRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How far the drawing has come; it is the caller's until the transaction ends.
	 * Nothing while somebody else draws.
	 */
	Optional<DrawingProgress> take() {
		return progress(" for update skip locked");
	}

	/** The same, after waiting for whoever draws now. */
	DrawingProgress await() {
		return progress(" for update").orElseThrow();
	}

	/** How far the drawing has come. */
	DrawingProgress look() {
		return progress("").orElseThrow();
	}

	private Optional<DrawingProgress> progress(String lock) {
		return this.jdbc.sql("select rules, revision, article from chronicle_drawing" + lock)
			.query(DrawingProgress.class)
			.optional();
	}

	void advance(DrawingProgress to) {
		this.jdbc.sql("update chronicle_drawing set rules = :rules, revision = :revision, article = :article")
			.param("rules", to.rules())
			.param("revision", to.revision())
			.param("article", to.article())
			.update();
	}

	/** How many reports were drawn. */
	long drawn() {
		return this.jdbc.sql("select count(*) from drawn_report").query(Long.class).single();
	}

	/** The digests of what was drawn of these reports. */
	Map<Long, Long> digests(Collection<Long> articles) {
		Map<Long, Long> digests = new HashMap<>();
		this.jdbc.sql("select article_id, digest from drawn_report where article_id = any(:articles)")
			.param("articles", articles.toArray(Long[]::new))
			.query((row) -> {
				digests.put(row.getLong("article_id"), row.getLong("digest"));
			});
		return digests;
	}

	/** Forgets what was drawn of reports, but the events they tell of. */
	void forget(Collection<Long> articles) {
		for (String table : List.of("figure", "drawn_report")) {
			this.jdbc.sql("delete from " + table + " where article_id = any(:articles)")
				.param("articles", articles.toArray(Long[]::new))
				.update();
		}
	}

	/**
	 * Keeps what was drawn of a report, and its figures.
	 * @param names all that rows of it refer to
	 */
	void keep(Dispatch report, DrawnReport drawn, long digest, HeldNames names) {
		EdtfDate published = report.published();
		this.jdbc
			.sql("""
					insert into drawn_report (article_id, language, countries, first_day, last_day, names, digest)
					values (:article, :language, :countries, coalesce(:first, '-infinity'::date), coalesce(:last, 'infinity'::date),
					        :names, :digest)
					""")
			.param("article", report.id())
			.param("language", report.language())
			.param("countries", report.countries().toArray(String[]::new))
			.param("first", date((published != null) ? published.earliest() : null))
			.param("last", date((published != null) ? published.latest() : null))
			.param("names", names.forms())
			.param("digest", digest)
			.update();
		drawn.figures().forEach((figure) -> keep(report.id(), figure, names));
	}

	private void keep(long article, DrawnReport.Figure figure, HeldNames names) {
		DrawnReport.Period period = figure.period();
		DrawnReport.Speaker speaker = figure.speaker();
		DrawnReport.Name speaking = (speaker != null) ? speaker.name() : null;
		this.jdbc
			.sql("""
					insert into figure (article_id, start, quote, sentence_start, sentence_end, measure, value, up_to, unit,
					                    approximation, change, period, period_first, period_last, period_basis, period_start,
					                    period_quote, speaker, speaker_start, speaker_id, countries, by_article)
					values (:article, :start, :quote, :sentenceStart, :sentenceEnd, :measure, :value, :upTo, :unit,
					        :approximation, :change, :period, :first, :last, :basis, :periodStart,
					        :periodQuote, :speaker, :speakerStart, :speakerId, :countries, :byArticle)
					on conflict do nothing
					""")
			.param("article", article)
			.param("start", figure.evidence().start())
			.param("quote", figure.evidence().quote())
			.param("sentenceStart", figure.evidence().sentenceStart())
			.param("sentenceEnd", figure.evidence().sentenceEnd())
			.param("measure", figure.measure())
			.param("value", figure.value())
			.param("upTo", figure.upTo())
			.param("unit", figure.unit())
			.param("approximation", figure.approximation())
			.param("change", figure.change())
			.param("period", (period != null) ? period.date().edtf() : null)
			.param("first", date((period != null) ? period.date().earliest() : null))
			.param("last", date((period != null) ? period.date().latest() : null))
			.param("basis", (period != null) ? period.basis() : null)
			.param("periodStart", (period != null) ? period.start() : null)
			.param("periodQuote", (period != null) ? period.quote() : null)
			.param("speaker", (speaker != null) ? speaker.words() : null)
			.param("speakerStart", (speaker != null) ? speaker.start() : null)
			.param("speakerId", (speaking != null) ? names.of(speaking).authority() : null)
			.param("countries", figure.between().countries().toArray(String[]::new))
			.param("byArticle", figure.between().byArticle())
			.update();
	}

	/**
	 * A day; one that PostgreSQL's calendar does not have is before or after all of it.
	 */
	private static @Nullable LocalDate date(@Nullable LocalDate day) {
		return (day == null || isInCalendar(day)) ? day : (day.getYear() < 0) ? LocalDate.MIN : LocalDate.MAX;
	}

	/** Whether PostgreSQL's calendar has a day: 4713 BC to 5874897 AD. */
	static boolean isInCalendar(LocalDate day) {
		return day.getYear() > FIRST_YEAR && day.getYear() < LAST_YEAR;
	}

}
