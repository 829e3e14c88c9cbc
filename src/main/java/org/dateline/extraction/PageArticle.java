package org.dateline.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Chooses the article among the blocks of a page: the element whose blocks are together
 * worth most, where prose counts for and everything else against it. That is the maximum
 * subsequence of Pasternack and Roth (Extracting article text from the web, WWW 2009),
 * sought among the page's elements only.
 */
final class PageArticle {

	/** An element that says it is the article has at least this part of the best. */
	private static final double NAMED_PART = 0.9;

	private static final double MICRODATA_PART = 0.5;

	/** With less than this the names of parts are not believed. */
	private static final int SHORTEST = 140;

	private static final int POST_BLOCKS = 4;

	private final PageLayout layout;

	private final PageHeadline headline;

	private final PageClutter.Kind[] clutter;

	/** The sum of what the blocks before each are worth. */
	private final double[] worth;

	private PageArticle(PageLayout layout, PageHeadline headline, boolean names) {
		this.layout = layout;
		this.headline = headline;
		this.clutter = new PageClutter.Kind[layout.blocks().size()];
		this.worth = new double[layout.blocks().size() + 1];
		Arrays.fill(this.clutter, PageClutter.Kind.NONE);
		weigh();
		mark(EnumSet.of(PageClutter.Kind.COMMENTS, PageClutter.Kind.OUTSIDE));
		if (names) {
			mark(EnumSet.of(PageClutter.Kind.ELSEWHERE));
			mark(EnumSet.of(PageClutter.Kind.BESIDE));
		}
	}

	/** The article of a page; without blocks where the page has no prose. */
	static Found of(PageLayout layout, PageHeadline headline) {
		Found found = new PageArticle(layout, headline, true).found();
		if (found.letters() >= SHORTEST) {
			return found;
		}
		Found whatever = new PageArticle(layout, headline, false).found();
		return (whatever.letters() > 3 * found.letters()) ? whatever : found;
	}

	private Found found() {
		PageRegion best = best();
		if (best == null) {
			return new Found(List.of(), false);
		}
		PageRegion microdata = named(best, PageArticle::isMicrodata, MICRODATA_PART);
		PageRegion named = (microdata != null) ? microdata : named(best, PageArticle::isNamedBody, NAMED_PART);
		return new Found(within((named != null) ? named : best), microdata != null);
	}

	private void weigh() {
		List<PageBlock> blocks = this.layout.blocks();
		int start = startOfArticle();
		for (int i = 0; i < blocks.size(); i++) {
			boolean counts = i >= start && this.clutter[i] == PageClutter.Kind.NONE;
			this.worth[i + 1] = this.worth[i] + (counts ? worth(blocks.get(i)) : 0);
		}
	}

	/** What stands above the headline is not below it, unless nearly everything does. */
	private int startOfArticle() {
		int place = this.headline.place();
		if (place < 0) {
			return 0;
		}
		long before = 0;
		long all = 0;
		for (int i = 0; i < this.layout.blocks().size(); i++) {
			PageBlock block = this.layout.blocks().get(i);
			int prose = (block.isProse() && this.clutter[i] == PageClutter.Kind.NONE) ? block.letters() : 0;
			before += (i < place) ? prose : 0;
			all += prose;
		}
		return (before * 4 > all * 3) ? 0 : place;
	}

	private static double worth(PageBlock block) {
		if (block.isProse()) {
			return block.letters() - 2 * block.linked();
		}
		if (block.kind() == PageBlock.Kind.PARAGRAPH && block.endsLikeSentence() && block.linkDensity() < 0.4) {
			return block.letters() * 0.5;
		}
		return (block.kind() == PageBlock.Kind.HEADING || block.kind() == PageBlock.Kind.CELL) ? -block.linked()
				: -10 - block.linked();
	}

	/**
	 * Marks the blocks of all parts of these kinds that are not the article themselves.
	 */
	private void mark(Set<PageClutter.Kind> kinds) {
		double[] prose = new double[this.clutter.length + 1];
		for (int i = 0; i < this.clutter.length; i++) {
			prose[i + 1] = prose[i] + Math.max(0, this.worth[i + 1] - this.worth[i]);
		}
		double all = prose[this.clutter.length];
		PageClutter.Kind[] before = this.clutter.clone();
		int[] covered = new int[PageClutter.Kind.values().length];
		for (PageRegion region : this.layout.regions()) {
			PageClutter.Kind kind = region.clutter();
			if (!kinds.contains(kind) || isArticle(region, prose[region.end()] - prose[region.first()], all)) {
				continue;
			}
			// Each block is marked once for each kind, however deep the nesting.
			for (int i = Math.max(region.first(), covered[kind.ordinal()]); i < region.end(); i++) {
				// Somebody's post that the article quotes stands in a frame of its own.
				boolean post = this.layout.blocks().get(i).quoted() && !region.quoted()
						&& (kind == PageClutter.Kind.BESIDE || region.end() - region.first() <= POST_BLOCKS);
				if (kind.compareTo(this.clutter[i]) > 0 && !post) {
					this.clutter[i] = kind;
				}
			}
			covered[kind.ordinal()] = Math.max(covered[kind.ordinal()], region.end());
		}
		weigh();
		if (kinds.contains(PageClutter.Kind.BESIDE) && prose() < 0.3 * all) {
			// The captions are the text, as in a slide show.
			System.arraycopy(before, 0, this.clutter, 0, before.length);
			weigh();
		}
	}

	private double prose() {
		double prose = 0;
		for (int i = 0; i < this.clutter.length; i++) {
			prose += Math.max(0, this.worth[i + 1] - this.worth[i]);
		}
		return prose;
	}

	/**
	 * Whether so much of the page is in a part that it is the article, whatever its name.
	 */
	private boolean isArticle(PageRegion region, double prose, double all) {
		PageClutter.Kind kind = region.clutter();
		boolean headed = this.headline.place() >= region.first() && this.headline.place() < region.end();
		if (kind == PageClutter.Kind.COMMENTS || kind == PageClutter.Kind.OUTSIDE) {
			return headed && prose > ((kind == PageClutter.Kind.OUTSIDE) ? 0.5 : 0.9) * all || all - prose < SHORTEST;
		}
		boolean named = isMicrodata(region) || isNamedBody(region);
		return sum(region) > ((kind == PageClutter.Kind.ELSEWHERE) ? 0.5 : 0.25) * all
				|| prose > (named ? 0.25 : headed ? 0.5 : 1) * all;
	}

	private double sum(PageRegion region) {
		return this.worth[region.end()] - this.worth[region.first()];
	}

	private @Nullable PageRegion best() {
		PageRegion best = null;
		for (PageRegion region : this.layout.regions()) {
			if (sum(region) > 0 && (best == null || sum(region) >= sum(best))) {
				best = region;
			}
		}
		return best;
	}

	/** The innermost element in the best one that says it is the text. */
	private @Nullable PageRegion named(PageRegion best, Predicate<PageRegion> name, double part) {
		PageRegion named = null;
		for (PageRegion region : this.layout.regions()) {
			if (region.first() >= best.first() && region.end() <= best.end() && sum(region) >= part * sum(best)
					&& name.test(region)) {
				named = region;
			}
		}
		return named;
	}

	private static boolean isMicrodata(PageRegion region) {
		return region.element().attr("itemprop").contains("articleBody");
	}

	/**
	 * Whether its class or id says article text: entry-content, story_body, articleText.
	 */
	private static boolean isNamedBody(PageRegion region) {
		String names = region.element().className() + ' ' + region.element().id();
		if (names.length() < 9 || names.length() > 300) {
			return false;
		}
		String plain = names.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
		for (String what : List.of("article", "story", "entry", "post", "news", "detail")) {
			for (int at = plain.indexOf(what); at >= 0; at = plain.indexOf(what, at + 1)) {
				int end = at + what.length();
				if (plain.startsWith("body", end) || plain.startsWith("content", end) || plain.startsWith("text", end)
						|| plain.startsWith("copy", end)) {
					return true;
				}
			}
		}
		return false;
	}

	private List<PageBlock> within(PageRegion region) {
		List<PageBlock> kept = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (int i = Math.max(region.first(), startOfArticle()); i < region.end(); i++) {
			PageBlock block = this.layout.blocks().get(i);
			boolean text = this.clutter[i] == PageClutter.Kind.NONE && i != this.headline.place()
					&& (isText(block) || isLinkedHeading(i, region)) && !this.headline.isRepeatedBy(block);
			// For small and large screens some pages have a paragraph twice.
			if (text && (block.letters() < 60 || seen.add(block.text()))) {
				kept.add(block);
			}
		}
		return withoutLooseHeadings(kept);
	}

	/** A heading may be a link where prose follows that is none. */
	private boolean isLinkedHeading(int place, PageRegion region) {
		List<PageBlock> blocks = this.layout.blocks();
		if (blocks.get(place).kind() != PageBlock.Kind.HEADING || place + 1 >= region.end()) {
			return false;
		}
		PageBlock next = blocks.get(place + 1);
		return this.clutter[place + 1] == PageClutter.Kind.NONE && next.isProse() && next.linkDensity() < 0.2;
	}

	private static boolean isText(PageBlock block) {
		if (block.kind() == PageBlock.Kind.PARAGRAPH && block.endsLikeSentence() && block.linkDensity() < 0.8) {
			return true;
		}
		if (block.linkDensity() > 0.5 && (block.letters() < 200 || block.linkDensity() > 0.8)) {
			return false;
		}
		return block.kind() != PageBlock.Kind.OTHER || block.letters() >= 40 || block.endsLikeSentence();
	}

	/** A heading at either end is one of something else. */
	private static List<PageBlock> withoutLooseHeadings(List<PageBlock> blocks) {
		int first = 0;
		int end = blocks.size();
		while (first < end && blocks.get(first).kind() == PageBlock.Kind.HEADING) {
			first++;
		}
		while (end > first && blocks.get(end - 1).kind() == PageBlock.Kind.HEADING) {
			end--;
		}
		return blocks.subList(first, end);
	}

	/**
	 * An article as it was found.
	 *
	 * @param blocks its blocks in order
	 * @param microdata whether the page marks it as the body of an article
	 */
	record Found(List<PageBlock> blocks, boolean microdata) {

		int letters() {
			return this.blocks.stream().mapToInt(PageBlock::letters).sum();
		}

	}

}
