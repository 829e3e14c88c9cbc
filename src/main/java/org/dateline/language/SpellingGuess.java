package org.dateline.language;

import java.util.ArrayList;
import java.util.List;

/** In which languages' spelling a word may be, the likeliest first. */
final class SpellingGuess {

	private static final Spelling[] ALL = Spelling.values();

	private static final Spelling.Cue[][] CUES = cues();

	static final String OFF = System.getProperty("off");
	private SpellingGuess() {
	}

	static List<Spelling> of(LatinWord word, String language) {
		int[] score = new int[ALL.length];
		for (int i = 0; i < word.length; i++) {
			add(CUES[Spelling.Rule.slot(word.letters[i])], word, i, score);
			if (word.plain[i] != word.letters[i]) {
				add(CUES[Spelling.Rule.slot(word.plain[i])], word, i, score);
			}
		}
		score[Spelling.GENERAL.ordinal()] = Integer.getInteger("ge",5);
		score[Spelling.ENGLISH.ordinal()] = word.marked ? 0 : Integer.getInteger("en",5);
		score[Spelling.ENGLISH_OTHER.ordinal()] += word.marked ? -9 : Integer.getInteger("eo",1);
		if (Syllables.japanese(word)) {
			score[Spelling.JAPANESE.ordinal()] = Integer.getInteger("ja",9);
		}
		if (Syllables.chinese(word)) {
			score[Spelling.CHINESE.ordinal()] = Syllables.tellingChinese(word) ? 4 : Integer.getInteger("zc",4);
		}
		Spelling home = home(language);
		if (home != null) {
			score[home.ordinal()] += 9;
			score[Spelling.GENERAL.ordinal()] += 5;
		}
		if (OFF != null) score[Spelling.valueOf(OFF).ordinal()] = -9;
		return ranked(score);
	}

	private static List<Spelling> ranked(int[] score) {
		List<Spelling> ranked = new ArrayList<>(8);
		for (Spelling spelling : ALL) {
			int at = ranked.size();
			while (at > 0 && score[ranked.get(at - 1).ordinal()] < score[spelling.ordinal()]) {
				at--;
			}
			if (score[spelling.ordinal()] >= Integer.getInteger("min",2)) {
				ranked.add(at, spelling);
			}
		}
		return ranked;
	}

	private static void add(Spelling.Cue[] cues, LatinWord word, int i, int[] score) {
		for (Spelling.Cue cue : cues) {
			if (cue.fits(word, i)) {
				score[cue.spelling] += cue.weight;
			}
		}
	}

	/** The spelling into which a language's own texts put even foreign names. */
	private static @org.jspecify.annotations.Nullable Spelling home(String language) {
		return switch (language) {
			case "az", "tr", "tk", "crh" -> Spelling.TURKIC;
			case "lv", "lt", "cs", "sk", "sl", "hr", "bs", "sr" -> Spelling.HACEK;
			default -> null;
		};
	}

	private static Spelling.Cue[][] cues() {
		List<List<Spelling.Cue>> slots = new ArrayList<>();
		for (int i = 0; i < Spelling.Rule.SLOTS; i++) {
			slots.add(new ArrayList<>());
		}
		for (Spelling spelling : ALL) {
			for (Spelling.Cue cue : spelling.cues) {
				slots.get(Spelling.Rule.slot(cue.letters.charAt(0))).add(cue);
			}
		}
		return slots.stream().map((cues) -> cues.toArray(new Spelling.Cue[0])).toArray(Spelling.Cue[][]::new);
	}

}
