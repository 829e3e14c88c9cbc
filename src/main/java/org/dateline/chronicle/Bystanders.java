package org.dateline.chronicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.language.Words;
import org.dateline.mention.Name;
import org.dateline.story.Place;

/**
 * Knows which countries a sentence of one language names without telling anything between
 * them, and which reports are of what is between no countries: {@code bystanders.yaml}.
 */
final class Bystanders {

	private static final Map<String, Object> FILE = RuleFile.read("bystanders.yaml");

	private static final Map<String, Bystanders> LANGUAGES = new ConcurrentHashMap<>();

	/** "LONDON, England (Reuters) - …". */
	private static final Pattern DATELINE = Pattern.compile("^[^.!?()]{0,60}\\([^()]{2,30}\\) ?[-–—] ");

	/**
	 * Between a country and the words that show it to be one there are other countries.
	 */
	private static final int LONGEST_GAP = 40;

	/** "The former president of Chile": so near before the country, in {@code char}s. */
	private static final int NEAR = 24;

	/** So many words for something else, each another, are what a report is about. */
	private static final int MOST_ELSEWHERE = 3;

	private final StemPhrases<Boolean> behind;

	private final StemPhrases<Boolean> before;

	private final StemPhrases<Boolean> clauses;

	private final StemPhrases<String> elsewhere;

	private final StemPhrases<Boolean> posted;

	private final StemPhrases<Boolean> former;

	private Bystanders(String language) {
		this.behind = phrases("behind", language);
		this.before = phrases("before", language);
		this.clauses = phrases("clauses", language);
		this.posted = phrases("posted", language);
		this.former = phrases("former", language);
		this.elsewhere = new StemPhrases<>(language);
		words("elsewhere", language).forEach((word) -> this.elsewhere.add(word, word));
	}

	private static StemPhrases<Boolean> phrases(String section, String language) {
		StemPhrases<Boolean> phrases = new StemPhrases<>(language);
		words(section, language).forEach((word) -> phrases.add(word, true));
		return phrases;
	}

	private static List<String> words(String section, String language) {
		return RuleFile.lists(FILE.get(section)).getOrDefault(language, List.of());
	}

	static Bystanders of(String language) {
		return LANGUAGES.computeIfAbsent(language, Bystanders::new);
	}

	/** Whether a report is of sports, shows or goods rather than of countries. */
	boolean isElsewhere(String text) {
		return this.elsewhere.find(this.elsewhere.words(text))
			.stream()
			.map(StemPhrases.Match::meaning)
			.distinct()
			.count() >= MOST_ELSEWHERE;
	}

	/** Those names of a sentence that may stand for a country of which it tells. */
	List<Name> parties(String text, Place sentence, List<Name> names) {
		String written = sentence.in(text);
		Words words = this.behind.words(written);
		List<StemPhrases.Match<Boolean>> leading = this.behind.find(words);
		List<StemPhrases.Match<Boolean>> trailing = this.before.find(words);
		Matcher dateline = DATELINE.matcher(written);
		int from = sentence.start() + (dateline.find() ? dateline.end() : 0);
		List<Name> parties = new ArrayList<>();
		for (Name name : names) {
			int start = name.start() - sentence.start();
			int end = name.end() - sentence.start();
			boolean isOfSomebody = leading.stream()
				.anyMatch((match) -> isGap(written, words.end(match.last()), start, false));
			boolean isThinking = trailing.stream()
				.anyMatch((match) -> isGap(written, end, words.start(match.first()), true));
			if (name.start() >= from && !isOfSomebody && !isThinking && !isPartOfWord(text, name, names)) {
				parties.add(name);
			}
		}
		return parties;
	}

	/** Whether a country is where somebody holds the office of another. */
	boolean isPosted(String text, Name country) {
		String before = text.substring(Math.max(0, country.start() - LONGEST_GAP), country.start());
		Words words = this.posted.words(before);
		return this.posted.find(words).stream().anyMatch((match) -> match.last() == words.size() - 1);
	}

	/** Whether words before a name say that somebody holds an office no more. */
	boolean isFormer(String text, int from, int to) {
		String before = text.substring(Math.max(0, from - NEAR), to);
		return !this.former.find(this.former.words(before)).isEmpty();
	}

	/** Whether only other names, commas and small words stand between two places. */
	private static boolean isGap(String text, int from, int to, boolean hasOthers) {
		if (from > to || to - from > LONGEST_GAP) {
			return false;
		}
		boolean isInName = false;
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			boolean begins = i == 0 || !Character.isLetter(text.charAt(i - 1));
			isInName = begins ? Character.isUpperCase(c) : isInName;
			int end = i;
			while (begins && end < to && Character.isLetter(text.charAt(end))) {
				end++;
			}
			boolean isLong = begins && !isInName && end - i > 3;
			if (isLong || isInName && !hasOthers || !Character.isLetter(c) && " ,".indexOf(c) < 0) {
				return false;
			}
		}
		return true;
	}

	/** "American-style", "Chinese-ruled", but "Russia-Ukraine", «российско-турецкий». */
	private static boolean isPartOfWord(String text, Name name, List<Name> names) {
		int end = name.end();
		return end + 1 < text.length() && text.charAt(end) == '-' && Character.isLowerCase(text.charAt(end + 1))
				&& names.stream().noneMatch((other) -> other.start() == end + 1);
	}

	/**
	 * The part of a sentence in which something stands: "met her in May" of "met her in
	 * May after talks with …".
	 */
	Place clause(String text, Place sentence, int place) {
		String written = sentence.in(text);
		Words words = this.clauses.words(written);
		int from = sentence.start();
		int to = sentence.end();
		for (StemPhrases.Match<Boolean> match : this.clauses.find(words)) {
			int at = sentence.start() + words.start(match.first());
			if (at <= place) {
				from = Math.max(from, at);
			}
			else {
				to = Math.min(to, at);
			}
		}
		return new Place(from, to);
	}

}
