package org.dateline.export;

import org.dateline.article.HeldRecord;
import org.dateline.article.RecordDraft;

/**
 * The record of a report as scripts fetch it to correct it.
 *
 * @param article the report
 * @param revision its revision, which stands in the {@code ETag} as well
 * @param withdrawn whether it was withdrawn from reading
 * @param record what can be corrected
 */
public record ApiRecord(long article, long revision, boolean withdrawn, RecordDraft record) {

	/** The record of a report as it is held. */
	public static ApiRecord of(HeldRecord held) {
		return new ApiRecord(held.articleId(), held.revision(), held.isWithdrawn(), held.values());
	}

}
