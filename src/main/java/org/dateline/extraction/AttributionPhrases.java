package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Words at the beginning of a report that say who tells it or whom it is taken from:
 * "Report informs", "передаёт корреспондент …", "со ссылкой на …", "… xəbər verir ki",
 * "dilansir …".
 */
final class AttributionPhrases {

	/** A source that is cited further in is not that of the whole report. */
	private static final int CITED_WITHIN = 400;

	/** "This is what … reports": said of the whole, wherever it stands. */
	private static final List<String> OF_ALL = List.of("об этом", "про це");

	private static final List<Phrase> PHRASES = new ArrayList<>();

	static {
		after("ru", true, "передает корреспондент", "передаёт корреспондент", "сообщает корреспондент",
				"корреспонденту", "сообщили корреспонденту");
		after("ru", false, "со ссылкой на", "передает", "передаёт", "сообщает", "сообщило", "пишет", "по информации",
				"по данным", "как передает", "по сообщению");
		after("uk", true, "передає кореспондент", "повідомляє кореспондент");
		after("uk", false, "з посиланням на", "із посиланням на", "повідомляє", "передає", "пише", "за даними",
				"за інформацією");
		after("en", false, "according to", "citing", "as reported by");
		before("en", true, "informs", "reports citing", "reports referring to", "reports with reference to");
		before("en", false, "reports", "reported");
		after("id", false, "dilansir", "dikutip", "seperti dilansir", "dilaporkan", "mengutip", "melansir",
				"dilansir dari", "dikutip dari", "dilansir oleh", "dilaporkan oleh", "sebagaimana dilansir", "lapor",
				"demikian dilansir", "dilansir kantor berita", "dilansir laman");
		before("az", true, "xəbər verir", "məlumat verir", "bildirir ki");
		before("az", false, "istinadən", "istinadla", "məlumatına görə", "yazır ki", "xəbərinə görə");
		before("tr", true, "muhabirinin", "muhabirine");
		before("tr", false, "haberine göre", "bildirdiğine göre", "aktardığına göre", "duyurdu");
	}

	/** Between a phrase and a name. */
	private static final List<String> BETWEEN = List.of("агентство", "агентства", "агентству", "информационное",
			"информационного", "иа", "миа", "ами", "телеканал", "телеканала", "газета", "газеты", "портал", "издание",
			"агенція", "агенції", "агентства", "газета", "the", "news", "agency", "kantor", "berita", "dari", "oleh",
			"laman", "media", "agentliyi", "agentliyinin", "ajansı", "государственное", "російське", "російського");

	private final AttributionSources sources;

	AttributionPhrases(AttributionSources sources) {
		this.sources = sources;
	}

	private static void after(String language, boolean isOwn, String... phrases) {
		for (String phrase : phrases) {
			PHRASES.add(new Phrase(language, phrase, true, isOwn));
		}
	}

	private static void before(String language, boolean isOwn, String... phrases) {
		for (String phrase : phrases) {
			PHRASES.add(new Phrase(language, phrase, false, isOwn));
		}
	}

	/** Finds them up to a place in the text. */
	void find(String text, int limit, @Nullable String language, AttributionFinder.Findings found) {
		String beginning = text.substring(0, limit);
		String lower = lower(beginning);
		for (Phrase phrase : PHRASES) {
			if (language != null && !language.equals(phrase.language)) {
				continue;
			}
			int at = lower.indexOf(phrase.words);
			while (at >= 0) {
				int end = at + phrase.words.length();
				if (isWord(lower, at, end) && (phrase.isOwn || at < CITED_WITHIN || isOfAll(lower, at))) {
					Name name = phrase.isBeforeName ? nameAfter(beginning, end) : nameBefore(beginning, at, phrase);
					if (name != null) {
						AttributionSources.Source source = name.source;
						String role = !phrase.isOwn ? "credited-source"
								: (source != null && source.isAgency()) ? "agency" : "publisher";
						found.add(role, name.words, source, Math.min(at, name.start), Math.max(end, name.end));
					}
				}
				at = lower.indexOf(phrase.words, end);
			}
		}
	}

	private static boolean isOfAll(String text, int at) {
		return OF_ALL.stream().anyMatch((words) -> text.startsWith(words, at - words.length() - 1));
	}

	/** In small letters, each in its place. */
	private static String lower(String text) {
		char[] letters = text.toCharArray();
		for (int i = 0; i < letters.length; i++) {
			letters[i] = Character.toLowerCase(letters[i]);
		}
		return new String(letters);
	}

	private static boolean isWord(String text, int start, int end) {
		return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
				&& (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
	}

	/** The longest known name after a phrase. */
	private @Nullable Name nameAfter(String text, int from) {
		int start = from;
		for (int skipped = 0; skipped < 4; skipped++) {
			start = skip(text, start);
			int end = wordEnd(text, start);
			if (end <= start || !BETWEEN.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
				break;
			}
			start = end;
		}
		Name longest = null;
		int end = start;
		for (int words = 0; words < AttributionSources.LONGEST_NAME; words++) {
			int next = wordEnd(text, (words == 0) ? start : end + 1);
			if (next <= end + ((words == 0) ? 0 : 1)) {
				break;
			}
			end = next;
			AttributionSources.Source source = this.sources.find(text.substring(start, end));
			longest = (source != null) ? new Name(text.substring(start, end), source, start, end) : longest;
			if (end >= text.length() || !isSpace(text.charAt(end))) {
				break;
			}
		}
		return (longest != null) ? longest.withQuote(text) : null;
	}

	/** The longest known name before a phrase, or any in quotes. */
	private @Nullable Name nameBefore(String text, int to, Phrase phrase) {
		int end = to;
		while (end > 0 && isSpace(text.charAt(end - 1))) {
			end--;
		}
		end = withoutSuffix(text, end);
		if (end > 1 && "\"”»“".indexOf(text.charAt(end - 1)) >= 0) {
			Name quoted = quoted(text, end, phrase);
			if (quoted != null) {
				return quoted;
			}
		}
		Name longest = null;
		int start = end;
		for (int words = 0; words < AttributionSources.LONGEST_NAME && start > 0; words++) {
			int before = start;
			start = wordStart(text, (words == 0) ? start : start - 1);
			if (start >= before - ((words == 0) ? 0 : 1)) {
				break;
			}
			AttributionSources.Source source = this.sources.find(text.substring(start, end));
			longest = (source != null) ? new Name(text.substring(start, end), source, start, end) : longest;
			if (start == 0 || !isSpace(text.charAt(start - 1))) {
				break;
			}
		}
		return (longest != null) ? longest : between(text, end, phrase);
	}

	/** "AZƏRTAC agentliyi xəbər verir", "Anadolu Ajansı'nın haberine göre" */
	private @Nullable Name between(String text, int end, Phrase phrase) {
		int start = wordStart(text, end);
		if (start > 1 && text.charAt(start - 1) == ' '
				&& BETWEEN.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
			return nameBefore(text, start, phrase);
		}
		return null;
	}

	/** "TASS-a istinadən", "Reuters'ın haberine göre", "“Report”un" */
	private static int withoutSuffix(String text, int end) {
		for (int i = end - 1; i > 0 && i > end - 6; i--) {
			char c = text.charAt(i);
			if ("-'’\"”»“".indexOf(c) >= 0) {
				return ("\"”»“".indexOf(c) >= 0) ? i + 1 : i;
			}
			if (!Character.isLowerCase(c)) {
				break;
			}
		}
		return end;
	}

	/** A name in quotes whose own voice the text is: "Unikal" xəbər verir. */
	private @Nullable Name quoted(String text, int end, Phrase phrase) {
		int close = end - 1;
		for (int i = close - 1; i >= 0 && i > close - 40; i--) {
			if ("\"“«„”".indexOf(text.charAt(i)) >= 0) {
				String name = text.substring(i + 1, close);
				AttributionSources.Source source = this.sources.find(name);
				boolean isName = source != null || phrase.isOwn && !name.isBlank()
						&& Character.isUpperCase(name.codePointAt(0)) && name.split(" ", 4).length < 4;
				return isName ? new Name(name, source, i, end) : null;
			}
		}
		return null;
	}

	private static boolean isSpace(char c) {
		return c == ' ' || c == '\u00A0';
	}

	private static int skip(String text, int from) {
		int at = from;
		while (at < text.length() && " \u00A0\"“«„'".indexOf(text.charAt(at)) >= 0) {
			at++;
		}
		return at;
	}

	private static int wordEnd(String text, int from) {
		int at = Math.min(from, text.length());
		while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "-.".indexOf(text.charAt(at)) >= 0
				&& at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1)))) {
			at++;
		}
		return at;
	}

	private static int wordStart(String text, int from) {
		int at = Math.max(0, from);
		while (at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || "-.".indexOf(text.charAt(at - 1)) >= 0)) {
			at--;
		}
		return at;
	}

	/**
	 * A phrase.
	 *
	 * @param isBeforeName whether the name follows it
	 * @param isOwn whether it names who tells the report, rather than whom it is from
	 */
	private record Phrase(String language, String words, boolean isBeforeName, boolean isOwn) {
	}

	private record Name(String words, AttributionSources.@Nullable Source source, int start, int end) {

		/** With the quote that closes what one before it opens. */
		Name withQuote(String text) {
			boolean isQuoted = this.start > 0 && "\"“«„".indexOf(text.charAt(this.start - 1)) >= 0
					&& this.end < text.length() && "\"”»“".indexOf(text.charAt(this.end)) >= 0;
			return isQuoted ? new Name(this.words, this.source, this.start, this.end + 1) : this;
		}

	}

}
