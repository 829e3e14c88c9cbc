package org.dateline.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.dateline.article.RecordDraft;
import org.dateline.article.Reports;
import org.dateline.article.Reprints;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what becomes of a text that is near others. From another outlet it is a
 * reprint: an article of its own, linked to its origin. From the same outlet, or where an
 * outlet is not known, a person has to look: it may be a new version at another address.
 */
@Service
public class ReprintRule {

	private final Likeness likeness;

	private final Reprints reprints;

	private final Reports reports;

	ReprintRule(Likeness likeness, Reprints reprints, Reports reports) {
		this.likeness = likeness;
		this.reprints = reprints;
		this.reports = reports;
	}

	/**
	 * Why a person has to look at a text that is near others; empty where it is a
	 * reprint.
	 */
	Optional<Arrival.Reason> objection(RecordDraft record, List<Likeness.Near> near) {
		if (near.isEmpty()) {
			return Optional.empty();
		}
		Set<Long> others = this.reprints.ofOtherOutlets(publisher(record),
				near.stream().map(Likeness.Near::article).toList());
		return near.stream()
			.filter((one) -> !others.contains(one.article()))
			.findFirst()
			.map((one) -> Arrival.Reason.about("near", one.article(), percent(one)));
	}

	/** What a person who looks for other reasons is told of a text that is a reprint. */
	static Arrival.Reason hint(Likeness.Near nearest) {
		return Arrival.Reason.about("near", nearest.article(), percent(nearest));
	}

	/** Links an article that was admitted with those it is near. */
	void link(long article, List<Likeness.Near> near) {
		if (!near.isEmpty()) {
			this.reprints.link(article,
					near.stream().collect(Collectors.toMap(Likeness.Near::article, Likeness.Near::resemblance)));
		}
	}

	/** Compares an article that has another text now with those it is linked with. */
	void compareAgain(long article, Shingles shingles) {
		List<Long> linked = this.reprints.linkedWith(article);
		if (!linked.isEmpty()) {
			this.reprints.measure(article, this.likeness.resemblances(shingles, linked));
		}
	}

	/** How much of two articles is the same, up to 1; 0 where one cannot be read. */
	@Transactional(readOnly = true)
	public double resemblance(long one, long other) {
		Map<Long, String> texts = this.reports.texts(List.of(one, other));
		String text = texts.get(one);
		String against = texts.get(other);
		return (text != null && against != null) ? Shingles.of(text).resemblance(Shingles.of(against)) : 0;
	}

	private static String percent(Likeness.Near near) {
		return Long.toString(Math.round(near.resemblance() * 100));
	}

	private static @Nullable String publisher(RecordDraft record) {
		return record.attributions()
			.stream()
			.filter((attribution) -> attribution.role().equals("publisher"))
			.map(RecordDraft.Attribution::source)
			.filter((source) -> source != null)
			.findFirst()
			.orElse(null);
	}

}
