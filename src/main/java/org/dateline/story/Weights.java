package org.dateline.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** How much each trait says in an archive. */
final class Weights {

	private final Rarity rarity;

	private final double reports;

	Weights(Rarity rarity) {
		this.rarity = rarity;
		this.reports = rarity.reports();
	}

	/** The traits of a report with their weights. */
	Weighed weigh(Traits traits) {
		double ofLanguage = Math.min(this.reports, this.rarity.reportsWith(traits.languageKey()));
		double[] weights = new double[traits.size()];
		for (int i = 0; i < weights.length; i++) {
			weights[i] = of(traits.at(i), ofLanguage);
		}
		return new Weighed(traits, weights, this.reports);
	}

	/**
	 * The logarithm of how rare a trait is, a little of every kind being counted before
	 * the archive begins.
	 */
	private double of(Traits.Entry entry, double ofLanguage) {
		double reports = (entry.kind() == Kind.WORD) ? ofLanguage : this.reports;
		double with = Math.min(reports, this.rarity.reportsWith(entry.hash()));
		double usual = StoryParameters.usual(entry.kind()) * StoryParameters.PRIOR_REPORTS;
		double rare = Math.log((reports + StoryParameters.PRIOR_REPORTS) / (with + usual));
		return Math.max(0, rare) * (entry.faint() ? StoryParameters.FAINT : StoryParameters.share(entry.kind()));
	}

	/** The keys of most weight that other reports have. */
	List<String> strongest(Traits traits, int most) {
		Weighed weighed = weigh(traits);
		Integer[] order = new Integer[traits.size()];
		Arrays.setAll(order, Integer::valueOf);
		return Arrays.stream(order)
			.sorted(Comparator.comparingDouble((Integer i) -> -weighed.weight(i))
				.thenComparing((i) -> traits.at(i).key()))
			.map((i) -> traits.at(i).key())
			.filter((key) -> this.rarity.reportsWith(key) > 0)
			.limit(most)
			.toList();
	}

	/** A report with the weight of each of its traits, to be compared with many. */
	static final class Weighed {

		private final Traits traits;

		private final double[] weights;

		private final double reports;

		/** By what counts, which most are asked for only once: below 0 until then. */
		private final double[] lengths = { -1, -1, -1 };

		private double openingLength = -1;

		Weighed(Traits traits, double[] weights, double reports) {
			this.reports = reports;
			this.traits = traits;
			this.weights = weights;
		}

		Traits traits() {
			return this.traits;
		}

		/** How many reports the weights are drawn from. */
		double reports() {
			return this.reports;
		}

		double weight(int index) {
			return this.weights[index];
		}

		/**
		 * How long the report is as a vector of what a report in the other language could
		 * have, too. The same words count once.
		 */
		double length(String otherLanguage) {
			boolean words = this.traits.language().equals(otherLanguage);
			boolean concepts = words || StoryParameters.haveConcepts(this.traits.language(), otherLanguage);
			int which = words ? 0 : concepts ? 1 : 2;
			if (this.lengths[which] < 0) {
				this.lengths[which] = length(words, concepts);
			}
			return this.lengths[which];
		}

		private double length(boolean words, boolean concepts) {
			return length((entry) -> switch (entry.kind()) {
				case WORD, QUOTATION -> words;
				case CONCEPT -> concepts;
				default -> true;
			});
		}

		/** How long what the headline and the opening name is as a vector. */
		double openingLength() {
			if (this.openingLength < 0) {
				this.openingLength = length(Traits.Entry::namesInOpening);
			}
			return this.openingLength;
		}

		private double length(Predicate<Traits.Entry> counts) {
			double[] strongest = new double[this.traits.groups()];
			for (int i = 0; i < this.weights.length; i++) {
				Traits.Entry entry = this.traits.at(i);
				if (this.weights[i] > strongest[entry.group()] && counts.test(entry)) {
					strongest[entry.group()] = this.weights[i];
				}
			}
			double sum = 0;
			for (double weight : strongest) {
				sum += weight * weight;
			}
			return Math.sqrt(sum);
		}

	}

}
