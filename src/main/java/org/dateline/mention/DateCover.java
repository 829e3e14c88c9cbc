package org.dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dateline.mention.DateChart.Node;
import org.jspecify.annotations.Nullable;

/**
 * Chooses of all readings of a run those that lie beside each other and together leave
 * the least of it unread: of "9 August 1960, in September 2003" two dates, and not the
 * longest that begins in the one and ends in the other.
 */
final class DateCover {

	private static final Comparator<Taken> BEST = Comparator.comparingInt(Taken::words)
		.thenComparing(Comparator.comparingInt(Taken::dates).reversed())
		.thenComparing(Comparator.comparingInt(Taken::commas).reversed())
		.thenComparingInt(Taken::squares)
		.thenComparingInt((taken) -> taken.last.start())
		.thenComparing(Comparator.<Taken>comparingInt((taken) -> taken.last.order()).reversed());

	private static final int MOST_CELLS = 1 << 7;

	private static final int MOST_RULES = 1 << 16;

	private final int noDate;

	private final int from;

	/** How many numbers and words that tell are before each cell. */
	private final int[] words;

	private final int[] commas;

	DateCover(DateLanguage language, DateCells cells, int from, int to) {
		this.noDate = language.numberOf("no-date");
		this.from = from;
		this.words = new int[to - from + 1];
		this.commas = new int[to - from + 1];
		for (int cell = from; cell < to; cell++) {
			int at = cell - from;
			// A preposition of one letter is often a short name of something as well.
			boolean tells = cells.isNumber(cell) || (cells.word(cell).length() > 1 && language.isTelling(cells, cell));
			this.words[at + 1] = this.words[at] + (tells ? 1 : 0);
			this.commas[at + 1] = this.commas[at] + (cells.word(cell).equals(",") ? 1 : 0);
		}
	}

	/** What is chosen, from the first to the last. */
	List<Node> of(List<Node> readings) {
		List<List<Node>> byEnd = new ArrayList<>();
		for (int i = 0; i < this.words.length; i++) {
			byEnd.add(new ArrayList<>());
		}
		unbeaten(readings).forEach((node) -> byEnd.get(node.end() - this.from).add(node));
		List<@Nullable Taken> best = new ArrayList<>();
		best.add(null);
		for (int end = 1; end < this.words.length; end++) {
			Taken most = best.get(end - 1);
			for (Node node : byEnd.get(end)) {
				Taken with = with(best.get(node.start() - this.from), node);
				most = (most == null || BEST.compare(with, most) > 0) ? with : most;
			}
			best.add(most);
		}
		List<Node> taken = new ArrayList<>();
		for (Taken one = best.get(best.size() - 1); one != null; one = one.before) {
			taken.add(0, one.last);
		}
		return taken;
	}

	/**
	 * Between a date and what looks like one and is none the longer counts, and nothing
	 * of the other.
	 */
	private List<Node> unbeaten(List<Node> readings) {
		List<Node> dates = readings.stream().filter((node) -> node.symbol() != this.noDate).toList();
		if (dates.size() == readings.size()) {
			return readings;
		}
		int[] ofDates = strongest(dates);
		List<Node> kept = new ArrayList<>(
				readings.stream().filter((node) -> node.symbol() == this.noDate && !isBeaten(node, ofDates)).toList());
		int[] ofNoDates = strongest(kept);
		dates.stream().filter((node) -> !isBeaten(node, ofNoDates)).forEach(kept::add);
		return kept;
	}

	/** The strength of the strongest reading of each cell. */
	private int[] strongest(List<Node> readings) {
		int[] most = new int[this.words.length];
		for (Node node : readings) {
			for (int cell = node.start(); cell < node.end(); cell++) {
				most[cell - this.from] = Math.max(most[cell - this.from], strength(node));
			}
		}
		return most;
	}

	private boolean isBeaten(Node node, int[] others) {
		for (int cell = node.start(); cell < node.end(); cell++) {
			if (others[cell - this.from] > strength(node)) {
				return true;
			}
		}
		return false;
	}

	/** By length, then the earlier one, then the rule that stands first. */
	private int strength(Node node) {
		int place = (node.end() - node.start()) * MOST_CELLS + MOST_CELLS - (node.start() - this.from) - 1;
		return place * MOST_RULES + MOST_RULES - Math.min(node.order(), MOST_RULES) - 1;
	}

	private Taken with(@Nullable Taken before, Node node) {
		int start = node.start() - this.from;
		int end = node.end() - this.from;
		int moreWords = this.words[end] - this.words[start];
		int moreCommas = this.commas[end] - this.commas[start];
		int square = (end - start) * (end - start);
		return (before == null) ? new Taken(moreWords, 1, moreCommas, square, node, null)
				: new Taken(before.words + moreWords, before.dates + 1, before.commas + moreCommas,
						before.squares + square, node, before);
	}

	/**
	 * Readings beside each other.
	 *
	 * @param words how many numbers and words that tell are in them; the more the better
	 * @param dates how many readings they are; the fewer the better
	 * @param commas how many commas are within them, which mostly part two dates
	 * @param squares the sum of their squared lengths, greater where one is long
	 */
	private record Taken(int words, int dates, int commas, int squares, Node last, @Nullable Taken before) {
	}

}
