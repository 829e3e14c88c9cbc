package org.dateline.extraction;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a record of a file of many says. Nothing of it has to be right.
 *
 * @param text the text, or null where there is only HTML
 * @param html the text as HTML, or null
 * @param headline the headline, or null
 * @param language the language (BCP 47), or null
 * @param published the date of publication in EDTF, or null
 * @param address where it was published, or null
 * @param sources who published or said it
 * @param doubts what of it could not be understood and is not used
 */
public record BulkReport(@Nullable String text, @Nullable String html, @Nullable String headline,
		@Nullable String language, @Nullable String published, @Nullable URI address, List<Named> sources,
		List<BulkProblem> doubts) {

	/** No name of anybody is longer. */
	static final int LONGEST_NAME = 2_000;

	public BulkReport {
		sources = List.copyOf(sources);
		doubts = List.copyOf(doubts);
	}

	/**
	 * Reads a record.
	 * @param content its bytes
	 * @param mediaType {@code application/json} or {@code text/csv}
	 * @param header the row that names the columns, or null
	 * @throws BulkRefused if it is no report, with the reason
	 */
	public static BulkReport read(byte[] content, String mediaType, @Nullable String header) throws BulkRefused {
		return BulkReportReader.read(content, mediaType, header);
	}

	/**
	 * A source that is named in a role.
	 *
	 * @param role {@code publisher}, {@code agency}, {@code credited-source} or
	 * {@code issuing-body}
	 */
	public record Named(String role, String name) {
	}

}
