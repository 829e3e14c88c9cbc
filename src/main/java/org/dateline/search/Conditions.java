package org.dateline.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.Places;
import org.dateline.article.Understanding;
import org.dateline.language.Lexicon;
import org.dateline.web.InterfaceWords;

/**
 * What {@code language:}, {@code country:} and {@code source:} of a query mean: codes, or
 * names as the reader knows them.
 */
final class Conditions {

	/** Of what a condition is understood as, so many are named. */
	private static final int MOST_NAMES = 8;

	private final Set<String> languages;

	private final Function<Locale, Map<String, String>> sources;

	private final Supplier<Map<String, String>> formerSources;

	private final Lexicon lexicon;

	private final Locale ui;

	private Conditions(Set<String> languages, Function<Locale, Map<String, String>> sources,
			Supplier<Map<String, String>> formerSources, Lexicon lexicon, Locale ui) {
		this.languages = new TreeSet<>(languages);
		this.languages.add(ui.getLanguage());
		this.sources = sources;
		this.formerSources = formerSources;
		this.lexicon = lexicon;
		this.ui = ui;
	}

	/** Of the languages and sources that reports have, for a reader of one language. */
	static Conditions of(Places places, Lexicon lexicon, Locale ui) {
		return new Conditions(places.languages(), places::sources, places::formerSources, lexicon, ui);
	}

	/** Of these languages, where no source is known by name. */
	static Conditions of(Set<String> languages, Lexicon lexicon, Locale ui) {
		return new Conditions(languages, (locale) -> Map.of(), Map::of, lexicon, ui);
	}

	/** The languages of reports and of the reader. */
	Set<String> languages() {
		return this.languages;
	}

	/** Asks for a value, and tells the interpretation what was taken for it. */
	Query query(Clause.Value value, Interpretation result) {
		return switch (value.field()) {
			case Fields.LANGUAGE -> among(value, FilterNames.languages(value.value(), this.languages, this.ui),
					InterfaceWords.in(this.ui)::languageInList, result);
			case Fields.COUNTRY -> among(value, FilterNames.countries(value.value(), this.lexicon),
					InterfaceWords.in(this.ui)::country, result);
			default -> source(value, result);
		};
	}

	private Query among(Clause.Value value, Set<String> meant, UnaryOperator<String> name, Interpretation result) {
		result.explain(understood(value, meant.stream().map(name).sorted().toList()));
		return new TermInSetQuery(value.field(), bytes(meant));
	}

	/**
	 * By the beginning of its address, be it one that it was merged from, or of its name
	 * as the reader knows it.
	 */
	private Query source(Clause.Value value, Interpretation result) {
		Map<String, String> sources = this.sources.apply(this.ui);
		Set<String> meant = new TreeSet<>(FilterNames.sources(value.value(), sources));
		String slug = FilterNames.slug(value.value());
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		if (!slug.isEmpty()) {
			query.add(new PrefixQuery(new Term(Fields.SOURCE, slug)), BooleanClause.Occur.SHOULD);
			this.formerSources.get().forEach((former, present) -> {
				if (former.startsWith(slug)) {
					meant.add(present);
				}
			});
		}
		query.add(new TermInSetQuery(Fields.SOURCE, bytes(meant)), BooleanClause.Occur.SHOULD);
		result.explain(understood(value, sources.entrySet()
			.stream()
			.filter((source) -> meant.contains(source.getKey()) || !slug.isEmpty() && source.getKey().startsWith(slug))
			.map(Map.Entry::getValue)
			.sorted()
			.toList()));
		return new ConstantScoreQuery(query.build());
	}

	private Understanding.Part understood(Clause.Value value, List<String> names) {
		List<Understanding.Word> words = names.stream()
			.limit(MOST_NAMES)
			.map((name) -> new Understanding.Word(this.ui.getLanguage(), name))
			.toList();
		return new Understanding.Part(value.typed(),
				List.of(new Understanding.Reading(words.isEmpty() ? "unknown" : "only", words)));
	}

	private static List<BytesRef> bytes(Set<String> values) {
		return values.stream().map(BytesRef::new).toList();
	}

}
