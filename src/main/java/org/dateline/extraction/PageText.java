package org.dateline.extraction;

import java.util.List;

/**
 * Blocks as the text of a record: a blank line between paragraphs, items of a list and
 * rows of a table as lines.
 */
final class PageText {

	/** A cell with more letters than this is a paragraph in a table that is layout. */
	private static final int LONGEST_CELL = 120;

	private PageText() {
	}

	static String of(List<PageBlock> blocks) {
		StringBuilder text = new StringBuilder();
		PageBlock before = null;
		for (PageBlock block : blocks) {
			if (before != null) {
				text.append(between(before, block));
			}
			text.append(block.text());
			before = block;
		}
		return text.toString();
	}

	private static String between(PageBlock before, PageBlock after) {
		if (before.kind() == PageBlock.Kind.ITEM && after.kind() == PageBlock.Kind.ITEM) {
			return "\n";
		}
		if (isCell(before) && isCell(after)) {
			return (before.element().parent() == after.element().parent()) ? " | " : "\n";
		}
		return "\n\n";
	}

	private static boolean isCell(PageBlock block) {
		return block.kind() == PageBlock.Kind.CELL && block.letters() < LONGEST_CELL;
	}

}
