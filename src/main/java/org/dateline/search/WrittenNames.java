package org.dateline.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.Term;
import org.dateline.language.Alike;
import org.dateline.language.NameKeys;

/**
 * The names as the reports of an index write them. A word that shares a key with a
 * reader's is the same name only if it is used as one, which most reports that have it
 * show by writing it with a capital, and if none of its language sounds more like it.
 */
final class WrittenNames implements Namesakes {

	/** More share a key only where the key is of hardly any sound. */
	private static final int MOST = 2000;

	private final NameTerms terms;

	WrittenNames(NameTerms terms) {
		this.terms = terms;
	}

	@Override
	public Set<String> of(Sounding word) {
		return of(List.of(word)).getOrDefault(word, Set.of());
	}

	/** The names of several words; the index is asked twice for all of them. */
	Map<Sounding, Set<String>> of(Collection<Sounding> words) {
		List<Set<String>> names = this.terms.withKeys(words.stream().map(Sounding::keys).toList(), MOST);
		Map<Sounding, Choice> choices = new LinkedHashMap<>();
		words.forEach((word) -> choices.put(word, new Choice(word, names.get(choices.size()))));
		Set<Term> counted = new LinkedHashSet<>();
		choices.values().forEach((choice) -> choice.count(counted));
		Map<Term, Integer> reports = this.terms.reports(counted);
		Map<Sounding, Set<String>> chosen = new HashMap<>();
		choices.forEach((word, choice) -> chosen.put(word, choice.among(reports)));
		return chosen;
	}

	/**
	 * The words that share a key with a reader's word, to be chosen among. A report that
	 * has a word has it with all its keys: to ask for one of them is enough, and counts
	 * the word once.
	 */
	private static final class Choice {

		/** Names that are meant however they sound, each with one of its terms. */
		private final Map<Alike.Written, String> listed = new LinkedHashMap<>();

		/** The others. */
		private final Map<Alike.Written, String> heard = new LinkedHashMap<>();

		private final Alike alike;

		Choice(Sounding word, Set<String> names) {
			this.alike = new Alike(word.word(), word.mayBeCaseOf());
			for (String name : names) {
				boolean isListed = NameKeys.isListed(name) || NameKeys.isWithoutVowels(name);
				(isListed ? this.listed : this.heard).putIfAbsent(Fields.written(name), name);
			}
			this.heard.keySet().removeAll(this.listed.keySet());
			this.heard.keySet().retainAll(this.alike.near(this.heard.keySet()));
		}

		void count(Set<Term> counted) {
			this.heard.forEach((written, name) -> {
				counted.add(new Term(Fields.WORD, written.word()));
				counted.add(new Term(Fields.NAME, name));
			});
		}

		Set<String> among(Map<Term, Integer> reports) {
			this.heard.keySet().retainAll(usedAsNames(reports));
			Map<Alike.Written, String> chosen = new LinkedHashMap<>(this.heard);
			chosen.keySet().retainAll(this.alike.closest(this.heard.keySet()));
			chosen.putAll(this.listed);
			return new LinkedHashSet<>(chosen.values());
		}

		/**
		 * Those that most of the reports which have the word use as a name: a report that
		 * writes it small as well does not.
		 */
		private Set<Alike.Written> usedAsNames(Map<Term, Integer> reports) {
			Map<String, Integer> asName = new HashMap<>();
			this.heard.forEach((written, name) -> asName.merge(written.word(),
					reports.getOrDefault(new Term(Fields.NAME, name), 0), Integer::sum));
			Set<Alike.Written> used = new LinkedHashSet<>();
			for (Alike.Written written : this.heard.keySet()) {
				int all = reports.getOrDefault(new Term(Fields.WORD, written.word()), 0);
				if (2 * asName.getOrDefault(written.word(), 0) > all) {
					used.add(written);
				}
			}
			return used;
		}

	}

}
