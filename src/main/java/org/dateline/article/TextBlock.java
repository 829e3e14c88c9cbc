package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph or subhead of a text, verbatim, cut where quoted evidence begins and ends.
 *
 * @param subhead whether it stands as a subhead
 * @param segments its text in order
 */
record TextBlock(boolean subhead, List<Segment> segments) {

	private static final int LONGEST_SUBHEAD = 100;

	private static final int SHORTEST_PARAGRAPH = 120;

	/**
	 * The blocks of a text: its lines, without the blank ones and without the headline.
	 * <p>
	 * A subhead is a line of at most 100 characters that ends in a letter or a closing
	 * quotation mark and is followed by a full paragraph: a line that ends a sentence or
	 * has at least 120 characters.
	 * @param text the text of an article
	 * @param headline where its headline stands, or null
	 * @param quotes where evidence is quoted; quote {@code n} is marked with the anchor
	 * {@code q-n}
	 */
	static List<TextBlock> of(String text, @Nullable Span headline, List<Span> quotes) {
		List<Span> lines = lines(text, headline);
		List<TextBlock> blocks = new ArrayList<>(lines.size());
		for (int i = 0; i < lines.size(); i++) {
			Span line = lines.get(i);
			boolean subhead = i > 0 && i + 1 < lines.size() && looksLikeSubhead(line.in(text))
					&& isFullParagraph(lines.get(i + 1).in(text));
			blocks.add(new TextBlock(subhead, segments(text, line, quotes)));
		}
		return blocks;
	}

	/** The whole text of the block. */
	String text() {
		return this.segments.stream().map(Segment::text).collect(Collectors.joining());
	}

	void writeTo(Markup markup) {
		markup.tags(this.subhead ? "<h2>" : "<p>");
		for (Segment segment : this.segments) {
			if (!segment.marked()) {
				markup.text(segment.text());
				continue;
			}
			if (segment.anchor() != null) {
				markup.tags("<mark id=\"").text(segment.anchor()).tags("\">");
			}
			else {
				markup.tags("<mark>");
			}
			markup.text(segment.text()).tags("</mark>");
		}
		markup.tags(this.subhead ? "</h2>\n" : "</p>\n");
	}

	static List<Span> lines(String text, @Nullable Span headline) {
		List<Span> lines = new ArrayList<>();
		int start = 0;
		while (start < text.length()) {
			int end = text.indexOf('\n', start);
			end = (end >= 0) ? end : text.length();
			int from = start;
			int to = end;
			while (from < to && Character.isWhitespace(text.charAt(from))) {
				from++;
			}
			while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
				to--;
			}
			if (from < to && (headline == null || from != headline.start() || to != headline.end())) {
				lines.add(new Span(from, to));
			}
			start = end + 1;
		}
		return lines;
	}

	static boolean isFullParagraph(String line) {
		return line.length() >= SHORTEST_PARAGRAPH || (line.indexOf(' ') > 0 && endsSentence(line));
	}

	private static boolean looksLikeSubhead(String line) {
		char last = line.charAt(line.length() - 1);
		return line.length() <= LONGEST_SUBHEAD && (Character.isLetter(last) || "\"»”?!".indexOf(last) >= 0)
				&& !line.startsWith("-") && line.indexOf(' ') > 0 && !line.contains(": ");
	}

	private static boolean endsSentence(String line) {
		int at = line.length() - 1;
		while (at > 0 && "\"'»”’)".indexOf(line.charAt(at)) >= 0) {
			at--;
		}
		return ".!?…".indexOf(line.charAt(at)) >= 0;
	}

	private static List<Segment> segments(String text, Span line, List<Span> quotes) {
		TreeSet<Integer> cuts = new TreeSet<>(List.of(line.start(), line.end()));
		for (Span quote : quotes) {
			if (quote.overlaps(line)) {
				cuts.add(Math.max(quote.start(), line.start()));
				cuts.add(Math.min(quote.end(), line.end()));
			}
		}
		List<Segment> segments = new ArrayList<>(cuts.size() - 1);
		Integer from = null;
		for (Integer to : cuts) {
			if (from != null) {
				segments.add(segment(text, new Span(from, to), quotes));
			}
			from = to;
		}
		return segments;
	}

	private static Segment segment(String text, Span part, List<Span> quotes) {
		boolean marked = false;
		for (int i = 0; i < quotes.size(); i++) {
			Span quote = quotes.get(i);
			if (quote.start() == part.start()) {
				return new Segment(part.in(text), true, anchor(quotes, i));
			}
			marked |= quote.overlaps(part);
		}
		return new Segment(part.in(text), marked, null);
	}

	/** The anchor of a quote: that of the first quote that begins at the same place. */
	static String anchor(List<Span> quotes, int index) {
		for (int i = 0; i < index; i++) {
			if (quotes.get(i).start() == quotes.get(index).start()) {
				return "q-" + (i + 1);
			}
		}
		return "q-" + (index + 1);
	}

	/**
	 * A run of text that is wholly quoted as evidence, or not at all.
	 *
	 * @param text the words
	 * @param marked whether they are quoted as evidence
	 * @param anchor the anchor of the quote that begins here, if one does
	 */
	record Segment(String text, boolean marked, @Nullable String anchor) {
	}

	/**
	 * A place in a text, in UTF-16 units.
	 *
	 * @param start the first unit
	 * @param end the unit after the last
	 */
	record Span(int start, int end) {

		/** The place of a quote whose offset counts Unicode code points. */
		static Span ofQuote(String text, int codePoints, String quote) {
			int start = text.offsetByCodePoints(0, codePoints);
			return new Span(start, start + quote.length());
		}

		boolean overlaps(Span other) {
			return this.start < other.end && other.start < this.end;
		}

		String in(String text) {
			return text.substring(this.start, this.end);
		}

	}

}
