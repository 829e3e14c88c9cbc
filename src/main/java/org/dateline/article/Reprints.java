package org.dateline.article;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links reports that are nearly the same, from different outlets: each reprint to its
 * origin. The origin is the agency that the other credits, else what was published
 * earlier, else what was received earlier. What a person decided is left as it is.
 */
@Service
public class Reprints {

	private final ReprintQueries queries;

	Reprints(ReprintQueries queries) {
		this.queries = queries;
	}

	/**
	 * Those of some articles that are of another outlet than this: both are known, and
	 * they differ.
	 * @param publisher the slug of the outlet, or null where it is not known
	 */
	@Transactional(readOnly = true)
	public Set<Long> ofOtherOutlets(@Nullable String publisher, Collection<Long> articles) {
		return this.queries.standings(articles)
			.stream()
			.filter((other) -> publisher != null && !other.publishers().isEmpty()
					&& !other.publishers().contains(publisher))
			.map(ReprintQueries.Standing::id)
			.collect(Collectors.toSet());
	}

	/**
	 * Links a new article with those that are near it.
	 * @param near how much of both is the same, up to 1, by article; those of the same
	 * outlet are passed over
	 */
	@Transactional
	public void link(long article, Map<Long, Double> near) {
		List<ReprintQueries.Standing> others = this.queries.standings(near.keySet());
		ReprintQueries.Standing added = this.queries.standings(List.of(article)).stream().findFirst().orElse(null);
		if (added == null || others.isEmpty()) {
			return;
		}
		Predicate<ReprintQueries.Standing> fromElsewhere = (other) -> !other.publishers().isEmpty()
				&& !added.publishers().isEmpty() && other.publishers().stream().noneMatch(added.publishers()::contains);
		List<ReprintQueries.Standing> related = others.stream().filter(fromElsewhere).toList();
		ReprintQueries.Standing origin = related.stream()
			.filter((other) -> isOriginOf(other, added))
			.min(Comparator.comparing((ReprintQueries.Standing other) -> !added.credits(other))
				.thenComparing(ReprintQueries.Standing.EARLIEST))
			.orElse(null);
		if (origin != null) {
			this.queries.link(article, origin.id(), near.getOrDefault(origin.id(), 0.0), false);
		}
		for (ReprintQueries.Standing other : related) {
			if (other.credits(added) || origin == null) {
				this.queries.link(other.id(), article, near.getOrDefault(other.id(), 0.0), other.credits(added));
			}
		}
	}

	private static boolean isOriginOf(ReprintQueries.Standing one, ReprintQueries.Standing other) {
		if (one.credits(other) != other.credits(one)) {
			return other.credits(one);
		}
		return ReprintQueries.Standing.EARLIEST.compare(one, other) < 0;
	}

	/**
	 * The articles that one is linked with, as its reprint or its origin; not all of
	 * many.
	 */
	@Transactional(readOnly = true)
	public List<Long> linkedWith(long article) {
		return this.queries.linkedWith(article);
	}

	/** Says anew how much of an article and of those it is linked with is the same. */
	@Transactional
	public void measure(long article, Map<Long, Double> resemblances) {
		resemblances.forEach((other, resemblance) -> this.queries.measure(article, other, resemblance));
	}

	/** What is decided of an article, or null where nothing is. */
	@Transactional(readOnly = true)
	public @Nullable Reprint find(long article) {
		return this.queries.find(article).orElse(null);
	}

	/**
	 * Decides of what an article is a reprint. The archive leaves it so from now on.
	 * @param origin the article it is a reprint of, or null where it is none
	 * @param resemblance how much of both is the same, up to 1
	 * @throws CorrectionRefused if there is no such article, or the origin is itself, or
	 * a reprint of it
	 */
	@Transactional(noRollbackFor = CorrectionRefused.class)
	public void decide(long article, @Nullable Long origin, double resemblance, Editor by) {
		if (origin != null) {
			if (origin == article) {
				throw new CorrectionRefused("reprint.bad.itself");
			}
			if (!this.queries.exists(origin)) {
				throw new CorrectionRefused("reprint.bad.none");
			}
			if (this.queries.isOrigin(article, origin)) {
				throw new CorrectionRefused("reprint.bad.circle");
			}
		}
		this.queries.decide(article, origin, resemblance, by);
	}

	/**
	 * What is decided of an article.
	 *
	 * @param origin the article it is a reprint of, or null where somebody said that it
	 * is none
	 * @param percent how much of both is the same
	 * @param byPerson whether a person decided that
	 */
	public record Reprint(@Nullable Long origin, int percent, boolean byPerson) {
	}

}
