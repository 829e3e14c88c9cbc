package org.dateline.editorial;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.dateline.editorial.DeskVisitor.Answer;
import org.dateline.extraction.DocxReader;
import org.dateline.extraction.PrintedPdf;
import org.dateline.extraction.SavedDocx;
import org.dateline.intake.NewsSite;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Feeds, and pages by their address, as editors bring them in at the desk. */
@DeskTest
class FeedsAtTheDeskTests {

	private static final AtomicInteger ROUND = new AtomicInteger();

	@Autowired
	private DeskVisitors visitors;

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
	void areAddedAndTellWhatCameOfThem() {
		String name = "desk" + ROUND.incrementAndGet();
		this.site.answer("/" + name, 200, NewsSite.page(name), "Content-Type", "text/html");
		this.site.answer("/rss", 200,
				NewsSite.rss("The " + name,
						NewsSite.item(name, this.site.at("/" + name), "Headline of " + name, "A summary."),
						NewsSite.item(name + "b", this.site.at("/gone"), "Gone " + name, "A summary.")));

		String feed = add(this.site.at("/rss"), "source", "antara", "language", "en", "minutes", "30", "pages", "true");

		Document page = waitFor(feed, "#items:has(.refusal):contains(in the archive) a[href*=/desk/intake/]");
		assertThat(page.select("h1").text()).isEqualTo("The " + name);
		assertThat(page.select("#items").text()).contains(name + " in the archive", "Gone " + name,
				"The server answered with 404.");
		String arrival = page.select("#items a[href*=/desk/intake/]").attr("href");
		assertThat(this.editor.get(arrival).page().select("main").text()).contains("from a feed",
				this.site.at("/" + name));
		assertThat(page.select("main > .quiet").text()).contains("1 arrival", "1 page is still to be fetched");
		Document list = this.editor.get("/en/desk/feeds").page();
		assertThat(list.select(".rows li:has(a[href=" + feed + "])").text()).contains("Last fetched", "next");
		assertThat(list.select(".desk-head a[href=/en/desk/feeds]")).isNotEmpty();
		assertThat(this.visitors.trail("act = 'feed-added' and subject = :subject",
				Map.of("subject", feed.replace("/en/desk/", ""))))
			.isOne();
		assertThat(this.visitors.newcomer(Role.CONTRIBUTOR).get("/en/desk").page().select(".desk-head").text())
			.doesNotContain("Feeds");
	}

	@Test
	void areLedBackFromWhereTheyShouldNotHaveMoved() {
		String name = "back" + ROUND.incrementAndGet();
		this.site.answer("/old", 301, "", "Location", "/wrong");
		this.site.answer("/wrong", 200, NewsSite.rss("The wrong " + name));
		String feed = add(this.site.at("/old"));
		Document moved = waitFor(feed, "form[action$=/back]");
		assertThat(moved.select("main").text()).contains("It has moved", this.site.at("/wrong"));

		this.site.answer("/old", 200, NewsSite.rss("The right " + name));
		Answer led = this.editor.send(this.editor.get(feed).form(feed + "/back"));

		assertThat(led.location()).isEqualTo(feed + "?asked");
		await().atMost(Duration.ofSeconds(60)).until(() -> this.site.asked("/old") == 2);
		assertThat(this.editor.get(feed).page().select("form[action$=/back]")).isEmpty();
		assertThat(this.visitors.trail("act = 'feed-led-back' and subject = :subject",
				Map.of("subject", feed.replace("/en/desk/", ""))))
			.isOne();
	}

	@Test
	void sayInEachLanguageWhyNothingComes() {
		String feed = add(this.site.at("/none"));

		assertThat(waitFor(feed, "main > .refusal").select("main > .refusal").text())
			.isEqualTo("The last try failed: The server answered with 404.");
		for (String language : new String[] { "ru", "az", "id" }) {
			assertThat(this.editor.get("/" + language + feed.substring(3)).page().select("main > .refusal").text())
				.contains("404")
				.doesNotContain("server answered");
		}
	}

	@ParameterizedTest
	@CsvSource({ "address, ftp://news.example/, 'Only http and https'", "address, '', 'no address of the web'",
			"address, http://10.1.2.3:22/, 'Port 22'", "language, Russian!, 'BCP 47'", "minutes, 4, 'from 5 to 1440'",
			"minutes, soon, 'from 5 to 1440'", "source, nobody, 'no such source'" })
	void areRefusedBesideTheFieldWithWhatWasTyped(String field, String value, String words) {
		Element form = this.editor.get("/en/desk/feeds").form("/en/desk/feeds");
		String address = field.equals("address") ? value : "https://news.example/" + ROUND.incrementAndGet();

		Answer refused = this.editor.send(form, "address", address, "title", "Kept",
				field.equals("address") ? "none" : field, value);

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().select(".field:has([name=" + field + "]) .refusal").text()).contains(words);
		assertThat(refused.page().getElementById("title").val()).isEqualTo("Kept");
		assertThat(refused.page().getElementById("address").val()).isEqualTo(address);
		Element typed = Objects.requireNonNull(refused.page().getElementById(field));
		assertThat(field.equals("source") ? typed.select("[selected]").val() : typed.val()).isEqualTo(value);
	}

	@Test
	void areDescribedPausedAndResumedEachWithItsLineInTheTrail() {
		String feed = add("https://news" + ROUND.incrementAndGet() + ".example/rss");
		Element form = this.editor.get(feed).form(feed);

		assertThat(this.editor.send(form, "title", "Another title").location()).isEqualTo(feed + "?saved");
		assertThat(this.editor.get(feed).page().select("h1").text()).isEqualTo("Another title");
		Answer late = this.editor.send(form, "title", "A third title");
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.page().select(".refusal").text()).contains("Somebody else has changed this feed");
		assertThat(late.page().getElementById("title").val()).isEqualTo("A third title");
		assertThat(this.editor.send(late.form(feed)).status()).isEqualTo(302);

		this.editor.send(this.editor.get(feed).form(feed + "/fetch"));
		this.editor.send(this.editor.get(feed).form(feed + "/pause"));
		Answer paused = this.editor.get(feed);
		assertThat(paused.page().select(".state").text()).isEqualTo("paused");
		assertThat(this.editor.postWithToken(feed + "/fetch").status()).isEqualTo(409);
		this.editor.send(paused.form(feed + "/resume"));

		String subject = feed.replace("/en/desk/", "");
		for (String act : new String[] { "feed-fetched", "feed-paused", "feed-resumed" }) {
			assertThat(this.visitors.trail("act = :act and subject = :subject", Map.of("act", act, "subject", subject)))
				.as(act)
				.isOne();
		}
		assertThat(this.visitors.trail("act = 'feed-changed' and subject = :subject", Map.of("subject", subject)))
			.isEqualTo(2);
		assertThat(this.editor.get("/ru/desk/trail").page().text()).contains("возобновил");
	}

	@Test
	void comeAndGoAsOpml() {
		String known = "https://news" + ROUND.incrementAndGet() + ".example/rss";
		String fresh = "https://news" + ROUND.incrementAndGet() + ".example/rss?a=1&b=2";
		add(known, "title", "The known one");
		String list = """
				<opml version="2.0"><body><outline text="Folder">
				<outline type="rss" text="Known" xmlUrl="%s"/><outline type="rss" text="Fresh" language="az" xmlUrl="%s"/>
				<outline type="rss" text="Bad port" xmlUrl="http://news.example:22/"/></outline></body></opml>
				"""
			.formatted(known, fresh.replace("&", "&amp;"));

		Answer taken = sendList(list);

		assertThat(taken.status()).isEqualTo(200);
		assertThat(taken.page().select(".notice").text()).contains("1 feed was added", "Fresh", "2 were passed over",
				"Known: It is subscribed to already, as “The known one”.", "Bad port: Port 22 is none of the web.");
		String feed = taken.page().select(".notice a").attr("href");
		assertThat(this.editor.get(feed).page().getElementById("language").val()).isEqualTo("az");
		Answer export = this.editor.get("/en/desk/feeds.opml");
		assertThat(export.header("Content-Disposition").toString()).contains("attachment", "dateline-feeds.opml");
		assertThat(export.body()).contains("xmlUrl=\"" + known, "text=\"Fresh\"", fresh.replace("&", "&amp;"));
		assertThat(sendList(export.body()).page().select(".notice").text()).contains("No feed was added.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html><body>No list</body></html>", "", "nothing" })
	void areRefusedAsAListThatIsNone(String list) {
		Answer refused = sendList(list);

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().select("#lists .refusal").text()).isNotEmpty();
	}

	@Test
	void pagesAreFetchedByTheirAddress() {
		String name = "page" + ROUND.incrementAndGet();
		this.site.answer("/short", 302, "", "Location", "/" + name);
		this.site.answer("/" + name, 200, NewsSite.page(name), "Content-Type", "text/html; charset=utf-8");
		DeskVisitor contributor = this.visitors.newcomer(Role.CONTRIBUTOR);

		Answer sent = contributor.send(contributor.get("/en/desk/intake").form("/en/desk/intake/page"), "address",
				this.site.at("/short"), "language", "en");

		assertThat(sent.location()).matches("/en/desk/intake/\\d+");
		Document page = contributor.get(sent.location()).page();
		assertThat(page.select("main").text()).contains("a page", this.site.at("/short"), this.site.at("/" + name));
		assertThat(contributor.get(sent.location() + "/original").body()).isEqualTo(NewsSite.page(name));
	}

	@Test
	void filesAreFetchedByTheirAddressAsWell() {
		String name = "file" + ROUND.incrementAndGet();
		this.site.answer("/" + name + ".pdf", 200,
				new PrintedPdf().titled("Talks of " + name)
					.line("The ministers of " + name + " spoke of trade, of borders and of the railway between them.")
					.bytes(),
				"Content-Type", "application/pdf");
		this.site.answer("/" + name + ".docx", 200,
				SavedDocx.of(SavedDocx.paragraph("The presidents of " + name + " spoke of trade and borders.")).bytes(),
				"Content-Type", DocxReader.MEDIA_TYPE);

		for (String kind : List.of(".pdf", ".docx")) {
			Answer sent = this.editor.send(this.editor.get("/en/desk/intake").form("/en/desk/intake/page"), "address",
					this.site.at("/" + name + kind), "language", "en");
			assertThat(this.editor.get(sent.location()).page().getElementById("verbatim").text())
				.contains(name + " spoke of trade");
		}
	}

	@ParameterizedTest
	@CsvSource({ "/none, 'The server answered with 404.'", "/gif, 'of the kind image/gif'",
			"http://10.0.0.1/, '10.0.0.1 is not in the public internet'", "'', 'begins with http'" })
	void pagesAreRefusedWithTheReasonAndWhatWasTyped(String address, String words) {
		this.site.answer("/gif", 200, "GIF89a", "Content-Type", "image/gif");
		String typed = address.startsWith("/") ? this.site.at(address) : address;

		Answer refused = this.editor.send(this.editor.get("/en/desk/intake").form("/en/desk/intake/page"), "address",
				typed, "language", "az");

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().select("#hand-in-page[open] .refusal").text()).contains(words);
		assertThat(refused.page().getElementById("page.address").val()).isEqualTo(typed);
		assertThat(refused.page().getElementById("page.language").val()).isEqualTo("az");
	}

	@Test
	void areTriedAgainWherePagesDidNotCome() {
		String name = "again" + ROUND.incrementAndGet();
		this.site.answer("/robots.txt", 200, "User-agent: *\nDisallow: /closed", "Content-Type", "text/plain");
		this.site.answer("/rss", 200,
				NewsSite.rss("The " + name, NewsSite.item(name, this.site.at("/closed/" + name), name, "A summary.")));
		String feed = add(this.site.at("/rss"), "pages", "true");
		Document page = waitFor(feed, "#items form");
		assertThat(page.select("#items .refusal").text())
			.isEqualTo("The robots.txt of 127.0.0.1 asks programs not to fetch this page.");
		assertThat(page.select("#items form").text()).contains("1 page did not come");

		Answer sent = this.editor.send(page.selectFirst("#items form"));

		assertThat(sent.location()).isEqualTo(feed + "?tried=1");
		assertThat(this.editor.get(sent.location()).page().select("[role=status]").text())
			.isEqualTo("1 page is asked for again, as soon as its host may be asked.");
		assertThat(this.visitors.trail("act = 'feed-retried' and subject = :subject",
				Map.of("subject", feed.replace("/en/desk/", ""))))
			.isOne();
		assertThat(this.editor.get(feed + "?tried=many").status()).isEqualTo(400);
		assertThat(this.editor.get(feed + "?tried=-1").page().select("[role=status]")).isEmpty();
	}

	@Test
	void pagesThatRobotsAskNotToFetchAnEditorMayFetchByHand() {
		String name = "robots" + ROUND.incrementAndGet();
		this.site.answer("/robots.txt", 200, "User-agent: *\nDisallow: /", "Content-Type", "text/plain");
		this.site.answer("/" + name, 200, NewsSite.page(name), "Content-Type", "text/html");
		DeskVisitor contributor = this.visitors.newcomer(Role.CONTRIBUTOR);

		for (DeskVisitor visitor : new DeskVisitor[] { contributor, this.editor }) {
			Answer refused = visitor.send(visitor.get("/en/desk/intake").form("/en/desk/intake/page"), "address",
					this.site.at("/" + name));
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.page().select("#hand-in-page[open] .refusal").text())
				.isEqualTo("The robots.txt of 127.0.0.1 asks programs not to fetch this page.");
			assertThat(refused.page().select("input[name=by-hand]")).hasSize((visitor == this.editor) ? 1 : 0);
			assertThat(this.site.asked("/" + name)).isZero();
		}
		assertThat(contributor
			.send(contributor.get("/en/desk/intake").form("/en/desk/intake/page"), "address", this.site.at("/" + name),
					"by-hand", "true")
			.status()).isEqualTo(422);
		Answer taken = this.editor.send(this.editor.get("/en/desk/intake").form("/en/desk/intake/page"), "address",
				this.site.at("/" + name), "by-hand", "true");

		assertThat(taken.location()).matches("/en/desk/intake/\\d+");
		assertThat(
				this.visitors.trail("act = 'received' and subject = :subject and detail ->> 'robots' = 'passed over'",
						Map.of("subject", taken.location().replace("/en/desk/", ""))))
			.isOne();
	}

	private String add(String address, String... more) {
		String[] fields = new String[more.length + 2];
		System.arraycopy(more, 0, fields, 2, more.length);
		fields[0] = "address";
		fields[1] = address;
		Answer sent = this.editor.send(this.editor.get("/en/desk/feeds").form("/en/desk/feeds"), fields);
		assertThat(sent.location()).as(sent.page().select(".refusal").text()).matches("/en/desk/feeds/\\d+\\?saved");
		return sent.location().replace("?saved", "");
	}

	private Answer sendList(String list) {
		return this.editor.sendFile(this.editor.get("/en/desk/feeds").form("/en/desk/feeds/opml"), "feeds.opml",
				"text/x-opml", list.getBytes(StandardCharsets.UTF_8));
	}

	/** The page of a feed, once the archive has asked for it in the background. */
	private Document waitFor(String feed, String selector) {
		await().atMost(Duration.ofSeconds(60)).until(() -> !this.editor.get(feed).page().select(selector).isEmpty());
		return this.editor.get(feed).page();
	}

}
