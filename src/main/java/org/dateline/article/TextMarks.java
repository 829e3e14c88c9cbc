package org.dateline.article;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What is marked in a text as a page sets it.
 *
 * @param quotes where the evidence of its record is quoted
 * @param cited the words that the address leads to, or null
 * @param readings what its words were read as, by where they start; no two overlap
 */
record TextMarks(List<TextBlock.Span> quotes, TextBlock.@Nullable Span cited, TreeMap<Integer, Reading> readings) {

	/** Where evidence is quoted, and nothing else. */
	static TextMarks of(List<TextBlock.Span> quotes) {
		return new TextMarks(quotes, null, new TreeMap<>());
	}

	TextMarks citing(TextBlock.@Nullable Span place) {
		return new TextMarks(this.quotes, place, this.readings);
	}

	/** With readings; of those that overlap, the longer ones. */
	TextMarks reading(Collection<Reading> found) {
		TreeMap<Integer, Reading> readings = new TreeMap<>();
		found.stream().sorted(Comparator.comparingInt((Reading one) -> -one.place().length())).forEach((one) -> {
			Reading before = at(readings, one.place().end() - 1);
			if (before == null || !before.place().overlaps(one.place())) {
				readings.put(one.place().start(), one);
			}
		});
		return new TextMarks(this.quotes, this.cited, readings);
	}

	/** What the words at a place were read as, or null. */
	@Nullable Reading at(int place) {
		Reading before = at(this.readings, place);
		return (before != null && place < before.place().end()) ? before : null;
	}

	private static @Nullable Reading at(TreeMap<Integer, Reading> readings, int place) {
		Integer start = readings.floorKey(place);
		return (start != null) ? readings.get(start) : null;
	}

	/**
	 * What words of a text were read as.
	 *
	 * @param place where they stand
	 * @param kind what they are: {@code date}, {@code figure}, {@code person},
	 * {@code organisation}, {@code place} or {@code country}
	 * @param words what they were read as, in the language of the page
	 * @param language the language of the page
	 */
	record Reading(TextBlock.Span place, String kind, String words, String language) {
	}

}
