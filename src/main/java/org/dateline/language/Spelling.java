package org.dateline.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a language, or a group of them, spells sounds with Latin letters: the rules of
 * {@code spellings.yaml}.
 */
enum Spelling {

	GENERAL, ENGLISH, ENGLISH_OTHER, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, POLISH, HACEK, HUNGARIAN, TURKIC,
	ROMANIAN, NORDIC, FINNISH, DUTCH, LATIN, JAPANESE, CHINESE;

	private final SpellingRule[][][] rules;

	private final List<SpellingCue> cues;

	Spelling() {
		Map<String, String> spelling = Data.SPELLINGS.get(name().toLowerCase(Locale.ROOT).replace('_', '-'));
		if (spelling == null) {
			throw new IllegalStateException("spellings.yaml has no " + name());
		}
		this.rules = SpellingRule.byLetters(spelling.getOrDefault("rules", ""));
		this.cues = SpellingCue.all(spelling.getOrDefault("cues", ""));
	}

	List<SpellingCue> cues() {
		return this.cues;
	}

	/** Reads a word aloud. */
	void read(LatinWord word, Sounds sounds) {
		sounds.clear();
		int i = 0;
		while (i < word.length() && !sounds.isFull()) {
			SpellingRule rule = rule(word, i);
			if (rule != null) {
				sounds.append(rule.sounds());
				i += rule.length();
			}
			else {
				sounds.append(asWritten(word.plain(i)));
				i++;
			}
		}
	}

	private @Nullable SpellingRule rule(LatinWord word, int i) {
		SpellingRule rule = rule(SpellingRule.slot(word.letter(i)), word, i);
		if (rule == null && word.letter(i) != word.plain(i)) {
			rule = rule(SpellingRule.slot(word.plain(i)), word, i);
		}
		return rule;
	}

	private @Nullable SpellingRule rule(int slot, LatinWord word, int i) {
		for (SpellingRule rule : this.rules[slot][word.place(i + 1)]) {
			if (rule.fits(word, i)) {
				return rule;
			}
		}
		return null;
	}

	private static char asWritten(char plain) {
		return switch (plain) {
			case 'y', 'j' -> 'i';
			case 'w' -> 'v';
			case 'q', 'x' -> 'k';
			default -> plain;
		};
	}

	/** Apart from the constants, which are made before an enum's own fields. */
	private static final class Data {

		static final Map<String, Map<String, String>> SPELLINGS = LanguageData.read("spellings.yaml");

	}

}
