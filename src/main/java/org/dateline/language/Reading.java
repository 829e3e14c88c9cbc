package org.dateline.language;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;

/** One word on its way to its keys. */
final class Reading {

	private static final int MOST_KEYS = 5;

	private static final int MOST_LONG_KEYS = 9;

	private final Aliases aliases;

	private final String word;

	/** The language of the text, or empty for a reader's word. */
	private final String language;

	private final Closeness closeness;

	private final Sounds sounds;

	private final Set<String> keys = new LinkedHashSet<>(8);

	Reading(Aliases aliases, Closeness closeness, String word, String language) {
		this.aliases = aliases;
		this.closeness = closeness;
		this.sounds = new Sounds(closeness);
		this.word = Letters.lower(word);
		int subtag = language.indexOf('-');
		this.language = (subtag < 0) ? language : language.substring(0, subtag);
	}

	Set<String> keys() {
		int script = Letters.script(this.word);
		if (script < 0) {
			return Set.of();
		}
		addAlias(this.word);
		switch (script) {
			case UScript.LATIN -> readLatin();
			case UScript.CYRILLIC, UScript.ARMENIAN, UScript.GEORGIAN, UScript.GREEK -> readLetterByLetter();
			case UScript.ARABIC, UScript.HEBREW -> readWithoutVowels();
			case UScript.HAN -> this.keys.add("=" + this.word); // a sound would be many
																// names'
			default -> readTransliterated();
		}
		if (this.keys.isEmpty()) {
			this.keys.add("=" + this.word);
		}
		return Collections.unmodifiableSet(this.keys);
	}

	Set<String> keysWithoutVowels() {
		switch (Letters.script(this.word)) {
			case -1, UScript.HAN -> {
				return Set.of();
			}
			case UScript.LATIN -> Spelling.GENERAL.read(LatinWord.of(this.word), this.sounds);
			case UScript.CYRILLIC, UScript.ARMENIAN, UScript.GEORGIAN, UScript.GREEK ->
				Letters.read(this.word, this.sounds);
			default -> Spelling.GENERAL.read(transliterated(), this.sounds);
		}
		addWithoutVowels();
		return Collections.unmodifiableSet(this.keys);
	}

	/** How the word sounds as it stands, without the names it may be a case of. */
	Set<String> asItStands() {
		switch (Letters.script(this.word)) {
			case UScript.LATIN -> readAloud(LatinWord.of(Letters.withoutSuffix(this.word, this.language)));
			case UScript.CYRILLIC, UScript.ARMENIAN, UScript.GEORGIAN, UScript.GREEK -> {
				Letters.read(this.word, this.sounds);
				addSounds();
			}
			default -> keys();
		}
		return this.keys;
	}

	private void readLatin() {
		String name = Letters.withoutSuffix(this.word, this.language);
		LatinWord letters = LatinWord.of(name);
		readAloud(letters);
		addAlias(name);
		Spelling home = SpellingGuess.home(this.language);
		for (String nominative : Endings.nominatives(name, this.language, true)) {
			addAlias(nominative);
			((home != null) ? home : Spelling.GENERAL).read(LatinWord.of(nominative), this.sounds);
			addSounds();
		}
		if (this.language.isEmpty()) {
			Spelling.GENERAL.read(letters, this.sounds);
			addWithoutVowels();
		}
	}

	/**
	 * Reads as each likely language would. What is less likely counts only where the key
	 * is long enough not to be another name's as well.
	 */
	private void readAloud(LatinWord letters) {
		SpellingGuess guess = SpellingGuess.of(letters, this.language);
		boolean mayBeLong = letters.consonants() >= this.closeness.longName - 1;
		int readings = mayBeLong ? Math.min(this.closeness.readings, guess.spellings().size()) : guess.clear();
		for (int i = 0; i < readings; i++) {
			guess.spellings().get(i).read(letters, this.sounds);
			if (mayBeLong && this.sounds.tellingConsonants() >= this.closeness.longName) {
				addSoundsUpTo(MOST_LONG_KEYS);
			}
			else if (i < guess.clear()) {
				addSoundsUpTo(MOST_KEYS);
			}
		}
	}

	private void readLetterByLetter() {
		Letters.read(this.word, this.sounds);
		addSounds();
		if (this.language.isEmpty()) {
			addWithoutVowels();
		}
		for (String nominative : Endings.nominatives(this.word, this.language, false)) {
			addAlias(nominative);
			Letters.read(nominative, this.sounds);
			addSounds();
		}
	}

	private void readWithoutVowels() {
		Spelling.GENERAL.read(transliterated(), this.sounds);
		addWithoutVowels();
	}

	private void readTransliterated() {
		LatinWord letters = transliterated();
		Spelling spelling = Syllables.areJapanese(letters) ? Spelling.JAPANESE : Spelling.GENERAL;
		spelling.read(letters, this.sounds);
		addSounds();
	}

	private LatinWord transliterated() {
		return LatinWord.of(Letters.lower(Latin.TRANSLITERATOR.transliterate(this.word)));
	}

	private void addAlias(String name) {
		String key = this.aliases.key(name);
		if (key != null) {
			this.keys.add(key);
		}
	}

	private void addSoundsUpTo(int most) {
		if (this.keys.size() < most || this.closeness == Closeness.AS_HEARD) {
			addSounds();
		}
	}

	private void addSounds() {
		add(this.sounds.key());
	}

	/** With and without the v that Persian writes like a vowel. */
	private void addWithoutVowels() {
		add(this.sounds.keyWithoutVowels(false));
		add(this.sounds.keyWithoutVowels(true));
	}

	private void add(String key) {
		if (!key.isEmpty()) {
			this.keys.add(key);
		}
	}

	/** Loaded with the first word that needs it. */
	private static final class Latin {

		static final Transliterator TRANSLITERATOR = Transliterator.getInstance("Any-Latin");

	}

}
