package org.dateline.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import org.dateline.ArchiveTest;
import org.dateline.article.Catalogue;
import org.dateline.article.CatalogueEntry;
import org.dateline.web.TemporarilyAway;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What newsrooms, crawlers and previews of links get of a report. */
@ArchiveTest
class ShowingAReportElsewhereTests {

	/**
	 * The properties that ninjs 3.0 knows and gives this form, of those that stand in
	 * ours.
	 */
	private static final Map<String, String> NINJS = Map.of("standard", "name version schema", "headlines",
			"role contentType value", "bodies", "role contentType value charCount", "descriptions",
			"role contentType value", "infoSources", "name role literal", "places", "name rel literal", "renditions",
			"name href sizeInBytes digest", "altIds", "role value");

	/** Those that are strings. */
	private static final List<String> NINJS_STRINGS = List.of("uri", "type", "representationType", "version",
			"firstCreated", "versionCreated", "contentCreated", "pubStatus", "language", "located");

	private static final List<String> NINJS_NUMBERS = List.of("charCount", "sizeInBytes");

	@Autowired
	private MockMvcTester visitor;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ObjectProvider<PreviewImage> previews;

	@Autowired
	private Catalogue catalogue;

	@Test
	void isANewsItemOfNinjs() {
		JsonNode item = JsonMapper.shared().readTree(bytes("/articles/1.ninjs.json"));

		assertThat(item.get("type").asString()).isEqualTo("text");
		assertThat(item.get("uri").asString()).isEqualTo("http://localhost/articles/1");
		assertThat(item.get("located").asString()).isEqualTo("Moskow");
		assertThat(item.get("headlines").get(0).get("role").asString()).isEqualTo("opening-words");
		JsonNode body = item.get("bodies").get(0);
		assertThat(body.get("charCount").asInt()).isEqualTo(
				this.jdbc.sql("select char_length(text) from article where id = 1").query(Integer.class).single());
		assertThat(body.get("value").isString()).isTrue();
		assertThat(item.get("infoSources")).extracting((source) -> source.get("role").asString())
			.containsExactly("publisher", "credited-source");
		assertThat(item.get("renditions").get(0).get("name").asString()).isEqualTo("original");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void hasNothingThatNinjsDoesNotKnow(long id) {
		JsonNode item = JsonMapper.shared().readTree(bytes("/articles/%d.ninjs.json".formatted(id)));

		for (String name : item.propertyNames()) {
			JsonNode value = item.get(name);
			if (NINJS_STRINGS.contains(name)) {
				assertThat(value.isString()).as(name).isTrue();
				continue;
			}
			assertThat(NINJS).containsKey(name);
			assertThat(value.isArray()).as(name).isEqualTo(!name.equals("standard"));
			for (JsonNode part : value.isArray() ? value.values() : List.of(value)) {
				assertThat(part.propertyNames()).as(name).isSubsetOf(NINJS.get(name).split(" "));
				part.forEachEntry((inner, given) -> assertThat(given.isString()).as(name + "." + inner)
					.isEqualTo(!NINJS_NUMBERS.contains(inner)));
			}
		}
	}

	/**
	 * Who names a publisher stands on a page of the archive; who names none is not of it.
	 */
	@Test
	void saysOnWhichSiteAReportStands() {
		String property = "head meta[property=og:site_name]";

		assertThat(Jsoup.parse(new String(bytes("/en/articles/1"), StandardCharsets.UTF_8))
			.select(property)
			.eachAttr("content")).containsExactly("Dateline");
		assertThat(Jsoup.parse(new String(bytes("/en/articles/1"), StandardCharsets.UTF_8))
			.select("head meta[name=twitter:card]")
			.eachAttr("content")).containsExactly("summary_large_image");
		assertThat(Jsoup.parse(new String(bytes("/ru/articles/5"), StandardCharsets.UTF_8)).select(property)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "en, en_US", "ru, ru_RU", "az, az_AZ", "id, id_ID" })
	void saysInWhichLanguageItsPageIsAsOpenGraphWritesIt(String language, String locale) {
		assertThat(Jsoup.parse(new String(bytes("/" + language + "/articles/1"), StandardCharsets.UTF_8))
			.select("head meta[property=og:locale]")
			.eachAttr("content")).containsExactly(locale);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void isDrawnForPreviews(long id) throws IOException {
		BufferedImage image = image(id);

		assertThat(image.getWidth()).isEqualTo(1200);
		assertThat(image.getHeight()).isEqualTo(630);
		assertThat(inkedRows(image)).isGreaterThan(80);
	}

	@ParameterizedTest
	@ValueSource(strings = { "საქართველოს პრემიერი ბაქოში", "中国和阿塞拜疆", "رئيس أذربيجان", "💥 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
			"Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww" })
	void isDrawnInAnyScript(String headline) throws IOException {
		this.jdbc.sql("update article set headline = :headline where id = 5").param("headline", headline).update();
		try {
			assertThat(inkedRows(image(5))).isGreaterThan(80);
		}
		finally {
			this.jdbc.sql("update article set headline = null where id = 5").update();
		}
	}

	/** Each that waits keeps a thread from readers. */
	@Test
	void isNotWaitedForByMany() throws Exception {
		PreviewImage preview = this.previews.getObject();
		CatalogueEntry report = this.catalogue.find(1).orElseThrow();
		ExecutorService visitors = Executors.newFixedThreadPool(16);
		try {
			CompletionService<byte[]> answers = new ExecutorCompletionService<>(visitors);
			synchronized (preview) {
				for (int i = 0; i < 16; i++) {
					answers.submit(() -> preview.draw(report));
				}
				for (int i = 0; i < 12; i++) {
					Future<byte[]> refused = answers.poll(60, TimeUnit.SECONDS);
					assertThat(refused).isNotNull();
					assertThatExceptionOfType(ExecutionException.class).isThrownBy(refused::get)
						.withCauseInstanceOf(TemporarilyAway.class);
				}
			}
			for (int i = 0; i < 4; i++) {
				assertThat(answers.take().get()).isNotEmpty();
			}
		}
		finally {
			visitors.shutdownNow();
		}
	}

	@Test
	void isNewsWhereItStatesThatItIsOfToday() {
		assertThat(new String(bytes("/sitemap/news.xml"))).doesNotContain("<loc>");
		String today = LocalDate.now(ZoneOffset.UTC).toString();
		this.jdbc
			.sql("update article_date set edtf = :day, earliest = :day::date, latest = :day::date "
					+ "where article_id in (2, 5) and kind = 'published'")
			.param("day", today)
			.update();
		try {
			assertThat(new String(bytes("/sitemap/news.xml")))
				.contains("<loc>http://localhost/articles/2</loc>",
						"<news:publication_date>" + today + "</news:publication_date>")
				.doesNotContain("articles/5<");
		}
		finally {
			this.jdbc
				.sql("update article_date set edtf = '2024-10-08T04:38:00', earliest = '2024-10-08', "
						+ "latest = '2024-10-08' where article_id = 2 and kind = 'published'")
				.update();
			this.jdbc
				.sql("update article_date set edtf = '2024-08-19~', earliest = '2024-08-19', latest = '2024-08-19' "
						+ "where article_id = 5 and kind = 'published'")
				.update();
		}
	}

	private BufferedImage image(long id) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(bytes("/articles/%d.png".formatted(id))));
	}

	private static long inkedRows(BufferedImage image) {
		int paper = image.getRGB(600, 20);
		long rows = 0;
		for (int y = 20; y < image.getHeight(); y++) {
			boolean inked = false;
			for (int x = 0; x < image.getWidth(); x++) {
				inked |= image.getRGB(x, y) != paper;
			}
			rows += inked ? 1 : 0;
		}
		return rows;
	}

	private byte[] bytes(String address) {
		MvcTestResult answer = this.visitor.get().uri(address).exchange();
		assertThat(answer).as(address).hasStatusOk();
		return answer.getResponse().getContentAsByteArray();
	}

}
