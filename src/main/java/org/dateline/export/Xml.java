package org.dateline.export;

import java.util.ArrayDeque;
import java.util.Deque;

import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

/**
 * An XML document as it is written. Names are the caller's own constants; whatever comes
 * from elsewhere is escaped, and what XML cannot hold (XML 1.0, production 2) becomes
 * U+FFFD.
 */
final class Xml {

	private final StringBuilder xml = new StringBuilder(4096).append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

	private final Deque<String> open = new ArrayDeque<>();

	/**
	 * Opens an element.
	 * @param attributes names and values in turn; an attribute whose value is null is
	 * left out
	 */
	Xml open(String name, @Nullable String... attributes) {
		tag(name, attributes);
		this.xml.append(">\n");
		this.open.push(name);
		return this;
	}

	/** Closes the element that was opened last. */
	Xml close() {
		this.xml.append("</").append(this.open.pop()).append(">\n");
		return this;
	}

	/** Adds an element with text. */
	Xml text(String name, String text, @Nullable String... attributes) {
		tag(name, attributes);
		this.xml.append('>');
		escape(text);
		this.xml.append("</").append(name).append(">\n");
		return this;
	}

	/** Adds an element without content. */
	Xml empty(String name, @Nullable String... attributes) {
		tag(name, attributes);
		this.xml.append("/>\n");
		return this;
	}

	private void tag(String name, @Nullable String... attributes) {
		this.xml.append('<').append(name);
		for (int i = 0; i < attributes.length; i += 2) {
			String value = attributes[i + 1];
			if (value != null) {
				this.xml.append(' ').append(attributes[i]).append("=\"");
				escape(value);
				this.xml.append('"');
			}
		}
	}

	private void escape(String text) {
		String printable = Markup.printable(text);
		for (int i = 0; i < printable.length(); i++) {
			char character = printable.charAt(i);
			switch (character) {
				case '&' -> this.xml.append("&amp;");
				case '<' -> this.xml.append("&lt;");
				case '>' -> this.xml.append("&gt;");
				case '"' -> this.xml.append("&quot;");
				case '\r' -> this.xml.append("&#13;");
				case '\f' -> this.xml.append('\uFFFD');
				default -> this.xml.append(character);
			}
		}
	}

	/** The document. Every element must be closed. */
	@Override
	public String toString() {
		if (!this.open.isEmpty()) {
			throw new IllegalStateException("Still open: " + this.open);
		}
		return this.xml.toString();
	}

}
