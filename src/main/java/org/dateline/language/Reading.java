package org.dateline.language;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;

/** One word on its way to its keys. */
final class Reading {

	/** A key of so many consonants is hardly another name's. */
	private static final int LONG = 4;

	private static final int MOST = 5;

	private static final int MOST_LONG = 9;

	private final Aliases aliases;

	private final String language;

	private final String word;

	private final Set<String> keys = new LinkedHashSet<>(8);

	private final Sounds sounds = new Sounds();

	/**
	 * @param language of the text, or empty for a reader's word
	 */
	Reading(Aliases aliases, String word, String language) {
		this.aliases = aliases;
		this.language = primary(language);
		this.word = Letters.lower(word);
	}

	Set<String> keys() {
		int script = Letters.script(this.word);
		if (script < 0) {
			return Set.of();
		}
		alias(this.word);
		switch (script) {
			case UScript.LATIN -> latin();
			case UScript.CYRILLIC, UScript.ARMENIAN, UScript.GEORGIAN, UScript.GREEK -> letterByLetter(script);
			case UScript.ARABIC, UScript.HEBREW -> abjad();
			default -> transliterated();
		}
		if (this.keys.isEmpty()) {
			this.keys.add("=" + this.word);
		}
		return Set.copyOf(this.keys);
	}

	private void latin() {
		String bare = Letters.withoutPossessive(this.word, this.language);
		LatinWord letters = LatinWord.of(bare);
		readAloud(letters);
		alias(bare);
		for (String name : nominatives(bare, false)) {
			alias(name);
			Spelling home = SpellingGuess.home(this.language);
			((home != null) ? home : Spelling.GENERAL).read(LatinWord.of(name), this.sounds);
			addSounds();
		}
		if (this.language.isEmpty()) {
			Spelling.GENERAL.read(letters, this.sounds);
			addAbjad();
		}
	}

	/**
	 * Reads as each likely language would. An unlikely one is heard only if the key is
	 * long enough not to be another name's as well.
	 */
	private void readAloud(LatinWord word) {
		SpellingGuess guess = SpellingGuess.of(word, this.language);
		boolean maybeLong = word.consonants() >= LONG - 1;
		int heard = maybeLong ? guess.spellings().size() : guess.strong();
		for (int i = 0; i < heard; i++) {
			guess.spellings().get(i).read(word, this.sounds);
			boolean isLong = maybeLong && this.sounds.tellingConsonants() >= LONG;
			if (isLong ? this.keys.size() < MOST_LONG : i < guess.strong() && this.keys.size() < MOST) {
				addSounds();
			}
		}
	}

	private void letterByLetter(int script) {
		Letters.read(this.word, this.sounds);
		addSounds();
		if (this.language.isEmpty()) {
			addAbjad();
		}
		for (String name : nominatives(this.word, true)) {
			alias(name);
			Letters.read(name, this.sounds);
			addSounds();
		}
	}

	/** At most two names of which the word may be a case, the longest ending's first. */
	private Set<String> nominatives(String word, boolean otherScript) {
		Set<String> names = new LinkedHashSet<>(4);
		for (Endings.Ending ending : this.language.isEmpty() ? Endings.ofQuery(otherScript)
				: Endings.of(this.language)) {
			int stem = ending.stem(word);
			if (stem > 0) {
				for (String end : ending.restored()) {
					if (names.size() < 2) {
						names.add(word.substring(0, stem) + end);
					}
				}
			}
		}
		return names;
	}

	private void abjad() {
		Spelling.GENERAL.read(LatinWord.of(Letters.lower(Latin.TRANSLITERATOR.transliterate(this.word))), this.sounds);
		addAbjad();
	}

	private void transliterated() {
		LatinWord letters = LatinWord.of(Letters.lower(Latin.TRANSLITERATOR.transliterate(this.word)));
		Spelling spelling = Syllables.areJapanese(letters) ? Spelling.JAPANESE : Spelling.GENERAL;
		spelling.read(letters, this.sounds);
		addSounds();
	}

	private void alias(String name) {
		String key = this.aliases.key(name);
		if (key != null) {
			this.keys.add(key);
		}
	}

	private void addSounds() {
		String key = this.sounds.key();
		if (!key.isEmpty()) {
			this.keys.add(key);
		}
	}

	/** Scripts without vowels are met on the consonants alone. */
	private void addAbjad() {
		for (boolean waw : new boolean[] { false, true }) {
			String key = this.sounds.keyWithoutVowels(waw);
			if (!key.isEmpty()) {
				this.keys.add(key);
			}
		}
	}

	private static String primary(String language) {
		int end = language.indexOf('-');
		return (end < 0) ? language : language.substring(0, end);
	}

	/** Loaded when the first word in another script comes. */
	private static final class Latin {

		static final Transliterator TRANSLITERATOR = Transliterator.getInstance("Any-Latin");

	}

}
