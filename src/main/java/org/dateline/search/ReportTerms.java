package org.dateline.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.dateline.article.Report;
import org.dateline.language.Lexicon;
import org.dateline.language.NameKeys;
import org.dateline.language.Stems;
import org.dateline.language.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Turns a report into the terms under which it is found. The same reading serves the
 * words of a query and the marking of what matched, so that all three agree.
 */
final class ReportTerms {

	/**
	 * Raised whenever a report would give other terms than before: the index is made
	 * anew.
	 */
	static final String VERSION = "1";

	/** What is read of a text; the rest is kept, but not found. In UTF-16 units. */
	static final int LONGEST_TEXT = 2_000_000;

	/** A name is mentioned under so many words at most. */
	private static final int LONGEST_MENTION = 4;

	private static final int MOST_MENTIONS = 100;

	private static final int REMEMBERED_NAMES = 50_000;

	private final NameKeys names;

	private final Lexicon lexicon;

	private final Map<String, Cache<String, Set<String>>> keys = new ConcurrentHashMap<>();

	ReportTerms(NameKeys names, Lexicon lexicon) {
		this.names = names;
		this.lexicon = lexicon;
	}

	IndexedReport read(Report report) {
		String text = report.text();
		if (text.length() > LONGEST_TEXT) {
			text = text.substring(0, LONGEST_TEXT);
		}
		Writing writing = new Writing(report.language(), text);
		StringBuilder headline = new StringBuilder();
		if (report.headline() != null) {
			new Writing(report.language(), report.headline()).writeHeadline(headline);
		}
		return new IndexedReport(report.id(), report.changedIn(), report.language(), report.sources(),
				report.countries(), report.year(), writing.terms(headline.toString()));
	}

	/** The keys of a word of a text, if it can be a name. */
	Set<String> nameKeys(String text, int start, int end, boolean isStopword, String language) {
		if (isStopword || end - start < 2 || !canBeName(text, start)) {
			return Set.of();
		}
		Cache<String, Set<String>> known = this.keys.get(language);
		if (known == null) {
			known = this.keys.computeIfAbsent(language,
					(key) -> Caffeine.newBuilder().maximumSize(REMEMBERED_NAMES).build());
		}
		return known.get(text.substring(start, end), (word) -> this.names.ofText(word, language));
	}

	/**
	 * Whether a word is written as a name is: with a capital, or in a script that has
	 * none.
	 */
	static boolean canBeName(CharSequence text, int start) {
		int first = Character.codePointAt(text, start);
		return Character.isUpperCase(first) || Character.isTitleCase(first)
				|| (Character.isLetter(first) && !Character.isLowerCase(first));
	}

	/** One text on its way into terms. */
	private final class Writing {

		private final String language;

		private final String text;

		private final Stems stems;

		private final List<Stems.Word> words = new ArrayList<>();

		private final List<String> written = new ArrayList<>();

		private final StringBuilder wordTerms = new StringBuilder();

		private final StringBuilder stemTerms = new StringBuilder();

		private final StringBuilder nameTerms = new StringBuilder();

		private final Set<String> mentions = new LinkedHashSet<>();

		Writing(String language, String text) {
			this.language = language;
			this.text = text;
			this.stems = Stems.of(language);
		}

		IndexedReport.Terms terms(String headline) {
			Tokens tokens = new Tokens(this.text);
			Mention mention = new Mention(this.text, this.mentions);
			while (tokens.next()) {
				int start = tokens.start();
				int end = tokens.end();
				Stems.Word word = this.stems.word(this.text, start, end);
				this.words.add(word);
				this.written.add(this.text.substring(start, end));
				term(this.wordTerms, word.folded());
				term(this.stemTerms, Fields.stem(this.language, word.stem()));
				Set<String> keys = nameKeys(this.text, start, end, word.isStopword(), this.language);
				keys.forEach((key) -> term(this.nameTerms, key));
				mention.read(start, end, !keys.isEmpty());
			}
			mention.end();
			StringBuilder conceptTerms = new StringBuilder();
			ReportTerms.this.lexicon.find(this.language, this.written, this.words,
					(concept, first, last) -> term(conceptTerms, concept.id()));
			return new IndexedReport.Terms(this.wordTerms.toString(), this.stemTerms.toString(),
					this.nameTerms.toString(), conceptTerms.toString(), headline, List.copyOf(this.mentions));
		}

		void writeHeadline(StringBuilder headline) {
			Tokens tokens = new Tokens(this.text);
			while (tokens.next()) {
				Stems.Word word = this.stems.word(this.text, tokens.start(), tokens.end());
				this.words.add(word);
				this.written.add(tokens.word());
				term(headline, Fields.stem(this.language, word.stem()));
				nameKeys(this.text, tokens.start(), tokens.end(), word.isStopword(), this.language)
					.forEach((key) -> term(headline, Fields.headlineName(key)));
			}
			ReportTerms.this.lexicon.find(this.language, this.written, this.words,
					(concept, first, last) -> term(headline, Fields.headlineConcept(concept.id())));
		}

		private static void term(StringBuilder terms, String term) {
			if (!terms.isEmpty()) {
				terms.append(' ');
			}
			terms.append(term);
		}

	}

	/** Names of several words: capitalised words with nothing but spaces between them. */
	private static final class Mention {

		private final String text;

		private final Collection<String> mentions;

		private int start = -1;

		private int end;

		private int words;

		Mention(String text, Collection<String> mentions) {
			this.text = text;
			this.mentions = mentions;
		}

		void read(int start, int end, boolean isName) {
			if (!isName) {
				end();
				return;
			}
			if (this.start >= 0 && (this.words == LONGEST_MENTION || !isSpace(this.end, start))) {
				end();
			}
			if (this.start < 0) {
				this.start = start;
				this.words = 0;
			}
			this.end = end;
			this.words++;
		}

		void end() {
			if (this.start >= 0 && this.mentions.size() < MOST_MENTIONS) {
				String name = this.text.substring(this.start, this.end);
				String term = Suggestions.mentionTerm(name);
				if (term != null) {
					this.mentions.add(term);
				}
			}
			this.start = -1;
		}

		private boolean isSpace(int from, int to) {
			return to - from == 1 && this.text.charAt(from) == ' ';
		}

	}

	/** The languages' own stop words apart, what a reader's word is in a language. */
	static Stems.@Nullable Word word(String language, String word) {
		return word.isEmpty() ? null : Stems.of(language).word(word, 0, word.length());
	}

}
