package org.dateline.mention;

import java.util.Set;

import org.dateline.language.NameKeys;
import org.jspecify.annotations.Nullable;

/**
 * The keys of names, remembered for the words that were last asked for: news is about the
 * same people for weeks. Without a lock: what a race forgets is only read anew.
 */
final class RememberedKeys {

	/** Words remembered, at some 400 bytes each: two to this. */
	private static final int BITS = 14;

	/** A longer word is nobody's name. */
	private static final int LONGEST = 40;

	private final NameKeys keys;

	private final @Nullable Remembered[] remembered = new @Nullable Remembered[1 << BITS];

	RememberedKeys(NameKeys keys) {
		this.keys = keys;
	}

	/** As {@link NameKeys#ofText}. */
	Set<String> ofText(String word, String language) {
		int place = ((31 * language.hashCode() + word.hashCode()) * 0x9E3779B9) >>> (Integer.SIZE - BITS);
		Remembered found = this.remembered[place];
		if (found != null && found.word.equals(word) && found.language.equals(language)) {
			return found.keys;
		}
		Set<String> keys = this.keys.ofText(word, language);
		if (word.length() <= LONGEST) {
			this.remembered[place] = new Remembered(word, language, keys);
		}
		return keys;
	}

	/** How a name sounds: its first key that is not of a list, or the name. */
	String sound(String name, String language) {
		for (String key : ofText(name, language)) {
			if (!NameKeys.isListed(key)) {
				return key;
			}
		}
		return name;
	}

	/** As {@link NameKeys#isListedPlace}. */
	boolean isListedPlace(String key) {
		return this.keys.isListedPlace(key);
	}

	private record Remembered(String word, String language, Set<String> keys) {
	}

}
