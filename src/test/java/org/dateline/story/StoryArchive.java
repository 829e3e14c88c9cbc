package org.dateline.story;

import java.sql.Date;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.dateline.article.Accession;
import org.dateline.article.Corrections;
import org.dateline.article.Versions;
import org.dateline.vocabulary.EdtfDate;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports of the tests' own, brought into the database as a loader would. */
@TestComponent
class StoryArchive {

	private static final String GIVEN = "{\"en\": \"Given with the report, outside of its text.\"}";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final StoryLinker linker;

	private final StoryRows stories;

	private final Versions versions;

	private final Corrections records;

	private final AtomicInteger captures = new AtomicInteger();

	StoryArchive(JdbcClient jdbc, TransactionTemplate transaction, StoryLinker linker, StoryRows stories,
			Versions versions, Corrections records) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.linker = linker;
		this.stories = stories;
		this.versions = versions;
		this.records = records;
	}

	/** Adds a report in English of Norway and Chile. */
	long english(String day, String text) {
		return add("en", day, text);
	}

	/** Adds a report of Norway and Chile. */
	long add(String language, String day, String text) {
		return this.transaction.execute((status) -> {
			long capture = capture(text);
			long article = this.jdbc.sql("""
					insert into article (capture_id, language, text, text_rule, countries)
					values (:capture, :language, :text, 'whole-file', '{NO,CL}') returning id
					""")
				.param("capture", capture)
				.param("language", language)
				.param("text", text)
				.query(Long.class)
				.single();
			EdtfDate date = EdtfDate.parse(day);
			this.jdbc.sql("""
					insert into article_date (article_id, kind, edtf, earliest, latest, basis, reasoning)
					values (:article, 'published', :edtf, :earliest, :latest, 'derived', :given::jsonb)
					""")
				.param("article", article)
				.param("edtf", day)
				.param("earliest", Date.valueOf(date.earliest()))
				.param("latest", Date.valueOf(date.latest()))
				.param("given", GIVEN)
				.update();
			return article;
		});
	}

	private long capture(String text) {
		return this.jdbc.sql("""
				insert into capture (content, sha256, media_type, charset, received_at, origin)
				values (convert_to(:bytes, 'UTF8'), sha256(convert_to(:bytes, 'UTF8')), 'text/plain', 'UTF-8', now(),
				        'upload')
				returning id
				""").param("bytes", text + this.captures.incrementAndGet()).query(Long.class).single();
	}

	void withdraw(long article) {
		this.jdbc.sql("update article set withdrawn_at = now(), withdrawal_reason = 'Asked for.' where id = :id")
			.param("id", article)
			.update();
	}

	void restore(long article) {
		this.jdbc.sql("update article set withdrawn_at = null, withdrawal_reason = null where id = :id")
			.param("id", article)
			.update();
	}

	/** Takes in the next version of a report. */
	void rewrite(long article, String text) {
		this.versions.take(article,
				new Accession(capture(text), text, "whole-file", null, this.records.draft(article).values(), null),
				Set.of(), null);
	}

	/** Links whatever there is to link, and looks again at what is to be looked at. */
	void link() {
		while (this.linker.next(100)) {
			// until nothing is left
		}
		while (this.linker.next(100)) {
			// the second look
		}
	}

	/** The same, each report in a transaction of its own. */
	void linkOneByOne() {
		while (this.linker.next(1)) {
			// until nothing is left
		}
	}

	/** The story of a report, or 0. */
	long storyOf(long article) {
		return this.jdbc.sql("select story_id from story_report where article_id = :id")
			.param("id", article)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	/** Makes one story of reports. */
	long story(Collection<Long> articles) {
		return this.transaction.execute((status) -> {
			long story = this.stories.found();
			this.stories.join(story, articles);
			return story;
		});
	}

	/** How many of the reports of a story can be read, as lists show it. */
	int reportsOf(long story) {
		return this.jdbc.sql("select reports from story where id = :id")
			.param("id", story)
			.query(Integer.class)
			.single();
	}

	/** How often what stands beside a report has changed. */
	long surroundingsOf(long article) {
		return this.jdbc.sql("select coalesce((select revision from article_surroundings where article_id = :id), 0)")
			.param("id", article)
			.query(Long.class)
			.single();
	}

	/** Whether anything ever stood beside a report. */
	boolean hasSurroundings(long article) {
		return this.jdbc.sql("select beside from article_surroundings where article_id = :id")
			.param("id", article)
			.query(Boolean.class)
			.single();
	}

	/** As if all originals had been verified on a day before the last one. */
	void verifiedOnAnotherDay() {
		this.jdbc.sql(
				"update fixity set checked_at = checked_at - interval '1 day', last_held_at = last_held_at - interval '1 day'")
			.update();
	}

	long revision() {
		return this.jdbc.sql("select revision from archive").query(Long.class).single();
	}

}
