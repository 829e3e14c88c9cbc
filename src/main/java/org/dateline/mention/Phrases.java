package org.dateline.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.dateline.language.Stems;
import org.dateline.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or several words and what each means, found in a text folded or, if so
 * asked, whatever their inflection.
 *
 * @param <T> what a phrase means
 */
final class Phrases<T> {

	private static final int MOST_WORDS = 5;

	private final Map<String, T> meanings = new HashMap<>();

	private final Set<String> firstWords = new HashSet<>();

	private final Stems stems;

	private final Function<Stems.Word, String> form;

	private Phrases(Stems stems, Function<Stems.Word, String> form) {
		this.stems = stems;
		this.form = form;
	}

	static <T> Phrases<T> folded(Stems stems) {
		return new Phrases<>(stems, Stems.Word::folded);
	}

	static <T> Phrases<T> inflected(Stems stems) {
		return new Phrases<>(stems, Stems.Word::stem);
	}

	/** Adds a phrase, unless it is there already. */
	void add(String phrase, T meaning) {
		Words words = Words.of(phrase, this.stems);
		if (words.size() == 0 || words.size() > MOST_WORDS) {
			return;
		}
		StringBuilder key = new StringBuilder();
		for (int i = 0; i < words.size(); i++) {
			key.append((i > 0) ? " " : "").append(this.form.apply(words.word(i)));
		}
		this.meanings.putIfAbsent(key.toString(), meaning);
		this.firstWords.add(this.form.apply(words.word(0)));
	}

	/** The longest phrase that begins at a piece, or null. */
	@Nullable Match<T> beginningAt(TextPieces text, int first) {
		if (!text.has(first)) {
			return null;
		}
		String word = this.form.apply(text.piece(first));
		if (!this.firstWords.contains(word)) {
			return null;
		}
		T single = this.meanings.get(word);
		Match<T> longest = (single != null) ? new Match<>(single, first, first + 1) : null;
		StringBuilder key = new StringBuilder(word);
		for (int i = first + 1; i < first + MOST_WORDS && text.isNear(i); i++) {
			key.append(' ').append(this.form.apply(text.piece(i)));
			T meaning = this.meanings.get(key.toString());
			if (meaning != null) {
				longest = new Match<>(meaning, first, i + 1);
			}
		}
		return longest;
	}

	/** The longest phrase that ends before a piece, or null. */
	@Nullable Match<T> endingBefore(TextPieces text, int end) {
		Match<T> longest = null;
		for (int first = end - 1; first >= 0 && first >= end - MOST_WORDS; first--) {
			if (first < end - 1 && !text.isNear(first + 1)) {
				break;
			}
			Match<T> match = this.firstWords.contains(this.form.apply(text.piece(first))) ? beginningAt(text, first)
					: null;
			if (match != null && match.end() == end) {
				longest = match;
			}
		}
		return longest;
	}

	/**
	 * A phrase in a text.
	 *
	 * @param <T> what it means
	 * @param first the place of its first piece
	 * @param end the place after its last piece
	 */
	record Match<T>(T meaning, int first, int end) {
	}

}
