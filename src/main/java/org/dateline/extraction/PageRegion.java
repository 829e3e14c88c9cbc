package org.dateline.extraction;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element of a page, and which of the page's blocks stand in it.
 */
final class PageRegion {

	private final Element element;

	private final @Nullable PageRegion parent;

	private final PageClutter.Kind clutter;

	private final boolean quoted;

	private final int first;

	private int end;

	PageRegion(Element element, @Nullable PageRegion parent, PageClutter.Kind clutter, boolean quoted, int first) {
		this.element = element;
		this.parent = parent;
		this.clutter = clutter;
		this.quoted = quoted;
		this.first = first;
		this.end = first;
	}

	Element element() {
		return this.element;
	}

	@Nullable PageRegion parent() {
		return this.parent;
	}

	PageClutter.Kind clutter() {
		return this.clutter;
	}

	/** Whether it stands in a quotation. */
	boolean quoted() {
		return this.quoted;
	}

	/** The index of its first block. */
	int first() {
		return this.first;
	}

	/** The index after its last block. */
	int end() {
		return this.end;
	}

	void endAt(int index) {
		this.end = index;
	}

}
