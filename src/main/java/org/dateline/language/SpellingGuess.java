package org.dateline.language;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * In which spellings a word may be, the likeliest first.
 *
 * @param spellings the spellings
 * @param clear how many of them the word speaks for clearly
 */
record SpellingGuess(List<Spelling> spellings, int clear) {

	private static final Spelling[] ALL = Spelling.values();

	/** From this score on a spelling is clear. */
	private static final int CLEAR = 2;

	/** Cues by their first two letters, and those of one letter under it and an a. */
	private static final Indexed[][] CUES = index();

	private static final int LETTERS = 27;

	static SpellingGuess of(LatinWord word, String language) {
		int[] score = new int[ALL.length];
		for (int i = 0; i < word.length(); i++) {
			int first = index(word.plain(i)) * LETTERS;
			add(CUES[first + LETTERS - 1], word, i, score);
			if (i + 1 < word.length()) {
				add(CUES[first + index(word.plain(i + 1))], word, i, score);
			}
		}
		score[Spelling.GENERAL.ordinal()] = 5;
		if (!word.isMarked()) {
			score[Spelling.ENGLISH.ordinal()] = 5;
			score[Spelling.ENGLISH_OTHER.ordinal()] += 2;
		}
		else {
			score[Spelling.ENGLISH_OTHER.ordinal()] = 0;
		}
		if (Syllables.areJapanese(word)) {
			score[Spelling.JAPANESE.ordinal()] = 9;
		}
		if (Syllables.areChinese(word)) {
			score[Spelling.CHINESE.ordinal()] = 5;
		}
		addHome(language, score);
		return ranked(score);
	}

	/**
	 * A text spells even foreign names as its language does: az Şolts, tr Erdoğan, de
	 * Lawrow.
	 */
	private static void addHome(String language, int[] score) {
		Spelling home = home(language);
		if (home != null && respells(language)) {
			score[home.ordinal()] += 9;
			score[Spelling.GENERAL.ordinal()] += 5;
		}
		else if (home != null) {
			score[home.ordinal()] += 4;
		}
	}

	/** Whether texts in a language spell foreign names as they sound: az Şolts. */
	static boolean respells(String language) {
		Spelling home = home(language);
		return home == Spelling.TURKIC || home == Spelling.HACEK;
	}

	static @Nullable Spelling home(String language) {
		return switch (language) {
			case "az", "tr", "tk", "crh" -> Spelling.TURKIC;
			case "lv", "lt", "cs", "sk", "sl", "hr", "bs", "sr" -> Spelling.HACEK;
			case "de" -> Spelling.GERMAN;
			case "fr" -> Spelling.FRENCH;
			case "es" -> Spelling.SPANISH;
			case "pt" -> Spelling.PORTUGUESE;
			case "it" -> Spelling.ITALIAN;
			case "pl" -> Spelling.POLISH;
			case "hu" -> Spelling.HUNGARIAN;
			case "ro" -> Spelling.ROMANIAN;
			case "sv", "no", "nb", "nn", "da", "is" -> Spelling.NORDIC;
			case "fi", "et" -> Spelling.FINNISH;
			case "nl" -> Spelling.DUTCH;
			default -> null;
		};
	}

	private static SpellingGuess ranked(int[] score) {
		List<Spelling> ranked = new ArrayList<>(8);
		int clear = 0;
		for (Spelling spelling : ALL) {
			int own = score[spelling.ordinal()];
			if (own > 0) {
				clear += (own >= CLEAR) ? 1 : 0;
				int at = ranked.size();
				while (at > 0 && score[ranked.get(at - 1).ordinal()] < own) {
					at--;
				}
				ranked.add(at, spelling);
			}
		}
		return new SpellingGuess(ranked, clear);
	}

	private static void add(Indexed[] cues, LatinWord word, int at, int[] score) {
		for (Indexed indexed : cues) {
			if (indexed.cue.fits(word, at)) {
				score[indexed.spelling] += indexed.cue.weight();
			}
		}
	}

	private static Indexed[][] index() {
		List<List<Indexed>> lists = new ArrayList<>();
		for (int i = 0; i < LETTERS * LETTERS; i++) {
			lists.add(new ArrayList<>());
		}
		for (Spelling spelling : ALL) {
			for (SpellingCue cue : spelling.cues()) {
				int first = index(Letters.plain(cue.letters().charAt(0))) * LETTERS;
				boolean one = cue.letters().length() == 1;
				int second = one ? LETTERS - 1 : index(Letters.plain(cue.letters().charAt(1)));
				lists.get(first + second).add(new Indexed(cue, spelling.ordinal()));
			}
		}
		return lists.stream().map((list) -> list.toArray(new Indexed[0])).toArray(Indexed[][]::new);
	}

	/**
	 * The place of a plain letter; the apostrophe shares the last with what is no letter.
	 */
	private static int index(char plain) {
		return (plain >= 'a' && plain <= 'z') ? plain - 'a' : LETTERS - 1;
	}

	private record Indexed(SpellingCue cue, int spelling) {
	}

}
