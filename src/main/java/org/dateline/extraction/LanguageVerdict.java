package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Which language the evidence speaks for, if it does for any. */
final class LanguageVerdict {

	private static final LanguageScript[] SCRIPTS = LanguageScript.values();

	/** Percent of the letters that have to be in one script. */
	private static final int ONE_SCRIPT = 60;

	/** What each three letters may cost in fifteenths of ln p, its words counted. */
	private static final int FOREIGN = 62;

	/** Threes of letters, or half as many known words. */
	private static final int ENOUGH = 4;

	/** So much has the first language to be ahead of the second. */
	private static final int AHEAD = 12;

	/** The languages that reports are expected in are told by a little less. */
	private static final int EXPECTED = 20;

	/** Languages without a profile are told by their words against the likeliest. */
	private static final int BY_WORDS_ALONE = 3;

	private static final int WITHOUT_PROFILE = -1;

	private static final int INDONESIAN = LanguageScript.LATIN.languages().indexOf("id");

	private static final int MALAY = LanguageScript.LATIN.languages().indexOf("ms");

	/** What speaks for each language before anything is read. */
	private static final int[][] BEFOREHAND = beforehand();

	/** What a letter of a script with one language costs that language. */
	private static final int OWN_SCRIPT = 35;

	private static final List<String> STATES = states();

	/** What speaks for each language of a script that nothing is written in. */
	private static final int[][] UNWRITTEN = unwritten();

	private LanguageVerdict() {
	}

	private static int[][] beforehand() {
		Set<String> expected = Set.of("en", "ru", "az", "id", "tr", "uk", "hy", "ka", "fa", "kk", "de", "fr", "ar");
		Set<String> withoutProfile = Set.of("uz", "tk", "jv", "su", "ku", "is", "eu", "la", "so", "cy", "ga");
		int[][] beforehand = new int[LanguageScript.WITH_PROFILES][];
		for (int i = 0; i < beforehand.length; i++) {
			beforehand[i] = SCRIPTS[i].languages()
				.stream()
				.mapToInt((language) -> expected.contains(language) ? EXPECTED
						: withoutProfile.contains(language) ? WITHOUT_PROFILE : 0)
				.toArray();
		}
		return beforehand;
	}

	private static List<String> states() {
		List<String> states = new ArrayList<>();
		for (LanguageScript script : SCRIPTS) {
			states.addAll(script.languages());
		}
		return states;
	}

	private static int[][] unwritten() {
		int[][] unwritten = new int[LanguageScript.WITH_PROFILES][];
		LanguageEvidence nothing = new LanguageEvidence();
		for (int i = 0; i < unwritten.length; i++) {
			unwritten[i] = scores(nothing, i);
		}
		return unwritten;
	}

	/** The language, or null where none can be told. */
	static @Nullable String of(LanguageEvidence evidence, Set<String> allowed) {
		int script = mainScript(evidence);
		if (script < 0) {
			return null;
		}
		if (script >= LanguageScript.WITH_PROFILES) {
			String language = SCRIPTS[script].onlyLanguage();
			return (language == null || !allowed.isEmpty() && !allowed.contains(language)) ? null : language;
		}
		List<String> languages = SCRIPTS[script].languages();
		int[] scores = scores(evidence, script);
		int best = best(scores, languages, allowed, -1);
		int first = best(scores, languages, Set.of(), -1);
		if (best < 0 || evidence.threes(script) + 2 * evidence.words(script) < ENOUGH) {
			return null;
		}
		int second = best(scores, languages, allowed, best);
		int lead = (second < 0) ? Integer.MAX_VALUE : scores[best] - scores[second];
		String language = languages.get(best);
		if (script == LanguageScript.CYRILLIC.ordinal()) {
			String further = LanguageLetters.cyrillic(evidence, language);
			if (!language.equals(further)) {
				return (allowed.isEmpty() || further != null && allowed.contains(further)) ? further : null;
			}
		}
		if (language.equals("az") && !LanguageLetters.areAzerbaijani(evidence)) {
			best = languages.indexOf("uz");
			boolean isUzbek = evidence.gains(script)[best] >= 3 * LanguageProfiles.OWN_WORD;
			return (isUzbek && (allowed.isEmpty() || allowed.contains("uz"))) ? "uz" : null;
		}
		boolean isForeign = -scores[best] > FOREIGN * Math.max(1, evidence.threes(script))
				|| scores[first] - scores[best] > FOREIGN / 4 * evidence.threes(script);
		return (isForeign || lead < AHEAD) ? null : language;
	}

	/** The script that most letters are in, or -1. */
	private static int mainScript(LanguageEvidence evidence) {
		int han = LanguageScript.HAN.ordinal();
		int kana = LanguageScript.KANA.ordinal();
		int most = 0;
		for (int i = 1; i < SCRIPTS.length; i++) {
			if (weight(evidence, i) > weight(evidence, most)) {
				most = i;
			}
		}
		int all = 0;
		for (int i = 0; i < SCRIPTS.length; i++) {
			all += weight(evidence, i);
		}
		int of = weight(evidence, most);
		if (most == han || most == kana) {
			of = weight(evidence, han) + weight(evidence, kana);
			most = (evidence.letters(kana) * 10 > evidence.letters(han)) ? kana : han;
		}
		return (of == 0 || (long) of * 100 < (long) all * ONE_SCRIPT) ? -1 : most;
	}

	/** Letters, of which a syllable or a word of other scripts is worth several. */
	private static int weight(LanguageEvidence evidence, int script) {
		boolean isDense = script == LanguageScript.HAN.ordinal() || script == LanguageScript.KANA.ordinal()
				|| script == LanguageScript.HANGUL.ordinal();
		return evidence.letters(script) * (isDense ? 3 : 1);
	}

	/** What speaks for each language of a script, in fifteenths of ln p. */
	private static int[] scores(LanguageEvidence evidence, int script) {
		int[] scores = evidence.costs(script).clone();
		int[] gains = evidence.gains(script);
		int least = Integer.MAX_VALUE;
		for (int cost : scores) {
			least = Math.min(least, cost);
		}
		if (script == 0) {
			level(scores);
		}
		int byWords = least + BY_WORDS_ALONE * evidence.threes(script);
		for (int i = 0; i < scores.length; i++) {
			boolean hasProfile = BEFOREHAND[script][i] != WITHOUT_PROFILE;
			scores[i] = gains[i] - (hasProfile ? scores[i] - BEFOREHAND[script][i] : byWords);
		}
		return scores;
	}

	/**
	 * Of Indonesian and Malay the words alone tell, not the letters; and one word alone
	 * does not make a text Malay.
	 */
	private static void level(int[] costs) {
		int least = Math.min(costs[INDONESIAN], costs[MALAY]);
		costs[INDONESIAN] = least;
		costs[MALAY] = least + LanguageProfiles.OWN_WORD;
	}

	private static int best(int[] scores, List<String> languages, Set<String> allowed, int but) {
		int best = -1;
		for (int i = 0; i < scores.length; i++) {
			if (i != but && (allowed.isEmpty() || allowed.contains(languages.get(i)))
					&& (best < 0 || scores[i] > scores[best])) {
				best = i;
			}
		}
		return best;
	}

	/**
	 * The language of each of the sentences by which all of them are the likeliest
	 * (Viterbi 1967), as places in a list of all languages.
	 */
	static int[] cheapestPath(List<LanguageEvidence> sentences, int change) {
		int states = STATES.size();
		int[] sum = new int[states];
		byte[][] before = new byte[sentences.size()][states];
		for (int i = 0; i < before.length; i++) {
			int cheapest = 0;
			for (int k = 1; k < states; k++) {
				cheapest = (sum[k] < sum[cheapest]) ? k : cheapest;
			}
			int[] costs = costs(sentences.get(i));
			int base = sum[cheapest];
			for (int k = 0; k < states; k++) {
				boolean isChange = sum[k] - base > change;
				before[i][k] = (byte) (isChange ? cheapest : k);
				sum[k] = (isChange ? change : sum[k] - base) + costs[k];
			}
		}
		int[] path = new int[before.length];
		int state = 0;
		for (int k = 1; k < states; k++) {
			state = (sum[k] < sum[state]) ? k : state;
		}
		for (int i = path.length - 1; i >= 0; i--) {
			path[i] = state;
			state = before[i][state];
		}
		return path;
	}

	private static int[] costs(LanguageEvidence sentence) {
		int[] costs = new int[STATES.size()];
		int letters = sentence.letters();
		int at = 0;
		for (int script = 0; script < SCRIPTS.length; script++) {
			int elsewhere = (letters - sentence.letters(script)) * LanguageProfiles.UNKNOWN / 2;
			boolean isWritten = sentence.letters(script) > 0;
			int[] scores = (script >= LanguageScript.WITH_PROFILES) ? null
					: isWritten ? scores(sentence, script) : UNWRITTEN[script];
			for (int i = 0; i < SCRIPTS[script].languages().size(); i++) {
				costs[at++] = elsewhere + ((scores != null) ? -scores[i] : sentence.letters(script) * OWN_SCRIPT);
			}
		}
		return costs;
	}

}
