package org.dateline.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * Writes XML, whatever characters a text has: those that XML cannot carry become U+FFFD.
 * Into one buffer, since the writer of the JDK took longer than everything else that a
 * page of records needs.
 */
final class OaiWriter {

	static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

	private final StringBuilder xml = new StringBuilder(128 * 1024)
		.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

	private final Deque<String> open = new ArrayDeque<>();

	/**
	 * Opens an element, with attributes by name and value in turn; null leaves one out.
	 */
	OaiWriter open(String element, @Nullable String... attributes) {
		begin(element, attributes);
		this.open.push(element);
		return this;
	}

	OaiWriter close() {
		end(this.open.pop());
		return this;
	}

	/** An element with a text; nothing where there is no text. */
	OaiWriter element(String element, @Nullable String text, @Nullable String... attributes) {
		if (text != null && !text.isEmpty()) {
			begin(element, attributes);
			append(text);
			end(element);
		}
		return this;
	}

	byte[] end() {
		if (!this.open.isEmpty()) {
			throw new IllegalStateException("Left open: " + this.open);
		}
		return this.xml.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void begin(String element, @Nullable String[] attributes) {
		this.xml.append('<').append(element);
		for (int i = 0; i < attributes.length; i += 2) {
			String value = attributes[i + 1];
			if (value != null) {
				this.xml.append(' ').append(attributes[i]).append("=\"");
				append(value);
				this.xml.append('"');
			}
		}
		this.xml.append('>');
	}

	private void end(String element) {
		this.xml.append("</").append(element).append('>');
	}

	private void append(String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			switch (character) {
				case '&' -> this.xml.append("&amp;");
				case '<' -> this.xml.append("&lt;");
				case '>' -> this.xml.append("&gt;");
				case '"' -> this.xml.append("&quot;");
				// Else a reader would take it for a line feed.
				case '\r' -> this.xml.append("&#13;");
				default -> {
					if (Character.isSurrogate(character)) {
						i += appendPair(text, i);
					}
					else {
						this.xml.append(isCharacter(character) ? character : '\uFFFD');
					}
				}
			}
		}
	}

	/** A character of two halves, or what stands for a half alone. */
	private int appendPair(String text, int at) {
		if (Character.isHighSurrogate(text.charAt(at)) && at + 1 < text.length()
				&& Character.isLowSurrogate(text.charAt(at + 1))) {
			this.xml.append(text, at, at + 2);
			return 1;
		}
		this.xml.append('\uFFFD');
		return 0;
	}

	/** The Char of XML 1.0, section 2.2, but for the halves of pairs. */
	private static boolean isCharacter(char character) {
		return character >= 0x20 && character <= 0xFFFD || character == '\t' || character == '\n';
	}

}
