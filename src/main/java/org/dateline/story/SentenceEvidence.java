package org.dateline.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the sentences of two texts share, each with each. */
final class SentenceEvidence {

	private final List<Traits> inA;

	private final List<Traits> inB;

	private final boolean within;

	/** In how many sentences of both texts a trait is. */
	private final Map<String, Integer> sentencesWith = new HashMap<>();

	private final double sentences;

	private final double[] sumsA;

	private final double[] sumsB;

	SentenceEvidence(List<Traits> inA, List<Traits> inB) {
		this.inA = inA;
		this.inB = inB;
		this.sentences = inA.size() + (double) inB.size();
		this.within = !inA.isEmpty() && !inB.isEmpty() && inA.get(0).language().equals(inB.get(0).language());
		inA.forEach(this::count);
		inB.forEach(this::count);
		this.sumsA = inA.stream().mapToDouble(this::sum).toArray();
		this.sumsB = inB.stream().mapToDouble(this::sum).toArray();
	}

	private void count(Traits sentence) {
		sentence.all().forEach((trait) -> this.sentencesWith.merge(trait.key(), 1, Integer::sum));
	}

	private double weight(Traits.Entry entry) {
		if (entry.kind() == Kind.WORD && !this.within) {
			return 0;
		}
		return Math.log((this.sentences + 2) / this.sentencesWith.getOrDefault(entry.key(), 1));
	}

	private double sum(Traits sentence) {
		double[] strongest = new double[sentence.groups()];
		for (int i = 0; i < sentence.size(); i++) {
			Traits.Entry entry = sentence.at(i);
			strongest[entry.group()] = Math.max(strongest[entry.group()], weight(entry));
		}
		double sum = 0;
		for (double weight : strongest) {
			sum += weight;
		}
		return sum;
	}

	/** Whether both texts are in one language. */
	boolean isWithin() {
		return this.within;
	}

	/** What two sentences share, counted once for the same words. */
	double shared(int a, int b) {
		List<Tie> ties = new ArrayList<>();
		addTies(a, b, 0, 0, ties);
		return once(ties, this.inA.get(a).groups(), this.inB.get(b).groups());
	}

	/**
	 * What a sentence shares with two that follow each other: what both have counts once.
	 */
	double sharedByTwoOfB(int a, int b) {
		int first = this.inB.get(b).groups();
		List<Tie> ties = new ArrayList<>();
		addTies(a, b, 0, 0, ties);
		addTies(a, b + 1, 0, first, ties);
		return once(ties, this.inA.get(a).groups(), first + this.inB.get(b + 1).groups());
	}

	/** The same the other way round. */
	double sharedByTwoOfA(int a, int b) {
		int first = this.inA.get(a).groups();
		List<Tie> ties = new ArrayList<>();
		addTies(a, b, 0, 0, ties);
		addTies(a + 1, b, first, 0, ties);
		return once(ties, first + this.inA.get(a + 1).groups(), this.inB.get(b).groups());
	}

	private void addTies(int a, int b, int groupsA, int groupsB, List<Tie> ties) {
		Traits one = this.inA.get(a);
		Traits other = this.inB.get(b);
		int i = 0;
		int j = 0;
		while (i < one.size() && j < other.size()) {
			Traits.Entry first = one.at(i);
			Traits.Entry second = other.at(j);
			int order = Long.compare(first.hash(), second.hash());
			if (order == 0) {
				ties.add(new Tie(weight(first), groupsA + first.group(), groupsB + second.group()));
			}
			i += (order <= 0) ? 1 : 0;
			j += (order >= 0) ? 1 : 0;
		}
	}

	/** The weight of all, the strongest first, and the same words only once. */
	private static double once(List<Tie> ties, int groupsA, int groupsB) {
		if (ties.isEmpty()) {
			return 0;
		}
		ties.sort(Comparator.comparingDouble((tie) -> -tie.weight));
		boolean[] usedA = new boolean[groupsA];
		boolean[] usedB = new boolean[groupsB];
		double shared = 0;
		for (Tie tie : ties) {
			if (!usedA[tie.groupA] && !usedB[tie.groupB]) {
				usedA[tie.groupA] = true;
				usedB[tie.groupB] = true;
				shared += tie.weight;
			}
		}
		return shared;
	}

	/** What there is to share of some sentences. */
	double sumA(int a) {
		return this.sumsA[a];
	}

	double sumB(int b) {
		return this.sumsB[b];
	}

	private record Tie(double weight, int groupA, int groupB) {
	}

}
