package org.dateline.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.dateline.DeskTest;

import org.dateline.VisitedPages;
import org.dateline.database.ArchiveRevision;
import org.dateline.database.Snapshot;
import org.dateline.web.PageNotFound;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How sources are described and merged. The reports 1 and 2 are its own, and get their
 * sources back.
 */
@DeskTest
class KeepingSourcesTests {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static final SourceDraft TASS = new SourceDraft("TASS", Map.of("ru", "ТАСС", "az-Cyrl", "ТАСС"), "agency",
			"RU", "https://tass.ru/en");

	@Autowired
	private Sources sources;

	@Autowired
	private MessageSource messages;

	@Autowired
	private ArchiveRevision revision;

	@Autowired
	private ShelflistQueries shelves;

	@Autowired
	private Snapshot snapshot;

	@Autowired
	private ArticleQueries articles;

	@Autowired
	private RecordCard card;

	@Autowired
	private TextReadings readings;

	@Autowired
	private MockMvcTester visitor;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Nested
	class TheFirstFive {

		@ParameterizedTest
		@CsvSource({ "antara, AGENCY, ID, https://www.antaranews.com",
				"anadolu-agency, AGENCY, TR, https://www.aa.com.tr", "unikal, OUTLET, AZ,",
				"russian-foreign-ministry, MINISTRY, RU, https://mid.ru", "iz-ru, OUTLET, RU, https://iz.ru" })
		void areDescribedAsFarAsIsPubliclyKnown(String slug, SourceKind kind, String country, String homePage) {
			Source source = sources.find(slug).orElseThrow();

			assertThat(source.kind()).isEqualTo(kind);
			assertThat(source.country()).isEqualTo(country);
			assertThat(source.homePage()).isEqualTo(homePage);
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|',
				value = { "en | Sources · News agency · Türkiye | Home page | Turkish",
						"ru | Источники · Информационное агентство · Турция | Сайт | Турецкий",
						"az | Mənbələr · Xəbər agentliyi · Türkiyə | Sayt | Türk dili",
						"id | Sumber · Kantor berita · Turki | Situs | Bahasa Turki" })
		void sayItOnTheirPages(String ui, String label, String homePage, String turkish) {
			Document page = page("/" + ui + "/sources/anadolu-agency");

			assertThat(page.select(".purpose .label").text()).isEqualTo(label);
			assertThat(page.select(".facts dt").first().text()).isEqualTo(homePage);
			assertThat(page.select(".facts a[rel='external noopener']").attr("href"))
				.isEqualTo("https://www.aa.com.tr");
			assertThat(page.select(".facts a").text()).isEqualTo("aa.com.tr");
			assertThat(page.select(".facts [lang=tr]").text()).isEqualTo("Anadolu Ajansı");
			assertThat(page.select(".facts dd:has([lang=tr]) .quiet").text()).isEqualTo(turkish);
		}

		@Test
		void sayItInTheListOfSources() {
			assertThat(page("/en/sources").select("th:has(a[href$=iz-ru]) .what").text())
				.isEqualTo("News outlet · Russia");
		}

		@Test
		void sayNothingThatIsNotKnown() {
			Source bare = add(new SourceDraft("Bare", Map.of(), "", " ", null));

			Document page = page("/en/sources/" + bare.slug());
			assertThat(page.select(".purpose .label").text()).isEqualTo("Sources");
			assertThat(page.select(".facts")).isEmpty();
		}

	}

	@Nested
	class ADescription {

		@Test
		void isKeptWithoutSpacesAndBlanks() {
			Source source = add(
					new SourceDraft(" TASS ", Map.of("ru", " ТАСС", "az", " "), "", " ", " https://tass.ru "));

			assertThat(source.draft())
				.isEqualTo(new SourceDraft("TASS", Map.of("ru", "ТАСС"), null, null, "https://tass.ru"));
			assertThat(source.version()).isEqualTo(1);
		}

		/** What such a node keeps it would serve for as long as the article stays so. */
		@Test
		void isTheOneThatANodeTellsWhichHasNotHeardOfItYet() {
			ArchiveRevision late = Mockito.mock(ArchiveRevision.class);
			Mockito.when(late.current()).thenReturn(revision.current());
			Shelflists shelflists = new Shelflists(late, shelves, snapshot);
			Source antara = sources.find("antara").orElseThrow();
			assertThat(shelflists.current().sources()).isNotEmpty();

			Source renamed = sources.describe("antara", antara.version(),
					new SourceDraft("ANTARA", Map.of("en", "Antara Newswire"), "agency", "ID", null));
			try {
				ArticleRecord report = articles.find(1).orElseThrow();
				ReadingView view = ReadingView.parse(new LinkedMultiValueMap<>(), report.text());

				assertThat(new Catalogue(articles, shelflists, null, null, snapshot).find(1)
					.orElseThrow()
					.credits("publisher")
					.get(0)
					.in(Locale.ENGLISH)).isEqualTo("Antara Newswire");
				assertThat(new ArticlePages(card, shelflists, readings).page(report, view, Locale.ENGLISH)
					.record()
					.toString()).contains("Antara Newswire");
			}
			finally {
				sources.describe("antara", renamed.version(), antara.draft());
			}
		}

		@Test
		void revisesTheArticlesOfTheSourceAtOnce() {
			Source antara = sources.find("antara").orElseThrow();
			long revision = revisionOfArticle(1);

			Source renamed = sources.describe("antara", antara.version(),
					new SourceDraft("ANTARA", Map.of("en", "Antara News"), "broadcaster", "SG", null));
			try {
				assertThat(renamed.version()).isEqualTo(antara.version() + 1);
				assertThat(revisionOfArticle(1)).isEqualTo(revision + 1);
				assertThat(page("/en/articles/1").select(".record").text()).contains("Antara News");
				assertThat(page("/en/sources/antara").select(".purpose").text())
					.contains("Broadcaster · Singapore", "Antara News")
					.doesNotContain("Home page");
			}
			finally {
				sources.describe("antara", renamed.version(), antara.draft());
			}
		}

		@Test
		void isRefusedToWhoSawAnEarlierVersion() {
			Source seen = add(TASS);
			Source changed = sources.describe(seen.slug(), seen.version(),
					new SourceDraft("TASS now", Map.of(), null, null, null));

			assertThatExceptionOfType(SourceEditConflict.class)
				.isThrownBy(() -> sources.describe(seen.slug(), seen.version(), TASS))
				.satisfies((conflict) -> assertThat(conflict.getCurrent()).isEqualTo(changed));
			assertThat(sources.find(seen.slug())).contains(changed);
		}

		@Test
		void isRefusedToWhoSawASourceThatWasMerged() {
			Source seen = add(TASS);
			Source into = add(TASS);
			sources.merge(seen.slug(), into.slug());

			assertThatExceptionOfType(SourceEditConflict.class)
				.isThrownBy(() -> sources.describe(seen.slug(), seen.version(), TASS))
				.satisfies((conflict) -> assertThat(conflict.getCurrent().slug()).isEqualTo(into.slug()));
		}

		@Test
		void isOfASourceThatThereIs() {
			assertThatExceptionOfType(PageNotFound.class).isThrownBy(() -> sources.describe("nobody", 1, TASS));
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', nullValues = "-",
				value = { "' ' | en | A | - | - | - | name", "'A\nB' | en | A | - | - | - | name",
						"A | English | A | - | - | - | names[English]", "A | en | 'A\u0000' | - | - | - | names[en]",
						"A | en | A | newspaper | - | - | kind", "A | en | A | - | az | - | country",
						"A | en | A | - | ZZ | - | country", "A | en | A | - | - | javascript:alert(1) | homePage",
						"A | en | A | - | - | ftp://a.example | homePage", "A | en | A | - | - | https:// | homePage",
						"A | en | A | - | - | https:///path | homePage",
						"A | en | A | - | - | https://bank.example@evil.example | homePage",
						"A | en | A | - | - | https://a.example/ö | homePage",
						"A | en | A | - | - | 'https://a.example/a b' | homePage",
						"A | en | A | - | - | a.example | homePage" })
		void isRefusedFieldByField(String name, String tag, String named, String kind, String country, String homePage,
				String field) {
			refuses(new SourceDraft(name, Map.of(tag, named), kind, country, homePage), field);
		}

		@Test
		void isRefusedWithAllThatIsWrongAndInFourLanguages() {
			SourceDraft wrong = new SourceDraft("", Map.of("?", "A"), "x".repeat(500), "Z", "x");

			assertThatExceptionOfType(SourceRefused.class).isThrownBy(() -> sources.create("Wrong!", wrong))
				.satisfies((refused) -> {
					assertThat(refused.getProblems()).extracting(Problem::field)
						.containsExactly("slug", "name", "names[?]", "kind", "country", "homePage");
					for (String ui : List.of("en", "ru", "az", "id")) {
						refused.getProblems()
							.forEach((problem) -> assertThat(words(problem, ui)).hasSizeBetween(10, 250));
					}
				});
		}

		@Test
		void hasBounds() {
			refuses(new SourceDraft("x".repeat(201), Map.of(), null, null, null), "name");
			refuses(new SourceDraft("A", Map.of(), null, null, "https://a.example/" + "x".repeat(2000)), "homePage");
			assertThat(add(new SourceDraft("😀".repeat(200), Map.of(), null, null, null)).name()).hasSize(400);
		}

		@ParameterizedTest
		@ValueSource(strings = { "antara", "not-stated", "", "-a", "a--b", "Antara", "antara\n" })
		void takesNoAddressThatIsInUseOrNone(String slug) {
			assertThatExceptionOfType(SourceRefused.class).isThrownBy(() -> sources.create(slug, TASS))
				.satisfies((refused) -> assertThat(refused.getProblems()).extracting(Problem::field)
					.containsExactly("slug"));
		}

		private void refuses(SourceDraft draft, String field) {
			assertThatExceptionOfType(SourceRefused.class).isThrownBy(() -> sources.create(slug(), draft))
				.satisfies((refused) -> assertThat(refused.getProblems()).extracting(Problem::field)
					.containsExactly(field));
		}

		private String words(Problem problem, String ui) {
			return messages.getMessage(problem.message(), problem.arguments().toArray(), Locale.forLanguageTag(ui));
		}

	}

	@Nested
	class AMerge {

		@Test
		void attributesWhatWasTheOnesToTheOther() {
			Source from = add(TASS);
			Source into = add(TASS);
			attribute(1, 50, "agency", from);
			long revision = revisionOfArticle(1);
			long archive = number("select revision from archive");

			SourceMerge merge = sources.merge(from.slug(), into.slug());

			assertThat(merge.articles()).isEqualTo(1);
			assertThat(merge.before()).isEqualTo(from);
			assertThat(merge.into().former()).extracting(Source.Former::slug).containsExactly(from.slug());
			assertThat(attributions(1)).contains("50 agency " + into.slug());
			assertThat(revisionOfArticle(1)).isEqualTo(revision + 1);
			assertThat(number("select revision from archive")).isEqualTo(archive + 1);
			assertThat(page("/en/articles/1").select(".record a[href$=" + into.slug() + "]")).hasSize(1);
			assertThat(page("/en/articles?source=" + into.slug()).select("h1").text()).isEqualTo("1 report");
		}

		@Test
		void isForetoldByTheNumberOfArticles() {
			Source from = add(TASS);
			Source into = add(TASS);
			assertThat(sources.articlesOf(from.slug())).isZero();
			attribute(1, 50, "agency", from);
			attribute(1, 51, "publisher", from);
			attribute(2, 50, "agency", from);

			assertThat(sources.articlesOf(from.slug())).isEqualTo(2);
			assertThat(sources.merge(from.slug(), into.slug()).articles()).isEqualTo(2);
			assertThat(sources.articlesOf("nobody")).isZero();
		}

		@Test
		void isToldInTheListOfAll() {
			Source from = add(TASS);
			Source into = add(TASS);
			assertThat(sources.all()).contains(from, into);

			sources.merge(from.slug(), into.slug());

			assertThat(sources.all()).doesNotContain(from).contains(sources.find(into.slug()).orElseThrow());
		}

		@ParameterizedTest
		@ValueSource(strings = { "\u0000", "", "Antara", "not-stated" })
		void isOfAddressesThatASourceCanHave(String slug) {
			assertThat(sources.find(slug)).isEmpty();
			refuses(slug, "antara", "from");
		}

		@Test
		void leavesOneAttributionForEachRole() {
			Source from = add(TASS);
			Source into = add(TASS);
			attribute(2, 50, "agency", from);
			attribute(2, 51, "agency", into);
			attribute(2, 52, "publisher", from);
			attribute(2, 53, "agency", into);
			quote(2, 60, 50, "Anadolu");
			quote(2, 61, 51, "Anadolu");
			quote(2, 62, 51, "presidents");
			quote(2, 63, 53, "presidents");

			sources.merge(from.slug(), into.slug());

			assertThat(attributions(2)).filteredOn((line) -> line.endsWith(into.slug()))
				.containsExactly("50 agency " + into.slug(), "52 publisher " + into.slug());
			assertThat(jdbc.sql(
					"select attribution || ' ' || quote from evidence where article_id = 2 and attribution >= 50 order by position")
				.query(String.class)
				.list()).containsExactly("50 Anadolu", "50 presidents");
		}

		@Test
		void keepsAReasoningWhereOnlyOneOfTwoHasOne() {
			Source from = add(TASS);
			Source into = add(TASS);
			transaction.executeWithoutResult((status) -> {
				jdbc.sql(
						"insert into attribution (article_id, position, role, source_id) select 2, 50, 'agency', id from source where slug = :slug")
					.param("slug", from.slug())
					.update();
				quote(2, 60, 50, "Anadolu");
			});
			attribute(2, 51, "agency", into);

			sources.merge(from.slug(), into.slug());

			assertThat(jdbc.sql("select reasoning ->> 'en' from attribution where article_id = 2 and position = 50")
				.query(String.class)
				.single()).isEqualTo("A test.");
		}

		@Test
		void letsEveryFormerAddressLeadStraightToTheLast() {
			Source first = add(new SourceDraft("First name", Map.of(), null, null, null));
			Source second = add(TASS);
			Source third = add(TASS);
			sources.merge(first.slug(), second.slug());
			sources.merge(second.slug(), third.slug());

			for (String slug : List.of(first.slug(), second.slug())) {
				assertThat(visitor.get().uri("/az/sources/" + slug)).hasStatus(301)
					.hasHeader("Location", "/az/sources/" + third.slug());
				assertThat(sources.find(slug).orElseThrow().slug()).isEqualTo(third.slug());
			}
			assertThat(page("/en/sources/" + third.slug()).select(".facts").text())
				.contains("Formerly listed as First name TASS");
			assertThat(page("/en/sources").select("a[href$=" + first.slug() + "]")).isEmpty();
		}

		@Test
		void letsFiltersLeadThereWithAllElseInThem() {
			Source from = add(TASS);
			Source into = add(TASS);
			sources.merge(from.slug(), into.slug());

			assertThat(visitor.get()
				.uri("/ru/articles?q=Putin&language=ru&source=antara&source=" + from.slug() + "&sort=oldest"))
				.hasStatus(301)
				.hasHeader("Location",
						"/ru/articles?q=Putin&language=ru&source=antara&source=" + into.slug() + "&sort=oldest");
			String after = ListFilter.ALL.startingAfter(new Shelf.Key(7, 1)).query().replace("?", "&");
			assertThat(visitor.get().uri("/ru/articles?source=" + from.slug() + after)).hasStatus(301)
				.hasHeader("Location", "/ru/articles?source=" + into.slug() + after);
		}

		@Test
		void isUnderstoodInSearchAndAlongAList() {
			Source from = add(TASS);
			Source into = add(TASS);
			attribute(1, 50, "agency", from);
			sources.merge(from.slug(), into.slug());

			assertThat(page("/en/articles?q=source:" + from.slug()).select("h1").text()).isEqualTo("1 report");
			assertThat(page("/en/articles/1?source=" + from.slug() + "&sort=newest").select(".trail .list").text())
				.isEqualTo("Back to the list of 1 report");
		}

		@Test
		void isRefusedIntoItselfAndInACircle() {
			Source one = add(TASS);
			Source other = add(TASS);
			refuses(one.slug(), one.slug(), "into");
			sources.merge(one.slug(), other.slug());

			refuses(other.slug(), one.slug(), "into");
			refuses(one.slug(), other.slug(), "into");
			refuses(one.slug(), "antara", "from");
			refuses("nobody", other.slug(), "from");
			refuses(other.slug(), "nobody", "into");
		}

		@Test
		void keepsTheAddressFromBeingGivenAgain() {
			Source one = add(TASS);
			sources.merge(one.slug(), add(TASS).slug());

			assertThatExceptionOfType(SourceRefused.class).isThrownBy(() -> sources.create(one.slug(), TASS))
				.satisfies(
						(refused) -> assertThat(refused.getProblems().get(0).message()).isEqualTo("source.bad.taken"));
		}

		private void refuses(String from, String into, String field) {
			assertThatExceptionOfType(SourceRefused.class).isThrownBy(() -> sources.merge(from, into))
				.satisfies((refused) -> assertThat(refused.getProblems()).extracting(Problem::field)
					.containsExactly(field));
		}

	}

	@Nested
	class TheDatabase {

		@ParameterizedTest
		@CsvSource(delimiter = '|', value = {
				"update source set kind = 'paper' where slug = 'antara' | source_kind_check",
				"update source set country = 'Indonesia' where slug = 'antara' | source_country_check",
				"update source set home_page = 'javascript:alert(1)' where slug = 'antara' | source_home_page_check",
				"update source set home_page = 'https://a@b.example' where slug = 'antara' | source_home_page_check",
				"update source set names = '{\"en\": 7}' where slug = 'antara' | names_are_texts_by_language",
				"update source set names = '{\"en\": \"\"}' where slug = 'antara' | names_are_texts_by_language",
				"update source set names = '{\"en\": [\"A\"]}' where slug = 'antara' | names_are_texts_by_language",
				"update source set names = '{\"English\": \"A\"}' where slug = 'antara' | names_are_texts_by_language",
				"update source set slug = 'antara-news' where slug = 'antara' | is kept for good",
				"delete from source where slug = 'antara' | attribution_source_id_fkey",
				"insert into source_alias (slug, source_id, name) select 'antara', id, 'A' from source limit 1 | is in use",
				"insert into source_alias (slug, source_id, name) select 'not-stated', id, 'A' from source limit 1 | source_alias_slug_check" })
		void refuses(String sql, String reason) {
			refusesSql(sql, reason);
		}

		@Test
		void refusesToForgetASourceOrItsFormerAddress() {
			Source gone = add(TASS);
			Source merged = add(TASS);
			sources.merge(merged.slug(), gone.slug());

			refusesSql("delete from source_alias where slug = '%s'".formatted(merged.slug()), "is kept for good");
			refusesSql("truncate source_alias", "is kept for good");
			refusesSql("insert into source (slug, name) values ('%s', 'A')".formatted(merged.slug()), "is in use");
			refusesSql("delete from source where slug = '%s'".formatted(gone.slug()), "source_alias_source_id_fkey");
			refusesSql("delete from source where slug = '%s'".formatted(add(TASS).slug()), "would lead nowhere");
		}

		@Test
		void countsVersionsWhoeverChangesASource() {
			Source source = add(TASS);

			jdbc.sql("update source set name = 'A', version = 70 where slug = :slug")
				.param("slug", source.slug())
				.update();

			assertThat(sources.find(source.slug()).orElseThrow().version()).isEqualTo(source.version() + 1);
		}

	}

	private static String slug() {
		return "test-source-" + NUMBER.incrementAndGet();
	}

	private Source add(SourceDraft draft) {
		return this.sources.create(slug(), draft);
	}

	private void attribute(long article, int position, String role, Source source) {
		this.jdbc.sql("""
				insert into attribution (article_id, position, role, source_id, reasoning)
				select :article, :position, :role, id, '{"en": "A test."}' from source where slug = :slug
				""")
			.param("article", article)
			.param("position", position)
			.param("role", role)
			.param("slug", source.slug())
			.update();
	}

	private void quote(long article, int position, int attribution, String words) {
		this.jdbc.sql("""
				insert into evidence (article_id, position, claim, attribution, quote, start)
				select id, :position, 'attribution', :attribution, :words, position(:words in text) - 1
				from article where id = :article
				""")
			.param("article", article)
			.param("position", position)
			.param("attribution", attribution)
			.param("words", words)
			.update();
	}

	@AfterEach
	void unattribute() {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("delete from evidence where attribution >= 50").update();
			this.jdbc.sql("delete from attribution where position >= 50").update();
		});
	}

	private List<String> attributions(long article) {
		return this.jdbc
			.sql("""
					select t.position || ' ' || t.role || ' ' || s.slug from attribution t join source s on s.id = t.source_id
					where t.article_id = :article order by t.position
					""")
			.param("article", article)
			.query(String.class)
			.list();
	}

	private long revisionOfArticle(long id) {
		return number("select revision from article_revision where article_id = " + id);
	}

	private long number(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	private void refusesSql(String sql, String reason) {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> this.jdbc.sql(sql).update()))
			.havingRootCause()
			.withMessageContaining(reason);
	}

	private Document page(String address) {
		return VisitedPages.visit(this.visitor, address);
	}

}
