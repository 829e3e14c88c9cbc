package org.dateline.search;

import java.io.IOException;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * The terms of reports that can be read. Those of a report that was withdrawn stay in the
 * index until segments merge, and must not be offered to anyone meanwhile.
 */
final class LiveTerms {

	private LiveTerms() {
	}

	static boolean has(IndexReader reader, Term term) throws IOException {
		if (!reader.hasDeletions()) {
			return reader.docFreq(term) > 0;
		}
		for (LeafReaderContext leaf : reader.leaves()) {
			PostingsEnum reports = leaf.reader().postings(term, PostingsEnum.NONE);
			Bits live = leaf.reader().getLiveDocs();
			while (reports != null && reports.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
				if (live == null || live.get(reports.docID())) {
					return true;
				}
			}
		}
		return false;
	}

}
