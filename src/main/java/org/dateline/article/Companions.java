package org.dateline.article;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What stands beside a report on its page; the story module knows it. Whatever changes
 * the answer notes so in {@code article_surroundings}.
 */
public interface Companions {

	/**
	 * The companions of a report, as they are now.
	 * @param language the language of the report
	 * @param locale the language of the page
	 */
	Beside of(long article, String language, Locale locale);

	/** How the links between reports did where people judged them. */
	Judged judged();

	/**
	 * Links that people have judged.
	 *
	 * @param confirmed how many were right
	 * @param rejected how many were wrong
	 */
	record Judged(long confirmed, long rejected) {

		/** How many there are. */
		public long all() {
			return this.confirmed + this.rejected;
		}

		/** The part that was right; nothing can be said where there are none. */
		public double precision() {
			return (double) this.confirmed / all();
		}

	}

	/**
	 * What stands beside a report.
	 *
	 * @param story the number of its story, or null where it tells one alone
	 * @param told the other reports of its story
	 * @param across whether some of them are in other languages
	 * @param more how many others of its story are not among them
	 * @param near reports that are near it and tell another story
	 */
	record Beside(@Nullable Long story, List<ListPage.Line> told, boolean across, int more, List<ListPage.Line> near) {

		/** Nothing. */
		public static final Beside NOTHING = new Beside(null, List.of(), false, 0, List.of());

		public Beside {
			told = List.copyOf(told);
			near = List.copyOf(near);
		}

	}

}
