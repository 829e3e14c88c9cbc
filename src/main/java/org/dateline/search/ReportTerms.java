package org.dateline.search;

import java.util.HashSet;
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
import org.dateline.language.Words;

/**
 * Turns a report into the terms under which it is found. The same reading serves the
 * words of a query and the marking of what matched, so that all three agree.
 */
final class ReportTerms {

	/**
	 * Raised whenever a report would give other terms than before: the index is made
	 * anew.
	 */
	static final String VERSION = "7";

	/** What is read of a text; the rest is kept, but not found. In UTF-16 units. */
	static final int LONGEST_TEXT = 2_000_000;

	/** Stands where no phrase goes on: no word is written so. */
	private static final String END_OF_TEXT = "\u00b6";

	private static final int LONGEST_ABBREVIATION = 3;

	/** What is longer is nobody's name, and no name that an engine takes for one. */
	private static final int LONGEST_NAME = 64;

	private static final int REMEMBERED_NAMES = 16_000;

	private final NameKeys names;

	private final Lexicon lexicon;

	private final Map<String, Cache<String, List<String>>> known = new ConcurrentHashMap<>();

	ReportTerms(NameKeys names, Lexicon lexicon) {
		this.names = names;
		this.lexicon = lexicon;
	}

	IndexedReport read(Report report) {
		String text = report.text();
		if (text.length() > LONGEST_TEXT) {
			text = text.substring(0, LONGEST_TEXT);
		}
		String language = report.language();
		Stems stems = Stems.of(language);
		Writing writing = new Writing(language);
		writing.text(text, Words.again(text, stems));
		String headline = report.headline();
		if (headline != null) {
			writing.headline(headline, Words.of(headline, stems), text.contains(headline));
		}
		return new IndexedReport(report.id(), report.changedIn(), language, report.sources(), report.countries(),
				report.year(), writing.terms());
	}

	/**
	 * The terms of a word of a text, if it can be a name: each of its keys with the word,
	 * so that what shares a key can be compared.
	 */
	List<String> nameTerms(String text, int start, int end, boolean isStopword, String language) {
		if (isStopword || end - start < 2 || end - start > LONGEST_NAME || !canBeName(text, start)
				|| hasDigit(text, start, end) || isAbbreviation(text, start, end)) {
			return List.of();
		}
		Cache<String, List<String>> known = this.known.get(language);
		if (known == null) {
			known = this.known.computeIfAbsent(language,
					(key) -> Caffeine.newBuilder().maximumSize(REMEMBERED_NAMES).build());
		}
		return known.get(text.substring(start, end), (word) -> {
			String folded = Stems.of(language).fold(word);
			return this.names.ofText(word, language).stream().map((key) -> Fields.name(key, language, folded)).toList();
		});
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

	/**
	 * What is so short and all capitals stands for other words than those it sounds like.
	 */
	private static boolean isAbbreviation(String text, int start, int end) {
		if (end - start > LONGEST_ABBREVIATION) {
			return false;
		}
		for (int i = start; i < end; i++) {
			if (!Character.isUpperCase(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	/** What has a digit is told apart by it, not by how it sounds: G7 and G20. */
	static boolean hasDigit(CharSequence text, int start, int end) {
		for (int i = start; i < end; i++) {
			if (Character.isDigit(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private static StringBuilder term(StringBuilder terms, String term) {
		if (!terms.isEmpty()) {
			terms.append(' ');
		}
		return terms.append(term);
	}

	/** A report on its way into terms. */
	private final class Writing {

		private final String language;

		private final String stemMark;

		/** What the text writes small: with a capital it is no name either. */
		private final Set<String> small = new HashSet<>();

		private final StringBuilder words = new StringBuilder();

		private final StringBuilder stems = new StringBuilder();

		private final StringBuilder names = new StringBuilder();

		private final StringBuilder concepts = new StringBuilder();

		private final StringBuilder headline = new StringBuilder();

		Writing(String language) {
			this.language = language;
			this.stemMark = Fields.stem(language, "");
		}

		void text(String text, Words read) {
			this.words.ensureCapacity(text.length());
			noteSmall(text, read);
			for (int i = 0; i < read.size(); i++) {
				term(this.words, read.word(i).folded());
				term(this.stems, this.stemMark).append(read.word(i).stem());
				names(text, read, i).forEach((key) -> term(this.names, key));
			}
			lexicon().find(read, this.language, true, (concept, first, last) -> term(this.concepts, concept.id()));
		}

		/**
		 * Takes a headline in, each kind of terms behind a mark of its own. A report is
		 * found by the words of its headline as by those of its text.
		 */
		void headline(String text, Words read, boolean standsInText) {
			if (!standsInText) {
				term(this.words, END_OF_TEXT);
				text(text, read);
			}
			for (int i = 0; i < read.size(); i++) {
				term(this.headline, this.stemMark).append(read.word(i).stem());
				names(text, read, i).forEach((key) -> term(this.headline, Fields.headlineName(key)));
			}
			lexicon().find(read, this.language, true,
					(concept, first, last) -> term(this.headline, Fields.headlineConcept(concept.id())));
		}

		private void noteSmall(String text, Words read) {
			for (int i = 0; i < read.size(); i++) {
				if (!canBeName(text, read.start(i)) && !read.word(i).isStopword()) {
					this.small.add(read.word(i).folded());
				}
			}
		}

		private List<String> names(String text, Words read, int index) {
			Stems.Word word = read.word(index);
			return this.small.contains(word.folded()) ? List.of()
					: nameTerms(text, read.start(index), read.end(index), word.isStopword(), this.language);
		}

		private Lexicon lexicon() {
			return ReportTerms.this.lexicon;
		}

		IndexedReport.Terms terms() {
			return new IndexedReport.Terms(this.words.toString(), this.stems.toString(), this.names.toString(),
					this.concepts.toString(), this.headline.toString());
		}

	}

}
