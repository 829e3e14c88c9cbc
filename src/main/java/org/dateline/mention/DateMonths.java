package org.dateline.mention;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;

/**
 * The names of the months in the languages of the press, from CLDR: alone and within a
 * date ("октябрь", "октября"), in full and cut short.
 */
public final class DateMonths {

	private static final List<String> LANGUAGES = List.of("en", "ru", "az", "id", "de", "fr", "es", "it", "tr", "uk",
			"pt", "nl", "pl", "cs", "sk", "hu", "ro", "bg", "sr", "sr_Latn", "hr", "bs", "sl", "mk", "el", "sv", "da",
			"nb", "fi", "et", "lv", "lt", "hy", "ka", "kk", "uz", "ky", "be", "ar", "ar_LB", "fa", "he", "hi", "bn",
			"ur", "vi", "th", "ms", "ca", "gl", "eu", "sq", "af", "sw", "tk", "tg", "az_Cyrl", "uz_Cyrl", "de_AT", "mn",
			"is", "ga", "fil", "ta", "te", "mr", "gu");

	/**
	 * What newspapers write and CLDR does not know. Indonesian and German abbreviate in
	 * more than one way; Turkish and French are often written without their marks, which
	 * folding covers.
	 */
	private static final Map<String, Map<String, Integer>> ALSO = Map.of("en", Map.of("sept", 9), "id", Map.of("agt", 8,
			"agust", 8, "ags", 8, "agu", 8, "peb", 2, "pebruari", 2, "nop", 11, "nopember", 11, "sept", 9), "de",
			Map.of("mrz", 3, "maerz", 3, "sept", 9), "ru",
			Map.of("янв", 1, "фев", 2, "мар", 3, "апр", 4, "авг", 8, "сен", 9, "сент", 9, "окт", 10, "ноя", 11, "дек",
					12),
			"es", Map.of("set", 9, "setiembre", 9), "tr", Map.of("haz", 6), "fr", Map.of("aout", 8, "juill", 7));

	/** Languages that put the case on the name of the month: "oktyabrın 8-də". */
	private static final Set<String> AGGLUTINATING = Set.of("az", "tr", "ka", "hy", "kk", "ky", "uz", "fi", "et", "hu",
			"tk", "mn", "eu");

	/** The names that CLDR writes out, by language. */
	private static final Map<String, Set<String>> WRITTEN_OUT = new HashMap<>();

	private static final int LONGEST_ENDING = 4;

	private static final int SHORTEST_WITH_ENDING = 4;

	private static final int DIFFERS = -1;

	private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new HashMap<>();

	/**
	 * Of all languages; what is another month elsewhere (listopad) is {@link #DIFFERS}.
	 */
	private static final Map<String, Integer> SHARED = new HashMap<>();

	static {
		for (String language : LANGUAGES) {
			Map<String, Integer> names = BY_LANGUAGE.computeIfAbsent(new ULocale(language).getLanguage(),
					(code) -> new HashMap<>(ALSO.getOrDefault(code, Map.of())));
			DateFormatSymbols symbols = DateFormatSymbols.getInstance(new ULocale(language));
			for (int context : new int[] { DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE }) {
				addAll(names, symbols.getMonths(context, DateFormatSymbols.WIDE));
				WRITTEN_OUT.computeIfAbsent(new ULocale(language).getLanguage(), (code) -> new HashSet<>())
					.addAll(folded(symbols.getMonths(context, DateFormatSymbols.WIDE)));
				addAll(names, symbols.getMonths(context, DateFormatSymbols.ABBREVIATED));
			}
		}
		for (Map<String, Integer> names : BY_LANGUAGE.values()) {
			names
				.forEach((name, month) -> SHARED.merge(name, month, (one, other) -> one.equals(other) ? one : DIFFERS));
		}
		// No other language may take from English what pages of every language hold.
		SHARED.putAll(BY_LANGUAGE.get("en"));
	}

	private DateMonths() {
	}

	private static List<String> folded(String[] months) {
		return Stream.of(months).map(DateMonths::fold).toList();
	}

	private static void addAll(Map<String, Integer> names, String[] months) {
		for (int month = 0; month < 12; month++) {
			String name = fold(months[month]);
			if (name.length() > 1 && name.codePoints().allMatch(DateMonths::isLetter)) {
				names.putIfAbsent(name, month + 1);
			}
		}
	}

	/**
	 * The month that a word names, 1 to 12, or 0.
	 * @param language the language of the text, which decides where two differ
	 */
	public static int of(String word, @Nullable String language) {
		if (word.length() > 24) {
			return 0;
		}
		String name = fold(word);
		String code = (language != null) ? language : "";
		Map<String, Integer> own = BY_LANGUAGE.getOrDefault(code, Map.of());
		Integer month = own.get(name);
		if (month == null) {
			month = SHARED.get(name);
		}
		if (month != null) {
			return Math.max(month, 0);
		}
		return AGGLUTINATING.contains(code) ? ofStem(name, own) : 0;
	}

	/** The names of one language, folded; empty where CLDR is not asked for it. */
	static Map<String, Integer> of(String language) {
		return Map.copyOf(BY_LANGUAGE.getOrDefault(language, Map.of()));
	}

	/** Whether a folded name is that of a month cut short, and no whole one as well. */
	static boolean isShort(String folded, String language) {
		return BY_LANGUAGE.getOrDefault(language, Map.of()).containsKey(folded)
				&& !WRITTEN_OUT.getOrDefault(language, Set.of()).contains(folded);
	}

	/** Whether a folded name is that of a whole month. */
	static boolean isWrittenOut(String folded, String language) {
		return WRITTEN_OUT.getOrDefault(language, Set.of()).contains(folded);
	}

	private static int ofStem(String name, Map<String, Integer> months) {
		for (int cut = 1; cut <= LONGEST_ENDING && name.length() - cut >= SHORTEST_WITH_ENDING; cut++) {
			Integer month = months.get(name.substring(0, name.length() - cut));
			if (month != null) {
				return month;
			}
		}
		return 0;
	}

	/** Small letters without their marks: "AĞUSTOS" and "agustos" are one word. */
	public static String fold(String word) {
		if (isPlain(word)) {
			return word.toLowerCase(Locale.ROOT);
		}
		String folded = Normalizer.normalize(word.replace('İ', 'i').replace('ı', 'i').toLowerCase(Locale.ROOT),
				Normalizer.Form.NFD);
		StringBuilder kept = new StringBuilder(folded.length());
		folded.codePoints()
			.filter((point) -> point != '.' && !isMark(Character.getType(point)))
			.forEach(kept::appendCodePoint);
		return kept.toString();
	}

	/** A mark on a letter, or a sign between two that says how they are joined. */
	private static boolean isMark(int type) {
		return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
	}

	/** Whether small letters are all there is to do, as with nearly every word. */
	private static boolean isPlain(String word) {
		for (int i = 0; i < word.length(); i++) {
			char letter = word.charAt(i);
			boolean latin = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
			boolean cyrillic = letter >= 'А' && letter <= 'я' && letter != 'Й' && letter != 'й';
			if (!latin && !cyrillic) {
				return false;
			}
		}
		return true;
	}

	private static boolean isLetter(int point) {
		return Character.isLetter(point) || Character.getType(point) == Character.COMBINING_SPACING_MARK;
	}

}
