package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * A page as a row of blocks of text, and the elements of the page as ranges of that row.
 * The page is walked once, without recursion, and stays as it is.
 */
final class PageLayout {

	private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "iframe", "object",
			"svg", "math", "canvas", "button", "select", "textarea", "input", "head", "title", "audio", "video", "map",
			"embed", "option", "datalist");

	private static final Set<String> OWN_LINE = Set.of("td", "th", "li", "dt", "dd", "center", "main", "figure",
			"figcaption", "article", "section", "aside", "nav", "header", "footer", "form", "details", "summary",
			"address", "picture");

	private final List<PageBlock> blocks;

	private final List<PageRegion> regions;

	private PageLayout(List<PageBlock> blocks, List<PageRegion> regions) {
		this.blocks = blocks;
		this.regions = regions;
	}

	static PageLayout of(Document page) {
		Walk walk = new Walk();
		NodeTraversor.filter(walk, page);
		return new PageLayout(walk.blocks, walk.regions);
	}

	List<PageBlock> blocks() {
		return this.blocks;
	}

	/** The elements that stand on lines of their own, each before those in it. */
	List<PageRegion> regions() {
		return this.regions;
	}

	private static final class Walk implements NodeFilter {

		private final List<PageBlock> blocks = new ArrayList<>();

		private final List<PageRegion> regions = new ArrayList<>();

		private final PageClutter clutter = new PageClutter();

		private final PageLine line = new PageLine();

		private @Nullable PageRegion region;

		private int links;

		private int quotes;

		@Override
		public FilterResult head(Node node, int depth) {
			if (node instanceof TextNode text) {
				this.line.add(text.getWholeText(), this.links > 0);
			}
			else if (node instanceof Element element) {
				return enter(element);
			}
			return FilterResult.CONTINUE;
		}

		private FilterResult enter(Element element) {
			String tag = element.normalName();
			if (UNSEEN.contains(tag)) {
				return FilterResult.SKIP_ENTIRELY;
			}
			if (tag.equals("br")) {
				if (this.line.endsWithBreak()) {
					flush();
				}
				this.line.breakLine();
				return FilterResult.CONTINUE;
			}
			if (tag.equals("a")) {
				this.links++;
			}
			if (tag.equals("blockquote")) {
				this.quotes++;
			}
			PageClutter.Kind kind = isOwnLine(element) || tag.equals("span") ? this.clutter.of(element)
					: PageClutter.Kind.NONE;
			if (isOwnLine(element) || kind != PageClutter.Kind.NONE) {
				flush();
				this.region = new PageRegion(element, this.region, kind, this.quotes > 0, this.blocks.size());
				this.regions.add(this.region);
			}
			return FilterResult.CONTINUE;
		}

		@Override
		public FilterResult tail(Node node, int depth) {
			if (node instanceof Element element) {
				if (element.normalName().equals("a")) {
					this.links--;
				}
				if (element.normalName().equals("blockquote")) {
					this.quotes--;
				}
				PageRegion open = this.region;
				if (open != null && open.element() == element) {
					flush();
					open.endAt(this.blocks.size());
					this.region = open.parent();
				}
			}
			return FilterResult.CONTINUE;
		}

		private void flush() {
			PageRegion open = this.region;
			if (open != null && this.line.letters() > 0) {
				this.blocks.add(new PageBlock(open.element(), kind(open.element()), this.line.text(),
						this.line.letters(), this.line.linked(), this.quotes > 0));
			}
			this.line.clear();
		}

		private static boolean isOwnLine(Element element) {
			return element.isBlock() || OWN_LINE.contains(element.normalName());
		}

		private static PageBlock.Kind kind(Element element) {
			String tag = element.normalName();
			if (tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6') {
				return PageBlock.Kind.HEADING;
			}
			return tag.equals("p") ? PageBlock.Kind.PARAGRAPH
					: tag.equals("li") || tag.equals("dd") || tag.equals("dt") ? PageBlock.Kind.ITEM
							: tag.equals("td") || tag.equals("th") ? PageBlock.Kind.CELL : PageBlock.Kind.OTHER;
		}

	}

}
