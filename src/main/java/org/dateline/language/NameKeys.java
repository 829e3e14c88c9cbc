package org.dateline.language;

import java.util.Set;

/**
 * The keys under which a name is found however it is written: a word of a query finds a
 * word of a text when the two share a key.
 * <p>
 * A word is read aloud: every script is turned into the same small alphabet of sounds,
 * roughly those that Russian transcription keeps. Latin letters are read as the languages
 * would that spell so (<i>Jinping</i> as pinyin, <i>Heinrich</i> as German), at most
 * three of them. Of the sounds a key keeps the less the more consonants there are: all in
 * a short word, kinds of vowels in one of four, and only the consonants from five on. A
 * text's word has keys for the names it may be a case of, besides the one as it stands.
 * What no rule reaches (Xi and Си, Baku and Баку's other names) is in {@code names.yaml}.
 * The reasons are in docs/names.md.
 * <p>
 * Any thread may ask. Keys are stable for one version of the rules: a change of them
 * means a new index.
 */
public final class NameKeys {

	private final Aliases aliases = new Aliases();

	/**
	 * The keys of a word in a text.
	 * @param word one word as written: any script, any case, inflected or not
	 * @param language its language, a BCP 47 tag
	 * @return few keys, and none only if the word has no letter
	 */
	public Set<String> ofText(String word, String language) {
		return new Reading(this.aliases, word, language).keys();
	}

	/**
	 * The keys that a reader's word asks for.
	 * @param word one word, in whatever language
	 * @return few keys, and none only if the word has no letter
	 */
	public Set<String> ofQuery(String word) {
		return new Reading(this.aliases, word, "").keys();
	}

}
