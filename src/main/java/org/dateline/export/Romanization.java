package org.dateline.export;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;

/**
 * Words of any script in Latin letters: Russian as BGN/PCGN does it, which readers of
 * English know, everything else as CLDR.
 */
final class Romanization {

	private static final ConcurrentMap<String, Transliterator> KNOWN = new ConcurrentHashMap<>();

	private Romanization() {
	}

	static boolean isLatin(String text) {
		return text.codePoints()
			.filter(UCharacter::isLetter)
			.mapToObj(UScript::getScript)
			.allMatch((script) -> script == UScript.LATIN || script == UScript.COMMON || script == UScript.INHERITED);
	}

	/** The text in Latin letters. Making the rules takes up to a second, once. */
	static String of(String text, String language) {
		String rules = language.equals("ru") || language.startsWith("ru-") ? "Russian-Latin/BGN; Any-Latin"
				: "Any-Latin";
		return KNOWN.computeIfAbsent(rules, Transliterator::getInstance).transliterate(text);
	}

}
