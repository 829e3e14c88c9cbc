package org.dateline.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

/**
 * Chooses where a report belongs: with the stories, or the lone reports, that it is one
 * with. People's decisions come first, and nobody is put beside a report that somebody
 * has parted from it.
 */
final class Placing {

	private final long article;

	private final Verdicts verdicts;

	/** By the number of a story; a report without one by its own, negated. */
	private final Map<Long, Group> groups = new LinkedHashMap<>();

	Placing(long article, Verdicts verdicts) {
		this.article = article;
		this.verdicts = verdicts;
	}

	/** Takes a comparison into account. */
	void consider(Comparison comparison) {
		group(comparison.article(), comparison.story()).likenings.add(comparison.likening());
	}

	/** Takes into account that somebody has confirmed a report. */
	void confirm(long other, @Nullable Long story) {
		group(other, story).confirmed = true;
	}

	private Group group(long article, @Nullable Long story) {
		Group group = this.groups.computeIfAbsent((story != null) ? story : -article, (key) -> new Group(story));
		if (story == null && !group.members.contains(article)) {
			group.members.add(article);
		}
		return group;
	}

	/**
	 * The stories and lone reports that are one story with it, the surest first, as far
	 * as nobody has parted one of theirs from it or from one of those before.
	 * @param reportsOf who is in a story
	 * @param partedAmong what people parted among some reports
	 */
	List<Group> chosen(LongFunction<List<Long>> reportsOf, Function<Collection<Long>, Verdicts> partedAmong) {
		List<Group> wanted = wanted();
		wanted.forEach((group) -> group.learn(reportsOf));
		wanted.removeIf((group) -> this.verdicts.part(this.article, group.members));
		if (wanted.size() < 2) {
			return wanted;
		}
		Verdicts among = partedAmong.apply(wanted.stream().flatMap((group) -> group.members.stream()).toList());
		List<Group> chosen = new ArrayList<>();
		for (Group group : wanted) {
			if (chosen.stream().noneMatch((other) -> among.part(other.members, group.members))) {
				chosen.add(group);
			}
		}
		return chosen;
	}

	/**
	 * Those confirmed, then those that the machine would choose; beside what is confirmed
	 * each has to be clearly near, as for any two stories that become one.
	 */
	private List<Group> wanted() {
		List<Group> wanted = new ArrayList<>(this.groups.values().stream().filter((group) -> group.confirmed).toList());
		boolean isConfirmed = !wanted.isEmpty();
		Map<Long, StoryChoice.Candidate> candidates = new LinkedHashMap<>();
		this.groups
			.forEach((key, group) -> candidates.put(key, new StoryChoice.Candidate(key, List.copyOf(group.likenings))));
		for (long key : StoryChoice.of(List.copyOf(candidates.values()))) {
			Group group = this.groups.get(key);
			StoryChoice.Candidate candidate = candidates.get(key);
			if (group != null && candidate != null && !group.confirmed && (!isConfirmed || candidate.isClearlyNear())) {
				wanted.add(group);
			}
		}
		return wanted;
	}

	/** A story, or a report without one. */
	static final class Group {

		private final @Nullable Long story;

		private final List<Long> members = new ArrayList<>();

		private final List<Likening> likenings = new ArrayList<>();

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

		private void learn(LongFunction<List<Long>> reportsOf) {
			if (this.story != null) {
				this.members.addAll(reportsOf.apply(this.story));
			}
		}

	}

}
