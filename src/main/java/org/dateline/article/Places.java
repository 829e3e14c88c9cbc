package org.dateline.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.roaringbitmap.RoaringBitmap;

/**
 * Where reports stand in the archive's list, from 0. Search says by places what it found,
 * and lists filter, count and page through places: so neither has to know the other's
 * ways.
 */
public interface Places {

	/** How many places there are; some of them may be empty. */
	int size();

	/** The place of a report, or -1 if it cannot be read. */
	int of(long article);

	/** The report at a place. */
	long article(int place);

	/** The earliest day of the report at a place, in days since 1970-01-01. */
	int day(int place);

	/**
	 * The newest reports of some places, newest first; those without a date come last.
	 * @param most at most so many
	 */
	List<Long> newest(RoaringBitmap among, int most);

	/** The languages that reports are in. */
	Set<String> languages();

	/** The names of all sources in a language, by slug. */
	Map<String, String> sources(Locale locale);

	/**
	 * The slugs of sources by those that lead to them, since the sources there were
	 * merged into them.
	 */
	default Map<String, String> formerSources() {
		return Map.of();
	}

	/** The archive revision that the places are of. */
	long revision();

}
