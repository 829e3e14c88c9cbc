package org.dateline.editorial;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.dateline.article.ArticleTakedowns;
import org.dateline.intake.Delivery;
import org.dateline.intake.Given;
import org.dateline.intake.Intake;
import org.dateline.intake.WayIn;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Where a report was published on the web, and when it was seen there. */
@DeskTest
class SayingWhereItWasPublishedTests {

	private static final AtomicInteger ROUND = new AtomicInteger();

	private static final Instant CAPTURED = Instant.parse("2024-05-07T01:02:03Z");

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private Intake intake;

	@Autowired
	private ArticleTakedowns takedowns;

	@Autowired
	private JdbcClient jdbc;

	private int round;

	private String address;

	@BeforeEach
	void begin() {
		this.round = ROUND.incrementAndGet();
		this.address = "https://ledger.example/2024/05/rail-agreement?id=%d&part=1".formatted(this.round);
	}

	@Nested
	class OnItsPage {

		@Test
		void isALinkThatRecommendsNothing() {
			Element link = visitors.read("/en/articles/" + admitted(WayIn.FEED)).selectFirst(".record a.elsewhere");

			assertThat(link.attr("href")).isEqualTo(address);
			assertThat(link.attr("rel")).isEqualTo("nofollow noopener");
			assertThat(link.select("strong").text()).isEqualTo("https://ledger.example");
			assertThat(link.text()).isEqualTo(address);
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', value = { "FEED | where a feed led to", "PAGE | where it was fetched",
				"FILE | as whoever handed", "WARC | as the web archive file says (WARC-Target-URI)" })
		void saysHowItIsKnown(WayIn way, String words) {
			assertThat(term(visitors.read("/en/articles/" + admitted(way)), "Published at")).contains(words);
		}

		@Test
		void saysWhenAWebArchiveSawIt() {
			assertThat(term(visitors.read("/en/articles/" + admitted(WayIn.WARC)), "Seen there"))
				.contains("7 May 2024, 01:02", "WARC-Date");
		}

		@Test
		void isNotSaidWhereNobodyKnows() {
			address = "https://reader:secret@ledger.example/" + round;

			Document page = visitors.read("/en/articles/" + admitted(WayIn.FEED));

			assertThat(page.select(".elsewhere")).isEmpty();
			assertThat(page.html()).doesNotContain("secret");
		}

		@Test
		void isThatOfTheVersionBeforeWhereTheNextIsSilent() {
			long report = admitted(WayIn.WARC);
			take(WayIn.WARC, address, text() + "\n\nThe talks went on.", CAPTURED.plusSeconds(3600));

			assertThat(term(visitors.read("/en/articles/" + report), "Seen there")).contains("02:02");
		}

	}

	@Nested
	class InOtherFormats {

		@Test
		void isTheAddressThatIsCited() {
			long report = admitted(WayIn.WARC);

			assertThat(read("/articles/%d.bib".formatted(report))).contains("url = {" + address + "}",
					"urldate = {2024-05-07}", "archived at http", "/articles/" + report);
			assertThat(read("/articles/%d.ris".formatted(report)))
				.contains("UR  - " + address + "\r\n", "Y2  - 2024/05/07/\r\n")
				.containsPattern("AN  - http.*/articles/" + report + "\r\n");
			JsonNode csl = json("/articles/%d.csl.json".formatted(report)).get(0);
			assertThat(csl.get("URL").asString()).isEqualTo(address);
			assertThat(csl.get("archive_location").asString()).endsWith("/articles/" + report);
			assertThat(csl.get("accessed").toString()).isEqualTo("{\"date-parts\":[[2024,5,7]]}");
		}

		@ParameterizedTest
		@ValueSource(strings = { "apa", "chicago", "mla", "gost" })
		void isCitedBesideTheArchive(String style) {
			long report = admitted(WayIn.FEED);

			assertThat(
					visitors.read("/en/articles/%d/cite".formatted(report)).select("#" + style + " blockquote").text())
				.contains(address.substring("https://".length()), "/articles/" + report);
		}

		@Test
		void isToldToPrograms() {
			long report = admitted(WayIn.WARC);

			JsonNode article = json("/articles/%d.json".formatted(report));
			assertThat(article.get("isBasedOn").asString()).isEqualTo(address);
			assertThat(article.at("/encoding/dateCreated").asString()).isEqualTo("2024-05-07T01:02:03Z");
			assertThat(read("/articles/%d.ninjs.json".formatted(report))).contains("\"published-at\"", address);
			JsonNode published = json("/api/v1/articles/" + report).get("publishedAt");
			assertThat(published.get("address").asString()).isEqualTo(address);
			assertThat(published.get("knownBy").asString()).isEqualTo("warc");
			assertThat(published.get("seenAt").asString()).isEqualTo("2024-05-07T01:02:03Z");
		}

		@Test
		void isToldToHarvesters() {
			String escaped = address.replace("&", "&amp;");
			String name = identifier(admitted(WayIn.WARC));

			assertThat(read("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=" + name))
				.contains("<dc:source>" + escaped + "</dc:source>");
			assertThat(read("/oai?verb=GetRecord&metadataPrefix=mods&identifier=" + name))
				.contains("<relatedItem type=\"original\">", escaped + "</url>", "dateLastAccessed=\"2024-05-07\"");
		}

		@Test
		void standsInFeedsAndTables() {
			long report = admitted(WayIn.WARC);

			assertThat(read("/articles.atom?q=matter0of" + round))
				.contains("<link rel=\"via\" href=\"" + address.replace("&", "&amp;") + "\"/>");
			assertThat(read("/articles.json?q=matter0of" + round)).contains("\"external_url\":\"" + address + "\"");
			assertThat(read("/articles.csv")).contains("published_at,published_at_known_by,seen,received",
					"," + address + ",warc,2024-05-07T01:02:03.000000Z,");
			JsonNode line = read("/articles.jsonl").lines()
				.map((one) -> JsonMapper.shared().readTree(one))
				.filter((one) -> one.get("id").asLong() == report)
				.findFirst()
				.orElseThrow();
			assertThat(line.get("published_at").asString()).isEqualTo(address);
			assertThat(line.get("published_at_known_by").asString()).isEqualTo("warc");
			assertThat(line.get("seen").asString()).startsWith("2024-05-07T01:02:03");
		}

	}

	@Test
	void isNoNameOfAFile() {
		long arrival = this.intake
			.take(new Delivery(WayIn.WARC, text().getBytes(StandardCharsets.UTF_8), "text/plain", "UTF-8", this.address,
					URI.create(this.address), new Given("en", null, null, null, CAPTURED), null, null));
		long report = this.jdbc.sql("select article_id from arrival where id = :id")
			.param("id", arrival)
			.query(Long.class)
			.single();

		assertThat(
				this.visitors.stranger().get("/articles/%d/original".formatted(report)).header("Content-Disposition"))
			.singleElement()
			.asString()
			.contains("article-%d.txt".formatted(report))
			.doesNotContain("ledger");
	}

	@Test
	void isToldOfNothingThatWasTakenDown() {
		long report = admitted(WayIn.FEED);
		this.takedowns.takeDown(report, "A court has said so.", "Nigar", "administrator");

		for (String format : new String[] { "/en/articles/%d", "/articles/%d.json", "/articles/%d.bib",
				"/api/v1/articles/%d", "/oai?verb=GetRecord&metadataPrefix=mods&identifier=" + identifier(report) }) {
			assertThat(read(format.formatted(report))).as(format).doesNotContain("ledger.example");
		}
		assertThat(read("/articles.csv")).doesNotContain("id=%d&".formatted(this.round));
	}

	@Test
	void staysAsItWasSaid() {
		admitted(WayIn.FEED);

		for (String change : new String[] { "update publication_address set address = 'https://other.example/'",
				"delete from publication_address", "truncate publication_address" }) {
			assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> this.jdbc.sql(change).update())
				.withMessageContaining("is never changed");
		}
	}

	private long admitted(WayIn way) {
		long arrival = take(way, this.address, text(), CAPTURED);
		return this.jdbc.sql("select article_id from arrival where id = :id and state in ('admitted', 'quarantined')")
			.param("id", arrival)
			.query(Long.class)
			.single();
	}

	private long take(WayIn way, String address, String text, Instant captured) {
		return this.intake.take(new Delivery(way, text.getBytes(StandardCharsets.UTF_8), "text/plain", "UTF-8", null,
				URI.create(address), new Given("en", null, null, null, captured), null, null));
	}

	private String text() {
		StringBuilder text = new StringBuilder(
				"The delegations spoke of railways in the capital for round %d.".formatted(this.round));
		for (int i = 0; i < 5; i++) {
			text.append("\n\nOn the railway of matter%dof%d the delegation%d said that it was spoken of in full%d."
				.formatted(i, this.round, this.round * 41 + i, this.round * 19 + i));
		}
		return text.toString();
	}

	private String identifier(long report) {
		String name = read("/oai?verb=Identify").replaceAll("(?s).*<sampleIdentifier>(.*?)</sampleIdentifier>.*", "$1");
		return name.substring(0, name.lastIndexOf(':') + 1) + report;
	}

	private static String term(Document page, String term) {
		return page.select(".record dt")
			.stream()
			.filter((dt) -> dt.text().equals(term))
			.findFirst()
			.orElseThrow()
			.nextElementSibling()
			.text();
	}

	private JsonNode json(String address) {
		return JsonMapper.shared().readTree(read(address));
	}

	private String read(String address) {
		return this.visitors.stranger().get(address).body();
	}

}
