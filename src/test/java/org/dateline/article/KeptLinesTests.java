package org.dateline.article;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeptLinesTests {

	private static final List<Long> BOTH = List.of(1L, 2L);

	private final KeptLines lines = new KeptLines();

	@Test
	void aReportThatHasChangedIsForgottenAndTheOthersAreNot() {
		this.lines.advance(7, List.of());
		this.lines.keep(List.of(line(1, "old"), line(2, "same")), 7);

		this.lines.advance(8, List.of(1L));

		assertThat(this.lines.of(BOTH, 8)).containsOnlyKeys(2L);
	}

	@Test
	void whoStillReadsTheListOfBeforeIsNotGivenAChangedLine() {
		this.lines.advance(8, List.of(1L));
		this.lines.keep(List.of(line(1, "new")), 8);

		assertThat(this.lines.of(BOTH, 7)).isEmpty();
		assertThat(this.lines.of(BOTH, 8)).containsOnlyKeys(1L);
	}

	@Test
	void whatWasReadBeforeTheArchiveChangedIsNotKept() {
		this.lines.advance(8, List.of(1L));

		this.lines.keep(List.of(line(1, "old")), 7);

		assertThat(this.lines.of(BOTH, 8)).isEmpty();
	}

	private static ArticleQueries.ArticleLine line(long id, String headline) {
		return new ArticleQueries.ArticleLine(id, "en", Heading.of(headline, headline, 0), "2024", "stated", List.of());
	}

}
