package org.dateline.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.apache.lucene.search.Query;
import org.dateline.article.Places;

/**
 * An index that can be asked, embedded or remote. A query is written in Lucene's classes
 * for either: every engine that is supported is made of them.
 */
interface IndexReading extends AutoCloseable {

	/** What a query finds. */
	Matches match(Query query, Places places) throws IOException;

	/** Whether a report that can be read has a term. */
	boolean has(String field, String term) throws IOException;

	/** The names of reports that may be a word, as they are written there. */
	Namesakes names();

	/**
	 * Words of reports that are near a word (Damerau-Levenshtein) and begin like it, the
	 * nearest first, those in more reports before others. Some may be of reports that
	 * were taken out.
	 */
	List<String> near(String word, int mostEdits) throws IOException;

	/** Of each report in the index, the archive revision that it is of. */
	Map<Long, Long> revisions() throws IOException;

	@Override
	void close() throws IOException;

}
