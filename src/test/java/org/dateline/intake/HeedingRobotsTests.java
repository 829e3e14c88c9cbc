package org.dateline.intake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.dateline.vocabulary.AddressRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a site's robots.txt makes of a fetch. */
class HeedingRobotsTests {

	private final NewsSite site = new NewsSite();

	private final Later clock = new Later();

	private final Fetcher fetcher = fetcher(Duration.ofSeconds(2));

	@AfterEach
	void stop() throws IOException {
		this.fetcher.close();
		this.site.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			User-agent: *\\nDisallow: /private/ | /private/1 | no
			User-agent: *\\nDisallow: /private/ | /public/1 | yes
			User-agent: dateline\\nDisallow: / | /public/1 | no
			User-agent: Dateline\\nAllow: /\\n\\nUser-agent: *\\nDisallow: / | /public/1 | yes
			User-agent: other\\nDisallow: / | /public/1 | yes
			User-agent: *\\nDisallow: /\\nAllow: /public/ | /public/1 | yes
			User-agent: *\\nDisallow: /*/print$ | /public/print | no
			User-agent: *\\nDisallow: | /public/1 | yes
			<html><body>No such page</body></html> | /public/1 | yes
			""")
	void isAskedFirst(String robots, String path, String answer) {
		this.site.answer("/robots.txt", 200, robots.replace("\\n", "\n"), "Content-Type", "text/plain");
		this.site.answer(path, 200, NewsSite.page("robots"), "Content-Type", "text/html");

		Fetched fetched = fetch(path);

		assertThat(this.site.asked(path)).isEqualTo(answer.equals("yes") ? 1 : 0);
		if (answer.equals("no")) {
			assertThat(fetched).isInstanceOfSatisfying(Fetched.Failed.class, (failed) -> {
				assertThat(failed.messageKey()).isEqualTo("fetch.failed.robots");
				assertThat(failed.arguments()).containsExactly("127.0.0.1");
			});
		}
		else {
			assertThat(fetched).isInstanceOf(Fetched.Content.class);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 410, 429 })
	void allowsEverythingWhereThereIsNone(int status) {
		this.site.answer("/robots.txt", status, "Disallow");
		this.site.answer("/1", 200, NewsSite.page("robots"), "Content-Type", "text/html");

		assertThat(fetch("/1")).isInstanceOf(Fetched.Content.class);
	}

	@Test
	void allowsNothingWhileItCannotBeHad() {
		this.site.answer("/robots.txt", 503, "Later");
		this.site.answer("/1", 200, NewsSite.page("robots"), "Content-Type", "text/html");

		assertThat(reason("/1")).isEqualTo(Fetched.Reason.ROBOTS_UNKNOWN);
		this.site.answer("/robots.txt", 404, "");
		assertThat(reason("/1")).isEqualTo(Fetched.Reason.ROBOTS_UNKNOWN);
		assertThat(this.site.asked("/robots.txt")).isOne();

		this.clock.now = this.clock.now.plus(Duration.ofMinutes(11));
		assertThat(fetch("/1")).isInstanceOf(Fetched.Content.class);
	}

	@Test
	void isNotTakenForSlowWhereARedirectLeftItNoTime() throws IOException {
		CountDownLatch late = new CountDownLatch(1);
		HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		ExecutorService threads = Executors.newCachedThreadPool();
		other.setExecutor(threads);
		other.createContext("/robots.txt", (exchange) -> {
			await(late);
			exchange.sendResponseHeaders(404, -1);
			exchange.close();
		});
		other.createContext("/1", (exchange) -> {
			exchange.getResponseHeaders().add("Content-Type", "text/html");
			exchange.sendResponseHeaders(200, 0);
			exchange.getResponseBody().write(NewsSite.page("late").getBytes(StandardCharsets.UTF_8));
			exchange.close();
		});
		other.start();
		String page = "http://127.0.0.1:%d/1".formatted(other.getAddress().getPort());
		this.site.answer("/slow", 302, "", "Location", page);
		try (Fetcher patient = fetcher(Duration.ofSeconds(9))) {
			assertThat(patient.fetch(FetchRequest.page(URI.create(this.site.at("/slow"))))).isInstanceOfSatisfying(
					Fetched.Failed.class, (failed) -> assertThat(failed.reason()).isEqualTo(Fetched.Reason.TOO_SLOW));
			late.countDown();
			assertThat(patient.fetch(FetchRequest.page(URI.create(page)))).isInstanceOf(Fetched.Content.class);
		}
		finally {
			late.countDown();
			other.stop(0);
			threads.shutdownNow();
		}
	}

	@Test
	void isAskedOnceADay() {
		this.site.answer("/1", 200, NewsSite.page("robots"), "Content-Type", "text/html");
		fetch("/1");
		fetch("/2");
		assertThat(this.site.asked("/robots.txt")).isOne();

		this.clock.now = this.clock.now.plus(Duration.ofHours(25));
		fetch("/1");
		assertThat(this.site.asked("/robots.txt")).isEqualTo(2);
	}

	@Test
	void isFollowedWhereItWasMovedAndHeldAgainstWhereAPageWasMoved() {
		this.site.answer("/robots.txt", 301, "", "Location", "/other.txt");
		this.site.answer("/other.txt", 200, "User-agent: *\nDisallow: /closed", "Content-Type", "text/plain");
		this.site.answer("/open", 302, "", "Location", "/closed");

		assertThat(reason("/open")).isEqualTo(Fetched.Reason.ROBOTS);
		assertThat(this.site.asked("/closed")).isZero();
	}

	@Test
	void endsInACircleLikeOneThatThereIsNot() {
		this.site.answer("/robots.txt", 302, "", "Location", "/robots.txt");
		this.site.answer("/1", 200, NewsSite.page("robots"), "Content-Type", "text/html");

		assertThat(fetch("/1")).isInstanceOf(Fetched.Content.class);
	}

	@Test
	void isReadInItsBeginningOnly() {
		String long1 = "User-agent: *\nDisallow: /one\n" + "# nothing to be read here\n".repeat(24_000)
				+ "Disallow: /two\n";
		this.site.answer("/robots.txt", 200, long1, "Content-Type", "text/plain");
		this.site.answer("/two", 200, NewsSite.page("robots"), "Content-Type", "text/html");

		assertThat(reason("/one")).isEqualTo(Fetched.Reason.ROBOTS);
		assertThat(fetch("/two")).isInstanceOf(Fetched.Content.class);
	}

	@Test
	void isNotAskedForFeedsNorByPeople() {
		this.site.answer("/robots.txt", 200, "User-agent: *\nDisallow: /", "Content-Type", "text/plain");
		this.site.answer("/rss", 200, NewsSite.rss("A feed"));
		this.site.answer("/1", 200, NewsSite.page("robots"), "Content-Type", "text/html");

		assertThat(this.fetcher.fetch(FetchRequest.feed(URI.create(this.site.at("/rss")))))
			.isInstanceOf(Fetched.Content.class);
		assertThat(this.fetcher.fetch(FetchRequest.byHand(URI.create(this.site.at("/1")))))
			.isInstanceOf(Fetched.Content.class);
		assertThat(this.site.asked("/robots.txt")).isZero();
	}

	private Fetcher fetcher(Duration idle) {
		return new Fetcher("Dateline/1 (+https://archive.example)",
				new CheckedHosts((host) -> InetAddress.getAllByName("127.0.0.1"),
						new PublicAddresses(List.of(AddressRange.of("127.0.0.1")))),
				new FetchLimits(1_000_000, 5, Duration.ofSeconds(2), idle, Duration.ofSeconds(3)), this.clock);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Fetched fetch(String path) {
		return this.fetcher.fetch(FetchRequest.page(URI.create(this.site.at(path))));
	}

	private Fetched.Reason reason(String path) {
		return ((Fetched.Failed) fetch(path)).reason();
	}

	private static final class Later extends Clock {

		private Instant now = Instant.parse("2024-10-08T12:00:00Z");

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
