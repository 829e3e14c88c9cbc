package org.dateline.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a Word file (ISO 29500-1), as it is with all changes to it accepted.
 * Heads and feet of pages, notes and comments are not the text.
 */
public final class DocxReader {

	/** What it reads. */
	public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private static final String DOCUMENT = "word/document.xml";

	/** How deep elements may stand in each other. */
	private static final int DEEPEST = 1_000;

	private static final XMLInputFactory XML = xml();

	private DocxReader() {
	}

	/** No document type is read, so there are no entities that it could define. */
	private static XMLInputFactory xml() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
		return factory;
	}

	/**
	 * Reads a file.
	 * @throws FileRefused if there is no text to be had from it
	 */
	public static FileReading read(byte[] bytes) throws FileRefused {
		if (isOle(bytes)) {
			throw new FileRefused(FileRefused.Reason.OLD_WORD);
		}
		try {
			DocxPackage file = DocxPackage.of(bytes);
			byte[] document = file.part(mainPart(file));
			if (document == null) {
				throw new FileRefused(FileRefused.Reason.DAMAGED);
			}
			DocxText text = new DocxText();
			walk(document, text);
			if (text.text().isBlank()) {
				throw new FileRefused(FileRefused.Reason.PICTURES);
			}
			Map<String, String> core = core(file);
			String shown = text.title();
			return new FileReading(text.text(), "docx-text", (shown != null) ? shown : FileTitle.of(core.get("title")),
					FileDates.of(core.get("created"), core.get("modified")));
		}
		// The JDK shows some damage to XML by a runtime exception.
		catch (IOException | XMLStreamException | RuntimeException ex) {
			throw new FileRefused(FileRefused.Reason.DAMAGED);
		}
	}

	/** What Word wrote before, and what it wraps files with a password in. */
	private static boolean isOle(byte[] bytes) {
		return bytes.length > 4 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF && bytes[2] == 0x11
				&& (bytes[3] & 0xFF) == 0xE0;
	}

	/** The part with the text: the package says which (ISO 29500-2, 6.5). */
	private static String mainPart(DocxPackage file) throws XMLStreamException, IOException, FileRefused {
		byte[] relations = file.part("_rels/.rels");
		String[] main = { DOCUMENT };
		if (relations != null) {
			walk(relations, new Visitor() {
				@Override
				public void begin(String name, XMLStreamReader at) {
					String type = at.getAttributeValue(null, "Type");
					String target = at.getAttributeValue(null, "Target");
					if (type != null && target != null && type.endsWith("/officeDocument")) {
						main[0] = target;
					}
				}
			});
		}
		return (file.part(main[0]) != null) ? main[0] : DOCUMENT;
	}

	/** The properties of the file (ISO 29500-2, 8.3). */
	private static Map<String, String> core(DocxPackage file) throws XMLStreamException, IOException, FileRefused {
		Map<String, String> core = new HashMap<>();
		byte[] properties = file.part("docProps/core.xml");
		if (properties != null) {
			walk(properties, new Visitor() {
				private String open = "";

				@Override
				public void begin(String name, XMLStreamReader at) {
					this.open = name.toLowerCase(Locale.ROOT);
				}

				@Override
				public void end(String name) {
					this.open = "";
				}

				@Override
				public void letters(String letters) {
					core.merge(this.open, letters, String::concat);
				}
			});
		}
		return core;
	}

	private static void walk(byte[] part, Visitor visitor) throws XMLStreamException {
		// The JDK would print on the console what bytes are wrong.
		XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(Decoding.decode(part, null).text()));
		int depth = 0;
		while (reader.hasNext()) {
			switch (reader.next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					if (++depth > DEEPEST) {
						throw new XMLStreamException("deeper than " + DEEPEST);
					}
					visitor.begin(reader.getLocalName(), reader);
				}
				case XMLStreamConstants.END_ELEMENT -> {
					depth--;
					visitor.end(reader.getLocalName());
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> visitor.letters(reader.getText());
				default -> {
				}
			}
		}
	}

	/** Is told what stands in a part, in its order. */
	interface Visitor {

		/** An element begins, whose attributes the reader has. */
		void begin(String name, XMLStreamReader at);

		default void end(String name) {
		}

		default void letters(String letters) {
		}

	}

	/** The value of an attribute, whatever prefix it has; or null. */
	static @Nullable String attribute(XMLStreamReader at, String name) {
		for (int i = 0; i < at.getAttributeCount(); i++) {
			if (at.getAttributeLocalName(i).equals(name)) {
				return at.getAttributeValue(i);
			}
		}
		return null;
	}

}
