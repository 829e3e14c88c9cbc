package org.dateline.language;

import java.util.Set;

import com.ibm.icu.lang.UScript;

/**
 * The keys under which a name is found however it is written: a word of a query may mean
 * a word of a text when the two share a key, and {@link Alike} says how near they are.
 * <p>
 * A word is read aloud. Cyrillic, Armenian, Georgian and Greek letters, and what ICU
 * transliterates, turn into one small alphabet of sounds, roughly those that Russian
 * transcription keeps. Latin letters are read as the languages would that may spell so:
 * <i>Jinping</i> as pinyin, <i>Heinrich</i> as German. The more consonants a name has,
 * the less else its key keeps: everything of a short one, kinds of vowels and consonants
 * of a longer one, only the consonants from six on. A word of a text has besides the keys
 * of the names it may be a case of, and of what no rule reaches (Beijing, Пекин) those of
 * {@code names.yaml}. docs/names.md gives the steps, the reasons, the limits and the
 * figures.
 * <p>
 * Keys serve names: short common words of two languages may share one, so ask for a word
 * that is written small with care. Any thread may use one instance. Keys hold for one
 * version of the rules; a change of them wants a new index.
 */
public final class NameKeys {

	private final Aliases aliases = new Aliases();

	private final Closeness closeness;

	private NameKeys(Closeness closeness) {
		this.closeness = closeness;
	}

	/**
	 * Keys that two names share when they sound as one: they tell people apart.
	 */
	public static NameKeys ofOneName() {
		return new NameKeys(Closeness.ONE_NAME);
	}

	/**
	 * Keys that two names share when they may be one, spelled by somebody else: more is
	 * found by them, and more that is another name.
	 */
	public static NameKeys alike() {
		return new NameKeys(Closeness.ALIKE);
	}

	/**
	 * The keys of a word in a text.
	 * @param word one word as written: any script, any case, inflected or not
	 * @param language its language, a BCP 47 tag, {@code und} if it is not known
	 * @return one to ten keys, mostly two; none only if the word has no letter
	 */
	public Set<String> ofText(String word, String language) {
		return new Reading(this.aliases, this.closeness, word, language.isEmpty() ? "und" : language).keys();
	}

	/**
	 * The keys by which a word of any script meets those of scripts that write no vowels:
	 * Putin and بوتين.
	 * @param word one word as written
	 * @return none for a word of fewer than three consonants
	 */
	public Set<String> withoutVowels(String word) {
		return new Reading(this.aliases, this.closeness, word, "").keysWithoutVowels();
	}

	/** Whether a key is of a name in {@code names.yaml}, rather than of its sounds. */
	public static boolean isListed(String key) {
		return key.startsWith("=");
	}

	/** Whether a key is of the consonants alone, in a script that writes no others. */
	public static boolean isWithoutVowels(String key) {
		return key.startsWith("~");
	}

	/**
	 * The names of which a word may be a case, at most two.
	 * @param word one word in small letters
	 * @param language its language, a BCP 47 tag
	 * @return none of a language whose endings are not known
	 */
	public static Set<String> nominatives(String word, String language) {
		return Endings.areKnown(language) ? Endings.nominatives(word, language, true) : Set.of();
	}

	/**
	 * The names of which a reader's word may be a case besides those whose keys
	 * {@link #ofQuery} gives: any word may end as a case in a language that puts its
	 * endings after foreign names. Whoever asks for them should prefer what has the word
	 * as it is.
	 */
	public static Set<String> mayBeCaseOf(String word) {
		String lower = Letters.lower(word);
		return (Letters.script(lower) == UScript.LATIN) ? Endings.casesOfReader(lower) : Set.of();
	}

	/**
	 * Whether a word is a name in {@code names.yaml} as it stands there, which is a
	 * nominative in some language.
	 */
	public boolean isListedName(String word) {
		return this.aliases.key(Letters.lower(word)) != null;
	}

	/** Whether a key is of a place in {@code names.yaml}, rather than of somebody. */
	public boolean isListedPlace(String key) {
		return this.aliases.isPlace(key);
	}

	/**
	 * The keys that a reader's word asks for.
	 * @param word one word, in whatever language
	 * @return one to ten keys, mostly two; none only if the word has no letter
	 */
	public Set<String> ofQuery(String word) {
		return new Reading(this.aliases, this.closeness, word, "").keys();
	}

}
