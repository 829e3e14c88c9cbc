package org.dateline.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

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

	private static StoryChoice.Candidate candidate(long story, double... scores) {
		List<Likening> likenings = new ArrayList<>();
		for (double score : scores) {
			likenings.add(new Likening(score, 0.3, score >= 0.3, List.of(), List.of()));
		}
		return new StoryChoice.Candidate(story, likenings);
	}

}
