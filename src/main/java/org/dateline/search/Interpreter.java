package org.dateline.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.Breadth;
import org.dateline.article.Places;
import org.dateline.article.Understanding;
import org.dateline.language.Concept;
import org.dateline.language.Lexicon;
import org.dateline.language.NameKeys;
import org.dateline.language.Stems;
import org.dateline.web.InterfaceWords;
import org.jspecify.annotations.Nullable;

/**
 * Understands a reader's query: every word stands for itself, for its inflections, for
 * the same name in other scripts and for what it means in other languages, as far as the
 * reader wants that.
 */
final class Interpreter {

	/**
	 * What was typed counts most, so that widening finds more without ranking it first.
	 */
	private static final float AS_TYPED = 1;

	/** An inflection says the same; a little less, so that the form asked for wins. */
	private static final float INFLECTED = 0.9f;

	/** Another spelling of a name may be another name. */
	private static final float SPELLED = 0.8f;

	/** A translation by the lexicon may miss the shade that was meant. */
	private static final float TRANSLATED = 0.6f;

	/** A report is about what its headline says. */
	private static final float IN_HEADLINE = 0.6f;

	private static final int LONGEST_LITTLE_WORD = 3;

	private static final int LONGEST_ABBREVIATION = 5;

	/** Of these schemes of the lexicon concepts are names. */
	private static final Set<String> NAMING = Set.of("country", "capital", "geography-of-relations");

	/** Of what a condition is understood as, so many are named. */
	private static final int MOST_NAMES = 8;

	/** Of several ways a word is found in, the best counts, the others hardly. */
	private static final float TIE = 0.1f;

	private final LanguageTools tools;

	private final Breadth breadth;

	private final Set<String> languages;

	private final Locale ui;

	private final Function<Locale, Map<String, String>> sources;

	private final Supplier<Map<String, String>> formerSources;

	/** The word that a query begins with, or nothing. */
	private String first = "";

	/** Whether capitals say nothing, since everything is written with them. */
	private boolean shouted;

	private final Interpretation result = new Interpretation();

	private Interpreter(LanguageTools tools, Breadth breadth, Set<String> languages,
			Function<Locale, Map<String, String>> sources, Supplier<Map<String, String>> formerSources, Locale ui) {
		this.sources = sources;
		this.formerSources = formerSources;
		this.tools = tools;
		this.breadth = breadth;
		this.languages = new TreeSet<>(languages);
		this.languages.add(ui.getLanguage());
		this.ui = ui;
	}

	/**
	 * Interprets a query.
	 * @param places the languages and sources that reports have
	 * @param ui the reader's language
	 */
	static Interpretation interpret(Clause.All query, Breadth breadth, Places places, Locale ui, LanguageTools tools) {
		return interpret(query,
				new Interpreter(tools, breadth, places.languages(), places::sources, places::formerSources, ui));
	}

	/**
	 * Interprets a query where no source is asked for by name.
	 * @param languages the languages that reports are in
	 * @param ui the reader's language
	 */
	static Interpretation interpret(Clause.All query, Breadth breadth, Set<String> languages, Locale ui,
			LanguageTools tools) {
		return interpret(query, new Interpreter(tools, breadth, languages, (locale) -> Map.of(), Map::of, ui));
	}

	private static Interpretation interpret(Clause.All query, Interpreter interpreter) {
		interpreter.interpret(query.parts());
		return interpreter.result;
	}

	private void interpret(List<Clause> parts) {
		this.shouted = flat(parts).stream()
			.allMatch((part) -> !(part instanceof Clause.Word word) || isInCapitals(word.word()));
		this.first = (!flat(parts).isEmpty() && flat(parts).get(0) instanceof Clause.Word word) ? word.word() : "";
		List<String> run = new ArrayList<>();
		boolean onlyStopwords = parts.stream().allMatch(this::isStopword);
		for (Clause part : flat(parts)) {
			if (part instanceof Clause.Word word) {
				run.add(word.word());
				continue;
			}
			words(run, onlyStopwords).forEach(this.result::require);
			run.clear();
			if (part instanceof Clause.Not not) {
				this.result.exclude(unseen(not.part()));
				this.result.explain(new Understanding.Part('-' + typed(not.part()),
						List.of(new Understanding.Reading("without", List.of()))));
			}
			else if (part instanceof Clause.Value value) {
				this.result.filter(value(value));
			}
			else {
				this.result.require(query(part));
			}
		}
		words(run, onlyStopwords).forEach(this.result::require);
	}

	/** What must not be found is not shown as found either. */
	private Query unseen(Clause part) {
		int before = this.result.leaves().size();
		int conditionsBefore = this.result.conditions().size();
		Query query = query(part);
		List<Leaf> leaves = this.result.leaves();
		leaves.subList(before, leaves.size()).clear();
		List<Understanding.Part> conditions = this.result.conditions();
		conditions.subList(conditionsBefore, conditions.size()).clear();
		return query;
	}

	/** A part as it was typed, but for what says the same. */
	private static String typed(Clause part) {
		if (part instanceof Clause.Word word) {
			return word.word();
		}
		if (part instanceof Clause.Phrase phrase) {
			return '"' + String.join(" ", phrase.words()) + '"';
		}
		if (part instanceof Clause.Prefix prefix) {
			return prefix.beginning() + '*';
		}
		if (part instanceof Clause.Value value) {
			return value.field() + ':' + value.value();
		}
		if (part instanceof Clause.Not not) {
			return '-' + typed(not.part());
		}
		boolean isAny = part instanceof Clause.Any;
		List<Clause> parts = isAny ? ((Clause.Any) part).parts() : ((Clause.All) part).parts();
		return parts.stream().map(Interpreter::typed).collect(Collectors.joining(isAny ? " OR " : " "));
	}

	private static List<Clause> flat(List<Clause> parts) {
		List<Clause> flat = new ArrayList<>();
		for (Clause part : parts) {
			if (part instanceof Clause.All all) {
				flat.addAll(flat(all.parts()));
			}
			else {
				flat.add(part);
			}
		}
		return flat;
	}

	private Query query(Clause part) {
		if (part instanceof Clause.Word word) {
			return all(words(List.of(word.word()), true));
		}
		if (part instanceof Clause.Phrase phrase) {
			return phrase(phrase.words());
		}
		if (part instanceof Clause.Prefix prefix) {
			return beginning(prefix.beginning());
		}
		if (part instanceof Clause.Value value) {
			return value(value);
		}
		if (part instanceof Clause.Any any) {
			BooleanQuery.Builder query = new BooleanQuery.Builder();
			any.parts().forEach((one) -> query.add(query(one), BooleanClause.Occur.SHOULD));
			return query.build();
		}
		if (part instanceof Clause.All all) {
			List<Query> queries = new ArrayList<>();
			List<String> run = new ArrayList<>();
			for (Clause one : flat(all.parts())) {
				if (one instanceof Clause.Word word) {
					run.add(word.word());
				}
				else {
					queries.add(query(one));
				}
			}
			queries.addAll(words(run, true));
			return all(queries);
		}
		return new MatchNoDocsQuery();
	}

	private static Query all(List<Query> queries) {
		if (queries.size() == 1) {
			return queries.get(0);
		}
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		queries.forEach((one) -> query.add(one, BooleanClause.Occur.MUST));
		return query.build();
	}

	/** What each of a run of words stands for, and what several of them name together. */
	private List<Query> words(List<String> words, boolean evenStopwords) {
		List<Lexicon.Match> matches = (this.breadth == Breadth.ALL && !words.isEmpty())
				? this.tools.lexicon().findInQuery(words) : List.of();
		List<Query> queries = new ArrayList<>();
		int at = 0;
		while (at < words.size()) {
			Lexicon.Match span = longest(matches, at);
			if (span == null) {
				if (evenStopwords || !isStopword(words.get(at))) {
					queries.add(word(words.get(at), conceptsOf(matches, at)));
				}
				at++;
				continue;
			}
			queries.add(together(span, words, matches));
			at = span.lastWord() + 1;
		}
		return queries;
	}

	/** What several words name together, or each of them for itself. */
	private Query together(Lexicon.Match span, List<String> words, List<Lexicon.Match> matches) {
		Set<Concept> concepts = new LinkedHashSet<>();
		for (Lexicon.Match match : matches) {
			if (match.firstWord() == span.firstWord() && match.lastWord() == span.lastWord()) {
				concepts.add(match.concept());
			}
		}
		int end = span.lastWord() + 1;
		List<Query> each = new ArrayList<>();
		for (int i = span.firstWord(); i < end; i++) {
			if (!isStopword(words.get(i))) {
				each.add(word(words.get(i), conceptsOf(matches, i)));
			}
		}
		List<Query> ways = new ArrayList<>();
		if (!each.isEmpty()) {
			ways.add(all(each));
		}
		String typed = String.join(" ", words.subList(span.firstWord(), end));
		for (Concept concept : concepts) {
			this.result.add(Leaf.ofConcept(typed, concept));
			ways.add(concept(concept));
		}
		return new DisjunctionMaxQuery(ways, TIE);
	}

	private static Lexicon.@Nullable Match longest(List<Lexicon.Match> matches, int at) {
		Lexicon.Match longest = null;
		for (Lexicon.Match match : matches) {
			if (match.firstWord() == at && match.lastWord() > at
					&& (longest == null || match.lastWord() > longest.lastWord())) {
				longest = match;
			}
		}
		return longest;
	}

	private static Set<Concept> conceptsOf(List<Lexicon.Match> matches, int at) {
		Set<Concept> concepts = new LinkedHashSet<>();
		for (Lexicon.Match match : matches) {
			if (match.firstWord() == at && match.lastWord() == at) {
				concepts.add(match.concept());
			}
		}
		return concepts;
	}

	private Query word(String word, Set<Concept> concepts) {
		Set<String> plausible = Scripts.plausible(word, this.languages);
		Set<String> spellings = spellings(word, plausible);
		Set<String> stems = new LinkedHashSet<>();
		for (String language : (this.breadth == Breadth.LANGUAGE) ? Set.of(Scripts.languageOf(word, plausible, this.ui))
				: plausible) {
			Stems.Word read = Stems.of(language).word(word, 0, word.length());
			if (this.breadth != Breadth.EXACT) {
				stems.add(Fields.stem(language, read.stem()));
			}
		}
		Set<String> names = (this.breadth == Breadth.ALL) ? names(word, concepts) : Set.of();
		this.result.add(Leaf.ofWord(word, spellings, stems, names, concepts));
		List<Query> ways = new ArrayList<>();
		spellings.forEach((spelling) -> ways.add(term(Fields.WORD, spelling, AS_TYPED)));
		add(ways, Fields.STEM, stems, INFLECTED);
		add(ways, Fields.NAME, names, SPELLED);
		add(ways, Fields.CONCEPT, ids(concepts), TRANSLATED);
		Query anyway = anyOf(ways, TIE);
		if (stems.isEmpty() && names.isEmpty()) {
			return anyway;
		}
		List<Query> headline = new ArrayList<>();
		add(headline, Fields.HEADLINE, stems, 1);
		add(headline, Fields.HEADLINE, names.stream().map(Fields::headlineName).toList(), SPELLED);
		add(headline, Fields.HEADLINE, ids(concepts).stream().map(Fields::headlineConcept).toList(), TRANSLATED);
		return withHeadline(anyway, anyOf(headline, 0), IN_HEADLINE);
	}

	/**
	 * Readers write names in small letters too. Only those that are listed count of what
	 * rather is something else: a little word that sounds like a name elsewhere (put,
	 * путь), an abbreviation, letters that nobody can say, a term of the field.
	 */
	private Set<String> names(String word, Set<Concept> concepts) {
		if (ReportTerms.hasDigit(word, 0, word.length()) || word.codePoints().noneMatch(Character::isLetter)) {
			return Set.of();
		}
		Set<String> names = this.tools.names().ofQuery(word);
		boolean isLittle = word.length() <= LONGEST_LITTLE_WORD && Character.isLowerCase(word.codePointAt(0));
		boolean isAbbreviation = word.length() <= LONGEST_ABBREVIATION && !this.shouted && isInCapitals(word);
		boolean isTerm = concepts.stream().anyMatch((concept) -> !NAMING.contains(concept.scheme()));
		if (isLittle || isAbbreviation || isTerm || !Scripts.canBeSaid(word)) {
			return names.stream().filter(NameKeys::isListed).collect(Collectors.toSet());
		}
		return names;
	}

	/** The best of several ways, and a little of the others. */
	private static Query anyOf(List<Query> ways, float tie) {
		return (ways.size() == 1) ? ways.get(0) : new DisjunctionMaxQuery(ways, tie);
	}

	private static Query concept(Concept concept) {
		SynonymQuery headline = new SynonymQuery.Builder(Fields.HEADLINE)
			.addTerm(new Term(Fields.HEADLINE, Fields.headlineConcept(concept.id())))
			.build();
		return withHeadline(term(Fields.CONCEPT, concept.id(), TRANSLATED), headline, TRANSLATED * IN_HEADLINE);
	}

	private static Query withHeadline(Query anywhere, Query headline, float boost) {
		return new BooleanQuery.Builder().add(anywhere, BooleanClause.Occur.MUST)
			.add(new BoostQuery(headline, boost), BooleanClause.Occur.SHOULD)
			.build();
	}

	/**
	 * Adds terms of which a report has hardly more than one, as if they were the same
	 * term: that is as fast as one.
	 */
	private static void add(List<Query> ways, String field, Collection<String> terms, float boost) {
		if (!terms.isEmpty()) {
			SynonymQuery.Builder same = new SynonymQuery.Builder(field);
			terms.forEach((term) -> same.addTerm(new Term(field, term)));
			ways.add((boost == 1) ? same.build() : new BoostQuery(same.build(), boost));
		}
	}

	private static List<String> ids(Collection<Concept> concepts) {
		return concepts.stream().map(Concept::id).toList();
	}

	private Query phrase(List<String> words) {
		List<Set<String>> spellings = words.stream()
			.map((word) -> spellings(word, Scripts.plausible(word, this.languages)))
			.toList();
		this.result.add(Leaf.ofPhrase(String.join(" ", words), spellings));
		if (spellings.stream().allMatch((each) -> each.size() == 1)) {
			// three times as fast as the other kind
			return new PhraseQuery(Fields.WORD,
					spellings.stream().map((each) -> each.iterator().next()).toArray(String[]::new));
		}
		MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
		spellings.forEach((each) -> phrase
			.add(each.stream().map((spelling) -> new Term(Fields.WORD, spelling)).toArray(Term[]::new)));
		return phrase.build();
	}

	private Query beginning(String beginning) {
		Set<String> spellings = spellings(beginning, Scripts.plausible(beginning, this.languages));
		this.result.add(Leaf.ofBeginning(beginning, spellings));
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		spellings.forEach(
				(spelling) -> query.add(new PrefixQuery(new Term(Fields.WORD, spelling)), BooleanClause.Occur.SHOULD));
		return new ConstantScoreQuery(query.build());
	}

	/**
	 * How texts may write a word: the same but for capitals, which depend on languages.
	 */
	private static Set<String> spellings(String word, Collection<String> languages) {
		Set<String> spellings = new LinkedHashSet<>();
		languages.forEach((language) -> spellings.add(Stems.of(language).fold(word)));
		if (spellings.isEmpty()) {
			spellings.add(Stems.of("und").fold(word));
		}
		return spellings;
	}

	private Query value(Clause.Value value) {
		return switch (value.field()) {
			case Fields.LANGUAGE -> among(value, FilterNames.languages(value.value(), this.languages, this.ui),
					InterfaceWords.in(this.ui)::languageInList);
			case Fields.COUNTRY -> among(value, FilterNames.countries(value.value(), this.tools.lexicon()),
					InterfaceWords.in(this.ui)::country);
			default -> source(value);
		};
	}

	private Query among(Clause.Value value, Set<String> meant, UnaryOperator<String> name) {
		explain(value, meant.stream().map(name).sorted().toList());
		return new TermInSetQuery(value.field(), meant.stream().map(BytesRef::new).toList());
	}

	private void explain(Clause.Value value, List<String> names) {
		List<Understanding.Word> words = names.stream()
			.limit(MOST_NAMES)
			.map((name) -> new Understanding.Word(this.ui.getLanguage(), name))
			.toList();
		this.result.explain(new Understanding.Part(typed(value),
				List.of(new Understanding.Reading(words.isEmpty() ? "unknown" : "only", words))));
	}

	/**
	 * By the beginning of its address, be it one that it was merged from, or of its name
	 * as the reader knows it.
	 */
	private Query source(Clause.Value value) {
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
		query.add(new TermInSetQuery(Fields.SOURCE, meant.stream().map(BytesRef::new).toList()),
				BooleanClause.Occur.SHOULD);
		explain(value, sources.entrySet()
			.stream()
			.filter((source) -> meant.contains(source.getKey()) || !slug.isEmpty() && source.getKey().startsWith(slug))
			.map(Map.Entry::getValue)
			.sorted()
			.toList());
		return new ConstantScoreQuery(query.build());
	}

	private boolean isStopword(String word) {
		Set<String> languages = Scripts.plausible(word, this.languages);
		if (Character.isUpperCase(word.codePointAt(0))) {
			// "vitamin D", but "A visit"
			if (!this.shouted && isInCapitals(word) && (word.length() > 1 || !word.equals(this.first))) {
				return false;
			}
			languages = Set.of(Scripts.languageOf(word, languages, this.ui));
		}
		for (String language : languages) {
			Stems stems = Stems.of(language);
			if (stems.isStopword(stems.fold(word))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isInCapitals(String word) {
		return word.codePoints().noneMatch(Character::isLowerCase);
	}

	private boolean isStopword(Clause clause) {
		if (clause instanceof Clause.Word word) {
			return isStopword(word.word());
		}
		return clause instanceof Clause.All all && all.parts().stream().allMatch(this::isStopword);
	}

	private static Query term(String field, String text, float boost) {
		Query term = new TermQuery(new Term(field, text));
		return (boost == 1) ? term : new BoostQuery(term, boost);
	}

}
