package org.dateline.editorial;

import java.net.URI;
import java.util.Arrays;

import org.dateline.editorial.DeskVisitor.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** An editor's work on a report, as its forms let them do it. */
@DeskTest
class CorrectingAtTheDeskTests {

	@Autowired
	private DeskVisitors visitors;

	private DeskVisitor editor;

	@BeforeEach
	void signIn() {
		this.editor = this.visitors.newcomer(Role.EDITOR);
	}

	@Test
	void savesNothingWhereNothingChanged() {
		Answer unchanged = this.editor.send(form(1), "reason", "Looked at it again.");

		assertThat(unchanged.status()).isEqualTo(422);
		assertThat(unchanged.page().select("main [role=alert]").text()).isNotBlank();
		assertThat(unchanged.page().select("#reason").text()).isEqualTo("Looked at it again.");
	}

	@Test
	void correctsADateAndTakesThatBack() {
		Answer saved = this.editor.send(form(1), "published.edtf", "2024-10-09~", "published.reasoning[en]",
				"It was the day after.", "reason", "A <test> & more.");
		assertThat(saved.location()).isEqualTo("/en/desk/articles/1?done");
		assertThat(this.editor.get(saved.location()).page().select("main [role=status]").text())
			.isEqualTo("Done, and written to the trail.");
		assertThat(this.editor.get("/en/desk/articles/1").page().select("main [role=status]")).isEmpty();
		assertThat(this.visitors.stranger().get("/en/articles/1").body()).contains("9 October 2024");
		assertThat(this.visitors.stranger().get("/en/articles/1/versions").page().text()).contains("A <test> & more.");

		Element revert = this.editor.get("/en/desk/articles/1").page().selectFirst("form[action$=/revert]");
		Answer reverted = this.editor.send(revert, "reason", "It was right before.");

		assertThat(reverted.location()).isEqualTo("/en/desk/articles/1?done");
		assertThat(this.visitors.stranger().get("/en/articles/1").body()).contains("8 October 2024");
		assertThat(this.editor.get("/en/desk/trail?article=1").page().select("tbody tr"))
			.hasSizeGreaterThanOrEqualTo(2);
	}

	@Test
	void refusesAQuoteThatIsNotInTheTextAndKeepsWhatWasTyped() {
		Answer refused = this.editor.send(form(2), "published.quotes[0]", "words that nobody wrote",
				"published.quotes[0].start", "", "reason", "Try.");

		assertThat(refused.status()).isEqualTo(422);
		Element quote = refused.page().getElementById("published.quotes[0]");
		assertThat(quote).isNotNull();
		assertThat(quote.val()).isEqualTo("words that nobody wrote");
		assertThat(refused.page().getElementById(quote.attr("aria-describedby")).text()).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource({ "language, no-tag-at-all-, language", "headline, words that nobody wrote, headline",
			"published.edtf, 8 October, published.edtf", "published.edtf, 2099-01-01, published.edtf",
			"published.basis, guessed, published.basis", "countries, AZ XX RU YY, countries",
			"attributions[0].role, editor, attributions[0].role",
			"attributions[0].source, nobody, attributions[0].source", "language, ru, reason" })
	void tellsWhatIsWrongBesideItsField(String field, String typed, String place) {
		Answer refused = this.editor.send(form(2), field, typed);

		assertThat(refused.status()).isEqualTo(422);
		Element box = refused.page().getElementById(place);
		Element filled = refused.page().getElementById(field);
		assertThat(filled.is("select") ? filled.select("option[selected]").val() : filled.val()).isEqualTo(typed);
		Element problem = refused.page().getElementById(box.attr("aria-describedby"));
		assertThat(problem).as("what stands beside %s", place).isNotNull();
		assertThat(problem.text()).isNotBlank();
		assertThat(box.attr("aria-invalid")).isEqualTo("true");
		assertThat(refused.page().select("[autofocus]").is("main .notice[tabindex=-1]")).isTrue();
		assertThat(refused.page().title()).isEqualTo("Not done: Report 2 at the desk · Desk · Dateline");
		assertThat(refused.page().select("main [role=alert] a"))
			.anySatisfy((link) -> assertThat(URI.create(link.attr("href")).getFragment()).isEqualTo(place))
			.anySatisfy((link) -> assertThat(link.text()).isEqualTo(problem.text()));
	}

	@Test
	void refusesAChangeByThePublisherBeforePublication() {
		Answer refused = this.editor.send(form(1), "modified.edtf", "2020-01-01", "modified.basis", "derived",
				"modified.reasoning[en]", "It says so.", "reason", "It was changed.");

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().getElementById("modified.edtf.problem").text())
			.contains("this lies before the day of publication");
	}

	/** What a machine said of one date is no reasoning of another. */
	@Test
	void asksForReasoningAnewWhereTheDateIsAnother() {
		String before = form(1).getElementById("published.reasoning[en]").wholeText();
		assertThat(before).isNotBlank();

		Answer refused = this.editor.send(form(1), "published.edtf", "2024-10-10~", "reason", "It is another day.");

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().getElementById("published.reasoning[en]").wholeText()).isEmpty();
		assertThat(refused.page().getElementById("published.reasoning").hasAttr("open")).isTrue();
		assertThat(refused.page().select("[id=published.reasoning] .refusal").text()).contains("Give the reasoning");
		assertThat(this.visitors.stranger().get("/en/articles/1").body()).doesNotContain("10 October 2024");

		Answer checked = this.editor.send(form(1), "language", "fr", "check", "true");
		assertThat(checked.page().getElementById("published.reasoning[en]").wholeText()).isEqualTo(before);
	}

	@Test
	void handsAReasonBackInTheBoxItWasTypedIn() {
		String long1001 = "x".repeat(1001);
		Element withdraw = this.editor.get("/en/desk/articles/2").page().selectFirst("form[action$=/withdraw]");

		Answer refused = this.editor.send(withdraw, "reason", long1001);

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().getElementById("withdraw.reason").text()).isEqualTo(long1001);
		assertThat(refused.page().getElementById("withdraw.reason.problem").text()).contains("1,000");
		assertThat(refused.page().getElementById("reason").text()).isEmpty();
	}

	@Test
	void readsADateWithoutSaving() {
		Answer checked = this.editor.send(form(2), "published.edtf", "[2022-04-26..2022-12-31]", "check", "true");

		assertThat(checked.status()).isEqualTo(200);
		assertThat(checked.page().select("output").first().text()).contains("26 April", "31 December 2022");
		Answer wrong = this.editor.send(form(2), "published.edtf", "2024-13-01", "check", "true");
		assertThat(wrong.status()).isEqualTo(200);
		assertThat(wrong.page().getElementById("published.edtf.problem").text()).isNotBlank();
		assertThat(wrong.page().select("main .notice a").eachAttr("href")).doesNotContain("#reason");
		assertThat(this.editor.get("/en/desk/date?edtf=2024-99").body()).isNotBlank();
		assertThat(this.editor.get("/ru/desk/date?edtf=2024-10-08~").body()).contains("октября 2024");
		assertThat(this.visitors.stranger().get("/en/articles/2").body()).doesNotContain("31 December 2022");
	}

	@Test
	void saysThatWhatWasCheckedHolds() {
		Answer holds = this.editor.send(form(2), "countries", "AZ KZ", "check", "true");
		Answer explained = this.editor.send(form(2), "countries", "AZ KZ", "reason", "So.", "check", "true");
		Answer unchanged = this.editor.send(form(2), "check", "true");
		Answer wrong = this.editor.send(form(2), "countries", "XX", "check", "true");

		assertThat(holds.page().select("main [role=status]").text()).isEqualTo(
				"The record holds as it stands in the form. Nothing was saved yet. It still needs a reason for readers.");
		assertThat(explained.page().select("main [role=status]").text())
			.isEqualTo("The record holds as it stands in the form. Nothing was saved yet.");
		assertThat(unchanged.page().select("main [role=status]").text())
			.isEqualTo("The form has what the record has already: there is nothing to save.");
		assertThat(wrong.page().select("main [role=status]")).isEmpty();
	}

	@Test
	void letsTheSecondSeeWhatTheFirstChanged() {
		Element seenBySecond = form(3);
		DeskVisitor first = this.visitors.newcomer(Role.EDITOR);
		first.send(first.get("/en/desk/articles/3").page().getElementById("record"), "countries", "AZ RU TR", "reason",
				"Turkey is in it.");

		Answer conflict = this.editor.send(seenBySecond, "countries", "AZ", "reason", "Only Azerbaijan.");

		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.page().select("main [role=alert]").text()).contains("Turkey is in it.");
		assertThat(conflict.page().getElementById("countries").val()).isEqualTo("AZ");
		Answer decided = this.editor.send(conflict.page().getElementById("record"), "countries", "AZ RU");
		assertThat(decided.location()).isEqualTo("/en/desk/articles/3?done");
	}

	@Test
	void savesOfTheSecondOnlyWhatTheyChanged() {
		Element seenBySecond = form(3);
		String language = seenBySecond.getElementById("language").val();
		correct(3, "countries", "AZ TR", "Two countries.");

		Answer conflict = this.editor.send(seenBySecond, "language", "fr", "reason", "It is French.");

		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.page().getElementById("language").val()).isEqualTo("fr");
		assertThat(conflict.page().getElementById("countries").val()).isEqualTo("AZ TR");
		assertThat(conflict.page().select("main [role=alert]").text()).doesNotContain("You both changed");
		assertThat(this.editor.send(conflict.page().getElementById("record")).location()).endsWith("?done");
		Element saved = form(3);
		assertThat(saved.getElementById("language").val()).isEqualTo("fr");
		assertThat(saved.getElementById("countries").val()).isEqualTo("AZ TR");
		correct(3, "language", language, "As it was.");
	}

	@Test
	void namesWhatBothChanged() {
		Element seenBySecond = form(3);
		correct(3, "countries", "AZ KZ", "Kazakhstan is in it.");

		Answer checked = this.editor.send(seenBySecond, "countries", "AZ", "check", "true");
		Answer conflict = this.editor.send(checked.page().getElementById("record"), "reason", "Only Azerbaijan.");

		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.page().select("main [role=alert] ul").text()).isEqualTo("Countries");
		assertThat(conflict.page().getElementById("countries").val()).isEqualTo("AZ");
	}

	@Test
	void withdrawsAndRestores() {
		Element withdraw = this.editor.get("/en/desk/articles/5").page().selectFirst("form[action$=/withdraw]");
		Answer gone = this.editor.send(withdraw, "reason", "Asked by its source.");
		assertThat(gone.location()).isEqualTo("/en/desk/articles/5?done");
		Answer tombstone = this.visitors.stranger().get("/en/articles/5");
		assertThat(tombstone.status()).isEqualTo(410);
		assertThat(tombstone.body()).contains("Asked by its source.");

		Document desk = this.editor.get("/en/desk/articles/5").page();
		assertThat(desk.select(".notice").text()).contains("This report is withdrawn");
		Element restore = desk.selectFirst("form[action$=/restore]");
		this.editor.send(restore, "reason", "It may stay.");

		assertThat(this.visitors.stranger().get("/en/articles/5").status()).isEqualTo(200);
		assertThat(this.editor.get("/en/desk/articles/5").page().select(".notice").text())
			.doesNotContain("is withdrawn");
	}

	@Test
	void takesDownOnlyWhatAnAdministratorConfirms() {
		DeskVisitor administrator = this.visitors.administrator();
		Element form = administrator.get("/en/desk/articles/4").page().selectFirst("form[action$=/takedown]");

		Answer unconfirmed = administrator.send(form, "reason", "A court's order.", "confirmed", "5");
		assertThat(unconfirmed.status()).isEqualTo(422);
		assertThat(this.visitors.stranger().get("/articles/4/original").status()).isEqualTo(200);
		Answer done = administrator.send(form, "reason", "A court's order.", "confirmed", "4");

		assertThat(done.location()).isEqualTo("/en/desk/articles/4?done");
		assertThat(this.visitors.stranger().get("/articles/4/original").status()).isEqualTo(451);
		assertThat(this.visitors.stranger().get("/en/articles/4").status()).isEqualTo(410);
		assertThat(administrator.get("/en/desk/articles/4").page().select("form[id=record]")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''               | ''  | takedown confirmed
			''               | 2   | takedown
			A court's order. | 200 | confirmed
			""")
	void tellsAllThatATakedownLacksAtTheHeadOfThePage(String reason, String confirmed, String fields) {
		DeskVisitor administrator = this.visitors.administrator();
		Element form = administrator.get("/en/desk/articles/2").page().selectFirst("form[action$=/takedown]");

		Document refused = administrator.send(form, "reason", reason, "confirmed", confirmed).page();

		assertThat(refused.select("main .notice[role=alert][autofocus] a").eachAttr("href"))
			.containsExactly(Arrays.stream(fields.split(" ")).map((field) -> "#" + field).toArray(String[]::new));
		for (String field : fields.split(" ")) {
			Element box = refused.getElementById(field);
			assertThat(box.attr("aria-invalid")).isEqualTo("true");
			assertThat(refused.getElementById(box.attr("aria-describedby")).text()).isNotBlank();
		}
		assertThat(refused.getElementById("takedown").text()).isEqualTo(reason);
	}

	@Test
	void saysInItsMenuWhereOneIs() {
		assertThat(this.editor.get("/en/desk").page().select(".desk-head [aria-current=page]").text())
			.isEqualTo("Desk");
		assertThat(this.editor.get("/en/desk/sources/antara").page().select(".desk-head [aria-current]").text())
			.isEqualTo("Sources");
		assertThat(this.editor.get("/en/desk/account").page().select(".desk-head [aria-current=page]").attr("href"))
			.isEqualTo("/en/desk/account");
	}

	/** What another editor does meanwhile. */
	private void correct(long article, String field, String value, String reason) {
		DeskVisitor other = this.visitors.newcomer(Role.EDITOR);
		Element form = other.get("/en/desk/articles/" + article).page().getElementById("record");
		assertThat(other.send(form, field, value, "reason", reason).location()).endsWith("?done");
	}

	private Element form(long article) {
		Element form = this.editor.get("/en/desk/articles/" + article).page().getElementById("record");
		assertThat(form).isNotNull();
		return form;
	}

}
