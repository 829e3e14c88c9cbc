package org.dateline.article;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads an article, its versions and its corrections as of one moment. */
@Service
class Histories {

	private final ArticleQueries articles;

	private final CorrectionQueries corrections;

	private final VersionQueries versions;

	private final HeldRecords records;

	Histories(ArticleQueries articles, CorrectionQueries corrections, VersionQueries versions, HeldRecords records) {
		this.articles = articles;
		this.corrections = corrections;
		this.versions = versions;
		this.records = records;
	}

	/**
	 * The history of an article.
	 * @param from the number of a version to be compared, or null for the last but one
	 * @param to the number of another, or null for the newest
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Optional<History> find(long articleId, @Nullable Integer from, @Nullable Integer to) {
		return this.articles.find(articleId).map((article) -> {
			List<Version> versions = this.versions.of(articleId);
			Compared compared = (versions.size() > 1 && article.withdrawnAt() == null) ? compare(article,
					(from != null) ? from : versions.size() - 1, (to != null) ? to : versions.size(), versions.size())
					: null;
			return new History(article, this.corrections.since(articleId, 0), versions, compared);
		});
	}

	/**
	 * One version of an article, unless there is none of that number.
	 * @param number 1 for the first
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Optional<Told> version(long articleId, int number) {
		return this.articles.find(articleId).flatMap((article) -> {
			List<Version> versions = this.versions.of(articleId);
			if (number > versions.size()) {
				return Optional.empty();
			}
			boolean gone = article.withdrawnAt() != null || versions.get(number - 1).takenDown();
			return Optional
				.of(new Told(article, versions, gone ? null : text(article, number, versions.size()).orElse(null)));
		});
	}

	/** All versions of an article that can be read, the oldest first. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Optional<List<Version>> versions(long articleId) {
		return this.articles.find(articleId)
			.filter((article) -> article.withdrawnAt() == null)
			.map((article) -> this.versions.of(articleId));
	}

	private @Nullable Compared compare(ArticleRecord article, int from, int to, int newest) {
		Optional<VersionQueries.Earlier> earlier = text(article, from, newest);
		Optional<VersionQueries.Earlier> later = text(article, to, newest);
		return (earlier.isPresent() && later.isPresent()) ? new Compared(from, to, earlier.get(), later.get()) : null;
	}

	private Optional<VersionQueries.Earlier> text(ArticleRecord article, int number, int newest) {
		return (number == newest)
				? Optional.of(new VersionQueries.Earlier(article.text(), this.records.of(article).values()))
				: this.versions.earlier(article.id(), number);
	}

	/**
	 * The history of a record.
	 *
	 * @param article the article as it is
	 * @param corrections what was changed, the newest first
	 * @param versions its versions, the oldest first
	 * @param compared two of them, or null where there are none or their words cannot be
	 * shown
	 */
	record History(ArticleRecord article, List<Correction> corrections, List<Version> versions,
			@Nullable Compared compared) {
	}

	/**
	 * A version.
	 *
	 * @param article the article as it is
	 * @param versions its versions, the oldest first
	 * @param words the text and the record of this one, or null where they cannot be
	 * shown
	 */
	record Told(ArticleRecord article, List<Version> versions, VersionQueries.@Nullable Earlier words) {
	}

	/**
	 * Two versions, held against each other.
	 *
	 * @param from the number of the one
	 * @param to the number of the other
	 */
	record Compared(int from, int to, VersionQueries.Earlier earlier, VersionQueries.Earlier later) {
	}

}
