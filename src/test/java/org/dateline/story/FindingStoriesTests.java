package org.dateline.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.dateline.VisitedPages;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** How reports find their story, and what becomes of it. */
@StoryArchiveTest
class FindingStoriesTests {

	private static final String DAY = "2021-05-03";

	@Autowired
	private StoryArchive archive;

	@Autowired
	private LinkingQueries linking;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester http;

	@BeforeEach
	void link() {
		this.archive.link();
	}

	@AfterEach
	void leaveNothingToBeFound() {
		this.jdbc.sql("""
				update article set withdrawn_at = now(), withdrawal_reason = 'Only a test.'
				where id > 5 and withdrawn_at is null
				""").update();
		this.archive.link();
	}

	@Test
	void aStoryWhoseReportsAreOfAboutAMonthIsOfAboutThatMonth() {
		long one = this.archive.english("2021-05~", Meetings.OSLO_EN);
		this.archive.english("2021-05~", Meetings.OSLO_AGAIN);
		this.archive.link();

		assertThat(this.http.get().uri("/en/stories/" + this.archive.storyOf(one))).bodyText()
			.contains("about May 2021")
			.doesNotContain("31 May");
		assertThat(this.http.get().uri("/en/stories?from=2021-05&to=2021-05")).bodyText().contains("about May 2021");

		this.archive.english("2021-05-03", Meetings.OSLO_AGAIN);
		this.archive.english("2021-06-03", Meetings.OSLO_AGAIN);
		this.archive.link();
		assertThat(this.http.get().uri("/en/stories/" + this.archive.storyOf(one))).bodyText()
			.contains("about May 2021 to 3 June 2021");
	}

	@Nested
	class AFreshArchive {

		@Test
		void hasOneStoryOfTheFirstTwoReports() {
			assertThat(archive.storyOf(1)).isPositive().isEqualTo(archive.storyOf(2));
			assertThat(archive.reportsOf(archive.storyOf(1))).isEqualTo(2);
		}

		@Test
		void keepsTheOthersApartAndKnowsWhatTiesAndPartsTheLastTwo() {
			assertThat(archive.storyOf(3)).isZero();
			assertThat(archive.storyOf(4)).isZero();
			assertThat(archive.storyOf(5)).isZero();
			assertThat(http.get().uri("/en/articles/4/beside/5")).bodyText()
				.contains("Neither report is in a story", "What sets them apart", "2 days apart", "What ties them");
		}

	}

	@Nested
	class ANewReport {

		@Test
		void joinsTheStoryThatIsToldInAnotherLanguage() {
			long english = archive.english(DAY, Meetings.OSLO_EN);
			long russian = archive.add("ru", DAY, Meetings.OSLO_RU);
			long strike = archive.english(DAY, Meetings.LOFOTEN_EN);

			archive.link();

			assertThat(archive.storyOf(english)).isPositive().isEqualTo(archive.storyOf(russian));
			assertThat(archive.storyOf(strike)).isZero();
		}

		@Test
		void joinsALaterStoryUnderItsNumber() {
			long english = archive.english(DAY, Meetings.OSLO_EN);
			long russian = archive.add("ru", DAY, Meetings.OSLO_RU);
			archive.link();
			long story = archive.storyOf(english);

			long again = archive.english("2021-05-04", Meetings.OSLO_AGAIN);
			archive.link();

			assertThat(archive.storyOf(again)).isEqualTo(story);
			assertThat(archive.storyOf(russian)).isEqualTo(story);
			assertThat(archive.reportsOf(story)).isEqualTo(3);
		}

		@Test
		void ofAnotherTimeTellsAnotherStory() {
			long english = archive.english(DAY, Meetings.OSLO_EN);
			long later = archive.english("2023-09-01", Meetings.OSLO_AGAIN);

			archive.link();

			assertThat(archive.storyOf(english)).isZero();
			assertThat(archive.storyOf(later)).isZero();
		}

		@Test
		void makesThePagesOfItsCompanionsOutOfDateAndNoOthers() {
			long english = archive.english(DAY, Meetings.OSLO_EN);
			long strike = archive.english(DAY, Meetings.LOFOTEN_EN);
			archive.link();
			long before = archive.surroundingsOf(english);
			long own = revisionOf(english);

			archive.add("ru", DAY, Meetings.OSLO_RU);
			archive.link();

			assertThat(archive.surroundingsOf(english)).isGreaterThan(before);
			assertThat(archive.surroundingsOf(strike)).isZero();
			assertThat(revisionOf(english)).isEqualTo(own);
		}

		@Test
		void isAskedForItsCompanionsAlsoAfterItWasVerified() {
			long english = archive.english(DAY, Meetings.OSLO_EN);
			long strike = archive.english(DAY, Meetings.LOFOTEN_EN);
			archive.verifiedOnAnotherDay();
			archive.add("ru", DAY, Meetings.OSLO_RU);
			archive.link();

			archive.verifiedOnAnotherDay();

			assertThat(archive.hasSurroundings(english)).isTrue();
			assertThat(archive.surroundingsOf(strike)).isPositive();
			assertThat(archive.hasSurroundings(strike)).isFalse();
		}

	}

	@Nested
	class ManyReports {

		@Test
		void raiseTheRevisionOnceTogether() {
			archive.english(DAY, Meetings.OSLO_EN);
			archive.add("ru", DAY, Meetings.OSLO_RU);
			archive.english(DAY, Meetings.OSLO_AGAIN);
			long before = archive.revision();

			archive.link();

			assertThat(archive.revision()).isEqualTo(before + 1);
		}

		@Test
		void raiseNothingWhereNoneTellsAStory() {
			archive.english(DAY, Meetings.LOFOTEN_EN);
			long before = archive.revision();

			archive.link();

			assertThat(archive.revision()).isEqualTo(before);
		}

	}

	@Nested
	class AStoryOfManyReports {

		@ParameterizedTest
		@CsvSource(delimiter = '|', textBlock = """
				en | the newest 60 of 61 reports              | All 60 have
				ru | новейшие 60 из 61 сообщения              | Есть во всех 60
				az | 61 xəbərdən ən yeni 60                   | Hər 60 xəbərdə var
				id | 60 terbaru dari 61 berita                | Ada di semua 60 berita
				""")
		void saysThatItShowsAndComparesTheNewest(String language, String newest, String all) {
			List<Long> reports = IntStream.range(0, 61)
				.mapToObj((i) -> archive.english(DAY, Meetings.OSLO_EN))
				.toList();
			archive.link();
			long story = archive.storyOf(reports.get(0));
			assertThat(archive.reportsOf(story)).isEqualTo(61);

			Document page = VisitedPages.visit(http, "/%s/stories/%d".formatted(language, story));

			assertThat(page.select("header .quiet").text()).contains(newest);
			assertThat(page.select(".facts-told .quiet").first().text()).contains(newest);
			assertThat(page.select(".facts-told h3").eachText()).contains(all);
			assertThat(page.select(".why > p").last().text().replaceAll("\\D", ""))
				.isEqualTo(Long.toString(linksOfTheNewest(story) - 8));
		}

		private long linksOfTheNewest(long story) {
			return jdbc.sql("""
					with shown as (select article_id from story_report where story_id = :story
					               order by article_id desc limit 60)
					select count(*) from story_link
					where same and one_id in (select * from shown) and other_id in (select * from shown)
					""").param("story", story).query(Long.class).single();
		}

		@Test
		void saysNothingOfItWhereAllAreShown() {
			long one = archive.english(DAY, Meetings.OSLO_EN);
			archive.english(DAY, Meetings.OSLO_AGAIN);
			archive.link();

			assertThat(http.get().uri("/en/stories/" + archive.storyOf(one))).bodyText()
				.contains("Both have")
				.doesNotContain("the newest");
		}

	}

	@Nested
	class AWithdrawnReport {

		private long english;

		private long russian;

		private long again;

		private long story;

		@BeforeEach
		void tellAStory() {
			this.english = archive.english(DAY, Meetings.OSLO_EN);
			this.russian = archive.add("ru", DAY, Meetings.OSLO_RU);
			this.again = archive.english(DAY, Meetings.OSLO_AGAIN);
			archive.link();
			this.story = archive.storyOf(this.english);
		}

		@Test
		void isGoneFromTheStoryAtOnce() {
			long before = archive.surroundingsOf(this.english);

			archive.withdraw(this.russian);

			assertThat(archive.reportsOf(this.story)).isEqualTo(2);
			assertThat(archive.surroundingsOf(this.english)).isGreaterThan(before);
			assertThat(http.get().uri("/en/stories/" + this.story)).bodyText().doesNotContain("Осло");
			assertThat(http.get().uri("/en/articles/" + this.english)).bodyText().doesNotContain("Осло");
		}

		@Test
		void isBackWhenItIsRestored() {
			archive.withdraw(this.russian);
			archive.link();
			assertThat(archive.storyOf(this.russian)).isZero();

			archive.restore(this.russian);
			archive.link();

			assertThat(archive.storyOf(this.russian)).isEqualTo(this.story);
			assertThat(http.get().uri("/en/stories/" + this.story)).bodyText().contains("Осло");
		}

		@Test
		void leavesNothingByWhichOthersAreFound() {
			archive.withdraw(this.russian);
			archive.link();

			assertThat(jdbc.sql("select count(*) from report_traits where article_id = :id")
				.param("id", this.russian)
				.query(Long.class)
				.single()).isZero();
			assertThat(jdbc.sql("select count(*) from story_link where :id in (one_id, other_id)")
				.param("id", this.russian)
				.query(Long.class)
				.single()).isZero();
		}

		@Test
		void isFollowedByTheOtherReportsAddressAsLongAsOneIsLeft() {
			archive.withdraw(this.russian);
			archive.withdraw(this.again);
			archive.link();

			assertThat(http.get().uri("/en/stories/" + this.story)).hasStatusOk();
			assertThat(http.get().uri("/en/stories")).bodyText().doesNotContain("/en/stories/" + this.story + "\"");
		}

	}

	@Nested
	class AChangedReport {

		@Test
		void leavesAStoryThatItNoLongerTells() {
			long english = archive.english(DAY, Meetings.OSLO_EN);
			long russian = archive.add("ru", DAY, Meetings.OSLO_RU);
			archive.link();
			assertThat(archive.storyOf(english)).isPositive();

			archive.rewrite(english, Meetings.LOFOTEN_EN);
			archive.link();

			assertThat(archive.storyOf(english)).isZero();
			assertThat(archive.reportsOf(archive.storyOf(russian))).isEqualTo(1);
		}

		@Test
		void dragsNobodyIntoTheStoryThatItLeaves() {
			long english = archive.english(DAY, Meetings.OSLO_EN);
			long russian = archive.add("ru", DAY, Meetings.OSLO_RU);
			long strike = archive.english(DAY, Meetings.LOFOTEN_EN);
			archive.link();
			long story = archive.storyOf(english);

			archive.rewrite(english, Meetings.LOFOTEN_EN);
			archive.link();

			assertThat(archive.storyOf(english)).isPositive().isEqualTo(archive.storyOf(strike));
			assertThat(archive.storyOf(russian)).isEqualTo(story).isNotEqualTo(archive.storyOf(english));
		}

		@Test
		void keepsTheStoryThatIsItsOwn() {
			long english = archive.english(DAY, Meetings.OSLO_EN);
			long russian = archive.add("ru", DAY, Meetings.OSLO_RU);
			long strike = archive.english(DAY, Meetings.LOFOTEN_EN);
			archive.link();
			long story = archive.storyOf(english);
			archive.withdraw(russian);
			archive.link();

			archive.rewrite(english, Meetings.LOFOTEN_EN);
			archive.link();

			assertThat(archive.storyOf(english)).isEqualTo(story).isEqualTo(archive.storyOf(strike));
		}

		@Test
		void isQuotedOnNoPageBeforeItIsReadAgain() {
			long english = archive.english(DAY, Meetings.OSLO_EN);
			long russian = archive.add("ru", DAY, Meetings.OSLO_RU);
			archive.link();
			String story = "/en/stories/" + archive.storyOf(english);
			String beside = "/en/articles/%d/beside/%d".formatted(english, russian);
			assertThat(VisitedPages.visit(http, story).select(".facts-told")).isNotEmpty();

			archive.rewrite(english, "What follows was told twice.\n\n" + Meetings.OSLO_EN);

			assertThat(VisitedPages.visit(http, story).select(".facts-told")).isEmpty();
			assertThat(VisitedPages.visit(http, beside).select(".ties td:nth-of-type(1)").eachText()).isNotEmpty()
				.containsOnly("in an earlier version");
			archive.link();
			assertThat(VisitedPages.visit(http, story).select(".facts-told")).isNotEmpty();
			assertThat(VisitedPages.visit(http, beside).select(".ties td:nth-of-type(1) a")).isNotEmpty();
		}

		@Test
		void isCountedOnce() {
			long english = archive.english(DAY, Meetings.OSLO_EN);
			archive.link();
			long known = known();

			archive.rewrite(english, Meetings.LOFOTEN_EN);
			archive.link();

			assertThat(known()).isEqualTo(known);
			assertThat(counted()).isEqualTo(having());
			linking.addUp();
			assertThat(counted()).isEqualTo(having());
			assertThat(jdbc.sql("select count(*) from trait_count").query(Long.class).single()).isZero();
		}

		private Map<Long, Integer> having() {
			Map<Long, Integer> having = new HashMap<>();
			jdbc.sql("select unnest(keys) as key from report_traits")
				.query(Long.class)
				.list()
				.forEach((key) -> having.merge(key, 1, Integer::sum));
			return having;
		}

		private Map<Long, Integer> counted() {
			TraitCounts counts = linking.counts(linking.look());
			Map<Long, Integer> counted = new HashMap<>();
			having().keySet().forEach((key) -> counted.put(key, counts.reportsWith(key)));
			assertThat(linking.counts(linking.look(), counted.keySet()).reportsWith(counted.keySet().iterator().next()))
				.isEqualTo(counted.values().iterator().next());
			return counted;
		}

		private long known() {
			return jdbc.sql("select reports from story_linking").query(Long.class).single();
		}

	}

	@Nested
	class TheReportsOfAStory {

		private List<Long> reports;

		private long story;

		@BeforeEach
		void tellAStory() {
			this.reports = List.of(archive.english(DAY, Meetings.OSLO_EN), archive.add("ru", DAY, Meetings.OSLO_RU),
					archive.english(DAY, Meetings.OSLO_AGAIN));
			archive.link();
			this.story = archive.storyOf(this.reports.get(0));
			assertThat(archive.reportsOf(this.story)).isEqualTo(3);
		}

		@Test
		void keepItsNumberWhenAllOfThemChangeAtOnce() {
			List<String> texts = List.of(Meetings.OSLO_EN, Meetings.OSLO_RU, Meetings.OSLO_AGAIN);
			for (int i = 0; i < texts.size(); i++) {
				archive.rewrite(this.reports.get(i), texts.get(i) + "\n\nUpdated.");
			}

			archive.link();

			assertThat(this.reports).allMatch((report) -> archive.storyOf(report) == this.story);
		}

		@Test
		void keepItsNumberWhenEachIsReadAnewInATransactionOfItsOwn() {
			String links = "select count(*) from story_link where found_at < now() - interval '1 day' and one_id = :one";
			jdbc.sql("update story_link set found_at = now() - interval '7 days' where one_id = :one")
				.param("one", this.reports.get(0))
				.update();
			jdbc.sql("update report_traits set method = 'another'").update();
			jdbc.sql("update story_linking set method = 'another'").update();

			archive.linkOneByOne();

			assertThat(this.reports).allMatch((report) -> archive.storyOf(report) == this.story);
			assertThat(jdbc.sql(links).param("one", this.reports.get(0)).query(Long.class).single()).isZero();
		}

		@Test
		void leaveItLeadingToTheStoryThatTheLastWentTo() {
			long strike = archive.english(DAY, Meetings.LOFOTEN_EN);
			archive.english(DAY, Meetings.LOFOTEN_EN);
			this.reports.subList(1, 3).forEach(archive::withdraw);
			archive.link();

			archive.rewrite(this.reports.get(0), Meetings.LOFOTEN_EN);
			archive.link();

			assertThat(archive.storyOf(this.reports.get(0))).isPositive().isEqualTo(archive.storyOf(strike));
			assertThat(http.get().uri("/en/stories/" + this.story)).hasStatus(301)
				.hasHeader("Location", "/en/stories/" + archive.storyOf(strike));
		}

		@Test
		void leaveItToTheLastThatCanBeReadWhateverThatTells() {
			this.reports.subList(1, 3).forEach(archive::withdraw);
			archive.link();

			archive.rewrite(this.reports.get(0), "Marmalade.");
			archive.link();

			assertThat(http.get().uri("/en/stories/" + this.story)).hasStatusOk();
		}

		@Test
		void partWhereTheyNoLongerTellTheSame() {
			archive.rewrite(this.reports.get(0), Meetings.LOFOTEN_EN);
			archive.rewrite(this.reports.get(1), Meetings.OSLO_RU + "\n\nUpdated.");
			archive.rewrite(this.reports.get(2), Meetings.OSLO_AGAIN + "\n\nUpdated.");

			archive.link();

			assertThat(archive.storyOf(this.reports.get(1))).isPositive()
				.isEqualTo(archive.storyOf(this.reports.get(2)))
				.isNotEqualTo(archive.storyOf(this.reports.get(0)));
		}

	}

	private long revisionOf(long article) {
		return this.jdbc.sql("select revision from article_revision where article_id = :id")
			.param("id", article)
			.query(Long.class)
			.single();
	}

}
