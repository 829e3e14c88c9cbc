package org.dateline.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dateline.article.Briefs;
import org.dateline.article.Companions;
import org.dateline.article.ListPage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The story of a report, and what is near, for its reading page. */
@Component
class StoryCompanions implements Companions {

	private static final int MOST_TOLD = 12;

	private static final int MOST_NEAR = 5;

	private static final int MOST_LINKS = 60;

	private final StoryRows stories;

	private final Briefs briefs;

	StoryCompanions(StoryRows stories, Briefs briefs) {
		this.stories = stories;
		this.briefs = briefs;
	}

	@Override
	public Beside of(long article, Locale locale) {
		Long story = this.stories.storiesOf(List.of(article)).get(article);
		List<Long> told = (story != null) ? othersOf(story, article) : List.of();
		Map<Long, ListPage.Line> others = this.briefs.of(told, locale);
		ListPage.Line own = this.briefs.of(List.of(article), locale).get(article);
		List<ListPage.Line> lines = others.values()
			.stream()
			.sorted(Comparator.comparing((ListPage.Line line) -> isIn(own, line)))
			.limit(MOST_TOLD)
			.toList();
		return new Beside(lines.isEmpty() ? null : story, lines, lines.stream().anyMatch((line) -> !isIn(own, line)),
				others.size() - lines.size(), near(article, Set.copyOf(told), locale));
	}

	@Override
	public Judged judged() {
		return this.stories.judged();
	}

	/** Whether it is in the language of the report that is read: others come first. */
	private static boolean isIn(ListPage.@Nullable Line own, ListPage.Line line) {
		return own != null && line.language().tag().equals(own.language().tag());
	}

	private List<Long> othersOf(long story, long article) {
		return this.stories.readableOf(List.of(story), Integer.MAX_VALUE)
			.getOrDefault(story, List.of())
			.stream()
			.filter((other) -> other != article)
			.toList();
	}

	private List<ListPage.Line> near(long article, Collection<Long> told, Locale locale) {
		List<Long> near = this.stories.linksOf(article, MOST_LINKS)
			.stream()
			.map((link) -> link.beside(article))
			.filter((other) -> !told.contains(other))
			.toList();
		return this.briefs.of(near, locale).values().stream().limit(MOST_NEAR).toList();
	}

}
