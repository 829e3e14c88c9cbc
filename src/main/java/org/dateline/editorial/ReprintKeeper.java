package org.dateline.editorial;

import java.util.HashMap;
import java.util.Map;

import org.dateline.article.CorrectionRefused;
import org.dateline.article.Corrections;
import org.dateline.article.Reprints;
import org.dateline.intake.ReprintRule;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on reprints, each time with its line in the trail, in one transaction. */
@Service
class ReprintKeeper {

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

	@Transactional(noRollbackFor = CorrectionRefused.class)
	void decide(SignedIn by, long article, @Nullable Long origin) {
		this.records.draft(article);
		this.reprints.decide(article, origin, (origin != null) ? this.rule.resemblance(article, origin) : 0,
				this.settings.inPublic(by.shownAs(), by.role()));
		Map<String, Object> detail = new HashMap<>();
		detail.put("origin", origin);
		this.trail.writeOfArticle(by, Act.REPRINT_DECIDED, article, null, detail);
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
