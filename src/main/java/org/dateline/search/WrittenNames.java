package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
import org.dateline.language.Alike;
import org.dateline.language.NameKeys;
import org.jspecify.annotations.Nullable;

/**
 * The names as the reports of the embedded index write them. A word that shares a key
 * with a reader's is the same name only if it is used as one, which most reports that
 * have it show by writing it with a capital, and if none of its language sounds more like
 * it.
 */
final class WrittenNames implements Namesakes {

	/** More share a key only where the key is of hardly any sound. */
	private static final int MOST = 2000;

	private final IndexReader reader;

	WrittenNames(IndexReader reader) {
		this.reader = reader;
	}

	@Override
	public Set<String> of(String word, Set<String> mayBeCaseOf, Set<String> keys) {
		try {
			Set<String> names = new LinkedHashSet<>();
			Map<Alike.Written, List<Spelled>> alike = new HashMap<>();
			for (Spelled spelled : withKeys(keys)) {
				if (NameKeys.isListed(spelled.name()) || NameKeys.isWithoutVowels(spelled.name())) {
					names.add(spelled.name());
				}
				else {
					alike.computeIfAbsent(spelled.written(), (first) -> new ArrayList<>()).add(spelled);
				}
			}
			alike.keySet().retainAll(usedAsNames(alike));
			for (Alike.Written closest : new Alike(word, mayBeCaseOf).closest(alike.keySet())) {
				alike.getOrDefault(closest, List.of()).forEach((spelled) -> names.add(spelled.name()));
			}
			return names;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Spelled> withKeys(Set<String> keys) throws IOException {
		Terms terms = MultiTerms.getTerms(this.reader, Fields.NAME);
		List<Spelled> found = new ArrayList<>();
		if (terms == null) {
			return found;
		}
		TermsEnum each = terms.iterator();
		for (String key : keys) {
			BytesRef beginning = new BytesRef(Fields.names(key));
			BytesRef term = (each.seekCeil(beginning) != TermsEnum.SeekStatus.END) ? each.term() : null;
			while (term != null && StringHelper.startsWith(term, beginning) && found.size() < MOST) {
				found.add(Spelled.of(term.utf8ToString(), each.docFreq()));
				term = next(each);
			}
		}
		return found;
	}

	private static @Nullable BytesRef next(TermsEnum terms) throws IOException {
		return terms.next();
	}

	/**
	 * Those that most of the reports which have the word use as a name: a report that
	 * writes it small as well does not.
	 */
	private Set<Alike.Written> usedAsNames(Map<Alike.Written, List<Spelled>> alike) throws IOException {
		Map<String, Integer> reports = new HashMap<>();
		alike.forEach((written, spelled) -> reports.merge(written.word(), spelled.get(0).reports(), Integer::sum));
		Set<Alike.Written> used = new LinkedHashSet<>();
		for (Alike.Written written : alike.keySet()) {
			int all = this.reader.docFreq(new Term(Fields.WORD, written.word()));
			if (2 * reports.getOrDefault(written.word(), 0) > all) {
				used.add(written);
			}
		}
		return used;
	}

	/**
	 * A name as reports write it.
	 *
	 * @param name the term
	 * @param written the word and its language
	 * @param reports how many reports have it
	 */
	private record Spelled(String name, Alike.Written written, int reports) {

		static Spelled of(String name, int reports) {
			int language = Fields.key(name).length() + 1;
			int word = name.indexOf(':', language) + 1;
			return new Spelled(name, new Alike.Written(name.substring(word), name.substring(language, word - 1)),
					reports);
		}

	}

}
