package org.dateline.export;

import java.util.List;
import java.util.Map;

import org.dateline.article.RecordDraft;

/**
 * What scripts put back to correct a record.
 *
 * @param reason why, for the history
 * @param record the whole record as it is to be
 */
public record ApiCorrection(String reason, RecordDraft record) {

	/** The correction of a report that says that it is of 3 March 2024. */
	static final ApiCorrection EXAMPLE = new ApiCorrection("The text says so.",
			new RecordDraft("en", null,
					new RecordDraft.DateClaim("2024-03-03", "stated", Map.of(),
							List.of(new RecordDraft.Quote("3 March 2024", null))),
					null, List.of(), List.of("AZ", "RU")));

}
