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

	/** Of the same words the longer: "4.3 billion dollars" rather than "4.3". */
	private static final Comparator<Tie> STRONGEST_FIRST = Comparator.comparingDouble(Tie::weight)
		.reversed()
		.thenComparing(Comparator.comparingInt((Tie tie) -> tie.inA.first().length()).reversed())
		.thenComparing((tie) -> tie.inA.key());

	/** Compares two reports. */
	public Likening compare(Traits a, Traits b, Rarity rarity) {
		Weights weights = new Weights(rarity);
		Weights.Weighed inA = weights.weigh(a);
		Weights.Weighed inB = weights.weigh(b);
		return withDifferences(compare(inA, inB), inA, inB);
	}

	/** The same with all that parts them. */
	static Likening withDifferences(Likening likening, Weights.Weighed a, Weights.Weighed b) {
		List<Parting> partings = new ArrayList<>(likening.partings());
		partings.addAll(new Differences(a, b).partings());
		return new Likening(likening.score(), likening.needed(), likening.same(), likening.reasons(), partings);
	}

	/**
	 * Compares two reports that are weighed already, as one is with many: of what parts
	 * them only the days.
	 */
	static Likening compare(Weights.Weighed a, Weights.Weighed b) {
		String languageA = a.traits().language();
		String languageB = b.traits().language();
		double lengths = a.length(languageB) * b.length(languageA);
		List<Reason> reasons = new ArrayList<>();
		double shared = 0;
		double named = 0;
		for (Tie tie : ties(a, b)) {
			shared += tie.weight;
			named += (tie.inA.namesInOpening() && tie.inB.namesInOpening()) ? tie.weight : 0;
			reasons
				.add(new Reason(tie.inA.kind(), tie.inA.key(), tie.weight / lengths, tie.inA.first(), tie.inB.first()));
		}
		int days = daysApart(a.traits(), b.traits());
		double score = (lengths > 0) ? Math.min(1, shared / lengths) * near(days) : 0;
		double needed = StoryParameters.needed(languageA, languageB, a.reports(), lengths);
		double openings = a.openingLength() * b.openingLength();
		if (languageA.equals(languageB) && openings > 0) {
			needed = Math.min(1, needed * StoryParameters.ofOthers(named / openings));
		}
		List<Parting> partings = new ArrayList<>();
		if (days > 0) {
			partings.add(Parting.daysApart(days));
		}
		return new Likening(score, needed, score >= needed, reasons, partings);
	}

	/** What both have, the strongest first, and the same words only once. */
	private static List<Tie> ties(Weights.Weighed a, Weights.Weighed b) {
		List<Tie> ties = new ArrayList<>();
		Traits one = a.traits();
		Traits other = b.traits();
		int i = 0;
		int j = 0;
		while (i < one.size() && j < other.size()) {
			Traits.Entry inA = one.at(i);
			Traits.Entry inB = other.at(j);
			int order = Long.compare(inA.hash(), inB.hash());
			if (order == 0) {
				ties.add(new Tie(weight(inA, a.weight(i), inB, b.weight(j)), inA, inB));
			}
			i += (order <= 0) ? 1 : 0;
			j += (order >= 0) ? 1 : 0;
		}
		ties.sort(STRONGEST_FIRST);
		boolean[] usedA = new boolean[one.groups()];
		boolean[] usedB = new boolean[other.groups()];
		ties.removeIf((tie) -> {
			boolean again = usedA[tie.inA.group()] || usedB[tie.inB.group()];
			usedA[tie.inA.group()] = true;
			usedB[tie.inB.group()] = true;
			return again;
		});
		return ties;
	}

	private static double weight(Traits.Entry inA, double a, Traits.Entry inB, double b) {
		if (inA.faint() == inB.faint()) {
			return a * b;
		}
		double clear = Math.max(a, b) * StoryParameters.HALF_FAINT;
		return clear * clear;
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
