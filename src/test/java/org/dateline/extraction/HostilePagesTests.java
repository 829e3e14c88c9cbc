package org.dateline.extraction;

import java.time.Duration;
import java.util.Random;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Pages made to crash, to hang or to fill the memory. */
class HostilePagesTests {

	private static final String PROSE = "Ministers of two countries signed an agreement on the supply of grain on Tuesday, "
			+ "after talks that had lasted for three days and two nights.";

	private static PageReading readInTime(Document page) {
		return assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PageReader.read(WebPage.of(page)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<div class='share related'>", "<blockquote>", "<a href=x>", "<span class=caption>x",
			"<p>", "<h1>a", "<li>", "<table><tr><td>", "<article itemprop=articleBody>", "<br>", "<form>",
			"<meta name=a content=b>", "<", "<!--", "&#0;", "&#xD800;",
			"<script type=application/ld+json>{}</script>" })
	void thatRepeatOneThingAHundredThousandTimes(String thing) {
		Document page = Jsoup.parse(thing.repeat(100_000) + "<p>" + PROSE);
		assertThat(readInTime(page).text()).doesNotContain("<div");
	}

	@Test
	void nestedAHundredThousandDeep() {
		Element inner = new Element("p").text(PROSE);
		for (int i = 0; i < 100_000; i++) {
			Element outer = new Element("div").addClass((i % 2 == 0) ? "related" : "story-body");
			outer.appendChild(inner);
			inner = outer;
		}
		Document page = new Document("https://example.org/");
		page.appendElement("html").appendElement("body").appendChild(inner);
		assertThat(readInTime(page).text()).isEqualTo(PROSE);
	}

	@Test
	void ofFiftyMegabytesOnOneLine() {
		Document page = Jsoup.parse("<p>" + PROSE.repeat(50_000_000 / PROSE.length()));
		assertThat(readInTime(page).text()).startsWith(PROSE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", ".", " ", "-", "İ", "\u0301", "\uD83D\uDE00", "\n" })
	void withATitleAndAHeadingWithoutEnd(String letter) {
		String endless = letter.repeat(2_000_000);
		PageReading reading = readInTime(Jsoup
			.parse("<title>" + endless + " - x</title><h1 class='" + endless + "'>" + endless + "</h1><p>" + PROSE));
		assertThat(reading.headline() == null || reading.headline().length() <= 1000).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{\"a\":", "[{},", "\"", "{\"articleBody\":\"&lt;p" })
	void withDataThatNeverCloses(String opening) {
		String json = opening.repeat(200_000);
		Document page = Jsoup.parse("<script type='application/ld+json'>" + json + "</script><p>" + PROSE);
		assertThat(readInTime(page).text()).isEqualTo(PROSE);
	}

	@Test
	void withLoneSurrogatesAndNulls() {
		Document page = new Document("");
		Element body = page.appendElement("html").appendElement("body");
		body.appendElement("p").text(PROSE + "\uD800 a\0b \uDC00\uFFFF \uD83D\uDE00");
		assertThat(readInTime(page).text()).isEqualTo(PROSE + " a b \uD83D\uDE00");
	}

	@Test
	void withoutABody() {
		assertThat(readInTime(new Document("")).text()).isEmpty();
		assertThat(readInTime(Jsoup.parse("<frameset><frame src=x></frameset>")).text()).isEmpty();
	}

	@Test
	void madeOfNoise() {
		Random random = new Random(1963);
		String[] pieces = { "<div class=ad>", "</div>", "<p>", PROSE, "<h1>", "</h1>", "<a href=x>", "</a>",
				"<blockquote>", "<br>", "<table>", "<td>", "<script type=application/ld+json>", "{\"articleBody\":[",
				"</script>", "<title>", "\uD800", "<article>", "<li>", "\0", "<body>", "<html lang=xx-1>",
				"<meta property=og:title content='", "'>" };
		for (int i = 0; i < 2000; i++) {
			StringBuilder html = new StringBuilder();
			for (int j = 0; j < 40; j++) {
				html.append(pieces[random.nextInt(pieces.length)]);
			}
			Document page = Jsoup.parse(html.toString());
			String before = page.outerHtml();
			assertThat(PageReader.read(WebPage.of(page))).isNotNull();
			assertThat(page.outerHtml()).isEqualTo(before);
		}
	}

}
