package org.dateline.extraction;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Atom 1.0 (RFC 4287), and 0.3 before it. */
final class AtomFeed {

	private final XmlFeed xml;

	AtomFeed(XmlFeed xml) {
		this.xml = xml;
	}

	Feed read() {
		Element root = this.xml.root();
		List<Element> entries = new ArrayList<>(XmlFeed.all(root, names("entry")));
		if (entries.isEmpty()) {
			entries.addAll(XmlFeed.anywhere(root, names("entry")));
		}
		if (root.tag().localName().equalsIgnoreCase("entry")) {
			// RFC 4287, section 4.1.2: an entry may stand alone.
			entries.add(root);
		}
		List<FeedItem> items = new ArrayList<>();
		for (Element entry : entries.subList(0, Math.min(entries.size(), FeedReader.MOST_ITEMS))) {
			items.add(item(entry));
		}
		FeedDate updated = FeedDates.read(XmlFeed.words(root, names("updated", "modified")));
		String language = XmlFeed.language(root);
		return new Feed(title(root), alternate(this.xml, XmlFeed.all(root, names("link"))),
				(language != null) ? language : XmlFeed.words(root, "dc:language"), null, items,
				markup(root, names("subtitle", "tagline")), markup(root, names("rights", "copyright")), updated,
				authors(root), entries.size() - items.size());
	}

	private FeedItem item(Element entry) {
		FeedDate published = FeedDates.read(XmlFeed.words(entry, names("published", "issued", "created")));
		FeedDate updated = FeedDates.read(XmlFeed.words(entry, names("updated", "modified")));
		return new FeedItem(XmlFeed.words(entry, names("id")), alternate(this.xml, XmlFeed.all(entry, names("link"))),
				title(entry), markup(entry, names("content")), published, updated, authors(entry),
				markup(entry, names("summary")), categories(entry), XmlFeed.language(entry),
				markup(entry, names("rights", "copyright")), source(entry));
	}

	private FeedItem.@Nullable Source source(Element entry) {
		for (Element source : XmlFeed.all(entry, names("source"))) {
			URI link = alternate(this.xml, XmlFeed.all(source, names("link")));
			URI address = (link != null) ? link : FeedText.address(XmlFeed.words(source, names("id")), null);
			String title = title(source);
			List<String> authors = authors(source);
			if (title != null || address != null || !authors.isEmpty()) {
				return new FeedItem.Source(title, address, authors);
			}
		}
		return null;
	}

	/** Names of Atom, in its namespace or, since many forget it, in none. */
	private static String[] names(String... names) {
		String[] both = new String[2 * names.length];
		for (int i = 0; i < names.length; i++) {
			both[2 * i] = "atom:" + names[i];
			both[2 * i + 1] = names[i];
		}
		return both;
	}

	/** RFC 4287, section 4.2.7.2: a link without {@code rel} is an alternate one. */
	static @Nullable URI alternate(XmlFeed xml, List<Element> links) {
		for (Element link : links) {
			String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
			if (rel.isEmpty() || rel.equals("alternate") || rel.endsWith("/alternate")) {
				String words = XmlFeed.words(link);
				URI address = link.hasAttr("href") ? xml.href(link) : xml.address(words, link);
				if (address != null) {
					return address;
				}
			}
		}
		return null;
	}

	private @Nullable String title(Element element) {
		Element title = XmlFeed.first(element, names("title"));
		return (title != null) ? FeedText.lineOfMarkup(markup(title)) : null;
	}

	private @Nullable String markup(Element element, String[] names) {
		Element found = XmlFeed.first(element, names);
		if (found == null) {
			return null;
		}
		String markup = FeedText.clean(markup(found));
		return (markup != null) ? FeedText.resolved(markup, this.xml.declaredBase(found)) : null;
	}

	/**
	 * A text construct or content as markup: the division around XHTML is none of it, and
	 * what is Base64 (by its mode in 0.3, by its type in 1.0) is decoded.
	 */
	private static String markup(Element construct) {
		String type = construct.attr("type").strip().toLowerCase(Locale.ROOT);
		if (construct.childrenSize() > 0) {
			boolean division = construct.childrenSize() == 1
					&& construct.child(0).tag().localName().equalsIgnoreCase("div")
					&& XmlFeed.ownText(construct).isBlank();
			return division ? construct.child(0).html() : XmlFeed.markup(construct);
		}
		String text = XmlFeed.ownText(construct);
		if (isBase64(construct, type)) {
			String decoded = decoded(text);
			return (decoded != null) ? decoded : text;
		}
		boolean plain = type.isEmpty() || type.equals("text") || type.equals("text/plain");
		return (plain && !FeedText.looksLikeMarkup(text)) ? FeedText.escaped(text) : text;
	}

	/** RFC 4287, section 4.1.3.3, the last case. */
	private static boolean isBase64(Element construct, String type) {
		if (construct.hasAttr("mode")) {
			return construct.attr("mode").strip().equalsIgnoreCase("base64");
		}
		return type.indexOf('/') > 0 && !type.startsWith("text/") && !type.endsWith("+xml") && !type.endsWith("/xml");
	}

	private static @Nullable String decoded(String text) {
		try {
			return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static List<String> authors(Element element) {
		Set<String> authors = new LinkedHashSet<>();
		for (Element author : XmlFeed.all(element, names("author"))) {
			String name = XmlFeed.words(author, names("name"));
			name = (name != null) ? name : XmlFeed.words(author, names("email"));
			name = (name != null) ? name : XmlFeed.words(author);
			if (name != null) {
				authors.add(name);
			}
		}
		if (authors.isEmpty()) {
			for (Element creator : XmlFeed.all(element, "dc:creator")) {
				String name = XmlFeed.words(creator);
				if (name != null) {
					authors.add(name);
				}
			}
		}
		return List.copyOf(authors);
	}

	private static List<String> categories(Element entry) {
		Set<String> categories = new LinkedHashSet<>();
		for (Element category : XmlFeed.all(entry, names("category"))) {
			String label = FeedText.line(category.attr("label"));
			label = (label != null) ? label : FeedText.line(category.attr("term"));
			if (label != null) {
				categories.add(label);
			}
		}
		for (Element subject : XmlFeed.all(entry, "dc:subject")) {
			String words = XmlFeed.words(subject);
			if (words != null) {
				categories.add(words);
			}
		}
		return List.copyOf(categories);
	}

}
