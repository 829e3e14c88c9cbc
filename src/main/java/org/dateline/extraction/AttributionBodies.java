package org.dateline.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The ministry or office whose statement a report is: it is named in a sentence at the
 * beginning or the end that speaks of its statement.
 */
final class AttributionBodies {

	/** In UTF-16 units: the opening, and what closes a report. */
	private static final int OPENING = 600;

	private static final int CLOSING = 250;

	private static final int LONGEST_NAME = 6;

	private static final Map<String, Body> BODIES = Map.of("az",
			new Body(Set.of("nazirliyi", "xin", "administrasiyası"), true,
					List.of("məlumatında", "məlumatda", "bəyanatında", "bəyanatda", "açıqlamasında")),
			"ru",
			new Body(Set.of("мид", "мида", "миде", "минобороны", "минфин", "минфина", "кремля", "кремле"), false,
					List.of("в сообщении", "в заявлении", "сообщила пресс-служба", "сообщает пресс-служба",
							"сообщили в")),
			"en",
			new Body(Set.of("ministry", "kremlin"), true,
					List.of("in a statement", "in its statement", "statement issued", "press release")),
			"id",
			new Body(Set.of("kementerian", "kemlu"), false,
					List.of("dalam pernyataan", "dalam keterangan", "siaran pers", "menurut pernyataan")),
			"tr",
			new Body(Set.of("bakanlığı", "bakanlığından"), true,
					List.of("açıklamasında", "açıklamada", "açıklamaya göre")),
			"uk", new Body(Set.of("мзс", "міноборони", "офісі", "офісу"), false,
					List.of("у повідомленні", "у заяві", "повідомили в", "повідомили у", "повідомила пресслужба")));

	/** To make one of a tag takes longer than to read a sentence. */
	private static final Map<String, Locale> LOCALES = BODIES.keySet()
		.stream()
		.collect(Collectors.toMap(Function.identity(), Locale::forLanguageTag));

	private AttributionBodies() {
	}

	/** Finds them, where the language is one whose words are known. */
	static void find(String text, @Nullable String language, AttributionFinder.Findings found) {
		if (language == null) {
			return;
		}
		Body body = BODIES.get(language);
		Locale locale = LOCALES.get(language);
		if (body == null || locale == null) {
			return;
		}
		int opening = Math.min(text.length(), OPENING);
		if (!find(text, 0, opening, body, locale, found)) {
			find(text, Math.max(opening, text.length() - CLOSING), text.length(), body, locale, found);
		}
	}

	private static boolean find(String text, int from, int to, Body body, Locale locale,
			AttributionFinder.Findings found) {
		int start = from;
		while (start < to) {
			int end = sentenceEnd(text, start, to);
			String sentence = text.substring(start, end);
			String lower = sentence.toLowerCase(locale);
			for (String statement : body.statements) {
				int at = lower.indexOf(statement);
				// A letter may be longer in small: then nothing can be said of places.
				if (at >= 0 && lower.length() == sentence.length()) {
					if (add(start, sentence, at, at + statement.length(), body, locale, found)) {
						return true;
					}
					break;
				}
			}
			start = end;
		}
		return false;
	}

	private static boolean add(int offset, String sentence, int statement, int statementEnd, Body body, Locale locale,
			AttributionFinder.Findings found) {
		int start = 0;
		while (start < sentence.length()) {
			int end = wordEnd(sentence, start);
			if (end == start) {
				start++;
				continue;
			}
			String word = sentence.substring(start, end).toLowerCase(locale);
			if (Character.isUpperCase(sentence.codePointAt(start)) && isBody(word, body)) {
				int first = body.isLast ? extendLeft(sentence, start) : start;
				int last = extendRight(sentence, end, body.isLast);
				String name = sentence.substring(first, last);
				int from = Math.min(first, statement);
				found.add("issuing-body", name, null, offset + from, offset + Math.max(last, statementEnd));
				return true;
			}
			start = end;
		}
		return false;
	}

	/** Whether it is one of the words, with an ending where the language adds them. */
	private static boolean isBody(String word, Body body) {
		return body.words.stream()
			.anyMatch((one) -> word.equals(one)
					|| body.isLast && one.length() > 5 && word.startsWith(one) && word.length() < one.length() + 5);
	}

	/** Over the words with capitals before it: "Rusiya Xarici İşlər Nazirliyi". */
	private static int extendLeft(String sentence, int start) {
		int first = start;
		for (int words = 1; words < LONGEST_NAME; words++) {
			int end = first - 1;
			if (end < 1 || sentence.charAt(end) != ' ') {
				break;
			}
			int before = end;
			while (before > 0 && Character.isLetter(sentence.charAt(before - 1))) {
				before--;
			}
			if (before == end || !Character.isUpperCase(sentence.codePointAt(before))
					|| sentence.substring(before, end).equals("The")) {
				break;
			}
			first = before;
		}
		return first;
	}

	/** Over what follows it: "МИД России", "Ministry of Foreign Affairs". */
	private static int extendRight(String sentence, int end, boolean isLast) {
		int last = end;
		int at = end;
		for (int words = 1; words < LONGEST_NAME; words++) {
			if (at >= sentence.length() || sentence.charAt(at) != ' ') {
				break;
			}
			int next = wordEnd(sentence, at + 1);
			String word = sentence.substring(at + 1, next);
			if (word.equals("of") || word.equals("and")) {
				at = next;
			}
			else if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0)) && (!isLast || at > end)
					|| word.equals("и")) {
				last = next;
				at = next;
			}
			else {
				break;
			}
		}
		return last;
	}

	private static int wordEnd(String sentence, int from) {
		int at = from;
		while (at < sentence.length() && Character.isLetter(sentence.charAt(at))) {
			at++;
		}
		return at;
	}

	private static int sentenceEnd(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			boolean isStop = c == '.' || c == '!' || c == '?';
			if (c == '\n' || isStop && (i + 1 == to || Character.isWhitespace(text.charAt(i + 1)))) {
				return i + 1;
			}
		}
		return to;
	}

	/**
	 * How a language names bodies.
	 *
	 * @param isLast whether it is the last word of the name that tells, rather than the
	 * first
	 * @param statements the words for a statement
	 */
	private record Body(Set<String> words, boolean isLast, List<String> statements) {
	}

}
