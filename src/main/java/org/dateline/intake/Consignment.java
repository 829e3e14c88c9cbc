package org.dateline.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.dateline.extraction.BulkFormat;
import org.dateline.vocabulary.PrintableText;
import org.jspecify.annotations.Nullable;

/**
 * A file of many, and what became of them.
 *
 * @param id its number
 * @param name its file name, or null
 * @param way what kind of file it is
 * @param at when it came
 * @param by who brought it
 * @param problems what could not be read
 * @param more how many problems there are beside these
 * @param finishedAt when it was read to its end, or null
 * @param arrivals how many came in it, by what became of them
 * @param bulk how far a bulk file is, or null where it is none
 */
public record Consignment(long id, @Nullable String name, WayIn way, Instant at, Bringer by, List<Trouble> problems,
		int more, @Nullable Instant finishedAt, Map<Arrival.State, Long> arrivals, @Nullable Bulk bulk) {

	public Consignment {
		problems = List.copyOf(problems);
		arrivals = Map.copyOf(arrivals);
	}

	/** How many came in it in all. */
	public long total() {
		return this.arrivals.values().stream().mapToLong(Long::longValue).sum();
	}

	/** Whether some of them are still to be drawn from. */
	public boolean isBeingJudged() {
		return this.arrivals.containsKey(Arrival.State.WAITING);
	}

	/**
	 * How far a bulk file is.
	 *
	 * @param format what it is written in
	 * @param bytes how many bytes it has, or null where it was sent to the API
	 * @param bytesRead how many of them were read
	 * @param line the last line that was taken in or refused
	 * @param refused how many lines were refused
	 * @param problems what is wrong with lines, the first of it
	 * @param more whether there is more of it
	 * @param taken whether somebody takes it in at the moment
	 */
	public record Bulk(BulkFormat format, @Nullable Long bytes, long bytesRead, long line, long refused,
			List<LineProblem> problems, boolean more, boolean taken) {

		public Bulk {
			problems = List.copyOf(problems);
		}

	}

	/**
	 * What is wrong with a line.
	 *
	 * @param entry the packed file that it stands in, or null
	 * @param refused whether it was not taken in for this
	 */
	public record LineProblem(@Nullable String entry, long line, String code, List<String> arguments, boolean refused) {

		/** The first argument, or empty. */
		public String first() {
			return this.arguments.isEmpty() ? "" : this.arguments.get(0);
		}

		/** The second argument, or empty. */
		public String second() {
			return (this.arguments.size() < 2) ? "" : this.arguments.get(1);
		}

	}

	/**
	 * Something in it that could not be read.
	 *
	 * @param offset where it begins, in bytes
	 * @param code the end of a message key
	 * @param arguments the arguments of the sentence
	 */
	public record Trouble(long offset, String code, List<String> arguments) {

		/** What a file says of itself goes no further than it can be kept and shown. */
		public Trouble {
			arguments = arguments.stream().map(PrintableText::of).toList();
		}

		/** The first argument, or empty. */
		public String first() {
			return this.arguments.isEmpty() ? "" : this.arguments.get(0);
		}

		/** The second argument, or empty. */
		public String second() {
			return (this.arguments.size() < 2) ? "" : this.arguments.get(1);
		}

	}

}
