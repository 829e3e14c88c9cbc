package org.dateline.editorial;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.dateline.editorial.DeskVisitor.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a contributor proposes, and what editors make of it. */
@DeskTest
class ProposingACorrectionTests {

	private static final String DATE = "2024-03-03";

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private NewReports reports;

	private DeskVisitor contributor;

	private DeskVisitor editor;

	private long report;

	@BeforeEach
	void come() {
		this.contributor = this.visitors.newcomer(Role.CONTRIBUTOR);
		this.editor = this.visitors.newcomer(Role.EDITOR);
		this.report = this.reports.add();
	}

	@Nested
	class AContributor {

		@Test
		void findsTheFormFromWhatWaits() {
			Document desk = contributor.get("/en/desk").page();
			assertThat(desk.select("form.number")).isNotEmpty();
			Element link = desk
				.select(".gap li:has(a[href$=/articles/" + report + "]) a:contains(Propose a correction)")
				.first();
			assertThat(link).isNotNull();
			assertThat(link.attr("href")).isEqualTo("/en/desk/articles/" + report);

			Document form = contributor.get(link.attr("href")).page();

			assertThat(form.select("#record").attr("action")).isEqualTo("/en/desk/articles/" + report + "/proposals");
			assertThat(form.select("#record button").first().text()).isEqualTo("Propose");
			assertThat(form.select("form[action$=/withdraw], form[action$=/revert], form[action$=/takedown]"))
				.isEmpty();
		}

		@Test
		void proposesAndNothingIsChangedYet() {
			Answer sent = contributor.send(form(contributor), "published.edtf", DATE, "published.basis", "derived",
					"published.reasoning[en]", "It stands above.", "reason", "It says <when> & where.");

			assertThat(sent.location()).isEqualTo("/en/desk/proposals");
			Element listed = contributor.get("/en/desk/proposals").page().selectFirst(".rows li");
			assertThat(listed.text()).contains("report " + report, "open", "Published", "It says <when> & where.");
			assertThat(visitors.stranger().get("/en/articles/" + report).body()).doesNotContain("3 March 2024</time>");
			Document proposal = contributor.get(listed.selectFirst("a").attr("href")).page();
			assertThat(proposal.select(".correction dd").eachText()).anyMatch((side) -> side.contains("3 March 2024"))
				.anyMatch((side) -> side.contains("unknown"));
			assertThat(proposal.select("form[action$=/accept], form[action$=/decline]")).isEmpty();
			assertThat(contributor.get("/en/desk/articles/" + report).page().select(".notice").text())
				.startsWith("Your proposals: ");
			assertThat(visitors.newcomer(Role.CONTRIBUTOR).get("/en/desk/articles/" + report).page().select(".notice"))
				.isEmpty();
			assertThat(editor.get("/en/desk/articles/" + report).page().select(".notice a").attr("href"))
				.startsWith("/en/desk/proposals/");
			assertThat(visitors.trail("act = 'proposed' and article_id = :report", Map.of("report", report))).isOne();
			assertThat(contributor.get("/en/desk").page().select(".gap").first().text()).contains("Your proposals 1",
					"open");
		}

		@Test
		void isRefusedAQuoteThatIsNotInTheTextAndKeepsWhatWasTyped() {
			Answer refused = contributor.send(form(contributor), "published.quotes[0]", "words that nobody wrote",
					"reason", "Try.");

			assertThat(refused.status()).isEqualTo(422);
			Document page = refused.page();
			assertThat(page.getElementById("published.quotes[0]").val()).isEqualTo("words that nobody wrote");
			assertThat(page.getElementById("published.quotes[0]").parents().select(".field.quote .refusal").text())
				.isNotBlank();
			assertThat(page.select("#reason").text()).isEqualTo("Try.");
			assertThat(page.select("#record").attr("action")).endsWith("/proposals");
			assertThat(contributor.get("/en/desk/proposals").page().select(".rows")).isEmpty();
		}

		@Test
		void onlyReadsWhatWasTyped() {
			Answer checked = contributor.send(form(contributor), "published.edtf", DATE, "check", "true");

			assertThat(checked.status()).isEqualTo(200);
			assertThat(checked.page().select("main [role=status]")).isEmpty();
			assertThat(checked.page().select("output").first().text()).isEqualTo("3 March 2024");
			assertThat(contributor.get("/en/desk/proposals").page().select(".rows")).isEmpty();
		}

		@Test
		void isToldThatWhatWasCheckedHolds() {
			Answer checked = contributor.send(form(contributor), "countries", "TR AZ", "check", "true");

			assertThat(checked.page().select("main [role=status]").text()).contains("Nothing was saved yet.");
			assertThat(contributor.get("/en/desk/proposals").page().select(".rows")).isEmpty();
		}

		@Test
		void seesWhatAnEditorChangedMeanwhile() {
			Element seen = form(contributor);
			correct("countries", "TR AZ", "Baku is in it.");

			Answer conflict = contributor.send(seen, "countries", "AZ", "reason", "Only Azerbaijan.");

			assertThat(conflict.status()).isEqualTo(409);
			assertThat(conflict.page().select("main [role=alert]").text()).contains("Baku is in it.");
			assertThat(conflict.page().getElementById("countries").val()).isEqualTo("AZ");
		}

		@Test
		void makesOneProposalOfAFormSentTwice() {
			Element form = form(contributor);
			contributor.send(form, "countries", "AZ", "reason", "So.");
			Answer again = contributor.send(form, "countries", "AZ", "reason", "So.");

			assertThat(again.location()).isEqualTo("/en/desk/proposals");
			assertThat(contributor.get("/en/desk/proposals").page().select(".rows li")).hasSize(1);
		}

		@Test
		void mayHaveFiveOpenOnAReport() {
			for (String country : List.of("AZ", "RU", "AM", "GE", "IR")) {
				propose("countries", country);
			}

			Answer refused = contributor.send(form(contributor), "countries", "KZ", "reason", "One more.");

			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.page().select("p.refusal").text()).contains("5 proposals of yours for this report");
			assertThat(refused.page().getElementById("countries").val()).isEqualTo("KZ");
			assertThat(refused.page().select("#reason").text()).isEqualTo("One more.");
			contributor.send(page(contributor.get("/en/desk/proposals").page().selectFirst(".rows a").attr("href"))
				.selectFirst("form[action$=/withdraw]"));
			assertThat(propose("countries", "KZ")).isNotEmpty();
		}

		@Test
		void seesOnlyTheirOwn() {
			String address = propose("countries", "AZ");
			DeskVisitor other = visitors.newcomer(Role.CONTRIBUTOR);

			assertThat(other.get(address).status()).isEqualTo(404);
			assertThat(other.get("/en/desk/proposals").page().select(".rows")).isEmpty();
			assertThat(other.postWithToken(address + "/withdraw").status()).isEqualTo(404);
			assertThat(editor.get(address).status()).isEqualTo(200);
		}

		@Test
		void withdrawsWhatIsOpen() {
			String address = propose("countries", "AZ");
			Element withdraw = page(address).selectFirst("form[action$=/withdraw]");

			assertThat(contributor.send(withdraw).location()).isEqualTo(address);

			assertThat(page(address).select(".state").text()).isEqualTo("withdrawn");
			assertThat(page(address).select("form[action$=/withdraw]")).isEmpty();
			assertThat(visitors.trail("act = 'proposal-withdrawn' and article_id = :report", Map.of("report", report)))
				.isOne();
			Answer late = editor.postWithToken(address + "/accept");
			assertThat(late.status()).isEqualTo(422);
			assertThat(late.page().select("p.refusal").text()).contains("has withdrawn this proposal");
			assertThat(contributor.send(withdraw).status()).isEqualTo(422);
		}

		@Test
		void proposesNothingOnAWithdrawnReport() {
			Element seen = form(contributor);
			withdraw();

			Document page = contributor.get("/en/desk/articles/" + report).page();
			assertThat(page.select("#record, .verbatim")).isEmpty();
			assertThat(page.select(".notice").text()).contains("The report is withdrawn.");
			Answer conflict = contributor.send(seen, "countries", "AZ", "reason", "So.");
			assertThat(conflict.status()).isEqualTo(409);
			assertThat(conflict.page().getElementById("countries").val()).isEqualTo("AZ");
			assertThat(conflict.page().select(".verbatim")).isEmpty();
			Answer refused = contributor.send(conflict.page().getElementById("record"));
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.page().select("p.refusal").text()).contains("The report is withdrawn.");
			assertThat(refused.page().getElementById("countries").val()).isEqualTo("AZ");
		}

	}

	@Nested
	class AnEditor {

		@Test
		void findsWhatWaits() {
			String address = propose("countries", "AZ");

			Element waiting = editor.get("/en/desk").page().select(".gap").first();

			assertThat(waiting.text()).contains("Proposals to decide", "The contributor", "Countries");
			assertThat(waiting.select("a").eachAttr("href")).contains(address);
		}

		@Test
		void acceptsItAsItIs() {
			String address = propose("published.edtf", DATE, "published.basis", "derived", "published.reasoning[en]",
					"It stands above.");
			Document proposal = editor.get(address).page();

			Answer accepted = editor.send(proposal.selectFirst("form[action$=/accept]"));

			assertThat(accepted.location()).isEqualTo(address);
			assertThat(visitors.stranger().get("/en/articles/" + report).body()).contains("3 March 2024");
			Document versions = visitors.stranger().get("/en/articles/" + report + "/versions").page();
			assertThat(versions.select(".correction .basis").text()).isEqualTo("editor, as proposed by: contributor");
			assertThat(versions.select(".correction .why").text()).contains("I read it.");
			Document decided = page(address);
			assertThat(decided.select(".state").text()).isEqualTo("accepted");
			assertThat(decided.select("main").text()).contains("The editor", "has accepted this proposal");
			String correction = decided.select("a[href*=#correction-]").attr("href").replaceFirst(".*#", "");
			assertThat(versions.getElementById(correction)).isNotNull();
			assertThat(visitors.trail("""
					act = 'proposal-accepted' and article_id = :report and reason = 'I read it.'
					and detail ->> 'fields' = '["published"]' and by_role = 'editor'
					""", Map.of("report", report))).isOne();
		}

		@Test
		void amendsItInTheForm() {
			String address = propose("countries", "AZ");
			Answer opened = editor.get(editor.get(address).page().select("a[href*=proposal=]").attr("href"));
			Element form = opened.page().getElementById("record");
			assertThat(form.select("#countries").val()).isEqualTo("AZ");
			assertThat(form.select("#reason").text()).isEqualTo("I read it.");
			assertThat(form.select("button").first().text()).isEqualTo("Save and accept the proposal");

			Answer refused = editor.send(form, "countries", "AZ XX", "reason", "Both.");
			assertThat(refused.status()).isEqualTo(422);
			Answer saved = editor.send(refused.page().getElementById("record"), "countries", "AZ TR");

			assertThat(saved.location()).isEqualTo(address);
			assertThat(page(address).select(".state").text()).isEqualTo("accepted");
			assertThat(form(editor).select("#countries").val()).isEqualTo("AZ TR");
			assertThat(visitors.stranger().get("/en/articles/" + report + "/versions").page().text())
				.contains("as proposed by: contributor", "Both.");
		}

		@Test
		void declinesItWithAReasonThatItsAuthorReads() {
			String address = propose("countries", "AZ");
			Element decline = editor.get(address).page().selectFirst("form[action$=/decline]");

			Answer blank = editor.send(decline, "answer", "   ");
			assertThat(blank.status()).isEqualTo(422);
			assertThat(blank.page().select("#answer ~ .refusal").text()).contains("Say why");
			Answer lengthy = editor.send(decline, "answer", "x".repeat(1001));
			assertThat(lengthy.status()).isEqualTo(422);
			assertThat(lengthy.page().select("#answer").text()).hasSize(1001);
			assertThat(editor.send(decline, "answer", "a\u0000b").status()).isEqualTo(400);
			assertThat(editor.send(decline, "answer", "Baku is <not> it.").location()).isEqualTo(address);

			assertThat(page(address).select("main").text()).contains("has declined this proposal", "Baku is <not> it.");
			assertThat(contributor.get("/en/desk/proposals?state=declined").page().select(".rows").text())
				.contains("Baku is <not> it.");
			assertThat(form(editor).select("#countries").val()).isEqualTo("TR");
			assertThat(visitors.trail("act = 'proposal-declined' and reason = 'Baku is <not> it.'", Map.of())).isOne();
		}

		@Test
		void comesSecondAndSeesThatItIsDecided() {
			String address = propose("countries", "AZ");
			Document seen = editor.get(address).page();
			Element form = editor.get(seen.select("a[href*=proposal=]").attr("href")).page().getElementById("record");
			DeskVisitor first = visitors.newcomer(Role.EDITOR);
			first.send(first.get(address).page().selectFirst("form[action$=/accept]"));

			for (String act : List.of("accept", "decline")) {
				Answer late = editor.send(seen.selectFirst("form[action$=/" + act + "]"), "answer", "No.");
				assertThat(late.status()).isEqualTo(422);
				assertThat(late.page().select("p.refusal").text()).contains("has accepted this proposal");
			}
			Answer amended = editor.send(form, "countries", "AZ GE");
			assertThat(amended.status()).isEqualTo(422);
			assertThat(amended.page().select("p.refusal").text()).contains("has accepted this proposal");
			assertThat(amended.page().getElementById("countries").val()).isEqualTo("AZ GE");
			assertThat(amended.page().select("#record input[name=proposal]")).isEmpty();
			assertThat(editor.get(seen.select("a[href*=proposal=]").attr("href")).location()).isEqualTo(address);
			assertThat(form(editor).select("#countries").val()).isEqualTo("AZ");
		}

		@Test
		void keepsWhatElseWasChangedSince() {
			String address = propose("countries", "AZ");
			correct("language", "en-GB", "It is British.");
			Document proposal = editor.get(address).page();
			assertThat(proposal.select("main").text()).contains("What was changed since", "It is British.",
					"They stay as they are now.");

			editor.send(proposal.selectFirst("form[action$=/accept]"));

			assertThat(page(address).select(".state").text()).isEqualTo("accepted");
			assertThat(form(editor).select("#language").val()).isEqualTo("en-GB");
			assertThat(form(editor).select("#countries").val()).isEqualTo("AZ");
		}

		@Test
		void decidesInTheFormWhereTheSameWasChanged() {
			String address = propose("countries", "AZ");
			Element seen = editor.get(address).page().selectFirst("form[action$=/accept]");
			correct("countries", "TR RU", "Russia too.");

			Answer collision = editor.send(seen);
			assertThat(collision.status()).isEqualTo(409);
			assertThat(collision.page().select("main").text()).contains("decide in the form", "Russia too.");
			assertThat(collision.page().select("form[action$=/accept]")).isEmpty();
			assertThat(form(editor).select("#countries").val()).isEqualTo("RU TR");
			Document opened = editor.get(collision.page().select("a[href*=proposal=]").attr("href")).page();
			assertThat(opened.select(".notice").text()).contains("Russia too.", "Countries");
			Element form = opened.getElementById("record");
			assertThat(form.select("#countries").val()).isEqualTo("AZ");

			assertThat(editor.send(form, "countries", "AZ RU TR").location()).isEqualTo(address);
			assertThat(form(editor).select("#countries").val()).isEqualTo("AZ RU TR");
		}

		@Test
		void seesWhatChangedWhileAmending() {
			String address = propose("countries", "AZ");
			Element form = editor.get("/en/desk/articles/" + report + "?proposal=" + number(address))
				.page()
				.getElementById("record");
			correct("countries", "TR RU", "Russia too.");

			Answer conflict = editor.send(form);

			assertThat(conflict.status()).isEqualTo(409);
			assertThat(conflict.page().select("#record input[name=proposal]").val()).isEqualTo(number(address));
			assertThat(page(address).select(".state").text()).isEqualTo("open");
			assertThat(editor.send(conflict.page().getElementById("record")).location()).isEqualTo(address);
		}

		@Test
		void acceptsNothingOfAWithdrawnReportUntilItIsRestored() {
			String address = propose("countries", "AZ");
			Element accept = editor.get(address).page().selectFirst("form[action$=/accept]");
			Element form = editor.get("/en/desk/articles/" + report + "?proposal=" + number(address))
				.page()
				.getElementById("record");
			withdraw();

			Answer refused = editor.send(accept);
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.page().select("p.refusal").text()).contains("The report is withdrawn.");
			assertThat(refused.page().select("form[action$=/accept]")).isEmpty();
			assertThat(editor.send(form).status()).isEqualTo(409);
			assertThat(editor.send(form, "revision", revision()).status()).isEqualTo(422);
			assertThat(page(address).select(".state").text()).isEqualTo("open");
			editor.send(editor.get("/en/desk/articles/" + report).page().selectFirst("form[action$=/restore]"),
					"reason", "It may stay.");

			assertThat(editor.send(accept).location()).isEqualTo(address);
			assertThat(page(address).select(".state").text()).isEqualTo("accepted");
		}

		@Test
		void cannotWithdrawWhatSomebodyElseProposed() {
			String address = propose("countries", "AZ");

			assertThat(editor.get(address).page().select("form[action$=/withdraw]")).isEmpty();
			Answer refused = editor.postWithToken(address + "/withdraw");
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.page().select("p.refusal").text()).contains("Only its author");
		}

		@Test
		void isToldThatAProposalOnAnotherReportIsNone() {
			String address = propose("countries", "AZ");
			long other = reports.add();
			Element form = editor.get("/en/desk/articles/" + other).page().getElementById("record");

			assertThat(editor.send(form, "countries", "AZ", "reason", "So.", "proposal", number(address)).status())
				.isEqualTo(404);
			assertThat(page(address).select(".state").text()).isEqualTo("open");
		}

	}

	@Nested
	class TheList {

		@Test
		void hasOpenOnesFirstAndIsReadInPages() {
			for (int i = 0; i < 6; i++) {
				report = reports.add();
				for (String country : List.of("AZ", "RU", "AM", "GE", "IR")) {
					propose("countries", country);
				}
			}
			String declined = contributor.get("/en/desk/proposals").page().selectFirst(".rows a").attr("href");
			editor.send(editor.get(declined).page().selectFirst("form[action$=/decline]"), "answer", "No.");

			Document first = contributor.get("/en/desk/proposals").page();
			Document second = contributor.get(first.select("a[rel=next]").attr("href")).page();

			assertThat(first.select(".rows .state").eachText()).hasSize(25).containsOnly("open");
			assertThat(second.select(".rows .state").eachText()).containsExactly("open", "open", "open", "open",
					"declined");
			assertThat(second.select("a[rel=next]")).isEmpty();
			assertThat(second.select(".rows a").last().attr("href")).isEqualTo(declined);
			Document declinedOnly = contributor.get("/en/desk/proposals?state=declined").page();
			assertThat(declinedOnly.select(".rows a").eachAttr("href")).containsExactly(declined);
			Document open = contributor.get("/en/desk/proposals?state=open").page();
			assertThat(contributor.get(open.select("a[rel=next]").attr("href")).page().select(".rows li")).hasSize(4);
		}

		@ParameterizedTest
		@ValueSource(strings = { "state=some", "after=7", "after=open-x" })
		void refusesWhatItDoesNotTake(String query) {
			assertThat(contributor.get("/en/desk/proposals?" + query).status()).isEqualTo(400);
		}

		@ParameterizedTest
		@CsvSource({ "en, open, accepted, declined, withdrawn", "ru, ждёт решения, принято, отклонено, отозвано",
				"az, açıq, qəbul edilib, rədd edilib, geri götürülüb", "id, terbuka, diterima, ditolak, ditarik" })
		void saysWhatBecameOfEach(String language, String open, String accepted, String declined, String withdrawn) {
			editor.postWithToken(propose("countries", "AZ") + "/accept");
			editor.postWithToken(propose("countries", "RU") + "/decline", "answer", "No.");
			contributor.postWithToken(propose("countries", "AM") + "/withdraw");
			propose("countries", "GE");

			assertThat(contributor.get("/" + language + "/desk/proposals").page().select(".rows .state").eachText())
				.containsExactly(open, withdrawn, declined, accepted);
			assertThat(editor.get("/" + language + "/desk/trail?article=" + report).page().select("tbody tr"))
				.hasSize(7);
		}

	}

	private Element form(DeskVisitor visitor) {
		return visitor.get("/en/desk/articles/" + this.report).page().getElementById("record");
	}

	/** Proposes, and says where the proposal is. */
	private String propose(String... fields) {
		String[] all = Arrays.copyOf(fields, fields.length + 2);
		all[fields.length] = "reason";
		all[fields.length + 1] = "I read it.";
		Answer sent = this.contributor.send(form(this.contributor), all);
		assertThat(sent.status()).as(sent.page().select("main [role=alert]").text()).isEqualTo(302);
		return this.contributor.get(sent.location()).page().selectFirst(".rows a").attr("href");
	}

	private void correct(String field, String value, String reason) {
		DeskVisitor another = this.visitors.newcomer(Role.EDITOR);
		assertThat(another.send(form(another), field, value, "reason", reason).status()).isEqualTo(302);
	}

	private void withdraw() {
		DeskVisitor another = this.visitors.newcomer(Role.EDITOR);
		Element form = another.get("/en/desk/articles/" + this.report).page().selectFirst("form[action$=/withdraw]");
		assertThat(another.send(form, "reason", "Asked by its source.").status()).isEqualTo(302);
	}

	private String revision() {
		return form(this.editor).select("input[name=revision]").val();
	}

	private Document page(String address) {
		return this.contributor.get(address).page();
	}

	private static String number(String address) {
		return Pattern.compile(".*/").matcher(address).replaceFirst("");
	}

}
