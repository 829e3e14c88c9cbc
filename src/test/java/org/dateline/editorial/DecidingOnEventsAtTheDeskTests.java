package org.dateline.editorial;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.dateline.chronicle.ChronicleFilter;
import org.dateline.chronicle.DrawnArchive;
import org.dateline.chronicle.Event;
import org.dateline.chronicle.EventQueries;
import org.dateline.database.AddedReports;
import org.dateline.editorial.DeskVisitor.Answer;
import org.dateline.pages.HtmlChecker;
import org.dateline.vocabulary.CountryPair;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How editors confirm, reject, merge and correct events and keep names at the desk. Each
 * test has days of its own.
 */
@DeskTest
class DecidingOnEventsAtTheDeskTests {

	private static final HtmlChecker HTML = new HtmlChecker();

	private static final CountryPair PAIR = CountryPair.of("NO", "CL");

	private static final AtomicInteger DAYS = new AtomicInteger();

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private ApplicationContext archive;

	@Autowired
	private EventQueries events;

	@Autowired
	private JdbcClient jdbc;

	private DeskVisitor editor;

	private LocalDate day;

	/** As reports write it. */
	private String written;

	private long report;

	private long event;

	@BeforeEach
	void tellOfAMeeting() {
		this.editor = this.visitors.newcomer(Role.EDITOR);
		this.day = LocalDate.of(2001, 1, 3).plusDays(30L * DAYS.incrementAndGet());
		this.written = this.day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
		this.report = tell("President Knut Berg of Norway met President Anna Soto of Chile in Oslo on %s."
			.formatted(this.written));
		this.event = eventOf(this.report);
	}

	/** Adds a report of Norway and Chile, and draws from it. */
	private long tell(String text) {
		long article = AddedReports.add(this.jdbc, text, "CL", "NO");
		DrawnArchive.draw(this.archive);
		return article;
	}

	private long eventOf(long article) {
		return this.jdbc.sql("select event_id from event_report where article_id = :id")
			.param("id", article)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	private Event event(long id) {
		return this.events.find(id, Locale.ENGLISH).orElseThrow();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "az", "id" })
	void speaksEveryLanguage(String ui) {
		valid(this.editor.get("/" + ui + "/desk/events?pair=CL-NO"), 200);
		Document page = valid(this.editor.get("/" + ui + "/desk/events/" + this.event), 200).page();
		valid(this.editor.get("/" + ui + "/desk/names?beginning=Knut"), 200);
		valid(this.editor.get("/" + ui + "/desk/names/" + event(this.event).participants().get(0).id()), 200);

		assertThat(page.select("blockquote mark").text()).isEqualTo(this.written);
		assertThat(page.select("form[action$=/confirm], form[action$=/correct], form[action$=/merge]")).hasSize(3);
	}

	@Test
	void confirmsWithItsLineInTheTrail() {
		assertThat(decide("confirm", "reason", "Both ministries say so.").location())
			.isEqualTo("/en/desk/events/" + this.event);

		assertThat(event(this.event).state()).isEqualTo(Event.State.CONFIRMED);
		assertThat(this.jdbc.sql("select act || ' ' || subject || ' ' || reason from trail order by id desc limit 1")
			.query(String.class)
			.single()).isEqualTo("event-confirmed %d Both ministries say so.".formatted(this.event));
		assertThat(this.editor.get("/en/desk/events/" + this.event).page().text()).contains("Both ministries say so.");
	}

	/** It may lie ahead; but nobody knows yet that it happened. */
	@Test
	void leavesWhatIsOnlyAnnouncedProposed() {
		Answer later = decide("correct", "type", "visit", "date", "2099-01-01", "countries", "no cl", "place", "",
				"reason", "It is announced.");
		this.jdbc.sql(
				"update event set edtf = '2099-01-01', first_day = '2099-01-01', last_day = '2099-01-01' where id = :id")
			.param("id", this.event)
			.update();
		Answer confirmed = decide("confirm", "reason", "It is announced.");

		assertThat(later.status()).isEqualTo(422);
		assertThat(later.page().select("main .refusal").text())
			.contains("No report of this event can know of that day");
		assertThat(confirmed.status()).isEqualTo(422);
		assertThat(confirmed.page().select("main .refusal").text()).contains("No report of this event can know");
		assertThat(event(this.event).state()).isEqualTo(Event.State.PROPOSED);
		assertThat(decide("reject", "reason", "It was called off.").status()).isEqualTo(302);
	}

	@Test
	void rejectsForGood() {
		decide("reject", "reason", "It was cancelled.");
		long other = tell("Knut Berg and Anna Soto of Norway and Chile met on %s in Oslo.".formatted(this.written));

		assertThat(eventOf(other)).isEqualTo(this.event);
		assertThat(this.events.events(PAIR, ChronicleFilter.ALL, 0, 100, Locale.ENGLISH)).extracting(Event::id)
			.doesNotContain(this.event);
		Answer gone = this.visitors.stranger().get("/en/relations/CL-NO/events/" + this.event);
		assertThat(gone.status()).isEqualTo(410);
		assertThat(gone.page().select("main").text()).contains("There was no such event", "It was cancelled.");
		assertThat(this.visitors.stranger().get("/en/relations/AZ-RU/events/" + this.event).status()).isEqualTo(404);
	}

	@Test
	void keepsWhatWasCorrectedWhateverIsReportedThen() {
		decide("correct", "type", "visit", "date", this.day + "/" + this.day.plusDays(1), "countries", "no cl", "place",
				"", "reason", "Two days, says the court.");
		tell("Knut Berg and Anna Soto of Norway and Chile met on %s in Oslo.".formatted(this.written));

		Event corrected = event(this.event);
		assertThat(corrected.type()).isEqualTo("visit");
		assertThat(corrected.date().edtf()).startsWith(this.day + "/");
		assertThat(corrected.countries()).containsExactly("CL", "NO");
		assertThat(corrected.corrected()).isTrue();
		assertThat(corrected.reports()).isEqualTo(2);
	}

	@Test
	void mergesAndLeadsOnAlsoWhenTheReportIsDrawnAgain() {
		long signing = eventOf(tell("Norway and Chile signed a fisheries agreement on %s.".formatted(this.written)));
		assertThat(signing).isNotEqualTo(this.event);

		decide("merge", "into", Long.toString(signing), "reason", "Signed at the meeting.");
		this.jdbc.sql("update drawn_report set digest = 0 where article_id = :id").param("id", this.report).update();
		this.jdbc.sql("update chronicle_drawing set rules = 'before'").update();
		DrawnArchive.draw(this.archive);

		assertThat(eventOf(this.report)).isEqualTo(signing);
		assertThat(this.editor.get("/en/desk/events/" + this.event).location()).isEqualTo("/en/desk/events/" + signing);
	}

	/** What one report tells in two sentences are two events to the machine. */
	@Test
	void keepsEverySentenceAndEverybodyOfEventsThatOneReportTellsOf() {
		long article = tell("""
				Foreign Minister Liv Lind of Norway met President Anna Soto of Chile in Oslo on %1$s. \
				Norway and Chile signed a fisheries agreement on %1$s.""".formatted(this.written));
		long other = tell("Norway and Chile signed a fisheries agreement on %s.".formatted(this.written));
		long signing = eventOf(other);
		assertThat(eventsOf(article)).containsExactlyInAnyOrder(this.event, signing);

		decide("merge", "into", Long.toString(signing), "reason", "Signed at the meeting.");
		assertThatBothSentencesAreOf(signing, article);

		withdraw(article);
		restore(article);
		assertThatBothSentencesAreOf(signing, article);
		this.jdbc.sql("update drawn_report set digest = 0").update();
		this.jdbc.sql("update chronicle_drawing set rules = 'before'").update();
		DrawnArchive.draw(this.archive);
		assertThatBothSentencesAreOf(signing, article);
	}

	/** Both have their sentences, people and addresses again. */
	@Test
	void takesAMergeBackAlsoWhenEverythingWasDrawnAgain() {
		long article = tell("""
				Foreign Minister Liv Lind of Norway met President Anna Soto of Chile in Oslo on %1$s. \
				Norway and Chile signed a fisheries agreement on %1$s.""".formatted(this.written));
		long signing = eventOf(tell("Norway and Chile signed a fisheries agreement on %s.".formatted(this.written)));
		List<String> meant = wordsOf(this.event);
		List<String> signed = wordsOf(signing);
		Event meeting = event(this.event);
		decide("merge", "into", Long.toString(signing), "reason", "A typing error.");
		assertThat(wordsOf(signing)).hasSize(meant.size() + signed.size());
		withdraw(article);
		restore(article);
		this.jdbc.sql("update drawn_report set digest = 0").update();
		this.jdbc.sql("update chronicle_drawing set rules = 'before'").update();
		DrawnArchive.draw(this.archive);

		Document page = valid(this.editor.get("/en/desk/events/" + signing), 200).page();
		Element form = page.selectFirst("form[action=/en/desk/events/%d/unmerge]".formatted(this.event));
		Answer refused = this.editor.send(form, "reason", " ");
		assertThat(valid(refused, 422).page().select("details[open] .refusal")).hasSize(1);
		Answer taken = this.editor.send(form, "reason", "It was a typing error.");

		assertThat(taken.location()).isEqualTo("/en/desk/events/" + this.event);
		assertThat(wordsOf(this.event)).isEqualTo(meant);
		assertThat(wordsOf(signing)).isEqualTo(signed);
		assertThat(event(this.event)).isEqualTo(meeting);
		assertThat(valid(this.visitors.stranger().get("/en/relations/CL-NO/events/" + this.event), 200).page().text())
			.contains("Knut Berg");
		assertThat(valid(this.editor.get("/en/desk/events/" + signing), 200).page().text())
			.contains("It was a typing error.");
		Document trail = valid(this.editor.get("/en/desk/trail"), 200).page();
		assertThat(trail.select("tbody td:contains(merged the event)").text())
			.contains("· event %d → event %d".formatted(this.event, signing));
		assertThat(trail.select("tbody a").eachAttr("href")).contains("/en/desk/events/" + signing);
		assertThat(trail.select("tbody td:contains(took back the merge)").text())
			.contains("· event %d → event %d".formatted(this.event, signing));
	}

	@Test
	void takesBackOneOfTwoMergesAndLeavesTheOther() {
		long signing = eventOf(tell("Norway and Chile signed a fisheries agreement on %s.".formatted(this.written)));
		long last = eventOf(tell("Norway and Chile signed a trade agreement on %s."
			.formatted(this.day.plusDays(9).format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)))));
		assertThat(List.of(this.event, signing, last)).doesNotHaveDuplicates();
		decide("merge", "into", Long.toString(signing), "reason", "Signed at the meeting.");
		this.editor.postWithToken("/en/desk/events/%d/merge".formatted(signing), "into", Long.toString(last), "reason",
				"A typing error.");
		assertThat(eventOf(this.report)).isEqualTo(last);

		this.editor.postWithToken("/en/desk/events/%d/unmerge".formatted(signing), "reason", "It was one.");

		assertThat(eventOf(this.report)).isEqualTo(signing);
		assertThat(this.editor.get("/en/desk/events/" + this.event).location()).isEqualTo("/en/desk/events/" + signing);
		assertThat(event(last).reports()).isEqualTo(1);
		assertThat(this.editor.postWithToken("/en/desk/events/%d/unmerge".formatted(last), "reason", "No.").status())
			.isEqualTo(422);
	}

	private List<String> wordsOf(long number) {
		return this.events.reportsOf(List.of(number), 99)
			.get(number)
			.stream()
			.map((one) -> one.article() + one.quoted().text())
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "az", "id" })
	void saysWhatAMergeWillDoBeforeItIsDone(String ui) {
		long signing = eventOf(tell("Norway and Chile signed a fisheries agreement on %s.".formatted(this.written)));

		Document asked = valid(this.editor.get("/%s/desk/events/%d/merge?into=%d".formatted(ui, this.event, signing)),
				200)
			.page();

		assertThat(asked.select("main section")).hasSize(2);
		assertThat(asked.select("main section li a").eachAttr("href"))
			.contains("/%s/articles/%d".formatted(ui, this.report));
		assertThat(this.editor.send(asked.selectFirst("form[action$=/merge]"), "reason", " ").page().select(".refusal"))
			.hasSize(1);
		assertThat(eventOf(this.report)).isEqualTo(this.event);
		assertThat(this.editor.send(asked.selectFirst("form[action$=/merge]"), "reason", "Signed there.").location())
			.isEqualTo("/%s/desk/events/%d".formatted(ui, signing));
	}

	@Test
	void doesNotAskAboutAMergeThatCannotBe() {
		Answer refused = this.editor.get("/en/desk/events/%1$d/merge?into=%1$d".formatted(this.event));

		assertThat(valid(refused, 422).page().select("#into").val()).isEqualTo(Long.toString(this.event));
		assertThat(this.editor.get("/en/desk/events/%d/merge?into=soon".formatted(this.event)).status()).isEqualTo(422);
	}

	private List<Long> eventsOf(long article) {
		return this.jdbc.sql("select event_id from event_report where article_id = :id")
			.param("id", article)
			.query(Long.class)
			.list();
	}

	private void assertThatBothSentencesAreOf(long number, long article) {
		assertThat(this.events.reportsOf(List.of(number), 9).get(number)).filteredOn((one) -> one.article() == article)
			.extracting((one) -> one.quoted().text())
			.containsExactly("Foreign Minister Liv Lind of Norway met President Anna Soto of Chile in Oslo on "
					+ this.written + ".", "Norway and Chile signed a fisheries agreement on " + this.written + ".");
		assertThat(event(number).reports()).isEqualTo(3);
		assertThat(event(number).participants()).extracting((one) -> one.name())
			.contains("Knut Berg", "Anna Soto", "Liv Lind");
		assertThat(this.events.articlesOf(List.of(number)).get(number)).hasSize(3).doesNotHaveDuplicates();
		assertThat(valid(this.editor.get("/en/relations/CL-NO/events/" + number), 200).page().text())
			.contains("Liv Lind of Norway met");
	}

	@Test
	void takesAReportOutAndDoesNotBringItBackWhenItIsDrawnAgain() {
		long other = tell("Knut Berg and Anna Soto of Norway and Chile met on %s in Oslo.".formatted(this.written));
		assertThat(eventOf(other)).isEqualTo(this.event);

		Answer parted = decide("part", "report", Long.toString(other), "reason", "That was at the airport.");
		long own = eventOf(other);
		assertThat(parted.location()).isEqualTo("/en/desk/events/" + own);
		assertThat(own).isNotEqualTo(this.event);
		assertThat(event(this.event).reports()).isEqualTo(1);
		assertThat(this.jdbc.sql("select act || ' ' || subject from trail order by id desc limit 1")
			.query(String.class)
			.single()).isEqualTo("event-parted " + this.event);

		withdraw(other);
		restore(other);
		assertThat(eventOf(other)).isEqualTo(own);
		assertThat(valid(this.editor.get("/en/desk/events/" + this.event), 200).page().text())
			.contains("That was at the airport.");
	}

	@Test
	void leavesTheOnlyReportInItsEvent() {
		Answer refused = decide("part", "report", Long.toString(this.report), "reason", "It says something else.");

		assertThat(refused.status()).isEqualTo(422);
		assertThat(eventOf(this.report)).isEqualTo(this.event);
	}

	private void withdraw(long article) {
		this.jdbc.sql("update article set withdrawn_at = now(), withdrawal_reason = 'Asked for.' where id = :id")
			.param("id", article)
			.update();
	}

	private void restore(long article) {
		this.jdbc.sql("update article set withdrawn_at = null, withdrawal_reason = null where id = :id")
			.param("id", article)
			.update();
		DrawnArchive.draw(this.archive);
	}

	@Test
	void keepsNumbersWhenEverythingIsDrawnAgain() {
		this.jdbc.sql("update drawn_report set digest = 0").update();
		this.jdbc.sql("update chronicle_drawing set rules = 'before'").update();
		DrawnArchive.draw(this.archive);

		assertThat(eventOf(this.report)).isEqualTo(this.event);
	}

	@Test
	void showsNothingOfAWithdrawnReport() {
		withdraw(this.report);

		assertThat(event(this.event).reports()).isZero();
		assertThat(this.events.events(PAIR, ChronicleFilter.ALL, 0, 100, Locale.ENGLISH)).extracting(Event::id)
			.doesNotContain(this.event);

		restore(this.report);
		assertThat(eventOf(this.report)).isEqualTo(this.event);
	}

	@Test
	void losesNothingThatWasTypedWhenItIsRefused() {
		Answer refused = decide("correct", "type", "visit", "date", "last spring", "countries", "NO CL", "place", "",
				"reason", "The court says so.");

		Document page = valid(refused, 422).page();
		assertThat(page.select("#date").val()).isEqualTo("last spring");
		assertThat(page.select("#reason-correct").text()).isEqualTo("The court says so.");
		assertThat(page.select(".refusal").text()).startsWith("Give a date in EDTF");
		assertThat(event(this.event).type()).isEqualTo("meeting");
	}

	/** The machine took somebody for a participant who is only spoken of. */
	@Test
	void takesOutWhoTookNoPart() {
		Document page = valid(this.editor.get("/en/desk/events/" + this.event), 200).page();
		Element form = page.selectFirst("form[action$=/correct]");
		Element berg = form.selectFirst("label:contains(Knut Berg) input");
		assertThat(berg.hasAttr("checked")).isTrue();

		Answer refused = decideOn(seen("correct"), "correct", "type", "meeting", "date", this.day.toString(),
				"countries", "NO CL", "place", form.select("#place option[selected]").val(), "people", "", "people",
				"999999", "reason", "He sent somebody.");
		assertThat(valid(refused, 422).page().select("fieldset .refusal").text()).startsWith("Choose people");
		form.select("input[type=checkbox]:not([checked])").remove();
		berg.remove();
		Answer corrected = this.editor.send(form, "reason", "He sent somebody.");

		assertThat(corrected.location()).isEqualTo("/en/desk/events/" + this.event);
		assertThat(event(this.event).participants()).extracting((one) -> one.name()).containsExactly("Anna Soto");
		tell("Knut Berg and Anna Soto of Norway and Chile met on %s in Oslo.".formatted(this.written));
		assertThat(event(this.event).participants()).extracting((one) -> one.name()).containsExactly("Anna Soto");
		assertThat(this.editor.get("/en/desk/events/" + this.event)
			.page()
			.select("form[action$=/correct] label:contains(Knut Berg) input:not([checked])")).hasSize(1);
	}

	@Test
	void leadsFromANameToTheSentencesAndReportsThatItRestsOn() {
		long person = event(this.event).participants().get(0).id();

		Document page = valid(this.editor.get("/en/desk/names/" + person), 200).page();

		assertThat(page.select("main blockquote").text()).contains(this.written);
		assertThat(page.select("main a").eachAttr("href")).contains("/en/desk/events/" + this.event,
				"/en/articles/" + this.report);
		assertThat(page.select("main fieldset a").eachAttr("href"))
			.anyMatch((address) -> address.startsWith("/en/articles?q=%22"));
	}

	@Test
	void overwritesNothingThatSomebodyElseCorrectedMeanwhile() {
		String seen = seen("correct");
		String later = this.day.plusDays(7).toString();
		decide("correct", "type", "meeting", "date", later, "countries", "NO CL", "place", "", "reason",
				"The calendar.");

		Answer refused = decideOn(seen, "correct", "type", "meeting", "date", this.day.toString(), "countries",
				"NO CL PE", "place", "", "reason", "Peru was there.");

		Document page = valid(refused, 422).page();
		assertThat(page.select(".refusal").text()).startsWith("The event has changed");
		assertThat(page.select("#date").val()).isEqualTo(later);
		assertThat(page.select("#reason-correct").text()).isEqualTo("Peru was there.");
		assertThat(event(this.event).date().edtf()).isEqualTo(later);
		assertThat(event(this.event).countries()).containsExactly("CL", "NO");
	}

	@ParameterizedTest
	@ValueSource(strings = { "confirm", "reject" })
	void decidesOnNothingThatFurtherReportsMadeOfIt(String act) {
		String seen = seen(act);
		for (int i = 0; i < 3; i++) {
			tell("President Knut Berg of Norway visited President Anna Soto of Chile in Oslo on %s."
				.formatted(this.written));
		}
		assertThat(event(this.event).type()).isEqualTo("visit");

		assertThat(decideOn(seen, act, "reason", "So they say.").status()).isEqualTo(422);
		assertThat(event(this.event).state()).isEqualTo(Event.State.PROPOSED);
		assertThat(decide(act, "reason", "So they say.").location()).isEqualTo("/en/desk/events/" + this.event);
	}

	@Test
	void refusesAPairThatIsNone() {
		assertThat(this.editor.get("/en/desk/events?pair=XX-YY").status()).isEqualTo(400);
	}

	@Test
	void givesANameToSomebodyElseAndBack() {
		tell("President Knut Berg of Norway met Anna Soto of Chile on %s. It went well, Berg said."
			.formatted(this.written));
		long person = this.jdbc.sql("select authority_id from name_form where form = 'Knut Berg'")
			.query(Long.class)
			.single();
		String forms = "select id from name_form where authority_id = :id order by form limit 1";
		String first = this.jdbc.sql(forms).param("id", person).query(Long.class).single().toString();

		Answer split = this.editor.postWithToken("/en/desk/names/%d/split".formatted(person), "forms", first, "reason",
				"A namesake.");
		long namesake = Long.parseLong(split.location().replaceFirst(".*/", ""));
		assertThat(namesake).isNotEqualTo(person);
		for (String ui : List.of("ru", "az", "id", "en")) {
			valid(this.editor.get("/%s/desk/names/%d/merge?into=%d".formatted(ui, namesake, person)), 200);
		}
		Answer merged = this.editor.postWithToken("/en/desk/names/%d/merge".formatted(namesake), "into",
				Long.toString(person), "reason", "The same after all.");

		assertThat(merged.location()).isEqualTo("/en/desk/names/" + person);
		assertThat(this.editor.get("/en/desk/names/" + namesake).location()).isEqualTo("/en/desk/names/" + person);
	}

	@Test
	void callsSomebodyAsEditorsSay() {
		long person = event(this.event).participants().get(0).id();

		this.editor.postWithToken("/en/desk/names/%d/prefer".formatted(person), "en", "King of the Fjords", "ru", "",
				"az", "", "id", "", "reason", "His style.");

		assertThat(event(this.event).participants().get(0).name()).isEqualTo("King of the Fjords");
		this.editor.postWithToken("/en/desk/names/%d/prefer".formatted(person), "reason", "As it was.");
	}

	@Test
	void cannotBeDecidedPastTheRecord() {
		assertThatThrownBy(() -> this.jdbc.sql("update event set state = 'rejected' where id = :id")
			.param("id", this.event)
			.update()).isInstanceOf(DataAccessException.class).hasMessageContaining("nobody has decided");
		assertThatThrownBy(() -> this.jdbc.sql("delete from event where id = :id").param("id", this.event).update())
			.isInstanceOf(DataAccessException.class);
		assertThatThrownBy(() -> this.jdbc.sql("update event_report set quote = 'never said' where event_id = :id")
			.param("id", this.event)
			.update()).isInstanceOf(DataAccessException.class).hasMessageContaining("do not stand at offset");
	}

	private Answer decide(String act, String... typed) {
		return decideOn(seen(act), act, typed);
	}

	/** What the form of an act says that the event is. */
	private String seen(String act) {
		return this.editor.get("/en/desk/events/" + this.event)
			.page()
			.select("form:has([formaction$=/%1$s]) [name=seen], form[action$=/%1$s] [name=seen]".formatted(act))
			.val();
	}

	private Answer decideOn(String seen, String act, String... typed) {
		List<String> fields = new ArrayList<>(List.of(typed));
		fields.addAll(List.of("seen", seen));
		return this.editor.postWithToken("/en/desk/events/%d/%s".formatted(this.event, act),
				fields.toArray(String[]::new));
	}

	private static Answer valid(Answer answer, int status) {
		assertThat(answer.status()).isEqualTo(status);
		assertThat(HTML.check(answer.body().getBytes(StandardCharsets.UTF_8))).isEmpty();
		return answer;
	}

}
