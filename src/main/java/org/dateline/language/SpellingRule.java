package org.dateline.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A rule of {@code spellings.yaml}: these letters, between those, sound so. */
final class SpellingRule {

	private static final int SLOTS = 0x300;

	private final String letters;

	private final String sounds;

	/** Which letters may stand before, as {@link LatinWord#kind} has them. */
	private final int before;

	/** Which letters may stand after, one after another. */
	private final int[] after;

	private SpellingRule(String text) {
		int to = text.indexOf('>');
		this.sounds = text.substring(to + 1);
		String pattern = text.substring(0, to);
		int backslash = pattern.indexOf('\\');
		int slash = pattern.indexOf('/');
		boolean first = pattern.startsWith("^");
		this.before = first ? LatinWord.EDGE : (backslash < 0) ? LatinWord.ANY : kinds(pattern.substring(0, backslash));
		this.after = (slash < 0) ? new int[0] : sequence(pattern.substring(slash + 1));
		this.letters = pattern.substring(first ? 1 : backslash + 1, (slash < 0) ? pattern.length() : slash);
	}

	/**
	 * All rules by the {@link #slot} of their first letter and the
	 * {@link LatinWord#place} of the next, those to try first in front.
	 */
	static SpellingRule[][][] byLetters(String rules) {
		List<List<SpellingRule>> slots = new ArrayList<>();
		for (int i = 0; i < SLOTS; i++) {
			slots.add(new ArrayList<>());
		}
		for (String text : rules.strip().split("\\s+")) {
			SpellingRule rule = new SpellingRule(text);
			slots.get(slot(rule.letters.charAt(0))).add(rule);
		}
		Comparator<SpellingRule> longestFirst = Comparator.comparingInt((rule) -> -rule.letters.length());
		for (List<SpellingRule> slot : slots) {
			slot.sort(longestFirst.thenComparingInt((rule) -> -rule.context()));
		}
		return slots.stream().map(SpellingRule::byNextLetter).toArray(SpellingRule[][][]::new);
	}

	private static SpellingRule[][] byNextLetter(List<SpellingRule> rules) {
		SpellingRule[][] byNext = new SpellingRule[LatinWord.PLACES][];
		for (int place = 0; place < byNext.length; place++) {
			int next = place;
			byNext[place] = rules.stream().filter((rule) -> rule.mayBeBefore(next)).toArray(SpellingRule[]::new);
		}
		return byNext;
	}

	private boolean mayBeBefore(int place) {
		int next = (this.letters.length() > 1) ? LatinWord.kindOf(Letters.plain(this.letters.charAt(1)))
				: (this.after.length > 0) ? this.after[0] : LatinWord.ANY;
		return (next & 1 << place) != 0;
	}

	static int slot(char letter) {
		return (letter < SLOTS) ? letter : 0;
	}

	private int context() {
		return ((this.before != LatinWord.ANY) ? 1 : 0) + this.after.length;
	}

	int length() {
		return this.letters.length();
	}

	String sounds() {
		return this.sounds;
	}

	boolean fits(LatinWord word, int at) {
		if ((word.kind(at - 1) & this.before) == 0 || !word.has(this.letters, at)) {
			return false;
		}
		int next = at + this.letters.length();
		for (int kinds : this.after) {
			if ((word.kind(next++) & kinds) == 0) {
				return false;
			}
		}
		return true;
	}

	/**
	 * One set of letters, or several places if a class of letters or the end is among
	 * them.
	 */
	private static int[] sequence(String text) {
		if (text.indexOf('C') < 0 && text.indexOf('V') < 0 && text.indexOf('$') < 0) {
			return new int[] { kinds(text) };
		}
		int[] sequence = new int[text.length()];
		for (int i = 0; i < sequence.length; i++) {
			sequence[i] = kinds(text.substring(i, i + 1));
		}
		return sequence;
	}

	private static int kinds(String set) {
		int kinds = 0;
		for (char letter : set.toCharArray()) {
			kinds |= switch (letter) {
				case 'V' -> LatinWord.VOWELS;
				case 'C' -> LatinWord.ANY & ~LatinWord.VOWELS & ~LatinWord.EDGE;
				case '$' -> LatinWord.EDGE;
				default -> LatinWord.kindOf(Letters.plain(letter));
			};
		}
		return kinds;
	}

}
