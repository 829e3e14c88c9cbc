package org.dateline.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of a line of a bulk file.
 *
 * @param entry the packed file that it stands in, or null
 * @param line its line there, or in the whole file
 * @param arrival the number of its arrival, or null where it was refused
 * @param state what became of the arrival, or null where it was refused
 * @param article the article that it is or repeats, or null
 * @param reasons why a person has to look
 * @param problems what was wrong with the line
 */
public record BulkAnswer(@Nullable String entry, long line, @Nullable Long arrival, Arrival.@Nullable State state,
		@Nullable Long article, List<Arrival.Reason> reasons, List<Trouble> problems) {

	public BulkAnswer {
		reasons = List.copyOf(reasons);
		problems = List.copyOf(problems);
	}

}
