package org.dateline.mention;

import java.util.function.Function;

import org.dateline.language.Words;
import org.jspecify.annotations.Nullable;

/** The names in one text that lists have: organisations, places and things. */
final class KnownNames {

	/** No known name has more words. */
	private static final int LONGEST = 4;

	/** "Salt Lake City". */
	private static final int LONGEST_TOWN = 3;

	private final Words words;

	private final NameRules rules;

	private final NameWords word;

	private final boolean[] covered;

	KnownNames(Words words, NameRules rules, NameWords word, boolean[] covered) {
		this.words = words;
		this.rules = rules;
		this.word = word;
		this.covered = covered;
	}

	@Nullable Known organisation(int first) {
		boolean isHeadline = this.words.word(first).isStopword() && this.word.isShouted(first)
				&& (this.word.isShouted(first - 1) || this.word.isShouted(first + 1));
		boolean isWithinTitle = this.words.word(first).isStopword() && first > 0 && this.word.isJoined(first)
				&& this.word.isCapital(first - 1);
		if (isWithinTitle || isHeadline) {
			// "3rd Rock From The Sun", "WHO WINS"
			return null;
		}
		boolean isShouted = this.word.isShouted(first);
		return longest(first, (name) -> this.rules.organisations.id(name, isShouted));
	}

	@Nullable Known place(int first) {
		return longest(first, this.rules.places::name);
	}

	@Nullable Known thing(int first) {
		return longest(first, (name) -> this.rules.isThing(name) ? name : null);
	}

	/** Whether a longer name of a list has some words in it. */
	boolean isWithin(int first, int last) {
		for (int from = first; from >= 0 && from > first - LONGEST; from--) {
			if (from < first && !this.word.isWithinPhrase(from + 1)) {
				return false;
			}
			Known known = this.word.isCapital(from) ? organisation(from) : null;
			if (known != null && known.last() >= last && known.last() - from > last - first) {
				return true;
			}
		}
		return false;
	}

	/** Whether a word is the short name of a state: "Upland, Calif." */
	boolean isStateBehindTown(int word) {
		int end = this.words.end(word);
		return this.rules.is("states", this.words.word(word)) && this.word.isCapital(word) && isBehindComma(word)
				&& end < this.words.text().length() && this.words.text().charAt(end) == '.';
	}

	/** The first word of the town before the comma before a state, or -1. */
	int townBefore(int state, boolean[] taken) {
		if (!isBehindComma(state) || !this.rules.is("states", this.words.word(state))
				&& (state + 1 >= this.words.size() || !this.rules.is("states", this.words.word(state + 1)))) {
			return -1;
		}
		int first = state;
		while (first > 0 && first > state - LONGEST_TOWN && isOfTown(first - 1, taken)
				&& (first == state || this.word.isJoined(first))) {
			first--;
		}
		return (first < state && !(first > 0 && isOfTown(first - 1, taken) && this.word.isJoined(first))) ? first : -1;
	}

	private boolean isOfTown(int at, boolean[] taken) {
		return !taken[at] && this.word.isCapital(at) && !this.word.isNoName(at) && !this.word.isTitle(at)
				&& !this.word.isOrganisationWord(at) && !this.word.isPossessive(at);
	}

	private boolean isBehindComma(int at) {
		return at > 0 && this.words.text().startsWith(", ", this.words.end(at - 1))
				&& this.words.start(at) == this.words.end(at - 1) + 2 && this.word.isCapital(at - 1);
	}

	/** The longest name that begins at a word, or null. */
	private @Nullable Known longest(int first, Function<String, @Nullable String> list) {
		Known longest = null;
		String before = "";
		for (int i = first; i < this.words.size() && i < first + LONGEST && !this.covered[i]; i++) {
			boolean isPart = i == first || this.word.isWithinPhrase(i) && (this.word.isCapital(i)
					|| this.words.word(i).isStopword() || !this.rules.isCountryFirst && !this.rules.isHeadFirst);
			if (!isPart) {
				break;
			}
			String written = before + this.words.word(i).folded();
			String whole = list.apply(written);
			String owner = (whole == null && this.word.isPossessive(i))
					? list.apply(written.substring(0, written.length() - 2)) : null;
			if (whole != null || owner != null) {
				longest = new Known(i, (whole != null) ? whole : String.valueOf(owner), whole != null);
			}
			before = written + " ";
		}
		return longest;
	}

	/**
	 * A name of a list.
	 *
	 * @param last its last word
	 * @param id what it is called in the list
	 * @param isWhole whether an s behind an apostrophe is part of it: "Sotheby's"
	 */
	record Known(int last, String id, boolean isWhole) {
	}

}
