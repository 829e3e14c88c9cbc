package org.dateline.extraction;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A script, and the language or languages that are written in it. */
enum LanguageScript {

	LATIN(List.of("en", "id", "az", "tr", "de", "fr", "ms", "tl", "sw", "nl", "af", "es", "ca", "pt", "it", "ro", "pl",
			"cs", "sk", "sl", "hr", "sq", "hu", "fi", "et", "lv", "lt", "sv", "nb", "da", "vi", "uz", "tk", "jv", "su",
			"ku", "is", "eu", "la", "so", "cy", "ga")),

	CYRILLIC(List.of("ru", "uk", "kk", "be", "bg", "mk", "sr", "mn")),

	ARABIC(List.of("fa", "ar", "ur")),

	ARMENIAN("hy"), GEORGIAN("ka"), GREEK("el"), HEBREW("he"), HANGUL("ko"), HAN("zh"), KANA("ja"), THAI("th"),
	LAO("lo"), KHMER("km"), MYANMAR("my"), ETHIOPIC("am"), BENGALI("bn"), GURMUKHI("pa"), GUJARATI("gu"), TAMIL("ta"),
	TELUGU("te"), KANNADA("kn"), MALAYALAM("ml"), SINHALA("si"),

	/** Devanagari, and what news is hardly written in. */
	OTHER(List.of());

	/** Below are the scripts with several languages that can be told apart. */
	static final int WITH_PROFILES = 3;

	private static final byte NONE = -1;

	private static final byte MARK = -2;

	private static final byte[] BASIC_PLANE = basicPlane();

	private final List<String> languages;

	LanguageScript(String language) {
		this(List.of(language));
	}

	LanguageScript(List<String> languages) {
		this.languages = languages;
	}

	List<String> languages() {
		return this.languages;
	}

	/** The language of a script that has one, or null. */
	@Nullable String onlyLanguage() {
		return (this.languages.size() == 1) ? this.languages.get(0) : null;
	}

	/** The ordinal of the script of a letter; -1 for no letter, -2 for a mark on one. */
	static int of(char character) {
		return BASIC_PLANE[character];
	}

	private static byte[] basicPlane() {
		byte[] scripts = new byte[0x10000];
		for (int c = 0; c < scripts.length; c++) {
			int type = Character.getType(c);
			scripts[c] = (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) ? MARK
					: Character.isLetter(c) ? (byte) script(c).ordinal() : NONE;
		}
		return scripts;
	}

	private static LanguageScript script(int letter) {
		return switch (Character.UnicodeScript.of(letter)) {
			case LATIN -> LATIN;
			case CYRILLIC -> CYRILLIC;
			case ARABIC -> ARABIC;
			case ARMENIAN -> ARMENIAN;
			case GEORGIAN -> GEORGIAN;
			case GREEK -> GREEK;
			case HEBREW -> HEBREW;
			case HANGUL -> HANGUL;
			case HAN -> HAN;
			case HIRAGANA, KATAKANA -> KANA;
			case THAI -> THAI;
			case LAO -> LAO;
			case KHMER -> KHMER;
			case MYANMAR -> MYANMAR;
			case ETHIOPIC -> ETHIOPIC;
			case BENGALI -> BENGALI;
			case GURMUKHI -> GURMUKHI;
			case GUJARATI -> GUJARATI;
			case TAMIL -> TAMIL;
			case TELUGU -> TELUGU;
			case KANNADA -> KANNADA;
			case MALAYALAM -> MALAYALAM;
			case SINHALA -> SINHALA;
			// The apostrophe-like letters of Uzbek
			case COMMON, INHERITED -> (letter < 0x300) ? LATIN : OTHER;
			default -> OTHER;
		};
	}

}
