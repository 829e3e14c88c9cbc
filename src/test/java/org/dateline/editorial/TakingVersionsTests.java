package org.dateline.editorial;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.dateline.article.ArticleTakedowns;
import org.dateline.article.Corrections;
import org.dateline.article.Editor;
import org.dateline.article.HeldRecord;
import org.dateline.article.RecordDraft;
import org.dateline.editorial.DeskVisitor.Answer;
import org.dateline.intake.Given;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What comes from the address of a report with another text. */
@DeskTest
class TakingVersionsTests {

	private static final Editor ANNA = new Editor(null, "editor");

	private static final AtomicInteger ROUND = new AtomicInteger();

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private NewArrivals arrivals;

	@Autowired
	private Corrections corrections;

	@Autowired
	private ArticleTakedowns takedowns;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private int round;

	@BeforeEach
	void begin() {
		this.round = ROUND.incrementAndGet();
	}

	@Test
	void becomesTheNextVersionOfTheReport() {
		long report = admitted(text("The talks went on until late."));

		long arrival = deliver(text("The talks went on until early in the morning."), null);

		assertThat(this.arrivals.state(arrival)).isEqualTo("version of " + report);
		Document page = this.visitors.read("/en/articles/" + report);
		assertThat(page.select(".text").text()).contains("until early in the morning").doesNotContain("until late");
		assertThat(page.select(".record dd a[href$=/versions]").text())
			.isEqualTo("changed since it was first seen: 2 versions");
		Document versions = this.visitors.read("/en/articles/" + report + "/versions");
		assertThat(versions.select(".texts li strong").eachText()).containsExactly("Version 2", "Version 1");
		assertThat(versions.select(".difference del").text()).isEqualTo("removed: late");
		assertThat(versions.select(".difference ins").text()).isEqualTo("added: early in the morning");
		assertThat(versions.select(".difference details summary").text()).isEqualTo("5 unchanged paragraphs");
		assertThat(original(report, "")).contains("until early in the morning");
		assertThat(original(report, "?version=2")).contains("until early in the morning");
		assertThat(original(report, "?version=1")).contains("until late");
	}

	@Test
	void standsAtAnAddressOfItsOwnForGood() {
		long report = admitted(text("The talks went on until late."));
		deliver(text("The talks went on until early in the morning."), null);

		Document first = this.visitors.read("/en/articles/" + report + "/versions/1");
		assertThat(first.select(".text").text()).contains("until late");
		assertThat(first.select("h1").text()).isNotBlank();
		assertThat(first.select(".label").first().text()).isEqualTo("Version 1 of 2");
		assertThat(this.visitors.read("/en/articles/" + report + "/versions/2").select(".text").text())
			.contains("until early in the morning");
		assertThat(this.visitors.stranger().get("/en/articles/" + report + "/versions/3").status()).isEqualTo(404);
		assertThat(this.visitors.stranger().get("/timemap/link/en/articles/" + report).body()).contains(
				"/en/articles/%d/versions/1>; rel=\"first memento\"".formatted(report),
				"/en/articles/%d/versions/2>; rel=\"last memento\"".formatted(report));
	}

	@Test
	void isKnownAgainAsAnyOfItsVersions() {
		long report = admitted(text("The first."));
		deliver(text("The second."), null);

		for (String again : List.of("The first.", "The second.", "THE FIRST.")) {
			assertThat(this.arrivals.state(deliver(text(again), null))).as(again).isEqualTo("duplicate of " + report);
		}
		assertThat(this.arrivals.versions(report)).isEqualTo(2);
	}

	@Test
	void isComparedWithAnyOther() {
		long report = admitted(text("The first."));
		deliver(text("The second."), null);
		deliver(text("The third."), null);

		Document page = this.visitors.read("/en/articles/" + report + "/versions?from=1&to=3");

		assertThat(page.select(".difference h2").text()).isEqualTo("From version 1 to version 3");
		assertThat(page.select(".difference del").text()).isEqualTo("removed: first");
		assertThat(page.select(".difference ins").text()).isEqualTo("added: third");
		assertThat(page.select("select[name=from] [selected]").val()).isEqualTo("1");
		assertThat(this.visitors.read("/en/articles/" + report + "/versions").select(".difference h2").text())
			.isEqualTo("From version 2 to version 3");
		assertThat(this.visitors.read("/en/articles/" + report + "/versions?from=2&to=2").select(".difference").text())
			.contains("The words are the same.");
	}

	@ParameterizedTest
	@CsvSource({ "/versions?from=0, 400", "/versions?to=3, 400", "/versions?from=1&from=2, 400",
			"/versions?from=x, 400", "/versions?since=1, 400", "/original?version=0, 400", "/original?version=3, 404",
			"/original?version=1.5, 400" })
	void isNotAskedForByAnythingButItsNumber(String address, int status) {
		long report = admitted(text("The first."));
		deliver(text("The second."), null);

		String ui = address.startsWith("/versions") ? "/en" : "";
		assertThat(this.visitors.stranger().get(ui + "/articles/" + report + address).status()).isEqualTo(status);
	}

	@Test
	void waitsWhereTooLittleIsLeftOfIt() {
		long report = admitted(text("The first."));
		long arrival = deliver("""
				An entirely other report has been published at this address in round %d. It has next to nothing to do
				with what was said there before, and nobody would take it for the same.""".formatted(this.round), null);

		assertThat(this.arrivals.state(arrival)).isEqualTo("quarantined");
		Document page = editor().get("/en/desk/intake/" + arrival).page();
		assertThat(page.select(".notice").text())
			.contains("only 0 per cent of what it says is still in this one. Report " + report);
		assertThat(page.getElementById("article").val()).isEqualTo(Long.toString(report));
		assertThat(page.select("form[action$=/admit], form[action$=/version], form[action$=/discard]")).hasSize(3);
	}

	@Test
	void waitsWhereAnotherPublisherIsNamed() {
		admitted(text("The first."));
		long arrival = this.arrivals.take(text("The second."), address(), given("antara", null));

		assertThat(this.arrivals.state(arrival)).isEqualTo("quarantined");
		assertThat(editor().get("/en/desk/intake/" + arrival).page().select(".notice").text())
			.contains("Another publisher is named");
	}

	@Test
	void waitsWhereItIsOlderThanWhatIsThere() {
		admitted(text("The first."));
		long arrival = deliver(text("The second."), Instant.parse("2021-05-06T07:08:09Z"));

		assertThat(this.arrivals.state(arrival)).isEqualTo("quarantined");
	}

	@Test
	void doesNotBringAWithdrawnReportBack() {
		long report = admitted(text("The first."));
		this.corrections.withdraw(report, this.corrections.draft(report).revision(), ANNA, "It was untrue.");

		long arrival = deliver(text("The second."), null);

		assertThat(this.arrivals.state(arrival)).isEqualTo("quarantined");
		assertThat(this.visitors.stranger().get("/en/articles/" + report).status()).isEqualTo(410);
		Answer refused = take(editor(), arrival, Long.toString(report));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().select("main .refusal").text()).contains("This report is withdrawn.");
		assertThat(this.arrivals.versions(report)).isOne();
	}

	@Test
	void leavesWhatEditorsDecidedAsItIs() {
		long report = admitted("It was on 8 October 2024.\n\n" + text("The first."));
		HeldRecord held = this.corrections.draft(report);
		RecordDraft values = held.values();
		this.corrections.correct(report, held.revision(),
				new RecordDraft(values.language(), new RecordDraft.Headline("The delegations met in the capital", null),
						new RecordDraft.DateClaim("2024-10-08", "stated", Map.of(),
								List.of(new RecordDraft.Quote("8 October 2024", null))),
						null, values.attributions(), List.of("AZ", "RU")),
				ANNA, "It says so.");

		deliver("More is known now. It was on 8 October 2024.\n\n" + text("The second."), null);

		RecordDraft moved = this.corrections.draft(report).values();
		assertThat(moved.headline()).isEqualTo(new RecordDraft.Headline("The delegations met in the capital",
				this.corrections.draft(report).text().indexOf("The delegations met in the capital")));
		assertThat(moved.published().basis()).isEqualTo("stated");
		assertThat(moved.published().quotes()).containsExactly(new RecordDraft.Quote("8 October 2024", 29));
		assertThat(moved.countries()).containsExactly("AZ", "RU");

		deliver(text("The third."), null);

		RecordDraft without = this.corrections.draft(report).values();
		assertThat(without.published().edtf()).isEqualTo("2024-10-08");
		assertThat(without.published().basis()).isEqualTo("derived");
		assertThat(without.published().reasoning()).containsEntry("en",
				"The words for it stand in version 2 of the text.");
		assertThat(this.visitors.read("/en/articles/" + report + "/versions?from=1&to=2").select("main").text())
			.contains("8 October 2024");
	}

	@Test
	void leavesWhatAnEditorTypedWhenItWasTakenInAsItIs() {
		DeskVisitor editor = editor();
		long waiting = this.arrivals.take("This is too short.", address(), given(null, null));
		assertThat(this.arrivals.state(waiting)).isEqualTo("quarantined");
		Answer admitted = editor.send(
				editor.get("/en/desk/intake/" + waiting).form("/en/desk/intake/" + waiting + "/admit"), "language",
				"en", "published.edtf", "2024-03", "published.basis", "derived", "published.reasoning[en]", "I know.");
		long report = Long.parseLong(admitted.location().replaceAll(".*/", ""));

		long arrival = this.arrivals.take("This is too short. " + text("Longer."), address(), given(null, null));

		assertThat(this.arrivals.state(arrival)).isEqualTo("version of " + report);
		RecordDraft values = this.corrections.draft(report).values();
		assertThat(values.published().edtf()).isEqualTo("2024-03");
		assertThat(values.published().reasoning()).containsEntry("en", "I know.");
	}

	@Test
	void isTakenInByAnEditorWhereTheArchiveDoesNotDecide() {
		long report = admitted(text("The first."));
		long arrival = deliver("""
				The report has been written anew in round %d, and says much more than it did in the beginning, in words
				that are not those of before. Whoever looks at both sees that they are of the same meeting."""
			.formatted(this.round), null);
		DeskVisitor editor = editor();

		for (String wrong : List.of("", "x", "-1", "999999999999")) {
			Answer refused = take(editor, arrival, wrong);
			assertThat(refused.status()).as(wrong).isEqualTo(422);
			assertThat(refused.page().select("#article ~ .refusal").text()).as(wrong).isNotEmpty();
			assertThat(refused.page().getElementById("article").val()).isEqualTo(wrong);
		}
		assertThat(take(editor, arrival, Long.toString(report)).location()).isEqualTo("/en/articles/" + report);

		assertThat(this.arrivals.state(arrival)).isEqualTo("version of " + report);
		assertThat(this.visitors.read("/en/articles/" + report).select(".text").text()).contains("written anew");
		assertThat(this.visitors.read("/en/articles/" + report + "/versions").select(".texts").text())
			.contains("taken in by");
		assertThat(this.visitors.trail("act = 'version-taken' and article_id = :report", Map.of("report", report)))
			.isOne();
		assertThat(take(editor, arrival, Long.toString(report)).status()).isEqualTo(409);
		assertThat(editor.get("/en/desk/intake/" + arrival).page().select(".state").text()).isEqualTo("a new version");
	}

	@Test
	void isShownBesideTheReportBeforeAnEditorTakesItIn() {
		long report = admitted(text("The first."));
		DeskVisitor editor = editor();
		long waiting = Long.parseLong(handIn(editor, """
				На встрече %d министры говорили о поставках газа, о строительстве дорог и о торговле, и договорились
				встретиться снова в следующем году, как сообщили после неё журналистам.""".formatted(this.round)));
		String address = "/en/desk/intake/" + waiting + "/version";

		Document page = editor.get(address + "?article=" + report).page();

		assertThat(page.select("h1").text()).isEqualTo("The next version of report " + report + "?");
		assertThat(page.select(".notice li").eachText()).contains("its language is another",
				"less than half of what the report says is still there");
		assertThat(page.select(".deeds tbody tr").eachText()).anyMatch((row) -> row.equals("Language English Russian"));
		assertThat(page.select(".difference del")).isNotEmpty();
		Answer refused = editor.send(page.selectFirst("form[method=post][action$=/version]"), "anyway", "", "reason",
				"It is newer.");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().getElementById("anyway.problem").text()).contains("Nothing was taken in");
		assertThat(refused.page().getElementById("reason").text()).isEqualTo("It is newer.");
		assertThat(editor.send(page.selectFirst("form[method=post][action$=/version]"), "reason", " ")
			.page()
			.getElementById("reason.problem")).isNotNull();
		assertThat(this.arrivals.versions(report)).isOne();
		assertThat(editor.get(address + "?article=0").status()).isEqualTo(422);
	}

	@Test
	void saysWhyNothingIsTakenInWhereAReportHasItsTextByNow() {
		long report = admitted(text("The first."));
		DeskVisitor editor = editor();
		String text = text("The second, which came twice").replace("spoken about", "written of");
		long one = Long.parseLong(handIn(editor, text + "."));
		long same = Long.parseLong(handIn(editor, text + "!"));
		assertThat(take(editor, one, Long.toString(report)).status()).isEqualTo(302);

		Answer refused = take(editor, same, Long.toString(report));

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.page().select(".refusal").text()).contains("has the same text already");
	}

	@Test
	void isTakenDownWithAllThatWasBefore() {
		long report = admitted(text("The confidential first."));
		deliver(text("The second."), null);

		this.takedowns.takeDown(report, "A court has said so.", "Nigar", "administrator");

		assertThat(
				this.jdbc.sql("select string_agg(text || record::text, '') from earlier_version where article_id = :id")
					.param("id", report)
					.query(String.class)
					.single())
			.doesNotContain("confidential", "delegation");
		assertThat(this.visitors.stranger().get("/articles/" + report + "/original?version=1").status()).isEqualTo(451);
		assertThat(this.visitors.read("/en/articles/" + report + "/versions").select(".texts li")).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"update earlier_version set text = 'Other' where article_id = :id | stays as it was",
			"update earlier_version set superseded_at = now() where article_id = :id | stays as it was",
			"delete from earlier_version where article_id = :id | stays as it was",
			"update earlier_version set text = '', text_rule = 'taken-down', dateline = null, record = record_without_words(record) where article_id = :id | stays as it was",
			"insert into earlier_version select article_id, 2, capture_id, text, text_rule, dateline, record, revision, superseded_at from earlier_version where article_id = :id | is not what the article is",
			"update article set text = 'Words', headline_start = null where id = :id | is replaced and not kept",
			"insert into earlier_version select a.id, 3, a.capture_id, a.text, a.text_rule, a.dateline, e.record, 1, now() from article a join earlier_version e on e.article_id = a.id where a.id = :id | does not follow version",
			"insert into earlier_version select a.id, 2, a.capture_id, a.text, a.text_rule, a.dateline, jsonb_set(e.record, '{published}', '{\"basis\": \"stated\", \"quotes\": [{\"words\": \"nothing\", \"start\": 0}]}'), 1, now() from article a join earlier_version e on e.article_id = a.id where a.id = :id | record_stands_in_its_text" })
	void isKeptByTheDatabase(String sql, String reason) {
		long report = admitted(text("The first."));
		deliver(text("The second."), null);

		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
				this.jdbc.sql("delete from evidence where article_id = :id").param("id", report).update();
				this.jdbc.sql(sql).param("id", report).update();
			}))
			.havingRootCause()
			.withMessageContaining(reason);
	}

	@Test
	void isFoundByTheTimeAtWhichItWasThere() {
		long report = admitted(text("The first."));
		deliver(text("The second."), null);

		assertThat(this.jdbc.sql("""
				select v.number from capture c join article_version o on o.capture_id = c.id and o.number = 1
				join lateral (select number from article_version v
				              where v.article_id = o.article_id and v.since <= c.received_at
				              order by since desc, number desc limit 1) as v on true
				where o.article_id = :id
				""").param("id", report).query(Integer.class).single()).isOne();
	}

	/** The number of what is handed in. */
	private static String handIn(DeskVisitor editor, String text) {
		return editor.send(editor.get("/en/desk/intake").form("/en/desk/intake/text"), "text", text)
			.location()
			.replaceAll(".*/", "");
	}

	private DeskVisitor editor() {
		return this.visitors.newcomer(Role.EDITOR);
	}

	private Answer take(DeskVisitor editor, long arrival, String article) {
		String csrf = editor.get("/en/desk/intake").page().select("input[name=_csrf]").val();
		return editor.post("/en/desk/intake/" + arrival + "/version", "_csrf", csrf, "article", article, "reason",
				"I have looked at both.", "anyway", "true");
	}

	private long admitted(String text) {
		return this.arrivals.admitted(text, address(), given(null, null));
	}

	private long deliver(String text, @Nullable Instant captured) {
		return this.arrivals.take(text, address(), given(null, captured));
	}

	private static Given given(@Nullable String source, @Nullable Instant captured) {
		return new Given("en", null, null, source, captured);
	}

	private URI address() {
		return URI.create("https://versions.example/round/" + this.round);
	}

	private String original(long report, String query) {
		return this.visitors.stranger().get("/articles/" + report + "/original" + query).body();
	}

	/** A report of its own, in words that no other has, that ends as told. */
	private String text(String end) {
		StringBuilder text = new StringBuilder(
				"The delegations met in the capital for round %d.".formatted(this.round));
		for (int i = 0; i < 5; i++) {
			text.append(
					"\n\nOn the question of matter%dof%d the delegation%d said that it had been spoken about in detail%d."
						.formatted(i, this.round, this.round * 31 + i, this.round * 17 + i));
		}
		return text.append("\n\n").append(end).toString();
	}

}
