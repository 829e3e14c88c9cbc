package org.dateline.language;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;

/** One word on its way to its keys. */
final class Reading {

	private final Aliases aliases;

	private final String language;

	private final String word;

	private final Set<String> keys = new LinkedHashSet<>(8);

	private final Sounds sounds = new Sounds();

	/** @param language of the text, or empty for a reader's word */
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
		for (Spelling spelling : SpellingGuess.of(letters, this.language)) {
			spelling.read(letters, this.sounds);
			if (this.keys.size() < Tuning.max || this.keys.size() < Tuning.maxLong && this.sounds.telling() >= Tuning.longFrom) {
				addSounds();
			}
		}
		alias(bare);
		for (String name : nominatives(bare, false)) {
			alias(name);
			LatinWord nominative = LatinWord.of(name);
			SpellingGuess.of(nominative, this.language).get(0).read(nominative, this.sounds);
			addSounds();
		}
		if (this.language.isEmpty()) {
			Spelling.GENERAL.read(letters, this.sounds);
			addAbjad();
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
		for (Endings.Ending ending : this.language.isEmpty() ? Endings.ofQuery(otherScript) : Endings.of(this.language)) {
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
		Spelling spelling = Syllables.japanese(letters) ? Spelling.JAPANESE : Spelling.GENERAL;
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
			String key = this.sounds.abjadKey(waw);
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
