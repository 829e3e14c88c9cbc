package org.dateline.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Stories grow as reports come in. */
class GrowingStoriesTests {

	private final InventedReports invented = InventedReports.read();

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void joinOnlyWhatBelongsTogetherInWhateverOrder(int seed) {
		List<InventedReports.Report> reports = new ArrayList<>(this.invented.reports());
		Collections.shuffle(reports, new Random(seed));
		StoryClusters clusters = new StoryClusters(this.invented.rarity());
		Map<Long, String> told = new HashMap<>();
		for (InventedReports.Report report : reports) {
			long id = told.size() + 1;
			told.put(id, report.story());
			clusters.add(id, report.traits());
		}
		assertThat(clusters.stories().values()).anyMatch((members) -> members.size() == 2);
		assertThat(clusters.stories().values())
			.allMatch((members) -> members.stream().map(told::get).distinct().count() == 1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void lookedAtAgainTheyLoseNothing(int seed) {
		List<InventedReports.Report> reports = new ArrayList<>(this.invented.reports());
		Collections.shuffle(reports, new Random(seed));
		StoryClusters clusters = new StoryClusters();
		Map<Long, String> told = new HashMap<>();
		for (InventedReports.Report report : reports) {
			long id = told.size() + 1;
			told.put(id, report.story());
			clusters.add(id, report.traits());
		}
		Map<Long, List<Long>> before = new HashMap<>();
		clusters.stories().forEach((story, members) -> before.put(story, List.copyOf(members)));
		clusters.lookAgain();

		assertThat(clusters.stories().values().stream().mapToInt(List::size).sum()).isEqualTo(reports.size());
		assertThat(clusters.stories().values().stream().filter((members) -> members.size() > 1).count())
			.isGreaterThanOrEqualTo(before.values().stream().filter((members) -> members.size() > 1).count());
	}

	@Test
	void twoStoriesAreOneWhereAllOfTheirReportsAreNear() {
		assertThat(StoryChoice.areOne(Halves.of(told("gas", "flood", "gas"), told("gas", "flood", "gas")))).isTrue();
		assertThat(StoryChoice.areOne(Halves.of(told("gas", "gas"), told("flood", "flood")))).isFalse();
	}

	@Test
	void whatHoldsTogetherMuchCloserThanWithTheRestAreTwoStories() {
		List<Weights.Weighed> mixed = told("gas", "flood", "gas", "flood");
		Halves halves = Halves.of(mixed);

		assertThat(halves.areTwo()).isTrue();
		assertThat(halves.second()).extracting(mixed::get)
			.extracting(Weights.Weighed::traits)
			.containsOnly(told("flood").get(0).traits());
	}

	@Test
	void aSingleReportThatIsFartherIsNoStoryOfItsOwn() {
		assertThat(Halves.of(told("gas", "gas", "gas", "flood")).areTwo()).isFalse();
	}

	@Test
	void aReportMuchNearerToOneOfTwoStoriesLeavesThemTwo() {
		assertThat(StoryChoice.of(List.of(candidate(1, 0.45, 0.45), candidate(2, 0.9, 0.9)))).containsExactly(2L);
		assertThat(StoryChoice.of(List.of(candidate(1, 0.45, 0.45), candidate(2, 0.6, 0.6)))).containsExactly(2L, 1L);
	}

	/** The first report of each story, as often as it is named. */
	private List<Weights.Weighed> told(String... stories) {
		Weights weights = new Weights(this.invented.rarity());
		return Stream.of(stories)
			.map((story) -> this.invented.reports().stream().filter((one) -> one.story().equals(story)).findFirst())
			.map((report) -> weights.weigh(report.orElseThrow().traits()))
			.toList();
	}

	@Test
	void aReportNearTwoStoriesMakesThemOne() {
		assertThat(StoryChoice.of(List.of(candidate(1, 0.5), candidate(2, 0.1), candidate(3, 0.9)))).containsExactly(3L,
				1L);
	}

	@Test
	void twoStoriesDoNotBecomeOneByAReportThatIsOnlyJustNear() {
		assertThat(StoryChoice.of(List.of(candidate(1, 0.35), candidate(2, 0.9)))).containsExactly(2L);
	}

	@Test
	void oneAccidentalLikenessMakesNoStory() {
		assertThat(StoryChoice.of(List.of(candidate(1, 0.5, 0.05, 0.05)))).isEmpty();
	}

	@Test
	void aReportThatSomebodyConfirmedInOneStoryBringsNoOtherThatIsOnlyJustNear() {
		assertThat(storiesBesideAConfirmedOne(0.33)).containsExactly(1L);
		assertThat(storiesBesideAConfirmedOne(0.5)).containsExactly(1L, 2L);
	}

	private static List<Long> storiesBesideAConfirmedOne(double score) {
		Placing placing = new Placing(10, new Verdicts(Set.of(Pair.of(10, 20)), Set.of()));
		placing.consider(beside(20, 1, 0.31));
		placing.consider(beside(30, 2, score));
		placing.confirm(20, 1L);
		return placing.chosen((story) -> List.of(), (reports) -> new Verdicts(Set.of(), Set.of()))
			.stream()
			.map(Placing.Group::story)
			.toList();
	}

	private static Comparison beside(long article, long story, double score) {
		Comparison.Side nobody = new Comparison.Side(0, new Weights.Weighed(Traits.none(), new double[0], 0));
		return new Comparison(article, story, nobody, nobody,
				new Likening(score, 0.3, score >= 0.3, List.of(), List.of()));
	}

	private static StoryChoice.Candidate candidate(long story, double... scores) {
		List<Likening> likenings = new ArrayList<>();
		for (double score : scores) {
			likenings.add(new Likening(score, 0.3, score >= 0.3, List.of(), List.of()));
		}
		return new StoryChoice.Candidate(story, likenings);
	}

}
