package org.dateline.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

/**
 * Chooses where a report belongs: with the stories, or the lone reports, that it is one
 * with. People's decisions come first, and nobody is put beside a report that somebody
 * has parted from it.
 */
final class Placing {

	/** So alike a report has to be, on average, to a story of which it is like one. */
	private static final double AVERAGE = 0.6;

	/** So alike, on average, to two stories that turn out to be one. */
	private static final double AVERAGE_OF_BOTH = 1;

	private final long article;

	private final Verdicts verdicts;

	private final Map<String, Group> groups = new LinkedHashMap<>();

	Placing(long article, Verdicts verdicts) {
		this.article = article;
		this.verdicts = verdicts;
	}

	/** Takes a comparison into account. */
	void consider(StoryLinker.Comparison comparison) {
		group(comparison.article(), comparison.story()).strengths.add(comparison.strength());
	}

	/** Takes into account that somebody has confirmed a report. */
	void confirm(long other, @Nullable Long story) {
		group(other, story).confirmed = true;
	}

	private Group group(long article, @Nullable Long story) {
		Group group = this.groups.computeIfAbsent((story != null) ? "story " + story : "report " + article,
				(key) -> new Group(story));
		if (story == null && !group.members.contains(article)) {
			group.members.add(article);
		}
		return group;
	}

	/** Learns which reports are in the stories that may be chosen. */
	void knowWhoIsIn(LongFunction<List<Long>> reportsOf) {
		for (Group group : this.groups.values()) {
			if (group.story != null && (group.confirmed || group.best() >= 1)) {
				group.members.addAll(reportsOf.apply(group.story));
			}
		}
	}

	/**
	 * The stories and lone reports that are one story with the report, the surest first.
	 */
	List<Group> chosen() {
		List<Group> chosen = new ArrayList<>();
		this.groups.values()
			.stream()
			.filter((group) -> group.confirmed || group.best() >= 1 && group.average() >= AVERAGE)
			.sorted(Comparator.comparing((Group group) -> !group.confirmed)
				.thenComparing(Comparator.comparingDouble(Group::average).reversed()))
			.filter((group) -> !this.verdicts.part(this.article, group.members))
			.forEach((group) -> {
				boolean joins = chosen.isEmpty() || group.confirmed || group.average() >= AVERAGE_OF_BOTH;
				if (joins && chosen.stream().noneMatch((other) -> this.verdicts.part(other.members, group.members))) {
					chosen.add(group);
				}
			});
		return chosen;
	}

	/** A story, or a report without one. */
	static final class Group {

		private final @Nullable Long story;

		private final List<Long> members = new ArrayList<>();

		private final List<Double> strengths = new ArrayList<>();

		private boolean confirmed;

		Group(@Nullable Long story) {
			this.story = story;
		}

		/** The story; null where it is a report without one. */
		@Nullable Long story() {
			return this.story;
		}

		/** The reports in it. */
		List<Long> members() {
			return this.members;
		}

		private double best() {
			return this.strengths.stream().mapToDouble(Double::doubleValue).max().orElse(0);
		}

		private double average() {
			return this.strengths.stream().mapToDouble(Double::doubleValue).average().orElse(0);
		}

	}

}
