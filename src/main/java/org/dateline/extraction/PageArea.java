package org.dateline.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;

/**
 * Where on a page an element stands, by its name, classes and id: in the article, beside
 * it, at the foot; and whether it is made to hold a date.
 */
final class PageArea {

	/** Not seen by readers. */
	static final int HIDDEN = 1;

	/** Comments, related links, navigation, and what else stands beside an article. */
	static final int BESIDE = 2;

	/** The foot of the page. */
	static final int FOOT = 4;

	static final int LINK = 8;

	/** The article as the page marks it. */
	static final int ARTICLE = 16;

	/** Made to hold a date. */
	static final int DATE = 32;

	/** A byline, or what else stands about a report in short. */
	static final int BYLINE = 64;

	static final int MODIFIED = 128;

	static final int PUBLISHED = 256;

	/** An {@code aside}, which some use for what stands about a report in short. */
	private static final int BESIDE_UNLESS_BYLINE = 512;

	/** What children have of their parents however deep they are. */
	static final int INHERITED = HIDDEN | BESIDE | FOOT | LINK | ARTICLE;

	private static final int LONGEST_NAME = 400;

	private static final Set<String> HIDDEN_TAGS = Set.of("title", "script", "style", "template", "select", "option",
			"textarea", "button", "svg", "iframe", "object", "canvas", "audio", "video");

	private static final List<String> BESIDE_WORDS = List.of("comment", "kommentar", "sidebar", "side-bar", "related",
			"recommend", "teaser", "popular", "trending", "breadcrumb", "newsletter", "navigation", "recent",
			"read-next", "calendar", "kalender", "upcoming", "similar", "most-read", "mostread", "meistgelesen",
			"ticker", "carousel", "swiper", "cookie", "modal", "popup", "advert", "promo", "outbrain", "taboola",
			"latest", "disqus", "reply", "wm-ipp", "pagination", "more-news", "readmore", "also-read", "linklist",
			"blogroll", "weitere", "event");

	private static final List<String> FOOT_WORDS = List.of("footer", "copyright", "colophon", "imprint");

	private static final List<String> PUBLISHED_WORDS = List.of("publish", "pubdate", "pub-date", "posted", "post-date",
			"entry-date", "publication", "date-pub", "article-date", "article__date", "created", "veroeffentlich");

	private static final List<String> DATE_WORDS = List.of("date", "datum", "fecha", "timestamp", "tarih", "tanggal",
			"datetime", "zeit", "daytime", "posttime", "time");

	private static final List<String> BYLINE_WORDS = List.of("byline", "author", "autor", "meta", "dateline", "credit",
			"entry-info", "post-info", "article-info", "stand", "data", "info", "kicker", "dachzeile", "details");

	private final Map<String, Integer> known = new HashMap<>();

	/** What an element is on its own. */
	int of(Element element) {
		String tag = element.normalName();
		int area = ofTag(tag);
		String name = element.className() + " " + element.id();
		if (name.length() > 1 && name.length() < LONGEST_NAME && !tag.equals("body") && !tag.equals("html")) {
			area |= ofName(name);
		}
		if ((area & BESIDE_UNLESS_BYLINE) != 0 && (area & BYLINE) == 0) {
			area |= BESIDE;
		}
		if (tag.equals("footer") && (area & BESIDE) == 0 && isOfPost(name)) {
			area &= ~FOOT;
		}
		return area;
	}

	private static int ofTag(String tag) {
		return switch (tag) {
			case "nav" -> BESIDE;
			case "aside" -> BESIDE_UNLESS_BYLINE;
			case "footer" -> FOOT;
			case "a" -> LINK;
			case "article", "main" -> ARTICLE;
			default -> HIDDEN_TAGS.contains(tag) ? HIDDEN : 0;
		};
	}

	private int ofName(String name) {
		Integer area = this.known.get(name);
		if (area == null) {
			area = read(name.toLowerCase(Locale.ROOT));
			if (this.known.size() < 5_000) {
				this.known.put(name, area);
			}
		}
		return area;
	}

	private static int read(String name) {
		int area = 0;
		if (containsAny(name, BESIDE_WORDS) || hasWidget(name)) {
			area |= BESIDE;
		}
		if (containsAny(name, FOOT_WORDS) && !isOfPost(name)) {
			area |= FOOT;
		}
		boolean modified = !isOldMicroformat(name)
				&& containsAny(name, List.of("updated", "modified", "lastmod", "last-update", "aktualisier"));
		boolean published = containsAny(name, PUBLISHED_WORDS);
		if (modified && !published) {
			area |= MODIFIED | DATE;
		}
		if (published) {
			area |= PUBLISHED | DATE;
		}
		if (containsAny(name.replace("update", ""), DATE_WORDS)) {
			area |= DATE;
		}
		if (containsAny(name, BYLINE_WORDS)) {
			area |= BYLINE;
		}
		return area;
	}

	/**
	 * The hAtom microformat wanted an "updated" of every post, and themes put it on the
	 * day of publication: {@code class="post-date updated"}.
	 */
	private static boolean isOldMicroformat(String name) {
		boolean updated = false;
		boolean date = false;
		for (String token : name.split(" ")) {
			updated |= token.equals("updated");
			date |= !token.contains("updat") && !token.contains("modif") && token.contains("date");
		}
		return updated && date;
	}

	private static boolean isOfPost(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return lower.contains("entry") || lower.contains("post") || lower.contains("article");
	}

	/** What WordPress puts into its sidebars; page builders have other names with it. */
	private static boolean hasWidget(String name) {
		return name.startsWith("widget ") || name.startsWith("widget_") || name.contains(" widget_")
				|| name.startsWith("widget-");
	}

	private static boolean containsAny(String name, List<String> words) {
		for (String word : words) {
			if (name.contains(word)) {
				return true;
			}
		}
		return false;
	}

}
