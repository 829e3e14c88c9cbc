package org.dateline.article;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What stands beside a report on its page; the story module knows it. Whatever changes
 * the answer notes so in {@code article_surroundings}.
 */
public interface Companions {

	/** The companions of a report, as they are now. */
	Beside of(long article, Locale locale);

	/**
	 * What stands beside a report.
	 *
	 * @param story the number of its story, or null where it tells one alone
	 * @param told the other reports of its story
	 * @param more how many others of its story are not among them
	 * @param near reports that are near it and tell another story
	 */
	record Beside(@Nullable Long story, List<ListPage.Line> told, int more, List<ListPage.Line> near) {

		/** Nothing. */
		public static final Beside NOTHING = new Beside(null, List.of(), 0, List.of());

		public Beside {
			told = List.copyOf(told);
			near = List.copyOf(near);
		}

	}

}
