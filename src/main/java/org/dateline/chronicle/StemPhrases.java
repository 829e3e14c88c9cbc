package org.dateline.chronicle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dateline.language.Stems;
import org.dateline.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases of one language with what they mean, found in whatever inflection by
 * their stems. A word behind {@code =} is found as it is written.
 *
 * @param <T> what they mean
 */
final class StemPhrases<T> {

	private final Stems stems;

	/** By the first word, the longest first. */
	private final Map<String, List<Phrase<T>>> phrases = new HashMap<>();

	StemPhrases(String language) {
		this.stems = Stems.of(language);
	}

	/** Adds a phrase; of two that are alike the first stays. */
	void add(String phrase, T meaning) {
		List<String> keys = new ArrayList<>();
		for (String part : phrase.split(" ")) {
			boolean exact = part.startsWith("=");
			Words words = Words.of(exact ? part.substring(1) : part, this.stems);
			for (int i = 0; i < words.size(); i++) {
				Stems.Word word = words.word(i);
				keys.add(exact ? "=" + word.folded() : word.stem());
			}
		}
		if (keys.isEmpty()) {
			throw new IllegalArgumentException("No words: " + phrase);
		}
		List<Phrase<T>> alike = this.phrases.computeIfAbsent(keys.get(0), (first) -> new ArrayList<>());
		if (alike.stream().noneMatch((other) -> other.keys.equals(keys))) {
			alike.add(new Phrase<>(List.copyOf(keys), meaning));
			alike.sort(Comparator.comparingInt((Phrase<T> one) -> one.keys.size()).reversed());
		}
	}

	boolean isEmpty() {
		return this.phrases.isEmpty();
	}

	/** The words of a text, to be searched. */
	Words words(String text) {
		return Words.of(text, this.stems);
	}

	/** Where phrases stand in a text, the longest at each place, none in another. */
	List<Match<T>> find(Words words) {
		List<Match<T>> found = new ArrayList<>();
		int at = 0;
		while (at < words.size()) {
			Match<T> match = at(words, at);
			if (match != null) {
				found.add(match);
				at = match.last();
			}
			at++;
		}
		return found;
	}

	private @Nullable Match<T> at(Words words, int at) {
		Stems.Word word = words.word(at);
		Match<T> exact = longest(this.phrases.get("=" + word.folded()), words, at);
		Match<T> inflected = longest(this.phrases.get(word.stem()), words, at);
		return (exact == null || inflected != null && inflected.last() > exact.last()) ? inflected : exact;
	}

	private @Nullable Match<T> longest(@Nullable List<Phrase<T>> phrases, Words words, int at) {
		if (phrases != null) {
			for (Phrase<T> phrase : phrases) {
				if (phrase.stands(words, at)) {
					return new Match<>(phrase.meaning, at, at + phrase.keys.size() - 1);
				}
			}
		}
		return null;
	}

	private record Phrase<T>(List<String> keys, T meaning) {

		boolean stands(Words words, int at) {
			if (at + this.keys.size() > words.size()) {
				return false;
			}
			for (int i = 0; i < this.keys.size(); i++) {
				String key = this.keys.get(i);
				Stems.Word word = words.word(at + i);
				boolean same = key.startsWith("=") ? key.substring(1).equals(word.folded()) : key.equals(word.stem());
				if (!same) {
					return false;
				}
			}
			return true;
		}

	}

	/**
	 * Where a phrase stands.
	 *
	 * @param <T> what phrases mean
	 * @param first the place of its first word
	 * @param last the place of its last word
	 */
	record Match<T>(T meaning, int first, int last) {
	}

}
