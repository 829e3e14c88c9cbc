package org.dateline.story;

import java.util.List;

import org.dateline.VisitedPages;
import org.dateline.article.Editor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports that were placed in a small archive are looked at again when it has grown. */
@StoryArchiveTest
class LookingAgainTests {

	private static final String DAY = "2021-05-03";

	private static final Editor NIGAR = new Editor("Nigar", "editor");

	@Autowired
	private StoryArchive archive;

	@Autowired
	private StoryDecisions decisions;

	@Autowired
	private StoryRows stories;

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

	@Test
	void aReportThatWasKeptOutComesIn() {
		takeOut(this.russian);

		this.archive.link();
		assertThat(this.archive.storyOf(this.russian)).isZero();

		theArchiveGrows();
		assertThat(this.archive.storyOf(this.russian)).isEqualTo(this.story);
	}

	@Test
	void aReportThatWasTakenInWronglyLeaves() {
		this.archive.story(List.of(this.again, this.strike));

		theArchiveGrows();

		assertThat(this.archive.storyOf(this.strike)).isNotEqualTo(this.archive.storyOf(this.again));
		assertThat(this.archive.storyOf(this.again)).isEqualTo(this.story);
	}

	@Test
	void twoStoriesThatWereOneAllAlongBecomeOneAndTheLaterAddressLeadsOn() {
		long other = this.archive.add("ru", DAY, Meetings.OSLO_RU);
		this.archive.link();
		long later = this.archive.story(List.of(this.russian, other));

		theArchiveGrows();

		assertThat(this.archive.storyOf(this.russian)).isEqualTo(this.story);
		assertThat(this.archive.storyOf(other)).isEqualTo(this.story);
		assertThat(this.http.get().uri("/en/stories/" + later)).hasRedirectedUrl("/en/stories/" + this.story);
	}

	@Test
	void twoStoriesThatGrewAsOneArePartedAndTheEarlierKeepsTheAddress() {
		long picket = this.archive.english(DAY, Meetings.LOFOTEN_EN);
		this.archive.link();
		long grown = this.archive.story(List.of(this.english, this.russian, this.again, this.strike, picket));

		theArchiveGrows();

		assertThat(this.archive.storyOf(this.again)).isEqualTo(grown);
		assertThat(this.archive.storyOf(picket)).isNotEqualTo(grown)
			.isNotZero()
			.isEqualTo(this.archive.storyOf(this.strike));
	}

	@Test
	void aStoryThatBecamePartOfAnotherGetsItsAddressBack() {
		long picket = this.archive.english(DAY, Meetings.LOFOTEN_EN);
		this.archive.link();
		long other = this.archive.story(List.of(this.strike, picket));
		this.stories.merge(other, this.story);

		theArchiveGrows();

		assertThat(this.archive.storyOf(picket)).isEqualTo(other);
		assertThat(this.http.get().uri("/en/stories/" + other)).hasStatusOk();
	}

	@Test
	void aStoryThatSomebodyHasDecidedOnIsNotParted() {
		long picket = this.archive.english(DAY, Meetings.LOFOTEN_EN);
		this.archive.link();
		this.decisions.confirm(this.strike, this.english, NIGAR, "The strike was discussed.");
		this.decisions.confirm(picket, this.english, NIGAR, "The strike was discussed.");

		theArchiveGrows();

		assertThat(this.archive.storyOf(picket)).isEqualTo(this.story);
	}

	@Test
	void whatPeopleDecidedStays() {
		this.decisions.reject(this.russian, this.english, NIGAR, "Another meeting.");
		this.decisions.reject(this.russian, this.again, NIGAR, "Another meeting.");
		this.decisions.confirm(this.strike, this.english, NIGAR, "The strike was discussed.");

		theArchiveGrows();

		assertThat(this.archive.storyOf(this.russian)).isNotEqualTo(this.story);
		assertThat(this.archive.storyOf(this.strike)).isEqualTo(this.story);
	}

	@Test
	void itIsNotDoneTwice() {
		theArchiveGrows();
		takeOut(this.russian);

		this.archive.link();

		assertThat(this.archive.storyOf(this.russian)).isZero();
	}

	@Test
	void thePageOfTwoReportsSaysFirstWhatTheStoriesSay() {
		assertThat(beside(this.english, this.russian)).contains("Both reports are in one story",
				"/en/stories/" + this.story);

		this.jdbc.sql("delete from story_report where article_id = :id").param("id", this.russian).update();
		assertThat(beside(this.russian, this.english)).contains("Only one of the reports is in a story",
				"would be enough");

		long other = this.archive.story(List.of(this.russian, this.strike));
		assertThat(beside(this.again, this.russian)).contains("The reports are in two different stories",
				"would be enough", "/en/stories/" + this.story, "/en/stories/" + other);
		assertThat(beside(this.russian, this.strike)).contains("Both reports are in one story", "less than the");
	}

	private String beside(long one, long other) {
		return VisitedPages.visit(this.http, "/en/articles/%d/beside/%d".formatted(one, other)).select(".why").html();
	}

	@Test
	void whatIsWeighedAnewHasToWeighOtherwise() {
		assertThat(StoryParameters.outdatedBelow(30)).isEqualTo(1);
		assertThat(StoryParameters.outdatedBelow(1_400)).isBetween(900L, 1_100L);
	}

	/** As if it had not been found when it came. */
	private void takeOut(long report) {
		this.jdbc.sql("delete from story_link where :report in (one_id, other_id)").param("report", report).update();
		this.jdbc.sql("delete from story_report where article_id = :report").param("report", report).update();
	}

	private void theArchiveGrows() {
		for (int i = 0; i < 100; i++) {
			this.archive.english("2021-05-04", "Notice " + i);
		}
		this.archive.link();
	}

}
