package org.dateline.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

import com.aayushatharva.brotli4j.decoder.Decoder;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.dateline.database.RisingRevision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import static org.assertj.core.api.Assertions.assertThat;

/** What a visitor of a page that may be kept is answered, by a real Tomcat. */
@SpringBootTest(classes = PageServer.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "dateline.pages.memory=2MB", "management.endpoints.web.exposure.include=health" })
class PageServerTests {

	private final HttpClient browser = HttpClient.newHttpClient();

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private RisingRevision revision;

	@Autowired
	private Pages pages;

	@Autowired
	private ExamplePages example;

	@Autowired
	private Assets assets;

	@BeforeEach
	void emptyTheMemory() {
		this.revision.rise(Map.of());
	}

	private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
		return send("GET", path, headers);
	}

	private HttpResponse<byte[]> send(String method, String path, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, HttpRequest.BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.browser.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	private static String header(HttpResponse<?> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

	private static String text(HttpResponse<byte[]> response) {
		return new String(response.body(), StandardCharsets.UTF_8);
	}

	@Nested
	class AList {

		@Test
		void isRenderedOnceAndAnsweredFromMemory() throws Exception {
			int before = PageServerTests.this.example.rendered.get();
			byte[] first = get("/en/articles?x=1").body();
			byte[] second = get("/en/articles?x=1").body();
			assertThat(second).isEqualTo(first);
			assertThat(PageServerTests.this.example.rendered.get() - before).isEqualTo(1);
		}

		@Test
		void showsAChangeInTheNextRequest() throws Exception {
			HttpResponse<byte[]> before = get("/en/articles");
			PageServerTests.this.revision.rise(Map.of(7L, 1L));
			HttpResponse<byte[]> after = get("/en/articles", "If-None-Match", header(before, "etag"));
			assertThat(after.statusCode()).isEqualTo(200);
			assertThat(text(after)).isNotEqualTo(text(before));
			assertThat(header(after, "etag")).isNotEqualTo(header(before, "etag"));
		}

		@Test
		void isKnownAsUnchangedEvenWhenItIsNoLongerKept() throws Exception {
			HttpResponse<byte[]> list = get("/articles.atom");
			int before = PageServerTests.this.example.rendered.get();
			HttpResponse<byte[]> again = get("/articles.atom", "If-None-Match", header(list, "etag"));
			assertThat(again.statusCode()).isEqualTo(304);
			assertThat(header(again, "cache-control")).isEqualTo(header(list, "cache-control")).contains("private");
			assertThat(PageServerTests.this.example.rendered.get()).isEqualTo(before);
		}

		@ParameterizedTest
		@CsvSource({ "/en/gone, 410", "/en/nowhere, 404", "/en/bad?from=x, 400", "/en/moved, 302",
				"/actuator/health, 200", "/en/never/asked/before, 404" })
		void doesNotMakeAnotherAddressUnchanged(String address, int status) throws Exception {
			String tag = header(get("/en/articles"), "etag");
			assertThat(get(address, "If-None-Match", tag).statusCode()).isEqualTo(status);
			assertThat(get(address, "If-None-Match", tag).statusCode()).isEqualTo(status);
		}

		@Test
		void isNoLongerKnownAsUnchangedWhereItWasAtAnEarlierRevision() throws Exception {
			get("/articles.atom");
			PageServerTests.this.revision.rise(Map.of(7L, 1L));
			String newest = header(get("/en/articles"), "etag");
			int before = PageServerTests.this.example.rendered.get();
			get("/articles.atom", "If-None-Match", newest);
			assertThat(PageServerTests.this.example.rendered.get()).isEqualTo(before + 1);
		}

	}

	@Nested
	class AnArticle {

		@Test
		void outlivesAChangeOfAnotherOne() throws Exception {
			String tag = header(get("/en/articles/1"), "etag");
			int before = PageServerTests.this.example.rendered.get();
			PageServerTests.this.revision.rise(Map.of(2L, 5L));
			assertThat(header(get("/en/articles/1"), "etag")).isEqualTo(tag);
			assertThat(PageServerTests.this.example.rendered.get()).isEqualTo(before);
		}

		@Test
		void isRenderedAnewAfterItsOwnChange() throws Exception {
			String before = header(get("/en/articles/1"), "etag");
			PageServerTests.this.example.articleRevision.incrementAndGet();
			PageServerTests.this.revision.rise(Map.of(1L, PageServerTests.this.example.articleRevision.get()));
			HttpResponse<byte[]> after = get("/en/articles/1", "If-None-Match", before);
			assertThat(after.statusCode()).isEqualTo(200);
			assertThat(header(after, "etag")).isNotEqualTo(before);
		}

		@Test
		void isNotKeptWhenItWasReadBeforeTheChangeAndRenderedAfter() throws Exception {
			PageServerTests.this.revision.rise(Map.of(1L, PageServerTests.this.example.articleRevision.get() + 1));
			int before = PageServerTests.this.example.rendered.get();
			get("/en/articles/1");
			get("/en/articles/1");
			assertThat(PageServerTests.this.example.rendered.get() - before).isEqualTo(2);
		}

	}

	@Nested
	class ItsEncoding {

		@Test
		void isWhatTheBrowserAccepts() throws Exception {
			String plain = text(get("/en/articles"));
			HttpResponse<byte[]> gzip = get("/en/articles", "Accept-Encoding", "gzip");
			assertThat(header(gzip, "content-encoding")).isEqualTo("gzip");
			assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
				.asString(StandardCharsets.UTF_8)
				.isEqualTo(plain);
			HttpResponse<byte[]> brotli = get("/en/articles", "Accept-Encoding", "gzip, deflate, br, zstd");
			assertThat(header(brotli, "content-encoding")).isEqualTo("br");
			assertThat(Decoder.decompress(brotli.body()).getDecompressedData()).asString(StandardCharsets.UTF_8)
				.isEqualTo(plain);
			assertThat(header(brotli, "vary")).isEqualTo("Accept-Encoding");
			assertThat(List.of(header(gzip, "etag"), header(brotli, "etag"))).doesNotHaveDuplicates();
		}

		@Test
		void isGzipAtFirstWhereBrotliWillFollow() throws Exception {
			String accepted = "gzip, deflate, br, zstd";
			assertThat(header(get("/en/articles?new", "Accept-Encoding", accepted), "content-encoding"))
				.isEqualTo("gzip");
			assertThat(header(get("/en/articles?new", "Accept-Encoding", accepted), "content-encoding"))
				.isEqualTo("br");
		}

		@Test
		void isBrotliAtOnceWhereNothingElseIsAccepted() throws Exception {
			assertThat(header(get("/en/articles?newer", "Accept-Encoding", "br"), "content-encoding")).isEqualTo("br");
		}

		@ParameterizedTest
		@ValueSource(strings = { "identity", "gzip;q=0", "br;q=0.0, gzip; q=0", "x-gzip-like", "deflate" })
		void isNoneWhereNoneIsAccepted(String accepted) throws Exception {
			get("/en/articles");
			assertThat(header(get("/en/articles", "Accept-Encoding", accepted), "content-encoding")).isEmpty();
		}

	}

	@Nested
	class AConditionalRequest {

		@ParameterizedTest
		@ValueSource(strings = { "%s", "W/%s", "\"other\", %s", "\"a\",W/\"b\" , %s,\"c\"", "*" })
		void isAnswered304(String condition) throws Exception {
			HttpResponse<byte[]> page = get("/en/articles/1", "Accept-Encoding", "gzip");
			HttpResponse<byte[]> again = get("/en/articles/1", "Accept-Encoding", "gzip", "If-None-Match",
					condition.formatted(header(page, "etag")));
			assertThat(again.statusCode()).isEqualTo(304);
			assertThat(again.body()).isEmpty();
			assertThat(header(again, "etag")).isEqualTo(header(page, "etag"));
			assertThat(header(again, "cache-control")).isEqualTo(header(page, "cache-control"));
			assertThat(header(again, "vary")).isEqualTo("Accept-Encoding");
		}

		@ParameterizedTest
		@ValueSource(strings = { "\"\"", "\"%s\"", "x", "\"", "W/\"x\"" })
		void isAnsweredInFullForAnotherTag(String condition) throws Exception {
			assertThat(get("/en/articles/1", "If-None-Match", condition).statusCode()).isEqualTo(200);
		}

	}

	@Nested
	class HeadOf {

		@ParameterizedTest
		@ValueSource(strings = { "/en/articles?head", "/en/articles/1", "/robots.txt", "/css/base.css" })
		void hasTheHeadersAndNoBody(String path) throws Exception {
			HttpResponse<byte[]> rendered = send("HEAD", path);
			HttpResponse<byte[]> kept = send("HEAD", path);
			HttpResponse<byte[]> whole = get(path);
			assertThat(rendered.body()).isEmpty();
			assertThat(kept.body()).isEmpty();
			for (String name : List.of("content-length", "etag", "content-type", "cache-control")) {
				assertThat(header(rendered, name)).as(name).isEqualTo(header(whole, name)).isNotEmpty();
				assertThat(header(kept, name)).as(name).isEqualTo(header(whole, name));
			}
		}

	}

	@Nested
	class ThePagesKept {

		@Test
		void takeNoMoreMemoryThanAllowed() throws Exception {
			for (int i = 0; i < 300; i++) {
				get("/en/articles?fill=" + i);
			}
			assertThat(PageServerTests.this.pages.weight()).isBetween(500_000L, 2_097_152L);
		}

		@Test
		void areOnlyThoseWithoutACookie() throws Exception {
			HttpResponse<byte[]> cookie = get("/en/cookie");
			assertThat(header(cookie, "cache-control")).isEqualTo("private, no-store");
			assertThat(header(cookie, "etag")).isEmpty();
			assertThat(header(get("/en/cookie"), "set-cookie")).isNotEmpty();
		}

		@Test
		void areOnlyThoseThatAnswer200() throws Exception {
			int before = PageServerTests.this.example.rendered.get();
			HttpResponse<byte[]> gone = get("/en/gone");
			assertThat(gone.statusCode()).isEqualTo(410);
			assertThat(header(gone, "cache-control")).isEqualTo("no-store");
			get("/en/gone");
			assertThat(PageServerTests.this.example.rendered.get() - before).isEqualTo(2);
		}

		@Test
		void setNoCookie() throws Exception {
			assertThat(header(get("/en/articles"), "set-cookie")).isEmpty();
			assertThat(header(get("/en/articles"), "set-cookie")).isEmpty();
		}

	}

	@Nested
	class AStaticFile {

		@Test
		void isImmutableUnderTheNameWithItsHash() throws Exception {
			String url = PageServerTests.this.assets.url("/css/base.css");
			assertThat(url).matches("/css/base-[0-9a-f]{32}\\.css");
			HttpResponse<byte[]> file = get(url);
			assertThat(header(file, "cache-control")).isEqualTo("public, max-age=31536000, immutable");
			assertThat(header(file, "content-type")).isEqualTo("text/css;charset=UTF-8");
			assertThat(get(url).body()).isEqualTo(file.body());
		}

		@Test
		void isKeptForAWhileUnderItsPlainName() throws Exception {
			assertThat(header(get("/css/base.css"), "cache-control")).isEqualTo("public, max-age=3600");
			assertThat(header(get("/favicon.svg"), "content-type")).startsWith("image/svg+xml");
			assertThat(get("/favicon.ico").statusCode()).isEqualTo(200);
		}

		@ParameterizedTest
		@ValueSource(strings = { "/css/none.css", "/css/base-00000000000000000000000000000000.css",
				"/css/..%2f..%2fapplication.properties", "/css/", "/fonts" })
		void isNotFoundWhereThereIsNone(String path) throws Exception {
			assertThat(get(path).statusCode()).isIn(400, 404);
		}

	}

	/** Pages to keep. */
	@Controller
	@TestComponent
	static class ExamplePages {

		private static final List<String> PARAGRAPHS = Collections.nCopies(28,
				"Президенты России и Азербайджана обсудили <the> state of bilateral relations & the trade turnover, which grew by 17.2% in the first half of the year; "
					.repeat(3));

		final AtomicInteger rendered = new AtomicInteger();

		final AtomicLong articleRevision = new AtomicLong(1);

		private final RisingRevision revision;

		ExamplePages(RisingRevision revision) {
			this.revision = revision;
		}

		@GetMapping("/{ui}")
		Page home() {
			return browse();
		}

		@GetMapping("/{ui}/articles")
		Page browse(@RequestParam MultiValueMap<String, String> query) {
			return browse();
		}

		@GetMapping("/articles.atom")
		Page follow() {
			return browse().unshared();
		}

		private Page browse() {
			long read = this.revision.current();
			return Page.ofArchive("example/article", read)
				.with("title", "Rendering " + this.rendered.incrementAndGet())
				.with("paragraphs", PARAGRAPHS);
		}

		@GetMapping("/{ui}/articles/{id}")
		Page read(@PathVariable long id) {
			return Page.ofArticle("example/article", id, this.articleRevision.get())
				.with("title", "Rendering " + this.rendered.incrementAndGet())
				.with("paragraphs", PARAGRAPHS);
		}

		@GetMapping("/{ui}/cookie")
		Page cookie(HttpServletResponse response) {
			response.addCookie(new Cookie("a", "b"));
			return browse();
		}

		@GetMapping("/{ui}/gone")
		Page gone() {
			return browse().status(HttpStatus.GONE);
		}

		@GetMapping("/{ui}/moved")
		Page lead(@PathVariable InterfaceLanguage ui) {
			return Page.redirect("/" + ui + "/articles?saved");
		}

		@GetMapping("/{ui}/fails")
		Page fail() throws IOException {
			throw new IOException("secret of the inside");
		}

		@GetMapping("/{ui}/bad")
		Page refuse(@RequestParam(required = false) String from) {
			throw new BadParameter("from", (from != null) ? from : "", "failure.takes.number");
		}

	}

}
