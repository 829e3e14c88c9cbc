package org.dateline.story;

import java.util.List;

import org.dateline.VisitedPages;
import org.dateline.article.DecisionRefused;
import org.dateline.article.Editor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people decide of stories, and that nothing undoes it. */
@StoryArchiveTest
class DecidingOnStoriesTests {

	private static final String DAY = "2021-05-03";

	private static final Editor NIGAR = new Editor("Nigar", "editor");

	@Autowired
	private StoryArchive archive;

	@Autowired
	private StoryDecisions decisions;

	@Autowired
	private StoryRows rows;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester http;

	private long english;

	private long russian;

	private long again;

	private long strike;

	private long story;

	@BeforeEach
	void tellAStory() {
		this.english = this.archive.english(DAY, Meetings.OSLO_EN);
		this.russian = this.archive.add("ru", DAY, Meetings.OSLO_RU);
		this.again = this.archive.english(DAY, Meetings.OSLO_AGAIN);
		this.strike = this.archive.english(DAY, Meetings.LOFOTEN_EN);
		this.archive.link();
		this.story = this.archive.storyOf(this.english);
	}

	@AfterEach
	void leaveNothingToBeFound() {
		this.jdbc.sql("""
				update article set withdrawn_at = now(), withdrawal_reason = 'Only a test.'
				where id > 5 and withdrawn_at is null
				""").update();
		this.archive.link();
	}

	@Nested
	class ARejectedLink {

		@Test
		void partsTheReportsForGood() {
			decisions.reject(russian, english, NIGAR, "Another meeting.");
			decisions.reject(again, russian, NIGAR, "Another meeting.");
			assertThat(archive.storyOf(russian)).isNotEqualTo(story);

			readAllAnew();

			assertThat(archive.storyOf(russian)).isNotEqualTo(archive.storyOf(english));
			assertThat(archive.storyOf(english)).isEqualTo(archive.storyOf(again)).isEqualTo(story);
		}

		@Test
		void leavesAThirdReportWithTheNearerOne() {
			decisions.reject(russian, english, NIGAR, "Another meeting.");

			assertThat(archive.storyOf(english)).isNotEqualTo(archive.storyOf(russian));
			assertThat(archive.storyOf(again)).isEqualTo(story);
		}

		@Test
		void isShownToReaders() {
			decisions.reject(russian, english, NIGAR, "Another meeting.");

			assertThat(http.get().uri("/en/articles/%d/beside/%d".formatted(english, russian))).bodyText()
				.contains("An editor has decided that they are not one story.");
			assertThat(http.get().uri("/en/stories/" + story)).bodyText()
				.contains("What editors decided", "Rejected", "Another meeting.");
			assertThat(VisitedPages.visit(http, "/en/stories/" + story).select(".decided a").eachAttr("href"))
				.contains("/en/articles/" + english, "/en/articles/" + russian);
		}

	}

	@Nested
	class AConfirmedLink {

		@Test
		void bringsReportsTogetherThatTheMachineKeptApart() {
			assertThat(decisions.confirm(strike, english, NIGAR, "The strike was discussed.")).isEqualTo(story);

			readAllAnew();

			assertThat(archive.storyOf(strike)).isEqualTo(story);
		}

		@Test
		void showsNoWordsOfATextThatIsNoMore() {
			decisions.confirm(english, russian, NIGAR, "The same meeting.");
			String address = "/en/articles/%d/beside/%d".formatted(english, russian);
			assertThat(VisitedPages.visit(http, address).select(".ties td:nth-of-type(1) a")).isNotEmpty();

			archive.rewrite(english, "What follows was told twice.\n\n" + Meetings.OSLO_EN);
			archive.link();

			Document beside = VisitedPages.visit(http, address);
			assertThat(beside.select(".ties td:nth-of-type(1)").eachText()).isNotEmpty()
				.containsOnly("in an earlier version");
			assertThat(beside.select(".ties td:nth-of-type(2) a")).isNotEmpty();
			assertThat(beside.select(".beads [id^=a-]")).isEmpty();
			assertThat(VisitedPages.visit(http, "/en/articles/%d/beside/%d".formatted(again, russian))
				.select(".ties td:nth-of-type(1) a")).as("a link that nobody judged").isNotEmpty();
		}

		@Test
		void bringsBackNoReportThatWasWithdrawn() {
			decisions.confirm(strike, english, NIGAR, "The strike was discussed.");
			archive.withdraw(strike);
			archive.link();

			archive.rewrite(english, Meetings.OSLO_EN + "\n\nUpdated.");
			archive.link();

			assertThat(archive.storyOf(strike)).isZero();
			archive.restore(strike);
			archive.link();
			assertThat(archive.storyOf(strike)).isPositive().isEqualTo(archive.storyOf(english));
		}

		@Test
		void bringsNobodyWhomTheMachineKeptOut() {
			List<Long> four = unlike();
			long told = rows.found();
			rows.join(told, four.subList(0, 2));
			rows.keep(List.of(new StoryLink(four.get(0), four.get(2), 0.3, 0.2, true, List.of(), List.of()),
					new StoryLink(four.get(0), four.get(3), 0.3, 0.2, true, List.of(), List.of()),
					new StoryLink(four.get(1), four.get(3), 0.3, 0.2, true, List.of(), List.of())));

			decisions.confirm(four.get(0), four.get(1), NIGAR, "One strike.");

			assertThat(archive.storyOf(four.get(2))).as("near to one of two").isZero();
			assertThat(archive.storyOf(four.get(3))).as("near to both").isEqualTo(told);
		}

		@Test
		void isReadAgainOnThePageOfItsStoryThoughNothingElseLinksIt() {
			decisions.confirm(strike, english, NIGAR, "The strike was discussed.");
			archive.rewrite(strike, "What follows was told twice.\n\n" + Meetings.LOFOTEN_EN);
			long before = archive.revision();

			archive.link();

			assertThat(archive.revision()).isGreaterThan(before);
		}

		@Test
		void canBeTakenBackByANewerDecision() {
			decisions.confirm(strike, english, NIGAR, "The strike was discussed.");

			decisions.reject(strike, english, NIGAR, "It was not.");

			assertThat(archive.storyOf(strike)).isZero();
			assertThat(rows.decisionsOn(List.of(strike), 10)).extracting(StoryRows.Decision::act)
				.containsExactly("rejected", "confirmed");
		}

	}

	@Nested
	class PartedReports {

		@Test
		void areNotJoinedByAReportThatIsLikeBoth() {
			decisions.split(story, List.of(russian), NIGAR, "Another meeting.");

			long like = archive.english(DAY, Meetings.OSLO_EN + "A report on both.");
			archive.link();

			assertThat(archive.storyOf(like)).isEqualTo(story).isEqualTo(archive.storyOf(english));
			assertThat(archive.storyOf(russian)).isZero();
		}

		@Test
		void areNotJoinedByAReportThatWasConfirmedWithBoth() {
			long both = archive.english(DAY, "Marmalade.");
			decisions.confirm(both, strike, NIGAR, "The strike.");
			decisions.confirm(both, russian, NIGAR, "The meeting.");
			decisions.reject(strike, russian, NIGAR, "They are two.");

			archive.rewrite(both, "Zeppelins.");
			archive.link();

			assertThat(archive.storyOf(both)).isPositive().isIn(archive.storyOf(strike), archive.storyOf(russian));
			assertThat(archive.storyOf(strike)).isNotEqualTo(archive.storyOf(russian));
		}

		@Test
		void standInTheWayOfConfirmingWhatTheyBelongTo() {
			List<Long> four = unlike();
			decisions.confirm(four.get(0), four.get(1), NIGAR, "One strike.");
			decisions.confirm(four.get(2), four.get(3), NIGAR, "One flood.");
			decisions.reject(four.get(1), four.get(3), NIGAR, "A strike is no flood.");

			assertThatExceptionOfType(DecisionRefused.class)
				.isThrownBy(() -> decisions.confirm(four.get(0), four.get(2), NIGAR, "One day."))
				.satisfies((refused) -> assertThat(refused.getReason()).isEqualTo("story.bad.parted"));

			assertThat(archive.storyOf(four.get(0))).isNotEqualTo(archive.storyOf(four.get(2)));
			assertThat(rows.verdictsOn(List.of(four.get(0))).confirmedWith(four.get(0))).containsExactly(four.get(1));
		}

	}

	@Nested
	class MergedStories {

		@Test
		void leadForGoodToTheOneThatIsLeft() {
			decisions.reject(russian, english, NIGAR, "Another meeting.");
			decisions.reject(russian, again, NIGAR, "Another meeting.");
			long other = decisions.confirm(strike, russian, NIGAR, "One day in Norway.");
			assertThat(other).isNotEqualTo(story);

			decisions.merge(other, story, NIGAR, "All of it is one visit.");

			assertThat(archive.storyOf(russian)).isEqualTo(story);
			assertThat(archive.reportsOf(story)).isEqualTo(4);
			assertThat(http.get().uri("/ru/stories/" + other)).hasStatus(301)
				.hasHeader("Location", "/ru/stories/" + story);
		}

		/** However large the part is: what was cited leads to what it told. */
		@Test
		void getTheirAddressesBackWhereTheyAreParted() {
			decisions.reject(russian, english, NIGAR, "Another meeting.");
			decisions.reject(russian, again, NIGAR, "Another meeting.");
			long other = decisions.confirm(strike, russian, NIGAR, "One day in Norway.");
			decisions.merge(story, other, NIGAR, "A typing error.");
			assertThat(archive.storyOf(english)).isEqualTo(other);

			StoryDecisions.Parted parted = decisions.split(other, List.of(english, again), NIGAR, "They tell two.");

			assertThat(parted).isEqualTo(new StoryDecisions.Parted(story, other));
			assertThat(archive.storyOf(english)).isEqualTo(archive.storyOf(again)).isEqualTo(story);
			assertThat(archive.storyOf(strike)).isEqualTo(archive.storyOf(russian)).isEqualTo(other);
			assertThat(http.get().uri("/ru/stories/" + story)).hasStatusOk();
			assertThat(http.get().uri("/ru/stories/" + other)).hasStatusOk();
		}

		@Test
		void leadWithWhatTheyBecamePartOf() {
			long other = anotherStory();
			List<Long> four = unlike();
			long flood = mergeInAChain(other, four);
			assertThat(http.get().uri("/ru/stories/" + other)).hasHeader("Location", "/ru/stories/" + flood);

			decisions.split(flood, List.of(english, again, russian, strike), NIGAR, "No flood.");

			assertThat(archive.storyOf(strike)).isEqualTo(story);
			assertThat(archive.storyOf(four.get(0))).isEqualTo(flood);
			assertThat(http.get().uri("/ru/stories/" + other)).hasHeader("Location", "/ru/stories/" + story);

			decisions.split(story, List.of(english), NIGAR, "Another day.");

			assertThat(archive.storyOf(again)).as("it keeps the address that it was given back").isEqualTo(story);
		}

		private long anotherStory() {
			decisions.reject(russian, english, NIGAR, "Another meeting.");
			decisions.reject(russian, again, NIGAR, "Another meeting.");
			return decisions.confirm(strike, russian, NIGAR, "One day in Norway.");
		}

		/** One story into another, and that into a third of these reports. */
		private long mergeInAChain(long other, List<Long> third) {
			long flood = rows.found();
			rows.join(flood, third);
			decisions.merge(other, story, NIGAR, "One day.");
			decisions.merge(story, flood, NIGAR, "A typing error.");
			return flood;
		}

		@Test
		void getBackTheirOwnAddressAndNotThatOfWhatTheyBecamePartOf() {
			long other = anotherStory();
			List<Long> four = unlike();
			long flood = mergeInAChain(other, four);

			decisions.split(flood, List.of(strike, russian), NIGAR, "They were another story.");

			assertThat(archive.storyOf(strike)).isEqualTo(other);
			assertThat(archive.storyOf(english)).isEqualTo(flood);
			assertThat(http.get().uri("/ru/stories/" + story)).hasHeader("Location", "/ru/stories/" + flood);
		}

		@Test
		void takeNoAddressOfAStoryThatBeganSince() {
			long began = rows.found();
			List<Long> four = unlike();
			rows.join(began, four);
			long other = decisions.confirm(strike, russian, NIGAR, "One day in Norway.");
			decisions.merge(other, began, NIGAR, "A typing error.");

			decisions.split(began, List.of(english), NIGAR, "Another day.");

			assertThat(archive.storyOf(four.get(0))).isEqualTo(began);
		}

		@Test
		void haveToBeThere() {
			assertThatExceptionOfType(DecisionRefused.class)
				.isThrownBy(() -> decisions.merge(story, 999_999, NIGAR, "Why not."))
				.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("into"));
			assertThatExceptionOfType(DecisionRefused.class)
				.isThrownBy(() -> decisions.merge(story, story, NIGAR, "Why not."));
		}

	}

	@Nested
	class ASplitStory {

		@Test
		void staysSplit() {
			long there = decisions.split(story, List.of(english, again), NIGAR, "Another day.").chosen();
			assertThat(archive.storyOf(english)).isEqualTo(archive.storyOf(again))
				.isNotEqualTo(archive.storyOf(russian));
			assertThat(there).as("the larger part keeps the number").isEqualTo(story);

			readAllAnew();

			assertThat(archive.storyOf(english)).isEqualTo(archive.storyOf(again))
				.isNotEqualTo(archive.storyOf(russian));
		}

		@Test
		void keepsTogetherWhatOnlyOneThatStaysHadLinked() {
			List<Long> four = unlike();
			long told = tell(four);

			long there = decisions.split(told, four.subList(1, 3), NIGAR, "Another flood.").chosen();

			assertThat(there).isPositive();
			assertThat(rows.verdictsOn(four).same()).containsExactly(Pair.of(four.get(1), four.get(2)));
			assertThat(archive.storyOf(four.get(1))).isEqualTo(archive.storyOf(four.get(2))).isEqualTo(there);
			assertThat(archive.storyOf(four.get(0))).isEqualTo(archive.storyOf(four.get(3)))
				.isPositive()
				.isNotEqualTo(there);

			readAllAnew();

			assertThat(archive.storyOf(four.get(1))).isEqualTo(archive.storyOf(four.get(2))).isEqualTo(there);
		}

		@Test
		void keepsTogetherWhatOnlyOneThatLeavesHadLinked() {
			List<Long> four = unlike();
			long told = tell(four);

			decisions.split(told, four.subList(0, 1), NIGAR, "Another flood.");
			assertThat(four.subList(1, 4)).allMatch((report) -> archive.storyOf(report) == told);
			assertThat(archive.storyOf(four.get(0))).isZero();

			decisions.confirm(four.get(1), strike, NIGAR, "The same flood.");
			assertThat(four.subList(1, 4)).allMatch((report) -> archive.storyOf(report) == told);
		}

		@Test
		void saysNoNumberForOneReportAlone() {
			assertThat(decisions.split(story, List.of(russian), NIGAR, "Another day."))
				.isEqualTo(new StoryDecisions.Parted(null, story));
			assertThat(archive.storyOf(russian)).isZero();
		}

		/** One story, in which nothing but the first links the others. */
		private long tell(List<Long> reports) {
			long told = rows.found();
			rows.join(told, reports);
			for (long report : reports.subList(1, reports.size())) {
				rows.keep(List.of(new StoryLink(reports.get(0), report, 0.5, 0.2, true, List.of(), List.of())));
			}
			return told;
		}

		@Test
		void isNotSplitFromNothing() {
			assertThatExceptionOfType(DecisionRefused.class)
				.isThrownBy(() -> decisions.split(story, List.of(english, russian, again), NIGAR, "All."));
			assertThatExceptionOfType(DecisionRefused.class)
				.isThrownBy(() -> decisions.split(story, List.of(strike), NIGAR, "Not in it."));
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   " })
	void needAReason(String reason) {
		assertThatExceptionOfType(DecisionRefused.class)
			.isThrownBy(() -> this.decisions.reject(this.english, this.russian, NIGAR, reason))
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("reason"));
		assertThat(this.archive.storyOf(this.russian)).isEqualTo(this.story);
	}

	@Test
	void areWhatThePrecisionIsMeasuredOn() {
		long confirmed = this.rows.judged().confirmed();
		long rejected = this.rows.judged().rejected();

		this.decisions.confirm(this.english, this.again, NIGAR, "The same words.");
		this.decisions.reject(this.english, this.russian, NIGAR, "Another meeting.");
		this.decisions.confirm(this.english, this.strike, NIGAR, "No link of the machine.");

		assertThat(this.rows.judged().confirmed()).isEqualTo(confirmed + 1);
		assertThat(this.rows.judged().rejected()).isEqualTo(rejected + 1);
		assertThat(this.http.get().uri("/en/about")).bodyText().contains("that people have judged");
	}

	@Nested
	class TheDatabase {

		@Test
		void refusesToRewriteADecidedLink() {
			decisions.confirm(english, again, NIGAR, "The same words.");

			refuses("update story_link set score = 0 where one_id = %d and other_id = %d".formatted(english, again));
			refuses("delete from story_link where one_id = %d and other_id = %d".formatted(english, again));
			refuses("truncate story_link");
		}

		@Test
		void refusesToForgetOrChangeADecision() {
			decisions.confirm(english, again, NIGAR, "The same words.");

			refuses("update story_decision set reason = 'None.'");
			refuses("delete from story_decision");
			refuses("delete from story_verdict");
			refuses("truncate story_verdict");
			refuses("truncate story_decision cascade");
		}

		@Test
		void refusesAVerdictThatNobodyGave() {
			decisions.confirm(english, again, NIGAR, "The same words.");

			refuses("update story_verdict set same = false where one_id = %d and other_id = %d".formatted(english,
					again));
			refuses("""
					insert into story_verdict (one_id, other_id, decision_id, same)
					select %d, %d, max(id), true from story_decision""".formatted(english, strike));
		}

		@Test
		void takesASplitForAVerdictOnThoseWhoLeaveAndNotOnThoseWhoStay() {
			decisions.split(story, List.of(russian), NIGAR, "Another meeting.");

			assertThat(rows.verdictsOn(List.of(english)).confirmedWith(english)).isEmpty();
			refuses("""
					insert into story_verdict (one_id, other_id, decision_id, same)
					select %d, %d, max(id), true from story_decision""".formatted(english, again));
		}

		@Test
		void refusesTwoReportsThatSomebodyPartedInOneStory() {
			decisions.reject(russian, english, NIGAR, "Another meeting.");

			refuses("""
					insert into story_report (article_id, story_id) values (%d, %d)
					on conflict (article_id) do update set story_id = excluded.story_id""".formatted(russian,
					archive.storyOf(english)));
		}

		@Test
		void refusesAReportInTwoStories() {
			refuses("insert into story_report (article_id, story_id) values (%d, %d)".formatted(english, story));
		}

		@Test
		void refusesToLoseAStory() {
			refuses("delete from story where id = " + story);
			refuses("truncate story cascade");
			refuses("update story set merged_into = id where id = " + story);
		}

		@Test
		void refusesADecisionWithoutAReason() {
			refuses("""
					insert into story_decision (at, act, same, reports, others, by_role, reason)
					values (now(), 'confirmed', true, '{%d}', '{%d}', 'editor', ' ')""".formatted(english, again));
		}

		private void refuses(String sql) {
			assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql)
				.isInstanceOf(DataIntegrityViolationException.class);
		}

	}

	/** Four reports that have nothing in common. */
	private List<Long> unlike() {
		List<Long> reports = List.of("Marmalade.", "Zeppelins.", "Quicksand.", "Thunderbolts.")
			.stream()
			.map((text) -> this.archive.english(DAY, text))
			.toList();
		this.archive.link();
		return reports;
	}

	/** As a new version of the method would have it. */
	private void readAllAnew() {
		this.jdbc.sql("update report_traits set method = 'another'").update();
		this.jdbc.sql("update story_linking set method = 'another'").update();
		this.archive.link();
	}

}
