package org.dateline.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.dateline.ArchiveTest;
import org.dateline.VisitedPages;
import org.dateline.provenance.Sha256;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader sees at the address of an article. */
@ArchiveTest
class ReadingAnArticleTests {

	@Autowired
	private MockMvcTester visitor;

	@Autowired
	private JdbcClient jdbc;

	@Nested
	class ItsRecord {

		@ParameterizedTest
		@CsvSource(delimiter = '|', value = {
				"1 | Publisher: ANTARA “Moskow (ANTARA) -” | Credited source: Anadolu Agency “Sumber: Anadolu” | Dateline: Moscow “Moskow (ANTARA) -”",
				"2 | Publisher: not stated in the text | Agency: Anadolu Agency “Anadolu Agency” | Language: English",
				"3 | Publisher: Unikal “\"Unikal\" xəbər verir ki” | Issuing body: Ministry of Foreign Affairs of Russia “Rusiya Xarici İşlər Nazirliyinin” “Rusiya XİN-in məlumatında bildirilib” | Language: Azerbaijani (azərbaycan dili)",
				"4 | Publisher: not stated in the text | Credited source: iz.ru “По материалам: iz.ru” | Language: Russian (русский)",
				"5 | Publisher: not stated in the text | Language: Russian (русский) | Text: the whole file, decoded as UTF-8" })
		void saysWhoSaysSoAndInWhichWords(long id, String first, String second, String third) {
			assertThat(record(page("/en/articles/" + id))).contains(first, second, third);
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|',
				value = { "1 | about 8 October 2024 | 2024-10-08~ | date derived",
						"2 | 8 October 2024, 04:38 (time zone not given) | 2024-10-08T04:38:00 | date stated",
						"3 | some day between 26 April and 31 December 2022 | [2022-04-26..2022-12-31] | date derived",
						"4 | 17 August 2024, 20:34 (time zone not given) | 2024-08-17T20:34:00 | date stated",
						"5 | about 19 August 2024 | 2024-08-19~ | date derived" })
		void saysTheDateAndHowItIsKnown(long id, String words, String edtf, String basis) {
			assertThat(record(page("/en/articles/" + id)))
				.anyMatch((line) -> line.startsWith("Published: %s %s %s".formatted(words, edtf, basis)));
		}

		@Test
		void saysWhenItsPublisherChangedIt() {
			assertThat(record(page("/en/articles/2"))).anyMatch(
					(line) -> line.startsWith("Changed by its publisher: 8 October 2024, 04:52 (time zone not given)"));
		}

		@ParameterizedTest
		@CsvSource({ "1, 2398", "2, 2499", "3, 2647", "4, 4949", "5, 3855" })
		void saysHowTheOriginalIsKept(long id, int bytes) {
			String line = record(page("/en/articles/" + id)).stream()
				.filter((candidate) -> candidate.startsWith("Original:"))
				.findFirst()
				.orElseThrow();

			assertThat(line).startsWith("Original: %,d bytes, kept as received on ".formatted(bytes))
				.contains("Unaltered when last verified on ")
				.endsWith(Sha256.of(seed(id)).hex());
		}

	}

	@Nested
	class ItsText {

		@ParameterizedTest
		@ValueSource(longs = { 1, 2, 3, 4, 5 })
		void isVerbatimToTheLastCharacter(long id) {
			Document page = page("/en/articles/" + id);
			StringBuilder shown = new StringBuilder();
			if (!page.select("h1").hasClass("opening")) {
				shown.append(page.select("h1").first().wholeText());
			}
			page.select(".text p, .text h2").forEach((block) -> shown.append(block.wholeText()));

			String received = new String(seed(id), StandardCharsets.UTF_8);
			assertThat(shown.toString().replaceAll("\\s+", "")).isEqualTo(received.replaceAll("\\s+", ""));
		}

		@ParameterizedTest
		@CsvSource({ "1, id", "2, en", "3, az", "4, ru", "5, ru" })
		void isMarkedWithItsLanguage(long id, String language) {
			Document page = page("/az/articles/" + id);

			assertThat(page.select("html").attr("lang")).isEqualTo("az");
			assertThat(page.select("h1, .text").eachAttr("lang")).containsOnly(language);
		}

		@ParameterizedTest
		@ValueSource(longs = { 1, 2, 3, 4, 5 })
		void lightsUpWhereItsEvidenceLeads(long id) {
			Document page = page("/en/articles/" + id);

			for (Element quote : page.select(".record q a")) {
				Element mark = page.getElementById(quote.attr("href").substring(1));
				assertThat(mark).as(quote.text()).isNotNull();
				assertThat(mark.tagName()).isEqualTo("mark");
				assertThat(quote.text()).startsWith(mark.text());
			}
		}

		@Test
		void isHeadedByItsOpeningWordsWhereItHasNoHeadline() {
			Document page = page("/en/articles/3");

			assertThat(page.select("h1.opening").text()).startsWith("Azərbaycan Rusiyanın");
			assertThat(page.select(".reading header").text()).contains("No headline in the source");
			assertThat(page("/en/articles/4").select("h1.opening")).isEmpty();
		}

	}

	@Nested
	class AlongAList {

		@ParameterizedTest
		@CsvSource(delimiter = '|',
				value = { "5 | ?sort=newest | 1 | 4", "2 | ?sort=newest | '' | 1", "3 | ?sort=newest | 4 | ''",
						"5 | ?language=ru&sort=oldest | 4 | ''", "1 | ?source=antara&sort=newest | '' | ''" })
		void leadsToThePreviousAndTheNext(long id, String query, String previous, String next) {
			Document page = page("/en/articles/" + id + query);

			assertThat(neighbour(page, "prev")).isEqualTo(previous);
			assertThat(neighbour(page, "next")).isEqualTo(next);
		}

		@Test
		void leadsBackToTheListAsItWas() {
			assertThat(page("/ru/articles/4?language=ru&sort=newest").select(".trail .list").attr("href"))
				.isEqualTo("/ru/articles?language=ru");
		}

		@Test
		void refusesAListThatCannotBe() {
			assertThat(visitor.get().uri("/en/articles/4?language=Russian")).hasStatus(400);
		}

		private static String neighbour(Document page, String relation) {
			return page.select(".trail a[rel=" + relation + "]").attr("href").replaceAll(".*/|\\?.*", "");
		}

	}

	@Nested
	class ItsOriginal {

		@ParameterizedTest
		@ValueSource(longs = { 1, 2, 3, 4, 5 })
		void isHandedOutByteForByte(long id) {
			MvcTestResult answer = visitor.get().uri("/articles/" + id + "/original").exchange();

			assertThat(answer).hasStatusOk();
			assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(seed(id));
			assertThat(answer).hasHeader("Content-Digest", Sha256.of(seed(id)).digestField())
				.hasHeader("ETag", '"' + Sha256.of(seed(id)).hex() + '"')
				.hasHeader("Content-Type", "text/plain;charset=UTF-8");
		}

		@Test
		void cannotRunAsScriptHere() {
			MvcTestResult answer = visitor.get().uri("/articles/1/original").exchange();

			assertThat(answer.getResponse().getHeader("Content-Security-Policy")).contains("sandbox")
				.doesNotContain("allow-scripts");
			assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
			assertThat(answer).hasHeader("X-Content-Type-Options", "nosniff");
		}

		@Test
		void isNotSentAgainToWhoHasIt() {
			assertThat(visitor.get()
				.uri("/articles/1/original")
				.header("If-None-Match", '"' + Sha256.of(seed(1)).hex() + '"')).hasStatus(304);
			assertThat(visitor.get().uri("/articles/1/original").header("If-None-Match", "*")).hasStatus(304);
		}

		@ParameterizedTest
		@CsvSource({ "bytes=0-9, 0, 10", "bytes=100-, 100, -1", "bytes=-7, -7, -1" })
		void isHandedOutInPartsToWhoHasSomeOfIt(String range, int start, int end) {
			byte[] all = seed(1);
			int from = (start < 0) ? all.length + start : start;
			byte[] part = Arrays.copyOfRange(all, from, (end < 0) ? all.length : end);

			MvcTestResult answer = visitor.get().uri("/articles/1/original").header("Range", range).exchange();

			assertThat(answer).hasStatus(206)
				.hasHeader("Content-Range", "bytes %d-%d/%d".formatted(from, from + part.length - 1, all.length))
				.hasHeader("Content-Digest", Sha256.of(part).digestField())
				.hasHeader("Repr-Digest", Sha256.of(all).digestField())
				.hasHeader("ETag", '"' + Sha256.of(all).hex() + '"');
			assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(part);
		}

		@Test
		void isHandedOutInSeveralPartsWithoutADigestOfTheirBoundaries() {
			MvcTestResult answer = visitor.get()
				.uri("/articles/1/original")
				.header("Range", "bytes=0-9,20-29")
				.exchange();

			assertThat(answer).hasStatus(206).doesNotContainHeader("Content-Digest");
			assertThat(answer.getResponse().getContentType()).startsWith("multipart/byteranges");
			assertThat(answer).bodyText().contains("Content-Range: bytes 20-29/");
		}

		@Test
		void refusesAPartThatItDoesNotHave() {
			assertThat(visitor.get().uri("/articles/1/original").header("Range", "bytes=10000000-")).hasStatus(416)
				.hasHeader("Content-Range", "bytes */" + seed(1).length)
				.bodyText()
				.isEmpty();
		}

		@ParameterizedTest
		@CsvSource({ "Range, lines=1-2", "Range, bytes=x", "If-Range, W/\"x\"", "If-Range, \"of-other-bytes\"" })
		void isHandedOutWholeWhereAPartWouldBeWrong(String name, String value) {
			MockMvcTester.MockMvcRequestBuilder request = visitor.get().uri("/articles/1/original").header(name, value);
			if (name.equals("If-Range")) {
				request.header("Range", "bytes=0-9");
			}

			MvcTestResult answer = request.exchange();

			assertThat(answer).hasStatusOk()
				.hasHeader("Accept-Ranges", "bytes")
				.hasHeader("Content-Digest", Sha256.of(seed(1)).digestField());
			assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(seed(1));
		}

		@Test
		void isHandedOutInPartsOnlyAsLongAsItIsTheSame() {
			String tag = '"' + Sha256.of(seed(1)).hex() + '"';
			assertThat(visitor.get().uri("/articles/1/original").header("Range", "bytes=0-9").header("If-Range", tag))
				.hasStatus(206);
			assertThat(visitor.get().uri("/articles/1/original").header("If-Match", "\"x\"")).hasStatus(412)
				.bodyText()
				.isEmpty();
			assertThat(visitor.get().uri("/articles/1/original").header("If-Match", "W/" + tag)).hasStatus(412);
			assertThat(visitor.get().uri("/articles/1/original").header("If-Match", "no tag")).hasStatus(412);
			assertThat(visitor.get().uri("/articles/1/original").header("If-Match", "\"x\", " + tag)).hasStatusOk();
			assertThat(visitor.get().uri("/articles/1/original").header("If-Match", "*")).hasStatusOk();
			assertThat(visitor.get().uri("/articles/1/original").header("If-None-Match", "no tag")).hasStatusOk();
			assertThat(visitor.head().uri("/articles/1/original").header("Range", "bytes=0-9")).hasStatusOk();
		}

	}

	@Nested
	class WhenItWasWithdrawn {

		@BeforeEach
		void withdraw() {
			jdbc.sql(
					"update article set withdrawn_at = '2026-11-21T12:00:00Z', withdrawal_reason = 'Order 7 of the <b>court</b>' where id = 4")
				.update();
		}

		@AfterEach
		void restore() {
			jdbc.sql("update article set withdrawn_at = null, withdrawal_reason = null where id = 4").update();
		}

		@ParameterizedTest
		@ValueSource(strings = { "en", "ru", "az", "id" })
		void answersGoneAndSaysWhy(String ui) {
			MvcTestResult answer = visitor.get().uri("/" + ui + "/articles/4").exchange();

			assertThat(answer).hasStatus(410);
			Document page = VisitedPages.page(answer);
			assertThat(page.select("blockquote").text()).isEqualTo("Order 7 of the <b>court</b>");
			assertThat(page.select(".text")).isEmpty();
		}

		@Test
		void isGoneFromListsAndCounts() {
			Document list = page("/en/articles");

			assertThat(list.select("h1").text()).isEqualTo("4 reports");
			assertThat(list.select(".list h2 a").eachAttr("href"))
				.noneMatch((address) -> address.contains("/articles/4"));
		}

		@Test
		void handsOutNoOriginal() {
			assertThat(visitor.get().uri("/articles/4/original").header("Accept", "*/*")).hasStatus(410)
				.bodyJson()
				.hasPathSatisfying("withdrawal.at", (at) -> at.assertThat().isEqualTo("2026-11-21T12:00:00Z"))
				.hasPathSatisfying("withdrawal.reason",
						(reason) -> reason.assertThat().isEqualTo("Order 7 of the <b>court</b>"));
			assertThat(visitor.get()
				.uri("/articles/4/original")
				.header("Accept", "text/html")
				.header("Accept-Language", "ru")).hasStatus(410)
				.bodyText()
				.contains("Дата отзыва: 21 ноября 2026", "Order 7 of the &lt;b&gt;court&lt;/b&gt;");
		}

		@Test
		void isPassedOverAlongAList() {
			assertThat(page("/en/articles/5?sort=newest").select(".trail a[rel=next]").attr("href"))
				.isEqualTo("/en/articles/3?sort=newest");
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { "/en/articles/6", "/en/articles/0", "/en/articles/999999999999999999", "/en/articles/one",
			"/en/articles/1e2", "/en/articles/-1", "/articles/6/original", "/en/articles/99999999999999999999" })
	void answersNotFoundWhereThereIsNone(String address) {
		assertThat(this.visitor.get().uri(address)).hasStatus(404);
	}

	private Document page(String address) {
		return VisitedPages.visit(this.visitor, address);
	}

	/** The attribution card, a line for each term; quotes as a browser shows them. */
	private static List<String> record(Document page) {
		page.select(".record q").forEach((quote) -> quote.before(" ").prepend("“").append("”"));
		return page.select(".record dt").stream().map((term) -> {
			StringBuilder line = new StringBuilder(term.text()).append(":");
			for (Element next = term.nextElementSibling(); next != null
					&& next.nameIs("dd"); next = next.nextElementSibling()) {
				line.append(' ').append(next.text());
			}
			return line.toString();
		}).toList();
	}

	private static byte[] seed(long id) {
		try (var seeds = Files.newDirectoryStream(Path.of("seeds"), "00" + (id - 1) + "_*.txt")) {
			return Files.readAllBytes(seeds.iterator().next());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
