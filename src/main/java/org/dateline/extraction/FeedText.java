package org.dateline.extraction;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The values of a feed: texts, markup and addresses as they come, made safe to keep. */
final class FeedText {

	/** What is meant as one line may be so long. */
	private static final int LINE = 4_000;

	private static final int LONGEST_ADDRESS = 4_000;

	/** Legal in an address nowhere, or not where they turn up (RFC 3986, section 2). */
	private static final String ESCAPED = " \"<>\\^`{|}";

	private FeedText() {
	}

	/**
	 * A text without what no text of Unicode has: half a character, and the zero that
	 * PostgreSQL refuses. Null where nothing is left.
	 */
	static @Nullable String clean(@Nullable String text) {
		if (text == null) {
			return null;
		}
		String stripped = text.strip();
		if (stripped.isEmpty()) {
			return null;
		}
		StringBuilder clean = null;
		for (int i = 0; i < stripped.length(); i++) {
			char character = stripped.charAt(i);
			boolean pair = Character.isHighSurrogate(character) && i + 1 < stripped.length()
					&& Character.isLowSurrogate(stripped.charAt(i + 1));
			if (pair) {
				i++;
			}
			else if (character == 0 || Character.isSurrogate(character)) {
				clean = (clean != null) ? clean : new StringBuilder(stripped);
				clean.setCharAt(i, '\uFFFD');
			}
		}
		return (clean != null) ? clean.toString() : stripped;
	}

	/** What is meant as one line: without line breaks, and not endless. */
	static @Nullable String line(@Nullable String text) {
		String clean = clean(text);
		if (clean == null) {
			return null;
		}
		StringBuilder line = new StringBuilder(Math.min(clean.length(), LINE));
		boolean space = false;
		for (int i = 0; i < clean.length() && line.length() < LINE; i++) {
			char character = clean.charAt(i);
			if (Character.isWhitespace(character) || Character.isISOControl(character)) {
				space = !line.isEmpty();
				continue;
			}
			if (space) {
				line.append(' ');
				space = false;
			}
			line.append(character);
		}
		if (!line.isEmpty() && Character.isHighSurrogate(line.charAt(line.length() - 1))) {
			line.setLength(line.length() - 1);
		}
		return line.isEmpty() ? null : line.toString();
	}

	/** What is given as markup, or perhaps as text, as one line of text. */
	static @Nullable String lineOfMarkup(@Nullable String markup) {
		if (markup == null) {
			return null;
		}
		String bounded = (markup.length() > 2 * LINE) ? markup.substring(0, 2 * LINE) : markup;
		if (looksLikeMarkup(bounded)) {
			return line(Jsoup.parseBodyFragment(bounded).text());
		}
		return line((bounded.indexOf('&') >= 0) ? Parser.unescapeEntities(bounded, false) : bounded);
	}

	/** A text as markup. */
	static String escaped(String text) {
		StringBuilder markup = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			switch (character) {
				case '&' -> markup.append("&amp;");
				case '<' -> markup.append("&lt;");
				case '>' -> markup.append("&gt;");
				default -> markup.append(character);
			}
		}
		return markup.toString();
	}

	/**
	 * Whether a text has a tag in it. Many publishers declare their markup to be text;
	 * the Universal Feed Parser decides in the same way what it is.
	 */
	static boolean looksLikeMarkup(String text) {
		int open = text.indexOf('<');
		int close = -1;
		while (open >= 0 && open + 2 < text.length()) {
			// not from each anew, or a text of nothing else would take its length squared
			close = (close < open) ? text.indexOf('>', open) : close;
			if (close < 0) {
				return false;
			}
			int first = (text.charAt(open + 1) == '/') ? open + 2 : open + 1;
			int next = text.indexOf('<', open + 1);
			if (isLetter(text.charAt(first)) && (next < 0 || next > close)) {
				return true;
			}
			open = next;
		}
		return false;
	}

	private static boolean isLetter(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
	}

	/** Markup whose relative links start from a base that only the feed knows. */
	static String resolved(String markup, @Nullable URI base) {
		if (base == null || !looksLikeMarkup(markup)) {
			return markup;
		}
		Document document = Jsoup.parseBodyFragment(markup);
		document.outputSettings().prettyPrint(false);
		boolean changed = false;
		for (String attribute : new String[] { "href", "src" }) {
			for (Element element : document.getElementsByAttribute(attribute)) {
				String relative = element.attr(attribute);
				URI resolved = address(relative, base);
				if (resolved != null && !relative.strip().equals(resolved.toString())) {
					element.attr(attribute, resolved.toString());
					changed = true;
				}
			}
		}
		return changed ? document.body().html() : markup;
	}

	/**
	 * An address of the web as feeds write them, with spaces around and letters that
	 * belong escaped; null where it is none or of no page.
	 */
	static @Nullable URI address(@Nullable String text, @Nullable URI base) {
		String clean = clean(text);
		if (clean == null || clean.length() > LONGEST_ADDRESS) {
			return null;
		}
		try {
			URI address = resolve(clean, base);
			String scheme = address.getScheme();
			boolean web = scheme != null && address.getRawAuthority() != null
					&& (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
			return web ? address : null;
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			return null;
		}
	}

	/** What relative addresses start from, by an element's {@code xml:base}. */
	static @Nullable URI base(String text, @Nullable URI outer) {
		return text.isBlank() ? outer : address(text, outer);
	}

	private static URI resolve(String text, @Nullable URI base) throws URISyntaxException {
		URI address = uri(text);
		if (address.isAbsolute() || base == null) {
			return address;
		}
		// java.net.URI follows RFC 2396 here, which loses the last segment.
		if (address.getRawPath() != null && address.getRawPath().isEmpty() && address.getRawAuthority() == null) {
			String whole = base.toString();
			int end = whole.indexOf('#');
			whole = (end >= 0) ? whole.substring(0, end) : whole;
			int query = whole.indexOf('?');
			return uri(((text.startsWith("?") && query >= 0) ? whole.substring(0, query) : whole) + text);
		}
		URI start = base.getRawPath() != null && base.getRawPath().isEmpty() ? base.resolve("/") : base;
		return start.resolve(address);
	}

	private static URI uri(String text) throws URISyntaxException {
		try {
			return new URI(text);
		}
		catch (URISyntaxException ex) {
			return new URI(escapedAddress(text));
		}
	}

	private static String escapedAddress(String text) {
		StringBuilder address = new StringBuilder(text.length() + 16);
		int path = text.indexOf('/', text.indexOf("//") + 2);
		int fragment = text.indexOf('#');
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			boolean bracket = (character == '[' || character == ']') && path >= 0 && i > path;
			boolean secondFragment = character == '#' && i > fragment;
			boolean loosePercent = character == '%' && (i + 2 >= text.length()
					|| Character.digit(text.charAt(i + 1), 16) < 0 || Character.digit(text.charAt(i + 2), 16) < 0);
			if (Character.isISOControl(character)) {
				continue;
			}
			if (ESCAPED.indexOf(character) >= 0 || bracket || secondFragment || loosePercent) {
				address.append(String.format(Locale.ROOT, "%%%02X", (int) character));
			}
			else if (Character.isSpaceChar(character)) {
				address.append("%20");
			}
			else {
				address.append(character);
			}
		}
		return address.toString();
	}

}
