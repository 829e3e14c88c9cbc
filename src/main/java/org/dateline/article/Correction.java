package org.dateline.article;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change of the record of an article that was made by a person; it stays as it was
 * made, but for words that were taken down: these are empty.
 *
 * @param id its number
 * @param articleId the article
 * @param revision the revision of the article that it was made on
 * @param at when
 * @param act {@code corrected}, {@code reverted}, {@code withdrawn} or {@code restored}
 * @param byName who, or null where the archive shows only roles
 * @param byRole in which role
 * @param reason why, for readers
 * @param changes what was changed
 * @param reverts the correction that it takes back, or null
 * @param proposer who proposed it, where somebody did
 */
public record Correction(long id, long articleId, long revision, Instant at, String act, @Nullable String byName,
		String byRole, String reason, List<Change> changes, @Nullable Long reverts, @Nullable Editor proposer) {

	/**
	 * A value before and after.
	 *
	 * @param field the name of a component of {@link RecordDraft}, or {@code withdrawal}
	 * @param before the old value
	 * @param after the new value
	 */
	public record Change(String field, JsonNode before, JsonNode after) {
	}

}
