package org.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dateline.language.Tokens;
import org.dateline.web.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a reader typed: words mean all of them, {@code "a phrase"},
 * {@code -without}, {@code OR}, {@code begin*}, {@code source:}, {@code language:},
 * {@code country:}. Anything else is text, never an error; only too much of it is.
 */
final class QueryParser {

	/** In UTF-16 units. */
	static final int LONGEST = 1000;

	/** Words in a query, phrases and all. */
	static final int MOST_WORDS = 64;

	/** A shorter beginning would stand for half of all words. */
	private static final int SHORTEST_BEGINNING = 2;

	private static final Set<String> FIELDS = Set.of(Fields.SOURCE, Fields.LANGUAGE, Fields.COUNTRY);

	private static final String QUOTES = "\"“”„«»‟＂";

	private final String text;

	private int at;

	private int words;

	private QueryParser(String text) {
		this.text = text;
	}

	/**
	 * Reads a query.
	 * @return its parts, all of which must be found; none where it has no word at all
	 * @throws BadParameter if it is longer than anyone asks
	 */
	static Clause.All parse(String typed) {
		if (typed.length() > LONGEST) {
			throw new BadParameter("q", typed, "search.bad.long", LONGEST);
		}
		return new Clause.All(new QueryParser(typed).parts());
	}

	private List<Clause> parts() {
		List<Clause> parts = new ArrayList<>();
		boolean or = false;
		while (skipSpace()) {
			if (isOr()) {
				or = !parts.isEmpty();
				continue;
			}
			Clause part = part();
			if (part != null) {
				int last = parts.size() - 1;
				if (or && !(part instanceof Clause.Not) && !(parts.get(last) instanceof Clause.Not)) {
					parts.set(last, either(parts.get(last), part));
				}
				else {
					parts.add(part);
				}
				or = false;
			}
		}
		return parts;
	}

	private static Clause either(Clause one, Clause other) {
		List<Clause> parts = new ArrayList<>((one instanceof Clause.Any any) ? any.parts() : List.of(one));
		parts.add(other);
		return new Clause.Any(parts);
	}

	private boolean skipSpace() {
		while (this.at < this.text.length() && isSpace(this.text.charAt(this.at))) {
			this.at++;
		}
		return this.at < this.text.length();
	}

	private boolean isOr() {
		for (String or : List.of("OR", "|")) {
			int end = this.at + or.length();
			if (this.text.startsWith(or, this.at) && (end == this.text.length() || isSpace(this.text.charAt(end)))) {
				this.at = end;
				return true;
			}
		}
		return false;
	}

	private @Nullable Clause part() {
		char first = this.text.charAt(this.at);
		if (first == '-' && this.at + 1 < this.text.length() && !isSpace(this.text.charAt(this.at + 1))
				&& this.text.charAt(this.at + 1) != '-') {
			this.at++;
			Clause without = part();
			return (without instanceof Clause.Not || without == null) ? without : new Clause.Not(without);
		}
		if (QUOTES.indexOf(first) >= 0) {
			return phrase();
		}
		int start = this.at;
		while (this.at < this.text.length() && !isSpace(this.text.charAt(this.at))
				&& QUOTES.indexOf(this.text.charAt(this.at)) < 0) {
			this.at++;
			if (this.text.charAt(this.at - 1) == ':' && isField(this.text.substring(start, this.at - 1))) {
				Clause value = value(this.text.substring(start, this.at - 1).toLowerCase(Locale.ROOT));
				if (value != null) {
					return value;
				}
			}
		}
		return words(this.text.substring(start, this.at));
	}

	private static boolean isField(String name) {
		return FIELDS.contains(name.toLowerCase(Locale.ROOT));
	}

	private @Nullable Clause value(String field) {
		int start = this.at;
		int end;
		if (start < this.text.length() && QUOTES.indexOf(this.text.charAt(start)) >= 0) {
			start++;
			end = start;
			while (end < this.text.length() && QUOTES.indexOf(this.text.charAt(end)) < 0) {
				end++;
			}
			this.at = Math.min(this.text.length(), end + 1);
		}
		else {
			end = start;
			while (end < this.text.length() && !isSpace(this.text.charAt(end))) {
				end++;
			}
			this.at = end;
		}
		String value = this.text.substring(start, end).strip();
		count(1);
		return value.isEmpty() ? null : new Clause.Value(field, value);
	}

	/** Up to the closing quote, whichever kind it is of; without one, up to the end. */
	private @Nullable Clause phrase() {
		int start = ++this.at;
		while (this.at < this.text.length() && QUOTES.indexOf(this.text.charAt(this.at)) < 0) {
			this.at++;
		}
		List<String> words = split(this.text.substring(start, this.at));
		if (this.at < this.text.length()) {
			this.at++;
		}
		return words.isEmpty() ? null : new Clause.Phrase(words);
	}

	private @Nullable Clause words(String run) {
		List<String> words = split(run);
		if (words.isEmpty()) {
			return null;
		}
		int last = words.size() - 1;
		List<Clause> parts = new ArrayList<>();
		for (int i = 0; i <= last; i++) {
			String word = words.get(i);
			boolean isBeginning = i == last && run.endsWith(word + "*")
					&& word.codePointCount(0, word.length()) >= SHORTEST_BEGINNING;
			parts.add(isBeginning ? new Clause.Prefix(word) : new Clause.Word(word));
		}
		return (parts.size() == 1) ? parts.get(0) : new Clause.All(parts);
	}

	private List<String> split(String run) {
		List<String> words = new ArrayList<>();
		Tokens tokens = new Tokens(run);
		while (tokens.next()) {
			words.add(tokens.word());
		}
		count(words.size());
		return words;
	}

	private void count(int more) {
		this.words += more;
		if (this.words > MOST_WORDS) {
			throw new BadParameter("q", this.text, "search.bad.many", MOST_WORDS);
		}
	}

	private static boolean isSpace(char character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character)
				|| Character.isISOControl(character);
	}

}
