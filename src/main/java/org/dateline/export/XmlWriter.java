package org.dateline.export;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * Writes an XML document, whatever characters a text has: those that XML cannot carry
 * become U+FFFD. Names are the caller's own constants. It writes straight into the bytes
 * of UTF-8, since building a string and encoding it took half of the time that a page of
 * OAI-PMH needs beside its SQL.
 */
final class XmlWriter {

	static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

	/** The most bytes that a UTF-16 unit becomes: those of {@code &quot;}. */
	private static final int WIDEST = 6;

	private static final int FIRST_CAPACITY = 32 * 1024;

	private static final boolean[] PLAIN = new boolean[0x80];

	static {
		for (char character = 0x20; character < PLAIN.length; character++) {
			PLAIN[character] = escape(character) == null;
		}
	}

	private final Deque<String> open = new ArrayDeque<>();

	private byte[] xml = new byte[FIRST_CAPACITY];

	private int length;

	XmlWriter() {
		markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	}

	/**
	 * Opens an element, with attributes by name and value in turn; null leaves one out.
	 */
	XmlWriter open(String element, @Nullable String... attributes) {
		begin(element, attributes);
		markup("\n");
		this.open.push(element);
		return this;
	}

	/** Closes the element that was opened last. */
	XmlWriter close() {
		end(this.open.pop());
		return this;
	}

	/** An element with a text; nothing where there is no text. */
	XmlWriter element(String element, @Nullable String text, @Nullable String... attributes) {
		if (text != null && !text.isEmpty()) {
			begin(element, attributes);
			text(text);
			end(element);
		}
		return this;
	}

	/** An element without content. */
	XmlWriter empty(String element, @Nullable String... attributes) {
		tag(element, attributes);
		return markup("/>\n");
	}

	/** The document. */
	byte[] end() {
		if (!this.open.isEmpty()) {
			throw new IllegalStateException("Left open: " + this.open);
		}
		return Arrays.copyOf(this.xml, this.length);
	}

	private void begin(String element, @Nullable String[] attributes) {
		tag(element, attributes);
		markup(">");
	}

	private void tag(String element, @Nullable String[] attributes) {
		markup("<").markup(element);
		for (int i = 0; i < attributes.length; i += 2) {
			String value = attributes[i + 1];
			if (value != null) {
				markup(" ").markup(attributes[i]).markup("=\"").text(value).markup("\"");
			}
		}
	}

	private void end(String element) {
		markup("</").markup(element).markup(">\n");
	}

	/** Our own words, which are ASCII and need no escapes. */
	private XmlWriter markup(@Nullable String ascii) {
		if (ascii != null) {
			this.length = copy(ascii, roomFor(ascii.length()), this.length);
		}
		return this;
	}

	private XmlWriter text(String text) {
		byte[] bytes = roomFor((long) WIDEST * text.length());
		int at = this.length;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (isPlain(character)) {
				bytes[at++] = (byte) character;
				continue;
			}
			String escape = escape(character);
			if (escape != null) {
				at = copy(escape, bytes, at);
			}
			else {
				int point = text.codePointAt(i);
				i += Character.charCount(point) - 1;
				at = encode(isCharacter(point) ? point : 0xFFFD, bytes, at);
			}
		}
		this.length = at;
		return this;
	}

	/** Whether it is a byte that stands for itself: nearly all are. */
	private static boolean isPlain(char character) {
		return character < PLAIN.length && PLAIN[character];
	}

	private static @Nullable String escape(char character) {
		return switch (character) {
			case '&' -> "&amp;";
			case '<' -> "&lt;";
			case '>' -> "&gt;";
			case '"' -> "&quot;";
			// Else a reader would take it for a line feed.
			case '\r' -> "&#13;";
			default -> null;
		};
	}

	/** The Char of XML 1.0, section 2.2; half of a pair alone is none. */
	private static boolean isCharacter(int point) {
		return (point >= 0x20 && point < Character.MIN_SURROGATE) || point == '\t' || point == '\n'
				|| (point > Character.MAX_SURROGATE && point != 0xFFFE && point != 0xFFFF);
	}

	/** The old method takes the lower halves of all characters at once. */
	@SuppressWarnings("deprecation")
	private static int copy(String ascii, byte[] bytes, int at) {
		ascii.getBytes(0, ascii.length(), bytes, at);
		return at + ascii.length();
	}

	/** Writes a character in UTF-8, and answers where the next one goes. */
	private static int encode(int point, byte[] bytes, int at) {
		int end = at;
		if (point < 0x80) {
			bytes[end++] = (byte) point;
			return end;
		}
		if (point < 0x800) {
			bytes[end++] = (byte) (0xC0 | point >> 6);
		}
		else {
			if (point < 0x10000) {
				bytes[end++] = (byte) (0xE0 | point >> 12);
			}
			else {
				bytes[end++] = (byte) (0xF0 | point >> 18);
				bytes[end++] = (byte) (0x80 | point >> 12 & 0x3F);
			}
			bytes[end++] = (byte) (0x80 | point >> 6 & 0x3F);
		}
		bytes[end++] = (byte) (0x80 | point & 0x3F);
		return end;
	}

	private byte[] roomFor(long more) {
		long needed = this.length + more;
		if (needed > this.xml.length) {
			this.xml = Arrays.copyOf(this.xml, Math.toIntExact(Math.max(needed, 2L * this.xml.length)));
		}
		return this.xml;
	}

}
