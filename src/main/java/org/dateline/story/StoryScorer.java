package org.dateline.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Compares two reports by what they share: docs/stories.md has the method, the figures
 * and who it is taken from. For any thread.
 */
public final class StoryScorer {

	/** Compares two reports. */
	public Likening compare(Traits a, Traits b, Rarity rarity) {
		Weights weights = new Weights(rarity);
		boolean within = a.language().equals(b.language());
		double ofA = weights.reportsOf(a.language());
		double ofB = weights.reportsOf(b.language());
		List<Tie> ties = ties(a, b, weights, ofA);
		List<Reason> reasons = new ArrayList<>();
		boolean[] usedA = new boolean[a.groups()];
		boolean[] usedB = new boolean[b.groups()];
		double shared = 0;
		for (Tie tie : ties) {
			if (!usedA[tie.inA.group()] && !usedB[tie.inB.group()]) {
				usedA[tie.inA.group()] = true;
				usedB[tie.inB.group()] = true;
				shared += tie.weight;
				reasons.add(new Reason(tie.inA.kind(), tie.inA.key(), tie.weight, tie.inA.first(), tie.inB.first()));
			}
		}
		double all = Math.sqrt(sum(a, weights, ofA, within) * sum(b, weights, ofB, within));
		int days = daysApart(a, b);
		double score = (all > 0) ? shared / all * near(days) : 0;
		double needed = within ? StoryParameters.NEEDED_WITHIN : StoryParameters.NEEDED_ACROSS;
		List<Parting> partings = new ArrayList<>();
		if (days > 0) {
			partings.add(new Parting(Parting.Why.DAYS_APART, days, null, null));
		}
		return new Likening(score, needed, score >= needed, reasons, partings);
	}

	private static List<Tie> ties(Traits a, Traits b, Weights weights, double reportsOfLanguage) {
		List<Tie> ties = new ArrayList<>();
		int i = 0;
		int j = 0;
		while (i < a.size() && j < b.size()) {
			Traits.Entry inA = a.at(i);
			Traits.Entry inB = b.at(j);
			int order = Long.compare(inA.hash(), inB.hash());
			if (order == 0) {
				ties.add(new Tie(weights.of(inA, reportsOfLanguage), inA, inB));
			}
			i += (order <= 0) ? 1 : 0;
			j += (order >= 0) ? 1 : 0;
		}
		ties.sort(Comparator.comparingDouble(Tie::weight).reversed().thenComparing((tie) -> tie.inA.key()));
		return ties;
	}

	/** What all there is in a report would count. */
	private static double sum(Traits traits, Weights weights, double reportsOfLanguage, boolean within) {
		double[] strongest = new double[traits.groups()];
		for (int i = 0; i < traits.size(); i++) {
			Traits.Entry entry = traits.at(i);
			if (within || entry.kind() != Kind.WORD) {
				strongest[entry.group()] = Math.max(strongest[entry.group()], weights.of(entry, reportsOfLanguage));
			}
		}
		double sum = 0;
		for (double weight : strongest) {
			sum += weight;
		}
		return sum;
	}

	/**
	 * The days between two reports; 0 if they may be of one day, or a day is not known.
	 */
	static int daysApart(Traits a, Traits b) {
		return Math.max(0, Math.max(days(a.latest(), b.earliest()), days(b.latest(), a.earliest())));
	}

	private static int days(@Nullable LocalDate from, @Nullable LocalDate to) {
		return (from != null && to != null)
				? (int) Math.min(Integer.MAX_VALUE, Math.max(0, ChronoUnit.DAYS.between(from, to))) : 0;
	}

	private static double near(int days) {
		if (days <= StoryParameters.DAYS_NEAR) {
			return 1;
		}
		int far = StoryParameters.DAYS_FAR;
		return Math.max(0, (double) (far - days) / (far - StoryParameters.DAYS_NEAR));
	}

	private record Tie(double weight, Traits.Entry inA, Traits.Entry inB) {
	}

}
