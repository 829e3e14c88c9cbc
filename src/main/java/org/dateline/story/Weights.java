package org.dateline.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How much each trait says in an archive. */
final class Weights {

	private final Rarity rarity;

	private final double reports;

	Weights(Rarity rarity) {
		this.rarity = rarity;
		this.reports = rarity.reports();
	}

	/**
	 * The logarithm of how rare a trait is, a little of every kind being counted before
	 * the archive begins.
	 */
	double of(Traits.Entry entry, double reportsOfLanguage) {
		double reports = (entry.kind() == Kind.WORD) ? reportsOfLanguage : this.reports;
		double with = Math.min(reports, this.rarity.reportsWith(entry.key()));
		double usual = StoryParameters.usual(entry.kind()) * StoryParameters.PRIOR_REPORTS;
		return Math.log((reports + StoryParameters.PRIOR_REPORTS) / (with + usual));
	}

	double reportsOf(String language) {
		return this.rarity.reportsWith(Traits.languageKey(language));
	}

	List<String> strongest(Traits traits, int most) {
		double ofLanguage = reportsOf(traits.language());
		record Weighed(String key, double weight) {
		}
		Weighed[] all = new Weighed[traits.size()];
		for (int i = 0; i < all.length; i++) {
			Traits.Entry entry = traits.at(i);
			all[i] = new Weighed(entry.key(), of(entry, ofLanguage));
		}
		Arrays.sort(all, Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::key));
		return Arrays.stream(all).limit(most).map(Weighed::key).toList();
	}

}
