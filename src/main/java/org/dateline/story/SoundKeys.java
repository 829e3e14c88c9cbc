package org.dateline.story;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.dateline.language.NameKeys;
import org.jspecify.annotations.Nullable;

/**
 * By what a word is found in other languages: how it sounds. Names by all their keys;
 * other words, which languages take from each other (referendum, референдум), by what is
 * long enough not to be another word's. What was read is remembered: texts repeat their
 * words.
 */
final class SoundKeys {

	private static final int REMEMBERED_BITS = 15;

	private final NameKeys names = NameKeys.ofOneName();

	private final @Nullable Read[] remembered = new @Nullable Read[1 << REMEMBERED_BITS];

	/** The keys of a name as it is written. */
	List<String> ofName(String word, String language) {
		return remembered(word, language, true);
	}

	/** The keys of the stem of a word that is no name. */
	List<String> ofWord(String stem, String language) {
		return (stem.length() < StoryParameters.WORD_LETTERS) ? List.of() : remembered(stem, language, false);
	}

	private List<String> remembered(String word, String language, boolean name) {
		int place = ((31 * word.hashCode() + language.hashCode()) * 0x9E3779B9) >>> (Integer.SIZE - REMEMBERED_BITS);
		Read read = this.remembered[place];
		if (read == null || read.name != name || !read.word.equals(word) || !read.language.equals(language)) {
			read = new Read(word, language, name, name ? readName(word, language) : readWord(word, language));
			this.remembered[place] = read;
		}
		return read.keys;
	}

	private List<String> readName(String word, String language) {
		Set<String> keys = new LinkedHashSet<>(this.names.ofText(word, language));
		keys.addAll(this.names.withoutVowels(word));
		if (language.equals("ar")) {
			for (int start : new int[] { word.startsWith("ال") ? 2 : 0, isPrefix(word.charAt(0)) ? 1 : 0 }) {
				keys.addAll((start > 0) ? this.names.withoutVowels(word.substring(start)) : Set.of());
			}
		}
		return List.copyOf(keys);
	}

	/** Whether Arabic writes "and", "in", "to", "so", "as" in one word with the next. */
	private static boolean isPrefix(char letter) {
		return "وبلفك".indexOf(letter) >= 0;
	}

	private List<String> readWord(String stem, String language) {
		return this.names.ofText(stem, language)
			.stream()
			.filter((key) -> key.length() >= StoryParameters.WORD_SOUNDS)
			.limit(1)
			.toList();
	}

	private record Read(String word, String language, boolean name, List<String> keys) {
	}

}
