package org.dateline.extraction;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself in its head: titles, description, language, address and the
 * name of the site.
 *
 * @param titles what it calls the article, the surest first
 * @param description its summary, or null
 * @param language BCP 47, or null
 * @param canonical its own address, or null
 * @param site the name of the site, or null
 */
record PageIdentity(List<String> titles, @Nullable String description, @Nullable String language,
		@Nullable URI canonical, @Nullable String site) {

	private static final int LONGEST = 1000;

	static PageIdentity of(WebPage page) {
		LinkedData data = page.data();
		Head head = new Head(page.document(), page.elements());
		String site = head.siteName();
		if (site == null) {
			site = plain(data.publisher());
		}
		String siteName = site;
		List<String> titles = Stream
			.of(plain(data.headline()), head.meta("og:title"), head.meta("twitter:title"),
					plain(page.document().title()))
			.filter(Objects::nonNull)
			.map((title) -> withoutSite(title, siteName))
			.toList();
		return new PageIdentity(titles, head.description(), head.language(), head.canonical(), site);
	}

	/** A title without the name of the site, which stands behind a dash or a bar. */
	private static String withoutSite(String title, @Nullable String site) {
		int cut = -1;
		for (String mark : List.of(" - ", " | ", " – ", " — ", " :: ", " » ", " • ", " / ")) {
			cut = Math.max(cut, title.lastIndexOf(mark));
		}
		int width = 3;
		if (cut <= 0) {
			// Where no spaces are written, they do not stand around the mark either.
			cut = Math.max(title.lastIndexOf('_'), title.lastIndexOf('-'));
			width = 1;
			if (cut <= 0 || title.charAt(cut - 1) < 0x2E80) {
				return title;
			}
		}
		String tail = title.substring(cut + width).strip();
		boolean named = site != null && (site.equalsIgnoreCase(tail)
				|| tail.toLowerCase(Locale.ROOT).contains(site.toLowerCase(Locale.ROOT)));
		// A bar ends a title; a dash may stand in one.
		boolean barred = "|:»•".indexOf(title.charAt(Math.min(cut + 1, title.length() - 1))) >= 0
				&& tail.length() <= 25;
		return (named || barred || tail.length() * 3 < cut) ? title.substring(0, cut).strip() : title;
	}

	/** Text on one line, bounded; null where there is none. */
	private static @Nullable String plain(@Nullable String text) {
		if (text == null) {
			return null;
		}
		PageLine line = new PageLine();
		line.add(text.substring(0, Math.min(text.length(), LONGEST)), false);
		return line.text().isEmpty() ? null : line.text();
	}

	private static final class Head {

		private final Document page;

		private final Map<String, String> metas = new HashMap<>();

		private final List<Element> links = new ArrayList<>();

		Head(Document page, List<Element> elements) {
			this.page = page;
			for (Element element : elements) {
				if (element.normalName().equals("meta")) {
					String content = plain(element.attr("content"));
					if (content != null) {
						keep(element.attr("property"), content);
						keep(element.attr("name"), content);
						keep(element.attr("http-equiv"), content);
					}
				}
				else if (element.normalName().equals("link")) {
					this.links.add(element);
				}
			}
		}

		private void keep(String name, String content) {
			this.metas.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
		}

		@Nullable String meta(String name) {
			return this.metas.get(name);
		}

		@Nullable String siteName() {
			return meta("og:site_name");
		}

		@Nullable String description() {
			String shared = meta("og:description");
			return (shared != null) ? shared : meta("description");
		}

		@Nullable String language() {
			Element html = this.page.firstElementChild();
			String stated = (html == null) ? "" : html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
			String language = tag(stated);
			if (language == null) {
				String header = meta("content-language");
				language = (header == null) ? null : tag(header);
			}
			return language;
		}

		/** A language tag in its right form; pages write en_US, too. */
		private static @Nullable String tag(String stated) {
			String tag = stated.strip().replace('_', '-');
			if (tag.isEmpty() || tag.length() > 35) {
				return null;
			}
			try {
				String language = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
				return language.equals("und") ? null : language;
			}
			catch (IllformedLocaleException ex) {
				return null;
			}
		}

		@Nullable URI canonical() {
			for (Element link : this.links) {
				if (link.attr("rel").equalsIgnoreCase("canonical")) {
					URI address = address(link.absUrl("href"));
					if (address != null) {
						return address;
					}
				}
			}
			String shared = meta("og:url");
			return (shared == null) ? null : address(shared);
		}

		private static @Nullable URI address(String text) {
			try {
				URI address = new URI(text.strip());
				String scheme = (address.getScheme() == null) ? "" : address.getScheme().toLowerCase(Locale.ROOT);
				boolean web = scheme.equals("http") || scheme.equals("https");
				return (web && address.getHost() != null && text.length() <= 2000) ? address : null;
			}
			catch (URISyntaxException ex) {
				return null;
			}
		}

	}

}
