package org.dateline.extraction;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The elements of a feed in XML, by the names that matter, whatever prefixes it uses. */
final class XmlFeed {

	/**
	 * At most this many tags, and what looks like one, are read: the tree stays within
	 * some hundred megabytes.
	 */
	static final int MOST_TAGS = 500_000;

	/**
	 * What lies deeper is taken up by jsoup at this depth; no feed is a tenth as deep.
	 */
	static final int DEEPEST = 256;

	/** At most this many bases within bases are looked at; a feed has two. */
	private static final int MOST_BASES = 8;

	/** Names of these have no prefix here. */
	private static final String CORE = "";

	private static final Map<String, String> NAMESPACES = Map.ofEntries(Map.entry("http://purl.org/rss/1.0", CORE),
			Map.entry("http://my.netscape.com/rdf/simple/0.9", CORE),
			Map.entry("http://channel.netscape.com/rdf/simple/0.9", CORE),
			Map.entry("http://backend.userland.com/rss", CORE), Map.entry("http://backend.userland.com/rss2", CORE),
			Map.entry("http://backend.userland.com/rss091", CORE), Map.entry("http://www.w3.org/2005/atom", "atom"),
			Map.entry("http://purl.org/atom/ns", "atom"), Map.entry("http://purl.org/dc/elements/1.1", "dc"),
			Map.entry("http://purl.org/dc/elements/1.0", "dc"), Map.entry("http://purl.org/dc/terms", "dcterms"),
			Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
			Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy"),
			Map.entry("http://search.yahoo.com/mrss", "media"),
			Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
			Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
			Map.entry("http://www.w3.org/1999/xhtml", "xhtml"));

	private static final String NO_NAMESPACE = Parser.NamespaceXml;

	private final Element root;

	/** Where the document is, which is also where relative links in it start from. */
	private final @Nullable URI address;

	private XmlFeed(Element root, @Nullable URI address) {
		this.root = root;
		this.address = address;
	}

	static Feed read(String text, @Nullable URI address) throws FeedRefused {
		requireFewTags(text);
		Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
		document.outputSettings().prettyPrint(false);
		Element first = null;
		// A warning of the server may stand before the feed.
		for (Element root : document.children()) {
			first = (first != null) ? first : root;
			String name = name(root);
			if (name.equals("rss") || name.equals("rdf:rdf") || name.equals("channel")) {
				return new RssFeed(new XmlFeed(root, address)).read();
			}
			if (name.equals("feed") || name.equals("atom:feed") || name.equals("entry") || name.equals("atom:entry")) {
				return new AtomFeed(new XmlFeed(root, address)).read();
			}
		}
		if (first == null) {
			throw new FeedRefused(FeedRefused.Reason.NO_FEED);
		}
		String name = name(first);
		if (name.equals("html") || name.equals("xhtml:html")) {
			throw new FeedRefused(FeedRefused.Reason.PAGE);
		}
		throw new FeedRefused(FeedRefused.Reason.UNKNOWN_ROOT, (name.length() > 40) ? name.substring(0, 40) : name);
	}

	/** Counted before there is a tree of them. */
	static void requireFewTags(String text) throws FeedRefused {
		int tags = 0;
		for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
			if (++tags > MOST_TAGS) {
				throw new FeedRefused(FeedRefused.Reason.TOO_MANY_PARTS, MOST_TAGS);
			}
		}
	}

	Element root() {
		return this.root;
	}

	/**
	 * The name of an element: the local name for what belongs to RSS, a known prefix and
	 * the local name for the rest. Prefixes that were never declared count as what they
	 * usually mean.
	 */
	private static String name(Element element) {
		String local = element.tag().localName().toLowerCase(Locale.ROOT);
		String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
		String namespace = element.tag().namespace();
		String known = namespace.equals(NO_NAMESPACE) ? null : NAMESPACES.get(plain(namespace));
		String canonical = (known != null) ? known : prefix;
		return canonical.isEmpty() ? local : canonical + ":" + local;
	}

	private static String plain(String namespace) {
		String plain = namespace.strip().toLowerCase(Locale.ROOT);
		while (plain.endsWith("/") || plain.endsWith("#")) {
			plain = plain.substring(0, plain.length() - 1);
		}
		return plain;
	}

	/** The children of an element by one of the names. */
	static List<Element> all(Element element, String... names) {
		List<Element> found = new ArrayList<>();
		for (Element child : element.children()) {
			String name = name(child);
			for (String wanted : names) {
				if (name.equals(wanted)) {
					found.add(child);
					break;
				}
			}
		}
		return found;
	}

	/** The first child of an element by the first of the names that there is text for. */
	static @Nullable Element first(Element element, String... names) {
		for (String name : names) {
			for (Element child : all(element, name)) {
				if (child.childNodeSize() > 0) {
					return child;
				}
			}
		}
		return null;
	}

	/**
	 * Elements by the names wherever they stand, for what a missing end tag has shifted.
	 */
	static List<Element> anywhere(Element element, String... names) {
		List<Element> found = new ArrayList<>();
		for (Element descendant : element.getAllElements()) {
			String name = name(descendant);
			for (String wanted : names) {
				if (name.equals(wanted) && descendant != element) {
					found.add(descendant);
				}
			}
		}
		return found;
	}

	/** The words of an element, without those of elements in it. */
	static @Nullable String words(@Nullable Element element) {
		return (element != null) ? FeedText.line(ownText(element)) : null;
	}

	/** The words of the first child by the first of the names that has any. */
	static @Nullable String words(Element element, String... names) {
		for (String name : names) {
			for (Element child : all(element, name)) {
				String words = words(child);
				if (words != null) {
					return words;
				}
			}
		}
		return null;
	}

	static String ownText(Element element) {
		StringBuilder text = new StringBuilder();
		for (Node node : element.childNodes()) {
			if (node instanceof TextNode words) {
				text.append(words.getWholeText());
			}
		}
		return text.toString();
	}

	/**
	 * What stands in an element whose value is markup: escaped, in CDATA, or naked, as a
	 * careless publisher leaves it.
	 */
	static String markup(Element element) {
		if (element.childrenSize() == 0) {
			return ownText(element);
		}
		StringBuilder markup = new StringBuilder();
		for (Node node : element.childNodes()) {
			markup.append((node instanceof CDataNode data) ? data.getWholeText() : node.outerHtml());
		}
		return markup.toString();
	}

	/** What relative addresses in an element start from, {@code xml:base} by itself. */
	@Nullable URI declaredBase(Element element) {
		List<String> bases = new ArrayList<>();
		for (Element outer = element; outer != null && bases.size() < MOST_BASES; outer = outer.parent()) {
			String base = outer.attr("xml:base");
			if (!base.isBlank()) {
				bases.add(base);
			}
		}
		if (bases.isEmpty()) {
			return null;
		}
		URI base = this.address;
		for (int i = bases.size() - 1; i >= 0; i--) {
			URI inner = FeedText.base(bases.get(i), base);
			base = (inner != null) ? inner : base;
		}
		return base;
	}

	/** An address that stands in an element. */
	@Nullable URI address(@Nullable String text, Element element) {
		if (text == null) {
			return null;
		}
		URI base = declaredBase(element);
		return FeedText.address(text, (base != null) ? base : this.address);
	}

	/**
	 * Whether an {@code href} there is, even an empty one, which names the base itself.
	 */
	@Nullable URI href(Element link) {
		if (!link.hasAttr("href")) {
			return null;
		}
		URI base = declaredBase(link);
		return link.attr("href").isBlank() ? base : address(link.attr("href"), link);
	}

	/** The language that an element says it is in. */
	static @Nullable String language(Element element) {
		return FeedText.line(element.attr("xml:lang"));
	}

}
