package org.dateline.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.dateline.GenericPlan;
import org.dateline.article.ArticleTakedowns;
import org.dateline.article.CorrectionConflict;
import org.dateline.article.CorrectionRefused;
import org.dateline.article.Corrections;
import org.dateline.article.HeldRecord;
import org.dateline.article.RecordDraft;
import org.junit.jupiter.api.AfterEach;
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

/** What is kept of proposals, by whomever and however they are decided. */
@DeskTest
class KeepingProposalsTests {

	private static final String WORDS = "The ministers met on Sunday.";

	private static final String ADDED = """
			insert into proposal (article_id, revision, account_id, by_role, reason, changes)
			select article_id, revision + %s, (select max(id) from account), 'contributor', %s, '%s'
			from article_revision where article_id = %d
			""";

	private static final String LANGUAGE = "[{\"field\": \"language\", \"before\": \"en\", \"after\": \"az\"}]";

	@Autowired
	private Proposals proposals;

	@Autowired
	private Corrections corrections;

	@Autowired
	private Corrector corrector;

	@Autowired
	private ArticleTakedowns takedowns;

	@Autowired
	private AccountRepository accounts;

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private NewReports reports;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private final ExecutorService people = Executors.newFixedThreadPool(2);

	private SignedIn contributor;

	private SignedIn editor;

	private long report;

	@BeforeEach
	void come() {
		this.contributor = person(Role.CONTRIBUTOR);
		this.editor = person(Role.EDITOR);
		this.report = this.reports.add();
	}

	@AfterEach
	void leave() {
		this.people.shutdown();
	}

	/** Among a million of others, a contributor's own are found at once. */
	@Test
	void areListedByAnIndex() {
		this.transaction.executeWithoutResult((status) -> {
			ProposalQueries.Place after = new ProposalQueries.Place(false, 7);

			assertThat(GenericPlan.of(this.jdbc, ProposalQueries.sql(7L, null, after))).contains("proposal_by_author");
			assertThat(GenericPlan.of(this.jdbc, ProposalQueries.sql(null, null, after))).contains("Index Cond",
					"proposal_in_order");
		});
	}

	@Nested
	class TwoAtOnce {

		@Test
		void acceptItOnce() throws Exception {
			long proposal = propose("AZ");

			List<Object> ends = together(() -> accept(editor, proposal), () -> accept(person(Role.EDITOR), proposal));

			assertThat(ends).filteredOn("done"::equals).hasSize(1);
			assertThat(ends)
				.filteredOn((end) -> end instanceof Refused refused && refused.reason().equals("desk.proposal.decided"))
				.hasSize(1);
			assertThat(corrections.history(report)).hasSize(1);
			assertThat(acts("proposal-accepted")).isOne();
		}

		@Test
		void acceptOrDeclineItButNotBoth() throws Exception {
			long proposal = propose("AZ");

			List<Object> ends = together(() -> accept(editor, proposal), () -> {
				proposals.decline(person(Role.EDITOR), proposal, "No.");
				return "done";
			});

			assertThat(ends).filteredOn("done"::equals).hasSize(1);
			assertThat(ends).filteredOn(Refused.class::isInstance).hasSize(1);
			boolean accepted = state(proposal).equals("accepted");
			assertThat(corrections.history(report)).hasSize(accepted ? 1 : 0);
			assertThat(acts("proposal-accepted") + acts("proposal-declined")).isOne();
		}

		@Test
		void proposeNoMoreThanIsTaken() throws Exception {
			for (String country : List.of("AZ", "RU", "AM", "GE")) {
				propose(country);
			}

			List<Object> ends = together(() -> propose("IR"), () -> propose("KZ"));

			assertThat(ends).filteredOn(Long.class::isInstance).hasSize(1);
			assertThat(ends).filteredOn(
					(end) -> end instanceof Refused refused && refused.reason().equals("desk.proposal.many-on-report"))
				.hasSize(1);
		}

		private List<Object> together(Callable<?>... acts) throws Exception {
			CyclicBarrier start = new CyclicBarrier(acts.length);
			List<Future<Object>> running = new ArrayList<>();
			for (Callable<?> act : acts) {
				running.add(people.submit(() -> {
					start.await();
					try {
						return act.call();
					}
					catch (Refused | CorrectionRefused | CorrectionConflict ex) {
						return ex;
					}
				}));
			}
			List<Object> ends = new ArrayList<>();
			for (Future<Object> one : running) {
				ends.add(one.get());
			}
			return ends;
		}

		private String accept(SignedIn by, long proposal) {
			proposals.accept(by, proposal);
			return "done";
		}

	}

	@Test
	void areNoMoreThanFiftyOfOnePerson() {
		for (int i = 0; i < Proposals.MOST_OPEN; i++) {
			if (i % Proposals.MOST_OPEN_ON_ARTICLE == 0) {
				this.report = this.reports.add();
			}
			propose(List.of("AZ", "RU", "AM", "GE", "IR").get(i % Proposals.MOST_OPEN_ON_ARTICLE));
		}
		this.report = this.reports.add();

		assertThatExceptionOfType(Refused.class).isThrownBy(() -> propose("AZ"))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo("desk.proposal.many"));
		assertThat(acts("proposed")).isZero();
		this.contributor = person(Role.CONTRIBUTOR);
		assertThat(propose("AZ")).isPositive();
	}

	@Test
	void areAcceptedAlsoWhereASourceTheyNameWasMerged() {
		long old = this.jdbc.sql("insert into source (slug, name) values ('old-' || :id, 'Old') returning id")
			.param("id", this.report)
			.query(Long.class)
			.single();
		HeldRecord held = this.corrections.draft(this.report);
		RecordDraft values = held.values();
		long proposal = this.proposals.propose(
				this.contributor, this.report, held.revision(), new RecordDraft(values.language(), values.headline(),
						values.published(), values.modified(), List.of(new RecordDraft.Attribution("agency",
								"old-" + this.report, Map.of(), List.of(new RecordDraft.Quote(WORDS, null)))),
						values.countries()),
				"It says so.");
		this.visitors.administrator().postWithToken("/en/desk/sources/old-" + this.report + "/merge", "into", "antara");
		assertThat(
				this.jdbc.sql("select count(*) from source where id = :id").param("id", old).query(Long.class).single())
			.isZero();

		this.proposals.accept(this.editor, proposal);

		assertThat(this.corrections.draft(this.report).values().attributions()).singleElement()
			.satisfies((one) -> assertThat(one.source()).isEqualTo("antara"));
	}

	@Test
	void leaveNothingWhereTheyAreRefused() {
		long proposal = propose("AZ");
		this.corrector.correct(this.editor, this.report, revision(), countries("AZ"), "Just that.");

		assertThatExceptionOfType(CorrectionRefused.class)
			.isThrownBy(() -> this.proposals.accept(this.editor, proposal));

		assertThat(state(proposal)).isEqualTo("open");
		assertThat(acts("proposal-accepted")).isZero();
	}

	@Nested
	class ATakedown {

		@Test
		void takesTheWordsOutOfThem() {
			long open = proposeWords();
			long declined = proposeWords("A second time.");
			proposals.decline(editor, declined, "Once is enough.");
			assertThat(tablesWith(WORDS)).contains("proposal");

			takedowns.takeDown(report, "A court's order.", "A. Admin", "administrator");

			for (long proposal : new long[] { open, declined }) {
				assertThat(kept(proposal)).doesNotContain(WORDS).doesNotContain("Read off").contains("2024-03-03");
			}
			DeskVisitor reader = visitors.administrator();
			assertThat(reader.get("/en/desk/proposals/" + open).page().select("main").text())
				.contains("The original of the report was taken down", "(words taken down)", "2024-03-03")
				.doesNotContain(WORDS);
			assertThat(reader.get("/en/desk/proposals/" + open).page().select("form[action$=/accept]")).isEmpty();
			assertThatExceptionOfType(CorrectionRefused.class).isThrownBy(() -> proposals.accept(editor, open));
			assertThatExceptionOfType(CorrectionRefused.class).isThrownBy(() -> propose("AZ"));
			proposals.decline(editor, open, "It was taken down.");
			assertThat(state(open)).isEqualTo("declined");
		}

		@Test
		void doesNotStandBesideTheirWords() {
			proposeWords();

			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> transaction.executeWithoutResult((status) -> {
					String captured = " where capture_id = (select capture_id from article where id = %d)"
						.formatted(report);
					jdbc.sql(
							"insert into takedown select capture_id, now(), 'So.', 'A.', 'administrator' from article where id = "
									+ report)
						.update();
					jdbc.sql(
							"update capture set content = null where id = (select capture_id from article where id = %d)"
								.formatted(report))
						.update();
					jdbc.sql("""
							update article set text = '', text_rule = 'taken-down', withdrawn_at = now(),
							                   withdrawal_reason = 'So.'
							""" + captured).update();
				}))
				.havingRootCause()
				.withMessageContaining("its proposals still have words of it");
		}

		@Test
		void isTheOnlyThingThatDoes() {
			long proposal = proposeWords();

			refuses("update proposal set changes = changes_without_words(changes) where id = " + proposal,
					"a proposal stays as it was made and decided");
		}

	}

	@Nested
	class TheDatabase {

		@ParameterizedTest
		@ValueSource(strings = { "reason = 'Other'", "changes = '" + LANGUAGE + "'", "made_at = now()",
				"revision = revision + 1", "by_role = 'editor'", "account_id = (select min(id) from account)",
				"state = 'open'" })
		void keepsADecidedOneAsItIs(String change) {
			long proposal = propose("AZ");
			proposals.decline(editor, proposal, "No.");

			refuses("update proposal set " + change + " where id = " + proposal, "a proposal stays as it was made");
		}

		@ParameterizedTest
		@ValueSource(strings = { "reason = 'Other'", "changes = '" + LANGUAGE + "'",
				"state = 'declined', decided_at = now(), decided_by = account_id, answer = 'No.', reason = 'Other'" })
		void letsAnOpenOneOnlyBeDecided(String change) {
			refuses("update proposal set %s where id = %d".formatted(change, propose("AZ")),
					"a proposal stays as it was made");
		}

		@ParameterizedTest
		@ValueSource(strings = { "decided_at = now() + interval '1 day'", "decided_by = account_id",
				"answer = 'Otherwise.'", "state = 'withdrawn', answer = null, decided_by = account_id" })
		void decidesOnce(String change) {
			long proposal = propose("AZ");
			proposals.decline(editor, proposal, "No.");

			refuses("update proposal set %s where id = %d".formatted(change, proposal),
					"a proposal stays as it was made");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', value = { "state = 'declined', answer = 'No.' | decision_has_who_and_when",
				"state = 'declined', answer = 'No.', decided_at = now() | decision_has_who_and_when",
				"state = 'declined', answer = 'No.', decided_by = account_id | decision_has_who_and_when",
				"state = 'declined', decided_at = now(), decided_by = account_id | only_who_declines_answers",
				"state = 'declined', decided_at = now(), decided_by = account_id, answer = ' ' | proposal_answer_check",
				"state = 'withdrawn', decided_at = now(), decided_by = account_id, answer = 'No.' | only_who_declines_answers",
				"state = 'withdrawn', decided_at = now(), decided_by = (select min(id) from account) | withdrawn_by_its_author",
				"state = 'accepted', decided_at = now(), decided_by = account_id | accepted_by_a_correction",
				"state = 'lost', decided_at = now(), decided_by = account_id | proposal_state_check" })
		void refusesADecisionThatIsNone(String decision, String rule) {
			refuses("update proposal set %s where id = %d".formatted(decision, propose("AZ")), rule);
		}

		@Test
		void refusesToAcceptByACorrectionOfAnotherReport() {
			long proposal = propose("AZ");
			long other = reports.add();
			HeldRecord held = corrections.draft(other);
			RecordDraft values = held.values();
			corrector.correct(editor, other, held.revision(), new RecordDraft("az", values.headline(),
					values.published(), values.modified(), values.attributions(), values.countries()), "So.");

			refuses("""
					update proposal set state = 'accepted', decided_at = now(), decided_by = account_id,
					                    correction_id = (select id from correction where article_id = %d)
					where id = %d
					""".formatted(other, proposal), "accepted_by_one_of_its_article");
		}

		@Test
		void refusesToAcceptOnAWithdrawnReport() {
			long proposal = propose("AZ");
			corrector.withdraw(editor, report, revision(), "Asked by its source.");

			refuses("""
					update proposal set state = 'accepted', decided_at = now(), decided_by = account_id,
					                    correction_id = (select id from correction where article_id = %d)
					where id = %d
					""".formatted(report, proposal), "is withdrawn: nothing can be accepted");
			refuses(ADDED.formatted("0", "'So.'", LANGUAGE, report), "is withdrawn: nothing can be proposed");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
				"0 | ' ' | " + LANGUAGE + " | proposal_reason_check",
				"0 | repeat('x', 1001) | " + LANGUAGE + " | proposal_reason_check",
				"1 | 'So.' | " + LANGUAGE + " | the proposal was made on revision",
				"0 | 'So.' | [] | proposal_changes_check", "0 | 'So.' | {} | proposal_changes_check",
				"0 | 'So.' | [{\"field\": \"text\", \"before\": \"a\", \"after\": \"b\"}] | proposal_changes_check",
				"0 | 'So.' | [{\"field\": \"withdrawal\", \"before\": null, \"after\": {\"at\": \"a\", \"reason\": \"b\"}}] | proposal_changes_the_record",
				"0 | 'So.' | [{\"field\": \"headline\", \"before\": {\"words\": \"\"}, \"after\": {\"words\": \"\"}}] | a proposal is made with the words" })
		void refusesAProposalThatIsNone(String later, String reason, String changes, String rule) {
			refuses(ADDED.formatted(later, reason, changes, report), rule);
		}

		@Test
		void refusesOneThatBeginsDecided() {
			refuses("""
					insert into proposal (article_id, revision, account_id, by_role, reason, changes, state, decided_at,
					                      decided_by, answer)
					select article_id, revision, (select max(id) from account), 'contributor', 'So.', '%s', 'declined',
					       now(), (select max(id) from account), 'No.'
					from article_revision where article_id = %d
					""".formatted(LANGUAGE, report), "a proposal begins open");
		}

		@Test
		void takesOneThatIs() {
			assertThat(jdbc.sql(ADDED.formatted("0", "'So.'", LANGUAGE, report)).update()).isOne();
		}

		@ParameterizedTest
		@ValueSource(strings = { "delete from proposal", "truncate proposal" })
		void deletesNone(String sql) {
			propose("AZ");

			refuses(sql, "a proposal stays as it was made and decided");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', quoteCharacter = '`',
				value = { "'corrected', 'Nigar', null | proposer_has_a_role",
						"'withdrawn', null, 'contributor' | only_corrections_are_proposed",
						"'corrected', ' ', 'contributor' | correction_proposed_by_name_check",
						"'corrected', null, 'A Contributor' | correction_proposed_by_role_check" })
		void refusesAProposerOfACorrectionThatIsNone(String proposer, String rule) {
			String changes = proposer.startsWith("'withdrawn'")
					? "[{\"field\": \"withdrawal\", \"before\": null, \"after\": {\"at\": \"a\", \"reason\": \"b\"}}]"
					: LANGUAGE;

			refuses("""
					insert into correction (article_id, revision, at, by_role, reason, changes, act, proposed_by_name,
					                        proposed_by_role)
					select article_id, revision, now(), 'editor', 'So.', '%s', %s
					from article_revision where article_id = %d
					""".formatted(changes, proposer, report), rule);
		}

		private void refuses(String sql, String reason) {
			KeepingProposalsTests.this.refuses(sql, reason);
		}

	}

	private void refuses(String sql, String reason) {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> this.jdbc.sql(sql).update()))
			.havingRootCause()
			.withMessageContaining(reason);
	}

	private SignedIn person(Role role) {
		return SignedIn.of(this.accounts.findByName(this.visitors.newName(role)).orElseThrow());
	}

	private long propose(String country) {
		return this.proposals.propose(this.contributor, this.report, revision(), countries(country), "I read it.");
	}

	private long proposeWords(String... reasoning) {
		RecordDraft values = this.corrections.draft(this.report).values();
		return this.proposals.propose(this.contributor, this.report, revision(),
				new RecordDraft("en", new RecordDraft.Headline("The ministers met on Sunday", null),
						new RecordDraft.DateClaim("2024-03-03", "derived",
								Map.of("en", "Read off “" + WORDS + "”" + String.join("", reasoning)),
								List.of(new RecordDraft.Quote(WORDS, null))),
						values.modified(), values.attributions(), values.countries()),
				"I read it.");
	}

	private RecordDraft countries(String... countries) {
		RecordDraft values = this.corrections.draft(this.report).values();
		return new RecordDraft(values.language(), values.headline(), values.published(), values.modified(),
				values.attributions(), List.of(countries));
	}

	private long revision() {
		return this.corrections.draft(this.report).revision();
	}

	private String state(long proposal) {
		return this.jdbc.sql("select state from proposal where id = :id")
			.param("id", proposal)
			.query(String.class)
			.single();
	}

	private String kept(long proposal) {
		return this.jdbc.sql("select to_jsonb(p)::text from proposal p where id = :id")
			.param("id", proposal)
			.query(String.class)
			.single();
	}

	private long acts(String act) {
		return this.visitors.trail("act = :act and article_id = :report", Map.of("act", act, "report", this.report));
	}

	private List<String> tablesWith(String words) {
		return this.jdbc.sql("""
				select 'proposal' from proposal p
				where article_id = :report and position(:words in to_jsonb(p)::text) > 0
				""").param("report", this.report).param("words", words).query(String.class).list();
	}

}
