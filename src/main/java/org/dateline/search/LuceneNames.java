package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** The names of the embedded index. */
final class LuceneNames implements NameTerms {

	private final IndexReader reader;

	LuceneNames(IndexReader reader) {
		this.reader = reader;
	}

	@Override
	public List<Set<String>> withKeys(List<Set<String>> keys, int most) {
		try {
			List<Set<String>> names = new ArrayList<>();
			Terms terms = MultiTerms.getTerms(this.reader, Fields.NAME);
			for (Set<String> some : keys) {
				names.add((terms != null) ? withKeys(terms.iterator(), some, most) : Set.of());
			}
			return names;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> withKeys(TermsEnum terms, Set<String> keys, int most) throws IOException {
		Set<String> names = new LinkedHashSet<>();
		for (String key : keys) {
			BytesRef beginning = new BytesRef(Fields.names(key));
			BytesRef term = (terms.seekCeil(beginning) != TermsEnum.SeekStatus.END) ? terms.term() : null;
			while (term != null && StringHelper.startsWith(term, beginning) && names.size() < most) {
				names.add(term.utf8ToString());
				term = next(terms);
			}
		}
		return names;
	}

	private static @Nullable BytesRef next(TermsEnum terms) throws IOException {
		return terms.next();
	}

	@Override
	public Map<Term, Integer> reports(Collection<Term> terms) {
		try {
			Map<Term, Integer> reports = new HashMap<>();
			for (Term term : terms) {
				reports.put(term, this.reader.docFreq(term));
			}
			return reports;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
