package org.dateline.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.dateline.vocabulary.AddressRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is fetched, from where, and what is not. */
class FetchingTests {

	private static final FetchLimits LIMITS = new FetchLimits(100_000, 5, Duration.ofSeconds(5), Duration.ofSeconds(10),
			Duration.ofSeconds(30));

	private static final FetchLimits IMPATIENT = new FetchLimits(100_000, 5, Duration.ofSeconds(2),
			Duration.ofMillis(500), Duration.ofMillis(1_500));

	private static final Clock NOON = Clock.fixed(Instant.parse("2024-10-08T12:00:00Z"), ZoneOffset.UTC);

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final List<String> asked = new ArrayList<>();

	private HttpServer server;

	private Fetcher fetcher;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.threads);
		this.server.start();
		this.fetcher = fetcher("127.0.0.1");
	}

	@AfterEach
	void stop() throws IOException {
		this.fetcher.close();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private Fetcher fetcher(String... allowed) {
		return fetcher(LIMITS, allowed);
	}

	private Fetcher fetcher(FetchLimits limits, String... allowed) {
		PublicAddresses addresses = new PublicAddresses(List.of(allowed).stream().map(AddressRange::of).toList());
		CheckedHosts hosts = new CheckedHosts((host) -> {
			synchronized (this.asked) {
				this.asked.add(host);
			}
			return host.endsWith(".example") ? new InetAddress[] { InetAddress.getLoopbackAddress() }
					: InetAddress.getAllByName(host);
		}, addresses);
		return new Fetcher("Dateline/1 (+https://archive.example)", hosts, limits, NOON);
	}

	private interface Answer {

		void to(HttpExchange exchange) throws IOException;

	}

	private URI serve(String path, Answer answer) {
		this.server.createContext(path, (exchange) -> {
			try (exchange) {
				answer.to(exchange);
			}
		});
		return at("127.0.0.1", path);
	}

	private URI at(String host, String path) {
		return URI.create("http://" + host + ":" + this.server.getAddress().getPort() + path);
	}

	private static Answer page(String text, String... headers) {
		return (exchange) -> send(exchange, 200, text.getBytes(StandardCharsets.UTF_8), headers);
	}

	private static void send(HttpExchange exchange, int status, byte[] body, String... headers) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "text/html; charset=\"utf-8\"");
		for (int i = 0; i < headers.length; i += 2) {
			exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
		}
		exchange.sendResponseHeaders(status, (body.length > 0) ? body.length : -1);
		if (body.length > 0) {
			exchange.getResponseBody().write(body);
		}
	}

	private static Answer redirect(int status, String location) {
		return (exchange) -> send(exchange, status, new byte[0], "Location", location);
	}

	private Fetched.Content content(URI address) {
		Fetched fetched = this.fetcher.fetch(FetchRequest.page(address));
		assertThat(fetched).isInstanceOf(Fetched.Content.class);
		return (Fetched.Content) fetched;
	}

	private static Fetched.Failed fails(Fetcher fetcher, URI address, Fetched.Reason reason) {
		Fetched fetched = fetcher.fetch(FetchRequest.page(address));
		assertThat(fetched).isInstanceOf(Fetched.Failed.class);
		assertThat(((Fetched.Failed) fetched).reason()).as(fetched.toString()).isEqualTo(reason);
		return (Fetched.Failed) fetched;
	}

	private Fetched.Failed fails(URI address, Fetched.Reason reason) {
		return fails(this.fetcher, address, reason);
	}

	@Test
	void bringsAPageWithWhatTheServerSaysOfIt() {
		List<String> agents = new ArrayList<>();
		URI address = serve("/a", (exchange) -> {
			agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
			send(exchange, 200, "<p>Görüş</p>".getBytes(StandardCharsets.UTF_8), "ETag", "\"e1\"", "Last-Modified",
					"Tue, 08 Oct 2024 10:00:00 GMT", "Cache-Control", "public, max-age=600");
		});
		Fetched.Content content = content(address);
		assertThat(new String(content.body(), StandardCharsets.UTF_8)).isEqualTo("<p>Görüş</p>");
		assertThat(content.mediaType()).isEqualTo("text/html");
		assertThat(content.charset()).isEqualTo("utf-8");
		assertThat(content.etag()).isEqualTo("\"e1\"");
		assertThat(content.lastModified()).isEqualTo("Tue, 08 Oct 2024 10:00:00 GMT");
		assertThat(content.maxAge()).isEqualTo(Duration.ofMinutes(10));
		assertThat(content.moved()).isNull();
		assertThat(agents).containsExactly("Dateline/1 (+https://archive.example)");
	}

	@Test
	void asksOnlyForWhatHasChanged() {
		URI address = serve("/a", (exchange) -> send(exchange,
				"\"e1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
						&& "yesterday".equals(exchange.getRequestHeaders().getFirst("If-Modified-Since")) ? 304 : 200,
				new byte[0]));
		assertThat(this.fetcher.fetch(new FetchRequest(address, FetchRequest.Kind.FEED, "\"e1\"", "yesterday")))
			.isInstanceOf(Fetched.NotModified.class);
	}

	@Test
	void unpacks() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write("<p>x</p>".getBytes(StandardCharsets.UTF_8));
		}
		URI address = serve("/a", (exchange) -> send(exchange, 200, packed.toByteArray(), "Content-Encoding", "gzip"));
		assertThat(content(address).body()).asString().isEqualTo("<p>x</p>");
	}

	@Test
	void tellsHowLongTheServerWantsToBeLeftAlone() {
		URI seconds = serve("/s", (exchange) -> send(exchange, 429, new byte[0], "Retry-After", "120"));
		URI date = serve("/d",
				(exchange) -> send(exchange, 503, new byte[0], "Retry-After", "Tue, 08 Oct 2024 13:00:00 GMT"));
		URI nonsense = serve("/n", (exchange) -> send(exchange, 503, new byte[0], "Retry-After", "soon"));
		assertThat(fails(seconds, Fetched.Reason.STATUS).retryAfter()).isEqualTo(Duration.ofMinutes(2));
		assertThat(fails(date, Fetched.Reason.STATUS).retryAfter()).isEqualTo(Duration.ofHours(1));
		assertThat(fails(nonsense, Fetched.Reason.STATUS).retryAfter()).isNull();
		assertThat(fails(nonsense, Fetched.Reason.STATUS).arguments()).containsExactly(503);
		assertThat(fails(nonsense, Fetched.Reason.STATUS).messageKey()).isEqualTo("fetch.failed.status");
	}

	@Test
	void refusesAMediaTypeThatIsNoPageButTakesItForAFeed() {
		URI address = serve("/a", page("<rss/>", "Content-Type", "application/rss+xml"));
		fails(address, Fetched.Reason.MEDIA_TYPE);
		assertThat(this.fetcher.fetch(FetchRequest.feed(address))).isInstanceOf(Fetched.Content.class);
	}

	@Nested
	class FollowsRedirects {

		@Test
		void andSaysWhereItEnded() {
			URI address = serve("/old", redirect(301, "/new?x=1"));
			serve("/new", page("<p>x</p>"));
			assertThat(content(address).address()).isEqualTo(at("127.0.0.1", "/new?x=1"));
			assertThat(content(address).moved()).isEqualTo(at("127.0.0.1", "/new?x=1"));
		}

		@Test
		void takingNoneForPermanentThatIsNot() {
			URI address = serve("/old", redirect(302, "/new"));
			serve("/new", page("<p>x</p>"));
			assertThat(content(address).moved()).isNull();
		}

		@Test
		void notForEver() {
			assertThat(fails(serve("/loop", redirect(302, "/loop")), Fetched.Reason.TOO_MANY_REDIRECTS).arguments())
				.containsExactly(5);
		}

		@ParameterizedTest
		@ValueSource(strings = { "http://10.0.0.1/", "http://[::1]:8080/", "http://169.254.169.254/latest/meta-data/",
				"http://0/", "http://[::ffff:10.0.0.1]/", "//192.168.0.1/" })
		void notToAForbiddenAddress(String location) {
			URI address = serve("/a", redirect(302, location));
			fails(address, Fetched.Reason.FORBIDDEN_ADDRESS);
		}

		@ParameterizedTest
		@CsvSource({ "file:///etc/passwd, SCHEME", "ftp://a.example/, SCHEME", "http://u:p@a.example/, CREDENTIALS",
				"http://a.example:22/, PORT", "http://[, REDIRECT", "'', REDIRECT" })
		void notWhereNoAddressMayLead(String location, Fetched.Reason reason) {
			fails(serve("/a", redirect(302, location)), reason);
		}

	}

	@Nested
	class KeepsAway {

		@Test
		void fromANameThatLeadsToThisMachine() {
			serve("/a", page("<p>secret</p>"));
			assertThat(fails(fetcher(), at("rebound.example", "/a"), Fetched.Reason.FORBIDDEN_ADDRESS).arguments())
				.containsExactly("rebound.example");
		}

		@Test
		void askingForANameOnceAndConnectingToWhatWasChecked() {
			URI address = at("news.example", "/a");
			serve("/a", page("<p>x</p>"));
			assertThat(fetcher.fetch(FetchRequest.byHand(address))).isInstanceOf(Fetched.Content.class);
			assertThat(asked).containsExactly("news.example");
		}

		@ParameterizedTest
		@ValueSource(strings = { "127.0.0.1", "127.1", "2130706433", "0x7f.0.0.1", "10.1.2.3", "100.64.0.1",
				"169.254.1.1", "172.31.255.255", "192.168.1.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "198.18.0.1",
				"[::1]", "[::]", "[fe80::1]", "[fc00::1]", "[fd12::1]", "[ff02::1]", "[::ffff:127.0.0.1]",
				"[64:ff9b::7f00:1]", "[64:ff9b:1::1]", "[2002:7f00:1::]", "[2001::1]", "[::127.0.0.1]", "[fec0::1]",
				"[fe80::1%25lo]" })
		void fromAddressesThatAreNotPublic(String host) {
			Fetched fetched = fetcher().fetch(FetchRequest.page(URI.create("http://" + host + "/")));
			assertThat(((Fetched.Failed) fetched).reason()).isIn(Fetched.Reason.FORBIDDEN_ADDRESS,
					Fetched.Reason.ADDRESS, Fetched.Reason.UNKNOWN_HOST);
		}

		@ParameterizedTest
		@CsvSource({ "8.8.8.8, true", "100.128.0.1, true", "172.32.0.1, true", "2a00:1450::1, true",
				"64:ff9b::808:808, true", "2002:808:808::, true", "64:ff9b::a00:1, false", "2002:a00:1::, false",
				"2001:db8::1, false", "3fff::1, false", "192.0.0.8, false" })
		void knowingWhichArePublic(String address, boolean isPublic) throws IOException {
			assertThat(new PublicAddresses(List.of()).contain(InetAddress.getByName(address))).isEqualTo(isPublic);
		}

		@ParameterizedTest
		@CsvSource({ "10.1.0.0/16, 10.1.2.3, true", "10.1.0.0/16, 10.2.0.1, false", "fd00::/8, fd12::1, true",
				"10.1.2.3, 10.1.2.3, true", "10.1.2.2/31, 10.1.2.3, true", "0.0.0.0/0, 127.0.0.1, true" })
		void exceptWhereTheOperatorAllows(String block, String address, boolean allowed) throws IOException {
			assertThat(new PublicAddresses(List.of(AddressRange.of(block))).contain(InetAddress.getByName(address)))
				.isEqualTo(allowed);
		}

		@ParameterizedTest
		@ValueSource(strings = { "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "" })
		void notGuessingWhatTheOperatorMeant(String block) {
			assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.of(block));
		}

		@ParameterizedTest
		@CsvSource({ "ftp://a.example/, SCHEME", "file:///etc/passwd, SCHEME", "a.example/x, SCHEME",
				"http:///x, ADDRESS", "mailto:a@a.example, SCHEME", "http://u@a.example/, CREDENTIALS",
				"http://a.example:25/, PORT", "http://a.example:6x/, ADDRESS", "http://a.example:70000/, PORT" })
		void fromWhatIsNoAddressOfAPage(String address, Fetched.Reason reason) {
			fails(URI.create(address), reason);
		}

	}

	@Nested
	class StaysWithinItsBounds {

		@Test
		void whereTheServerSaysItIsTooLarge() {
			fails(serve("/a", page("x".repeat(100_001))), Fetched.Reason.TOO_LARGE);
		}

		@Test
		void whereItHasNoEnd() {
			fails(serve("/a", (exchange) -> {
				exchange.getResponseHeaders().set("Content-Type", "text/html");
				exchange.sendResponseHeaders(200, 0);
				drip(exchange.getResponseBody(), new byte[8192], 0);
			}), Fetched.Reason.TOO_LARGE);
		}

		@Test
		void whereItUnpacksToTooMuch() throws IOException {
			ByteArrayOutputStream packed = new ByteArrayOutputStream();
			try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
				gzip.write(new byte[10_000_000]);
			}
			fails(serve("/a", (exchange) -> send(exchange, 200, packed.toByteArray(), "Content-Encoding", "gzip")),
					Fetched.Reason.TOO_LARGE);
		}

		@Test
		void whereItCannotBeUnpacked() {
			fails(serve("/a", page("x", "Content-Encoding", "rot13")), Fetched.Reason.CODING);
			fails(serve("/b", page("\u001f\u008b", "Content-Encoding", "br")), Fetched.Reason.CODING);
		}

		@Test
		void whereAByteComesNowAndThen() {
			URI address = serve("/a", (exchange) -> {
				exchange.getResponseHeaders().set("Content-Type", "text/html");
				exchange.sendResponseHeaders(200, 0);
				drip(exchange.getResponseBody(), new byte[1], 100);
			});
			long start = System.nanoTime();
			fails(fetcher(IMPATIENT, "127.0.0.1"), address, Fetched.Reason.TOO_SLOW);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(1_400));
		}

		@Test
		void whereNothingComes() {
			fails(fetcher(IMPATIENT, "127.0.0.1"), serve("/a", (exchange) -> sleep(8_000)), Fetched.Reason.TOO_SLOW);
		}

		@Test
		void whereNobodyListens() {
			int port = server.getAddress().getPort();
			server.stop(0);
			fails(URI.create("http://127.0.0.1:" + port + "/"), Fetched.Reason.CONNECTION);
		}

		@Test
		void andServesTheNextOneAfterwards() {
			serve("/large", page("x".repeat(100_001)));
			serve("/small", page("<p>x</p>"));
			for (int i = 0; i < 20; i++) {
				fails(at("127.0.0.1", "/large"), Fetched.Reason.TOO_LARGE);
				content(at("127.0.0.1", "/small"));
			}
		}

		private static void drip(OutputStream out, byte[] part, long pause) throws IOException {
			for (int i = 0; i < 100_000; i++) {
				out.write(part);
				out.flush();
				sleep(pause);
			}
		}

		private static void sleep(long millis) {
			try {
				Thread.sleep(millis);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
