package org.dateline.extraction;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article on a page. What the page says for machines is weighed against what it
 * shows: the one may be a teaser or have lost its paragraphs, the other may be unfinished
 * until a script has run.
 */
public final class PageReader {

	/** A stated text with less than this is a teaser. */
	private static final int SHORTEST_STATED = 250;

	private PageReader() {
	}

	/** Reads a page; the page stays as it is. */
	public static PageReading read(WebPage page) {
		LinkedData data = page.data();
		PageIdentity identity = PageIdentity.of(page);
		PageLayout layout = PageLayout.of(page.document());
		PageHeadline headline = PageHeadline.of(layout, identity.titles());
		Body body = body(PageArticle.of(layout, headline), data.body(), headline);
		return new PageReading(headline.text(), body.text, body.rule, identity.language(), identity.canonical(),
				identity.site());
	}

	private static Body body(PageArticle.Found found, @Nullable String stated, PageHeadline headline) {
		String shown = PageText.of(found.blocks());
		Body body = new Body(shown, found.microdata() ? "microdata-body" : "page-body");
		if (stated == null || stated.length() < SHORTEST_STATED || stated.length() * 2 < shown.length()) {
			return body;
		}
		List<PageBlock> blocks = paragraphs(stated, headline);
		String text = PageText.of(blocks);
		if (text.length() < SHORTEST_STATED) {
			return body;
		}
		double agreement = new PageAgreement(shown).of(text);
		boolean unfinished = shown.length() < 0.8 * text.length();
		if (agreement < 0.4 || agreement < 0.85 && unfinished) {
			return new Body(text, "json-ld-body");
		}
		// Both have it: the page has the paragraphs, the data says where they begin and
		// end.
		return new Body(PageText.of(bounded(found.blocks(), new PageAgreement(text))), "json-ld-body");
	}

	/** The stated text in paragraphs, freed of the markup that some pages leave in it. */
	private static List<PageBlock> paragraphs(String stated, PageHeadline headline) {
		String html = stated.contains("&lt;") ? Parser.unescapeEntities(stated, false) : stated;
		if (!html.contains("</")) {
			html = html.replace("\r", "").replace("\n", "<br><br>");
		}
		return PageLayout.of(Jsoup.parseBodyFragment(html))
			.blocks()
			.stream()
			.filter((block) -> !headline.isRepeatedBy(block))
			.toList();
	}

	private static List<PageBlock> bounded(List<PageBlock> blocks, PageAgreement stated) {
		int first = 0;
		int end = blocks.size();
		while (first < end && stated.of(blocks.get(first).text()) < 0.5) {
			first++;
		}
		while (end > first && stated.of(blocks.get(end - 1).text()) < 0.5) {
			end--;
		}
		return blocks.subList(first, end);
	}

	private record Body(String text, String rule) {
	}

}
