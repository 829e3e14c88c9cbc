package org.dateline.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What a chart shows, drawn and as a table. */
class DrawingAChartTests {

	private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

	@Test
	void stacksWhatIsCountedAndTellsItsSeriesApartWithoutColour() {
		Document chart = draw(new Chart("c", "Reports", FIRST, LAST).language("ru", "Russian")
			.series("other", "Other")
			.bar(FIRST, LocalDate.of(2022, 12, 31), Map.of("ru", 3, "other", 1), "2022: 4", "2022", "2022"));

		List<Element> bars = chart.select("svg[role=img] > .bar");
		assertThat(bars).hasSize(2);
		assertThat(bottom(bars.get(1))).isCloseTo(top(bars.get(0)), within(1.0));
		assertThat(chart.select("pattern")).hasSize(1);
		assertThat(chart.select("rect[fill=url(#c-t1)]")).hasSize(2);
		assertThat(chart.select(".hit title").text()).isEqualTo("2022: 4");
		assertThat(chart.select(".hit").attr("data-from")).isEqualTo("2022");
	}

	@Test
	void drawsWhatIsUncertainAsABandWithinThePicture() {
		Document chart = draw(new Chart("c", "Reports", FIRST, LAST).language("az", "Azerbaijani")
			.band(null, LocalDate.of(2022, 6, 30), "az", "until June 2022")
			.gap(LocalDate.of(2023, 1, 1), LAST, "nothing of 2023"));

		Element band = chart.select(".band").first();
		assertThat(band).isNotNull();
		assertThat(number(band, "x")).isZero();
		assertThat(number(band, "width")).isBetween(24.0, 26.0);
		assertThat(number(chart.select(".gap").first(), "x")).isEqualTo(50.0);
		assertThat(chart.select(".gap title").text()).isEqualTo("nothing of 2023");
	}

	@Test
	void placesValuesByTheirHeight() {
		Document chart = draw(new Chart("c", "Turnover", FIRST, LAST).language("en", "English")
			.point(FIRST, LocalDate.of(2022, 12, 31), "en", 2, 2, false, "2022: 2")
			.point(LocalDate.of(2023, 1, 1), LAST, "en", 4, 4, true, "2023: about 4"));

		List<Element> points = chart.select("circle");
		assertThat(points).hasSize(2);
		assertThat(number(points.get(0), "cx")).isEqualTo(25.0);
		assertThat(number(points.get(1), "cy")).isLessThan(number(points.get(0), "cy"));
		assertThat(chart.select(".about circle title").text()).isEqualTo("2023: about 4");
	}

	@Test
	void drawsValuesThatAreAllNothing() {
		Document chart = draw(new Chart("c", "Growth", FIRST, LAST).language("en", "English")
			.point(FIRST, FIRST, "en", 0, 0, false, "2022: 0 %")
			.point(LAST, LAST, "en", 0, 0, false, "2023: 0 %"));

		assertThat(chart.select("circle").eachAttr("cy")).hasSize(2).containsOnly(chart.select("circle").attr("cy"));
	}

	/** Only what is across is a part of the room there is. */
	@Test
	void isAsHighWhereThereIsLittleRoom() {
		Document chart = draw(new Chart("c", "Reports", FIRST, LAST).language("ru", "Russian")
			.most("4")
			.tick(FIRST, "2022")
			.bar(FIRST, LocalDate.of(2022, 12, 31), Map.of("ru", 4), "2022: 4", "2022", "2022"));

		assertThat(chart.select("svg[role=img]").attr("viewBox")).isEmpty();
		assertThat(chart.select("svg[role=img] [x]")).isNotEmpty()
			.allSatisfy((drawn) -> assertThat(drawn.attr("x")).endsWith("%"));
		assertThat(chart.select(".bar").attr("height")).isEqualTo("71.2");
	}

	@Test
	void saysTheSameAsATable() {
		Document chart = draw(
				new Chart("c", "Reports", FIRST, LAST).table("As a table", "Reports", List.of("Date", "<b>"))
					.row("2022 & 2023", List.of("4")));

		assertThat(chart.select("details summary").text()).isEqualTo("As a table");
		assertThat(chart.select("thead th").eachText()).containsExactly("Date", "<b>");
		assertThat(chart.select("tbody tr").text()).isEqualTo("2022 & 2023 4");
		assertThat(chart.select("b")).isEmpty();
	}

	private static Document draw(Chart chart) {
		return Jsoup.parse(chart.write().toString());
	}

	private static double top(Element bar) {
		return number(bar, "y");
	}

	private static double bottom(Element bar) {
		return number(bar, "y") + number(bar, "height");
	}

	private static double number(Element element, String attribute) {
		return Double.parseDouble(element.attr(attribute).replace("%", ""));
	}

}
