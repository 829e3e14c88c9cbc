package org.dateline.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

/**
 * Writes XML, whatever characters a text has: those that XML cannot carry become U+FFFD.
 */
final class OaiWriter {

	static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

	private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);

	private final XMLStreamWriter xml;

	OaiWriter() {
		try {
			this.xml = FACTORY.createXMLStreamWriter(this.bytes, StandardCharsets.UTF_8.name());
			this.xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Opens an element, with attributes by name and value in turn; null leaves one out.
	 */
	OaiWriter open(String element, @Nullable String... attributes) {
		try {
			this.xml.writeStartElement(element);
			for (int i = 0; i < attributes.length; i += 2) {
				String value = attributes[i + 1];
				if (value != null) {
					this.xml.writeAttribute(attributes[i], legible(value));
				}
			}
			return this;
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	OaiWriter close() {
		try {
			this.xml.writeEndElement();
			return this;
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** An element with a text; nothing where there is no text. */
	OaiWriter element(String element, @Nullable String text, @Nullable String... attributes) {
		if (text == null || text.isEmpty()) {
			return this;
		}
		open(element, attributes);
		try {
			this.xml.writeCharacters(legible(text));
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
		return close();
	}

	byte[] end() {
		try {
			this.xml.writeEndDocument();
			this.xml.close();
			return this.bytes.toByteArray();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String legible(String text) {
		if (text.codePoints().allMatch(OaiWriter::isCharacter)) {
			return text;
		}
		return text.codePoints()
			.map((character) -> isCharacter(character) ? character : 0xFFFD)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/** The Char of XML 1.0, section 2.2. */
	private static boolean isCharacter(int character) {
		return character >= 0x20 && character <= 0xD7FF || character == '\t' || character == '\n' || character == '\r'
				|| character >= 0xE000 && character <= 0xFFFD || character >= 0x10000;
	}

}
