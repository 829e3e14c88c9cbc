package org.dateline.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.dateline.vocabulary.EdtfDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

/** Which reports are one story, and what is said of it. */
class TellingStoriesApartTests {

	private final StoryScorer scorer = new StoryScorer();

	@Nested
	class OfTheSameCountriesAndPeople {

		private final InventedReports invented = InventedReports.read();

		@Test
		void theFiguresShownNeverSayOtherwiseThanTheVerdict() {
			StoryLink little = new StoryLink(1, 2, 0.2762, 0.2764, false, List.of(), List.of());
			StoryLink enough = new StoryLink(1, 2, 0.2764, 0.2762, true, List.of(), List.of());

			assertThat(little.scoreShown()).isLessThan(little.neededShown());
			assertThat(enough.scoreShown()).isGreaterThanOrEqualTo(enough.neededShown());
		}

		@Test
		void hardlyEverJoinsWhatIsNotOneStory() {
			int joined = 0;
			int right = 0;
			int there = 0;
			List<InventedReports.Report> reports = this.invented.reports();
			for (int i = 0; i < reports.size(); i++) {
				for (int j = i + 1; j < reports.size(); j++) {
					boolean one = reports.get(i).story().equals(reports.get(j).story());
					boolean same = TellingStoriesApartTests.this.scorer
						.compare(reports.get(i).traits(), reports.get(j).traits(), this.invented.rarity())
						.same();
					there += one ? 1 : 0;
					joined += same ? 1 : 0;
					right += (one && same) ? 1 : 0;
				}
			}
			assertThat(reports.size() * (reports.size() - 1) / 2 - there).as("unrelated pairs").isGreaterThan(40);
			assertThat((double) right / joined).as("precision").isGreaterThanOrEqualTo(0.95);
			assertThat((double) right / there).as("recall").isGreaterThanOrEqualTo(0.8);
		}

	}

	@Nested
	class OfTheFiveReports {

		private final List<Traits> traits = fiveReports();

		private final Rarity rarity = InventedReports.counted(this.traits);

		@Test
		void theTwoOfTheEighthOfOctoberAreOneStory() {
			Likening likening = likening(1, 2);
			assertThat(likening.same()).isTrue();
			assertThat(likening.reasons()).extracting(Reason::key)
				.contains("f:4000000000 USD", "n:anadolu", "c:country-AZ");
		}

		@Test
		void thoseBeforeAndDuringTheVisitAreRelatedAndTwoDaysApart() {
			Likening likening = likening(4, 5);
			assertThat(likening.same()).isFalse();
			assertThat(likening.related()).isTrue();
			assertThat(likening.partings()).first().isEqualTo(Parting.daysApart(2));
			assertThat(likening.partings()).extracting(Parting::key).contains("f:13 %", "f:300");
		}

		@Test
		void noOthersAreOneStory() {
			for (int a = 1; a <= 5; a++) {
				for (int b = a + 1; b <= 5; b++) {
					assertThat(likening(a, b).same()).as("%d and %d", a, b).isEqualTo(a == 1 && b == 2);
				}
			}
		}

		@Test
		void theReasonsAddUpToTheScoreAndComeStrongestFirst() {
			Likening likening = likening(1, 2);
			assertThat(likening.reasons().stream().mapToDouble(Reason::weight).sum()).isCloseTo(likening.score(),
					offset(1e-9));
			assertThat(likening.reasons()).extracting(Reason::weight).isSortedAccordingTo(Comparator.reverseOrder());
		}

		private Likening likening(int a, int b) {
			return TellingStoriesApartTests.this.scorer.compare(this.traits.get(a - 1), this.traits.get(b - 1),
					this.rarity);
		}

	}

	private static List<Traits> fiveReports() {
		List<String> languages = List.of("id", "en", "az", "ru", "ru");
		List<String> dates = List.of("2024-10-08~", "2024-10-08T04:38:00", "[2022-04-26..2022-12-31]",
				"2024-08-17T20:34:00", "2024-08-19~");
		TraitReader reader = new TraitReader();
		List<Traits> traits = new ArrayList<>();
		try (Stream<Path> files = Files.list(Path.of("seeds"))) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".txt")).sorted().toList()) {
				int i = traits.size();
				traits.add(reader.read(new Told(Files.readString(file), null, languages.get(i),
						EdtfDate.parse(dates.get(i)), List.of())));
			}
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		return traits;
	}

}
