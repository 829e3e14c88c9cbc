package org.dateline.extraction;

import org.jspecify.annotations.Nullable;

/** What a stretch of text tells of its language: its scripts, letters and words. */
final class LanguageEvidence {

	/** Nothing is told by the letters of a longer word. */
	private static final int LONGEST_WORD = 40;

	private static final int SCRIPTS = LanguageScript.values().length;

	private static final int CYRILLIC_START = 0x400;

	private static final LanguageProfiles[] PROFILES = profiles();

	private static final int[][] NOTHING = nothing();

	private static final int CYRILLIC_LETTERS = 0x130;

	private final int[] letters = new int[SCRIPTS];

	private final int[] threes = new int[LanguageScript.WITH_PROFILES];

	private final int[] words = new int[LanguageScript.WITH_PROFILES];

	/** Of the scripts that stand in it. */
	private final @Nullable LanguageTally[] costs = new LanguageTally[LanguageScript.WITH_PROFILES];

	private final @Nullable LanguageTally[] gains = new LanguageTally[LanguageScript.WITH_PROFILES];

	private int @Nullable [] cyrillic;

	private int schwas;

	private int script = -1;

	private long word;

	private int length;

	private char first;

	private char second;

	private static LanguageProfiles[] profiles() {
		LanguageProfiles[] profiles = new LanguageProfiles[LanguageScript.WITH_PROFILES];
		for (int i = 0; i < profiles.length; i++) {
			profiles[i] = LanguageProfiles.of(LanguageScript.values()[i].languages());
		}
		return profiles;
	}

	private static int[][] nothing() {
		int[][] nothing = new int[PROFILES.length][];
		for (int i = 0; i < nothing.length; i++) {
			nothing[i] = new int[PROFILES[i].size()];
		}
		return nothing;
	}

	/** Reads the profiles, which takes a moment, before they are needed. */
	static void prepare() {
		if (PROFILES.length != LanguageScript.WITH_PROFILES) {
			throw new IllegalStateException();
		}
	}

	/** Takes a stretch in. */
	void read(String text, int start, int end) {
		for (int i = start; i < end; i++) {
			char written = text.charAt(i);
			int script = LanguageScript.of(written);
			if (script >= 0) {
				if (script != this.script) {
					endWord();
					this.script = script;
				}
				letter(Character.toLowerCase(written));
			}
			else if (script == -1) {
				endWord();
			}
		}
		endWord();
	}

	private void letter(char letter) {
		int script = this.script;
		this.letters[script]++;
		if (script >= LanguageScript.WITH_PROFILES) {
			return;
		}
		this.length++;
		this.word = LanguageProfiles.withLetter(this.word, letter);
		if (letter == 'ə') {
			this.schwas++;
		}
		if (letter - CYRILLIC_START >= 0 && letter - CYRILLIC_START < CYRILLIC_LETTERS) {
			cyrillic()[letter - CYRILLIC_START]++;
		}
		if (this.length > 2 && this.length <= LONGEST_WORD) {
			this.threes[script]++;
			PROFILES[script].addLetters(this.first, this.second, letter, tally(this.costs, script));
		}
		this.first = this.second;
		this.second = letter;
	}

	private void endWord() {
		if (this.length > 0 && PROFILES[this.script].addWord(this.word, tally(this.gains, this.script))) {
			this.words[this.script]++;
		}
		this.script = -1;
		this.word = LanguageProfiles.word();
		this.length = 0;
	}

	/** Takes in what is known of another stretch. */
	void add(LanguageEvidence other) {
		add(this.letters, other.letters);
		add(this.threes, other.threes);
		add(this.words, other.words);
		if (other.cyrillic != null) {
			add(cyrillic(), other.cyrillic);
		}
		this.schwas += other.schwas;
		for (int i = 0; i < this.costs.length; i++) {
			add(this.costs, other.costs, i);
			add(this.gains, other.gains, i);
		}
	}

	private static void add(@Nullable LanguageTally[] sum, @Nullable LanguageTally[] more, int script) {
		LanguageTally added = more[script];
		if (added != null) {
			add(tally(sum, script).sums(), added.sums());
		}
	}

	private static LanguageTally tally(@Nullable LanguageTally[] tallies, int script) {
		LanguageTally tally = tallies[script];
		if (tally == null) {
			tally = new LanguageTally(PROFILES[script].size());
			tallies[script] = tally;
		}
		return tally;
	}

	private int[] cyrillic() {
		int[] counts = this.cyrillic;
		if (counts == null) {
			counts = new int[CYRILLIC_LETTERS];
			this.cyrillic = counts;
		}
		return counts;
	}

	private static void add(int[] sum, int[] more) {
		for (int i = 0; i < sum.length; i++) {
			sum[i] += more[i];
		}
	}

	/** How many letters are in the script with this ordinal. */
	int letters(int script) {
		return this.letters[script];
	}

	int letters() {
		int sum = 0;
		for (int count : this.letters) {
			sum += count;
		}
		return sum;
	}

	/** How often a small Cyrillic letter stands in it. */
	int cyrillic(char letter) {
		return (this.cyrillic != null) ? this.cyrillic[letter - CYRILLIC_START] : 0;
	}

	/** How often the letter stands in it that only Azerbaijani has. */
	int schwas() {
		return this.schwas;
	}

	/** How many threes of letters there are. */
	int threes(int script) {
		return this.threes[script];
	}

	/** How many words are known to some language of the script. */
	int words(int script) {
		return this.words[script];
	}

	int[] costs(int script) {
		return sums(this.costs, script);
	}

	int[] gains(int script) {
		return sums(this.gains, script);
	}

	private static int[] sums(@Nullable LanguageTally[] tallies, int script) {
		LanguageTally tally = tallies[script];
		return (tally != null) ? tally.sums() : NOTHING[script];
	}

}
