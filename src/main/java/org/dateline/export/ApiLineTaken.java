package org.dateline.export;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What became of one report of many that a script sent.
 *
 * @param line its line, from 1
 * @param entry the file in the ZIP that it stood in
 * @param status {@code admitted}, {@code duplicate}, {@code version},
 * {@code quarantined}, {@code waiting}, {@code discarded} or {@code refused}
 * @param article the report, if it is in the archive
 * @param arrival what came in
 * @param reasons why it waits or is here already
 * @param problems what was wrong with it
 */
record ApiLineTaken(long line, @Nullable String entry, String status, @Nullable Long article, @Nullable Long arrival,
		List<Reason> reasons, List<Reason> problems) {

	/**
	 * A reason.
	 *
	 * @param code the same in every language
	 * @param says the same in words
	 * @param article the report that it is about
	 */
	record Reason(String code, String says, @Nullable Long article) {
	}

	/**
	 * The last line of the answer.
	 *
	 * @param counts how many there were of each status
	 */
	record AllTaken(long consignment, Map<String, Long> counts) {
	}

}
