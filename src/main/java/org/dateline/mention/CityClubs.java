package org.dateline.mention;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dateline.language.Words;
import org.dateline.mention.Name.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clubs of one Russian text that are called like their cities without quotation
 * marks: whose player somebody is («защитник Майами»), with the club's own name («Динамо
 * Загреб»), and what was called so elsewhere in the text.
 */
final class CityClubs {

	private final Words words;

	private final NameRules rules;

	private final NameWords word;

	private final KnownNames known;

	private final PersonKeys people;

	private final boolean[] covered;

	private final List<Name> found;

	/** The keys of the cities that were found to stand for their clubs. */
	private final Set<String> clubs = new HashSet<>();

	/**
	 * Of a text.
	 * @param covered the words that are taken by names already, to which it adds
	 * @param found the names that were found, to which it adds, and of which clubs take
	 * cities
	 */
	CityClubs(Words words, NameRules rules, NameWords word, KnownNames known, PersonKeys people, boolean[] covered,
			List<Name> found) {
		this.words = words;
		this.rules = rules;
		this.word = word;
		this.known = known;
		this.people = people;
		this.covered = covered;
		this.found = found;
	}

	void find() {
		if (!this.rules.titlesGovern) {
			return;
		}
		findShown();
		if (!this.clubs.isEmpty()) {
			findAgain();
		}
	}

	private void findShown() {
		for (int i = 1; i < this.words.size(); i++) {
			boolean isBehindName = this.word.isCapital(i) && this.word.isJoined(i) && this.word.isCapital(i - 1)
					&& !this.covered[i - 1] && this.rules.is("club-names", this.words.word(i - 1));
			boolean isBehindPlayer = this.word.isCapital(i) && this.word.isJoined(i)
					&& this.rules.is("players", this.words.word(i - 1));
			City city = (isBehindName || isBehindPlayer) ? city(i) : null;
			if (city != null) {
				this.clubs.add(city.key());
				add(isBehindName ? i - 1 : i, city.last());
			}
		}
	}

	/** Elsewhere, but not where one is or comes from. */
	private void findAgain() {
		for (int i = 0; i < this.words.size(); i++) {
			City city = this.word.isCapital(i) ? city(i) : null;
			boolean isPlace = i > 0 && this.rules.is("place-prepositions", this.words.word(i - 1));
			if (city != null && !isPlace && this.clubs.contains(city.key())) {
				add(i, city.last());
			}
		}
	}

	/** The city that begins at a word, found already or in the list; null if none. */
	private @Nullable City city(int first) {
		int start = this.words.start(first);
		if (this.covered[first]) {
			for (Name name : this.found) {
				if (name.start() == start && name.kind() == Kind.PLACE && name.country() != null) {
					int last = first;
					while (last + 1 < this.words.size() && this.words.end(last) < name.end()) {
						last++;
					}
					return new City(last, name.key());
				}
			}
			return null;
		}
		KnownNames.Known place = this.known.place(first);
		return (place != null) ? new City(place.last(), place.id()) : null;
	}

	private void add(int first, int last) {
		NameRun run = new NameRun(this.words, first, last, false);
		this.found.removeIf((name) -> name.start() >= this.words.start(first) && name.end() <= run.end());
		Arrays.fill(this.covered, first, last + 1, true);
		this.found.add(run.name(Kind.ORGANISATION, this.people.otherKey(run)));
	}

	/**
	 * A city of the text.
	 *
	 * @param last its last word
	 */
	private record City(int last, String key) {
	}

}
