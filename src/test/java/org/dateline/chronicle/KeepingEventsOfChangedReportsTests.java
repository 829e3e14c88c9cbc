package org.dateline.chronicle;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.dateline.article.Accession;
import org.dateline.article.Corrections;
import org.dateline.article.DecisionRefused;
import org.dateline.article.Editor;
import org.dateline.article.Versions;
import org.dateline.database.AddedReports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * What becomes of an event, and of what people decided of it, when a report of it
 * changes. Each test has days of its own.
 */
@DrawnArchiveTest
class KeepingEventsOfChangedReportsTests {

	private static final Editor EDITOR = new Editor(null, "editor");

	private static final AtomicInteger DAYS = new AtomicInteger();

	@Autowired
	private ApplicationContext archive;

	@Autowired
	private EventQueries events;

	@Autowired
	private EventDecisions decisions;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private Versions versions;

	@Autowired
	private Corrections records;

	@Autowired
	private EventRows rows;

	@Autowired
	private TransactionTemplate transaction;

	private final List<Long> added = new ArrayList<>();

	private LocalDate day;

	/** As reports write it. */
	private String written;

	private long report;

	private long event;

	@BeforeEach
	void tellOfAMeeting() {
		this.day = LocalDate.of(1981, 1, 3).plusDays(30L * DAYS.incrementAndGet());
		this.written = this.day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
		this.report = tell("President Aino Laine of Finland met President Jose Quispe of Peru in Lima on %s.");
		this.event = eventOf(this.report);
	}

	@AfterEach
	void withdrawEverything() {
		this.added.forEach(this::withdraw);
		DrawnArchive.draw(this.archive);
	}

	private long tell(String text) {
		long article = AddedReports.add(this.jdbc, text.formatted(this.written), "FI", "PE");
		this.added.add(article);
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

	private void correctToAWeekLater() {
		this.decisions.correct(this.event, new EventDecisions.Correction("meeting", this.day.plusDays(7).toString(),
				List.of("FI", "PE"), null, null), EDITOR, "The calendars say so.");
	}

	private void withdraw(long article) {
		this.jdbc.sql("""
				update article set withdrawn_at = now(), withdrawal_reason = 'Asked for.'
				where id = :id and withdrawn_at is null
				""").param("id", article).update();
	}

	private void restore(long article) {
		this.jdbc.sql("update article set withdrawn_at = null, withdrawal_reason = null where id = :id")
			.param("id", article)
			.update();
	}

	@Test
	void aCorrectedOneStaysWhenItsReportIsWithdrawnAndRestored() {
		correctToAWeekLater();

		withdraw(this.report);
		DrawnArchive.draw(this.archive);
		restore(this.report);
		DrawnArchive.draw(this.archive);

		assertThat(eventOf(this.report)).isEqualTo(this.event);
		assertThat(event(this.event).reports()).isEqualTo(1);
		assertThat(event(this.event).date().edtf()).isEqualTo(this.day.plusDays(7).toString());
	}

	@Test
	void anotherReportThatTellsTheOldDayFindsTheCorrectedOne() {
		correctToAWeekLater();

		long other = tell("President Jose Quispe of Peru met President Aino Laine of Finland on %s.");

		assertThat(eventOf(other)).isEqualTo(this.event);
		assertThat(event(this.event).reports()).isEqualTo(2);
		assertThat(event(this.event).date().edtf()).isEqualTo(this.day.plusDays(7).toString());
	}

	@Test
	void anotherReportOfOthersOnTheOldDayFoundsItsOwn() {
		correctToAWeekLater();

		long other = tell("Minister Eero Virta of Finland met minister Rosa Salas of Peru in Helsinki on %s.");

		assertThat(eventOf(other)).isNotEqualTo(this.event);
	}

	@Test
	void aCorrectedOneStaysWhenItsReportGetsANewVersion() {
		correctToAWeekLater();

		rewrite(this.report,
				"President Aino Laine of Finland met President Jose Quispe of Peru in Lima on %s. It rained.");
		DrawnArchive.draw(this.archive);

		assertThat(eventOf(this.report)).isEqualTo(this.event);
		assertThat(event(this.event).reports()).isEqualTo(1);
	}

	@Test
	void whatAVersionInBetweenDoesNotTellIsNotForgotten() {
		correctToAWeekLater();

		rewrite(this.report, "President Aino Laine of Finland met President Jose Quispe of Peru.");
		DrawnArchive.draw(this.archive);
		assertThat(eventOf(this.report)).isZero();
		rewrite(this.report, "President Aino Laine of Finland met President Jose Quispe of Peru in Lima on %s.");
		DrawnArchive.draw(this.archive);

		assertThat(eventOf(this.report)).isEqualTo(this.event);
	}

	/** Takes in the next version of a report. */
	private void rewrite(long article, String told) {
		String text = told.formatted(this.written);
		long capture = this.jdbc
			.sql("""
					insert into capture (content, sha256, media_type, charset, received_at, origin)
					values (convert_to(:text, 'UTF8'), sha256(convert_to(:text, 'UTF8')), 'text/plain', 'UTF-8', now(), 'upload')
					returning id
					""")
			.param("text", text)
			.query(Long.class)
			.single();
		this.versions.take(article,
				new Accession(capture, text, "whole-file", null, this.records.draft(article).values(), null), Set.of(),
				null);
	}

	@Test
	void aMergeHoldsThoughOneOfItsReportsWasOnceTakenOut() {
		long other = tell("Aino Laine and Jose Quispe of Finland and Peru met on %s in Lima.");
		assertThat(eventOf(other)).isEqualTo(this.event);
		long own = this.decisions.part(this.event, other, EDITOR, "That was at the airport.");
		this.decisions.merge(own, this.event, EDITOR, "It was the same after all.");

		withdraw(other);
		restore(other);
		DrawnArchive.draw(this.archive);

		assertThat(eventOf(other)).isEqualTo(this.event);
	}

	@Test
	void oneThatWasMergedIsFoundWhereItWent() {
		long signing = eventOf(tell("Finland and Peru signed a fisheries agreement on %s."));
		this.decisions.merge(this.event, signing, EDITOR, "Signed at the meeting.");

		withdraw(this.report);
		restore(this.report);
		DrawnArchive.draw(this.archive);

		assertThat(eventOf(this.report)).isEqualTo(signing);
	}

	@Test
	void aCorrectedOneIsNotMergedIntoWhatTheMachineProposes() {
		long signing = eventOf(tell("Finland and Peru signed a fisheries agreement on %s."));
		correctToAWeekLater();

		assertThatExceptionOfType(DecisionRefused.class)
			.isThrownBy(() -> this.decisions.merge(this.event, signing, EDITOR, "Signed at the meeting."))
			.satisfies((refused) -> {
				assertThat(refused.getField()).isEqualTo("into");
				assertThat(refused.getArguments()).containsExactly(Long.toString(signing), this.day.toString());
			});

		this.decisions.merge(signing, this.event, EDITOR, "Signed at the meeting.");
		assertThat(event(this.event).date().edtf()).isEqualTo(this.day.plusDays(7).toString());
		assertThat(event(this.event).reports()).isEqualTo(2);
	}

	@Test
	void aCorrectedOneIsNotMergedIntoOneThatWasConfirmedAsItIs() {
		long signing = eventOf(tell("Finland and Peru signed a fisheries agreement on %s."));
		this.decisions.confirm(signing, EDITOR, "The text is there.");
		correctToAWeekLater();

		assertThatExceptionOfType(DecisionRefused.class)
			.isThrownBy(() -> this.decisions.merge(this.event, signing, EDITOR, "Signed at the meeting."))
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("into"));

		this.decisions.merge(signing, this.event, EDITOR, "Signed at the meeting.");
		assertThat(event(this.event).corrected()).isTrue();
	}

	@Test
	void noneIsMergedIntoOneThatWasRejected() {
		long signing = eventOf(tell("Finland and Peru signed a fisheries agreement on %s."));
		this.decisions.reject(signing, EDITOR, "It was put off.");

		assertThatExceptionOfType(DecisionRefused.class)
			.isThrownBy(() -> this.decisions.merge(this.event, signing, EDITOR, "Signed at the meeting."))
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("into"));

		assertThat(eventOf(this.report)).isEqualTo(this.event);
	}

	@Test
	void oneThatWasRejectedByMistakeIsCorrectedAgain() {
		correctToAWeekLater();
		this.decisions.reject(this.event, EDITOR, "It was put off.");
		this.decisions.confirm(this.event, EDITOR, "It was not.");
		assertThat(event(this.event).corrected()).isTrue();

		long other = tell("President Jose Quispe of Peru met President Aino Laine of Finland on %s.");

		assertThat(eventOf(other)).isEqualTo(this.event);
	}

	@Test
	void reportsAreCountedRightlyThoughOneIsWithdrawnWhileAnotherIsDrawn() throws Exception {
		long other = tell("Nothing happened here on %s.");
		CompletableFuture<Void> withdrawn;
		try (Connection drawing = this.dataSource.getConnection()) {
			drawing.setAutoCommit(false);
			JdbcClient drawer = JdbcClient.create(new SingleConnectionDataSource(drawing, true));
			drawer.sql("select from chronicle_drawing for update").query().listOfRows();
			drawer.sql("""
					insert into event_report (event_id, article_id, type, edtf, first_day, last_day, countries,
					                          by_article, start, quote, sentence_start, sentence_end)
					select event_id, :other, type, edtf, first_day, last_day, countries, by_article, 0, 'Nothing', 0, 8
					from event_report where article_id = :report
					""").param("other", other).param("report", this.report).update();
			withdrawn = CompletableFuture.runAsync(() -> withdraw(this.report));
			await().until(this::somebodyWaitsToWithdraw);
			drawing.commit();
		}
		withdrawn.get();

		assertThat(event(this.event).reports()).isEqualTo(1);
	}

	private boolean somebodyWaitsToWithdraw() {
		return this.jdbc.sql("""
				select exists (select from pg_stat_activity
				               where wait_event_type = 'Lock' and query like 'update article set withdrawn_at = now()%')
				""").query(Boolean.class).single();
	}

	@Test
	void nothingIsDrawnOfAReportThatIsBeingWithdrawn() throws Exception {
		long other = AddedReports.add(this.jdbc,
				"Aino Laine and Jose Quispe of Finland and Peru met on %s in Lima.".formatted(this.written), "FI",
				"PE");
		this.added.add(other);
		try (Connection desk = this.dataSource.getConnection()) {
			desk.setAutoCommit(false);
			JdbcClient.create(new SingleConnectionDataSource(desk, true))
				.sql("update article set withdrawn_at = now(), withdrawal_reason = 'Asked for.' where id = :id")
				.param("id", other)
				.update();
			DrawnArchive.draw(this.archive);
			desk.commit();
		}

		assertThat(eventOf(other)).isZero();
		assertThat(event(this.event).reports()).isEqualTo(1);
	}

	@Test
	void oneThatWasCalledOffIsSoUntilSomebodyConfirmsIt() {
		this.jdbc.sql("update event_report set called_off = true where article_id = :id")
			.param("id", this.report)
			.update();
		assertThat(event(this.event).calledOff()).isTrue();

		this.decisions.confirm(this.event, EDITOR, "They met in the end.");

		assertThat(event(this.event).calledOff()).isFalse();
	}

	@Test
	void theNewestDecisionHolds() {
		this.decisions.confirm(this.event, EDITOR, "So it was.");
		this.decisions.reject(this.event, EDITOR, "So it was not.");

		assertThatThrownBy(() -> this.jdbc.sql("update event set state = 'confirmed' where id = :id")
			.param("id", this.event)
			.update()).hasMessageContaining("nobody has decided");
		this.decisions.confirm(this.event, EDITOR, "It was.");
		assertThat(event(this.event).state()).isEqualTo(Event.State.CONFIRMED);
	}

	/** Of events with one country in common there may be very many. */
	@Test
	void oneBetweenTheSameTwoIsFoundAmongManyThatShareOneOfThem() {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.jdbc.sql("""
					insert into event (type, edtf, first_day, last_day, countries, reports)
					select type, edtf, first_day, last_day, '{FI,SE}', 7
					from event, generate_series(1, 200) where id = :event
					""").param("event", this.event).update();

			assertThat(this.rows.candidates(new ToldEvent("meeting", this.day.toString(), this.day, this.day,
					List.of("FI", "PE"), false, null, List.of()), List.of("meeting"), 31))
				.extracting((candidate) -> candidate.found().event())
				.containsExactly(this.event);
		});
	}

	@Test
	void nothingIsRememberedOfWhatIsToldAgain() {
		withdraw(this.report);
		restore(this.report);
		DrawnArchive.draw(this.archive);

		assertThat(this.jdbc.sql("select count(*) from told_before where article_id = :id")
			.param("id", this.report)
			.query(Integer.class)
			.single()).isZero();
	}

}
