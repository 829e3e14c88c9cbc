package org.dateline.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.dateline.LockQueue;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.PageNotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What a correction changes, what it keeps, and what is refused. */
@CorrectedArchiveTest
class CorrectingTests {

	private static final Editor ANNA = new Editor("Anna Ivanova", "editor");

	private static final Editor SOMEBODY = new Editor(null, "administrator");

	@Autowired
	private Corrections corrections;

	@Autowired
	private Sources sources;

	@Autowired
	private CorrectionProblems problems;

	@Autowired
	private CopiedReports reports;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private long article;

	@BeforeEach
	void takeAReport() {
		this.article = this.reports.copy(2);
	}

	@Nested
	class ACorrection {

		@Test
		void changesTheValueAndKeepsTheOldOne() {
			HeldRecord before = present();

			Correction made = correct(Drafts.language(before.values(), "en-GB"));

			assertThat(present().values().language()).isEqualTo("en-GB");
			assertThat(present().revision()).isEqualTo(before.revision() + 1);
			assertThat(made.revision()).isEqualTo(before.revision());
			assertThat(corrections.history(article)).containsExactly(made);
			assertThat(made.act()).isEqualTo("corrected");
			assertThat(made.byName()).isEqualTo("Anna Ivanova");
			assertThat(made.reason()).isEqualTo("It was wrong.");
			assertThat(made.changes()).singleElement().satisfies((change) -> {
				assertThat(change.field()).isEqualTo("language");
				assertThat(change.before().asString()).isEqualTo("en");
				assertThat(change.after().asString()).isEqualTo("en-GB");
			});
		}

		@Test
		void mayChangeEverythingAtOnce() {
			RecordDraft draft = new RecordDraft("tr",
					new RecordDraft.Headline("moving forward", present().text().indexOf("moving forward")),
					new RecordDraft.DateClaim("2024-10", "derived", Map.of("en", "By the month.", "ru", "По месяцу."),
							List.of(Drafts.quote("Published Date: 04:38 | 08 October 2024"), Drafts.quote("  "))),
					null,
					List.of(new RecordDraft.Attribution("publisher", "antara", Map.of("en", "Told by the sender."),
							List.of()), Drafts.named("agency", null),
							Drafts.named("credited-source", "anadolu-agency", Drafts.quote("Anadolu Agency"))),
					List.of("RU", "TR", "RU"));

			Correction made = correct(draft);

			RecordDraft after = present().values();
			assertThat(after.language()).isEqualTo("tr");
			assertThat(after.headline()).isEqualTo(draft.headline());
			assertThat(after.published().edtf()).isEqualTo("2024-10");
			assertThat(after.published().reasoning()).containsEntry("ru", "По месяцу.");
			assertThat(after.published().quotes()).singleElement()
				.satisfies((quote) -> assertThat(quote.start()).isNotNull());
			assertThat(after.modified()).isNull();
			assertThat(after.attributions()).extracting(RecordDraft.Attribution::role)
				.containsExactly("publisher", "agency", "credited-source");
			assertThat(after.attributions()).extracting(RecordDraft.Attribution::source)
				.containsExactly("antara", null, "anadolu-agency");
			assertThat(after.countries()).containsExactly("RU", "TR");
			assertThat(made.changes()).extracting(Correction.Change::field)
				.containsExactlyInAnyOrder("language", "headline", "published", "modified", "attributions",
						"countries");
		}

		@Test
		void rewritesOnlyTheRowsItChanges() {
			String others = "select string_agg(xmin::text || ctid::text, ' ' order by position) from evidence where article_id = "
					+ article + " and claim <> 'published'";
			String attributions = "select string_agg(xmin::text, ' ') from attribution where article_id = " + article;
			String row = "select xmin::text from article where id = " + article;
			List<String> before = List.of(text(others), text(attributions), text(row));

			correct(Drafts.published(present().values(), new RecordDraft.DateClaim("2024-10-08", "stated", Map.of(),
					List.of(Drafts.quote("Published Date: 04:38")))));

			assertThat(List.of(text(others), text(attributions))).isEqualTo(before.subList(0, 2));
			assertThat(text(row)).isEqualTo(before.get(2));
		}

		@ParameterizedTest
		@CsvSource({ "2024-03/.., 2024-03-01, infinity", "../2024-03, -infinity, 2024-03-31",
				"Y-10000, -infinity, -infinity", "XXXX, -infinity, infinity" })
		void keepsADateThatHasNoEnd(String edtf, String earliest, String latest) {
			correct(Drafts.published(present().values(), Drafts.derived(edtf)));

			assertThat(
					text("select earliest || ' ' || latest from article_date where kind = 'published' and article_id = "
							+ article))
				.isEqualTo(earliest + " " + latest);
			assertThat(present().values().published().edtf()).isEqualTo(edtf);
		}

		@Test
		void keepsAHeadlineThatWasGivenOutsideOfTheText() {
			jdbc.sql("update article set headline = 'Given by hand', headline_start = null where id = ?")
				.param(article)
				.update();

			correct(Drafts.countries(present().values(), "AZ"));
			assertThat(present().values().headline()).isEqualTo(new RecordDraft.Headline("Given by hand", null));

			Correction taken = correct(Drafts.headline(present().values(), null));
			assertThat(present().values().headline()).isNull();

			corrections.revert(taken.id(), present().revision(), ANNA, "No.");
			assertThat(present().values().headline()).isEqualTo(new RecordDraft.Headline("Given by hand", null));
		}

		@Test
		void isMadeOrNotTogetherWithWhatTheCallerDoes() {
			RecordDraft before = present().values();
			transaction.executeWithoutResult((status) -> {
				correct(Drafts.language(before, "tr"));
				assertThat(corrections.history(article)).hasSize(1);
				status.setRollbackOnly();
			});

			assertThat(present().values()).isEqualTo(before);
			assertThat(corrections.history(article)).isEmpty();
		}

		@Test
		void mayFollowAnotherInTheSameTransaction() {
			HeldRecord before = present();
			transaction.executeWithoutResult((status) -> {
				corrections.correct(article, before.revision(), Drafts.language(before.values(), "tr"), ANNA, "One.");
				corrections.correct(article, before.revision(),
						Drafts.countries(Drafts.language(before.values(), "tr"), "TR"), ANNA, "Two.");
			});

			assertThat(present().values().language()).isEqualTo("tr");
			assertThat(present().values().countries()).containsExactly("TR");
			assertThat(corrections.history(article)).extracting(Correction::reason).containsExactly("Two.", "One.");
			assertThat(corrections.history(article).get(0).changes()).extracting(Correction.Change::field)
				.containsExactly("countries");
		}

	}

	@Nested
	class AQuote {

		@Test
		void isLookedUpWhereItsPlaceIsNotGiven() {
			assertThat(placed("Published Date: 04:38", null)).isEqualTo(offset("Published Date: 04:38"));
		}

		@Test
		void isLookedUpWhereItsPlaceIsWrong() {
			assertThat(placed("Published Date: 04:38", 3)).isEqualTo(offset("Published Date: 04:38"));
			assertThat(placed("Modified Date: 04:52", -1)).isEqualTo(offset("Modified Date: 04:52"));
		}

		@Test
		void needsItsPlaceWhereItStandsSeveralTimes() {
			int second = present().text().indexOf("October", present().text().indexOf("October") + 1);

			assertThat(refused(quoting("October", null)))
				.containsExactly("published.quotes[0] correction.bad.quote-place");
			assertThat(placed("October", second)).isEqualTo(second);
		}

		@ParameterizedTest
		@ValueSource(strings = { "no such words", "\uD83D", "\u0000", "OCTOBER 2024" })
		void isRefusedWhereItDoesNotStandInTheText(String words) {
			assertThat(refused(quoting(words, 0))).containsExactly("published.quotes[0] correction.bad.quote");
		}

		@Test
		void isForgivenItsSpacesAndLineEnds() {
			String line = present().text()
				.lines()
				.filter((candidate) -> !candidate.isBlank())
				.findFirst()
				.orElseThrow();

			assertThat(placed("  " + line + "\r\n", null)).isEqualTo(offset(line));
		}

		@Test
		void countsInCodePoints() {
			article = reports.copy(3);
			reports.rewrite(article, present().text() + " \uD83D\uDE00 son sözlər");
			String text = present().text();

			assertThat(placed("son sözlər", null))
				.isEqualTo(text.codePointCount(0, text.length()) - "son sözlər".length());
			assertThat(refused(quoting("\uD83D", null))).containsExactly("published.quotes[0] correction.bad.quote");
		}

		private RecordDraft quoting(String words, Integer start) {
			return Drafts.published(present().values(), Drafts.derived("2024", new RecordDraft.Quote(words, start)));
		}

		private Integer placed(String words, Integer start) {
			correct(quoting(words, start));
			return present().values().published().quotes().get(0).start();
		}

		private int offset(String words) {
			return present().text().codePointCount(0, present().text().indexOf(words));
		}

	}

	@Nested
	class WhatDoesNotHold {

		@ParameterizedTest
		@ValueSource(strings = { "", "Russian", "RU", "ru_RU", "e\u0000n", "en-GB-oed" })
		void asALanguageIsRefused(String language) {
			assertThat(refused(Drafts.language(present().values(), language)))
				.containsExactly("language correction.bad.language");
		}

		@Test
		void asAHeadlineIsRefused() {
			assertThat(refused(Drafts.headline(present().values(), "Not in the text")))
				.containsExactly("headline correction.bad.headline");
			assertThat(refused(Drafts.headline(present().values(), "x".repeat(501))))
				.containsExactly("headline correction.bad.length");
		}

		@Test
		void asADateIsRefusedWithThePlaceWhereReadingStopped() {
			CorrectionRefused refused = refusal(Drafts.published(present().values(), Drafts.derived("2024-13")));

			assertThat(refused.problems()).singleElement().satisfies((problem) -> {
				assertThat(problem.field()).isEqualTo("published.edtf");
				assertThat(problems.say(problem, Locale.ENGLISH)).contains("2024-13", "month");
				assertThat(problems.say(problem, Locale.forLanguageTag("ru"))).contains("2024-13", "месяц");
			});
		}

		@ParameterizedTest
		@CsvSource({ "2024, stated, '', published.quotes correction.bad.stated-without-quote",
				"2024, derived, '', published.reasoning correction.bad.no-reasoning",
				"2024, derived, '  ', published.reasoning correction.bad.no-reasoning",
				", derived, Because., published.edtf correction.bad.no-value",
				", unknown, '', published.reasoning correction.bad.no-reasoning",
				"2024, unknown, Because., published.edtf correction.bad.unknown-has-value",
				"2024, guessed, Because., published.basis correction.bad.basis" })
		void asABasisIsRefused(String edtf, String basis, String reasoning, String problem) {
			assertThat(refused(Drafts.published(present().values(),
					new RecordDraft.DateClaim(edtf, basis, Map.of("en", reasoning), List.of()))))
				.containsExactly(problem);
		}

		@Test
		void asAnAttributionIsRefused() {
			RecordDraft.Quote quote = Drafts.quote("Published Date");
			assertThat(refused(Drafts.attributions(present().values(), Drafts.named("publisher", "nobody", quote),
					Drafts.named("owner", "antara", quote), Drafts.named("agency", "antara"),
					Drafts.named("publisher", null, quote), Drafts.named("publisher", null),
					Drafts.named("agency", "A'B\u0000", quote))))
				.containsExactly("attributions[0].source correction.bad.source",
						"attributions[1].role correction.bad.role", "attributions[2].quotes correction.bad.no-grounds",
						"attributions[3].quotes correction.bad.quote-for-nobody",
						"attributions[4] correction.bad.twice", "attributions[5].source correction.bad.source");
			assertThat(refused(Drafts.attributions(present().values())))
				.containsExactly("attributions correction.bad.no-attribution");
		}

		@Test
		void asACountryIsRefused() {
			assertThat(refused(Drafts.countries(present().values(), "AZ", "XX", "az")))
				.containsExactly("countries[1] correction.bad.country", "countries[2] correction.bad.country");
		}

		@Test
		void forItsLengthOrNumberIsRefused() {
			RecordDraft values = present().values();
			RecordDraft.Quote[] quotes = new RecordDraft.Quote[11];
			Arrays.fill(quotes, Drafts.quote("October"));
			assertThat(refused(Drafts.published(values, Drafts.derived("2024", quotes))))
				.containsExactly("published.quotes correction.bad.count");
			assertThat(refused(Drafts.published(values,
					new RecordDraft.DateClaim("2024", "derived", Map.of("en", "x".repeat(2001)),
							List.of(Drafts.quote("y".repeat(2001)))))))
				.containsExactly("published.reasoning[en] correction.bad.length",
						"published.quotes[0] correction.bad.length");
			RecordDraft.Attribution[] many = new RecordDraft.Attribution[21];
			Arrays.fill(many, Drafts.named("agency", null));
			assertThat(refused(Drafts.attributions(values, many))).containsExactly("attributions correction.bad.count");
			assertThat(refused(Drafts.countries(values, List.of(Locale.getISOCountries()).toArray(String[]::new))))
				.containsExactly("countries correction.bad.count");
		}

		@ParameterizedTest
		@CsvSource({ "'', correction.bad.reason", "'   ', correction.bad.reason", "LONG, correction.bad.length",
				"NUL, correction.bad.characters", "HALF, correction.bad.characters" })
		void asAReasonIsRefused(String given, String problem) {
			String reason = given.replace("LONG", "x".repeat(1001))
				.replace("NUL", "a\u0000")
				.replace("HALF", "a\uD83D");
			HeldRecord held = present();

			for (Act act : List.<Act>of(() -> corrections.correct(article, held.revision(),
					Drafts.language(held.values(), "tr"), ANNA, reason),
					() -> corrections.withdraw(article, held.revision(), ANNA, reason))) {
				CorrectionRefused refused = catchThrowableOfType(CorrectionRefused.class, act::act);
				assertThat(refused.problems()).extracting((found) -> found.field() + " " + found.message())
					.containsExactly("reason " + problem);
			}
		}

		@Test
		void isToldAllAtOnceAndInEveryLanguage() {
			RecordDraft draft = Drafts
				.countries(Drafts.published(Drafts.language(present().values(), "?"), Drafts.derived("soon")), "XX");

			CorrectionRefused refused = refusal(draft);

			assertThat(refused.problems()).hasSize(3);
			for (InterfaceLanguage language : InterfaceLanguage.ALL) {
				assertThat(refused.problems())
					.allSatisfy((problem) -> assertThat(problems.say(problem, language.getLocale())).isNotBlank());
			}
		}

		@Test
		void isNothingAtAll() {
			RecordDraft values = present().values();

			assertThat(refused(values)).containsExactly(" correction.bad.nothing");
			assertThat(refused(Drafts.countries(values, "RU", "AZ"))).containsExactly(" correction.bad.nothing");
			assertThat(refused(Drafts.headline(values, values.headline().words())))
				.containsExactly(" correction.bad.nothing");
		}

		@Test
		void leavesTheTransactionOfTheCallerAlone() {
			HeldRecord held = present();
			transaction.executeWithoutResult((status) -> {
				assertThat(refused(held.values())).isNotEmpty();
				correct(Drafts.language(held.values(), "tr"));
			});

			assertThat(present().values().language()).isEqualTo("tr");
		}

		@Test
		void isAnArticleOrACorrectionThatIsNotThere() {
			RecordDraft values = present().values();

			assertThatExceptionOfType(PageNotFound.class).isThrownBy(() -> corrections.draft(99999));
			assertThatExceptionOfType(PageNotFound.class)
				.isThrownBy(() -> corrections.correct(99999, 1, values, ANNA, "So."));
			assertThatExceptionOfType(PageNotFound.class).isThrownBy(() -> corrections.revert(99999, 1, ANNA, "So."));
		}

	}

	@Nested
	class TwoEditorsAtOnce {

		@Test
		void theSecondSeesWhatTheFirstChanged() {
			HeldRecord seen = present();
			Correction first = correct(Drafts.language(seen.values(), "tr"));

			CorrectionConflict conflict = catchThrowableOfType(CorrectionConflict.class, () -> corrections
				.correct(article, seen.revision(), Drafts.countries(seen.values(), "AZ"), SOMEBODY, "Only that."));

			assertThat(conflict.since()).containsExactly(first);
			assertThat(conflict.present()).isEqualTo(present());
			assertThat(conflict.present().values().language()).isEqualTo("tr");
			assertThat(present().values().countries()).containsExactly("AZ", "RU");
			assertThatExceptionOfType(CorrectionConflict.class)
				.isThrownBy(() -> corrections.withdraw(article, seen.revision(), SOMEBODY, "So."));
			assertThatExceptionOfType(CorrectionConflict.class)
				.isThrownBy(() -> corrections.revert(first.id(), seen.revision(), SOMEBODY, "So."));
		}

		@Test
		void theSecondWaitsForTheFirst() throws Exception {
			HeldRecord seen = present();
			CountDownLatch changed = new CountDownLatch(1);
			CountDownLatch commit = new CountDownLatch(1);
			CompletableFuture<Void> first = CompletableFuture
				.runAsync(() -> transaction.executeWithoutResult((status) -> {
					corrections.correct(article, seen.revision(), Drafts.language(seen.values(), "tr"), ANNA, "First.");
					changed.countDown();
					await(commit);
				}));
			await(changed);
			CompletableFuture<CorrectionConflict> second = CompletableFuture
				.supplyAsync(() -> catchThrowableOfType(CorrectionConflict.class, () -> corrections.correct(article,
						seen.revision(), Drafts.language(seen.values(), "az"), SOMEBODY, "Second.")));

			LockQueue.awaitSomebody(jdbc);
			assertThat(second).isNotDone();
			commit.countDown();
			first.get(60, TimeUnit.SECONDS);

			CorrectionConflict conflict = second.get(60, TimeUnit.SECONDS);
			assertThat(conflict.since()).extracting(Correction::reason).containsExactly("First.");
			assertThat(conflict.present().values().language()).isEqualTo("tr");
			assertThat(corrections.history(article)).hasSize(1);
		}

		private static void await(CountDownLatch latch) {
			try {
				assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	@Nested
	class TakingBack {

		@Test
		void setsTheOldValuesBackAndIsACorrectionToo() {
			RecordDraft before = present().values();
			Correction made = correct(
					Drafts.attributions(Drafts.language(before, "tr"), Drafts.named("publisher", null)));

			Correction reverted = corrections.revert(made.id(), present().revision(), SOMEBODY, "It was right.");

			assertThat(present().values()).isEqualTo(before);
			assertThat(reverted.act()).isEqualTo("reverted");
			assertThat(reverted.reverts()).isEqualTo(made.id());
			assertThat(corrections.history(article)).containsExactly(reverted, made);
			corrections.revert(reverted.id(), present().revision(), ANNA, "It was not.");
			assertThat(present().values().language()).isEqualTo("tr");
		}

		@Test
		void leavesAloneWhatOthersCorrectedSince() {
			Correction made = correct(Drafts.language(present().values(), "tr"));
			correct(Drafts.countries(present().values(), "TR"));
			correct(Drafts.language(present().values(), "az"));

			corrections.revert(made.id(), present().revision(), ANNA, "Back.");

			assertThat(present().values().language()).isEqualTo("en");
			assertThat(present().values().countries()).containsExactly("TR");
		}

		@Test
		void isRefusedWhereNothingWouldChange() {
			Correction made = correct(Drafts.language(present().values(), "tr"));
			corrections.revert(made.id(), present().revision(), ANNA, "Back.");

			assertThatExceptionOfType(CorrectionRefused.class)
				.isThrownBy(() -> corrections.revert(made.id(), present().revision(), ANNA, "Back again."));
		}

		@Test
		void isRefusedWhereTheOldWordsStandInTheTextNoMore() {
			Correction made = correct(Drafts.published(present().values(), Drafts.derived("2024")));
			reports.rewrite(article, present().text().replace("Published Date", "PUBLISHED DATE"));

			CorrectionRefused refused = catchThrowableOfType(CorrectionRefused.class,
					() -> corrections.revert(made.id(), present().revision(), ANNA, "Back."));

			assertThat(refused.problems()).extracting(Problem::message).containsExactly("correction.bad.quote");
		}

		@Test
		void takesTheSourceThatAnotherWasMergedInto() {
			String gone = source("gone-one");
			String kept = source("kept-one");
			correct(Drafts.attributions(present().values(),
					Drafts.named("publisher", gone, Drafts.quote("Anadolu Agency"))));
			Correction made = correct(Drafts.attributions(present().values(), Drafts.named("publisher", null)));
			sources.merge(gone, kept);

			Correction reverted = corrections.revert(made.id(), present().revision(), ANNA, "Back.");

			assertThat(present().values().attributions()).extracting(RecordDraft.Attribution::source)
				.containsExactly(kept);
			assertThat(reverted.changes().get(0).after().get(0).get("source").asString()).isEqualTo(kept);
		}

		@Test
		void unitesWhatBecameOneSource() {
			String gone = source("gone-two");
			String kept = source("kept-two");
			correct(Drafts.attributions(present().values(),
					Drafts.named("agency", gone, Drafts.quote("Anadolu Agency")),
					Drafts.named("agency", kept, Drafts.quote("Published Date")),
					Drafts.named("publisher", gone, Drafts.quote("Anadolu Agency"))));
			Correction made = correct(Drafts.attributions(present().values(), Drafts.named("publisher", null)));
			sources.merge(gone, kept);

			corrections.revert(made.id(), present().revision(), ANNA, "Back.");

			List<RecordDraft.Attribution> attributions = present().values().attributions();
			assertThat(attributions).extracting((one) -> one.role() + " " + one.source())
				.containsExactly("agency " + kept, "publisher " + kept);
			assertThat(attributions.get(0).quotes()).extracting(RecordDraft.Quote::words)
				.containsExactly("Anadolu Agency", "Published Date");
		}

		@Test
		void changesWhatAMergeLeftWithAGap() {
			String gone = source("gone-three");
			String kept = source("kept-three");
			correct(Drafts.attributions(present().values(),
					Drafts.named("agency", kept, Drafts.quote("Published Date")),
					Drafts.named("agency", gone, Drafts.quote("Modified Date")),
					Drafts.named("publisher", gone, Drafts.quote("Anadolu Agency"))));
			sources.merge(gone, kept);
			RecordDraft merged = present().values();
			assertThat(merged.attributions()).hasSize(2);

			correct(Drafts.language(merged, "tr"));
			assertThat(present().values().attributions()).isEqualTo(merged.attributions());

			correct(Drafts.attributions(merged, merged.attributions().get(0),
					Drafts.named("publisher", kept, Drafts.quote("Published Date")),
					Drafts.named("credited-source", "antara", Drafts.quote("Anadolu Agency"))));
			assertThat(present().values().attributions()).extracting((one) -> one.quotes().get(0).words())
				.containsExactly("Published Date", "Published Date", "Anadolu Agency");

			correct(Drafts.attributions(merged, Drafts.named("publisher", null)));
			assertThat(present().values().attributions()).hasSize(1);
		}

		private String source(String slug) {
			return sources.create(slug, new SourceDraft(slug, Map.of(), null, null, null)).slug();
		}

		@Test
		void opensAWithdrawnReportAgain() {
			Correction withdrawn = corrections.withdraw(article, present().revision(), ANNA, "A court order.");
			Correction restored = corrections.revert(withdrawn.id(), present().revision(), ANNA, "It was lifted.");
			assertThat(present().withdrawal()).isNull();

			corrections.revert(restored.id(), present().revision(), ANNA, "It was not.");
			assertThat(present().withdrawal()).isEqualTo(new Withdrawal(withdrawn.at(), "A court order."));
		}

	}

	@Nested
	class Withdrawing {

		@Test
		void isKeptWithItsReasonAndUndoneInOneStep() {
			Correction withdrawn = corrections.withdraw(article, present().revision(), SOMEBODY, " A court order. ");

			assertThat(present().isWithdrawn()).isTrue();
			assertThat(present().withdrawal().reason()).isEqualTo("A court order.");
			assertThat(withdrawn.byName()).isNull();

			Correction restored = corrections.restore(article, present().revision(), ANNA, "It was lifted.");

			assertThat(present().isWithdrawn()).isFalse();
			assertThat(corrections.history(article)).extracting(Correction::act)
				.containsExactly("restored", "withdrawn");
			assertThat(restored.changes()).extracting(Correction.Change::field).containsExactly("withdrawal");
		}

		@Test
		void isNotDoneTwice() {
			corrections.withdraw(article, present().revision(), ANNA, "A court order.");

			assertThatExceptionOfType(CorrectionRefused.class)
				.isThrownBy(() -> corrections.withdraw(article, present().revision(), ANNA, "Another."))
				.withMessageContaining("correction.bad.withdrawn");
			corrections.restore(article, present().revision(), ANNA, "It was lifted.");
			assertThatExceptionOfType(CorrectionRefused.class)
				.isThrownBy(() -> corrections.restore(article, present().revision(), ANNA, "Again."))
				.withMessageContaining("correction.bad.not-withdrawn");
		}

		@Test
		void leavesTheRecordToBeCorrected() {
			corrections.withdraw(article, present().revision(), ANNA, "A court order.");

			correct(Drafts.language(present().values(), "tr"));

			assertThat(present().isWithdrawn()).isTrue();
			assertThat(present().values().language()).isEqualTo("tr");
		}

	}

	@Nested
	class TheDatabaseItself {

		@Test
		void keepsEveryCorrectionAsItWasMade() {
			Correction made = correct(Drafts.language(present().values(), "tr"));

			for (String sql : List.of("update correction set reason = 'Other' where id = " + made.id(),
					"delete from correction where id = " + made.id(), "truncate correction cascade")) {
				refuses(sql, "a correction stays as it was made");
			}
			assertThat(corrections.history(article)).containsExactly(made);
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', value = { "'[]' | is_list_of_changes", "'{}' | is_list_of_changes",
				"'3' | is_list_of_changes", "'[3]' | is_list_of_changes", "'[null]' | is_list_of_changes",
				"'[{\"field\": \"language\", \"before\": \"en\", \"after\": \"en\"}]' | is_list_of_changes",
				"'[{\"field\": \"language\", \"before\": \"en\"}]' | is_list_of_changes",
				"'[{\"field\": \"language\", \"before\": \"en\", \"after\": \"tr\", \"x\": 1}]' | is_list_of_changes",
				"'[{\"field\": \"language\", \"before\": \"en\", \"after\": null}]' | is_list_of_changes",
				"'[{\"field\": \"text\", \"before\": \"en\", \"after\": \"tr\"}]' | is_list_of_changes",
				"'[{\"field\": 3, \"before\": \"en\", \"after\": \"tr\"}]' | is_list_of_changes",
				"'[{\"field\": \"published\", \"before\": {}, \"after\": \"tr\"}]' | is_list_of_changes",
				"'[{\"field\": \"language\", \"before\": \"en\", \"after\": \"tr\"}, {\"field\": \"language\", \"before\": \"en\", \"after\": \"tr\"}]' | is_list_of_changes",
				"'not json' | json" }, quoteCharacter = '`')
		void takesOnlyChangesThatCanBeRead(String changes, String reason) {
			refuses(insert("now(), 'corrected', 'editor', 'So.', " + changes + ", null"),
					reason.equals("json") ? "json" : "correction_changes_check");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
				"'corrected', 'editor', '  ', CHANGE, null | correction_reason_check",
				"'corrected', 'editor', null, CHANGE, null | null value in column",
				"'corrected', 'The Editor', 'So.', CHANGE, null | correction_by_role_check",
				"'deleted', 'editor', 'So.', '[{\"field\": \"withdrawal\", \"before\": null, \"after\": {\"at\": \"x\", \"reason\": \"So.\"}}]', null | correction_act_check",
				"'withdrawn', 'editor', 'So.', '[{\"field\": \"withdrawal\", \"before\": null, \"after\": {\"at\": \"x\"}}]', null | correction_changes_check",
				"'reverted', 'editor', 'So.', CHANGE, null | only_a_reversal_reverts",
				"'reverted', 'editor', 'So.', CHANGE, 999999 | reverts_an_earlier_one",
				"'withdrawn', 'editor', 'So.', CHANGE, null | act_is_what_it_changes" })
		void takesOnlyCorrectionsThatSayWhoAndWhy(String values, String reason) {
			refuses(insert("now(), "
					+ values.replace("CHANGE", "'[{\"field\": \"language\", \"before\": \"en\", \"after\": \"tr\"}]'")),
					reason);
		}

		@Test
		void revertsOnlyWhatWasMadeOfTheSameArticle() {
			Correction other = correct(Drafts.language(present().values(), "tr"));
			article = reports.copy(1);

			refuses(insert(
					"now(), 'reverted', 'editor', 'So.', '[{\"field\": \"language\", \"before\": \"en\", \"after\": \"tr\"}]', "
							+ other.id()),
					"reverts_one_of_the_same_article");
		}

		/** As a dump is restored. */
		@Test
		void knowsItsRulesWithoutASearchPath() {
			transaction.executeWithoutResult((status) -> {
				jdbc.sql("set local search_path = ''").update();
				assertThat(text("""
						select public.is_list_of_changes('[{"field": "language", "before": "en", "after": "tr"}]')::text
						""")).isEqualTo("true");
			});
		}

		@Test
		void takesNoCorrectionOfAnotherRevision() {
			refuses("""
					insert into correction (article_id, revision, at, act, by_role, reason, changes)
					values (%d, 7, now(), 'corrected', 'editor', 'So.',
					        '[{"field": "language", "before": "en", "after": "tr"}]')
					""".formatted(article), "was made on revision 7");
		}

		private String insert(String values) {
			return """
					insert into correction (article_id, revision, at, act, by_role, reason, changes, reverts)
					select article_id, revision, %s from article_revision where article_id = %d
					""".formatted(values, article);
		}

		private void refuses(String sql, String reason) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> transaction.executeWithoutResult((status) -> jdbc.sql(sql).update()))
				.havingRootCause()
				.withMessageContaining(reason);
		}

	}

	private HeldRecord present() {
		return this.corrections.draft(this.article);
	}

	private Correction correct(RecordDraft draft) {
		return this.corrections.correct(this.article, present().revision(), draft, ANNA, "It was wrong.");
	}

	private CorrectionRefused refusal(RecordDraft draft) {
		return catchThrowableOfType(CorrectionRefused.class, () -> correct(draft));
	}

	/** The problems, each as its path and its message. */
	private List<String> refused(RecordDraft draft) {
		return refusal(draft).problems().stream().map((found) -> found.field() + " " + found.message()).toList();
	}

	private String text(String sql) {
		return this.jdbc.sql(sql).query(String.class).single();
	}

	private interface Act {

		void act();

	}

}
