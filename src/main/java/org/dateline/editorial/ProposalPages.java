package org.dateline.editorial;

import java.util.Locale;

import org.dateline.article.CarriedOver;
import org.dateline.article.CorrectionLines;
import org.dateline.article.Corrections;

import org.springframework.stereotype.Component;

/** Says what a proposal would change, and what was changed since it was made. */
@Component
class ProposalPages {

	private final Corrections corrections;

	private final CorrectionLines lines;

	ProposalPages(Corrections corrections, CorrectionLines lines) {
		this.corrections = corrections;
		this.lines = lines;
	}

	Shown show(Proposal proposal, Locale locale) {
		CarriedOver carried = this.corrections.carryOver(proposal.article(), proposal.revision(), proposal.changes());
		String tongue = carried.present().values().language();
		boolean withdrawn = carried.present().isWithdrawn();
		return new Shown(proposal, carried,
				this.lines.writeChanges(proposal.changes(), tongue, withdrawn, locale).toString(),
				this.lines.write(carried.since(), tongue, withdrawn, locale).toString());
	}

	/**
	 * A proposal, for whoever looks at it.
	 *
	 * @param proposal the proposal
	 * @param carried what it comes to on the record as it is now
	 * @param changes what it would change, as the groups of a description list
	 * @param since what was changed since it was made, as the items of a list
	 */
	record Shown(Proposal proposal, CarriedOver carried, String changes, String since) {

		public boolean isWithdrawn() {
			return this.carried.present().isWithdrawn();
		}

		public boolean isTakenDown() {
			return this.carried.present().text().isEmpty();
		}

		/** Whether it can be accepted, as it is or amended. */
		public boolean isAcceptable() {
			return this.proposal.isOpen() && !isWithdrawn();
		}

		/** Whether what was changed since has to be decided upon. */
		public boolean isOvertaken() {
			return isAcceptable() && !this.carried.since().isEmpty();
		}

		/** Whether the same fields were changed since, to something else. */
		public boolean isColliding() {
			return !this.carried.collisions().isEmpty();
		}

	}

}
