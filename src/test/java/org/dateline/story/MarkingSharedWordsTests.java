package org.dateline.story;

import java.util.List;
import java.util.Locale;

import org.dateline.article.Dispatch;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What ties two reports, in the table of it and in their sentences. */
class MarkingSharedWordsTests {

	private static final String ONE = "Norwegian Foreign Minister Halvorsen came.";

	private static final String OTHER = "Министр иностранных дел Норвегии прибыл.";

	private static final LinkWords WORDS = new LinkWords();

	private final Dispatch one = report(1, "en", null, ONE);

	private final Dispatch other = report(2, "ru", null, OTHER);

	@Test
	void wordsWithinThoseOfAStrongerTieAreFoundByTheirOwnNumber() {
		StoryLink link = link(shared("q:minister", 0, 26, 0, 32), shared("k:minister", 10, 26, 0, 23),
				shared("c:country-NO", 0, 9, 24, 32));

		Document sentences = sentences(link);

		assertThat(sentences.select("p[lang=en] [id]").eachAttr("id")).containsExactlyInAnyOrder("a-1", "a-2", "a-3");
		assertThat(sentences.select("p[lang=ru] [id]").eachAttr("id")).containsExactlyInAnyOrder("b-1", "b-2", "b-3");
		assertThat(element(sentences, "a-2").text()).isEqualTo("Foreign Minister");
		assertThat(element(sentences, "b-3").text()).isEqualTo("Норвегии");
		assertThat(sentences.select("p[lang=en]").text()).isEqualTo(ONE);
		assertThat(sentences.select("a a")).isEmpty();
	}

	@Test
	void theNumberOfATieIsThatOfItsWordsWhateverWasLost() {
		StoryLink link = link(shared("n:oslo", 0, 9, 400, 404), shared("k:minister", 10, 26, 0, 23));

		LinkWords.Tied minister = ties(link).get(1);

		assertThat(minister.number()).isEqualTo(2);
		assertThat(element(sentences(link), "a-2").text()).isEqualTo(minister.one().words())
			.isEqualTo("Foreign Minister");
		assertThat(ties(link).get(0).other().code()).isEqualTo("earlier");
	}

	@Test
	void wordsThatTheOtherHasInItsHeadlineAloneLeadNowhere() {
		StoryLink link = link(shared("n:halvorsen", 27, 36, -1, -1));
		Dispatch headed = report(2, "ru", "Халворсен", OTHER);

		List<LinkWords.Tied> ties = WORDS.ties(link, this.one, headed, new ReportNames(), Locale.ENGLISH);
		Document sentences = sentences(ties, headed);

		assertThat(ties.get(0).other().code()).isEqualTo("headline");
		assertThat(element(sentences, "a-1").text()).isEqualTo("Halvorsen");
		assertThat(sentences.select("a")).isEmpty();
	}

	@Test
	void aSourceIsInTheRecordWhetherOrNotThereIsAHeadline() {
		assertThat(ties(link(shared("s:anadolu", -1, -1, -1, -1)))).singleElement().satisfies((tie) -> {
			assertThat(tie.kind()).isEqualTo("wire");
			assertThat(tie.one().code()).isEqualTo("record");
			assertThat(tie.other().code()).isEqualTo("record");
		});
	}

	@Test
	void wordsOfAnEarlierVersionAreNotLookedForInTheNewest() {
		StoryLink.Apart figure = new StoryLink.Apart(Parting.Why.FIGURE_ONLY_IN_ONE, 0, 0, 9, null, null);
		StoryLink link = new StoryLink(1, 2, 0.5, 0.2, true, List.of(shared("k:minister", 10, 26, 0, 23)),
				List.of(figure), true, false);

		LinkWords.Tied tie = ties(link).get(0);

		assertThat(tie.one().words()).isNull();
		assertThat(tie.one().code()).isEqualTo("earlier");
		assertThat(tie.other().words()).isEqualTo("Министр иностранных дел");
		assertThat(WORDS.parts(link, this.one, this.other)).isEmpty();
		assertThat(sentences(link).select("p[lang=en] [id]")).isEmpty();
		assertThat(link.turned().otherChanged()).isTrue();
	}

	private List<LinkWords.Tied> ties(StoryLink link) {
		return WORDS.ties(link, this.one, this.other, new ReportNames(), Locale.ENGLISH);
	}

	private Document sentences(StoryLink link) {
		return sentences(ties(link), this.other);
	}

	private Document sentences(List<LinkWords.Tied> ties, Dispatch second) {
		Bead bead = new Bead(List.of(new Place(0, ONE.length())), List.of(new Place(0, OTHER.length())), 1);
		return Jsoup
			.parse(new SentencePairsMarkup(this.one, second, ties, "no counterpart").write(List.of(bead)).toString());
	}

	private static Element element(Document page, String id) {
		return page.select("#" + id).first();
	}

	private static StoryLink link(StoryLink.Shared... shared) {
		return new StoryLink(1, 2, 0.5, 0.2, true, List.of(shared), List.of());
	}

	private static StoryLink.Shared shared(String key, int start, int end, int otherStart, int otherEnd) {
		return new StoryLink.Shared(key, 0.1, start, end, otherStart, otherEnd);
	}

	private static Dispatch report(long id, String language, @Nullable String headline, String text) {
		return new Dispatch(id, language, headline, text, List.of("NO"), null, List.of());
	}

}
