package org.dateline.story;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.dateline.article.Briefs;
import org.dateline.article.Companions;
import org.dateline.article.ListPage;

import org.springframework.stereotype.Component;

/** The story of a report, and what is near, for its reading page. */
@Component
class StoryCompanions implements Companions {

	private static final int MOST_TOLD = 12;

	private static final int MOST_NEAR = 5;

	private final StoryRows stories;

	private final Briefs briefs;

	StoryCompanions(StoryRows stories, Briefs briefs) {
		this.stories = stories;
		this.briefs = briefs;
	}

	@Override
	public Beside of(long article, String language, Locale locale) {
		List<StoryRows.Neighbour> neighbours = this.stories.neighbours(article, language, MOST_TOLD, MOST_NEAR);
		Map<Long, ListPage.Line> lines = this.briefs.of(neighbours.stream().map(StoryRows.Neighbour::article).toList(),
				locale);
		List<StoryRows.Neighbour> told = neighbours.stream().filter((one) -> one.story() != null).toList();
		List<StoryRows.Neighbour> near = neighbours.stream().filter((one) -> one.story() == null).toList();
		if (told.isEmpty()) {
			return new Beside(null, List.of(), false, 0, lines(near, lines));
		}
		return new Beside(told.get(0).story(), lines(told, lines), told.get(0).across(),
				(int) told.get(0).all() - told.size(), lines(near, lines));
	}

	private static List<ListPage.Line> lines(List<StoryRows.Neighbour> reports, Map<Long, ListPage.Line> lines) {
		return reports.stream().map((report) -> lines.get(report.article())).filter(Objects::nonNull).toList();
	}

	@Override
	public Judged judged() {
		return this.stories.judged();
	}

}
