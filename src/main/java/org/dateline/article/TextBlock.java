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
 * @param language its language where that is not the language of the text, or null
 */
record TextBlock(boolean subhead, List<Segment> segments, @Nullable String language) {

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
		return of(text, headline, quotes, List.of());
	}

	/**
	 * The same of a text that is in several languages.
	 * @param foreign the stretches in other languages than that of the text, in order
	 */
	static List<TextBlock> of(String text, @Nullable Span headline, List<Span> quotes, List<Foreign> foreign) {
		return of(text, headline, TextMarks.of(quotes), foreign);
	}

	/** The same with whatever else is marked. */
	static List<TextBlock> of(String text, @Nullable Span headline, TextMarks marks, List<Foreign> foreign) {
		List<Span> lines = lines(text, headline);
		List<TextBlock> blocks = new ArrayList<>(lines.size());
		for (int i = 0; i < lines.size(); i++) {
			Span line = lines.get(i);
			boolean subhead = i > 0 && i + 1 < lines.size() && looksLikeSubhead(line.in(text))
					&& isFullParagraph(lines.get(i + 1).in(text));
			List<Foreign> within = foreign.stream().filter((stretch) -> stretch.place().overlaps(line)).toList();
			boolean whole = within.size() == 1 && within.get(0).place().contains(line);
			blocks.add(new TextBlock(subhead, segments(text, line, marks, whole ? List.of() : within),
					whole ? within.get(0).language() : null));
		}
		return blocks;
	}

	/** The whole text of the block. */
	String text() {
		return this.segments.stream().map(Segment::text).collect(Collectors.joining());
	}

	void writeTo(Markup markup) {
		markup.tags(this.subhead ? "<h2" : "<p");
		language(this.language, markup);
		markup.tags(">");
		Segment before = null;
		for (Segment segment : this.segments) {
			turn(before, segment, markup);
			segment.writeTo(markup);
			before = segment;
		}
		turn(before, null, markup);
		markup.tags(this.subhead ? "</h2>\n" : "</p>\n");
	}

	/**
	 * Ends what goes no further than one segment, and begins what begins with the next:
	 * readings stand within the words that are cited.
	 */
	private static void turn(@Nullable Segment before, @Nullable Segment next, Markup markup) {
		boolean cited = before != null && before.cited();
		boolean citing = next != null && next.cited();
		TextMarks.Reading reading = (before != null) ? before.reading() : null;
		TextMarks.Reading coming = (next != null) ? next.reading() : null;
		boolean breaks = reading != coming || cited != citing;
		if (reading != null && breaks) {
			if (reading != coming) {
				markup.tags("<span class=\"gloss\" role=\"note\" lang=\"")
					.text(reading.language())
					.tags("\">")
					.text(reading.words())
					.tags("</span>");
			}
			markup.tags("</span>");
		}
		if (cited && !citing) {
			markup.tags("</mark>");
		}
		if (citing && !cited && next != null) {
			markup.tags(next.citedFirst() ? "<mark class=\"cited\" id=\"quote\">" : "<mark class=\"cited\">");
		}
		if (coming != null && breaks) {
			markup.tags("<span class=\"read\" tabindex=\"0\" data-kind=\"").text(coming.kind()).tags("\">");
		}
	}

	private static void language(@Nullable String tag, Markup markup) {
		if (tag != null) {
			markup.tags(" lang=\"").text(tag).tags("\" dir=\"auto\"");
		}
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

	private static List<Segment> segments(String text, Span line, TextMarks marks, List<Foreign> foreign) {
		TreeSet<Integer> cuts = new TreeSet<>(List.of(line.start(), line.end()));
		marks.quotes().forEach((quote) -> cut(cuts, quote, line));
		foreign.forEach((stretch) -> cut(cuts, stretch.place(), line));
		marks.readings()
			.subMap(line.start(), line.end())
			.values()
			.forEach((reading) -> cut(cuts, reading.place(), line));
		if (marks.cited() != null) {
			cut(cuts, marks.cited(), line);
		}
		List<Segment> segments = new ArrayList<>(cuts.size() - 1);
		Integer from = null;
		for (Integer to : cuts) {
			if (from != null) {
				segments.add(segment(text, new Span(from, to), marks, foreign));
			}
			from = to;
		}
		return segments;
	}

	private static void cut(TreeSet<Integer> cuts, Span place, Span line) {
		if (place.overlaps(line)) {
			cuts.add(Math.max(place.start(), line.start()));
			cuts.add(Math.min(place.end(), line.end()));
		}
	}

	private static Segment segment(String text, Span part, TextMarks marks, List<Foreign> foreign) {
		String language = foreign.stream()
			.filter((stretch) -> stretch.place().overlaps(part))
			.map(Foreign::language)
			.findFirst()
			.orElse(null);
		Span cited = marks.cited();
		boolean isCited = cited != null && cited.overlaps(part) && !cited.in(text).isBlank();
		Segment plain = new Segment(part.in(text), false, null, language, marks.at(part.start()), isCited,
				isCited && cited != null && isFirstOf(text, cited, part));
		List<Span> quotes = marks.quotes();
		for (int i = 0; i < quotes.size(); i++) {
			Span quote = quotes.get(i);
			if (quote.start() == part.start()) {
				return plain.markedAs(anchor(quotes, i));
			}
		}
		return quotes.stream().anyMatch((quote) -> quote.overlaps(part)) ? plain.markedAs(null) : plain;
	}

	/** Whether nothing but space of what is cited stands before this part of it. */
	private static boolean isFirstOf(String text, Span cited, Span part) {
		return part.start() <= cited.start() || text.substring(cited.start(), part.start()).isBlank();
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
	 * A run of text that is marked as a whole, or not at all.
	 *
	 * @param text the words
	 * @param marked whether they are quoted as evidence
	 * @param anchor the anchor of the quote that begins here, if one does
	 * @param language its language where that is not the language of the block, or null
	 * @param reading what they, with what is beside them, were read as, or null
	 * @param cited whether they are what the address leads to
	 * @param citedFirst whether that begins here
	 */
	record Segment(String text, boolean marked, @Nullable String anchor, @Nullable String language,
			TextMarks.@Nullable Reading reading, boolean cited, boolean citedFirst) {

		Segment markedAs(@Nullable String anchor) {
			return new Segment(this.text, true, anchor, this.language, this.reading, this.cited, this.citedFirst);
		}

		private void writeTo(Markup markup) {
			if (this.language != null) {
				markup.tags("<span");
				TextBlock.language(this.language, markup);
				markup.tags(">");
			}
			if (this.anchor != null) {
				markup.tags("<mark id=\"").text(this.anchor).tags("\">");
			}
			else if (this.marked) {
				markup.tags("<mark>");
			}
			markup.text(this.text);
			if (this.marked) {
				markup.tags("</mark>");
			}
			if (this.language != null) {
				markup.tags("</span>");
			}
		}

	}

	/**
	 * A stretch in another language than that of the text.
	 *
	 * @param place where it stands
	 * @param language its language (BCP 47)
	 */
	record Foreign(Span place, String language) {

		/** The stretches of an article that are not in its language. */
		static List<Foreign> of(ArticleRecord article) {
			String text = article.text();
			List<Foreign> foreign = new ArrayList<>();
			int unit = 0;
			int point = 0;
			for (LanguageStretch stretch : article.settled().parts()) {
				int start = text.offsetByCodePoints(unit, stretch.start() - point);
				unit = text.offsetByCodePoints(start, stretch.end() - stretch.start());
				point = stretch.end();
				if (!stretch.language().equals(article.language())) {
					foreign.add(new Foreign(new Span(start, unit), stretch.language()));
				}
			}
			return foreign;
		}

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

		int length() {
			return this.end - this.start;
		}

		boolean contains(Span other) {
			return this.start <= other.start && other.end <= this.end;
		}

		boolean overlaps(Span other) {
			return this.start < other.end && other.start < this.end;
		}

		String in(String text) {
			return text.substring(this.start, this.end);
		}

	}

}
