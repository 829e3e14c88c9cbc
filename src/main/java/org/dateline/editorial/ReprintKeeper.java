package org.dateline.editorial;

import java.util.HashMap;
import java.util.Map;

import org.dateline.article.CorrectionRefused;
import org.dateline.article.Corrections;
import org.dateline.article.Reprints;
import org.dateline.intake.ReprintRule;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on reprints, each time with its line in the trail, in one transaction. */
@Service
class ReprintKeeper {

	/** Less of the wording is the same in reports of the same event. */
	private static final double LIKE = 0.3;

	private static final int LONGEST_REASON = 1000;

	private final Corrections records;

	private final Reprints reprints;

	private final ReprintRule rule;

	private final Trail trail;

	private final DeskSettings.Desk settings;

	ReprintKeeper(Corrections records, Reprints reprints, ReprintRule rule, Trail trail, DeskSettings settings) {
		this.records = records;
		this.reprints = reprints;
		this.rule = rule;
		this.trail = trail;
		this.settings = settings.desk();
	}

	/** What is decided of a report that there is. */
	@Transactional(readOnly = true)
	State state(long article) {
		return new State(this.reprints.find(this.records.draft(article).articleId()));
	}

	/**
	 * Decides.
	 * @param anyway whether somebody has said that it is a reprint although little of the
	 * wording is the same
	 */
	@Transactional(noRollbackFor = CorrectionRefused.class)
	void decide(SignedIn by, long article, @Nullable Long origin, String reason, boolean anyway) {
		this.records.draft(article);
		if (origin != null && isWithdrawn(origin)) {
			throw new Refused("origin", "desk.reprint.withdrawn", origin);
		}
		if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
			throw new Refused("reason", "desk.version.reason", LONGEST_REASON);
		}
		double resemblance = (origin != null) ? this.rule.resemblance(article, origin) : 0;
		if (origin != null && resemblance < LIKE && !anyway) {
			throw new Refused("anyway", "desk.reprint.unlike", Math.round(resemblance * 100));
		}
		this.reprints.decide(article, origin, resemblance, this.settings.inPublic(by.shownAs(), by.role()));
		Map<String, Object> detail = new HashMap<>();
		detail.put("origin", origin);
		this.trail.writeOfArticle(by, Act.REPRINT_DECIDED, article, reason.strip(), detail);
	}

	private boolean isWithdrawn(long article) {
		try {
			return this.records.draft(article).isWithdrawn();
		}
		catch (PageNotFound ex) {
			throw new Refused("origin", "reprint.bad.none");
		}
	}

	/**
	 * What is decided of a report.
	 *
	 * @param reprint that, or null where nothing is
	 */
	record State(Reprints.@Nullable Reprint reprint) {

		/** The number of its origin, or empty. */
		String origin() {
			Long origin = (this.reprint != null) ? this.reprint.origin() : null;
			return (origin != null) ? origin.toString() : "";
		}

	}

}
