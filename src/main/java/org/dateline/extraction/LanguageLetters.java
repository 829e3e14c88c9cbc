package org.dateline.extraction;

import org.jspecify.annotations.Nullable;

/**
 * The languages in Cyrillic, and Uzbek, that are told by the letters only they have: of
 * these nobody publishes profiles, and the nearest language would be taken for them.
 */
final class LanguageLetters {

	/** In so many letters each language of these shows its own. */
	private static final int ENOUGH = 50;

	/** Every so many letters there has to be one of its own. */
	private static final int OFTEN = 60;

	private LanguageLetters() {
	}

	/** Of so many letters some is a schwa in Azerbaijani, and none in Uzbek. */
	static boolean areAzerbaijani(LanguageEvidence evidence) {
		return evidence.schwas() > 0 || evidence.letters(LanguageScript.LATIN.ordinal()) < ENOUGH;
	}

	/** The language as taken, or the one whose letters these are, or null. */
	static @Nullable String cyrillic(LanguageEvidence evidence, String taken) {
		int enough = Math.max(1, evidence.letters(LanguageScript.CYRILLIC.ordinal()) / OFTEN);
		if (count(evidence, "ҷӣӯ") >= enough) {
			return "tg";
		}
		if (count(evidence, "ҡҙҫ") >= enough) {
			return "ba";
		}
		if (count(evidence, "ҳў") >= enough && evidence.cyrillic('ў') > 0 && count(evidence, "қғҳ") > 0) {
			return "uz";
		}
		if (taken.equals("mn")) {
			return (evidence.cyrillic('ң') > 0) ? "ky" : taken;
		}
		if (!taken.equals("kk")) {
			return taken;
		}
		if (evidence.letters(LanguageScript.CYRILLIC.ordinal()) < ENOUGH || count(evidence, "іқғұ") >= enough) {
			return "kk";
		}
		if (count(evidence, "ә") >= enough) {
			return "tt";
		}
		return (count(evidence, "өүң") >= enough) ? "ky" : null;
	}

	private static int count(LanguageEvidence evidence, String letters) {
		int count = 0;
		for (int i = 0; i < letters.length(); i++) {
			count += evidence.cyrillic(letters.charAt(i));
		}
		return count;
	}

}
