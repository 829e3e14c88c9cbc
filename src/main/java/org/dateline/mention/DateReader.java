package org.dateline.mention;

import java.util.ArrayList;
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

	/** Where a run was cut, at least so much of it is done with. */
	private static final int SHORTEST_STEP = LONGEST_RUN / 2;

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
			cell = (end > cell) ? readRun(cell, end, cells, language, resolver, dates) : cell + 1;
		}
		return dates;
	}

	/**
	 * In English alone it depends on the country whether the day or the month is first.
	 */
	private DateLanguage language(String code, DateOrder order) {
		return this.languages.computeIfAbsent(code + "-" + order, (key) -> DateLanguage.load(code, order));
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

	/** "По сравнению с прошлым годом": not since then, though the word is the same. */
	private static boolean isCompared(int start, DateCells cells, DateLanguage language) {
		return start > 0 && language.set("with").contains(cells.word(start))
				&& language.set("compared").contains(cells.word(start - 1));
	}

	/**
	 * Reads a run. Where it was cut for its length its last date may be cut as well, and
	 * is read once more from its start.
	 * @return the cell from which to go on
	 */
	private static int readRun(int start, int end, DateCells cells, DateLanguage language, DateResolver resolver,
			List<MentionedDate> dates) {
		List<Node> whole = new ArrayList<>();
		for (Node node : new DateChart(language, cells, start, end).nodes()) {
			if (language.isWhole(node.symbol()) && !isCompared(node.start(), cells, language)) {
				whole.add(node);
			}
		}
		List<Node> taken = whole.isEmpty() ? whole : new DateCover(language, cells, start, end).of(whole);
		int next = end;
		if (end - start == LONGEST_RUN) {
			Node last = taken.isEmpty() ? null : taken.get(taken.size() - 1);
			next = start + SHORTEST_STEP;
			if (last != null && last.start() >= next) {
				next = last.start();
				taken.remove(last);
			}
			else if (last != null) {
				next = Math.max(next, last.end());
			}
		}
		for (Node node : taken) {
			MentionedDate date = (node.value() instanceof When when) ? resolver.resolve(when, node.start(), node.end())
					: null;
			if (date != null) {
				dates.add(date);
			}
		}
		return next;
	}

}
