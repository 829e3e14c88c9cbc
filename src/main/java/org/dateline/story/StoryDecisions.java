package org.dateline.story;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.dateline.article.DecisionRefused;
import org.dateline.article.Dispatches;
import org.dateline.article.Editor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decide of stories. A decision is kept for good with who, when and why; the
 * newest on a pair of reports holds, and the machine goes by it.
 */
@Service
public class StoryDecisions {

	/** The longest reason, in characters. */
	public static final int LONGEST_REASON = 1000;

	/**
	 * Each of the ones is decided on with each of the others, and those that are split
	 * off with each other.
	 */
	private static final int MOST_PAIRS = 10_000;

	private static final int MOST_LINKS = 20_000;

	private final StoryRows stories;

	private final LinkingQueries linking;

	private final Dispatches dispatches;

	private final Clock clock;

	StoryDecisions(StoryRows stories, LinkingQueries linking, Dispatches dispatches, Clock clock) {
		this.stories = stories;
		this.linking = linking;
		this.dispatches = dispatches;
		this.clock = clock;
	}

	/**
	 * Decides that two reports tell one story; what they are in becomes one.
	 * @return the story they are in now
	 * @throws DecisionRefused if one of them cannot be read, if what both are in was
	 * parted, or there is no reason
	 */
	@Transactional
	public long confirm(long one, long other, Editor by, String reason) {
		decideOnTwo("confirmed", true, one, other, by, reason);
		Map<Long, Long> now = regroup(List.of(one, other), List.of(), null);
		return together(List.of(one, other), now).orElseThrow(() -> new DecisionRefused("other", "story.bad.parted"));
	}

	/** The story that all of these are in, if it is one. */
	private static Optional<Long> together(Collection<Long> reports, Map<Long, Long> storyOf) {
		Long story = storyOf.get(reports.iterator().next());
		return (story != null && reports.stream().allMatch((report) -> story.equals(storyOf.get(report))))
				? Optional.of(story) : Optional.empty();
	}

	/**
	 * Decides that two reports do not tell one story; each keeps what it is nearer to.
	 * @throws DecisionRefused if one of them cannot be read, or there is no reason
	 */
	@Transactional
	public void reject(long one, long other, Editor by, String reason) {
		decideOnTwo("rejected", false, one, other, by, reason);
		regroup(List.of(one, other), List.of(), null);
	}

	private void decideOnTwo(String act, boolean same, long one, long other, Editor by, String reason) {
		this.linking.await();
		if (one == other) {
			throw new DecisionRefused("other", "story.bad.itself");
		}
		Set<Long> readable = this.dispatches.of(List.of(one, other)).keySet();
		if (!readable.contains(one)) {
			throw new DecisionRefused("one", "story.bad.report", Long.toString(one));
		}
		if (!readable.contains(other)) {
			throw new DecisionRefused("other", "story.bad.report", Long.toString(other));
		}
		decide(act, same, List.of(one), List.of(other), by, reason);
	}

	/**
	 * Looks whether two stories may become one, as far as that is known before.
	 * @throws DecisionRefused as {@link #merge} would
	 */
	@Transactional(readOnly = true)
	public void expectMerge(long story, long into) {
		if (story == into) {
			throw new DecisionRefused("into", "story.bad.into-itself");
		}
		List<Long> leaving = reportsOf(story, "story");
		List<Long> staying = reportsOf(into, "into");
		if ((long) leaving.size() * staying.size() > MOST_PAIRS) {
			throw new DecisionRefused("into", "story.bad.size", MOST_PAIRS);
		}
		List<Long> all = new ArrayList<>(leaving);
		all.addAll(staying);
		if (!this.stories.partedAmong(all).apart().isEmpty()) {
			throw new DecisionRefused("into", "story.bad.parted");
		}
	}

	/**
	 * Decides that two stories are one: all reports of the one tell what those of the
	 * other tell. The address of the one leads to the other from now on.
	 * @throws DecisionRefused if there is no such story, if what both are in was parted,
	 * or there is no reason
	 */
	@Transactional
	public void merge(long story, long into, Editor by, String reason) {
		this.linking.await();
		if (story == into) {
			throw new DecisionRefused("into", "story.bad.into-itself");
		}
		List<Long> reports = reportsOf(story, "story");
		List<Long> others = reportsOf(into, "into");
		decide("merged", true, reports, others, by, reason);
		List<Long> all = new ArrayList<>(reports);
		all.addAll(others);
		if (together(all, regroup(all, List.of(), into)).isEmpty()) {
			throw new DecisionRefused("into", "story.bad.parted");
		}
	}

	/**
	 * Decides that some reports of a story belong together and tell another one. What
	 * became part of it before gets its number back; else the number of the story stays
	 * with the larger part.
	 * @return the stories that these reports and the others are in now
	 * @throws DecisionRefused if they are not of the story, or all of it; or no reason
	 */
	@Transactional
	public Parted split(long story, Collection<Long> reports, Editor by, String reason) {
		this.linking.await();
		List<Long> all = reportsOf(story, "story");
		Set<Long> leaving = new TreeSet<>(reports);
		if (leaving.isEmpty() || !all.containsAll(leaving) || leaving.size() == all.size()) {
			throw new DecisionRefused("reports", "story.bad.split");
		}
		List<Long> staying = all.stream().filter((report) -> !leaving.contains(report)).toList();
		decide("split", false, List.copyOf(leaving), staying, by, reason);
		Map<Long, Long> now = regroup(all, List.of(leaving, staying), null);
		return new Parted(together(leaving, now).orElse(null), together(staying, now).orElse(null));
	}

	private List<Long> reportsOf(long story, String field) {
		StoryRows.Standing standing = this.stories.find(story)
			.orElseThrow(() -> new DecisionRefused(field, "story.bad.story", Long.toString(story)));
		List<Long> reports = this.stories.readableOf(List.of(story), MOST_PAIRS).getOrDefault(story, List.of());
		if (standing.mergedInto() != null || reports.isEmpty()) {
			throw new DecisionRefused(field, "story.bad.story", Long.toString(story));
		}
		return reports;
	}

	private void decide(String act, boolean same, List<Long> reports, List<Long> others, Editor by, String reason) {
		String why = reason.strip();
		if (why.isEmpty() || why.codePointCount(0, why.length()) > LONGEST_REASON) {
			throw new DecisionRefused("reason", "story.bad.reason", LONGEST_REASON);
		}
		long pairs = (long) reports.size() * others.size()
				+ (act.equals("split") ? (reports.size() - 1L) * reports.size() / 2 : 0);
		if (pairs > MOST_PAIRS) {
			throw new DecisionRefused("reports", "story.bad.size", MOST_PAIRS);
		}
		this.stories.decide(
				new StoryRows.Decision(this.clock.instant(), act, same, reports, others, by.name(), by.role(), why));
	}

	/**
	 * Groups the stories of these reports anew.
	 * @param together reports that stay together whatever links them
	 * @param preferred the story that keeps its number where it may be one of two
	 * @return the story of each report that has one
	 */
	private Map<Long, Long> regroup(Collection<Long> decided, List<? extends Collection<Long>> together,
			@Nullable Long preferred) {
		Set<Long> before = new TreeSet<>(this.stories.storiesOf(decided).values());
		Set<Long> reports = new TreeSet<>(decided);
		before.forEach((story) -> reports.addAll(this.stories.reportsOf(story)));
		List<Long> alone = this.stories.aloneBeside(reports)
			.stream()
			.filter((report) -> !reports.contains(report))
			.toList();
		reports.addAll(alone);
		Map<Long, Long> storyOf = this.stories.storiesOf(reports);
		Partition partition = new Partition(reports, alone, storyOf, together, this.stories.verdictsOn(reports),
				this.stories.linksAmong(reports, MOST_LINKS));
		StoryNumbers numbers = new StoryNumbers(storyOf, this.stories.partsOf(before), this.stories.joinedAt(reports),
				preferred);
		Map<Long, Long> now = new HashMap<>();
		for (Set<Long> group : partition.groups()) {
			Long story = number(group, numbers);
			if (story == null) {
				this.stories.leave(group);
			}
			else {
				this.stories.join(story, group);
				group.forEach((report) -> now.put(report, story));
			}
		}
		// a story that nobody is left in became part of the one its first report is in
		for (long story : before) {
			List<Long> had = reports.stream()
				.filter((report) -> Long.valueOf(story).equals(storyOf.get(report)))
				.toList();
			if (!numbers.isTaken(story)) {
				had.stream()
					.filter(now::containsKey)
					.findFirst()
					.ifPresent((first) -> this.stories.becamePart(story, had, now.getOrDefault(first, story)));
			}
		}
		numbers.leading(now).forEach(this.stories::lead);
		return now;
	}

	/** The number of a group; none for a report alone that has none. */
	private @Nullable Long number(Set<Long> group, StoryNumbers numbers) {
		Long former = numbers.givenBack(group);
		if (former != null) {
			this.stories.revive(former);
			return former;
		}
		Long kept = numbers.kept(group);
		return (kept != null || group.size() == 1) ? kept : numbers.taken(this.stories.found());
	}

	/**
	 * What became of a story that was split.
	 *
	 * @param chosen the story of the reports that were chosen; null for one alone
	 * @param others the story of the others; null for one alone, or where they are in
	 * several
	 */
	public record Parted(@Nullable Long chosen, @Nullable Long others) {
	}

}
