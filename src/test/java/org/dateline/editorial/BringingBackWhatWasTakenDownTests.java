package org.dateline.editorial;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.dateline.LockQueue;
import org.dateline.article.ArticleTakedowns;
import org.dateline.database.AddedReports;
import org.dateline.editorial.DeskVisitor.Answer;
import org.dateline.intake.Given;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes again that was taken down, and copies of it that came before. */
@DeskTest
class BringingBackWhatWasTakenDownTests {

	private static final AtomicInteger ROUND = new AtomicInteger();

	private static final String BYTES_OR_WORDS = "Its bytes or its words are those of a report that was taken down.";

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private NewArrivals arrivals;

	@Autowired
	private ArticleTakedowns takedowns;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private int round;

	private String text = "";

	@BeforeEach
	void begin() {
		this.round = ROUND.incrementAndGet();
		this.text = text();
	}

	@Test
	void waitsForAPersonWithTheSameBytes() {
		long report = takenDown();

		long arrival = bring(this.text, "mirror");

		assertThat(this.arrivals.state(arrival)).isEqualTo("quarantined");
		assertThat(hasFindings(arrival)).isFalse();
		Element notice = page(arrival).selectFirst(".notice");
		assertThat(notice.text()).contains(BYTES_OR_WORDS);
		assertThat(notice.select("a").attr("href")).isEqualTo("/en/articles/" + report);
	}

	@Test
	void waitsForAPersonWithTheSameWordsInOtherBytesFromElsewhere() {
		long report = takenDown();

		long arrival = bring(this.text.toUpperCase(Locale.ROOT) + "\n", "mirror");

		assertThat(this.arrivals.state(arrival)).isEqualTo("quarantined");
		assertThat(hasFindings(arrival)).isFalse();
		Element notice = page(arrival).selectFirst(".notice");
		assertThat(notice.text()).contains(BYTES_OR_WORDS);
		assertThat(notice.select("a").attr("href")).isEqualTo("/en/articles/" + report);
	}

	@Test
	void waitsForAPersonWithNearlyTheSameWords() {
		takenDown();

		long arrival = bring(this.text + "\n\nRead more of this at our office.", "mirror");

		assertThat(this.arrivals.state(arrival)).isEqualTo("quarantined");
		assertThat(page(arrival).select(".notice").text())
			.contains("It is likely to be much like a report that was taken down");
	}

	@Test
	void waitsForAPersonWithTheWordsOfAnEarlierVersion() {
		long report = this.arrivals.admitted(this.text, address("first"), Given.NOTHING);
		assertThat(this.arrivals.state(bring(this.text + "\n\nThis was added later.", "first")))
			.isEqualTo("version of " + report);
		takeDown(report);

		assertThat(this.arrivals.state(bring(this.text.toUpperCase(Locale.ROOT), "mirror"))).isEqualTo("quarantined");
	}

	/** Else it would be new, or a copy that the takedown does not know of. */
	@Test
	void waitsWhileTheTakedownIsNotOver() throws Exception {
		long report = this.arrivals.admitted(this.text, address("first"), Given.NOTHING);
		CompletableFuture<Long> copy = new CompletableFuture<>();
		this.transaction.executeWithoutResult((status) -> {
			takeDown(report);
			copy.completeAsync(() -> bring(this.text.toUpperCase(Locale.ROOT), "mirror"));
			LockQueue.awaitSomebody(this.jdbc);
		});

		assertThat(this.arrivals.state(copy.get(60, TimeUnit.SECONDS))).isEqualTo("quarantined");
	}

	@Test
	void keepsNoWordsToBeKnownAgainBy() {
		long report = takenDown();

		assertThat(this.jdbc.sql("select count(*) from words_taken_down where article_id = :id")
			.param("id", report)
			.query(Long.class)
			.single()).isOne();
		assertThat(this.jdbc.sql("select w::text from words_taken_down w where article_id = :id")
			.param("id", report)
			.query(String.class)
			.single()).doesNotContainIgnoringCase("bazaar");
	}

	@Test
	void goesWithTheReportIfItCameBeforeInOtherBytes() {
		long report = this.arrivals.admitted(this.text, address("first"), Given.NOTHING);
		long copy = bring(this.text.toUpperCase(Locale.ROOT), "mirror");
		assertThat(this.arrivals.state(copy)).isEqualTo("duplicate of " + report);

		takeDown(report);

		assertThat(hasBytes(copy)).isFalse();
		assertThat(hasFindings(copy)).isFalse();
		assertThat(this.arrivals.state(copy)).isEqualTo("duplicate of " + report);
	}

	@Test
	void isNotLeftWaitingWithoutItsBytes() {
		DeskVisitor editor = this.visitors.newcomer(Role.EDITOR);
		String one = handIn(editor, this.text);
		String other = handIn(editor, this.text);
		takeDown(number(admit(editor, one).location()));

		Document page = editor.get(other).page();

		assertThat(page.select(".state").text()).isEqualTo("discarded");
		assertThat(page.select(".notice").text()).contains("A court has said so.");
		assertThat(hasBytes(number(other))).isFalse();
	}

	@Test
	void isTakenDownOnceMoreAtTheDesk() {
		long report = takenDown();
		DeskVisitor administrator = this.visitors.administrator();
		String desk = "/en/desk/articles/" + report;
		assertThat(administrator.get(desk).page().select("form[action$=/takedown]")).isEmpty();
		long bytes = bring(this.text, "mirror");
		long words = bring(this.text.toUpperCase(Locale.ROOT), "mirror");
		Document page = administrator.get(desk).page();
		assertThat(page.select("main").text()).contains("has come again");

		Answer done = administrator.send(page.selectFirst("form[action$=/takedown]"), "reason", "It came again.",
				"confirmed", Long.toString(report));

		assertThat(done.location()).isEqualTo(desk + "?done");
		assertThat(hasBytes(bytes)).isFalse();
		assertThat(hasBytes(words)).isFalse();
		assertThat(this.arrivals.state(bytes)).isEqualTo("discarded");
		assertThat(page(words).select(".notice").text()).contains("It came again.");
		Answer late = administrator.send(page.selectFirst("form[action$=/takedown]"), "reason", "Once more.",
				"confirmed", Long.toString(report));
		assertThat(late.status()).isEqualTo(422);
		assertThat(administrator.get(desk).page().select("form[action$=/takedown]")).isEmpty();
	}

	@Test
	void isTakenDownAsAnArrivalWhereItIsOnlyLikeIt() {
		takenDown();
		long arrival = bring(this.text + "\n\nRead more of this at our office.", "mirror");
		DeskVisitor administrator = this.visitors.administrator();
		String address = "/en/desk/intake/" + arrival;
		Element form = administrator.get(address).form(address + "/takedown");

		assertThat(administrator.send(form, "reason", "The same order.", "confirmed", "7").status()).isEqualTo(422);
		assertThat(administrator.send(form, "reason", " ", "confirmed", Long.toString(arrival)).status())
			.isEqualTo(422);
		assertThat(hasBytes(arrival)).isTrue();
		Answer done = administrator.send(form, "reason", "The same order.", "confirmed", Long.toString(arrival));

		assertThat(done.location()).isEqualTo(address);
		assertThat(hasBytes(arrival)).isFalse();
		assertThat(this.arrivals.state(arrival)).isEqualTo("discarded");
		assertThat(administrator.get(address).page().select(".notice").text()).contains("The same order.");
		assertThat(administrator.get(address + "/original").status()).isEqualTo(451);
		assertThat(this.visitors.trail("act = 'taken-down' and subject = :subject",
				Map.of("subject", "intake/" + arrival)))
			.isOne();
		assertThat(administrator.send(form, "reason", "The same order.", "confirmed", Long.toString(arrival)).status())
			.isEqualTo(409);
	}

	@Test
	void isNotTakenDownAsAnArrivalWhereAReportHasItsBytes() {
		DeskVisitor editor = this.visitors.newcomer(Role.EDITOR);
		DeskVisitor administrator = this.visitors.administrator();
		String one = handIn(editor, this.text);
		String other = handIn(editor, this.text);
		Element form = administrator.get(other).form(other + "/takedown");
		String report = admit(editor, one).location();

		Answer refused = administrator.send(form, "reason", "An order.", "confirmed", Long.toString(number(other)));

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.page().select("main .refusal").text())
			.contains("Report %d has these bytes".formatted(number(report)));
		assertThat(hasBytes(number(one))).isTrue();
		assertThat(administrator.get(one).page().select("form[action$=/takedown]")).isEmpty();
		assertThat(editor.get(other).page().select("form[action$=/takedown]")).isEmpty();
	}

	/** Who saw it before the takedown does not know. */
	@Test
	void isNotAdmittedBeforeAnEditorHasSeenThatItWasTakenDown() {
		DeskVisitor editor = this.visitors.newcomer(Role.EDITOR);
		String one = handIn(editor, this.text);
		String other = handIn(editor, this.text.toUpperCase(Locale.ROOT));
		takeDown(number(admit(editor, one).location()));

		Answer refused = admit(editor, other);

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.page().select("main .refusal").text()).contains("were taken down since it came");
		assertThat(refused.page().select(".notice").text()).contains(BYTES_OR_WORDS);
		assertThat(this.arrivals.state(number(other))).isEqualTo("quarantined");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\nRead more of this at our office." })
	void isNoEditorsToTakeIn(String more) {
		takenDown();
		long arrival = bring(this.text + more, "mirror");
		String address = "/en/desk/intake/" + arrival;
		DeskVisitor editor = this.visitors.newcomer(Role.EDITOR);

		Document page = editor.get(address).page();

		assertThat(page.select("form[action$=/admit], form[action$=/lift], form[action*=/version]")).isEmpty();
		assertThat(page.select("main").text()).contains("Only an administrator takes it in again");
		Answer refused = editor.postWithToken(address + "/admit", "language", "en", "published.basis", "unknown",
				"published.reasoning[en]", "Nothing says so.", "attributions[0].role", "publisher");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(editor.postWithToken(address + "/version", "article", "1", "reason", "Newer.").status())
			.isBetween(400, 499);
		assertThat(this.arrivals.state(arrival)).isEqualTo("quarantined");
	}

	/** An order may be lifted. */
	@Test
	void isAReportAgainIfAnAdministratorSaysWhy() {
		long gone = takenDown();
		long arrival = bring(this.text, "mirror");
		String address = "/en/desk/intake/" + arrival;
		DeskVisitor administrator = this.visitors.administrator();
		Element form = administrator.get(address).form(address + "/lift");

		Answer refused = administrator.send(form, "lift", " ", "lifted", Long.toString(arrival + 1));
		String report = lift(arrival);

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().getElementById("lift.problem").text()).contains("why the order no longer stands");
		assertThat(refused.page().getElementById("lifted.problem").text()).contains("Nothing was taken in");
		assertThat(report).matches("/en/articles/\\d+");
		assertThat(this.visitors.read("/en/articles/" + gone).select("main").text())
			.contains("an administrator took its words in again: Report " + number(report), "The order was lifted.");
		assertThat(
				this.visitors.trail("act = 'takedown-lifted' and article_id = :id and reason = 'The order was lifted.'",
						Map.of("id", number(report))))
			.isOne();
		assertThat(this.visitors.read(report).select(".text").text()).contains("bazaar");
		assertThat(this.arrivals.state(bring(this.text, "third"))).isEqualTo("duplicate of " + number(report));
		assertThat(this.arrivals.state(bring(this.text.toUpperCase(Locale.ROOT), "third")))
			.isEqualTo("duplicate of " + number(report));
	}

	/** Whoever took it in again need not be asked about each thing that changes in it. */
	@Test
	void goesOnAsTheNextVersionOfAReportThatIsLikeIt() {
		takenDown();
		long arrival = bring(this.text, "mirror");
		long report = number(lift(arrival));

		assertThat(this.arrivals.state(bring(this.text + "\n\nThis was added later.", "mirror")))
			.isEqualTo("version of " + report);
		assertThat(this.arrivals.state(bring(this.text, "third"))).isEqualTo("duplicate of " + report);
		assertThat(this.arrivals.state(bring(this.text.toUpperCase(Locale.ROOT), "third")))
			.isEqualTo("duplicate of " + report);
	}

	@Test
	void isNoCopyOfAVersionThatWasTakenDownWithAnotherReport() {
		long report = this.arrivals.admitted(this.text, address("first"), Given.NOTHING);
		bring(this.text + "\n\nThis was added later.", "first");
		long twin = AddedReports.add(this.jdbc, this.text, "AZ");
		this.jdbc.sql("""
				insert into likeness (article_id, text_sha256, bands)
				select :twin, text_sha256, '{}' from former_likeness where article_id = :report
				""").param("twin", twin).param("report", report).update();

		takeDown(twin);

		assertThat(this.arrivals.versions(report)).isEqualTo(2);
		assertThat(this.visitors.read("/en/articles/" + report).select(".text").text()).contains("bazaar");
		assertThat(this.arrivals.state(bring(this.text, "mirror"))).isEqualTo("quarantined");
		assertThat(this.arrivals.state(bring(this.text.toUpperCase(Locale.ROOT), "mirror"))).isEqualTo("quarantined");
	}

	private long takenDown() {
		long report = this.arrivals.admitted(this.text, address("first"), Given.NOTHING);
		takeDown(report);
		return report;
	}

	private void takeDown(long report) {
		this.takedowns.takeDown(report, "A court has said so.", "Nigar", "administrator");
	}

	private long bring(String words, String site) {
		return this.arrivals.take(words, address(site), Given.NOTHING);
	}

	private URI address(String site) {
		return URI.create("https://%s.example/taken-down/%d".formatted(site, this.round));
	}

	private Document page(long arrival) {
		return this.visitors.administrator().get("/en/desk/intake/" + arrival).page();
	}

	private boolean hasFindings(long arrival) {
		return this.jdbc.sql("select findings is not null from arrival where id = :id")
			.param("id", arrival)
			.query(Boolean.class)
			.single();
	}

	private boolean hasBytes(long arrival) {
		return this.jdbc.sql("""
				select c.content is not null from arrival r join capture c on c.id = r.capture_id where r.id = :id
				""").param("id", arrival).query(Boolean.class).single();
	}

	private static String handIn(DeskVisitor visitor, String text) {
		return visitor.send(visitor.get("/en/desk/intake").form("/en/desk/intake/text"), "text", text).location();
	}

	private static Answer admit(DeskVisitor editor, String arrival) {
		return editor.send(editor.get(arrival).form(arrival + "/admit"));
	}

	/** Takes in what was taken down, and answers the address of the report. */
	private String lift(long arrival) {
		String address = "/en/desk/intake/" + arrival;
		DeskVisitor administrator = this.visitors.administrator();
		return administrator
			.send(administrator.get(address).form(address + "/lift"), "lift", "The order was lifted.", "lifted",
					Long.toString(arrival))
			.location();
	}

	private static long number(String address) {
		return Long.parseLong(address.replaceAll(".*/", ""));
	}

	/** A text in words that no other has. */
	private String text() {
		StringBuilder text = new StringBuilder("At the bazaar of round %d they spoke of prices.".formatted(this.round));
		for (int i = 0; i < 12; i++) {
			text.append(" The merchant%dat%d said that carpet%d had become dearer than carpet%d was before."
				.formatted(i, this.round, this.round * 41 + i, this.round * 23 + i));
		}
		return text.toString();
	}

}
