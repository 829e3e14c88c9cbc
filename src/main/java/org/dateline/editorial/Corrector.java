package org.dateline.editorial;

import java.util.List;
import java.util.Map;

import org.dateline.article.ArticleTakedowns;
import org.dateline.article.Correction;
import org.dateline.article.CorrectionConflict;
import org.dateline.article.CorrectionRefused;
import org.dateline.article.Corrections;
import org.dateline.article.Editor;
import org.dateline.article.HeldRecord;
import org.dateline.article.Problem;
import org.dateline.article.RecordDraft;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Acts on reports, each with its line in the trail, in one transaction. */
@Service
class Corrector {

	private final Corrections corrections;

	private final ArticleTakedowns takedowns;

	private final Trail trail;

	private final DeskSettings.Desk settings;

	Corrector(Corrections corrections, ArticleTakedowns takedowns, Trail trail, DeskSettings settings) {
		this.corrections = corrections;
		this.takedowns = takedowns;
		this.trail = trail;
		this.settings = settings.desk();
	}

	@Transactional(noRollbackFor = { CorrectionRefused.class, CorrectionConflict.class, PageNotFound.class })
	void correct(SignedIn by, long article, long seen, RecordDraft draft, String reason) {
		write(by, Act.CORRECTED, this.corrections.correct(article, seen, draft, editor(by), reason));
	}

	@Transactional(noRollbackFor = { CorrectionRefused.class, CorrectionConflict.class, PageNotFound.class })
	void revert(SignedIn by, long article, long correction, long seen, String reason) {
		boolean isOfArticle = this.corrections.history(article).stream().anyMatch((one) -> one.id() == correction);
		if (!isOfArticle) {
			throw new PageNotFound("correction %d of article %d".formatted(correction, article));
		}
		write(by, Act.REVERTED, this.corrections.revert(correction, seen, editor(by), reason));
	}

	@Transactional(noRollbackFor = { CorrectionRefused.class, CorrectionConflict.class, PageNotFound.class })
	void withdraw(SignedIn by, long article, long seen, String reason) {
		write(by, Act.WITHDRAWN, this.corrections.withdraw(article, seen, editor(by), reason));
	}

	@Transactional(noRollbackFor = { CorrectionRefused.class, CorrectionConflict.class, PageNotFound.class })
	void restore(SignedIn by, long article, long seen, String reason) {
		write(by, Act.RESTORED, this.corrections.restore(article, seen, editor(by), reason));
	}

	/**
	 * What does not hold of a draft, apart from why it is made; nothing is written.
	 * @param seen the record that the draft was made from, or null where that is not
	 * known
	 */
	@Transactional(noRollbackFor = { CorrectionRefused.class, CorrectionConflict.class, PageNotFound.class })
	List<Problem> problems(HeldRecord present, @Nullable RecordDraft seen, RecordDraft draft) {
		RecordDraft made = (seen != null) ? this.corrections.carryOver(present, List.of(), seen, draft).draft() : draft;
		try {
			this.corrections.wouldChange(present.articleId(), present.revision(), made, "only looked at");
			return List.of();
		}
		catch (CorrectionRefused ex) {
			return ex.problems();
		}
		catch (CorrectionConflict ex) {
			// said when it is saved
			return List.of();
		}
	}

	/** Whether anything of a report can still be taken down. */
	boolean isAnythingLeft(long article) {
		return this.takedowns.isAnythingLeft(article);
	}

	/** Takes down the original of a report, and its copies, for good. */
	@Transactional
	void takeDown(SignedIn by, long article, String reason) {
		try {
			this.takedowns.takeDown(article, reason.strip(), by.shownAs(), by.role().code());
		}
		catch (IllegalStateException ex) {
			throw new Refused(TakedownForm.REASON, "desk.takedown.done");
		}
		this.trail.writeOfArticle(by, Act.TAKEN_DOWN, article, reason.strip(), Map.of());
	}

	private void write(SignedIn by, Act act, Correction correction) {
		List<String> fields = correction.changes().stream().map(Correction.Change::field).toList();
		this.trail.writeOfArticle(by, act, correction.articleId(), correction.reason(),
				Map.of("correction", correction.id(), "fields", fields));
	}

	/** As readers will see it. */
	private Editor editor(SignedIn person) {
		return this.settings.inPublic(person.shownAs(), person.role());
	}

}
