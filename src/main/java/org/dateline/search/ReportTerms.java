package org.dateline.search;

import java.util.List;
import java.util.Map;
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
	static final String VERSION = "5";

	/** What is read of a text; the rest is kept, but not found. In UTF-16 units. */
	static final int LONGEST_TEXT = 2_000_000;

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
		String headline = (report.headline() != null)
				? new Writing(language, report.headline(), Words.of(report.headline(), stems)).headline() : "";
		return new IndexedReport(report.id(), report.changedIn(), language, report.sources(), report.countries(),
				report.year(), new Writing(language, text, Words.again(text, stems)).terms(headline));
	}

	/** The keys of a word of a text, if it can be a name. */
	List<String> nameKeys(String text, int start, int end, boolean isStopword, String language) {
		if (isStopword || end - start < 2 || !canBeName(text, start) || hasDigit(text, start, end)) {
			return List.of();
		}
		Cache<String, List<String>> known = this.known.get(language);
		if (known == null) {
			known = this.known.computeIfAbsent(language,
					(key) -> Caffeine.newBuilder().maximumSize(REMEMBERED_NAMES).build());
		}
		return known.get(text.substring(start, end), (word) -> List.copyOf(this.names.ofText(word, language)));
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

	/** What has a digit is told apart by it, not by how it sounds: G7 and G20. */
	static boolean hasDigit(CharSequence text, int start, int end) {
		for (int i = start; i < end; i++) {
			if (Character.isDigit(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private static void term(StringBuilder terms, String term) {
		if (!terms.isEmpty()) {
			terms.append(' ');
		}
		terms.append(term);
	}

	/** One text on its way into terms. */
	private final class Writing {

		private final String language;

		private final String text;

		private final String stemMark;

		private final Words words;

		private final StringBuilder stemTerms = new StringBuilder();

		private final StringBuilder nameTerms = new StringBuilder();

		private final StringBuilder conceptTerms = new StringBuilder();

		Writing(String language, String text, Words words) {
			this.language = language;
			this.text = text;
			this.stemMark = Fields.stem(language, "");
			this.words = words;
		}

		IndexedReport.Terms terms(String headline) {
			StringBuilder wordTerms = new StringBuilder(this.text.length());
			for (int i = 0; i < this.words.size(); i++) {
				term(wordTerms, this.words.word(i).folded());
				read(i, "");
			}
			concepts("");
			return new IndexedReport.Terms(wordTerms.toString(), this.stemTerms.toString(), this.nameTerms.toString(),
					this.conceptTerms.toString(), headline);
		}

		/** The terms of a headline in one field, each kind behind a mark of its own. */
		String headline() {
			for (int i = 0; i < this.words.size(); i++) {
				read(i, Fields.headlineName(""));
			}
			concepts(Fields.headlineConcept(""));
			return this.stemTerms + " " + this.nameTerms + " " + this.conceptTerms;
		}

		/** Takes in stem and name of a word. */
		private void read(int index, String nameMark) {
			Stems.Word word = this.words.word(index);
			term(this.stemTerms, this.stemMark);
			this.stemTerms.append(word.stem());
			nameKeys(this.text, this.words.start(index), this.words.end(index), word.isStopword(), this.language)
				.forEach((key) -> term(this.nameTerms, nameMark + key));
		}

		private void concepts(String mark) {
			ReportTerms.this.lexicon.find(this.words, this.language, true,
					(concept, first, last) -> term(this.conceptTerms, mark + concept.id()));
		}

	}

}
