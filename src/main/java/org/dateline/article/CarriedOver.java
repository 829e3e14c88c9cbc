package org.dateline.article;

import java.util.List;

/**
 * Changes that were made from an earlier revision of an article, carried over to its
 * record as it is now.
 *
 * @param present the record as it is now
 * @param draft what it would become; where both changed a field, that has the carried
 * value
 * @param collisions the fields that were changed otherwise since
 * @param since the corrections made since, the newest first
 */
public record CarriedOver(HeldRecord present, RecordDraft draft, List<String> collisions, List<Correction> since) {

	public CarriedOver {
		collisions = List.copyOf(collisions);
		since = List.copyOf(since);
	}

}
