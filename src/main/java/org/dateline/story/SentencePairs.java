package org.dateline.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The best way through two rows of sentences, by dynamic programming. */
final class SentencePairs {

	/**
	 * The beads of Gale and Church but their rarest: sentences of the one, of the other.
	 */
	private static final int[][] BEADS = { { 1, 1 }, { 1, 0 }, { 0, 1 }, { 1, 2 }, { 2, 1 } };

	/**
	 * How the length of a translation varies with that of the sentence, as they found.
	 */
	private static final double VARIANCE = 6.8;

	/** No language needs so much more room than another. */
	private static final double MOST_RATIO = 1.5;

	private final int[] lengthsA;

	private final int[] lengthsB;

	private final double[][] shared;

	private final SentenceEvidence evidence;

	/** How much longer the one text is than the other where they say the same. */
	private double ratio;

	SentencePairs(int[] lengthsA, int[] lengthsB, SentenceEvidence evidence) {
		this.lengthsA = lengthsA;
		this.lengthsB = lengthsB;
		this.evidence = evidence;
		this.ratio = Math.max(1 / MOST_RATIO, Math.min(MOST_RATIO, sum(lengthsB) / Math.max(1, sum(lengthsA))));
		this.shared = new double[lengthsA.length][lengthsB.length];
		for (int a = 0; a < lengthsA.length; a++) {
			for (int b = 0; b < lengthsB.length; b++) {
				this.shared[a][b] = evidence.shared(a, b);
			}
		}
	}

	int sizeA() {
		return this.lengthsA.length;
	}

	int sizeB() {
		return this.lengthsB.length;
	}

	/**
	 * First only what shares something is laid together. How much of both texts that is
	 * tells whether one is a translation, where sentences that share nothing belong
	 * together, too. In one language they would share their words.
	 */
	List<Step> best() {
		List<Step> sure = best(-StoryParameters.PAIRS_WANT);
		double inA = 0;
		double inB = 0;
		for (Step step : sure) {
			if (step.strength > 0) {
				inA += length(this.lengthsA, step.fromA, step.toA);
				inB += length(this.lengthsB, step.fromB, step.toB);
			}
		}
		double parallel = Math.min(inA / Math.max(1, sum(this.lengthsA)), inB / Math.max(1, sum(this.lengthsB)));
		if (this.evidence.isWithin() || parallel < StoryParameters.PAIRS_PARALLEL) {
			return sure;
		}
		this.ratio = inB / inA;
		return best(StoryParameters.PAIRS_GAIN * (parallel - StoryParameters.PAIRS_PARALLEL));
	}

	private List<Step> best(double gain) {
		int rows = this.lengthsA.length + 1;
		int columns = this.lengthsB.length + 1;
		double[][] best = new double[rows][columns];
		byte[][] by = new byte[rows][columns];
		for (int a = 0; a < rows; a++) {
			for (int b = 0; b < columns; b++) {
				best[a][b] = (a + b == 0) ? 0 : Double.NEGATIVE_INFINITY;
				for (byte bead = 0; bead < BEADS.length; bead++) {
					int fromA = a - BEADS[bead][0];
					int fromB = b - BEADS[bead][1];
					if (fromA >= 0 && fromB >= 0) {
						double value = best[fromA][fromB] + value(fromA, a, fromB, b, gain);
						if (value > best[a][b]) {
							best[a][b] = value;
							by[a][b] = bead;
						}
					}
				}
			}
		}
		Deque<Step> steps = new ArrayDeque<>();
		int a = rows - 1;
		int b = columns - 1;
		while (a + b > 0) {
			int[] bead = BEADS[by[a][b]];
			steps.push(new Step(a - bead[0], a, b - bead[1], b, strength(a - bead[0], a, b - bead[1], b)));
			a -= bead[0];
			b -= bead[1];
		}
		return new ArrayList<>(steps);
	}

	private double value(int fromA, int toA, int fromB, int toB, double gain) {
		if (fromA == toA || fromB == toB) {
			return 0;
		}
		double lengthA = length(this.lengthsA, fromA, toA);
		double lengthB = length(this.lengthsB, fromB, toB);
		double delta = (lengthB - lengthA * this.ratio) / Math.sqrt(VARIANCE * Math.max(1, lengthA));
		double penalty = Math.min(StoryParameters.PAIRS_LENGTH_MOST, delta * delta / 2);
		boolean two = toA - fromA + toB - fromB > 2;
		double weight = (toA - fromA + toB - fromB) / 2.0;
		return StoryParameters.PAIRS_EVIDENCE * strength(fromA, toA, fromB, toB) * weight
				- StoryParameters.PAIRS_LENGTH * penalty + gain * weight - (two ? StoryParameters.PAIRS_TWO : 0);
	}

	private double strength(int fromA, int toA, int fromB, int toB) {
		double sharing = sharing(fromA, toA, fromB, toB);
		if (sharing == 0) {
			return 0;
		}
		double inA = 0;
		double inB = 0;
		for (int a = fromA; a < toA; a++) {
			inA += this.evidence.sumA(a);
		}
		for (int b = fromB; b < toB; b++) {
			inB += this.evidence.sumB(b);
		}
		return Math.min(1, sharing / Math.sqrt(inA * inB));
	}

	/** Two sentences that have the same have it once. */
	private double sharing(int fromA, int toA, int fromB, int toB) {
		double sharing = 0;
		boolean each = toA - fromA + toB - fromB > 2;
		for (int a = fromA; a < toA; a++) {
			for (int b = fromB; b < toB; b++) {
				sharing += this.shared[a][b];
				each &= this.shared[a][b] > 0;
			}
		}
		if (each) {
			return (toB - fromB > 1) ? this.evidence.sharedByTwoOfB(fromA, fromB)
					: this.evidence.sharedByTwoOfA(fromA, fromB);
		}
		return sharing;
	}

	private static double length(int[] lengths, int from, int to) {
		double length = 0;
		for (int i = from; i < to; i++) {
			length += lengths[i];
		}
		return length;
	}

	private static double sum(int[] lengths) {
		return length(lengths, 0, lengths.length);
	}

	/** Sentences of the one text, without the last, that are those of the other. */
	record Step(int fromA, int toA, int fromB, int toB, double strength) {
	}

}
