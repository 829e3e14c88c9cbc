package org.dateline.editorial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dateline.article.Editor;
import org.dateline.story.StoryDecisions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions on stories, each with its line in the trail, in one transaction. A refusal of
 * {@link StoryDecisions} rolls it back: nothing was done.
 */
@Service
class StoryKeeper {

	private final StoryDecisions decisions;

	private final Trail trail;

	private final DeskSettings.Desk settings;

	StoryKeeper(StoryDecisions decisions, Trail trail, DeskSettings settings) {
		this.decisions = decisions;
		this.trail = trail;
		this.settings = settings.desk();
	}

	@Transactional
	long confirm(SignedIn by, long one, long other, String reason) {
		long story = this.decisions.confirm(one, other, editor(by), reason);
		write(by, Act.STORY_CONFIRMED, story, reason, Map.of("reports", List.of(one, other)));
		return story;
	}

	/**
	 * Rejects a link.
	 * @param story the story it was in, or null where it made none
	 */
	@Transactional
	void reject(SignedIn by, @Nullable Long story, long one, long other, String reason) {
		this.decisions.reject(one, other, editor(by), reason);
		write(by, Act.STORY_REJECTED, story, reason, Map.of("reports", List.of(one, other)));
	}

	@Transactional
	void merge(SignedIn by, long story, long into, String reason) {
		this.decisions.merge(story, into, editor(by), reason);
		write(by, Act.STORY_MERGED, story, reason, Map.of("into", into));
	}

	@Transactional
	StoryDecisions.Parted split(SignedIn by, long story, List<Long> reports, String reason) {
		StoryDecisions.Parted parted = this.decisions.split(story, reports, editor(by), reason);
		Map<String, Object> detail = new LinkedHashMap<>(Map.of("reports", reports));
		if (parted.chosen() != null) {
			detail.put("into", parted.chosen());
		}
		if (parted.others() != null) {
			detail.put("others", parted.others());
		}
		write(by, Act.STORY_SPLIT, story, reason, detail);
		return parted;
	}

	private void write(SignedIn by, Act act, @Nullable Long story, String reason, Map<String, ?> detail) {
		this.trail.write(by, act, (story != null) ? story.toString() : null, reason.strip(), detail);
	}

	/** As readers will see it. */
	private Editor editor(SignedIn person) {
		return this.settings.inPublic(person.shownAs(), person.role());
	}

}
