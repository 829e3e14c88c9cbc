package org.dateline.extraction;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.dateline.extraction.DateCandidate.Kind;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** On which day a page or a text says that it was published. */
class FindingThePublicationDateTests {

	private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

	@Nested
	class InWhatPagesGiveForMachines {

		@Test
		void readsTheArticleInAGraph() {
			assertThat(publishedOn("""
					<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
					{"@type":"WebSite","datePublished":"2001-01-01"},
					{"@type":["NewsArticle"],"datePublished":"2024-10-08T04:38:00+03:00",
					"comment":[{"@type":"Comment","datePublished":"2024-10-09"}],
					"video":{"@type":"VideoObject","datePublished":"2020-01-01"}}]}</script>"""))
				.isEqualTo("2024-10-08T04:38:00+03:00");
		}

		@Test
		void givesWordsThatCanBeKept() {
			assertThat(find("""
					<script type="application/ld+json">{"@type":"NewsArticle",
					"datePublished":"2024-10-08\\u0000","dateModified":"2024-10-09\\ud800"}</script>""", null))
				.extracting(DateCandidate::edtf, DateCandidate::words)
				.contains(tuple("2024-10-08", "2024-10-08\uFFFD"), tuple("2024-10-09", "2024-10-09\uFFFD"));
		}

		@Test
		void readsJsonAsFarAsItIsWhole() {
			assertThat(publishedOn("""
					<script type="application/ld+json">/*<![CDATA[*/
					{"@type":"Article","datePublished":"2024-10-08","name":"two
					lines", "broken": oops</script>""")).isEqualTo("2024-10-08");
		}

		@ParameterizedTest
		@CsvSource({ "property, article:published_time", "name, date", "name, DC.date.issued", "name, parsely-pub-date",
				"name, sailthru.date", "name, citation_publication_date", "itemprop, datePublished", "name, pubdate" })
		void readsMetaElements(String attribute, String name) {
			assertThat(publishedOn("<meta %s='%s' content='2024-10-08'>".formatted(attribute, name)))
				.isEqualTo("2024-10-08");
		}

		@Test
		void neverTakesTheTimeOfTheServer() {
			assertThat(publishedOn("<meta http-equiv='date' content='2024-10-08'><meta name='expires-date'"
					+ " content='2025-10-08'>"))
				.isNull();
		}

		@Test
		void tellsTheLastChangeApart() {
			List<DateCandidate> found = find("""
					<meta property="article:published_time" content="2024-10-08T10:00:00Z">
					<meta property="article:modified_time" content="2024-10-09T10:00:00Z">""", null);
			assertThat(PublicationDates.choose(found, Kind.PUBLISHED, NOW).orElseThrow().edtf())
				.isEqualTo("2024-10-08T10:00:00Z");
			assertThat(PublicationDates.choose(found, Kind.MODIFIED, NOW).orElseThrow().edtf())
				.isEqualTo("2024-10-09T10:00:00Z");
		}

		@ParameterizedTest
		@CsvSource({ "20241008, 2024-10-08", "20241008T043800Z, 2024-10-08T04:38:00Z",
				"20241008T043800+0300, 2024-10-08T04:38:00+03:00", "20241008T043800+030015, 2024-10-08",
				"20241008T043800+03:00:15, 2024-10-08", "1728362280, 2024-10-08T04:38:00Z",
				"1728362280000, 2024-10-08T04:38:00Z", "2024-10, 2024-10" })
		void readsWhatMachinesWrite(String value, String edtf) {
			assertThat(publishedOn("<meta name=pubdate content='%s'>".formatted(value))).isEqualTo(edtf);
		}

		@ParameterizedTest
		@ValueSource(strings = { "0001-01-01T00:00:00", "1970-01-01", "2031-01-01", "now", "2024-13-40", "1e99", "-1" })
		void leavesWhatCannotBe(String value) {
			assertThat(publishedOn("<meta name=pubdate content='%s'>".formatted(value))).isNull();
		}

	}

	@Nested
	class InTheAddress {

		@ParameterizedTest
		@CsvSource({ "https://news.example/2024/10/08/talks, 2024-10-08",
				"https://news.example/20241008/talks, 2024-10-08",
				"https://news.example/talks-2024-10-08.html, 2024-10-08",
				"https://news.example/2024/oct/08/talks, 2024-10-08",
				"https://news.example/2024/10/08/talks?ref=https://other.example/2015/01/02/y, 2024-10-08",
				"https://news.example/2024-10/08/c_1.htm, 2024-10-08", "https://news.example/2024/10/talks, 2024-10",
				"https://archive.example/web/20250101120000/http://news.example/2024/10/08/talks, 2024-10-08" })
		void readsTheDay(String address, String edtf) {
			assertThat(publishedOn("<p>Talks", address)).isEqualTo(edtf);
		}

		@ParameterizedTest
		@ValueSource(strings = { "https://archive.example/web/20250101120000/http://news.example/talks",
				"https://news.example/article/19843321", "https://news.example/2024/43/talks", "https://2024.example/",
				"mailto:someone", "urn:x:20", "https://news.example/?id=20249908",
				"https://news.example/?utm_id=20230101", "https://news.example/talks#2023-01-01" })
		void takesNoOtherNumberForOne(String address) {
			assertThat(publishedOn("<p>Talks", address)).isNull();
		}

	}

	@Nested
	class InAnAddressThatIsOlder {

		private static final String SAID = "<script type='application/ld+json'>"
				+ "{\"@type\": \"NewsArticle\", \"datePublished\": \"2024-10-08\"}</script>"
				+ "<meta property='article:published_time' content='2024-10-08'><time datetime='2024-10-08'>";

		@ParameterizedTest
		@ValueSource(strings = { "https://news.example/2017/7/12/talks", "https://news.example/2017/jul/12/talks",
				"https://news.example/2017-07/12/c_1.htm", "https://news.example/2017/0712/talks" })
		void countsMoreWhereItIsInFolders(String address) {
			assertThat(publishedOn(SAID, address)).isEqualTo("2017-07-12");
		}

		@ParameterizedTest
		@ValueSource(strings = { "https://news.example/news/200108123.html", "https://news.example/news/2012050199/t",
				"https://news.example/1998-10-08-war-remembered" })
		void isOneVoiceWhereItMayBeWhatThePageIsAbout(String address) {
			assertThat(publishedOn(SAID, address)).isEqualTo("2024-10-08");
		}

	}

	@Nested
	class InWhatReadersSee {

		@ParameterizedTest
		@CsvSource(delimiter = ';', textBlock = """
				en; Published Date: 04:38 | 08 October 2024; 2024-10-08T04:38:00
				ru; Опубликовано: 17 августа 2024, 20:34; 2024-08-17T20:34:00
				az; 17 avqust 2024, 20:34; 2024-08-17T20:34:00
				id; Selasa, 8 Okt 2024 10:15 WIB; 2024-10-08T10:15:00+07:00
				tr; Yayınlanma: 17 Ağustos 2024; 2024-08-17
				de; Erschienen am 8. Oktober 2024; 2024-10-08
				""")
		void readsTheLineBelowTheHeadline(String language, String line, String edtf) {
			assertThat(publishedOn("""
					<html lang=%s><title>Two presidents meet in Baku</title><body>
					<div class=logo><span class=date>14 January 2026</span></div>
					<h1>Two presidents meet in Baku</h1><div><span>%s</span></div><p>The two presidents met.
					""".formatted(language, line))).isEqualTo(edtf);
		}

		@Test
		void prefersWhatTheTimeElementSays() {
			assertThat(publishedOn("""
					<h1>Two presidents meet in Baku</h1>
					<time datetime="2024-10-08T04:38:00+04:00">yesterday</time>"""))
				.isEqualTo("2024-10-08T04:38:00+04:00");
		}

		@ParameterizedTest
		@ValueSource(strings = { "<footer>© Copyright 8 October 2024</footer>",
				"<nav><a href=x>8 October 2024</a></nav>",
				"<aside class=related><time datetime=2024-10-08>8 October 2024</time> Another story</aside>",
				"<div class=comments><div class=comment><time datetime=2024-10-08>8 October</time></div></div>",
				"<div id=top>Today is 8 October 2024</div>", "<p>Joined: 8 October 2024</p>",
				"<p>The war that began on 8 October 2024 has gone on for longer than anybody at the table had thought"
						+ " it would, said the minister, and nobody knows whether it ends before another winter comes.</p>" })
		void takesNoDateThatIsOfSomethingElse(String other) {
			assertThat(publishedOn("<title>Two presidents meet in Baku</title><h1>Two presidents meet in Baku</h1>"
					+ "<p>They met.</p>".repeat(30) + other))
				.isNull();
		}

		@Test
		void readsTheChangeAsAChange() {
			List<DateCandidate> found = find("""
					<h1>Two presidents meet in Baku</h1>
					<p>Published: 8 October 2024 | Updated: 9 October 2024</p>""", null);
			assertThat(found).extracting(DateCandidate::kind, DateCandidate::edtf)
				.containsExactlyInAnyOrder(tuple(Kind.PUBLISHED, "2024-10-08"), tuple(Kind.MODIFIED, "2024-10-09"));
		}

	}

	@Nested
	class InPlainText {

		@ParameterizedTest
		@CsvSource(delimiter = ';', textBlock = """
				en; Leaders speak of trade\\n- Published Date: 04:38 | 08 October 2024\\nThey met; 2024-10-08T04:38:00
				ru; Лидеры говорили\\nАвг 17, 2024 / 20:34\\nОни встретились; 2024-08-17T20:34:00
				az; Görüş oldu\\n17 avqust 2024\\nOnlar görüşdülər; 2024-08-17
				id; Pertemuan\\nSelasa, 8 Okt 2024 10:15 WIB\\nMereka bertemu; 2024-10-08T10:15:00+07:00
				en; BAKU, Oct. 8, 2024 (Wire) - They met again; 2024-10-08
				""")
		void readsALineAboutTheReport(String language, String text, String edtf) {
			String lines = text.replace("\\n", "\n");
			DateCandidate chosen = PublicationDates
				.choose(PublicationDates.of(null, null, lines, language), Kind.PUBLISHED, NOW)
				.orElseThrow();
			assertThat(chosen.edtf()).isEqualTo(edtf);
			assertThat(chosen.rule()).isEqualTo(DateRule.PAGE_TEXT);
			int start = lines.offsetByCodePoints(0, chosen.start());
			assertThat(lines).startsWith(lines.substring(0, start) + chosen.words());
		}

		@Test
		void countsCodePoints() {
			String text = "\ud83d\udcf0 8 October 2024\nThey met.";
			assertThat(PublicationDates.of(null, null, text, "en")).singleElement()
				.extracting(DateCandidate::start)
				.isEqualTo(2);
		}

		@ParameterizedTest
		@ValueSource(strings = { "On 8 October 2024 the presidents met in Baku and spoke of trade and of transit.", "",
				"The agreement of 8 October 2024 is to last until the end of the decade, said the minister.",
				"They met.\n\nDeadline: 8 October 2024", "The line opens on 8 October 2024",
				"Итоги недели с 4 по 10 мая 2024 года\nОни встретились" })
		void leavesTheDateOfAnEvent(String text) {
			assertThat(PublicationDates.choose(PublicationDates.of(null, null, text, "en"), Kind.PUBLISHED, NOW))
				.isEmpty();
		}

	}

	@Nested
	class WhereTheyDisagree {

		@Test
		void keepsAllAndBelievesTheMost() {
			List<DateCandidate> found = find("""
					<meta name=date content=2024-09-01>
					<h1>Two presidents meet in Baku</h1><time datetime=2024-10-08>8 October 2024</time>
					<p class=byline>By our correspondent, 8 October 2024</p>""", null);
			assertThat(found).extracting(DateCandidate::edtf).contains("2024-09-01", "2024-10-08");
			assertThat(PublicationDates.choose(found, Kind.PUBLISHED, NOW).orElseThrow().edtf())
				.isEqualTo("2024-10-08");
		}

		@Test
		void believesAnAddressThatIsMuchOlder() {
			assertThat(publishedOn("<meta property=article:published_time content=2025-06-17>",
					"https://news.example/2024/10/08/talks"))
				.isEqualTo("2024-10-08");
		}

		@Test
		void learnsFromTheAddressWhichNumberIsTheDay() {
			assertThat(find("<html lang=en><h1>Two presidents meet in Baku</h1><p>08/10/2024</p>",
					"https://news.example/2024/10/08/talks"))
				.extracting(DateCandidate::edtf)
				.containsOnly("2024-10-08");
		}

		@Test
		void believesWhoeverHandedItIn() {
			List<DateCandidate> found = List.of(
					new DateCandidate(Kind.PUBLISHED, "2024-10-08", DateRule.JSON_LD, "2024-10-08", null, null),
					new DateCandidate(Kind.PUBLISHED, "1984", DateRule.GIVEN, "1984", null, null));
			assertThat(PublicationDates.choose(found, Kind.PUBLISHED, NOW).orElseThrow().edtf()).isEqualTo("1984");
		}

		@Test
		void believesNothingFromTheFuture() {
			List<DateCandidate> found = List
				.of(new DateCandidate(Kind.PUBLISHED, "2026-01-17", DateRule.JSON_LD, "2026-01-17", null, null));
			assertThat(PublicationDates.choose(found, Kind.PUBLISHED, NOW)).isEmpty();
		}

		@Test
		void endsWithoutADateWhereThereIsNone() {
			assertThat(PublicationDates.choose(List.of(), Kind.PUBLISHED)).isEmpty();
		}

	}

	@Nested
	class OfHostilePages {

		@Test
		void isDoneWithDeepNesting() {
			Element nested = new Element("div");
			for (int i = 0; i < 100_000; i++) {
				Element outer = new Element("div").addClass("date");
				outer.appendChild(new TextNode("8 October 2024 "));
				outer.appendChild(nested);
				nested = outer;
			}
			Document page = Document.createShell("");
			page.body().appendChild(nested);
			assertTimeoutPreemptively(Duration.ofSeconds(20),
					() -> PublicationDates.of(WebPage.of(page), null, "", null));
		}

		@Test
		void isDoneWithOneLongLine() {
			String text = "8 October 2024, 10/10/2024 Published: ".repeat(1_300_000);
			Document page = Document.createShell("");
			page.body().appendText(text);
			assertTimeoutPreemptively(Duration.ofSeconds(20),
					() -> PublicationDates.of(WebPage.of(page), null, text, "en"));
		}

		@ParameterizedTest
		@ValueSource(strings = { "[", "{\"@type\":", "null", "{\"datePublished\":{\"@value\":[]}}" })
		void isDoneWithStrangeJson(String json) {
			assertThat(publishedOn("<script type='application/ld+json'>" + json + "</script>")).isNull();
			assertThat(publishedOn("<script type='application/ld+json'>" + json.repeat(200_000) + "</script>"))
				.isNull();
		}

		@Test
		void keepsFewOfManyDates() {
			StringBuilder html = new StringBuilder("<h1>Two presidents meet in Baku</h1>");
			for (int i = 0; i < 50_000; i++) {
				html.append("<time datetime='%d-10-08'>x</time><meta name=date content='%d-01-01'>"
					.formatted(1990 + i % 30, 1990 + i % 30));
			}
			assertThat(find(html.toString(), null)).hasSizeLessThanOrEqualTo(60);
		}

	}

	private static @Nullable String publishedOn(String html) {
		return publishedOn(html, null);
	}

	private static @Nullable String publishedOn(String html, @Nullable String address) {
		return PublicationDates.choose(find(html, address), Kind.PUBLISHED, NOW).map(DateCandidate::edtf).orElse(null);
	}

	private static List<DateCandidate> find(String html, @Nullable String address) {
		return PublicationDates.of(WebPage.parse(html, null), (address != null) ? URI.create(address) : null, "", null);
	}

}
