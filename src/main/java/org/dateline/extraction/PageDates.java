package org.dateline.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dateline.extraction.DateCandidate.Kind;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Walks once over a page and gathers its dates: those for machines as they stand, and
 * those for readers with what speaks for them, chiefly how near to the headline they are.
 */
final class PageDates implements NodeVisitor {

	/** A longer block is running text and no line about the report. */
	private static final int LONGEST_BLOCK = 1_000;

	/** A day and a year have three digits at least. */
	private static final int FEWEST_DIGITS = 3;

	private static final int LONGEST_LABEL = 40;

	private static final int LONGEST_FIELD = 160;

	private static final int MOST = 400;

	private static final int DEPTH_OF_NAMES = 3;

	private final WrittenDates written;

	private final MachineDates machine;

	private final PageArea areas = new PageArea();

	private final @Nullable Element headline;

	private final Set<Element> aboveHeadline = Collections.newSetFromMap(new IdentityHashMap<>());

	private final List<DateMention> found = new ArrayList<>();

	private final List<Seen> seen = new ArrayList<>();

	private final StringBuilder block = new StringBuilder();

	/** What the open elements are, by their depth. */
	private int[] open = new int[64];

	private int blockArea;

	private int blockStart;

	private String blockBefore = "";

	private int textBefore;

	private int headlineStart = -1;

	private int headlineEnd = -1;

	private int fields;

	PageDates(WebPage page, WrittenDates written) {
		this.written = written;
		this.machine = new MachineDates(written);
		this.headline = DateHeadline.of(page.document());
		for (Element above = this.headline; above != null; above = above.parent()) {
			this.aboveHeadline.add(above);
		}
		this.found.addAll(new JsonLdDates(this.machine).in(page.data()));
		page.document().traverse(this);
		endBlock();
		weigh();
	}

	/** The dates, in the order of the page. */
	List<DateMention> found() {
		return this.found;
	}

	@Override
	public void head(Node node, int depth) {
		if (depth >= this.open.length) {
			this.open = Arrays.copyOf(this.open, depth * 2);
		}
		int inherited = (depth > 0) ? this.open[depth - 1] & PageArea.INHERITED : 0;
		this.open[depth] = inherited;
		if (node instanceof Element element) {
			this.open[depth] = inherited | areaOf(element);
			enter(element, depth);
		}
		else if (node instanceof TextNode text && (inherited & PageArea.HIDDEN) == 0) {
			read(text.getWholeText(), depth);
		}
	}

	@Override
	public void tail(Node node, int depth) {
		if (node instanceof Element element) {
			if (isBlock(element)) {
				endBlock();
			}
			if (element == this.headline) {
				this.headlineEnd = this.textBefore;
			}
		}
	}

	private int areaOf(Element element) {
		int area = this.areas.of(element);
		return this.aboveHeadline.contains(element) ? area & (PageArea.LINK | PageArea.ARTICLE) : area;
	}

	private void enter(Element element, int depth) {
		if (isBlock(element)) {
			endBlock();
		}
		if (element == this.headline) {
			this.headlineStart = this.textBefore;
		}
		switch (element.normalName()) {
			case "meta" -> meta(element, depth);
			case "time" -> field(element, DateRule.TIME_ELEMENT, depth);
			default -> {
				if (element.hasAttr("itemprop") || element.hasAttr("property")) {
					property(element, depth);
				}
				if ((this.open[depth] & PageArea.DATE) != 0 && (this.open[depth] & PageArea.HIDDEN) == 0) {
					field(element, DateRule.VISIBLE_TEXT, depth);
				}
			}
		}
	}

	private void read(String text, int depth) {
		if (this.block.length() <= LONGEST_BLOCK) {
			DatePageText.append(this.block, text, LONGEST_BLOCK);
		}
		for (int up = depth; up >= Math.max(0, depth - DEPTH_OF_NAMES); up--) {
			this.blockArea |= this.open[up];
		}
		this.textBefore += text.isBlank() ? 0 : Math.min(text.length(), 1 << 20);
	}

	private void endBlock() {
		if (this.block.length() > 5 && this.block.length() <= LONGEST_BLOCK && hasDigits(this.block)) {
			see(this.block.toString(), DateRule.VISIBLE_TEXT, this.blockArea, 0, "", this.blockStart);
		}
		if (this.block.length() > 1) {
			this.blockBefore = (this.block.length() <= LONGEST_LABEL) ? this.block.toString() : "";
		}
		this.block.setLength(0);
		this.blockArea = 0;
		this.blockStart = this.textBefore;
	}

	private static boolean isBlock(Element element) {
		return element.isBlock() || element.normalName().equals("br");
	}

	private void meta(Element meta, int depth) {
		String content = meta.attr("content");
		if (content.isEmpty()) {
			content = meta.attr("datetime");
		}
		if (content.isEmpty() || content.length() > MachineDates.LONGEST) {
			return;
		}
		boolean beside = (this.open[depth] & PageArea.BESIDE) != 0;
		if (meta.attr("http-equiv").equalsIgnoreCase("last-modified")) {
			add(Kind.MODIFIED, DateRule.META, content, 5);
		}
		for (String attribute : new String[] { "property", "name", "itemprop" }) {
			MetaDates.Sense sense = MetaDates.of(meta.attr(attribute));
			if (sense != null && !(beside && attribute.equals("itemprop"))) {
				boolean microdata = attribute.equals("itemprop");
				add(sense.kind(), microdata ? DateRule.MICRODATA : DateRule.META, content, sense.weight());
				return;
			}
		}
	}

	private void property(Element element, int depth) {
		String names = element.attr("itemprop") + " " + element.attr("property");
		if (names.length() > 100 || (this.open[depth] & PageArea.BESIDE) != 0) {
			return;
		}
		for (String name : names.split(" ")) {
			String key = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
			Kind kind = switch (key) {
				case "datepublished", "datecreated", "created", "issued", "published" -> Kind.PUBLISHED;
				case "datemodified", "modified" -> Kind.MODIFIED;
				default -> null;
			};
			if (kind != null) {
				String value = attribute(element);
				if (value == null) {
					value = DatePageText.shortText(element, MachineDates.LONGEST);
				}
				if (value != null) {
					add(kind, DateRule.MICRODATA, value, key.startsWith("datep") ? 30 : 20);
				}
			}
		}
	}

	private void add(Kind kind, DateRule rule, String value, int weight) {
		WrittenDate date = this.machine.read(value);
		if (date != null && this.found.size() < MOST) {
			this.found.add(new DateMention(kind, rule, date, value, null, weight));
		}
	}

	private static @Nullable String attribute(Element element) {
		for (String name : new String[] { "datetime", "content", "data-datetime", "data-timestamp", "data-time",
				"data-date", "title" }) {
			String value = element.attr(name);
			if (value.length() >= 8 && value.length() <= MachineDates.LONGEST) {
				return value;
			}
		}
		return null;
	}

	/** An element made for a date. */
	private void field(Element element, DateRule rule, int depth) {
		if (this.fields++ > MOST) {
			return;
		}
		int area = this.open[depth];
		for (int up = depth - 1; up >= Math.max(0, depth - DEPTH_OF_NAMES); up--) {
			area |= this.open[up] & (PageArea.BYLINE | PageArea.DATE);
		}
		String name = element.className();
		String shown = DatePageText.shortText(element, LONGEST_FIELD);
		String value = attribute(element);
		WrittenDate date = (value != null) ? this.machine.read(value) : null;
		if (date != null && value != null && (rule == DateRule.TIME_ELEMENT || shown == null || shown.length() < 60)) {
			int extra = element.hasAttr("pubdate") ? 25 : 0;
			DateLabels.Sense sense = (shown != null) ? DateLabels.of(shown) : null;
			add(new Seen(date, value, DateRule.TIME_ELEMENT, area, 30 + extra, sense, this.textBefore, name));
		}
		else if (shown != null && shown.length() > 5) {
			see(shown, rule, area, 15, name, this.textBefore);
		}
	}

	private void see(String text, DateRule rule, int area, int weight, String name, int at) {
		if (this.seen.size() > MOST || !hasDigits(text)) {
			return;
		}
		List<WrittenDate> dates = this.written.in(text);
		int from = 0;
		int letters = letters(text, 0, text.length());
		for (WrittenDate date : dates) {
			letters -= letters(text, date.start(), date.end());
		}
		for (int i = 0; i < dates.size(); i++) {
			WrittenDate date = dates.get(i);
			DateLabels.Sense sense = sense(text, from, date,
					(i + 1 < dates.size()) ? dates.get(i + 1).start() : text.length());
			int more = (letters <= 30) ? 20 : (letters <= 70) ? 8
					: (letters > 140 && ((area & PageArea.BYLINE) == 0 || sense == null)) ? -40 : 0;
			if (isRange(text, dates, i)) {
				more -= 40;
			}
			add(new Seen(date, text.substring(date.start(), date.end()), rule, area, weight + more, sense, at, name));
			from = date.end();
		}
	}

	/**
	 * What the label of a date says: it stands before it, in the block before it, or
	 * behind it ("am 8. Oktober veröffentlicht").
	 */
	private DateLabels.@Nullable Sense sense(String text, int from, WrittenDate date, int to) {
		DateLabels.Sense sense = DateLabels.before(text.substring(Math.min(from, date.start()), date.start()));
		if (sense == null && date.start() == 0) {
			sense = DateLabels.before(this.blockBefore);
		}
		if (sense == null && to > date.end()) {
			sense = DateLabels.of(text.substring(date.end(), Math.min(to, date.end() + LONGEST_LABEL)));
		}
		return sense;
	}

	private void add(Seen one) {
		if (this.seen.size() <= MOST) {
			this.seen.add(one);
		}
	}

	/** Whether two dates are the ends of a time, as those of an event are. */
	private static boolean isRange(String text, List<WrittenDate> dates, int i) {
		return (i > 0 && isBetween(text, dates.get(i - 1), dates.get(i)))
				|| (i + 1 < dates.size() && isBetween(text, dates.get(i), dates.get(i + 1)));
	}

	private static boolean isBetween(String text, WrittenDate one, WrittenDate other) {
		String between = text.substring(one.end(), Math.max(one.end(), other.start())).strip();
		return between.equals("-") || between.equals("–") || between.equals("bis") || between.equals("to");
	}

	private static boolean hasDigits(CharSequence text) {
		int digits = 0;
		for (int i = 0; i < text.length() && digits < FEWEST_DIGITS; i++) {
			digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
		}
		return digits >= FEWEST_DIGITS;
	}

	private static int letters(String text, int from, int to) {
		int letters = 0;
		for (int i = from; i < to; i++) {
			letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
		}
		return letters;
	}

	private void weigh() {
		Map<String, Integer> alike = new HashMap<>();
		for (Seen one : this.seen) {
			alike.merge(one.likeness(), 1, Integer::sum);
		}
		for (Seen one : this.seen) {
			Kind kind = one.kind();
			if (kind == null) {
				continue;
			}
			int distance = distance(one.at());
			int weight = one.weight() + nearness(distance, one.at() < this.headlineStart);
			if (alike.getOrDefault(one.likeness(), 0) > 3 && distance > 400) {
				weight -= 25;
			}
			if (weight >= 50) {
				this.found.add(new DateMention(kind, one.rule(), one.date(), one.words(), null, weight));
			}
		}
	}

	private int distance(int at) {
		if (this.headlineStart < 0) {
			return 5_000;
		}
		return (at < this.headlineStart) ? this.headlineStart - at : Math.max(0, at - this.headlineEnd);
	}

	private static int nearness(int distance, boolean before) {
		if (before) {
			return (distance <= 150) ? 15 : (distance <= 400) ? 5 : -10;
		}
		return (distance <= 200) ? 45 : (distance <= 600) ? 30 : (distance <= 2_000) ? 15 : 0;
	}

	/** A date that readers see. */
	private record Seen(WrittenDate date, String words, DateRule rule, int area, int base,
			DateLabels.@Nullable Sense sense, int at, String name) {

		String likeness() {
			return this.rule.code() + this.name + (this.area & PageArea.INHERITED);
		}

		boolean is(int flag) {
			return (this.area & flag) != 0;
		}

		@Nullable Kind kind() {
			if (this.sense == DateLabels.Sense.OTHER) {
				return null;
			}
			if (this.sense == DateLabels.Sense.PUBLISHED) {
				return Kind.PUBLISHED;
			}
			return (this.sense == DateLabels.Sense.MODIFIED || (is(PageArea.MODIFIED) && !is(PageArea.PUBLISHED)))
					? Kind.MODIFIED : Kind.PUBLISHED;
		}

		int weight() {
			int weight = this.base;
			weight += (this.sense != null) ? 45 : 0;
			weight += is(PageArea.PUBLISHED) ? 20 : 0;
			weight += is(PageArea.DATE) ? 20 : 0;
			weight += is(PageArea.BYLINE) ? 10 : 0;
			weight += is(PageArea.ARTICLE) ? 10 : 0;
			weight += (this.date.time() != null) ? 15 : 0;
			weight -= this.date.hasDay() ? 0 : 25;
			weight -= is(PageArea.BESIDE) ? 60 : 0;
			weight -= is(PageArea.FOOT) ? 25 : 0;
			weight -= is(PageArea.LINK) ? 15 : 0;
			return weight;
		}

	}

}
