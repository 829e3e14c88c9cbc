package org.dateline.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a Word file. Items of a list are lines, cells of a table stand beside
 * each other; a paragraph in a frame within a paragraph stands before it.
 */
final class DocxText implements DocxReader.Visitor {

	/** What was deleted or moved away, and what stands in for what cannot be drawn. */
	private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback");

	private static final int LONGEST_TITLE = 500;

	private final StringBuilder text = new StringBuilder();

	private final Deque<Paragraph> open = new ArrayDeque<>();

	private @Nullable String title;

	private int leftOut;

	private int tables;

	private boolean inWords;

	private boolean firstCell;

	private boolean firstParagraph;

	private String between = "";

	/** The paragraphs so far. */
	String text() {
		return this.text.toString();
	}

	/** The paragraph in the style of a title, or null. */
	@Nullable String title() {
		return this.title;
	}

	@Override
	public void begin(String name, XMLStreamReader at) {
		if (LEFT_OUT.contains(name)) {
			this.leftOut++;
		}
		Paragraph paragraph = this.open.peek();
		switch (name) {
			case "p" -> this.open.push(new Paragraph());
			case "t" -> this.inWords = true;
			case "tab", "ptab" -> add(" ");
			case "br", "cr" -> add("\n");
			case "noBreakHyphen" -> add("-");
			case "pStyle" -> {
				String style = DocxReader.attribute(at, "val");
				if (paragraph != null && style != null) {
					paragraph.style = style;
				}
			}
			case "numPr" -> {
				if (paragraph != null) {
					paragraph.item = true;
				}
			}
			case "tbl" -> this.tables++;
			case "tr" -> this.firstCell = true;
			case "tc" -> this.firstParagraph = true;
			default -> {
			}
		}
	}

	@Override
	public void end(String name) {
		if (LEFT_OUT.contains(name)) {
			this.leftOut--;
		}
		switch (name) {
			case "t" -> this.inWords = false;
			case "p" -> endParagraph();
			case "tc" -> this.firstCell = false;
			case "tbl" -> {
				this.tables--;
				this.between = "\n\n";
			}
			default -> {
			}
		}
	}

	@Override
	public void letters(String letters) {
		if (this.inWords) {
			add(letters);
		}
	}

	private void add(String letters) {
		Paragraph paragraph = this.open.peek();
		if (paragraph != null && this.leftOut == 0) {
			paragraph.words.append(letters);
		}
	}

	private void endParagraph() {
		if (this.open.isEmpty()) {
			return;
		}
		Paragraph paragraph = this.open.pop();
		String words = paragraph.words.toString().replaceAll("[ \\t\\u00A0]+", " ").strip();
		if (words.isEmpty()) {
			return;
		}
		if (!this.text.isEmpty()) {
			this.text.append(before(paragraph));
		}
		this.text.append(words);
		this.between = paragraph.item ? "\n" : "\n\n";
		this.firstParagraph = false;
		if (this.title == null && paragraph.style.equals("Title") && words.length() <= LONGEST_TITLE) {
			this.title = words.replaceAll("\\s+", " ");
		}
	}

	private String before(Paragraph paragraph) {
		if (this.tables > 0 && this.firstParagraph) {
			return this.firstCell ? "\n" : " | ";
		}
		if (this.tables > 0) {
			return "\n";
		}
		return paragraph.item ? this.between : "\n\n";
	}

	/** A paragraph that has begun. */
	private static final class Paragraph {

		private final StringBuilder words = new StringBuilder();

		private String style = "";

		private boolean item;

	}

}
