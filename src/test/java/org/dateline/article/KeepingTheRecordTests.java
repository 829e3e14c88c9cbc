package org.dateline.article;

import java.util.function.Consumer;

import org.dateline.ArchiveTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the database itself refuses, whoever writes and by whatever way. */
@ArchiveTest
class KeepingTheRecordTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Nested
	class ACapture {

		@ParameterizedTest
		@ValueSource(strings = { "update capture set origin_name = 'other' where id = 1",
				"update capture set content = '\\x00' where id = 1", "delete from capture where id = 1",
				"truncate capture cascade" })
		void isNeverChangedOrForgotten(String sql) {
			refuses(sql, "a capture is kept as received");
		}

		@Test
		void isNotKeptUnderTheDigestOfOtherBytes() {
			refuses("""
					insert into capture (content, sha256, media_type, received_at, origin)
					values ('\\x01', sha256('\\x02'), 'text/plain', now(), 'seed')
					""", "digest_is_of_the_content");
		}

	}

	@Nested
	class AnArticle {

		@ParameterizedTest
		@ValueSource(strings = { "delete from article where id = 1", "truncate article cascade" })
		void isNeverDeleted(String sql) {
			refuses(sql, "an article is withdrawn, never deleted");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|',
				value = { "update article set withdrawn_at = now() where id = 1 | withdrawal_has_a_reason",
						"update article set headline = 'Other words' where id = 2 | headline_stands_in_the_text",
						"update article set language = 'Russian' where id = 1 | article_language_check",
						"update article set countries = '{Russia}' where id = 1 | article_countries_check",
						"update article set countries = array['RU', null] where id = 1 | article_countries_check" })
		void holdsOnlyWhatFits(String sql, String reason) {
			refuses(sql, reason);
		}

		@Test
		void needsAPublicationDateBeItAnUnknownOne() {
			refuses("delete from article_date where article_id = 5", "has no publication date");
		}

	}

	@Nested
	class ArticlesBegunTogether {

		private static final String BEGUN = """
				insert into article (id, capture_id, language, text, text_rule)
				select -id, capture_id, language, text, text_rule from article where id between 1 and 3;
				insert into article_date (article_id, kind, basis, reasoning)
				select unnest(array[%s]), 'published', 'unknown', '{"en": "Nothing says so."}'
				""";

		@Test
		void areSettledEach() {
			transaction.executeWithoutResult((status) -> {
				jdbc.sql(BEGUN.formatted("-3, -1, -2")).update();
				jdbc.sql("set constraints all immediate").update();
				assertThat(number("""
						select count(*) from article_revision
						where article_id < 0 and revision = 1 and record = record_of_article(article_id)
						""")).isEqualTo(3);
				status.setRollbackOnly();
			});
		}

		@Test
		void haveToHoldEach() {
			refuses(BEGUN.formatted("-3, -1"), "article -2 has no publication date");
		}

	}

	@Nested
	class AQuote {

		@ParameterizedTest
		@CsvSource({ "Moskow, 1", "Moskva, 0", "MOSKOW, 0", "Moskow, 100000" })
		void standsInTheTextAtItsOffset(String quote, int start) {
			refuses("insert into evidence (article_id, position, claim, quote, start) values (1, 50, 'published', '%s', %d)"
				.formatted(quote, start), "does not stand at offset");
		}

		@Test
		void countsInCodePoints() {
			transaction.executeWithoutResult((status) -> {
				assertThat(jdbc
					.sql("""
							insert into evidence (article_id, position, claim, quote, start)
							select 3, 50, 'published', 'Azərbaycan', position('Azərbaycan' in substr(text, 2)) from article where id = 3
							""")
					.update()).isOne();
				status.setRollbackOnly();
			});
		}

		@Test
		void keepsTheTextFromChangingUnderIt() {
			refuses("update article set text = 'X' || text, headline_start = null where id = 3",
					"does not stand at offset");
		}

		@Test
		void isNotForASourceThatIsNotStated() {
			refuses("""
					insert into evidence (article_id, position, claim, attribution, quote, start)
					values (5, 50, 'attribution', 0, 'Владимир', 0)
					""", "a source that is not stated");
		}

	}

	@Nested
	class ADate {

		@ParameterizedTest
		@CsvSource(delimiter = '|', value = {
				"update article_date set basis = 'unknown' where article_id = 1 | unknown_means_no_value",
				"update article_date set basis = 'guessed' where article_id = 1 | article_date_basis_check",
				"update article_date set reasoning = null where article_id = 1 | only_a_stated_date_needs_no_reasoning",
				"update article_date set earliest = '2030-01-01' where article_id = 1 | earliest_is_not_after_latest",
				"update article_date set latest = null where article_id = 1 | bounds_belong_to_a_value" })
		void saysHowItIsKnown(String sql, String reason) {
			refuses(sql, reason);
		}

		@Test
		void isNotStatedWithoutWords() {
			refuses("delete from evidence where article_id = 4 and claim = 'published'", "quotes no words for it");
		}

	}

	@Nested
	class ASource {

		@Test
		void isNotNamedWithoutGrounds() {
			refuses("delete from evidence where article_id = 1 and attribution is not null",
					"with neither quoted words nor a reason");
		}

	}

	@Nested
	class EveryChange {

		@Test
		void raisesTheRevisionOfTheArchiveAndOfTheArticleOnce() {
			long archive = number("select revision from archive");
			long article = number("select revision from article_revision where article_id = 1");
			long other = number("select revision from article_revision where article_id = 2");

			transaction.executeWithoutResult((status) -> {
				jdbc.sql("update article set countries = '{AZ}' where id = 1").update();
				jdbc.sql("update article_date set reasoning = reasoning where article_id = 1").update();
				jdbc.sql("update article set countries = '{AZ,RU}' where id = 1").update();
			});

			assertThat(number("select revision from archive")).isEqualTo(archive + 1);
			assertThat(number("select revision from article_revision where article_id = 1")).isEqualTo(article + 1);
			assertThat(number("select archive_revision from article_revision where article_id = 1"))
				.isEqualTo(archive + 1);
			assertThat(number("select revision from article_revision where article_id = 2")).isEqualTo(other);
		}

		@Test
		void leavesTheRevisionAloneWhenItIsRolledBack() {
			long archive = number("select revision from archive");

			transaction.executeWithoutResult((status) -> {
				jdbc.sql("update source set name = 'Other' where slug = 'antara'").update();
				status.setRollbackOnly();
			});

			assertThat(number("select revision from archive")).isEqualTo(archive);
		}

	}

	private long number(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	/** The change is refused at once or at the commit, and says why. */
	private void refuses(String sql, String reason) {
		Consumer<JdbcClient> change = (client) -> client.sql(sql).update();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> change.accept(this.jdbc)))
			.havingRootCause()
			.withMessageContaining(reason);
	}

}
