package org.dateline.editorial;

import java.util.List;

import org.dateline.article.ListPage;
import org.jspecify.annotations.Nullable;

/**
 * What a merge will do, as the page says that asks before it is done.
 *
 * @param kind what is merged, as its address has it: {@code events}, {@code stories} or
 * {@code names}
 * @param leaving what becomes part of the other
 * @param staying the other
 * @param reason why, as far as it was typed
 * @param longest the characters of a reason
 */
public record Merging(String kind, Side leaving, Side staying, @Nullable String reason, int longest) {

	/** The reports, or names, that a side is shown with. */
	static final int MOST_SHOWN = 12;

	/**
	 * One of the two.
	 *
	 * @param number its number
	 * @param title what it is, in words
	 * @param about what else it is
	 * @param lines its reports, or its names, as far as they are shown
	 * @param all how many there are
	 */
	public record Side(long number, String title, List<String> about, List<Line> lines, int all) {

		public Side {
			about = List.copyOf(about);
			lines = List.copyOf(lines);
		}

		/** How many there are that are not shown. */
		public int more() {
			return this.all - this.lines.size();
		}

	}

	/**
	 * A report, or a name.
	 *
	 * @param words its headline, or the name
	 * @param language its language tag
	 * @param article the report, or null
	 * @param beside its date and source, or nothing
	 */
	public record Line(String words, String language, @Nullable Long article, List<String> beside) {

		static Line of(ListPage.Line report) {
			String date = report.date();
			return new Line(report.heading().words(), report.language().tag(), report.id(),
					(date != null) ? List.of(date, report.source()) : List.of(report.source()));
		}

	}

}
