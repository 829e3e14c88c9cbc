package org.dateline.extraction;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of elements that hold little of it. */
final class DatePageText {

	private static final int MOST_NODES = 80;

	private DatePageText() {
	}

	/**
	 * The text of an element with single spaces, or null where it is longer or made of
	 * more nodes than something short would be.
	 */
	static @Nullable String shortText(Element element, int longest) {
		StringBuilder text = new StringBuilder();
		int nodes = 0;
		Node node = element.firstChild();
		while (node != null) {
			if (++nodes > MOST_NODES) {
				return null;
			}
			if (node instanceof TextNode words) {
				append(text, words.getWholeText(), longest);
				if (text.length() > longest) {
					return null;
				}
			}
			else if (node instanceof Element inner && isBreak(inner)) {
				append(text, " ", longest);
			}
			node = next(node, element);
		}
		return text.toString().strip();
	}

	private static @Nullable Node next(Node node, Element root) {
		Node at = node;
		if (at.childNodeSize() > 0) {
			return at.childNode(0);
		}
		while (at != null && at != root) {
			Node sibling = at.nextSibling();
			if (sibling != null) {
				return sibling;
			}
			at = at.parent();
		}
		return null;
	}

	/** Whether words before and after an element are apart. */
	static boolean isBreak(Element element) {
		return element.isBlock() || element.normalName().equals("br") || element.normalName().equals("span")
				|| element.normalName().equals("time");
	}

	/** Appends a text with single spaces, as far as one character beyond a limit. */
	static void append(StringBuilder text, String more, int longest) {
		for (int i = 0; i < more.length() && text.length() <= longest; i++) {
			char character = more.charAt(i);
			if (!WrittenDates.isSpace(character)) {
				text.append(character);
			}
			else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
				text.append(' ');
			}
		}
	}

}
