package org.dateline.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;

/**
 * Tells what a part of a page is for by how it is marked: its element, its role, and the
 * words in its class and id, which pages all over the world take from English. The words
 * are those that extractors have in common (Readability's "unlikely candidates",
 * Trafilatura's discarded paths), taken as whole words or their beginnings.
 */
final class PageClutter {

	/** How surely a part is not the article. */
	enum Kind {

		/** It may be. */
		NONE,

		/** It belongs to the article but is not its text: byline, caption, tags. */
		BESIDE,

		/** Its name says that it is about something else. */
		ELSEWHERE,

		/** Its element says so. */
		OUTSIDE,

		/** Readers wrote it. */
		COMMENTS

	}

	private static final int LONGEST_NAME = 300;

	private static final int MOST_NAMES = 5000;

	private static final Set<String> OUTSIDE_ELEMENTS = Set.of("nav", "aside", "footer", "dialog", "menu", "form");

	private static final Set<String> BESIDE_ELEMENTS = Set.of("figure", "figcaption", "caption", "address", "time",
			"details");

	private static final Set<String> OUTSIDE_ROLES = Set.of("navigation", "complementary", "banner", "contentinfo",
			"search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist", "alert");

	private static final String[] STATES = { "has-", "with-", "no-", "without-", "category-", "tag-", "post_tag-",
			"type-", "format-", "topic-", "author-", "is-", "wp-image-" };

	private static final Set<String> COMMENTS_WORDS = Set.of("comment", "comments", "commentlist", "disqus", "respond",
			"replies", "livefyre", "coral");

	private static final String[] ELSEWHERE_BEGINNINGS = { "related", "relacion", "share", "sharing", "social",
			"sidebar", "newsletter", "promo", "advert", "sponsor", "recommend", "recirc", "breadcrumb", "navig",
			"cookie", "popup", "popular", "trending", "outbrain", "taboola", "subscri", "signup", "footer", "menu",
			"teaser", "widget", "carousel", "addthis", "sharedaddy", "readmore", "mostread", "mostviewed", "toolbar",
			"dfp", "gpt", "hidden", "screenreader", "visuallyhidden", "paginat", "donat", "affiliat", "upsell",
			"whatsapp" };

	private static final Set<String> ELSEWHERE_WORDS = Set.of("nav", "navbar", "ad", "ads", "adv", "banner", "modal",
			"lightbox", "overlay", "paywall", "login", "register", "rating", "ratings", "vote", "poll", "print",
			"noprint", "consent", "gdpr", "more", "next", "prev", "previous", "tooltip", "toc", "playlist", "slideshow",
			"skip", "follow", "zergnet", "revcontent", "crumbs", "newsletters", "mostpopular", "sr", "offscreen",
			"nocontent", "shop", "ticker");

	private static final Set<String> BESIDE_WORDS = Set.of("caption", "captions", "credit", "credits", "byline",
			"bylines", "author", "authors", "bio", "tags", "tag", "taglist", "timestamp", "dateline", "date", "pubdate",
			"copyright", "disclaimer", "meta", "postmeta", "entrymeta", "metadata", "gallery", "player", "video",
			"audio", "image", "photo", "photos", "media", "pullquote", "pull", "topics", "keywords", "category",
			"categories", "eyebrow", "kicker", "tools", "infoline", "attribution", "biography", "contributor", "figure",
			"thumb", "thumbnail", "embed", "dek", "deck", "standfirst", "subtitle", "subheadline", "excerpt");

	private final Map<String, Kind> byName = new HashMap<>();

	/** What an element is marked as. */
	Kind of(Element element) {
		String tag = element.normalName();
		if (tag.equals("body") || tag.equals("html") || tag.equals("main") || tag.equals("article") || tag.equals("tr")
				|| tag.equals("tbody")) {
			return Kind.NONE;
		}
		Kind kind = named(element);
		if (kind == Kind.COMMENTS) {
			return kind;
		}
		if (OUTSIDE_ELEMENTS.contains(tag) || OUTSIDE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
			return Kind.OUTSIDE;
		}
		if (isHidden(element)) {
			return Kind.ELSEWHERE;
		}
		return (kind == Kind.NONE && BESIDE_ELEMENTS.contains(tag)) ? Kind.BESIDE : kind;
	}

	private static boolean isHidden(Element element) {
		if (element.attributesSize() == 0) {
			return false;
		}
		if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
			return true;
		}
		String style = element.attr("style");
		if (style.isEmpty() || style.length() > 2000) {
			return false;
		}
		String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
		return plain.contains("display:none") || plain.contains("visibility:hidden");
	}

	private Kind named(Element element) {
		if (element.attributesSize() == 0) {
			return Kind.NONE;
		}
		String id = element.id();
		String classes = element.className();
		if (id.isEmpty() && classes.isEmpty()) {
			return Kind.NONE;
		}
		String names = (classes.length() > LONGEST_NAME ? classes.substring(0, LONGEST_NAME) : classes) + ' '
				+ (id.length() > LONGEST_NAME ? id.substring(0, LONGEST_NAME) : id);
		Kind known = this.byName.get(names);
		if (known == null) {
			known = read(names);
			if (this.byName.size() < MOST_NAMES) {
				this.byName.put(names, known);
			}
		}
		return known;
	}

	private static Kind read(String names) {
		Kind kind = Kind.NONE;
		int start = 0;
		for (int i = 0; i <= names.length(); i++) {
			if (i == names.length() || names.charAt(i) <= ' ') {
				Kind name = (i > start && !isState(names, start)) ? read(names, start, i) : Kind.NONE;
				kind = (name.compareTo(kind) > 0) ? name : kind;
				start = i + 1;
			}
		}
		return kind;
	}

	/** Names of what a part has or is filed under say nothing of what it is. */
	private static boolean isState(String names, int start) {
		for (String state : STATES) {
			if (names.startsWith(state, start)) {
				return true;
			}
		}
		return false;
	}

	/** Reads a name word by word: relatedArticles and related_articles are two words. */
	private static Kind read(String names, int from, int to) {
		Kind kind = Kind.NONE;
		int start = from;
		for (int i = from; i <= to; i++) {
			boolean letter = i < to && Character.isLetter(names.charAt(i));
			boolean hump = letter && i > start && Character.isUpperCase(names.charAt(i))
					&& !Character.isUpperCase(names.charAt(i - 1));
			if (!letter || hump) {
				// Names made by programs have humps too: hJpRRP says nothing.
				boolean whole = !hump && (start == from || !Character.isLetter(names.charAt(start - 1)));
				if (i - start > 3 || whole && i > start) {
					Kind word = word(names.substring(start, i).toLowerCase(Locale.ROOT));
					kind = (word.compareTo(kind) > 0) ? word : kind;
				}
				start = hump ? i : i + 1;
			}
		}
		return kind;
	}

	private static Kind word(String word) {
		if (COMMENTS_WORDS.contains(word)) {
			return Kind.COMMENTS;
		}
		if (ELSEWHERE_WORDS.contains(word)) {
			return Kind.ELSEWHERE;
		}
		for (String beginning : ELSEWHERE_BEGINNINGS) {
			if (word.startsWith(beginning)) {
				return Kind.ELSEWHERE;
			}
		}
		return BESIDE_WORDS.contains(word) ? Kind.BESIDE : Kind.NONE;
	}

}
