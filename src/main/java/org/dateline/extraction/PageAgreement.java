package org.dateline.extraction;

import java.util.HashSet;
import java.util.Set;

/**
 * How far two texts of a page are the same, by their runs of four words (shingles, Broder
 * 1997).
 */
final class PageAgreement {

	private static final int WORDS = 4;

	private final Set<Integer> shingles;

	PageAgreement(String text) {
		this.shingles = shingles(text);
	}

	/** The part of a text's runs that this one has. */
	double of(String text) {
		Set<Integer> other = shingles(text);
		if (other.isEmpty()) {
			return 0;
		}
		int shared = 0;
		for (Integer shingle : other) {
			shared += this.shingles.contains(shingle) ? 1 : 0;
		}
		return (double) shared / other.size();
	}

	private static Set<Integer> shingles(String text) {
		Set<Integer> shingles = new HashSet<>();
		int[] last = new int[WORDS];
		int words = 0;
		int hash = 0;
		int length = 0;
		for (int i = 0; i <= text.length(); i++) {
			char c = (i < text.length()) ? text.charAt(i) : ' ';
			if (Character.isLetterOrDigit(c)) {
				hash = 31 * hash + Character.toLowerCase(c);
				length++;
			}
			if (length > 0 && (!Character.isLetterOrDigit(c) || c >= 0x2E80 && c < 0xA000)) {
				last[words % WORDS] = hash;
				words++;
				hash = 0;
				length = 0;
				if (words >= WORDS) {
					shingles.add(run(last, words));
				}
			}
		}
		if (words > 0 && words < WORDS) {
			shingles.add(run(last, words));
		}
		return shingles;
	}

	private static int run(int[] last, int words) {
		int run = 17;
		for (int i = 0; i < WORDS; i++) {
			run = 31 * run * 0x9E37 + last[(words + i) % WORDS];
		}
		return run;
	}

}
