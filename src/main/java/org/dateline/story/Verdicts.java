package org.dateline.story;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people decided on pairs of reports: the newest decision of each.
 *
 * @param same the pairs that tell one story
 * @param apart the pairs that do not
 */
record Verdicts(Set<Pair> same, Set<Pair> apart) {

	Verdicts {
		same = Set.copyOf(same);
		apart = Set.copyOf(apart);
	}

	/** Whether nobody has decided anything. */
	boolean isEmpty() {
		return this.same.isEmpty() && this.apart.isEmpty();
	}

	/** Whether somebody has parted a report from one of these. */
	boolean part(long article, Collection<Long> others) {
		return others.stream().anyMatch((other) -> this.apart.contains(Pair.of(article, other)));
	}

	/** Whether somebody has parted one of these from one of those. */
	boolean part(Collection<Long> these, Collection<Long> those) {
		return !this.apart.isEmpty() && these.stream().anyMatch((one) -> part(one, those));
	}

	/** The reports that somebody has confirmed to tell the same as this one. */
	Set<Long> confirmedWith(long article) {
		Set<Long> confirmed = new TreeSet<>();
		for (Pair pair : this.same) {
			if (pair.one() == article || pair.other() == article) {
				confirmed.add((pair.one() == article) ? pair.other() : pair.one());
			}
		}
		return confirmed;
	}

}
