package org.dateline.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What only one of two reports has, and says most of it. */
final class Differences {

	/** More than so many of a kind from each report tell no more. */
	private static final int MOST = 3;

	private final Weights.Weighed a;

	private final Weights.Weighed b;

	Differences(Weights.Weighed a, Weights.Weighed b) {
		this.a = a;
		this.b = b;
	}

	/**
	 * Figures first, then days, of each the weightiest. Of names the traits do not know
	 * enough: see {@link ReportNames}.
	 */
	List<Parting> partings() {
		List<Parting> partings = new ArrayList<>();
		for (Kind kind : List.of(Kind.FIGURE, Kind.DATE)) {
			Parting.Why why = (kind == Kind.FIGURE) ? Parting.Why.FIGURE_ONLY_IN_ONE : Parting.Why.DATE_ONLY_IN_ONE;
			only(kind, this.a, this.b)
				.forEach((one) -> partings.add(new Parting(why, 0, one.key(), one.first(), null)));
			only(kind, this.b, this.a)
				.forEach((one) -> partings.add(new Parting(why, 0, one.key(), null, one.first())));
		}
		return partings;
	}

	/** What the other has no trait of the same words for. */
	private static List<Traits.Entry> only(Kind kind, Weights.Weighed one, Weights.Weighed other) {
		boolean[] shared = new boolean[one.traits().groups()];
		for (int i = 0; i < one.traits().size(); i++) {
			Traits.Entry entry = one.traits().at(i);
			shared[entry.group()] |= other.traits().count(entry.key()) > 0;
		}
		@Nullable Strong[] strongest = new @Nullable Strong[one.traits().groups()];
		for (int i = 0; i < one.traits().size(); i++) {
			Traits.Entry entry = one.traits().at(i);
			Strong best = strongest[entry.group()];
			if (entry.kind() == kind && !shared[entry.group()]) {
				Strong strong = new Strong(entry, one.weight(i));
				strongest[entry.group()] = (best == null || strong.saysMoreThan(best)) ? strong : best;
			}
		}
		List<Strong> found = new ArrayList<>();
		for (Strong strong : strongest) {
			if (strong != null) {
				found.add(strong);
			}
		}
		return found.stream()
			.sorted(Comparator.comparingDouble((Strong strong) -> -strong.weight * (1 + Math.log(strong.entry.count())))
				.thenComparing((strong) -> strong.entry.key()))
			.limit(MOST)
			.map(Strong::entry)
			.toList();
	}

	private record Strong(Traits.Entry entry, double weight) {

		/** Whether it says more than another of the same words: 300 more than its 3. */
		boolean saysMoreThan(Strong other) {
			return this.weight > other.weight
					|| this.weight == other.weight && this.entry.key().length() > other.entry.key().length();
		}

	}

}
