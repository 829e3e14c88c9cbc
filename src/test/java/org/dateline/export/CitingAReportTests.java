package org.dateline.export;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import de.undercouch.citeproc.ris.RISType;
import org.dateline.ArchiveTest;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What those get who cite a report. */
@ArchiveTest
class CitingAReportTests {

	@Autowired
	private MockMvcTester visitor;

	@Autowired
	private JdbcClient jdbc;

	@Nested
	class AsBibTex {

		@Test
		void isReadByAParser() throws Exception {
			BibTeXEntry entry = entry(3);

			assertThat(entry.getType()).isEqualTo(BibTeXEntry.TYPE_ARTICLE);
			assertThat(value(entry, "title")).startsWith("{[Azərbaycan Rusiyanın");
			assertThat(value(entry, "journal")).isEqualTo("Unikal");
			assertThat(value(entry, "date")).isEqualTo("2022-04-26~/2022-12-31~");
			assertThat(value(entry, "year")).isEqualTo("2022");
			assertThat(entry.getField(new Key("author"))).isNull();
			assertThat(entry.getField(new Key("month"))).isNull();
		}

		@Test
		void takesNoInstitutionApart() throws Exception {
			assertThat(value(entry(2), "author")).isEqualTo("{Anadolu Agency}");
		}

		private BibTeXEntry entry(long id) throws Exception {
			BibTeXDatabase database = new BibTeXParser().parse(new StringReader(text("/articles/" + id + ".bib")));
			assertThat(database.getEntries()).hasSize(1);
			return database.getEntries().values().iterator().next();
		}

		private static String value(BibTeXEntry entry, String field) {
			return entry.getField(new Key(field)).toUserString();
		}

	}

	@Nested
	class AsRis {

		@Test
		void isReadByAParser() throws Exception {
			RISReference reference = new RISParser().parse(new StringReader(text("/articles/2.ris")))
				.getReferences()
				.get(0);

			assertThat(reference.getType()).isEqualTo(RISType.NEWS);
			assertThat(reference.getAuthors()).containsExactly("Anadolu Agency");
			assertThat(reference.getDate()).isEqualTo("2024/10/08/");
			assertThat(reference.getYear()).isEqualTo("2024");
			assertThat(reference.getLanguage()).isEqualTo("en");
		}

	}

	@Nested
	class AsCsl {

		@Test
		void isTheArticleOfANewspaperOfAboutThatDay() {
			CSLItemData item = item(5);

			assertThat(item.getType()).isEqualTo(CSLType.ARTICLE_NEWSPAPER);
			assertThat(item.getIssued().getDateParts()).isDeepEqualTo(new int[][] { { 2024, 8, 19 } });
			assertThat(item.getIssued().getCirca()).isTrue();
			assertThat(item.getLanguage()).isEqualTo("ru");
			assertThat(item.getAuthor()).isNull();
			assertThat(item.getContainerTitle()).isNull();
		}

		@Test
		void isSureOfAStatedDay() {
			assertThat(item(2).getIssued().getCirca()).isNull();
			assertThat(item(2).getAuthor()[0].getLiteral()).isEqualTo("Anadolu Agency");
		}

		/** As csl-data.json of version 1.0.2 has it, which allows no other properties. */
		@ParameterizedTest
		@ValueSource(longs = { 1, 2, 3, 4, 5 })
		void hasNothingThatTheSchemaDoesNotKnow(long id) {
			JsonNode items = JsonMapper.shared().readTree(text("/articles/%d.csl.json".formatted(id)));

			assertThat(items.isArray()).isTrue();
			for (JsonNode item : items) {
				assertThat(item.propertyNames()).contains("id", "type")
					.isSubsetOf("id", "type", "title", "author", "container-title", "issued", "language", "URL",
							"accessed", "archive", "archive_location", "note");
				item.forEachEntry((name, value) -> assertThat(value.isString()).as(name)
					.isEqualTo(!name.equals("author") && !name.equals("issued")));
				item.path("author").forEach((author) -> assertThat(author.propertyNames()).containsExactly("literal"));
				assertThat(item.path("issued").propertyNames()).isSubsetOf("date-parts", "circa");
				JsonNode dates = item.path("issued").path("date-parts");
				assertThat(dates.size()).isLessThanOrEqualTo(2);
				dates.forEach((date) -> assertThat(date).hasSizeBetween(1, 3).allMatch(JsonNode::isIntegralNumber));
			}
		}

		@SuppressWarnings("unchecked")
		private CSLItemData item(long id) {
			return CSLItemData.fromJson((Map<String, Object>) JsonMapper.shared()
				.readValue(text("/articles/%d.csl.json".formatted(id)), List.class)
				.get(0));
		}

	}

	@Nested
	class AsJsonLd {

		@Test
		void isANewsArticleWithItsText() {
			JsonNode json = JsonMapper.shared().readTree(text("/articles/2.json"));

			assertThat(json.get("@type").asString()).isEqualTo("NewsArticle");
			assertThat(json.get("datePublished").asString()).isEqualTo("2024-10-08T04:38:00");
			assertThat(json.get("dateModified").asString()).isEqualTo("2024-10-08T04:52:00");
			assertThat(json.get("articleBody").asString()).startsWith("Russian, Azerbaijani presidents");
			assertThat(json.has("publisher")).isFalse();
		}

		@Test
		void showsWhatEachDateAndSourceRestsOn() {
			JsonNode json = JsonMapper.shared().readTree(text("/articles/1.json"));

			JsonNode published = json.at("/subjectOf/0");
			assertThat(published.at("/oa:hasBody/propertyID").asString()).isEqualTo("datePublished");
			assertThat(published.at("/oa:hasBody/value").asString()).isEqualTo("2024-10-08~");
			assertThat(published.at("/oa:hasBody/valueReference").asString()).isEqualTo("derived");
			assertThat(published.at("/oa:hasBody/description").toString()).contains("Tuesday");
			assertThat(json.at("/subjectOf")).extracting((one) -> one.at("/oa:hasBody/propertyID").asString())
				.containsExactly("datePublished", "dateline", "publisher", "credited-source");
			String body = json.get("articleBody").asString();
			json.at("/subjectOf").forEach((one) -> one.path("oa:hasTarget").forEach((target) -> {
				JsonNode selectors = target.get("oa:hasSelector");
				assertThat(body.substring(selectors.get(1).get("oa:start").asInt(),
						selectors.get(1).get("oa:end").asInt()))
					.isEqualTo(selectors.get(0).get("oa:exact").asString());
			}));
			assertThat(page("/en/articles/1").select("script[type=application/ld+json]").html())
				.doesNotContain("subjectOf");
		}

		@Test
		void callsNoOpeningWordsAHeadline() {
			JsonNode json = JsonMapper.shared().readTree(text("/articles/3.json"));

			assertThat(json.has("headline")).isFalse();
			assertThat(json.get("name").asString()).startsWith("[Azərbaycan").endsWith("]");
			Document page = page("/en/articles/3");
			for (String meta : List.of("[name=citation_title]", "[name=DC.title]", "[property=og:title]")) {
				assertThat(page.select("meta" + meta).attr("content")).as(meta).startsWith("[Azərbaycan").endsWith("]");
			}
			assertThat(page.title()).startsWith("[Azərbaycan").endsWith("] · Dateline");
		}

		@ParameterizedTest
		@ValueSource(longs = { 1, 3, 5 })
		void givesNoDayThatIsNotOne(long id) {
			JsonNode json = JsonMapper.shared().readTree(text("/articles/%d.json".formatted(id)));

			assertThat(json.has("datePublished")).isFalse();
			assertThat(json.has("dcterms:issued")).isTrue();
		}

	}

	@Nested
	class InAStyle {

		@ParameterizedTest
		@CsvSource(delimiter = '|', value = {
				"2 | apa | Anadolu Agency. (2024, October 8). Russian, Azerbaijani presidents signal ‘moving forward’ in bilateral relations. Dateline.",
				"2 | mla | Anadolu Agency. Russian, Azerbaijani Presidents Signal ‘Moving Forward’ in Bilateral Relations. 8 Oct. 2024, Dateline,",
				"5 | apa | [Владимир Путин поблагодарил Ильхама Алиева в ходе переговоров в резиденции “Загульба” в Баку за …] [Vladimir Putin poblagodaril Ilʹkhama Aliyeva v khode peregovorov v rezidentsii “Zagulʹba” v Baku za …]. (ca. 2024, August 19).",
				"1 | chicago | ANTARA. [2024?].",
				"3 | chicago | Unikal. [2022?]. “[Azərbaycan Rusiyanın Cənubi Qafqazda və Xəzər regionunda mühüm tərəfdaşı və müttəfiqidir …].” April 26–December 31. Dateline. http://localhost",
				"4 | gost | Визит Владимира Путина в Азербайджан обсуждение стратегического партнерства [Электронный ресурс]. 17 авг. 2024. Dateline. URL:",
				"3 | gost | [Azərbaycan Rusiyanın Cənubi Qafqazda və Xəzər regionunda mühüm tərəfdaşı və müttəfiqidir …] [Электронный ресурс] // Unikal. около 26 апр.–31 дек. 2022." })
		void readsAsThatStyleWants(long id, String style, String citation) {
			assertThat(page("/en/articles/%d/cite".formatted(id)).select("#" + style + " blockquote").text())
				.startsWith(citation)
				.contains("/articles/" + id);
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', value = { "2024-05-06 | 6 мая 2024.", "2024-05 | май 2024.",
				"[2026-05..2027-02] | около май 2026–фев. 2027." })
		void declinesMayAfterADayAlone(String edtf, String words) {
			jdbc.sql("update article_date set edtf = :edtf where article_id = 5 and kind = 'published'")
				.param("edtf", edtf)
				.update();
			try {
				assertThat(page("/en/articles/5/cite").select("#gost blockquote").text()).contains(". " + words);
			}
			finally {
				jdbc.sql("update article_date set edtf = '2024-08-19~' where article_id = 5 and kind = 'published'")
					.update();
			}
		}

		@Test
		void isNotTheMarkupOfAStranger() {
			jdbc.sql(
					"update article set headline = 'A <i>b</i> & <script>x</script>', headline_start = null where id = 5")
				.update();
			try {
				Document page = page("/en/articles/5/cite");

				assertThat(page.select("blockquote script, blockquote b")).isEmpty();
				assertThat(page.select("#apa blockquote").text()).contains("<script>x</script>");
			}
			finally {
				jdbc.sql("update article set headline = null where id = 5").update();
			}
		}

	}

	@Nested
	class ByAccept {

		@ParameterizedTest
		@CsvSource(delimiter = '|',
				value = { "application/x-bibtex | /articles/2.bib", "text/x-bibtex | /articles/2.bib",
						"application/x-research-info-systems | /articles/2.ris",
						"application/vnd.citationstyles.csl+json | /articles/2.csl.json",
						"application/ld+json, text/html;q=0.5 | /articles/2.json", "text/plain | /articles/2.txt",
						"text/html;q=0, application/json | /articles/2.json" })
		void answersInTheFormatThatIsTakenMostGladly(String accept, String location) {
			assertThat(visitor.get().uri("/articles/2").header("Accept", accept)).hasStatusOk()
				.hasHeader("Content-Location", location)
				.hasHeader("Vary", "Accept");
		}

		@ParameterizedTest
		@ValueSource(strings = { "text/html,application/xhtml+xml,*/*;q=0.8", "*/*", "text/*", "nonsense" })
		void leadsAReaderToThePage(String accept) {
			assertThat(visitor.get().uri("/articles/2").header("Accept", accept).header("Accept-Language", "ru"))
				.hasStatus(302)
				.hasHeader("Location", "/ru/articles/2");
		}

		@Test
		void leadsOnlyReadersToThePage() {
			assertThat(visitor.get().uri("/articles/2").header("Accept", "application/*")).hasStatusOk()
				.hasHeader("Content-Location", "/articles/2.json");
			assertThat(visitor.get().uri("/articles/2").header("Accept", "*/*")).hasStatus(302);
		}

		@Test
		void saysThatThereIsNoOtherFormat() {
			MvcTestResult answer = visitor.get().uri("/articles/2").header("Accept", "application/pdf").exchange();

			assertThat(answer).hasStatus(406);
			assertThat(answer).bodyText()
				.contains("nothing in the format that was asked for",
						"\"takes\":[\"text/html\",\"application/ld+json\"");
			assertThat(answer.getResponse().getHeader("Accept")).contains("text/html", "application/x-bibtex");
			assertThat(visitor.get().uri("/articles/2.pdf")).hasStatus(404);
		}

	}

	@Nested
	class OnItsPage {

		@Test
		void isDescribedToZotero() {
			Document page = page("/en/articles/2");

			assertThat(meta(page, "DC.type")).isEqualTo("NewsItem");
			assertThat(meta(page, "DC.creator")).isEqualTo("Anadolu Agency");
			assertThat(meta(page, "citation_publication_date")).isEqualTo("2024/10/08");
			assertThat(page.select("link[rel=unapi-server]")).hasSize(1);
			assertThat(page.select("abbr.unapi-id").attr("title")).isEqualTo("2");
			assertThat(visitor.get().uri("/unapi?id=2&format=ris")).hasHeader("Location", "/articles/2.ris");
		}

		@Test
		void hasNoDateThatIsOnlyAbout() {
			assertThat(page("/en/articles/5").select("meta[name=citation_publication_date]")).isEmpty();
		}

		@Test
		void isDescribedInJsonLd() {
			String json = page("/en/articles/3").select("script[type=application/ld+json]").html();

			assertThat(JsonMapper.shared().readTree(json).get("@type").asString()).isEqualTo("NewsArticle");
		}

		private static String meta(Document page, String name) {
			return page.select("meta[name=" + name + "]").attr("content");
		}

	}

	@Nested
	class WhenItIsWithdrawn {

		@AfterEach
		void restore() {
			jdbc.sql("update article set withdrawn_at = null, withdrawal_reason = null where id = 4").update();
		}

		@ParameterizedTest
		@ValueSource(strings = { "/articles/4.bib", "/articles/4.ris", "/articles/4.csl.json", "/articles/4.json",
				"/articles/4.txt", "/articles/4.ninjs.json", "/articles/4.png" })
		void isGone(String address) {
			withdraw();

			assertThat(visitor.get().uri(address)).hasStatus(410)
				.bodyJson()
				.hasPathSatisfying("withdrawal.at", (at) -> at.assertThat().asString().startsWith("20"))
				.hasPathSatisfying("withdrawal.reason", (reason) -> reason.assertThat().isEqualTo("An order"));
		}

		@Test
		void thePageSaysWhy() {
			withdraw();

			assertThat(visitor.get().uri("/en/articles/4/cite")).hasStatus(410).bodyText().contains("An order");
		}

		private void withdraw() {
			jdbc.sql("update article set withdrawn_at = now(), withdrawal_reason = 'An order' where id = 4").update();
		}

	}

	private Document page(String address) {
		return Jsoup.parse(text(address));
	}

	private String text(String address) {
		MvcTestResult answer = this.visitor.get().uri(address).exchange();
		assertThat(answer).as(address).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
