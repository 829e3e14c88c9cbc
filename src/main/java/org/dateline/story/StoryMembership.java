package org.dateline.story;

import java.util.Collection;
import java.util.Map;

import org.springframework.stereotype.Service;

/** Which story reports are in, for whoever takes that as evidence of something else. */
@Service
public class StoryMembership {

	private final StoryRows stories;

	StoryMembership(StoryRows stories) {
		this.stories = stories;
	}

	/** The story of each of these reports that is in one. */
	public Map<Long, Long> storiesOf(Collection<Long> articles) {
		return this.stories.storiesOf(articles);
	}

}
