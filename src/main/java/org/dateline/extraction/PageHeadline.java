package org.dateline.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The headline of an article and where it stands among the blocks of its page.
 *
 * @param text the headline, or null where there is none
 * @param place the index of its block, or -1 where it is only stated in the head
 */
record PageHeadline(@Nullable String text, int place) {

	private static final int LONGEST = 500;

	/** The heading that one of the page's own titles agrees with, else such a title. */
	static PageHeadline of(PageLayout layout, List<String> titles) {
		List<PageBlock> blocks = layout.blocks();
		List<Set<String>> stated = titles.stream().map(PageHeadline::words).distinct().toList();
		int best = -1;
		double most = 0.55;
		int headings = 0;
		for (int i = 0; i < blocks.size() && headings < 100; i++) {
			PageBlock block = blocks.get(i);
			if (block.kind() == PageBlock.Kind.HEADING && isShort(block)) {
				headings++;
				double likeness = likeness(block, stated);
				if (likeness > most) {
					best = i;
					most = likeness;
				}
			}
		}
		if (best >= 0) {
			return new PageHeadline(blocks.get(best).text().replace('\n', ' '), best);
		}
		return titles.isEmpty() ? firstHeading(blocks) : new PageHeadline(titles.get(0), -1);
	}

	private static boolean isShort(PageBlock block) {
		return block.letters() >= 3 && block.text().length() < LONGEST;
	}

	private static PageHeadline firstHeading(List<PageBlock> blocks) {
		for (int i = 0; i < blocks.size(); i++) {
			if (blocks.get(i).element().normalName().equals("h1") && isShort(blocks.get(i))) {
				return new PageHeadline(blocks.get(i).text().replace('\n', ' '), i);
			}
		}
		return new PageHeadline(null, -1);
	}

	/** The words in common (Dice), and more for a heading of the first order. */
	private static double likeness(PageBlock block, List<Set<String>> titles) {
		Set<String> words = words(block.text());
		double most = 0;
		for (Set<String> title : titles) {
			int shared = 0;
			for (String word : words) {
				shared += title.contains(word) ? 1 : 0;
			}
			most = Math.max(most, 2.0 * shared / Math.max(1, words.size() + title.size()));
		}
		return (most > 0 && block.element().normalName().equals("h1")) ? most + 0.2 : most;
	}

	private static Set<String> words(String text) {
		Set<String> words = new LinkedHashSet<>();
		int start = 0;
		int end = Math.min(text.length(), LONGEST);
		for (int i = 0; i <= end; i++) {
			if (i == end || !Character.isLetterOrDigit(text.charAt(i))) {
				if (i > start) {
					words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
				}
				start = i + 1;
			}
		}
		return words;
	}

	/** Whether a block only repeats the headline. */
	boolean isRepeatedBy(PageBlock block) {
		String headline = this.text;
		return headline != null && block.letters() < LONGEST && Math.abs(block.text().length() - headline.length()) < 3
				&& words(block.text()).equals(words(headline));
	}

}
