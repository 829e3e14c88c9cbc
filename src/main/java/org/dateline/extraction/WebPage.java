package org.dateline.extraction;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page, parsed once for all that is drawn from it: its tree, and what it says for
 * machines.
 */
public final class WebPage {

	private final Document document;

	private final List<Element> elements;

	private final LinkedData data;

	private WebPage(Document document) {
		this.document = document;
		this.elements = document.select("script,meta,link");
		this.data = LinkedData.of(this.elements);
	}

	/**
	 * Parses a page as browsers do, whatever its markup.
	 * @param html the page as text
	 * @param address where it was, which relative links in it start from, or null
	 */
	public static WebPage parse(String html, @Nullable URI address) {
		return of(Jsoup.parse(html, (address != null) ? address.toString() : ""));
	}

	/** A page that is parsed already; it stays as it is. */
	public static WebPage of(Document document) {
		return new WebPage(document);
	}

	Document document() {
		return this.document;
	}

	/** Its scripts, {@code meta} and {@code link} elements, in their order. */
	List<Element> elements() {
		return this.elements;
	}

	LinkedData data() {
		return this.data;
	}

}
