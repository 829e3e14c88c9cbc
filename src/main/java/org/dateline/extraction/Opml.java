package org.dateline.extraction;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Lists of subscriptions in OPML 1.0 and 2.0 (opml.org), as other readers write and take
 * them.
 */
public final class Opml {

	/** At most this many subscriptions are read, the first ones of the list. */
	static final int MOST_FEEDS = 10_000;

	private Opml() {
	}

	/**
	 * Reads a list; folders are passed over, and so is an address that is there twice.
	 * @throws FeedRefused if it is no list, or too large for one
	 */
	public static List<OpmlFeed> read(byte[] bytes) throws FeedRefused {
		if (bytes.length > FeedReader.LARGEST) {
			throw new FeedRefused(FeedRefused.Reason.TOO_LARGE, FeedReader.LARGEST);
		}
		String text = Decoding.decode(bytes, null).text();
		if (text.isBlank()) {
			throw new FeedRefused(FeedRefused.Reason.EMPTY);
		}
		XmlFeed.requireFewTags(text);
		Document document = Parser.xmlParser().setMaxDepth(XmlFeed.DEEPEST).parseInput(text, "");
		Element root = document.firstElementChild();
		if (root == null || !root.tag().localName().equalsIgnoreCase("opml")) {
			throw new FeedRefused(FeedRefused.Reason.NO_LIST);
		}
		List<OpmlFeed> feeds = new ArrayList<>();
		Set<URI> addresses = new HashSet<>();
		for (Element outline : root.getAllElements()) {
			URI address = FeedText.address(value(outline, "xmlurl"), null);
			if (address != null && feeds.size() < MOST_FEEDS && addresses.add(address)) {
				String title = FeedText.lineOfMarkup(value(outline, "title"));
				feeds.add(new OpmlFeed((title != null) ? title : FeedText.lineOfMarkup(value(outline, "text")), address,
						FeedText.line(value(outline, "language"))));
			}
		}
		return feeds;
	}

	/** Writes a list as OPML 2.0 in UTF-8. */
	public static byte[] write(String title, List<OpmlFeed> feeds) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			write(title, feeds, bytes);
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	private static void write(String title, List<OpmlFeed> feeds, OutputStream out) throws XMLStreamException {
		XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
		xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
		xml.writeStartElement("opml");
		xml.writeAttribute("version", "2.0");
		xml.writeStartElement("head");
		xml.writeStartElement("title");
		xml.writeCharacters(legal(title));
		xml.writeEndElement();
		xml.writeEndElement();
		xml.writeStartElement("body");
		for (OpmlFeed feed : feeds) {
			// Text is required, and most readers show it.
			String name = legal((feed.title() != null) ? feed.title() : feed.address().toString());
			xml.writeEmptyElement("outline");
			xml.writeAttribute("type", "rss");
			xml.writeAttribute("text", name);
			xml.writeAttribute("title", name);
			xml.writeAttribute("xmlUrl", feed.address().toString());
			if (feed.language() != null) {
				xml.writeAttribute("language", legal(feed.language()));
			}
		}
		xml.writeEndElement();
		xml.writeEndElement();
		xml.writeEndDocument();
		xml.close();
	}

	/** XML 1.0 has no control characters and no half ones, not even escaped. */
	private static String legal(String text) {
		String line = FeedText.line(text);
		return (line != null) ? line.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD') : "";
	}

	/** Writers differ in the case of the names. */
	private static @Nullable String value(Element outline, String name) {
		for (Attribute attribute : outline.attributes()) {
			if (attribute.getKey().toLowerCase(Locale.ROOT).equals(name)) {
				return attribute.getValue();
			}
		}
		return null;
	}

}
