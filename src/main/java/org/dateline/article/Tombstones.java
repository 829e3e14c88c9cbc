package org.dateline.article;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.dateline.provenance.Takedown;
import org.dateline.provenance.Takedowns;
import org.dateline.web.Gone;
import org.dateline.web.Page;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What stands at the address of a withdrawn report, and at every page that showed it:
 * when and why, and what became of its original.
 */
@Component
public class Tombstones {

	private final ArticleQueries reports;

	private final ArticleRepository articles;

	private final Takedowns takedowns;

	private final LiftedTakedowns lifted;

	private final RecordCard card;

	Tombstones(ArticleQueries reports, ArticleRepository articles, Takedowns takedowns, LiftedTakedowns lifted,
			RecordCard card) {
		this.reports = reports;
		this.articles = articles;
		this.takedowns = takedowns;
		this.lifted = lifted;
		this.card = card;
	}

	/** The tombstone of a report, if it was withdrawn. */
	public Optional<Page> find(long article, Locale locale) {
		return this.reports.find(article)
			.flatMap((record) -> Optional.ofNullable(record.withdrawnAt())
				.map((withdrawnAt) -> page(record, withdrawnAt, locale)));
	}

	/**
	 * The same for whoever wants a withdrawn report in another form: its original, a
	 * citation, its versions.
	 */
	public Gone refusal(long article, Withdrawal withdrawal, Locale locale) {
		return new Gone("tombstone.detail", this.card.moment(withdrawal.at(), locale), withdrawal.reason())
			.with("article", article)
			.with("withdrawal", Map.of("at", withdrawal.at().toString(), "reason", withdrawal.reason()));
	}

	Page page(ArticleRecord article, Instant withdrawnAt, Locale locale) {
		Takedown takedown = takedown(article.id()).orElse(null);
		return Page.unkept("article/tombstone", HttpStatus.GONE)
			.with("id", article.id())
			.with("beside", null)
			.with("reason", article.withdrawalReason())
			.with("withdrawn", this.card.moment(withdrawnAt, locale))
			.with("takedown", takedown)
			.with("takenDown", (takedown != null) ? this.card.moment(takedown.at(), locale) : null)
			.with("again",
					this.lifted.of(article.id())
						.stream()
						.map((one) -> new Again(one.again(), this.card.moment(one.at(), locale), one.reason()))
						.toList());
	}

	private Optional<Takedown> takedown(long article) {
		return this.articles.findById(article).flatMap((drawn) -> this.takedowns.find(drawn.captureId()));
	}

	/**
	 * A report that the words of this one are again.
	 *
	 * @param article its number
	 * @param at when that was decided, in words
	 * @param reason why
	 */
	record Again(long article, String at, String reason) {
	}

}
