package org.dateline.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.roaringbitmap.RoaringBitmap;

/**
 * What search found for a reader's words, open for as long as the page is being made.
 */
public interface Findings extends AutoCloseable {

	/** The archive revision that was searched; later changes are not found yet. */
	long revision();

	/** The places of all reports found. Whoever asks may change the answer. */
	RoaringBitmap places();

	/**
	 * Finds also what has fewer of the words, where that is what was meant more likely
	 * than nothing: asked when filters leave nothing of what was found.
	 * @return whether there may be more now
	 */
	boolean loosen();

	/**
	 * The most relevant of the reports at these places, best first.
	 * @param most at most so many
	 */
	List<Long> best(RoaringBitmap among, int most);

	/**
	 * Why each of these reports was found: its heading and its best passage, with the
	 * matching words marked. What is no longer public is left out.
	 */
	Map<Long, Passage> passages(List<Shown> reports);

	/** How the words were understood, to be asked after the passages. */
	Understanding understanding(Locale locale);

	@Override
	void close();

	/**
	 * A report as a list shows it.
	 *
	 * @param id its article
	 * @param language its language tag
	 * @param heading its headline, or the opening words that stand in for one
	 */
	record Shown(long id, String language, String heading) {
	}

}
