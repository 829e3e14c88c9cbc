package org.dateline.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.DeskTest;
import org.dateline.VisitedPages;
import org.dateline.provenance.Sha256;
import org.dateline.provenance.Takedown;
import org.dateline.provenance.Takedowns;
import org.assertj.core.api.ThrowableAssert;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of a report whose original is taken down. The reports 4 and 5 are its own:
 * 4 was corrected and is taken down, 5 was withdrawn before.
 */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GivingUpTextsTests {

	/** Words of report 4: its text, its headline, its evidence. */
	private static final List<String> WORDS = List.of("Визит Владимира Путина в Азербайджан обсуждение", "Авг 17, 2024",
			"По материалам");

	/** Words of report 4 that only its corrections kept. */
	private static final List<String> CORRECTED = List.of("стратегического партнерства и союзничества", "18–19 августа",
			"as quoted of the 16th");

	private static final Editor ANNA = new Editor("Anna Ivanova", "editor");

	@Autowired
	private Corrections corrections;

	@Autowired
	private Takedowns takedowns;

	@Autowired
	private MockMvcTester visitor;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private String digest = "";

	private long revision;

	private Correction withdrawn;

	@BeforeAll
	void takeDown() {
		correct();
		WORDS.forEach((words) -> assertThat(tablesWith(words)).as(words).contains("article", "capture", "correction"));
		propose();
		CORRECTED.forEach((words) -> assertThat(tablesWith(words)).as(words).contains("correction", "proposal"));
		this.digest = this.jdbc.sql("""
				select encode(c.sha256, 'hex') from capture c join article a on a.capture_id = c.id where a.id = 4
				""").query(String.class).single();
		this.revision = number("select revision from article_revision where article_id = 4");
		this.withdrawn = this.corrections.withdraw(5, this.corrections.draft(5).revision(), ANNA, "A twin.");
		assertThat(this.visitor.get().uri("/en/articles?q=\"По материалам\"")).hasStatusOk()
			.bodyText()
			.contains(">1 report<");
		for (long article : new long[] { 4, 5 }) {
			List<Takedown> done = this.takedowns.takeDown(capture(article), "Order 7 of the <b>court</b>", "A. Admin",
					"administrator");
			assertThat(done).hasSize(1);
		}
	}

	/**
	 * Changes all that can quote, twice where the values differ in their words alone, and
	 * takes everything back.
	 */
	private void correct() {
		RecordDraft values = this.corrections.draft(4).values();
		RecordDraft.Attribution credited = values.attributions().get(1);
		RecordDraft draft = Drafts.attributions(
				Drafts.published(Drafts.headline(values, "стратегического партнерства и союзничества"),
						new RecordDraft.DateClaim("2024-08-17", "stated", Map.of("en", "Said as quoted of the 16th."),
								List.of(Drafts.quote("18–19 августа")))),
				values.attributions().get(0), new RecordDraft.Attribution(credited.role(), credited.source(),
						Map.of("ru", "Сказано: «По материалам».", "en", "It is said."), credited.quotes()));
		Correction first = correct(draft);
		Correction second = correct(Drafts.published(draft, new RecordDraft.DateClaim("2024-08-17", "stated",
				Map.of("en", "Otherwise."), this.corrections.draft(4).values().published().quotes())));
		revert(second);
		revert(first);
		assertThat(this.corrections.draft(4).values()).isEqualTo(values);
	}

	/** Somebody proposes what was taken back; the module of the desk keeps that. */
	private void propose() {
		this.jdbc.sql("""
				with contributor as (
				    insert into account (name, shown_as, role, password, must_change, created_at, password_changed_at)
				    values ('proposer', 'A. Proposer', 'contributor', '{noop}', true, now(), now()) returning id
				)
				insert into proposal (article_id, revision, account_id, by_role, reason, changes)
				select o.article_id, r.revision, contributor.id, 'contributor', 'It was right.', o.changes
				from contributor, correction o join article_revision r on r.article_id = o.article_id
				where o.article_id = 4
				""").update();
	}

	private Correction correct(RecordDraft draft) {
		return this.corrections.correct(4, this.corrections.draft(4).revision(), draft, ANNA, "It was wrong.");
	}

	private void revert(Correction correction) {
		this.corrections.revert(correction.id(), this.corrections.draft(4).revision(), ANNA, "It was right.");
	}

	@Nested
	class TheReport {

		@ParameterizedTest
		@CsvSource({ "en, taken down on", "ru, Оригинал и текст сообщения удалены", "az, orijinalı və mətni silinib",
				"id, dihapus pada" })
		void isGoneAndItsTombstoneSaysThatTheOriginalIsToo(String ui, String words) {
			MvcTestResult answer = visitor.get().uri("/" + ui + "/articles/4").exchange();

			assertThat(answer).hasStatus(410);
			Document page = VisitedPages.page(answer);
			assertThat(page.select("main").text()).contains(words, digest);
			assertThat(page.select("blockquote").eachText()).containsExactly("Order 7 of the <b>court</b>");
		}

		@Test
		void keepsTheReasonForWhichItWasWithdrawnBefore() {
			Document page = VisitedPages.page(visitor.get().uri("/en/articles/5").exchange());

			assertThat(page.select("blockquote").eachText()).containsExactly("A twin.", "Order 7 of the <b>court</b>");
			assertThat(number(
					"select count(*) from article where id = 5 and withdrawn_at = '%s'".formatted(withdrawn.at())))
				.isOne();
		}

		@Test
		void isInNoListAndFoundByNoWord() {
			assertThat(VisitedPages.page(visitor.get().uri("/en/articles").exchange())
				.select(".list h2 a")
				.eachAttr("href")).noneMatch((address) -> address.matches(".*/articles/[45](\\?.*)?"));
			assertThat(VisitedPages.page(visitor.get().uri("/en/articles?q=\"По материалам\"").exchange())
				.select("h1")
				.text()).isEqualTo("No reports");
		}

		@Test
		void changedOnce() {
			assertThat(number("select revision from article_revision where article_id = 4")).isEqualTo(revision + 1);
		}

	}

	@Nested
	class WhatWasChangedInItsRecord {

		@ParameterizedTest
		@CsvSource({ "en, The original of this report and its text were taken down, (words taken down)",
				"ru, Оригинал и текст сообщения удалены, (слова удалены)",
				"az, Xəbərin orijinalı və mətni, (sözlər silinib)",
				"id, Naskah asli dan teks berita ini telah dihapus, (kata-kata dihapus)" })
		void isShownWithoutItsWords(String ui, String purpose, String marker) {
			MvcTestResult answer = visitor.get().uri("/" + ui + "/articles/4/versions").exchange();

			assertThat(answer).hasStatusOk();
			Document page = VisitedPages.page(answer);
			assertThat(page.select(".purpose").text()).contains(purpose);
			assertThat(page.select(".correction")).hasSize(4);
			assertThat(page.select(".correction q")).isEmpty();
			assertThat(page.select(".correction .absent").eachText()).contains(marker);
			assertThat(page.select(".correction code").eachText()).contains("2024-08-17", "2024-08-17T20:34:00");
			assertThat(page.text()).doesNotContain(WORDS).doesNotContain(CORRECTED);
		}

		@Test
		void keepsWhatIsNoWordsOfIt() {
			assertThat(corrections.history(4)).hasSize(4).allSatisfy((correction) -> {
				assertThat(correction.byName()).isEqualTo("Anna Ivanova");
				assertThat(correction.reason()).startsWith("It was");
			});
			Correction first = corrections.history(4).get(3);
			assertThat(first.changes()).extracting(Correction.Change::field)
				.containsExactlyInAnyOrder("headline", "published", "attributions");
			assertThat(jdbc.sql("""
					select change -> 'after' ->> 'edtf' || ' ' || (change -> 'after' -> 'reasoning')
					from correction, jsonb_array_elements(changes) as change
					where id = :id and change ->> 'field' = 'published'
					""").param("id", first.id()).query(String.class).single()).isEqualTo("2024-08-17 {\"en\": \"\"}");
			assertThat(jdbc
				.sql("""
						select ((change -> 'after' -> 1) - 'quotes')::text from correction, jsonb_array_elements(changes) as change
						where id = :id and change ->> 'field' = 'attributions'
						""")
				.param("id", first.id())
				.query(String.class)
				.single()).isEqualTo(
						"{\"role\": \"credited-source\", \"source\": \"iz-ru\", \"reasoning\": {\"en\": \"\", \"ru\": \"\"}}");
		}

		@Test
		void isNotChangedAnyMore() {
			long seen = corrections.draft(5).revision();
			RecordDraft values = corrections.draft(5).values();

			for (ThrowableAssert.ThrowingCallable act : List.<ThrowableAssert.ThrowingCallable>of(
					() -> corrections.restore(5, seen, ANNA, "It was lifted."),
					() -> corrections.revert(withdrawn.id(), seen, ANNA, "It was lifted."),
					() -> corrections.withdraw(5, seen, ANNA, "Again."),
					() -> corrections.correct(5, seen, Drafts.language(values, "az"), ANNA, "So."))) {
				assertThatExceptionOfType(CorrectionRefused.class).isThrownBy(act)
					.satisfies((refused) -> assertThat(refused.problems()).extracting(Problem::message)
						.containsExactly("correction.bad.taken-down"));
			}
			assertThat(corrections.history(5)).containsExactly(withdrawn);
			assertThat(visitor.get().uri("/en/articles/5")).hasStatus(410);
		}

	}

	@Nested
	class ItsOriginal {

		@ParameterizedTest
		@CsvSource({ "en, The original was taken down", "ru, Оригинал удалён", "az, Orijinal silinib",
				"id, Naskah asli telah dihapus" })
		void isAnsweredByAPageThatSaysWhenAndWhy(String language, String title) {
			MvcTestResult answer = visitor.get()
				.uri("/articles/4/original")
				.header("Accept", "text/html")
				.header("Accept-Language", language)
				.exchange();

			assertThat(answer).hasStatus(451).hasHeader("Cache-Control", "no-store");
			Document page = VisitedPages.page(answer);
			assertThat(page.select("html").attr("lang")).isEqualTo(language);
			assertThat(page.select("h1").text()).isEqualTo(title);
			assertThat(page.select("main").text()).contains("Order 7 of the <b>court</b>", digest, "UTC")
				.containsPattern("4[,.\\s\\u00a0\\u202f]?949");
		}

		@Test
		void isAnsweredByAProblemWhereAProgramAsks() {
			MvcTestResult answer = visitor.get()
				.uri("/articles/4/original")
				.header("Accept-Language", "az")
				.header("If-None-Match", '"' + digest + '"')
				.exchange();

			assertThat(answer).hasStatus(451).hasContentType("application/problem+json");
			assertThat(answer).bodyJson().extractingPath("$.reason").isEqualTo("Order 7 of the <b>court</b>");
			assertThat(answer).bodyJson().extractingPath("$.sha256").isEqualTo(digest);
			assertThat(answer).bodyJson().extractingPath("$.length").isEqualTo(4949);
			assertThat(answer).bodyJson()
				.extractingPath("$.takenDownAt")
				.isEqualTo(takedowns.find(capture(4)).orElseThrow().at().toString());
			assertThat(answer).bodyJson().extractingPath("$.detail").asString().startsWith("Silinmə tarixi");
		}

		@Test
		void saysItsDigestAndLengthToWhoAsksForNoMore() {
			MvcTestResult answer = visitor.method(HttpMethod.HEAD).uri("/articles/4/original").exchange();

			assertThat(answer).hasStatus(451)
				.hasHeader("Dateline-Original-Digest", Sha256.ofDigest(HexFormat.of().parseHex(digest)).digestField())
				.hasHeader("Dateline-Original-Length", "4949");
			assertThat(answer.getResponse().containsHeader("ETag")).isFalse();
		}

	}

	@Nested
	class TheDatabase {

		@Test
		void holdsNoneOfItsWords() {
			WORDS.forEach((words) -> assertThat(tablesWith(words)).as(words).isEmpty());
			CORRECTED.forEach((words) -> assertThat(tablesWith(words)).as(words).isEmpty());
		}

		/** Which they are depends on what was drawn of it: any that has words may. */
		@Test
		void isWrittenAnewByWhatTheOperatorIsToldToRun() throws IOException {
			String documented = Files.readString(Path.of("docs/operations.md"));
			Matcher statement = Pattern.compile("`(vacuum full[^;]*);").matcher(documented);
			assertThat(statement.find()).isTrue();
			Map<String, Long> before = filesOfTablesWithWords();

			jdbc.sql(statement.group(1)).update();

			Map<String, Long> after = filesOfTablesWithWords();
			assertThat(before.keySet()).contains("article", "figure", "event_report", "feed_item");
			assertThat(before.keySet())
				.allSatisfy((table) -> assertThat(after.get(table)).as(table).isNotEqualTo(before.get(table)));
		}

		@Test
		void holdsWhatIsKnownOfTheReportWithoutThem() {
			assertThat(jdbc
				.sql("""
						select concat_ws(' ', a.language, a.countries::text, d.edtf, d.basis, d.reasoning ->> 'en', r.record)
						from article a join article_date d on d.article_id = a.id join article_revision r on r.article_id = a.id
						where a.id = 4
						""")
				.query(String.class)
				.single())
				.startsWith("ru {AZ,RU} 2024-08-17T20:34:00 derived The words that this rested on were taken down.")
				.contains(digest, "\"evidence\" : []");
			assertThat(jdbc.sql(
					"select role || ' ' || (source_id is not null) || ' ' || (reasoning is not null) from attribution where article_id = 4 order by position")
				.query(String.class)
				.list()).containsExactly("publisher false false", "credited-source true true");
		}

		@ParameterizedTest
		@ValueSource(strings = { "update article set withdrawn_at = null, withdrawal_reason = null where id = 4",
				"update article set headline = 'Words' where id = 4",
				"update article set dateline = 'Baku' where id = 4" })
		void refusesToBringBackWhatWasTakenDown(String sql) {
			refuses(sql, "nothing_is_left_of_a_text_taken_down");
		}

		@Test
		void refusesATextBesideBytesTakenDown() {
			refuses("update article set text = 'Words', text_rule = 'whole-file' where id = 4",
					"was drawn from are taken down and its text is not");
			refuses("""
					with drawn as (
					    insert into article (capture_id, language, text, text_rule)
					    values (%d, 'en', 'Words', 'whole-file') returning id
					)
					insert into article_date (article_id, kind, basis, reasoning)
					select id, 'published', 'unknown', '{"en": "A test."}' from drawn
					""".formatted(capture(4)), "was drawn from are taken down and its text is not");
			refuses("insert into evidence (article_id, position, claim, quote, start) values (4, 9, 'dateline', 'Words', 0)",
					"does not stand at offset");
		}

		@Test
		void refusesToTakeDownBytesAndLeaveTheText() {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> transaction.executeWithoutResult((status) -> {
					jdbc.sql("insert into takedown values (:id, now(), 'Order 7.', 'A. Admin', 'administrator')")
						.param("id", capture(3))
						.update();
					jdbc.sql("update capture set content = null where id = :id").param("id", capture(3)).update();
				}))
				.havingRootCause()
				.withMessageContaining("was drawn from are taken down and its text is not");
		}

		@Test
		void refusesToEmptyATextWhoseBytesStay() {
			refuses("update article set text = '' where id = 3", "only_a_text_taken_down_is_empty");
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> transaction.executeWithoutResult((status) -> {
					jdbc.sql("delete from evidence where article_id = 3").update();
					jdbc.sql("update attribution set reasoning = '{\"en\": \"A test.\"}' where article_id = 3")
						.update();
					jdbc.sql(
							"""
									update article set text = '', text_rule = 'taken-down', headline = null, headline_start = null,
									                   withdrawn_at = now(), withdrawal_reason = 'A test.' where id = 3
									""")
						.update();
				}))
				.havingRootCause()
				.withMessageContaining("is said to be taken down and the bytes it was drawn from are not");
		}

		@Test
		void refusesToTakeDownATextAndLeaveItsWordsInCorrections() {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> transaction.executeWithoutResult((status) -> {
					corrections.correct(3, corrections.draft(3).revision(),
							Drafts.published(corrections.draft(3).values(), Drafts.derived("2022")), ANNA, "So.");
					jdbc.sql("insert into takedown values (:id, now(), 'Order 7.', 'A. Admin', 'administrator')")
						.param("id", capture(3))
						.update();
					jdbc.sql("update capture set content = null where id = :id").param("id", capture(3)).update();
					jdbc.sql("delete from evidence where article_id = 3").update();
					jdbc.sql("update attribution set reasoning = '{\"en\": \"A test.\"}' where article_id = 3")
						.update();
					jdbc.sql(
							"""
									update article set text = '', text_rule = 'taken-down', headline = null, headline_start = null,
									                   dateline = null, dateline_locode = null, withdrawn_at = now(),
									                   withdrawal_reason = 'A test.' where id = 3
									""")
						.update();
				}))
				.havingRootCause()
				.withMessageContaining("its corrections still have words of it");
		}

		@ParameterizedTest
		@ValueSource(strings = {
				"update correction set changes = changes_without_words(changes), reason = 'Other' where article_id = 4",
				"update correction set changes = jsonb_set(changes, '{0,before}', 'null') where article_id = 4",
				"update correction set changes = jsonb_set(changes, '{0,after,at}', '\"never\"') where article_id = 5",
				"delete from correction where article_id = 4", "truncate correction cascade" })
		void refusesToChangeMoreOfACorrectionThanItsWords(String sql) {
			refuses(sql, "a correction stays as it was made");
		}

		@Test
		void refusesToEmptyACorrectionOfATextThatStays() {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> transaction.executeWithoutResult((status) -> {
					corrections.correct(3, corrections.draft(3).revision(),
							Drafts.published(corrections.draft(3).values(), Drafts.derived("2022")), ANNA, "So.");
					jdbc.sql("update correction set changes = changes_without_words(changes) where article_id = 3")
						.update();
				}))
				.havingRootCause()
				.withMessageContaining("a correction stays as it was made");
		}

		@Test
		void refusesACorrectionWithoutItsWordsOrOfATextTakenDown() {
			String sql = """
					insert into correction (article_id, revision, at, act, by_role, reason, changes)
					select article_id, revision, now(), 'corrected', 'editor', 'So.', '%s'
					from article_revision where article_id = %d
					""";

			refuses(sql.formatted(
					"[{\"field\": \"headline\", \"before\": {\"words\": \"\"}, \"after\": {\"words\": \"\"}}]", 3),
					"a correction is made with the words");
			refuses(sql.formatted("[{\"field\": \"language\", \"before\": \"ru\", \"after\": \"az\"}]", 4),
					"there is nothing to correct");
		}

		@Test
		void knowsWhatWordsAreWithoutASearchPath() {
			transaction.executeWithoutResult((status) -> {
				jdbc.sql("set local search_path = ''").update();
				assertThat(jdbc.sql("""
						select public.is_list_of_changes(public.changes_without_words(
						    '[{"field": "headline", "before": {"words": "A"}, "after": {"words": "B"}}]'))
						""").query(Boolean.class).single()).isTrue();
			});
		}

		private void refuses(String sql, String reason) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> transaction.executeWithoutResult((status) -> jdbc.sql(sql).update()))
				.havingRootCause()
				.withMessageContaining(reason);
		}

	}

	/** In which file each table is kept that has texts, JSON or bytes. */
	private Map<String, Long> filesOfTablesWithWords() {
		Map<String, Long> files = new HashMap<>();
		this.jdbc.sql("""
				select c.relname, c.relfilenode from pg_class c
				where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and exists (
				    select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
				    and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype, 'bytea'::regtype))
				""").query((row) -> {
			files.put(row.getString("relname"), row.getLong("relfilenode"));
		});
		return files;
	}

	/** The tables that have these words anywhere, as text, in JSON or in bytes. */
	private List<String> tablesWith(String words) {
		String hex = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
		return this.jdbc.sql("""
				select table_name from information_schema.tables
				where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name
				""").query(String.class).list().stream().filter((table) -> this.jdbc.sql("""
				select exists (select from %1$s t where position(:words in to_jsonb(t)::text) > 0
				                                     or position(:hex in to_jsonb(t)::text) > 0)
				""".formatted(table)).param("words", words).param("hex", hex).query(Boolean.class).single()).toList();
	}

	private long capture(long article) {
		return number("select capture_id from article where id = " + article);
	}

	private long number(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
