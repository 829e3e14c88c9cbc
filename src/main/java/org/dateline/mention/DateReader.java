package org.dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.dateline.mention.DateChart.Node;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates and periods that a text speaks of, and resolves them against its day of
 * publication. For any thread; the time is linear to the length of the text.
 */
public final class DateReader {

	/** What is behind so many {@code char}s of a text is not read. */
	public static final int LONGEST = 1_000_000;

	/** The languages with rules, as ISO 639-1. */
	public static final Set<String> LANGUAGES = Set.of("en", "ru", "az", "id", "tr", "uk", "de", "fr", "ka", "hy", "kk",
			"fa", "ar");

	private static final int LONGEST_RUN = 40;

	private static final Comparator<Node> BEST = Comparator.<Node>comparingInt((node) -> node.start() - node.end())
		.thenComparingInt(Node::start)
		.thenComparingInt(Node::order);

	private final Map<String, DateLanguage> languages = new ConcurrentHashMap<>();

	/**
	 * The dates of a text in the order in which they stand.
	 * @param tag the language in BCP 47; one without rules gives no dates
	 * @param published when the text was published, or null where that is not known
	 */
	public List<MentionedDate> read(CharSequence text, String tag, @Nullable EdtfDate published) {
		return read(text, tag, published, Reasoning.Direction.NONE);
	}

	/**
	 * The same for a text of which something is known beforehand.
	 * @param direction ahead for one that speaks of what will be, as an invitation does
	 */
	public List<MentionedDate> read(CharSequence text, String tag, @Nullable EdtfDate published,
			Reasoning.Direction direction) {
		String code = LanguageTag.locale(tag).getLanguage();
		if (!LANGUAGES.contains(code)) {
			return List.of();
		}
		DateLanguage language = language(code, DateOrder.of(tag, null));
		DateCells cells = new DateCells(text, LONGEST, language);
		DateResolver resolver = new DateResolver(language, cells, published, direction);
		List<MentionedDate> dates = new ArrayList<>();
		int cell = 0;
		while (cell < cells.size()) {
			int end = runFrom(cell, cells, language);
			if (end > cell) {
				readRun(new DateChart(language, cells, cell, end), language, resolver, dates);
			}
			cell = Math.max(end, cell + 1);
		}
		return dates;
	}

	/**
	 * In English alone it depends on the country whether the day or the month is first.
	 */
	private DateLanguage language(String code, DateOrder order) {
		boolean dayFirst = order == DateOrder.DAY_FIRST;
		return this.languages.computeIfAbsent(dayFirst ? code + "-" : code,
				(key) -> DateLanguage.load(code, dayFirst ? order : DateOrder.MONTH_FIRST));
	}

	/** The end of a run of cells that rules speak of, without what may not be a date. */
	private static int runFrom(int start, DateCells cells, DateLanguage language) {
		int end = start;
		boolean any = false;
		while (end < cells.size() && end - start < LONGEST_RUN && !cells.isBreak(end)
				&& isKnown(end, cells, language)) {
			any |= cells.isNumber(end) || language.isTelling(cells, end);
			end++;
		}
		return any ? end : start;
	}

	private static boolean isKnown(int cell, DateCells cells, DateLanguage language) {
		String word = cells.word(cell);
		return cells.isNumber(cell) || word.isEmpty() || !Character.isLetter(word.codePointAt(0))
				|| language.knows(word) || DateZones.isZone(word);
	}

	private static void readRun(DateChart chart, DateLanguage language, DateResolver resolver,
			List<MentionedDate> dates) {
		List<Node> found = new ArrayList<>();
		for (Node node : chart.nodes()) {
			if (language.isWhole(node.symbol())) {
				found.add(node);
			}
		}
		found.sort(BEST);
		List<Node> taken = new ArrayList<>();
		List<MentionedDate> read = new ArrayList<>();
		for (Node node : found) {
			if (taken.stream().noneMatch((other) -> node.start() < other.end() && other.start() < node.end())) {
				taken.add(node);
				MentionedDate date = (node.value() instanceof When when)
						? resolver.resolve(when, node.start(), node.end()) : null;
				if (date != null) {
					read.add(date);
				}
			}
		}
		read.sort(Comparator.comparingInt(MentionedDate::start));
		dates.addAll(read);
	}

}
