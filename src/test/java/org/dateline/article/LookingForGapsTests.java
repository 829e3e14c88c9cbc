package org.dateline.article;

import java.util.List;
import java.util.Locale;

import org.dateline.ArchiveTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** What an editor is shown as waiting. */
@ArchiveTest
class LookingForGapsTests {

	@Autowired
	private Gaps gaps;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void namesReportsWithoutASourceAndLeadsToAllOfThem() {
		Gaps.Gap gap = gap("unattributed");

		assertThat(gap.count()).isEqualTo(1);
		assertThat(gap.query()).isEqualTo("?source=not-stated");
		assertThat(gap.reports()).singleElement().satisfies((report) -> {
			assertThat(report.id()).isEqualTo(5);
			assertThat(report.language()).isEqualTo("ru");
			assertThat(report.languageName()).isEqualTo("Russian");
		});
	}

	@Test
	void saysSoWhereNothingWaits() {
		assertThat(gap("undated")).isEqualTo(new Gaps.Gap("undated", 0, "?undated=true", List.of()));
		assertThat(gap("no-country")).isEqualTo(new Gaps.Gap("no-country", 0, null, List.of()));
	}

	@Test
	@Transactional
	void namesReportsWithoutACountry() {
		this.jdbc.sql("update article set countries = '{}' where id = 3").update();

		Gaps.Gap gap = gap("no-country");

		assertThat(gap.count()).isEqualTo(1);
		assertThat(gap.reports()).extracting(Gaps.Waiting::id).containsExactly(3L);
	}

	@Test
	void countsWhatThereIs() {
		assertThat(this.gaps.holdings()).isEqualTo(new Gaps.Stock(5, 0, 5));
	}

	private Gaps.Gap gap(String kind) {
		return this.gaps.find(Locale.ENGLISH)
			.stream()
			.filter((one) -> one.kind().equals(kind))
			.reduce((one, other) -> other)
			.orElseThrow();
	}

}
