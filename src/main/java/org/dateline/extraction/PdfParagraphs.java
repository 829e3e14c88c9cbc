package org.dateline.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts lines of print together to paragraphs. A new one begins after a gap, with an
 * indent, in other letters, and where the line before ended early with the end of a
 * sentence; over the end of a column or page goes on what was in the middle of a
 * sentence. What stands at the edge of page after page is no text.
 */
final class PdfParagraphs {

	/** On so many pages the same line at the edge is a running head. */
	private static final int PAGES_OF_A_HEAD = 3;

	private static final int LINES_AT_AN_EDGE = 2;

	private final List<PdfLine> lines;

	private final float pitch;

	private final Map<Long, Float> edges = new HashMap<>();

	private PdfParagraphs(List<PdfLine> lines) {
		this.lines = lines;
		this.pitch = pitch(lines);
		lines.forEach((line) -> this.edges.merge(column(line), line.right(), Math::max));
	}

	/** The lines as a text. */
	static String of(List<PdfLine> lines) {
		return new PdfParagraphs(withoutHeads(lines)).text();
	}

	private String text() {
		HyphenatedWords words = new HyphenatedWords(this.lines.stream().map(PdfLine::text).toList());
		StringBuilder text = new StringBuilder();
		PdfLine before = null;
		for (PdfLine line : this.lines) {
			if (before == null) {
				text.append(line.text());
			}
			else if (isNew(before, line)) {
				text.append("\n\n").append(line.text());
			}
			else {
				words.join(text, line.text());
			}
			before = line;
		}
		return text.toString();
	}

	private boolean isNew(PdfLine before, PdfLine line) {
		if (!before.isAsLargeAs(line)) {
			return true;
		}
		float gap = line.bottom() - before.bottom();
		if (before.page() != line.page() || gap <= 0) {
			return endsSentence(before.text());
		}
		float usual = (this.pitch > 0) ? this.pitch : 1.2f * line.size();
		boolean indented = line.left() - before.left() > 0.8f * line.size()
				&& line.left() - before.left() < 6 * line.size() && isAtEdge(before);
		return gap > 1.35f * usual || indented || isShort(before) && endsSentence(before.text());
	}

	/** Whether it begins where the lines of its column do. */
	private boolean isAtEdge(PdfLine line) {
		return this.edges.getOrDefault(column(line), line.right()) > line.left();
	}

	private boolean isShort(PdfLine line) {
		float edge = this.edges.getOrDefault(column(line), line.right());
		return line.right() - line.left() < 0.85f * (edge - line.left());
	}

	private static boolean endsSentence(String text) {
		int end = text.length();
		while (end > 0 && "\"'»”’)]".indexOf(text.charAt(end - 1)) >= 0) {
			end--;
		}
		return end > 0 && ".!?…:。！？".indexOf(text.charAt(end - 1)) >= 0;
	}

	/** Lines of a page that begin at about the same place. */
	private static long column(PdfLine line) {
		return ((long) line.page() << 32) + Math.round(line.left() / 30);
	}

	/** How far lines of a paragraph mostly stand from each other. */
	private static float pitch(List<PdfLine> lines) {
		List<Float> gaps = new ArrayList<>();
		for (int i = 1; i < lines.size(); i++) {
			float gap = lines.get(i).bottom() - lines.get(i - 1).bottom();
			if (lines.get(i).page() == lines.get(i - 1).page() && gap > 0
					&& lines.get(i).isAsLargeAs(lines.get(i - 1))) {
				gaps.add(gap);
			}
		}
		if (gaps.size() < 2) {
			return 0;
		}
		Collections.sort(gaps);
		// Most are within paragraphs; where paragraphs are of a line or two, the lesser
		// half.
		return gaps.get((gaps.size() - 1) * 2 / 5);
	}

	private static List<PdfLine> withoutHeads(List<PdfLine> lines) {
		Map<Integer, List<PdfLine>> pages = new HashMap<>();
		lines.forEach((line) -> pages.computeIfAbsent(line.page(), (page) -> new ArrayList<>()).add(line));
		Map<String, Set<Integer>> seen = new HashMap<>();
		Set<PdfLine> edges = Collections.newSetFromMap(new IdentityHashMap<>());
		pages.forEach((page, ofPage) -> {
			List<PdfLine> down = new ArrayList<>(ofPage);
			down.sort((one, other) -> Float.compare(one.bottom(), other.bottom()));
			int atEdge = Math.min(LINES_AT_AN_EDGE, down.size() / 4);
			for (int i = 0; i < down.size(); i++) {
				if (i < atEdge || i >= down.size() - atEdge) {
					edges.add(down.get(i));
					seen.computeIfAbsent(likeness(down.get(i)), (key) -> new HashSet<>()).add(page);
				}
			}
		});
		return lines.stream().filter((line) -> {
			int times = edges.contains(line) ? seen.getOrDefault(likeness(line), Set.of()).size() : 0;
			boolean number = line.text().codePoints().noneMatch(Character::isLetter);
			return times < (number ? 2 : PAGES_OF_A_HEAD);
		}).toList();
	}

	/** The same for the heads of pages that differ in their number. */
	private static String likeness(PdfLine line) {
		return Math.round(line.size()) + " " + line.text().replaceAll("\\d+", "#");
	}

}
