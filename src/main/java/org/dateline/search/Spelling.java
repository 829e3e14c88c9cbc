package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader may have meant whose words are in no report: for each word that is
 * nowhere, the nearest one that is somewhere (Damerau-Levenshtein).
 */
final class Spelling {

	/** Shorter words have too many neighbours. */
	private static final int SHORTEST = 4;

	/** From this length on two letters may be wrong. */
	private static final int TWO_WRONG = 6;

	/** Longer ones are none, and dear to look for. */
	private static final int LONGEST = 32;

	private static final int MOST = 3;

	/** Who misspells more words means something else. */
	private static final int MOST_WORDS = 4;

	private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";

	/** Nor the colon of an operator. */
	private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{M}\\p{N}:])";

	private final IndexReading index;

	Spelling(IndexReading index) {
		this.index = index;
	}

	/** Whole queries to ask instead; none where no word is near. */
	List<String> suggest(String typed, Interpretation meant) throws IOException {
		List<String> queries = new ArrayList<>(List.of(typed));
		boolean changed = false;
		int sought = 0;
		for (Leaf leaf : meant.leaves()) {
			if (leaf.words().isEmpty() || isFound(leaf)) {
				continue;
			}
			if (++sought > MOST_WORDS) {
				break;
			}
			List<String> near = near(leaf.words().iterator().next());
			if (near.isEmpty()) {
				continue;
			}
			changed = true;
			List<String> next = new ArrayList<>();
			Pattern typedWord = Pattern.compile(NO_LETTER_BEFORE + Pattern.quote(leaf.typed()) + NO_LETTER_AFTER);
			for (String word : near) {
				for (String query : queries) {
					next.add(typedWord.matcher(query).replaceAll(Matcher.quoteReplacement(word)));
				}
			}
			queries = next.subList(0, Math.min(MOST, next.size()));
		}
		return changed ? List.copyOf(new LinkedHashSet<>(queries)) : List.of();
	}

	private boolean isFound(Leaf leaf) throws IOException {
		return isAnyFound(Fields.WORD, leaf.words()) || isAnyFound(Fields.STEM, leaf.stems())
				|| isAnyFound(Fields.NAME, leaf.names());
	}

	private boolean isAnyFound(String field, Set<String> terms) throws IOException {
		for (String term : terms) {
			if (this.index.has(field, term)) {
				return true;
			}
		}
		return false;
	}

	private List<String> near(String word) throws IOException {
		if (word.length() < SHORTEST || word.length() > LONGEST) {
			return List.of();
		}
		List<String> words = new ArrayList<>();
		for (String near : this.index.near(word, (word.length() >= TWO_WRONG) ? 2 : 1)) {
			if (words.size() < MOST && this.index.has(Fields.WORD, near)) {
				words.add(near);
			}
		}
		words.remove(word);
		return words;
	}

}
