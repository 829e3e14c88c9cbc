package org.dateline.extraction;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * RSS 0.90, 0.91 to 0.94, 1.0 and 2.0 with the modules that publishers of news use:
 * Dublin Core, content, syndication, and elements of Atom.
 */
final class RssFeed {

	private static final Duration LONGEST_TTL = Duration.ofDays(366);

	private final XmlFeed xml;

	RssFeed(XmlFeed xml) {
		this.xml = xml;
	}

	Feed read() {
		Element root = this.xml.root();
		List<Element> channels = XmlFeed.all(root, "channel");
		Element channel = channels.isEmpty() ? root : channels.get(0);
		List<Element> elements = new ArrayList<>(XmlFeed.all(channel, "item"));
		if (channel != root) {
			// RSS 0.90 and 1.0 have them beside the channel.
			elements.addAll(XmlFeed.all(root, "item"));
		}
		if (elements.isEmpty()) {
			elements.addAll(XmlFeed.anywhere(root, "item"));
		}
		List<FeedItem> items = new ArrayList<>();
		for (Element element : elements.subList(0, Math.min(elements.size(), FeedReader.MOST_ITEMS))) {
			items.add(item(element));
		}
		String language = XmlFeed.words(channel, "language", "dc:language");
		FeedDate updated = FeedDates.read(XmlFeed.words(channel, "lastbuilddate", "atom:updated", "dc:date"));
		return new Feed(title(channel, "title", "dc:title", "atom:title"), link(channel),
				(language != null) ? language : XmlFeed.language(root), ttl(channel), items,
				markup(channel, "description", "atom:subtitle", "itunes:summary", "itunes:subtitle"),
				markup(channel, "copyright", "dc:rights", "atom:rights"), updated,
				authors(channel, "managingeditor", "dc:author", "dc:creator", "itunes:author"),
				elements.size() - items.size());
	}

	private FeedItem item(Element item) {
		FeedDate published = FeedDates
			.read(XmlFeed.words(item, "pubdate", "atom:published", "dcterms:issued", "dc:date", "dcterms:created"));
		FeedDate updated = FeedDates.read(XmlFeed.words(item, "atom:updated", "dcterms:modified"));
		URI link = link(item);
		String id = XmlFeed.words(item, "guid", "atom:id", "dc:identifier");
		return new FeedItem((id != null) ? id : FeedText.line(item.attr("rdf:about")),
				(link != null) ? link : permanentLink(item),
				title(item, "title", "dc:title", "media:title", "atom:title"),
				markup(item, "content:encoded", "atom:content", "xhtml:body", "body"), published, updated,
				authors(item, "author", "dc:author", "dc:creator", "itunes:author"),
				markup(item, "description", "atom:summary", "itunes:summary", "dc:description"), categories(item),
				language(item), markup(item, "copyright", "dc:rights", "atom:rights"), source(item));
	}

	private static @Nullable String language(Element item) {
		String language = XmlFeed.words(item, "dc:language", "language");
		return (language != null) ? language : XmlFeed.language(item);
	}

	private static @Nullable String title(Element element, String... names) {
		Element title = XmlFeed.first(element, names);
		return (title != null) ? FeedText.lineOfMarkup(XmlFeed.markup(title)) : null;
	}

	private @Nullable String markup(Element element, String... names) {
		Element found = XmlFeed.first(element, names);
		if (found == null) {
			return null;
		}
		String markup = FeedText.clean(XmlFeed.markup(found));
		return (markup != null) ? FeedText.resolved(markup, this.xml.declaredBase(found)) : null;
	}

	/** The last of several links is the one: those before it are often of a tracker. */
	private @Nullable URI link(Element element) {
		URI link = null;
		for (Element candidate : XmlFeed.all(element, "link")) {
			String words = XmlFeed.words(candidate);
			URI address = (words != null) ? this.xml.address(words, candidate) : this.xml.href(candidate);
			link = (address != null) ? address : link;
		}
		return (link != null) ? link : AtomFeed.alternate(this.xml, XmlFeed.all(element, "atom:link"));
	}

	/** RSS 2.0: a guid is the address of the item, unless it says that it is not. */
	private @Nullable URI permanentLink(Element item) {
		for (Element guid : XmlFeed.all(item, "guid")) {
			if (!guid.attr("ispermalink").equalsIgnoreCase("false")
					&& !guid.attr("isPermaLink").equalsIgnoreCase("false")) {
				return FeedText.address(XmlFeed.words(guid), null);
			}
		}
		return null;
	}

	private FeedItem.@Nullable Source source(Element item) {
		for (Element source : XmlFeed.all(item, "source", "atom:source")) {
			String title = title(item, "source");
			URI address = this.xml.address(FeedText.line(source.attr("url")), source);
			if (title != null || address != null) {
				return new FeedItem.Source(title, address, List.of());
			}
		}
		String credited = XmlFeed.words(item, "dc:source", "dc:publisher");
		return (credited != null) ? new FeedItem.Source(credited, null, List.of()) : null;
	}

	private static List<String> categories(Element item) {
		Set<String> categories = new LinkedHashSet<>();
		for (Element category : XmlFeed.all(item, "category", "dc:subject")) {
			String words = FeedText.lineOfMarkup(XmlFeed.markup(category));
			if (words != null) {
				categories.add(words);
			}
		}
		return List.copyOf(categories);
	}

	private static List<String> authors(Element element, String... names) {
		Set<String> authors = new LinkedHashSet<>();
		for (Element author : XmlFeed.all(element, names)) {
			// Some put an author of Atom into RSS.
			String name = XmlFeed.words(author, "name", "atom:name");
			String given = (name != null) ? name : FeedText.lineOfMarkup(XmlFeed.markup(author));
			if (given != null) {
				authors.add(person(given));
			}
		}
		return List.copyOf(authors);
	}

	/** The name in "address (name)", "name (address)" and "name &lt;address&gt;". */
	private static String person(String given) {
		int open = given.lastIndexOf('(');
		int angle = given.lastIndexOf('<');
		String before = given;
		String within = "";
		if (open >= 0 && given.endsWith(")")) {
			before = given.substring(0, open).strip();
			within = given.substring(open + 1, given.length() - 1).strip();
		}
		else if (angle >= 0 && given.endsWith(">")) {
			before = given.substring(0, angle).strip();
			within = given.substring(angle + 1, given.length() - 1).strip();
		}
		if (isMailAddress(before) && !within.isEmpty()) {
			return within;
		}
		return (isMailAddress(within) && !before.isEmpty()) ? before : given;
	}

	private static boolean isMailAddress(String words) {
		return words.indexOf('@') > 0 && words.indexOf(' ') < 0;
	}

	private static @Nullable Duration ttl(Element channel) {
		Duration ttl = minutes(XmlFeed.words(channel, "ttl"), 1);
		String period = XmlFeed.words(channel, "sy:updateperiod");
		if (ttl != null || period == null) {
			return ttl;
		}
		int minutes = switch (period.toLowerCase(Locale.ROOT)) {
			case "hourly" -> 60;
			case "daily" -> 24 * 60;
			case "weekly" -> 7 * 24 * 60;
			case "monthly" -> 30 * 24 * 60;
			case "yearly" -> 365 * 24 * 60;
			default -> 0;
		};
		Duration frequency = minutes(XmlFeed.words(channel, "sy:updatefrequency"), 1);
		long times = (frequency != null) ? frequency.toMinutes() : 1;
		return (minutes >= times) ? Duration.ofMinutes(minutes / times) : null;
	}

	private static @Nullable Duration minutes(@Nullable String words, int least) {
		if (words == null || words.length() > 9 || !words.chars().allMatch((digit) -> digit >= '0' && digit <= '9')) {
			return null;
		}
		int minutes = Integer.parseInt(words);
		if (minutes < least) {
			return null;
		}
		Duration ttl = Duration.ofMinutes(minutes);
		return (ttl.compareTo(LONGEST_TTL) > 0) ? LONGEST_TTL : ttl;
	}

}
