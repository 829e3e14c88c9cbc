package org.dateline.language;

/**
 * How alike two names must sound to share a key. The numbers are of consonants: the more
 * a name has, the less else tells it from others.
 */
enum Closeness {

	/** As one name: what tells people apart. */
	ONE_NAME(4, 7, 4, 4, 4, 5),

	/** As two that may be one name, spelled by somebody else: what a search brings. */
	ALIKE(2, 10, 3, 2, 2, 3),

	/** Nothing is folded: what two names are compared by, sound by sound. */
	AS_HEARD(2, 10, 99, 99, 99, 99);

	/** With so many, even what is read unlikely counts. */
	final int longName;

	/** In so many ways of spelling a name is read; more find little that is right. */
	final int readings;

	/** With so many, consonants are of kinds: s, z, c, ж, ш and ч are one. */
	final int kindsOfConsonants;

	/** With so many, of most vowels side by side only the first counts. */
	final int vowelsTogether;

	/** With so many, a and e are one vowel, o and u another, and i a third. */
	final int kindsOfVowels;

	/** With so many, where a vowel stands counts, but not which, except of the first. */
	final int anyVowel;

	Closeness(int longName, int readings, int kindsOfConsonants, int vowelsTogether, int kindsOfVowels, int anyVowel) {
		this.longName = longName;
		this.readings = readings;
		this.kindsOfConsonants = kindsOfConsonants;
		this.vowelsTogether = vowelsTogether;
		this.kindsOfVowels = kindsOfVowels;
		this.anyVowel = anyVowel;
	}

}
