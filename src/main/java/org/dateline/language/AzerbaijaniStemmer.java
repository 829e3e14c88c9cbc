package org.dateline.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The stem of an Azerbaijani word: what is left when its inflection is taken off, from
 * the end, in the order of the grammar (predicate, case, possession, number; tense, mood,
 * negation, voice) and as far as the vowels agree.
 * <p>
 * Every way of cutting the word is tried. The longest rest that is in the list of words
 * ({@code azerbaijani.txt}) is the stem. Without one, what can be cut is cut, and an end
 * that could be a suffix or not goes too: so a name that we do not know comes to the same
 * stem in all its cases.
 */
final class AzerbaijaniStemmer {

	private static final int SHORTEST_UNKNOWN = 3;

	/** Of a suffix that is taken off only if the rest is in the list. */
	private static final int ONLY_LISTED = 1000;

	/** Of a suffix that is taken off only if the rest is, and nothing else is known. */
	private static final int RARE = 1001;

	/** What may follow an apostrophe: "Bakı'nın", "2024'cü", "ABŞ'dakı". */
	private static final Pattern SUFFIXES = Pattern
		.compile("(?:n?c[ıiuü])?(?:l[aə]r)?(?:s?[ıiuü]|[ıiuü]?[mn](?:[ıiuü]z)?)?"
				+ "(?:n?d[aə]n?|n?d[aə]k[ıi]|n?[ıiuü]n|n?[ıiuü]|[yn]?[aə]|y?l[aə]|[yn]?[aə]?d[əa][kq])?(?:d[ıiuü]r)?");

	private static final String[] PREDICATES = { "dIrlAr", "dIr", "ydI", "ymIş" };

	private static final Suffix[] CASES = { any("dA", 4), any("dAn", 4), any("dAkI", 3), after(End.CONSONANT, "In"),
			after(End.CONSONANT, "I"), after(End.CONSONANT, "A"), after(End.VOWEL, "nIn"), after(End.VOWEL, "nI"),
			after(End.VOWEL, "yA"), after(End.POSSESSIVE, "nA"), after(End.POSSESSIVE, "ndA"),
			after(End.POSSESSIVE, "ndAn"), after(End.POSSESSIVE, "ndAkI"), after(End.POSSESSIVE, "ncA"),
			after(End.POSSESSIVE, "ylA"), after(End.POSSESSIVE, "nAdAk"), new Suffix("sIlA", End.BROAD_VOWEL, 3),
			new Suffix("lA", End.CONSONANT, 5), after(End.CONSONANT, "AdAk"), after(End.VOWEL, "yAdAk"),
			listed(End.ANY, "cA"), listed(End.ANY, "lA") };

	private static final Suffix[] POSSESSIVES = { after(End.CONSONANT, "I"), after(End.BROAD_VOWEL, "sI"),
			listed(End.VOWEL, "sI"), after(End.CONSONANT, "ImIz"), after(End.CONSONANT, "InIz"),
			after(End.VOWEL, "mIz"), after(End.VOWEL, "nIz"), rare(End.CONSONANT, "Im"), rare(End.CONSONANT, "In"),
			rare(End.VOWEL, "m"), rare(End.VOWEL, "n") };

	private static final Suffix PLURAL = any("lAr", 2);

	private static final Suffix OF_A_PLACE = any("dAkI", 3);

	/** The ends of a verb that stands in the sentence as a verb. */
	private static final String[] FINITE = with(new String[] { "dI", "sA", "mAsA", "sAydI" },
			new String[] { "", "m", "n", "q", "k", "nIz", "lAr", "mI" });

	private static final String[] TENSES = with(
			new String[] { "mIş", "Ir", "yIr", "AcAq", "yAcAq", "AcAğ", "yAcAğ", "AcAy", "yAcAy", "mAlI", "mAlIy", "Ar",
					"yAr", "mAz", "mAqdA", "Ib", "yIb" },
			new String[] { "", "Am", "sAn", "Iq", "Ik", "sInIz", "lAr", "dIr", "dIrlAr", "dI", "dIm", "dIlAr", "dIq",
					"dIk", "sA", "mI" });

	private static final String[] CONVERBS = { "ArAq", "yArAq", "ArAk", "yArAk", "AndA", "yAndA", "dIqdA", "dIkdA",
			"dIqdAn", "dIkdAn", "dIqcA", "dIkcA", "IncA", "yIncA", "Arkən", "yArkən", "mIşkən", "mAzdAn", "mAdAn",
			"mAqlA", "mAklA", "mAkdA", "mAkdAdIr", "AcAk", "yAcAk", "AcAkdIr", "yAcAkdIr", "AcAklAr", "yAcAklAr",
			"AcAkdI", "yAcAkdI", "A", "yA", "yAdAk", "sIn", "sInlAr", "Aq", "Ak", "yAq", "yAk" };

	/** The ends of a verb that is inflected as a noun. */
	private static final String[] PARTICIPLES = { "An", "yAn", "mIş", "dIq", "dIk", "dIğ", "dIy", "AcAq", "AcAk",
			"AcAğ", "AcAy", "yAcAq", "yAcAk", "yAcAğ", "yAcAy", "mA", "mAq", "mAk", "mAğ", "mAy", "mAlI", "Ar", "yAr" };

	private static final Pattern FORMED_VERB = Pattern
		.compile(".{3,}(?:l[aə](?:[şnt]|[şn]d[ıi]r)?|[ıiuü]ş(?:d[ıiuü]r))");

	private final Set<String> nouns = new HashSet<>();

	private final Set<String> verbs = new HashSet<>();

	private final Map<String, String> forms = new HashMap<>();

	AzerbaijaniStemmer() {
		readExceptions();
	}

	/** The stem of a folded word; never empty for a word that is not. */
	String stem(String folded) {
		String word = withoutApostrophe(folded);
		if (word.length() < SHORTEST_UNKNOWN || this.nouns.contains(word)) {
			return this.forms.getOrDefault(word, word);
		}
		Search search = new Search(word);
		search.run();
		return search.result();
	}

	private static String withoutApostrophe(String folded) {
		int last = folded.lastIndexOf('\'');
		if (last < 0) {
			return folded;
		}
		String head = folded.substring(0, last);
		String tail = folded.substring(last + 1);
		boolean isSuffix = head.length() > 2 && SUFFIXES.matcher(tail).matches();
		String word = (isSuffix ? head : folded).replace("'", "");
		return word.isEmpty() ? folded : word;
	}

	private void readExceptions() {
		try (InputStream list = Objects
			.requireNonNull(AzerbaijaniStemmer.class.getResourceAsStream("azerbaijani.txt"))) {
			String section = "";
			for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
				if (line.startsWith("= ")) {
					section = line;
				}
				else if (!line.isBlank() && !line.startsWith("#")) {
					String[] words = line.strip().split(" ");
					if (section.startsWith("= nouns")) {
						this.nouns.addAll(List.of(words));
					}
					else if (section.startsWith("= verbs")) {
						this.verbs.addAll(List.of(words));
					}
					else {
						this.forms.put(words[0], words[1]);
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String[] with(String[] tenses, String[] persons) {
		String[] ends = new String[tenses.length * persons.length];
		int at = 0;
		for (String tense : tenses) {
			for (String person : persons) {
				ends[at++] = tense + person;
			}
		}
		return ends;
	}

	private static Suffix any(String pattern, int shortest) {
		return new Suffix(pattern, End.ANY, shortest);
	}

	private static Suffix after(End end, String pattern) {
		return new Suffix(pattern, end, SHORTEST_UNKNOWN);
	}

	/** Of the first or second person, which news seldom speak in. */
	private static Suffix rare(End end, String pattern) {
		return new Suffix(pattern, end, RARE);
	}

	private static Suffix listed(End end, String pattern) {
		return new Suffix(pattern, end, ONLY_LISTED);
	}

	/**
	 * Where the suffix begins in the first {@code end} letters of the word, or -1. In a
	 * pattern, {@code A} is a or ə and {@code I} is ı, i, u or ü, whichever agrees with
	 * the vowel before it.
	 */
	private static int match(String word, int end, String pattern) {
		int start = end - pattern.length();
		if (start < 1) {
			return -1;
		}
		for (int i = pattern.length() - 1; i >= 0; i--) {
			char found = word.charAt(start + i);
			boolean may = switch (pattern.charAt(i)) {
				case 'A' -> found == 'a' || found == 'ə';
				case 'I' -> found == 'ı' || found == 'i' || found == 'u' || found == 'ü';
				default -> found == pattern.charAt(i);
			};
			if (!may) {
				return -1;
			}
		}
		return agrees(word, start, pattern) ? start : -1;
	}

	private static boolean agrees(String word, int start, String pattern) {
		char vowel = lastVowel(word, start);
		for (int i = 0; i < pattern.length(); i++) {
			char wanted = pattern.charAt(i);
			char found = word.charAt(start + i);
			if (wanted == 'A' || wanted == 'I') {
				if (vowel == 0 || found != ((wanted == 'A') ? broad(vowel) : narrow(vowel))) {
					return false;
				}
			}
			vowel = isVowel(found) ? found : vowel;
		}
		return true;
	}

	private static char lastVowel(String word, int end) {
		for (int i = end - 1; i >= 0; i--) {
			if (isVowel(word.charAt(i))) {
				return word.charAt(i);
			}
		}
		return 0;
	}

	private static boolean isVowel(char letter) {
		return switch (letter) {
			case 'a', 'ə', 'e', 'ı', 'i', 'o', 'ö', 'u', 'ü' -> true;
			default -> false;
		};
	}

	private static char broad(char before) {
		return ("aıou".indexOf(before) >= 0) ? 'a' : 'ə';
	}

	private static char narrow(char before) {
		return switch (before) {
			case 'a', 'ı' -> 'ı';
			case 'o', 'u' -> 'u';
			case 'ö', 'ü' -> 'ü';
			default -> 'i';
		};
	}

	private static int vowels(String word) {
		int count = 0;
		for (int i = 0; i < word.length(); i++) {
			count += isVowel(word.charAt(i)) ? 1 : 0;
		}
		return count;
	}

	/** What a suffix may stand after. */
	private enum End {

		ANY, CONSONANT, VOWEL, BROAD_VOWEL, POSSESSIVE;

		boolean is(char letter) {
			return switch (this) {
				case ANY -> true;
				case CONSONANT -> !isVowel(letter);
				case VOWEL -> isVowel(letter);
				case BROAD_VOWEL -> letter == 'a' || letter == 'ə' || letter == 'o';
				case POSSESSIVE -> "ıiuü".indexOf(letter) >= 0;
			};
		}

	}

	/**
	 * A suffix of nouns.
	 *
	 * @param shortest how long a rest must be that is not in the list
	 */
	private record Suffix(String pattern, End after, int shortest) {

		int start(String word, int end) {
			int start = match(word, end, this.pattern);
			return (start > 0 && this.after.is(word.charAt(start - 1))) ? start : -1;
		}

		boolean softens() {
			return this.after == End.CONSONANT && this.pattern.charAt(0) != 'l';
		}

	}

	/** The ways of cutting one word. */
	private final class Search {

		private final String word;

		/** The longest rest that is in the list. */
		private @Nullable String known;

		/** The same, of a word in the first or second person. */
		private @Nullable String rare;

		private boolean isRare;

		private final BitSet tried = new BitSet();

		private final BitSet triedRare = new BitSet();

		/** The shortest rest of suffixes that are safe to cut. */
		private String unknown;

		Search(String word) {
			this.word = word;
			this.unknown = word;
		}

		void run() {
			int length = this.word.length();
			cutCase(length, true, false);
			for (String predicate : PREDICATES) {
				int start = match(this.word, length, predicate);
				if (start > 0) {
					cutCase(start, start > SHORTEST_UNKNOWN, false);
				}
			}
			for (String[] ends : new String[][] { FINITE, TENSES, CONVERBS }) {
				for (String end : ends) {
					cutVerb(length, end);
				}
			}
		}

		private void cutCase(int end, boolean isSafe, boolean isSoft) {
			cutPossessive(end, isSafe, isSoft);
			for (Suffix suffix : CASES) {
				int start = suffix.start(this.word, end);
				if (start > 0) {
					cutPossessive(start, isSafe && start >= suffix.shortest(), suffix.softens());
				}
			}
		}

		private void cutPossessive(int end, boolean isSafe, boolean isSoft) {
			cutPlural(end, isSafe, isSoft);
			for (Suffix suffix : POSSESSIVES) {
				int start = suffix.start(this.word, end);
				if (start > 0) {
					this.isRare = suffix.shortest() == RARE;
					cutPlural(start, isSafe && start >= suffix.shortest(), suffix.softens());
					this.isRare = false;
				}
			}
		}

		private void cutPlural(int end, boolean isSafe, boolean isSoft) {
			rest(end, isSafe, isSoft);
			int start = PLURAL.start(this.word, end);
			if (start > 0) {
				boolean staysSafe = isSafe && start >= PLURAL.shortest();
				rest(start, staysSafe, false);
				int place = OF_A_PLACE.start(this.word, start);
				if (place > 0) {
					cutPossessive(place, staysSafe && place >= OF_A_PLACE.shortest(), false);
				}
			}
		}

		private void rest(int end, boolean isSafe, boolean isSoft) {
			String rest = this.word.substring(0, end);
			String hard = isSoft ? harden(rest) : rest;
			if (AzerbaijaniStemmer.this.nouns.contains(hard)) {
				know(hard);
			}
			else if (AzerbaijaniStemmer.this.nouns.contains(rest)) {
				know(rest);
			}
			else if (AzerbaijaniStemmer.this.verbs.contains(rest) && end == this.word.length()) {
				know(rest);
			}
			cutParticiple(end);
			if (isSafe && hard.length() < this.unknown.length() && vowels(hard) > 0) {
				this.unknown = hard;
			}
		}

		private void cutParticiple(int end) {
			// Many ways lead to the same rest.
			BitSet tried = this.isRare ? this.triedRare : this.tried;
			if (!tried.get(end)) {
				tried.set(end);
				for (String participle : PARTICIPLES) {
					cutVerb(end, participle);
				}
			}
		}

		private void cutVerb(int end, String suffix) {
			int start = match(this.word, end, suffix);
			if (start < 2) {
				return;
			}
			boolean startsWithVowel = suffix.charAt(0) == 'A' || suffix.charAt(0) == 'I';
			if (startsWithVowel && isVowel(this.word.charAt(start - 1))
					|| suffix.charAt(0) == 'y' && !isVowel(this.word.charAt(start - 1))) {
				return;
			}
			String rest = this.word.substring(0, start);
			String verb = verb(rest);
			if (verb == null) {
				int negated = match(rest, start, "mA");
				if (negated < 0 && suffix.startsWith("Ir") && rest.endsWith("m")) {
					negated = start - 1;
				}
				verb = (negated > 1) ? verb(rest.substring(0, negated)) : null;
			}
			if (verb != null) {
				know(verb);
			}
		}

		private @Nullable String verb(String rest) {
			if (AzerbaijaniStemmer.this.verbs.contains(rest)) {
				return AzerbaijaniStemmer.this.forms.getOrDefault(rest, hardVerb(rest));
			}
			int length = rest.length();
			int passive = match(rest, length, "Il");
			if (passive < 0) {
				passive = match(rest, length, "In");
				if (passive < 0 || rest.charAt(passive - 1) != 'l') {
					passive = (rest.endsWith("n") && isVowel(rest.charAt(length - 2))) ? length - 1 : -1;
				}
			}
			if (passive > 1) {
				String active = verb(rest.substring(0, passive));
				if (active != null) {
					return active;
				}
			}
			int causative = match(rest, length, "dIr");
			if (causative > 1 && AzerbaijaniStemmer.this.verbs.contains(rest.substring(0, causative))) {
				return rest;
			}
			return FORMED_VERB.matcher(rest).matches() ? rest : null;
		}

		private static String hardVerb(String verb) {
			return verb.endsWith("d") && verb.length() > 3 ? verb.substring(0, verb.length() - 1) + 't' : verb;
		}

		/** "qonağ-" is "qonaq", and "çörəy-" is "çörək". */
		private String harden(String rest) {
			String form = AzerbaijaniStemmer.this.forms.get(rest);
			if (form != null) {
				return form;
			}
			int last = rest.length() - 1;
			if (vowels(rest) > 1) {
				if (rest.charAt(last) == 'ğ') {
					return rest.substring(0, last) + 'q';
				}
				if (rest.charAt(last) == 'y' && "əiü".indexOf(rest.charAt(last - 1)) >= 0) {
					return rest.substring(0, last) + 'k';
				}
			}
			return rest;
		}

		private void know(String stem) {
			if (this.isRare) {
				this.rare = (this.rare == null || stem.length() > this.rare.length()) ? stem : this.rare;
			}
			else if (this.known == null || stem.length() > this.known.length()) {
				this.known = stem;
			}
		}

		String result() {
			if (this.known != null) {
				return this.known;
			}
			return (this.rare != null) ? this.rare : withoutDoubtfulEnd(this.unknown);
		}

		/**
		 * Of "Moskvanın" and "Pakistanın" nothing tells which n is whose, nor which s of
		 * "ofisi" and "sürücüsü": what could be a suffix goes from all forms alike.
		 */
		private static String withoutDoubtfulEnd(String stem) {
			int end = stem.length();
			if (end > SHORTEST_UNKNOWN + 1) {
				char last = stem.charAt(end - 1);
				char before = stem.charAt(end - 2);
				if (last == 'n' && isVowel(before) || last == 's' && End.POSSESSIVE.is(before)) {
					end--;
				}
			}
			if (end > SHORTEST_UNKNOWN && isDoubtful(stem, end - 1)) {
				end--;
			}
			return stem.substring(0, end);
		}

		private static boolean isDoubtful(String stem, int at) {
			char before = lastVowel(stem, at);
			char vowel = stem.charAt(at);
			return before != 0 && (vowel == broad(before) || vowel == narrow(before));
		}

	}

}
