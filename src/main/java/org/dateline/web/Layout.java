package org.dateline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * What the layout of every page needs to know of the visit; {@code layout} in templates.
 *
 * @param language the language of the interface
 * @param ui its code, the first segment of every link to a page
 * @param address this page's address
 * @param canonical this page's address for machines: absolute where the archive knows its
 * own
 * @param versions this page in every interface language, this one included
 * @param asked the words that were searched for, or nothing
 * @param feed the query of the list that the page shows, or null where it shows none
 * @param about what the page is about: its words, or their code and arguments, or null
 * @param refused whether what was sent to the page was refused
 * @param standard this page's address for machines without a language, which leads to the
 * reader's; null where there is no page at the address
 * @param more what the page says to programs, or null
 * @param words the words of the interface
 */
public record Layout(InterfaceLanguage language, String ui, String address, String canonical, List<Version> versions,
		String asked, @Nullable String feed, @Nullable Object about, boolean refused, @Nullable String standard,
		@Nullable Markup more, MessageSource words) {

	private static final List<String> SECTIONS = List.of("articles", "stories", "relations", "sources", "about");

	/**
	 * The layout of a visit.
	 * @param model what the page said of itself, by the names in {@link Page}
	 */
	static Layout of(HttpServletRequest request, Locale locale, String base, Map<String, Object> model,
			MessageSource words) {
		String canonical = (String) model.get(Page.CANONICAL);
		String asked = (String) model.get(Page.ASKED);
		String path = Addresses.path(request);
		String query = Addresses.query(request);
		InterfaceLanguage language = InterfaceLanguage.of(locale);
		String rest = Addresses.withoutLanguage(path) + ((query != null) ? "?" + query : "");
		String home = (canonical != null) ? canonical : rest;
		if (request.getMethod().equals("POST")) {
			// Nothing can be read where a form was sent to.
			rest = home;
		}
		List<Version> versions = new ArrayList<>(InterfaceLanguage.ALL.size());
		for (InterfaceLanguage other : InterfaceLanguage.ALL) {
			String prefix = "/" + other.getCode();
			versions.add(new Version(other, other.getCode(), other.getOwnName(), prefix + rest, base + prefix + home,
					other == language));
		}
		String prefix = "/" + language.getCode();
		return new Layout(language, language.getCode(), prefix + rest, base + prefix + home, versions,
				(asked != null) ? asked : "", (String) model.get(Page.FEED), model.get(Page.DESCRIPTION),
				Boolean.TRUE.equals(model.get(Page.REFUSED)),
				Boolean.TRUE.equals(model.get(Page.ABSENT)) ? null : base + withoutLanguage(home),
				(Markup) model.get(Page.HEAD), words);
	}

	private static String withoutLanguage(String rest) {
		return rest.startsWith("/") ? rest : "/" + rest;
	}

	/** The title of the page, which says first where something was refused. */
	public String title(String title) {
		return this.refused ? this.words.getMessage("layout.refused", new Object[] { title }, this.language.getLocale())
				: title;
	}

	/** What the page is about, or null. */
	public @Nullable String description() {
		return (this.about instanceof Page.Description coded)
				? this.words.getMessage(coded.code(), coded.arguments(), this.language.getLocale())
				: (String) this.about;
	}

	/**
	 * The links to this page in every interface language, for the head of the page: none
	 * where there is no page.
	 */
	public Markup alternates() {
		if (this.standard == null) {
			return new Markup();
		}
		Markup markup = new Markup().tags("<link rel=\"canonical\" href=\"").text(this.canonical).tags("\">\n");
		for (Version version : this.versions) {
			markup.tags("<link rel=\"alternate\" hreflang=\"")
				.tags(version.code())
				.tags("\" href=\"")
				.text(version.canonical())
				.tags("\">\n");
		}
		markup.tags("<link rel=\"alternate\" hreflang=\"x-default\" href=\"").text(this.standard).tags("\">\n");
		return markup;
	}

	/** The links to the feeds, and whatever else the page says to programs. */
	public Markup forPrograms() {
		Markup markup = new Markup();
		if (this.feed != null && !this.feed.isEmpty()) {
			feeds(markup, say("layout.feed.these"), this.feed);
		}
		feeds(markup, say("layout.feed"), "");
		return (this.more != null) ? markup.add(this.more) : markup;
	}

	private static void feeds(Markup markup, String title, String query) {
		feed(markup, "application/atom+xml", title + " (Atom)", "/articles.atom" + query);
		feed(markup, "application/feed+json", title + " (JSON)", "/articles.json" + query);
	}

	private static void feed(Markup markup, String type, String title, String address) {
		markup.tags("<link rel=\"alternate\" type=\"")
			.tags(type)
			.tags("\" title=\"")
			.text(title)
			.tags("\" href=\"")
			.text(address)
			.tags("\">\n");
	}

	/**
	 * The form to search with, as it stands in the head of every page. The words asked
	 * for stand in it where there are any.
	 */
	public Markup search() {
		Markup markup = new Markup();
		String label = say("layout.search");
		markup.tags("<form method=\"get\" action=\"/")
			.tags(this.ui)
			.tags("/articles\"><input type=\"search\" name=\"q\" maxlength=\"1000\" autocomplete=\"off\" enterkeyhint=\"search\" aria-label=\"")
			.text(label)
			.tags("\" placeholder=\"")
			.text(say("layout.search.hint"))
			.tags("\" value=\"")
			.text(this.asked)
			.tags("\" data-suggestions=\"/")
			.tags(this.ui)
			.tags("/suggestions\" data-announce=\"")
			.text(say("layout.search.announce"))
			.tags("\"><button type=\"submit\">")
			.text(label)
			.tags("</button></form>");
		return markup;
	}

	private String say(String code) {
		return this.words.getMessage(code, null, this.language.getLocale());
	}

	/** The links to the parts of the archive, as list items. */
	public Markup sections() {
		Markup markup = new Markup();
		for (String section : SECTIONS) {
			String current = current(section);
			markup.tags("<li><a href=\"/").tags(this.ui).tags("/").tags(section);
			if (current != null) {
				markup.tags("\" aria-current=\"").tags(current);
			}
			markup.tags("\">").text(say("nav." + section)).tags("</a></li>\n");
		}
		return markup;
	}

	/** The switch between the interface languages, as list items. */
	public Markup tongues() {
		Markup markup = new Markup();
		for (Version version : this.versions) {
			markup.tags("<li><a lang=\"")
				.tags(version.code())
				.tags("\" hreflang=\"")
				.tags(version.code())
				.tags(version.current() ? "\" aria-current=\"true\" href=\"" : "\" href=\"")
				.text(version.address())
				.tags("\">")
				.text(version.name())
				.tags("</a></li>\n");
		}
		return markup;
	}

	/**
	 * What {@code aria-current} says of the link to a part of the archive: {@code page}
	 * on the part's first page, {@code true} within it, and else nothing.
	 */
	public @Nullable String current(String part) {
		String link = "/" + this.ui + "/" + part;
		if (!this.address.startsWith(link)) {
			return null;
		}
		return (this.address.length() == link.length()) ? "page"
				: (this.address.charAt(link.length()) == '/' || this.address.charAt(link.length()) == '?') ? "true"
						: null;
	}

	/**
	 * The same page in one interface language.
	 *
	 * @param language the language
	 * @param code its BCP 47 code
	 * @param name its name in itself
	 * @param address the page's address in it
	 * @param canonical the same for machines: absolute where the archive knows its own
	 * address
	 * @param current whether it is the language of this page
	 */
	public record Version(InterfaceLanguage language, String code, String name, String address, String canonical,
			boolean current) {
	}

}
