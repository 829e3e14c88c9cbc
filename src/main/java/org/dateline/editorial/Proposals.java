package org.dateline.editorial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.dateline.article.Correction;
import org.dateline.article.CorrectionConflict;
import org.dateline.article.CorrectionRefused;
import org.dateline.article.Corrections;
import org.dateline.article.Editor;
import org.dateline.article.RecordDraft;
import org.dateline.vocabulary.PrintableText;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What contributors propose, and what editors make of it, each with its line in the
 * trail, in one transaction. Where a correction is refused, nothing is decided.
 */
@Service
class Proposals {

	/** At most this many proposals of one person wait at once. */
	static final int MOST_OPEN = 50;

	/** At most this many proposals of one person on the same report wait at once. */
	static final int MOST_OPEN_ON_ARTICLE = 5;

	static final int LONGEST_ANSWER = 1000;

	private final ProposalQueries proposals;

	private final Corrections corrections;

	private final Trail trail;

	private final DeskSettings.Desk settings;

	Proposals(ProposalQueries proposals, Corrections corrections, Trail trail, DeskSettings settings) {
		this.proposals = proposals;
		this.corrections = corrections;
		this.trail = trail;
		this.settings = settings.desk();
	}

	/** The proposal of this number, where this person may know of it. */
	Proposal find(SignedIn person, long id) {
		return this.proposals.find(id)
			.filter((proposal) -> proposal.isShownTo(person))
			.orElseThrow(() -> new PageNotFound("proposal " + id));
	}

	/** What waits: for editors all that is open, for a contributor what they proposed. */
	Waiting waiting(SignedIn person, int most) {
		Long author = ownOnly(person);
		return new Waiting(this.proposals.countOpen(author, null),
				this.proposals.find(author, (author != null) ? null : "open", null, most));
	}

	/** The numbers of the open ones on an article that this person may know of. */
	List<Long> openOn(long article, SignedIn person) {
		return this.proposals.findOpen(ownOnly(person), article);
	}

	private static @Nullable Long ownOnly(SignedIn person) {
		return (person.role() == Role.CONTRIBUTOR) ? person.id() : null;
	}

	/**
	 * Proposes a correction. The same form sent twice makes one proposal.
	 * @return the number of the proposal
	 */
	@Transactional(noRollbackFor = { CorrectionRefused.class, CorrectionConflict.class, PageNotFound.class })
	long propose(SignedIn by, long article, long seen, RecordDraft draft, String reason) {
		List<Correction.Change> changes = this.corrections.wouldChange(article, seen, draft, reason);
		refuseWithdrawn(article);
		this.proposals.hold(by.id());
		return this.proposals.findSame(by, article, changes).orElseGet(() -> {
			if (this.proposals.countOpen(by.id(), article) >= MOST_OPEN_ON_ARTICLE) {
				throw new Refused(null, "desk.proposal.many-on-report", MOST_OPEN_ON_ARTICLE);
			}
			if (this.proposals.countOpen(by.id(), null) >= MOST_OPEN) {
				throw new Refused(null, "desk.proposal.many", MOST_OPEN);
			}
			long id = this.proposals.add(by, article, seen, reason.strip(), changes);
			this.trail.writeOfArticle(by, Act.PROPOSED, article, reason.strip(),
					Map.of("proposal", id, "fields", fields(changes)));
			return id;
		});
	}

	/**
	 * Accepts a proposal as it is: what it changes, on the record as it is now.
	 * @throws CorrectionConflict if the same fields were changed since it was made
	 */
	@Transactional(noRollbackFor = { CorrectionRefused.class, CorrectionConflict.class, PageNotFound.class })
	void accept(SignedIn by, long id) {
		Proposal proposal = find(by, id);
		accept(by, proposal, () -> this.corrections.correct(proposal.article(), proposal.revision(), proposal.changes(),
				editor(by, proposal), proposal.reason()));
	}

	/** Accepts a proposal as an editor amended it. */
	@Transactional(noRollbackFor = { CorrectionRefused.class, CorrectionConflict.class, PageNotFound.class })
	void accept(SignedIn by, long id, long article, long seen, RecordDraft draft, String reason) {
		Proposal proposal = find(by, id);
		if (proposal.article() != article) {
			throw new PageNotFound("proposal %d on article %d".formatted(id, article));
		}
		accept(by, proposal, () -> this.corrections.correct(article, seen, draft, editor(by, proposal), reason));
	}

	private void accept(SignedIn by, Proposal proposal, Supplier<Correction> act) {
		refuseDecided(proposal);
		Correction correction;
		try {
			correction = act.get();
		}
		catch (CorrectionRefused | CorrectionConflict ex) {
			// perhaps it is what another editor decided that stands in the way
			refuseDecided(find(by, proposal.id()));
			throw ex;
		}
		refuseWithdrawn(proposal.article());
		decide(by, proposal, Act.PROPOSAL_ACCEPTED, correction.reason(), null, correction);
	}

	@Transactional
	void decline(SignedIn by, long id, String answer) {
		Proposal proposal = find(by, id);
		String words = answer.strip();
		if (words.isEmpty() || words.length() > LONGEST_ANSWER) {
			throw new Refused("answer", "desk.proposal.answer.refused", LONGEST_ANSWER);
		}
		if (!PrintableText.isPrintable(words)) {
			throw new Refused("answer", "correction.bad.characters");
		}
		decide(by, proposal, Act.PROPOSAL_DECLINED, words, words, null);
	}

	@Transactional
	void withdraw(SignedIn by, long id) {
		Proposal proposal = find(by, id);
		if (!proposal.isBy(by)) {
			throw new Refused(null, "desk.proposal.not-yours");
		}
		decide(by, proposal, Act.PROPOSAL_WITHDRAWN, null, null, null);
	}

	private void decide(SignedIn by, Proposal proposal, Act act, @Nullable String reason, @Nullable String answer,
			@Nullable Correction correction) {
		String state = act.code().substring("proposal-".length());
		if (!this.proposals.decide(proposal.id(), by, state, answer, (correction != null) ? correction.id() : null)) {
			throw decided(find(by, proposal.id()));
		}
		Map<String, Object> detail = new LinkedHashMap<>();
		detail.put("proposal", proposal.id());
		if (correction != null) {
			detail.put("correction", correction.id());
			detail.put("fields", fields(correction.changes()));
		}
		this.trail.writeOfArticle(by, act, proposal.article(), reason, detail);
	}

	private static void refuseDecided(Proposal proposal) {
		if (!proposal.isOpen()) {
			throw decided(proposal);
		}
	}

	private static Refused decided(Proposal proposal) {
		Proposal.Decision decision = proposal.decision();
		return new Refused(null, "desk.proposal.decided", (decision != null) ? decision.by() : "", proposal.state());
	}

	private void refuseWithdrawn(long article) {
		if (this.corrections.draft(article).isWithdrawn()) {
			throw new Refused(null, "desk.proposal.report-withdrawn");
		}
	}

	/** As readers will see it. */
	private Editor editor(SignedIn by, Proposal proposal) {
		return this.settings.inPublic(by.shownAs(), by.role())
			.accepting(this.settings.inPublic(proposal.author(), proposal.role()));
	}

	private static List<String> fields(List<Correction.Change> changes) {
		return changes.stream().map(Correction.Change::field).toList();
	}

	/**
	 * What waits.
	 *
	 * @param open how many are open
	 * @param newest some of them
	 */
	record Waiting(long open, List<Proposal> newest) {
	}

}
