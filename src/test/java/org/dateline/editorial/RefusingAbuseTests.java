package org.dateline.editorial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.HttpServer;
import org.dateline.editorial.DeskVisitor.Answer;
import org.dateline.extraction.PrintedPdf;
import org.dateline.extraction.RawPdf;
import org.dateline.extraction.SavedDocx;
import org.dateline.intake.NewsSite;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What comes in to do harm, by the ways that everything comes in, and what the desk says.
 */
@DeskTest
class RefusingAbuseTests {

	private static final AtomicInteger ROUND = new AtomicInteger();

	private static final String ENTITIES = """
			<!DOCTYPE r [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
			<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">
			<!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY outside SYSTEM "file:///etc/hostname">]>
			""";

	@Autowired
	private DeskVisitors visitors;

	@LocalServerPort
	private int port;

	private final NewsSite site = new NewsSite();

	private DeskVisitor editor;

	@BeforeEach
	void come() {
		this.editor = this.visitors.newcomer(Role.EDITOR);
	}

	@AfterEach
	void close() {
		this.site.close();
	}

	@Test
	void leavesEntitiesOfAFeedsOwnUnread() {
		String name = name();
		this.site.answer("/" + name, 200, NewsSite.page(name), "Content-Type", "text/html");
		this.site.answer("/rss", 200, ENTITIES + NewsSite.rss("Feed &outside; of " + name,
				NewsSite.item(name, this.site.at("/" + name), "Title &g; " + name, "A summary.")));

		Document page = waitFor(subscribe(), "#items a[href*=/desk/intake/]");

		assertThat(page.select("h1").text()).contains("of " + name).hasSizeLessThan(60);
		assertThat(page.select("#items").text()).doesNotContain("hahahaha");
	}

	@Test
	void leavesEntitiesOfAListsOwnUnread() {
		Answer taken = this.editor.sendFile(this.editor.get("/en/desk/feeds").form("/en/desk/feeds/opml"), "feeds.opml",
				"text/x-opml",
				(ENTITIES
						+ "<opml><body><outline text=\"&g;&outside;\" xmlUrl=\"https://%s.example/rss\"/></body></opml>"
							.formatted(name()))
					.getBytes(StandardCharsets.UTF_8));

		assertThat(taken.status()).isEqualTo(200);
		assertThat(taken.page().select(".notice").text()).contains("1 feed was added").doesNotContain("hahaha");
	}

	@Test
	void keepsAWordFileWithEntitiesAndSaysThatItIsDamaged() {
		byte[] file = new SavedDocx().with("word/document.xml", ENTITIES + "<document><p><t>&g;</t></p></document>")
			.bytes();

		assertThat(why("bomb.docx", "application/octet-stream", file)).contains("The file is damaged");
	}

	@Test
	void keepsFilesThatUnpackWithoutEndAndSaysSo() {
		assertThat(why("bomb.docx", "application/octet-stream",
				SavedDocx.of("").with("word/styles.xml", new byte[40 << 20]).bytes()))
			.contains("unpacks to far more");
		assertThat(
				why("bomb.pdf", "application/pdf", RawPdf.page("/Filter/FlateDecode", RawPdf.deflated((byte) ' ', 40))))
			.contains("unpacks to far more");
	}

	@Test
	void keepsPdfsThatCannotBeReadAndSaysWhy() {
		assertThat(why("a.pdf", "application/pdf", new PrintedPdf().line(name()).locked("secret", true).bytes()))
			.contains("takes a password");
		assertThat(why("b.pdf", "application/pdf", new PrintedPdf().titled(name()).bytes()))
			.contains("only pictures of a text");
		assertThat(why("c.pdf", "application/pdf", name().getBytes(StandardCharsets.UTF_8))).contains("is damaged");
		assertThat(why("d.docx", "application/octet-stream",
				new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) ROUND.incrementAndGet() }))
			.contains("Word file of before 2007");
	}

	@Test
	void takesInAPdfAndAWordFileWithTheirBytes() {
		String words = " spoke of trade, of borders and of the railway that is to join the two countries.";
		byte[] pdf = new PrintedPdf().titled("Talks of " + name()).line("The ministers of " + name() + words).bytes();
		byte[] docx = SavedDocx.of(SavedDocx.paragraph("The presidents of " + name() + words)).bytes();

		Answer sent = send("talks.pdf", "application/pdf", pdf);
		Document page = this.editor.get(sent.location()).page();
		assertThat(page.getElementById("verbatim").text()).startsWith("The ministers of").endsWith("two countries.");
		assertThat(page.getElementById("headline").val()).startsWith("Talks of");
		Answer admitted = this.editor.send(this.editor.get(sent.location()).form(sent.location() + "/admit"));
		assertThat(admitted.location()).as(admitted.page().select("main").text()).matches("/en/articles/\\d+");
		Answer original = this.visitors.stranger().get(admitted.location().substring(3) + "/original");
		assertThat(original.header("Content-Type")).containsExactly("application/pdf");
		assertThat(original.header("Content-Length")).containsExactly(Integer.toString(pdf.length));
		assertThat(this.visitors.stranger().get("/az" + admitted.location().substring(3)).page().text())
			.contains("PDF-in mətni");

		Answer word = send("talks.docx", "application/octet-stream", docx);
		assertThat(this.editor.get(word.location()).page().getElementById("verbatim").text())
			.startsWith("The presidents of");
		assertThat(this.editor.get(word.location() + "/original").header("Content-Disposition").toString())
			.contains(".docx");
	}

	@Test
	void stopsUnpackingAWebArchiveThatHasNoEnd() {
		String head = """
				WARC/1.0\r
				WARC-Type: response\r
				WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000a>\r
				WARC-Date: 2021-05-06T07:08:09Z\r
				WARC-Target-URI: https://news.example/bomb\r
				Content-Type: application/http; msgtype=response\r
				Content-Length: 200000060\r
				\r
				HTTP/1.1 200 OK\r
				Content-Type: text/html\r
				\r
				""";
		String consignment = send("bomb.warc.gz", "application/gzip", gzipped(head, 200)).location();

		assertThat(this.editor.get(consignment).page().select("table").text()).containsAnyOf("unpacks to far more",
				"The page is larger than");
	}

	@ParameterizedTest
	@CsvSource({ "/gzip-bomb, 'It has more than 10485760 bytes.'", "/endless, 'It has more than 10485760 bytes.'",
			"/circle, 'The server led on more than 5 times.'", "/line, 'It has more than 10485760 bytes.'" })
	void refusesAPageAndAFeedThatHaveNoEnd(String path, String words) throws IOException {
		byte[] bomb = gzipped("<p>", 200);
		HttpServer server = endless(bomb);
		try {
			String address = "http://127.0.0.1:" + server.getAddress().getPort() + path;
			Answer refused = this.editor.send(this.editor.get("/en/desk/intake").form("/en/desk/intake/page"),
					"address", address);
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.page().select("#hand-in-page .refusal").text()).isEqualTo(words);

			Document feed = waitFor(subscribe(address), "main > .refusal");
			assertThat(feed.select("main > .refusal").text()).endsWith(words);
		}
		finally {
			server.stop(0);
		}
	}

	private static HttpServer endless(byte[] bomb) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		server.setExecutor(Executors.newCachedThreadPool((task) -> {
			Thread thread = new Thread(task);
			thread.setDaemon(true);
			return thread;
		}));
		server.createContext("/", (exchange) -> {
			try (exchange) {
				exchange.getResponseHeaders().set("Content-Type", "text/html");
				switch (exchange.getRequestURI().getPath()) {
					case "/gzip-bomb" -> {
						exchange.getResponseHeaders().set("Content-Encoding", "gzip");
						exchange.sendResponseHeaders(200, bomb.length);
						exchange.getResponseBody().write(bomb);
					}
					case "/endless" -> {
						exchange.sendResponseHeaders(200, 0);
						while (true) {
							exchange.getResponseBody().write(new byte[16 * 1024]);
						}
					}
					case "/line" -> {
						exchange.sendResponseHeaders(200, 50_000_000);
						for (int i = 0; i < 50; i++) {
							exchange.getResponseBody().write("x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII));
						}
					}
					case "/circle" -> {
						exchange.getResponseHeaders().set("Location", "/circle");
						exchange.sendResponseHeaders(302, -1);
					}
					default -> exchange.sendResponseHeaders(404, -1);
				}
			}
			catch (IOException ex) {
				// Nobody listens any more.
			}
		});
		server.start();
		return server;
	}

	@Test
	void refusesAFileThatIsLargerThanFilesMayBe() {
		Answer refused = send("line.html", "text/html", "x".repeat(20_000_001).getBytes(StandardCharsets.US_ASCII));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().select("#hand-in-file .refusal").text()).isEqualTo("The file is larger than 20 MB.");
	}

	@Test
	void readsAPageOfOneLongLine() {
		String text = "In %s they met and spoke of trade and the railway. ".formatted(name());
		byte[] page = ("<html><body><p>" + text.repeat(19_000_000 / text.length())).getBytes(StandardCharsets.US_ASCII);

		String arrival = send("line.html", "text/html", page).location();

		assertThat(this.editor.get(arrival).page().select(".notice").text()).contains("handed in at the desk");
	}

	/** 2 GiB are announced; the answer comes before they would. */
	@Test
	void refusesTwoGibibytesBeforeTheyAreSent() throws IOException {
		String token = this.editor.get("/en/desk/intake").form("/en/desk/intake/file").select("[name=_csrf]").val();
		assertThat(token).isNotEmpty();
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(20_000);
			OutputStream out = socket.getOutputStream();
			out.write("""
					POST /en/desk/intake/file HTTP/1.1\r
					Host: localhost:%d\r
					Cookie: dateline-desk=%s\r
					Sec-Fetch-Site: same-origin\r
					Content-Type: multipart/form-data; boundary=b\r
					Content-Length: 2147483648\r
					\r
					--b\r
					Content-Disposition: form-data; name="file"; filename="a.txt"\r
					\r
					""".formatted(this.port, this.editor.cookie("dateline-desk")).getBytes(StandardCharsets.US_ASCII));
			out.flush();
			InputStream in = socket.getInputStream();
			String status = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
			assertThat(status).matches("HTTP/1.1 413");
		}
	}

	@Test
	void readsNestedJsonAsFarAsItGoes() {
		this.site.answer("/rss", 200, "[".repeat(500_000), "Content-Type", "application/json");

		assertThat(waitFor(subscribe(), "main > .refusal").select("main > .refusal").text())
			.containsAnyOf("nested deeper than", "The JSON is broken");
	}

	@Test
	void keepsNoNullsAndNoHalvesOfLetters() {
		String name = name();
		this.site
			.answer("/rss", 200,
					"""
							{"version": "https://jsonfeed.org/version/1.1", "title": "Nulls\\u0000 \\ud800 of %s", "items": [
							{"id": "1%s", "title": "Half \\udc00 a letter\\u0000", "content_html": "<p>%s \\ud83d and \\u0000 more</p>"}]}
							"""
						.formatted(name, name, NewsSite.page(name).replace("\"", "'")),
					"Content-Type", "application/json");
		String feed = subscribe(this.site.at("/rss"));

		Document page = waitFor(feed, "#items a[href*=/desk/intake/]");

		assertThat(page.select("#items .refusal")).isEmpty();
		Document arrival = this.editor.get(page.select("#items a[href*=/desk/intake/]").attr("href")).page();
		assertThat(arrival.wholeText()).doesNotContain("\0").doesNotContain("\ud83d ");

		String typed = "A text with \0 in it, of " + name() + ", is kept as it came and read without. ".repeat(3);
		Answer sent = this.editor.send(this.editor.get("/en/desk/intake").form("/en/desk/intake/text"), "text", typed);
		assertThat(sent.location()).matches("/en/desk/intake/\\d+");
		assertThat(this.editor.get(sent.location()).page().getElementById("verbatim").text()).contains("\uFFFD");
	}

	@Test
	void takesInAPageWhoseDataHaveNulls() {
		String name = name();
		String page = NewsSite.page(name).replace("</head>", """
				<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-10-08\\u0000",
				"publisher": {"@type": "Organization", "name": "Nulls of %s\\u0000"}}</script></head>
				""".formatted(name));

		String arrival = send(name + ".html", "text/html", page.getBytes(StandardCharsets.UTF_8)).location();
		Answer admitted = this.editor.send(this.editor.get(arrival).form(arrival + "/admit"));

		assertThat(admitted.location()).as(admitted.page().select("main").text()).matches("/en/articles/\\d+");
		assertThat(this.editor.get(admitted.location()).body()).contains("2024-10-08");
	}

	@Test
	void showsScriptsAsTheTextThatTheyAre() {
		String name = name();
		String evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><b onmouseover=alert(3)>" + name;
		String escaped = evil.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
		String page = NewsSite.page(name)
			.replace("<h1>" + name, "<h1>" + escaped)
			.replace("<title>" + name, "<title>" + escaped);

		String arrival = send(name + ".html", "text/html", page.getBytes(StandardCharsets.UTF_8)).location();
		Answer admitted = this.editor.send(this.editor.get(arrival).form(arrival + "/admit"));
		assertThat(admitted.location()).as(admitted.page().select("main").text()).matches("/en/articles/\\d+");
		this.site.answer("/rss", 200, NewsSite.rss(escaped, NewsSite.item(name, "javascript:alert(4)", escaped, "")));
		String feed = subscribe();
		waitFor(feed, "#items .refusal");

		for (String address : new String[] { arrival, "/en/desk/intake", feed, "/en/desk/feeds", admitted.location(),
				"/en/articles?q=" + name }) {
			Document shown = this.editor.get(address).page();
			assertThat(shown.select("[onerror], [onmouseover], img[src=x], a[href^=javascript]")).as(address).isEmpty();
			assertThat(shown.select("script:not([src])").eachText()).as(address)
				.noneMatch((one) -> one.contains("alert"));
		}
		assertThat(this.editor.get(admitted.location()).page().select("h1").text())
			.contains("<script>alert(1)</script>");
	}

	private String why(String name, String mediaType, byte[] file) {
		Answer sent = send(name, mediaType, file);
		assertThat(sent.location()).as(sent.page().select("main .refusal").text()).matches("/en/desk/intake/\\d+");
		Document page = this.editor.get(sent.location()).page();
		assertThat(page.select(".state").text()).isEqualTo("to look at");
		assertThat(this.editor.get(sent.location() + "/original").header("Content-Length"))
			.containsExactly(Integer.toString(file.length));
		return page.select(".notice").text();
	}

	private Answer send(String name, String mediaType, byte[] file) {
		Element form = this.editor.get("/en/desk/intake").form("/en/desk/intake/file");
		return this.editor.sendFile(form, name, mediaType, file, "address", "", "language", "");
	}

	private String subscribe() {
		return subscribe(this.site.at("/rss"));
	}

	private String subscribe(String address) {
		Answer sent = this.editor.send(this.editor.get("/en/desk/feeds").form("/en/desk/feeds"), "address", address);
		assertThat(sent.location()).as(sent.page().select(".refusal").text()).matches("/en/desk/feeds/\\d+\\?saved");
		return sent.location().replace("?saved", "");
	}

	private Document waitFor(String feed, String selector) {
		await().atMost(Duration.ofSeconds(60)).until(() -> !this.editor.get(feed).page().select(selector).isEmpty());
		return this.editor.get(feed).page();
	}

	private static byte[] gzipped(String head, int megabytes) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(head.getBytes(StandardCharsets.US_ASCII));
			byte[] chunk = new byte[1_000_000];
			for (int i = 0; i < megabytes; i++) {
				gzip.write(chunk);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static String name() {
		return "abuse" + ROUND.incrementAndGet();
	}

}
