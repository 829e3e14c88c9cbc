package org.dateline.export;

import java.util.List;

import org.dateline.story.StoryCatalogue;
import org.jspecify.annotations.Nullable;

/** A story in the API, with the numbers of the reports in it. */
record ApiStory(long id, String href, List<Long> articles, List<String> languages, List<String> countries,
		@Nullable String firstDay, @Nullable String lastDay) {

	static ApiStory of(StoryCatalogue.Entry story) {
		return new ApiStory(story.id(), "/stories/" + story.id(), story.reports(), story.languages(), story.countries(),
				(story.firstDay() != null) ? story.firstDay().toString() : null,
				(story.lastDay() != null) ? story.lastDay().toString() : null);
	}

}
