package org.dateline.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/** Puts reports into stories, as far as nobody has decided otherwise. */
@Component
class StoryPlacer {

	private final LinkingQueries queries;

	private final StoryRows stories;

	StoryPlacer(LinkingQueries queries, StoryRows stories) {
		this.queries = queries;
		this.stories = stories;
	}

	/**
	 * Puts a report into its story, as far as nobody has decided otherwise. The number of
	 * a story stays with the first of its reports that are read anew, and the others find
	 * that one; a story that the last report has left leads where that went.
	 */
	void place(long article, List<Comparison> comparisons) {
		List<Placing.Group> groups = groups(article, comparisons);
		Optional<Long> present = Optional.ofNullable(this.stories.storiesOf(List.of(article)).get(article));
		Optional<Long> own = present.filter((story) -> !this.queries.knowsOthersOf(StoryLinker.METHOD, story, article));
		if (groups.isEmpty()) {
			if (present.isPresent() && own.isEmpty()) {
				this.stories.leave(List.of(article));
			}
			return;
		}
		List<Long> among = groups.stream().map(Placing.Group::story).filter((story) -> story != null).sorted().toList();
		List<Long> alone = groups.stream()
			.filter((group) -> group.story() == null)
			.flatMap((group) -> group.members().stream())
			.toList();
		long story = !among.isEmpty() ? among.get(0)
				: own.filter((one) -> !areParted(one, alone)).orElseGet(this.stories::found);
		this.stories.join(story, List.of(article));
		this.stories.join(story, alone);
		among.stream().skip(1).forEach((other) -> this.stories.merge(other, story));
		present.filter((left) -> left != story && !among.contains(left) && this.stories.reportsOf(left).isEmpty())
			.ifPresent((left) -> this.stories.merge(left, story));
	}

	/** The stories and lone reports that a report belongs to. */
	private List<Placing.Group> groups(long article, List<Comparison> comparisons) {
		Verdicts verdicts = this.stories.verdictsOn(List.of(article));
		Placing placing = new Placing(article, verdicts);
		comparisons.forEach(placing::consider);
		Set<Long> confirmed = this.stories.readableAmong(verdicts.confirmedWith(article));
		Map<Long, Long> storyOf = this.stories.storiesOf(confirmed);
		confirmed.forEach((other) -> placing.confirm(other, storyOf.get(other)));
		return placing.chosen(this.stories::reportsOf, this.stories::partedAmong);
	}

	/** Whether somebody has parted one of these reports from one of a story. */
	private boolean areParted(long story, List<Long> reports) {
		List<Long> all = new ArrayList<>(this.stories.reportsOf(story));
		all.addAll(reports);
		return !this.stories.partedAmong(all).apart().isEmpty();
	}

}
