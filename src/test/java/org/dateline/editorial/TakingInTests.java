package org.dateline.editorial;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.dateline.LockQueue;
import org.dateline.article.ArticleTakedowns;
import org.dateline.editorial.DeskVisitor.Answer;
import org.dateline.intake.ArrivalDecisions;
import org.dateline.intake.Arrivals;
import org.dateline.intake.Bringer;
import org.dateline.intake.Delivery;
import org.dateline.intake.Given;
import org.dateline.intake.Intake;
import org.dateline.intake.WayIn;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** What is handed in at the desk, and what becomes of it. */
@DeskTest
class TakingInTests {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en"><head><title>Ministers meet - The Example</title>
			<meta property="og:site_name" content="The Example">
			<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
			"headline": "Ministers meet in round %d", "datePublished": "2024-03-04T10:15:00+04:00"}</script></head>
			<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
			<article><h1>Ministers meet in round %d</h1>
			<p>The foreign ministers of the two countries met in the capital on Sunday to talk about round %d of their
			negotiations, and agreed to meet once more before the end of the year.</p>
			<p>Both sides spoke of progress. "We have come closer on most of the questions," one of them said after
			the talks, which had lasted for more than three hours.</p></article>
			<footer>All rights reserved</footer></body></html>
			""";

	/** Texts that are near one another are not what most of these tests are about. */
	private static final AtomicInteger ROUND = new AtomicInteger();

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private NewArrivals arrivals;

	@Autowired
	private Intake intake;

	@Autowired
	private Arrivals judged;

	@Autowired
	private ArrivalDecisions decisions;

	@Autowired
	private ArticleTakedowns takedowns;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private DeskVisitor contributor;

	private DeskVisitor editor;

	@BeforeEach
	void come() {
		this.contributor = this.visitors.newcomer(Role.CONTRIBUTOR);
		this.editor = this.visitors.newcomer(Role.EDITOR);
	}

	/** A letter that is not Latin takes six bytes in a form. */
	@Test
	void takesATextAsLongAsItSaysInAnyScript() {
		DeskVisitor contributor = this.visitors.newcomer(Role.CONTRIBUTOR);
		String text = "Министры торговли встретились в Баку и говорили долго. ".repeat(9_000).substring(0, 490_000);

		Answer taken = contributor.postWithToken("/en/desk/intake/text", "text", text);

		assertThat(taken.status()).isEqualTo(302);
		assertThat(taken.location()).startsWith("/en/desk/intake/");
	}

	@Test
	void isKeptAndWaitsForAnEditor() {
		String text = text();
		String arrival = handIn(this.contributor, text);

		Document page = this.contributor.get(arrival).page();
		assertThat(page.select(".state").text()).isEqualTo("to look at");
		assertThat(page.select(".notice").text()).contains("A contributor handed it in.");
		assertThat(page.select("#verbatim").first().wholeText()).isEqualTo(text);
		assertThat(page.select("form[action$=/admit], form[action$=/discard]")).isEmpty();
		assertThat(this.contributor.get(arrival + "/original").body()).isEqualTo(text);
		assertThat(this.contributor.get("/en/desk/intake").page().select(".rows a").attr("href")).isEqualTo(arrival);
		assertThat(this.visitors.newcomer(Role.CONTRIBUTOR).get(arrival).status()).isEqualTo(404);
		assertThat(this.editor.get(arrival).page().select("#select-help")).hasSize(1);
		assertThat(this.editor.get("/en/desk").page().select(".gap").text()).contains("to be looked at");
		assertThat(this.visitors.trail("act = 'received' and subject = :subject",
				Map.of("subject", arrival.replace("/en/desk/", ""))))
			.isOne();
	}

	@Test
	void saysThatItsBytesAreDamagedAndThatIsRecorded() {
		String arrival = handIn(this.contributor, text());
		long capture = this.jdbc.sql("select capture_id from arrival where id = :id")
			.param("id", Long.parseLong(arrival.replaceAll(".*/", "")))
			.query(Long.class)
			.single();
		flipABit(capture);
		try {
			Answer original = this.editor.get(arrival + "/original");

			assertThat(original.status()).isEqualTo(500);
			assertThat(original.page().select("main").text()).contains("are damaged");
			assertThat(this.jdbc.sql("select intact from fixity where capture_id = :id")
				.param("id", capture)
				.query(Boolean.class)
				.single()).isFalse();
		}
		finally {
			flipABit(capture);
		}
	}

	/** As a bad disk would: past the triggers and the constraint that guard it. */
	private void flipABit(long capture) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("set local session_replication_role = replica").update();
			this.jdbc.sql("alter table capture drop constraint digest_is_of_the_content").update();
			this.jdbc.sql("update capture set content = set_byte(content, 0, get_byte(content, 0) # 1) where id = :id")
				.param("id", capture)
				.update();
			this.jdbc
				.sql("""
						alter table capture add constraint digest_is_of_the_content check (sha256 = sha256(content)) not valid
						""")
				.update();
		});
	}

	@Test
	void becomesAReportThatReadersFind() {
		String text = text();
		String arrival = handIn(this.contributor, text);

		String report = admit(arrival).location();

		assertThat(report).matches("/en/articles/\\d+");
		Document page = this.visitors.stranger().get(report).page();
		assertThat(page.select("main").text()).contains("They agreed on")
			.contains("Neither the text nor what came with it gives a date of publication.");
		assertThat(this.visitors.stranger().get(report.substring("/en".length()) + "/original").body()).isEqualTo(text);
		Document settled = this.contributor.get(arrival).page();
		assertThat(settled.select(".state").text()).isEqualTo("in the archive");
		assertThat(settled.select("a[href=" + report + "]")).isNotEmpty();
		assertThat(settled.select("#verbatim")).isNotEmpty();
		assertThat(settled.select("#select-help")).as("there is no form to mark words for").isEmpty();
		assertThat(this.visitors.administrator()
			.get(arrival)
			.page()
			.select("a[href=/en/desk" + report.substring("/en".length()) + "]")
			.text()).contains("withdrawn or taken down");
		assertThat(this.visitors.trail("act = 'admitted' and article_id = :report", Map.of("report", number(report))))
			.isOne();
	}

	@Test
	void isKnownAgainByItsBytesAndByItsWords() {
		String text = text();
		String report = admit(handIn(this.editor, text)).location();

		for (String again : new String[] { text, text.toUpperCase(Locale.ROOT).replace(". ", ".\n\n") }) {
			Document page = this.editor.get(handIn(this.editor, again)).page();
			assertThat(page.select(".state").text()).isEqualTo("here already");
			assertThat(page.select("a[href=" + report + "]")).isNotEmpty();
			assertThat(page.select("form[action$=/admit]")).isEmpty();
		}
	}

	@Test
	void isTakenInOnceWhereTwoCopiesWait() {
		String text = text();
		String one = handIn(this.editor, text);
		String other = handIn(this.editor, text.toUpperCase(Locale.ROOT));
		String report = admit(one).location();

		Answer refused = admit(other);

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.page().select("main .refusal").text())
			.isEqualTo("Report %d has the same text already. Discard this one.".formatted(number(report)));
		assertThat(this.editor.get(other).page().select(".state").text()).isEqualTo("to look at");
	}

	@Test
	void isHeldAgainstWhatIsNear() {
		String text = text();
		String report = admit(handIn(this.editor, text)).location();

		Document page = this.editor
			.get(handIn(this.editor, text + "\n\nThis was added by another paper that printed the report."))
			.page();

		assertThat(page.select(".notice").text()).contains("per cent of its word sequences");
		assertThat(page.select(".notice a").attr("href")).isEqualTo(report);
	}

	@Test
	void isDrawnFromAPageWithTheReasonsForEverything() {
		int round = ROUND.incrementAndGet();
		byte[] bytes = PAGE.formatted(round, round, round).getBytes(StandardCharsets.UTF_8);
		Answer sent = this.editor.sendFile(form("file"), "round.html", "text/html", bytes, "address",
				"https://news.example/round/" + round, "language", "");
		Document page = this.editor.get(sent.location()).page();

		assertThat(page.getElementById("headline").val()).isEqualTo("Ministers meet in round " + round);
		assertThat(page.getElementById("language").val()).isEqualTo("en");
		assertThat(page.getElementById("published.edtf").val()).startsWith("2024-03-04T");
		assertThat(page.getElementById("published.basis").select("[selected]").val()).isEqualTo("derived");
		assertThat(page.getElementById("verbatim").wholeText()).startsWith("The foreign ministers")
			.endsWith("three hours.");
		assertThat(page.select("table").text()).contains("data for machines (JSON-LD)", "2024-03-04T10:15:00+04:00");

		Answer admitted = admit(sent.location());

		assertThat(admitted.status()).as(admitted.page().select("main").text()).isEqualTo(302);
		Document report = this.visitors.stranger().get("/ru" + admitted.location().substring(3)).page();
		assertThat(report.select("h1").text()).isEqualTo("Ministers meet in round " + round);
		assertThat(report.select("main").text()).contains("В данных страницы для программ указано", "The Example",
				"Страница называет издателем «The Example».");
		assertThat(report.select("main a[href$=/sources/the-example]")).isNotEmpty();
	}

	@Test
	void comesInAWebArchiveEachPageForItself() {
		int round = ROUND.incrementAndGet();
		String page = PAGE.formatted(round, round, round);
		ByteArrayOutputStream archive = new ByteArrayOutputStream();
		archive.writeBytes(record("https://news.example/archived/" + round, page, page.length()));
		archive.writeBytes(record("https://news.example/cut/" + round, "cut", 5000));

		String consignment = this.editor
			.sendFile(form("file"), "crawl.warc", "application/warc", archive.toByteArray(), "address", "", "language",
					"")
			.location();

		assertThat(consignment).matches("/en/desk/intake/consignments/\\d+");
		Document told = this.editor.get(consignment).page();
		assertThat(told.select("main").text()).contains("crawl.warc", "1 page was in it", "wrong with it");
		assertThat(told.select("table tbody tr")).isNotEmpty();
		await().untilAsserted(() -> assertThat(this.editor.get(consignment).page().select("main section ul a").text())
			.isEqualTo("in the archive"));
		Document arrivals = this.editor.get("/en/desk/intake?consignment=" + number(consignment)).page();
		Document arrival = this.editor.get(arrivals.select(".rows a").attr("href")).page();
		assertThat(arrival.select("main").text()).contains("Captured elsewhere on", "2021");
		assertThat(this.visitors.newcomer(Role.CONTRIBUTOR).get(consignment).status()).isEqualTo(404);
	}

	/** Longer than what a B-tree holds, and of letters that cannot be compressed. */
	@Test
	void mayComeFromALongAddress() {
		URI address = URI.create("https://news.example/long/" + new Random(ROUND.incrementAndGet()).ints(3900, 'a', 'z')
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
		long report = this.arrivals.admitted(text(), address, Given.NOTHING);

		long other = this.arrivals.take(text(), address, Given.NOTHING);

		assertThat(this.arrivals.state(other)).isEqualTo("quarantined");
		assertThat(this.editor.get("/en/desk/intake/" + other).page().select(".notice a").attr("href"))
			.isEqualTo("/en/articles/" + report);
	}

	@Test
	void isFoundByItsAddressThroughAnIndex() {
		List<String> plan = this.transaction.execute((status) -> {
			this.jdbc.sql("set local enable_seqscan = off").update();
			return this.jdbc.sql(
					"explain select e.id from arrival r join arrival e on e.address = r.address where r.id = any('{1}')")
				.query(String.class)
				.list();
		});

		assertThat(plan).anySatisfy((line) -> assertThat(line).contains("arrival_by_address"));
	}

	@Test
	void comesInAWebArchiveOfWhichOnePageCannotBeKept() {
		int round = ROUND.incrementAndGet();
		String poison = "https://news.example/poison/" + round;
		ByteArrayOutputStream archive = new ByteArrayOutputStream();
		for (String address : List.of("https://news.example/before/" + round, poison,
				"https://news.example/after/" + round)) {
			archive.writeBytes(record(address, address, address.length()));
		}
		this.jdbc
			.sql("alter table arrival add constraint nothing_poisonous check (address is distinct from '" + poison
					+ "') not valid")
			.update();
		Document told;
		try {
			told = this.editor
				.get(this.editor.sendFile(form("file"), "poison.warc", "application/warc", archive.toByteArray(),
						"address", "", "language", "")
					.location())
				.page();
		}
		finally {
			this.jdbc.sql("alter table arrival drop constraint nothing_poisonous").update();
		}

		assertThat(told.select("main").text()).contains("2 pages were in it").doesNotContain("not read to its end");
		assertThat(told.select("table tbody tr").eachText())
			.satisfiesExactly((row) -> assertThat(row).contains("The page here could not be kept."));
	}

	private static byte[] record(String address, String page, int stated) {
		String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";
		return """
				WARC/1.0\r
				WARC-Type: response\r
				WARC-Record-ID: <urn:uuid:%s>\r
				WARC-Date: 2021-05-06T07:08:09Z\r
				WARC-Target-URI: %s\r
				Content-Type: application/http; msgtype=response\r
				Content-Length: %d\r
				\r
				%s%s\r
				\r
				"""
			.formatted(UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)), address,
					http.length() + stated, http, page)
			.getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void isRefusedWithAQuoteThatIsNotInTheTextAndKeepsWhatWasTyped() {
		String arrival = handIn(this.editor, text());

		Answer refused = this.editor.send(
				this.editor.get(arrival).form("/en/desk/intake/" + number(arrival) + "/admit"), "published.edtf",
				"2024-03-04", "published.basis", "stated", "published.quotes[0]", "nobody said this");

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().getElementById("published.quotes[0]").val()).isEqualTo("nobody said this");
		assertThat(refused.page().getElementById("published.quotes[0].problem").text()).isNotEmpty();
		assertThat(this.editor.get(arrival).page().select(".state").text()).isEqualTo("to look at");
	}

	@Test
	void isOnlyCheckedAndKeepsWhatWasTyped() {
		String arrival = handIn(this.editor, text());

		Answer checked = this.editor.send(this.editor.get(arrival).form(arrival + "/admit"), "headline",
				"They agreed on many things.", "published.edtf", "2024-13-01", "check", "true");

		assertThat(checked.status()).as(checked.page().select("main").text()).isEqualTo(200);
		assertThat(checked.page().getElementById("headline").val()).isEqualTo("They agreed on many things.");
		assertThat(checked.page().getElementById("published.edtf.problem").text()).isNotEmpty();
		assertThat(checked.page().select("main [role=status]")).isEmpty();
		Answer mended = this.editor.send(this.editor.get(arrival).form(arrival + "/admit"), "check", "true");
		assertThat(mended.page().select("main [role=status]").text())
			.isEqualTo("The record holds as it stands in the form. Nothing was saved yet.");
		assertThat(this.editor.get(arrival).page().select(".state").text()).isEqualTo("to look at");
	}

	@Test
	void isDiscardedOnceWithAReasonAndStaysKept() {
		String text = text();
		String arrival = handIn(this.contributor, text);
		Answer page = this.editor.get(arrival);
		Element discard = page.form(arrival + "/discard");

		assertThat(this.editor.send(discard, "answer", " ").status()).isEqualTo(422);
		assertThat(this.editor.send(discard, "answer", "An advertisement.").location()).isEqualTo(arrival);
		Answer late = this.editor.send(page.form(arrival + "/admit"));

		assertThat(late.status()).isEqualTo(409);
		assertThat(late.page().select("main .refusal").text()).contains("decided already");
		Document told = this.contributor.get(arrival).page();
		assertThat(told.select(".notice").text()).contains("An advertisement.");
		assertThat(this.contributor.get(arrival + "/original").body()).isEqualTo(text);
	}

	/** What is no line of a file fails when it is read as one. */
	@Test
	void isSeenAndDiscardedWhereItCannotBeRead() {
		String arrival = "/en/desk/intake/"
				+ this.intake.take(new Delivery(WayIn.BULK, "no line of a file".getBytes(StandardCharsets.UTF_8),
						"application/json", "UTF-8", null, null, Given.NOTHING, null, null));

		Answer page = this.editor.get(arrival);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.page().select("main .refusal").text()).contains("goes wrong when it is read");
		assertThat(page.page().select("form[action$=/admit]")).isEmpty();
		assertThat(this.editor.get(arrival + "/original").body()).isEqualTo("no line of a file");
		Element discard = page.form(arrival + "/discard");
		assertThat(this.editor.send(discard, "answer", " ").status()).isEqualTo(422);
		assertThat(this.editor.send(discard.attr("action", arrival + "/admit")).status()).isEqualTo(409);

		assertThat(this.editor.send(page.form(arrival + "/discard"), "answer", "It is broken.").location())
			.isEqualTo(arrival);
		assertThat(this.editor.get(arrival).page().select(".notice").text()).contains("It is broken.");
	}

	@ParameterizedTest
	@CsvSource({ "text, '', 'Paste a text'", "address, ftp://news.example/, 'begins with http'",
			"address, javascript:alert(1), 'begins with http'", "language, Russian!, 'BCP 47'" })
	void isRefusedBesideItsFieldWithWhatWasTyped(String field, String value, String words) {
		String text = field.equals("text") ? value : "A text that shall not be lost.";
		Answer refused = this.editor.send(form("text"), "text", text, "address", field.equals("address") ? value : "",
				"language", field.equals("language") ? value : "");

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().select("#hand-in-text[open] .refusal").text()).contains(words);
		assertThat(refused.page().getElementById("text").wholeText()).isEqualTo(text);
		assertThat(refused.page().select("nav.tongues a").first().attr("href")).isEqualTo("/en/desk/intake");
	}

	@Test
	void isRefusedAsAFileThatCannotBeRead() {
		assertThat(this.editor.sendFile(form("file"), "a.exe", "application/x-msdownload", new byte[] { 77, 90 })
			.page()
			.select(".refusal")
			.text()).contains("application/x-msdownload");
		assertThat(
				this.editor.sendFile(form("file"), "a.txt", "text/plain", new byte[0]).page().select(".refusal").text())
			.contains("Choose a file");
	}

	@Test
	void isNotReadFromStrangers() {
		Answer turnedAway = this.visitors.stranger()
			.sendFile(form("file"), "a.txt", "text/plain", new byte[3_000_000], "address", "", "language", "");

		assertThat(turnedAway.status()).isEqualTo(302);
		assertThat(turnedAway.location()).isEqualTo("/en/login?next=/en/desk");
	}

	@ParameterizedTest
	@ValueSource(strings = { "state=nonsense", "below=x" })
	void isListedByWhatTheListTakes(String query) {
		assertThat(this.editor.get("/en/desk/intake?" + query).status()).isEqualTo(400);
	}

	@Test
	void staysOnRecordWhoeverWrites() {
		handIn(this.editor, text());
		String discarded = handIn(this.editor, text());
		this.editor.send(this.editor.get(discarded).form(discarded + "/discard"), "answer", "No.");

		assertThat(List.of("delete from arrival", "truncate arrival cascade", "update arrival set way = 'feed'",
				"update arrival set capture_id = (select min(id) from capture)",
				"update arrival set state = 'quarantined', settled_at = null where state = 'discarded'",
				"update arrival set state = 'admitted', settled_at = now() where settled_at is null",
				"update arrival set state = 'discarded', settled_at = now() where settled_at is null"))
			.allSatisfy((sql) -> assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.sql(sql).update()));
	}

	@Test
	void isNotAdmittedWithoutAWordOnWhereItComesFrom() {
		String arrival = handIn(this.contributor, text());
		Element form = this.editor.get(arrival).form(arrival + "/admit");
		String[] nobody = form.select("select[name^=attributions][name$=role]")
			.stream()
			.flatMap((role) -> Stream.of(role.attr("name"), ""))
			.toArray(String[]::new);

		assertThat(nobody).isNotEmpty();
		Answer refused = this.editor.send(form, nobody);

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().select("main .refusal").text()).contains("say that none is stated in the text");
		assertThat(this.editor.get(arrival).page().select(".state").text()).isEqualTo("to look at");
	}

	/** Both bring the outlet at their address along. */
	@Test
	void addsASourceOnceThatTwoReportsBringAtOnce() throws Exception {
		String outlet = "twice%d.example".formatted(ROUND.incrementAndGet());
		CompletableFuture<Long> second = new CompletableFuture<>();
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("insert into source (slug, name, kind) values (:slug, :name, 'outlet')")
				.param("slug", outlet.replace('.', '-'))
				.param("name", outlet)
				.update();
			second.completeAsync(
					() -> this.arrivals.take(text(), URI.create("https://" + outlet + "/news/1"), Given.NOTHING));
			LockQueue.awaitSomebody(this.jdbc);
		});

		assertThat(this.arrivals.state(second.get(60, TimeUnit.SECONDS))).startsWith("admitted of ");
	}

	/** The first is taken in, and not committed yet, when the second comes. */
	@Test
	void isNoSecondReportOfAnAddressFromWhichTwoTextsComeAtOnce() throws Exception {
		URI address = URI.create("https://news.example/at-once/" + ROUND.incrementAndGet());
		CompletableFuture<Long> second = new CompletableFuture<>();
		this.transaction.executeWithoutResult((status) -> {
			this.arrivals.admitted(text(), address, Given.NOTHING);
			second.completeAsync(() -> this.arrivals.take(text(), address, Given.NOTHING));
			LockQueue.awaitSomebody(this.jdbc);
		});

		assertThat(this.arrivals.state(second.get(60, TimeUnit.SECONDS))).isEqualTo("quarantined");
	}

	/** An editor decides by hand, and a feed brings another text meanwhile. */
	@Test
	void isNoSecondReportOfAnAddressThatAnEditorTakesIn() throws Exception {
		URI address = URI.create("https://news.example/by-hand/" + ROUND.incrementAndGet());
		long waiting = this.intake.take(new Delivery(WayIn.TEXT, text().getBytes(StandardCharsets.UTF_8), "text/plain",
				"UTF-8", null, address, Given.NOTHING, new Bringer(1, "Nigar", "editor", true), null));
		assertThat(this.arrivals.state(waiting)).isEqualTo("quarantined");
		CompletableFuture<Long> second = new CompletableFuture<>();
		this.transaction.executeWithoutResult((status) -> {
			this.decisions.admit(waiting, this.judged.draw(this.judged.find(waiting)).record(), "Nigar");
			second.completeAsync(() -> this.arrivals.take(text(), address, Given.NOTHING));
			LockQueue.awaitSomebody(this.jdbc);
		});

		assertThat(this.arrivals.state(second.get(60, TimeUnit.SECONDS))).isEqualTo("quarantined");
	}

	@Test
	void givesUpItsWordsWithTheBytes() {
		String arrival = handIn(this.editor, text());
		long report = number(admit(arrival).location());

		this.takedowns.takeDown(report, "A court has said so.", "Nigar", "administrator");

		assertThat(this.jdbc.sql("select findings is null from arrival where id = :id")
			.param("id", number(arrival))
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(this.jdbc.sql("select count(*) from likeness where article_id = :id")
			.param("id", report)
			.query(Long.class)
			.single()).isZero();
		Answer page = this.editor.get(arrival);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.page().select("#verbatim")).isEmpty();
		assertThat(page.page().select("main").text()).contains("Its bytes were taken down, or are damaged.");
	}

	private String handIn(DeskVisitor visitor, String text) {
		Answer sent = visitor.send(visitor.get("/en/desk/intake").form("/en/desk/intake/text"), "text", text);
		assertThat(sent.location()).as(sent.page().select("main .refusal").text()).matches("/en/desk/intake/\\d+");
		return sent.location();
	}

	private Element form(String way) {
		return this.editor.get("/en/desk/intake").form("/en/desk/intake/" + way);
	}

	private Answer admit(String arrival) {
		return this.editor.send(this.editor.get(arrival).form(arrival + "/admit"));
	}

	private static long number(String address) {
		return Long.parseLong(address.replaceAll(".*/", ""));
	}

	/** A text of its own, in words that no other has. */
	private static String text() {
		int round = ROUND.incrementAndGet();
		StringBuilder text = new StringBuilder("They agreed on many things. ");
		for (int i = 0; i < 12; i++) {
			text.append("In meeting%dof%d the delegation%d spoke about question%d. ".formatted(i, round, round * 31 + i,
					round * 17 + i));
		}
		return text.toString().strip();
	}

}
