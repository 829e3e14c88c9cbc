package org.dateline.intake;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.dateline.database.ArchiveRevision;
import org.dateline.extraction.FeedItem;
import org.dateline.extraction.PrintedPdf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Feeds as they are asked for, and what comes of them. */
@SpringBootTest(properties = { "dateline.intake.allow=127.0.0.1", "dateline.intake.poll=false" })
class FeedsTests {

	private static final AtomicInteger ROUND = new AtomicInteger();

	private final NewsSite site = new NewsSite();

	private final Ticking clock = new Ticking();

	@Autowired
	private Feeds feeds;

	@Autowired
	private FeedLeases leases;

	@Autowired
	private FeedItems items;

	@Autowired
	private Intake intake;

	@Autowired
	private ArchiveRevision revision;

	@Autowired
	private Arrivals arrivals;

	@Autowired
	private ObjectProvider<Fetcher> fetcher;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private FeedPoller poller;

	@BeforeEach
	void begin() {
		this.jdbc.sql("update feed set paused_at = now() where paused_at is null").update();
		this.jdbc.sql("delete from feed_host").update();
		this.poller = poller(0.5);
	}

	@AfterEach
	void end() {
		this.poller.close();
		this.site.close();
	}

	@Test
	void takeEachItemOnceWithWhatTheFeedSaysOfIt() {
		String one = name();
		String two = name();
		this.site.answer("/rss", 200, NewsSite.rss("The Example", item(one), item(two)));
		long id = this.feeds.subscribe(this.site.at("/rss"), new SubscriptionDraft(null, "antara", "en", 60, false));

		poll();

		Subscription feed = this.feeds.find(id);
		assertThat(feed.name()).isEqualTo("The Example");
		assertThat(feed.arrivals()).isEqualTo(2);
		assertThat(feed.lastSuccessAt()).isNotNull();
		// The first of a feed is the newest.
		Arrival arrival = this.arrivals.find(this.feeds.items(id, 50).get(0).arrival());
		assertThat(arrival.way()).isEqualTo(WayIn.FEED);
		assertThat(arrival.by()).isNull();
		assertThat(arrival.state()).isNotEqualTo(Arrival.State.WAITING);
		assertThat(arrival.address()).isEqualTo(URI.create(this.site.at("/" + one)));
		assertThat(arrival.given()).isEqualTo(new Given("en", one, "2024-10-08T10:15:00+04:00", "antara", null));
		assertThat(new String(this.arrivals.original(arrival).content(), java.nio.charset.StandardCharsets.UTF_8))
			.isEqualTo(NewsSite.page(one));

		this.site.answer("/rss", 200, NewsSite.rss("The Example", item(name()), item(one), item(two)));
		this.clock.forward(Duration.ofMinutes(61));
		poll();

		assertThat(this.site.asked("/rss")).isEqualTo(2);
		assertThat(this.feeds.find(id).arrivals()).isEqualTo(3);
	}

	@Test
	void tellItemsApartThatShareAnId() {
		List<String> names = List.of(name(), name(), name());
		String same = NewsSite.rss("One id", names.stream().map(this::item).toArray(String[]::new));
		for (String name : names) {
			same = same.replace(">%s</guid>".formatted(name), ">the-feed</guid>");
			this.site.answer("/" + name, 200, NewsSite.page(name), "Content-Type", "text/html");
		}
		long id = subscribe(same);

		poll();

		assertThat(names).allSatisfy((name) -> assertThat(this.site.asked("/" + name)).isOne());
		assertThat(this.feeds.find(id).arrivals()).isEqualTo(3);
	}

	@Test
	void fetchThePagesOfItemsOneAfterTheOther() {
		String one = name();
		String two = name();
		long id = subscribe(NewsSite.rss("Pages", item(one), item(two)));
		this.site.answer("/" + one, 200, NewsSite.page(one), "Content-Type", "text/html; charset=utf-8");
		this.site.answer("/" + two, 200, NewsSite.page(two), "Content-Type", "text/html; charset=utf-8");

		assertThat(this.poller.step()).isTrue();
		assertThat(this.feeds.find(id).waiting()).isEqualTo(2);
		assertThat(this.poller.step()).as("before a second has passed").isFalse();
		this.clock.forward(Duration.ofMillis(1001));
		assertThat(this.poller.step()).isTrue();
		assertThat(this.poller.step()).as("before a second has passed").isFalse();
		poll();

		assertThat(this.site.mostAtOnce()).isOne();
		assertThat(this.feeds.find(id).arrivals()).isEqualTo(2);
		Arrival arrival = this.arrivals.find(this.feeds.items(id, 50).get(1).arrival());
		assertThat(arrival.address()).isEqualTo(URI.create(this.site.at("/" + two)));
		assertThat(arrival.given().headline()).isEqualTo(two);
		assertThat(this.arrivals.original(arrival).mediaType()).isEqualTo("text/html");
		assertThat(this.site.asked("/" + one)).isOne();
	}

	@Test
	void leadToPagesThatArePublishedWhereRedirectsEnd() {
		String one = name();
		long id = subscribe(NewsSite.rss("Counted", item(one)));
		this.site.answer("/" + one, 302, "", "Location", "/2024/10/08/" + one);
		this.site.answer("/2024/10/08/" + one, 200, NewsSite.page(one), "Content-Type", "text/html; charset=utf-8");
		poll();

		Arrival arrival = this.arrivals.find(this.feeds.items(id, 50).get(0).arrival());
		assertThat(arrival.address()).isEqualTo(URI.create(this.site.at("/2024/10/08/" + one)));
		assertThat(arrival.name()).isEqualTo(this.site.at("/" + one));
	}

	@Test
	void waitForTheTurnOfTheHostThatARedirectLeadsTo() {
		String one = name();
		long id = subscribe(NewsSite.rss("Elsewhere", item(one)));
		this.site.answer("/" + one, 302, "", "Location",
				this.site.at("/elsewhere/" + one).replace("127.0.0.1", "localhost"));
		this.site.answer("/elsewhere/" + one, 200, NewsSite.page(one), "Content-Type", "text/html; charset=utf-8");
		assertThat(this.poller.step()).isTrue();
		this.clock.forward(Duration.ofMillis(1001));
		Instant free = this.clock.instant().plusSeconds(20);
		assertThat(this.leases.takeHost("localhost", free.minus(Duration.ofMinutes(1)))).isTrue();

		assertThat(this.poller.step()).isTrue();

		assertThat(this.clock.instant()).isAfterOrEqualTo(free);
		assertThat(this.site.asked("/elsewhere/" + one)).isOne();
		assertThat(this.feeds.find(id).arrivals()).isOne();
		assertThat(this.leases.takeHost("localhost", this.clock.instant())).as("before a second has passed").isFalse();
		this.clock.forward(Duration.ofMillis(1001));
		assertThat(this.leases.takeHost("localhost", this.clock.instant())).isTrue();
	}

	/** The archive once filed what a feed led to under the link. */
	@Test
	void bringAnotherTextOfWhatWasFiledUnderTheirLink() {
		String one = name();
		Given given = new Given("en", null, null, null, null);
		long first = this.intake.take(new Delivery(WayIn.FEED, NewsSite.page(one).getBytes(UTF_8), "text/html", "UTF-8",
				null, URI.create(this.site.at("/" + one)), given, null, null));
		long id = subscribe(NewsSite.rss("Counted", item(one)));
		this.site.answer("/" + one, 302, "", "Location", "/moved/" + one);
		this.site.answer("/moved/" + one, 200,
				NewsSite.page(one)
					.replace("</article>", "<p>It was added later that nobody had objected.</p></article>"),
				"Content-Type", "text/html; charset=utf-8");
		// judging the first may have taken longer than this clock is ahead
		this.clock.forward(Duration.ofMinutes(10));
		poll();

		Arrival arrival = this.arrivals.find(this.feeds.items(id, 50).get(0).arrival());
		assertThat(arrival.state()).isEqualTo(Arrival.State.VERSION);
		assertThat(arrival.article()).isEqualTo(this.arrivals.find(first).article());
	}

	@Test
	void areNotSentAgainWhereNothingChanged() {
		this.site.answer("/rss", 200, NewsSite.rss("Same"), "ETag", "\"a\"", "Last-Modified",
				"Tue, 08 Oct 2024 06:15:00 GMT", "Cache-Control", "max-age=7200");
		long id = this.feeds.subscribe(this.site.at("/rss"), SubscriptionDraft.HOURLY);
		poll();
		Instant first = this.feeds.find(id).nextAt();
		assertThat(Duration.between(this.clock.instant(), first)).as("as the server asks")
			.isBetween(Duration.ofMinutes(118), Duration.ofMinutes(120));

		this.clock.forward(Duration.ofMinutes(119));
		poll();
		assertThat(this.site.asked("/rss")).isOne();
		this.clock.forward(Duration.ofMinutes(2));
		poll();

		assertThat(this.site.header("/rss", "If-None-Match")).isEqualTo("\"a\"");
		assertThat(this.site.header("/rss", "If-Modified-Since")).isEqualTo("Tue, 08 Oct 2024 06:15:00 GMT");
		assertThat(this.feeds.find(id).problem()).isNull();
		assertThat(this.feeds.find(id).lastSuccessAt()).isAfter(first.minus(Duration.ofMinutes(1)));
	}

	@Test
	void areLeftAloneAsLongAsTheServerAsks() {
		this.site.answer("/rss", 503, "", "Retry-After", "36000");
		long id = this.feeds.subscribe(this.site.at("/rss"), SubscriptionDraft.HOURLY);

		poll();

		Subscription feed = this.feeds.find(id);
		assertThat(feed.problem()).isEqualTo(new Trouble("fetch.failed.status", List.of("503")));
		assertThat(Duration.between(this.clock.instant(), feed.nextAt())).isBetween(Duration.ofMinutes(599),
				Duration.ofMinutes(600));
	}

	@Test
	void areAskedForMoreAndMoreRarelyWhereTheyFail() {
		long id = this.feeds.subscribe(this.site.at("/none"), SubscriptionDraft.HOURLY);
		List<Long> hours = new ArrayList<>();
		for (int i = 0; i < 7; i++) {
			poll();
			Instant next = this.feeds.find(id).nextAt();
			hours.add(Math.round(Duration.between(this.clock.instant(), next).toMinutes() / 60.0));
			this.clock.forward(Duration.between(this.clock.instant(), next));
		}

		assertThat(hours).containsExactly(2L, 4L, 8L, 16L, 24L, 24L, 24L);
		assertThat(this.feeds.find(id).failures()).isEqualTo(7);

		this.site.answer("/none", 200, NewsSite.rss("Back"));
		poll();
		assertThat(this.feeds.find(id).problem()).isNull();
		assertThat(this.feeds.find(id).failures()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "0.0, 54", "0.5, 60", "0.999, 66" })
	void areScatteredByATenth(double chance, long minutes) {
		long id = subscribe(NewsSite.rss("Scattered"));
		Instant before = this.clock.instant();

		poller(chance).step();

		assertThat(Math.round(Duration.between(before, this.feeds.find(id).nextAt()).toSeconds() / 60.0))
			.isEqualTo(minutes);
	}

	@ParameterizedTest
	@CsvSource({ "301, true", "302, false" })
	void areFollowedWhereTheyMove(int status, boolean forGood) {
		this.site.answer("/old", status, "", "Location", "/new");
		this.site.answer("/new", 200, NewsSite.rss("Moved"));
		long id = this.feeds.subscribe(this.site.at("/old"), SubscriptionDraft.HOURLY);
		poll();
		this.clock.forward(Duration.ofHours(2));
		poll();

		assertThat(this.feeds.find(id).address()).isEqualTo(this.site.at("/old"));
		assertThat(this.feeds.find(id).movedTo()).isEqualTo(forGood ? this.site.at("/new") : null);
		assertThat(this.site.asked("/old")).isEqualTo(forGood ? 1 : 2);
		assertThat(this.site.asked("/new")).isEqualTo(2);
	}

	@Test
	void areReadAgainOnceTheyAreNoLongerBroken() {
		this.site.answer("/rss", 200, NewsSite.page("none"), "ETag", "\"a\"");
		long id = this.feeds.subscribe(this.site.at("/rss"), SubscriptionDraft.HOURLY);
		poll();
		assertThat(this.feeds.find(id).problem()).isEqualTo(new Trouble("feed.refused.page", List.of()));

		this.clock.forward(Duration.ofHours(3));
		poll();

		assertThat(this.site.header("/rss", "If-None-Match")).as("what was not understood is sent again").isNull();
	}

	@Test
	void keepWhatFailsAndTryThreeTimes() {
		String gone = name();
		String late = name();
		long id = subscribe(NewsSite.rss("Failing", item(gone), item(late)));
		poll();
		assertThat(this.feeds.find(id).waiting()).isEqualTo(2);
		this.site.answer("/" + late, 200, NewsSite.page(late), "Content-Type", "text/html");

		for (int i = 0; i < 30; i++) {
			this.clock.forward(Duration.ofMinutes(30));
			poll();
		}

		assertThat(this.site.asked("/" + gone)).isEqualTo(3);
		assertThat(this.site.asked("/" + late)).isEqualTo(2);
		Subscription feed = this.feeds.find(id);
		assertThat(List.of(feed.arrivals(), feed.waiting(), feed.failed())).containsExactly(1L, 0L, 1L);
		SubscriptionItem item = this.feeds.items(id, 50).get(0);
		assertThat(item.title()).isEqualTo(gone);
		assertThat(item.problem()).isEqualTo(new Trouble("fetch.failed.status", List.of("404")));
	}

	@Test
	void tryAgainWhatDidNotComeWhenSomebodyAsks() {
		String gone = name();
		long id = subscribe(NewsSite.rss("Failing", item(gone)));
		for (int i = 0; i < 30; i++) {
			poll();
			this.clock.forward(Duration.ofMinutes(30));
		}
		assertThat(this.feeds.find(id).lost()).isOne();
		this.site.answer("/" + gone, 200, NewsSite.page(gone), "Content-Type", "text/html");

		assertThat(this.feeds.tryAgain(id)).isOne();
		assertThat(this.feeds.tryAgain(id)).as("what waits already").isZero();
		this.clock.forward(Duration.ofMinutes(1));
		poll();

		Subscription feed = this.feeds.find(id);
		assertThat(List.of(feed.arrivals(), feed.waiting(), feed.failed(), feed.lost())).containsExactly(1L, 0L, 0L,
				0L);
		assertThat(this.feeds.tryAgain(id)).isZero();
		this.feeds.pause(id);
		assertThatExceptionOfType(SubscriptionRefused.class).isThrownBy(() -> this.feeds.tryAgain(id));
	}

	@Test
	void heedRobotsAtOnce() {
		String closed = name();
		this.site.answer("/robots.txt", 200, "User-agent: dateline\nDisallow: /" + closed, "Content-Type",
				"text/plain");
		this.site.answer("/" + closed, 200, NewsSite.page(closed), "Content-Type", "text/html");
		long id = subscribe(NewsSite.rss("Closed", item(closed)));
		poll();

		assertThat(this.site.asked("/" + closed)).isZero();
		SubscriptionItem item = this.feeds.items(id, 50).get(0);
		assertThat(item.problem()).isEqualTo(new Trouble("fetch.failed.robots", List.of("127.0.0.1")));
		assertThat(item.nextAt()).isNull();
	}

	@Test
	void readPagesThatArePdfFiles() {
		String one = name();
		this.site.answer("/" + one, 200,
				new PrintedPdf().titled("Talks of " + one)
					.line("The ministers of " + one + " spoke of trade, of borders and of the railway between them.")
					.bytes(),
				"Content-Type", "application/pdf");
		long id = subscribe(NewsSite.rss("Of a ministry", item(one)));
		poll();

		SubscriptionItem item = this.feeds.items(id, 50).get(0);
		assertThat(item.problem()).isNull();
		assertThat(this.jdbc
			.sql("""
					select f.findings ->> 'textRule' from arrival f join feed_item i on i.arrival_id = f.id where i.feed_id = :id
					""")
			.param("id", id)
			.query(String.class)
			.single()).startsWith("pdf");
	}

	/** What is of another kind today is so tomorrow. */
	@Test
	void doNotAskAgainForWhatCannotBeRead() {
		String one = name();
		this.site.answer("/" + one, 200, "GIF89a", "Content-Type", "image/gif");
		long id = subscribe(NewsSite.rss("Pictures", item(one)));
		poll();

		SubscriptionItem item = this.feeds.items(id, 50).get(0);
		assertThat(item.problem()).isEqualTo(new Trouble("fetch.failed.media-type", List.of("image/gif")));
		assertThat(item.nextAt()).isNull();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void takeAnItemAgainThatSaysSomethingElse(boolean fullPages) {
		String one = name();
		this.site.answer("/" + one, 200, NewsSite.page(one), "Content-Type", "text/html");
		this.site.answer("/rss", 200, NewsSite.rss("Changing", item(one)));
		long id = this.feeds.subscribe(this.site.at("/rss"), new SubscriptionDraft(null, null, "en", 60, fullPages));
		poll();
		String counted = NewsSite.page(one).replace("<p>", "<p class=\"seen-17\">");
		for (String content : new String[] { counted, NewsSite.page(one) }) {
			this.clock.forward(Duration.ofMinutes(90));
			this.site.answer("/rss", 200,
					NewsSite.rss("Changing", NewsSite.item(one, this.site.at("/" + one), one, content)));
			poll();
			assertThat(this.feeds.find(id).arrivals()).as("other markup").isOne();
		}

		String changed = NewsSite.page(one).replace("</article>", "<p>The other side denied that.</p></article>");
		this.site.answer("/" + one, 200, changed, "Content-Type", "text/html");
		this.site.answer("/rss", 200,
				NewsSite.rss("Changing", NewsSite.item(one, this.site.at("/" + one), one, changed)));
		for (int i = 0; i < 2; i++) {
			this.clock.forward(Duration.ofMinutes(90));
			poll();
		}

		List<SubscriptionItem> items = this.feeds.items(id, 50);
		assertThat(items).hasSize(2).allSatisfy((item) -> assertThat(item.arrival()).isNotNull());
		Arrival again = this.arrivals.find(items.get(0).arrival());
		assertThat(again.address()).isEqualTo(URI.create(this.site.at("/" + one)));
		assertThat(new String(this.arrivals.original(again).content(), java.nio.charset.StandardCharsets.UTF_8))
			.isEqualTo(changed);
	}

	@Test
	void takeAnItemInSoManyFormsAndNoMore() {
		String one = name();
		FeedLeases.DueFeed feed = new FeedLeases.DueFeed(subscribe(NewsSite.rss("Counting")), URI.create("http://x/"),
				"x", null, "en", 60, false, null, null, 0, this.clock.instant());
		int taken = 0;
		for (int i = 0; i < 30; i++) {
			FeedItem item = new FeedItem(one, null, one, "<p>Read %d times, in %s.</p>".formatted(i, one), null, null,
					List.of(), null, List.of(), null, null, null);
			taken += this.items.keep(feed, item, this.clock.instant()).isPresent() ? 1 : 0;
		}

		assertThat(taken).isEqualTo(10);
	}

	@Test
	void doNotTakeAgainWhatCameBeforeFormsWereKept() {
		String one = name();
		this.site.answer("/" + one, 200, NewsSite.page(one), "Content-Type", "text/html");
		long id = subscribe(NewsSite.rss("Old", item(one)));
		poll();
		this.jdbc.sql("update feed_item set content_digest = '' where feed_id = :id").param("id", id).update();

		this.clock.forward(Duration.ofMinutes(90));
		poll();

		assertThat(this.feeds.items(id, 50)).hasSize(1);
	}

	@Test
	void doNotFetchForEverWhatCannotBeKept() {
		String name = name();
		long id = subscribe(NewsSite.rss("Poison", item(name)));
		this.site.answer("/" + name, 200, NewsSite.page(name), "Content-Type", "text/html");
		FeedItems broken = new FeedItems(this.jdbc, this.arrivals) {

			@Override
			public Optional<Long> pageCame(FeedLeases.DuePage page, Fetched.Content content) {
				throw new IllegalStateException("as a bug would");
			}

		};
		this.poller = new FeedPoller(this.leases, broken, this.intake, this.revision, this.fetcher, this.clock, false,
				() -> 0.5, this.clock::forward);
		for (int i = 0; i < 8; i++) {
			poll();
			this.clock.forward(Duration.ofMinutes(30));
		}

		assertThat(this.site.asked("/" + name)).isEqualTo(3);
		assertThat(this.feeds.items(id, 50).get(0).problem()).isEqualTo(new Trouble("feed.item.broken", List.of()));
	}

	@Test
	void keepAnItemThatGivesNeitherTextNorPage() {
		long id = subscribe(NewsSite.rss("Empty", "<item><title>Only a title</title></item>"));
		poll();

		SubscriptionItem item = this.feeds.items(id, 50).get(0);
		assertThat(item.problem()).isEqualTo(new Trouble("feed.item.no-content", List.of()));
		assertThat(item.title()).isEqualTo("Only a title");
	}

	@Test
	void areFetchedOnceByAnyNumberOfNodes() throws Exception {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			String one = name();
			String two = name();
			names.addAll(List.of(one, two));
			this.site.answer("/" + one, 200, NewsSite.page(one), "Content-Type", "text/html");
			this.site.answer("/" + two, 200, NewsSite.page(two), "Content-Type", "text/html");
			this.site.answer("/rss" + i, 200, NewsSite.rss("Feed " + i, item(one), item(two)));
			this.feeds.subscribe(this.site.at("/rss" + i), SubscriptionDraft.HOURLY);
		}
		ExecutorService threads = Executors.newFixedThreadPool(4);
		List<Future<?>> nodes = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			FeedPoller node = poller(0.5);
			nodes.add(threads.submit(() -> {
				for (int idle = 0; idle < 40;) {
					if (node.step()) {
						this.clock.forward(Duration.ofMillis(1100));
					}
					else {
						idle++;
						Thread.sleep(25);
					}
				}
				return null;
			}));
		}
		for (Future<?> node : nodes) {
			node.get();
		}
		threads.shutdown();

		assertThat(names).allSatisfy((name) -> assertThat(this.site.asked("/" + name)).isOne());
		assertThat(List.of(this.site.asked("/rss0"), this.site.asked("/rss1"), this.site.asked("/rss2")))
			.containsOnly(1L);
		assertThat(this.site.mostAtOnce()).isOne();
	}

	@Test
	void areTakenUpWhereANodeWasKilled() {
		String one = name();
		String two = name();
		long id = subscribe(NewsSite.rss("Killed", item(one), item(two)));
		this.site.answer("/" + one, 200, NewsSite.page(one), "Content-Type", "text/html");
		this.site.answer("/" + two, 200, NewsSite.page(two), "Content-Type", "text/html");
		FeedLeases.DueFeed held = this.leases.takeFeed(this.clock.instant()).orElseThrow();
		this.items.keep(held, feedItem(one), this.clock.instant());
		this.clock.forward(Duration.ofMinutes(2));
		FeedLeases.DuePage page = this.leases.takePage(this.clock.instant()).orElseThrow();
		assertThat(page.address()).hasToString(this.site.at("/" + one));
		// Here it is killed: with the feed half read, and with a page on its way.
		poll();
		assertThat(this.site.asked("/rss") + this.site.asked("/" + one)).as("both are leased").isZero();

		this.clock.forward(Duration.ofMinutes(11));
		poll();

		assertThat(this.feeds.find(id).arrivals()).isEqualTo(2);
		assertThat(this.feeds.items(id, 50)).hasSize(2);
		// Had it only been slow, it would come too late.
		Fetched.Content late = new Fetched.Content(page.address(), null, new byte[] { 1 }, "text/html", null, null,
				null, null);
		assertThat(this.items.pageCame(page, late)).isEmpty();
	}

	@Test
	void keepAnItemAndItsArrivalTogetherOrNeither() {
		this.site.answer("/rss", 200, NewsSite.rss("Together"));
		long id = this.feeds.subscribe(this.site.at("/rss"), new SubscriptionDraft(null, null, null, 60, false));
		FeedLeases.DueFeed feed = this.leases.takeFeed(this.clock.instant()).orElseThrow();
		FeedItem item = feedItem(name());
		long before = count("arrival");

		this.transaction.executeWithoutResult((status) -> {
			assertThat(this.items.keep(feed, item, this.clock.instant())).isPresent();
			status.setRollbackOnly();
		});

		assertThat(this.feeds.items(id, 50)).isEmpty();
		assertThat(count("arrival")).isEqualTo(before);
		assertThat(this.items.keep(feed, item, this.clock.instant())).isPresent();
		assertThat(this.items.keep(feed, item, this.clock.instant())).as("once").isEmpty();
		assertThat(count("arrival")).isEqualTo(before + 1);
	}

	@Test
	void arePausedAndAskedForAtOnce() {
		long id = subscribe(NewsSite.rss("Paused"));
		this.feeds.pause(id);
		poll();
		assertThat(this.site.asked("/rss")).isZero();
		assertThatExceptionOfType(SubscriptionRefused.class).isThrownBy(() -> this.feeds.fetchSoon(id));

		this.feeds.resume(id);
		poll();
		assertThat(this.site.asked("/rss")).isOne();
		this.feeds.fetchSoon(id);
		poll();
		assertThat(this.site.asked("/rss")).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "ftp://news.example/rss, fetch.failed.scheme", "'', fetch.failed.address",
			"http://a:b@news.example/, fetch.failed.credentials", "http://news.example:22/, fetch.failed.port",
			"not an address, fetch.failed.address" })
	void areRefusedAtAddressesThatAreNone(String address, String code) {
		assertThatExceptionOfType(SubscriptionRefused.class)
			.isThrownBy(() -> this.feeds.subscribe(address, SubscriptionDraft.HOURLY))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(SubscriptionRefused.Problem::code)
				.containsExactly(code));
	}

	@Test
	void areRefusedAtAddressesThatAreTooLong() {
		assertThatExceptionOfType(SubscriptionRefused.class)
			.isThrownBy(
					() -> this.feeds.subscribe("https://news.example/" + "x".repeat(2000), SubscriptionDraft.HOURLY))
			.satisfies((ex) -> assertThat(ex.problems().get(0).code()).isEqualTo("subscription.refused.address"));
		// each letter is six in ASCII
		assertThatExceptionOfType(SubscriptionRefused.class)
			.isThrownBy(
					() -> this.feeds.subscribe("https://news.example/" + "ə".repeat(1000), SubscriptionDraft.HOURLY))
			.satisfies((ex) -> assertThat(ex.problems().get(0).code()).isEqualTo("fetch.failed.address"));
	}

	@Test
	void areSubscribedToOnceHoweverTheAddressIsWritten() {
		String host = "news" + ROUND.incrementAndGet() + ".example";
		this.feeds.subscribe("https://" + host, SubscriptionDraft.HOURLY);

		assertThatExceptionOfType(SubscriptionRefused.class)
			.isThrownBy(() -> this.feeds.subscribe("HTTPS://" + host.toUpperCase(java.util.Locale.ROOT) + "/#top",
					SubscriptionDraft.HOURLY))
			.satisfies((ex) -> assertThat(ex.problems().get(0).code()).isEqualTo("subscription.refused.known"));
	}

	@Test
	void areRefusedWithEverythingThatDoesNotHold() {
		assertThatExceptionOfType(SubscriptionRefused.class)
			.isThrownBy(() -> this.feeds.subscribe("https://news.example/",
					new SubscriptionDraft("x".repeat(201), "nobody", "Russian!", 4, true)))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(SubscriptionRefused.Problem::field)
				.containsExactly("title", "source", "language", "minutes"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "delete from feed", "truncate feed cascade", "update feed set address = address || 'x'",
			"update feed set minutes = 4", "update feed set minutes = 1441",
			"update feed set failures = 1, problem = null",
			"update feed set problem = 'fetch.failed.tls', failures = 0", "update feed set source = 'No Slug'",
			"update feed set language = 'Russian!'", "update feed set moved_to = 'ftp://news.example/'",
			"update feed set host = 'NEWS.example'", "delete from feed_item", "truncate feed_item",
			"update feed_item set digest = sha256('x')", "update feed_item set link = null, host = null",
			"update feed_item set seen_at = now() - interval '1 day'",
			"update feed_item set arrival_id = null, problem = 'feed.item.broken' where arrival_id is not null",
			"update feed_item set next_at = null, problem = null where arrival_id is null",
			"update feed_item set next_at = now() where arrival_id is not null",
			"update feed_item set title = 'x' where arrival_id is not null", "update feed_item set tries = 4",
			"update feed_item set tries = 3 where next_at is not null",
			"insert into feed_item (feed_id, digest, seen_at, problem) select feed_id, digest, now(), 'feed.item.broken' from feed_item limit 1",
			"insert into feed_item (feed_id, digest, seen_at) select id, sha256('new'), now() from feed limit 1",
			"insert into feed (address, host, added_at, next_at) select address, host, now(), now() from feed limit 1",
			"insert into feed (address, host, added_at, next_at) values ('javascript:alert(1)', 'x', now(), now())" })
	void stayOnRecordWhoeverWrites(String sql) {
		String one = name();
		this.site.answer("/" + one, 200, NewsSite.page(one), "Content-Type", "text/html");
		subscribe(NewsSite.rss("Record", item(one), item(name())));
		poll();

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(sql).update());
	}

	private long subscribe(String rss) {
		this.site.answer("/rss", 200, rss);
		return this.feeds.subscribe(this.site.at("/rss"), SubscriptionDraft.HOURLY);
	}

	/** Does all there is to do. */
	private void poll() {
		for (int idle = 0; idle < 2;) {
			idle = this.poller.step() ? 0 : idle + 1;
			this.clock.forward(Duration.ofMillis(1100));
		}
	}

	private FeedPoller poller(double chance) {
		return new FeedPoller(this.leases, this.items, this.intake, this.revision, this.fetcher, this.clock, false,
				() -> chance, this.clock::forward);
	}

	private String item(String name) {
		return NewsSite.item(name, this.site.at("/" + name), name, NewsSite.page(name));
	}

	private FeedItem feedItem(String name) {
		return new FeedItem(name, URI.create(this.site.at("/" + name)), name, NewsSite.page(name), null, null,
				List.of(), null, List.of(), null, null, null);
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private static String name() {
		return "round" + ROUND.incrementAndGet();
	}

	/**
	 * A clock that is set forward. It begins ahead of the archive's own, by which feeds
	 * become due, by more than the archive takes to start.
	 */
	private static final class Ticking extends Clock {

		private final AtomicReference<Instant> now = new AtomicReference<>(
				Instant.now().truncatedTo(ChronoUnit.MICROS).plus(10, ChronoUnit.MINUTES));

		void forward(Duration duration) {
			this.now.updateAndGet((moment) -> moment.plus(duration));
		}

		@Override
		public Instant instant() {
			return this.now.get();
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
