package org.dateline.editorial;

import org.dateline.article.Corrections;
import org.dateline.article.Editor;
import org.dateline.article.HeldRecord;
import org.dateline.article.RecordDraft;
import org.dateline.intake.Given;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A report whose text is in more than one language. */
@DeskTest
class ReadingMixedTextsTests {

	private static final String ENGLISH = """
			The two presidents spoke in the capital on Thursday about the roads and the railways that are to be built.
			They agreed to meet again in the spring, and their ministers signed several papers about trade and energy.
			Nobody would say afterwards what the building of all this is going to cost, or when it will be finished.
			The opposition asked for an answer to that before the papers are put to the vote, and a day was set for a hearing.
			Those who live along the road had hoped for work, and some of them were heard by the delegations before they left.
			One of the ministers told them that the first of the bridges would be opened before the end of the next summer.
			The answer that was given to the press by the ministry was published in the language of that country:
			""";

	private static final String RUSSIAN = """
			Стороны подробно обсудили строительство железной дороги и договорились продолжить переговоры весной, сообщили \
			в министерстве, добавив, что все документы будут опубликованы позднее.
			""";

	private static final String OTHER = """
			A ship that had been waiting outside the harbour since Monday was allowed in on Friday, the company said.
			Its load of grain is to be sold in the markets of the south, where bread has become expensive this year.
			The captain thanked everybody who had sent food and water to his crew while they could not come ashore.
			""";

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private NewArrivals arrivals;

	@Autowired
	private Corrections corrections;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void marksEachStretchWithItsLanguage() {
		long report = this.arrivals.admitted(ENGLISH + RUSSIAN, null, Given.NOTHING);

		Document page = this.visitors.read("/en/articles/" + report);
		assertThat(page.select(".text").attr("lang")).isEqualTo("en");
		assertThat(page.select(".text p[lang=ru]").text()).startsWith("Стороны").endsWith("позднее.");
		assertThat(page.select(".text p[lang=ru]").attr("dir")).isEqualTo("auto");
		assertThat(page.select(".record").text()).contains("English also in Russian");
		assertThat(this.visitors.read("/ru/articles/" + report).select(".record").text()).contains("также: Русский");

		HeldRecord held = this.corrections.draft(report);
		RecordDraft values = held.values();
		this.corrections.correct(report, held.revision(), new RecordDraft("ru", values.headline(), values.published(),
				values.modified(), values.attributions(), values.countries()), new Editor(null, "editor"), "It is.");

		Document corrected = this.visitors.read("/en/articles/" + report);
		assertThat(corrected.select(".text").attr("lang")).isEqualTo("ru");
		assertThat(corrected.select(".text p[lang=ru]")).isEmpty();
		assertThat(corrected.select(".text p[lang=en]").first().text()).startsWith("The two presidents");
		assertThat(corrected.select(".record").text()).contains("also in English");
	}

	@Test
	void marksNothingForAWordOrAnAddress() {
		long report = this.arrivals.admitted(OTHER + "Доброе утро! https://news.example/" + "восемь-/".repeat(9) + "\n",
				null, Given.NOTHING);

		Document page = this.visitors.read("/en/articles/" + report);
		assertThat(page.select(".text [lang]")).isEmpty();
		assertThat(page.select(".record").text()).doesNotContain("also in");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[[5, 3, \"ru\"]]", "[[0, 100000, \"ru\"]]", "[[0, 5, \"ru\"], [4, 8, \"en\"]]",
			"[[-1, 5, \"ru\"]]", "[[0, 5, \"Russian\"]]", "[[0, 5]]", "[5]", "{}", "[[0, 5, null]]" })
	void isKeptByTheDatabaseWithinTheText(String parts) {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update article set parts = ?::jsonb where id = 1").param(parts).update())
			.havingRootCause()
			.withMessageContaining("parts_stand_in_the_text");
	}

}
