package org.dateline.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.dateline.article.Breadth;
import org.dateline.article.Places;
import org.dateline.article.Understanding;
import org.dateline.language.Concept;
import org.dateline.language.Lexicon;
import org.dateline.language.NameKeys;
import org.dateline.language.Stems;
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

	/** Of these schemes of the lexicon concepts are names. */
	private static final Set<String> NAMING = Set.of("country", "capital", "geography-of-relations");

	/** Of several ways a word is found in, the best counts, the others hardly. */
	private static final float TIE = 0.1f;

	private final LanguageTools tools;

	private final Namesakes namesakes;

	private final Breadth breadth;

	private final Conditions conditions;

	private final Set<String> languages;

	private final TypedWords typed;

	private final Locale ui;

	private final Interpretation result = new Interpretation();

	private Interpreter(Clause.All query, Breadth breadth, Conditions conditions, Locale ui, LanguageTools tools,
			Namesakes namesakes) {
		this.tools = tools;
		this.namesakes = namesakes;
		this.breadth = breadth;
		this.conditions = conditions;
		this.languages = conditions.languages();
		this.typed = new TypedWords(flat(query.parts()), this.languages, ui);
		this.ui = ui;
	}

	/**
	 * Interprets a query.
	 * @param places the languages and sources that reports have
	 * @param ui the reader's language
	 * @param namesakes the names that reports have
	 */
	static Interpretation interpret(Clause.All query, Breadth breadth, Places places, Locale ui, LanguageTools tools,
			Namesakes namesakes) {
		return interpret(query, breadth, Conditions.of(places, tools.lexicon(), ui), ui, tools, namesakes);
	}

	/**
	 * Interprets a query where no source is asked for by name.
	 * @param languages the languages that reports are in
	 * @param ui the reader's language
	 * @param namesakes the names that reports have
	 */
	static Interpretation interpret(Clause.All query, Breadth breadth, Set<String> languages, Locale ui,
			LanguageTools tools, Namesakes namesakes) {
		return interpret(query, breadth, Conditions.of(languages, tools.lexicon(), ui), ui, tools, namesakes);
	}

	private static Interpretation interpret(Clause.All query, Breadth breadth, Conditions conditions, Locale ui,
			LanguageTools tools, Namesakes namesakes) {
		Namesakes ready = namesakes
			.readyFor((asked) -> new Interpreter(query, breadth, conditions, ui, tools, asked).interpret(query));
		return new Interpreter(query, breadth, conditions, ui, tools, ready).interpret(query);
	}

	private Interpretation interpret(Clause.All query) {
		interpret(query.parts());
		return this.result;
	}

	private void interpret(List<Clause> parts) {
		List<String> run = new ArrayList<>();
		boolean onlyStopwords = parts.stream().allMatch(this.typed::isStopword);
		for (Clause part : flat(parts)) {
			if (part instanceof Clause.Word word) {
				run.add(word.word());
				continue;
			}
			words(run, onlyStopwords).forEach(this.result::require);
			run.clear();
			if (part instanceof Clause.Not not) {
				this.result.exclude(unseen(not.part()));
				this.result.explain(new Understanding.Part('-' + not.part().typed(),
						List.of(new Understanding.Reading("without", List.of()))));
			}
			else if (part instanceof Clause.Value value) {
				this.result.filter(this.conditions.query(value, this.result));
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
			return TermQueries.all(words(List.of(word.word()), true));
		}
		if (part instanceof Clause.Phrase phrase) {
			return phrase(phrase.words());
		}
		if (part instanceof Clause.Prefix prefix) {
			return beginning(prefix.beginning());
		}
		if (part instanceof Clause.Value value) {
			return this.conditions.query(value, this.result);
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
			return TermQueries.all(queries);
		}
		return new MatchNoDocsQuery();
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
				if (evenStopwords || !this.typed.isStopword(words.get(at))) {
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
			if (!this.typed.isStopword(words.get(i))) {
				each.add(word(words.get(i), conceptsOf(matches, i)));
			}
		}
		List<Query> ways = new ArrayList<>();
		if (!each.isEmpty()) {
			ways.add(TermQueries.all(each));
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
		spellings.forEach((spelling) -> ways.add(TermQueries.term(Fields.WORD, spelling, AS_TYPED)));
		TermQueries.add(ways, Fields.STEM, stems, INFLECTED);
		TermQueries.addNames(ways, Fields.NAME, names, SPELLED);
		TermQueries.add(ways, Fields.CONCEPT, ids(concepts), TRANSLATED);
		Query anyway = TermQueries.anyOf(ways, TIE);
		if (stems.isEmpty() && names.isEmpty()) {
			return anyway;
		}
		List<Query> headline = new ArrayList<>();
		TermQueries.add(headline, Fields.HEADLINE, stems, 1);
		TermQueries.addNames(headline, Fields.HEADLINE, names.stream().map(Fields::headlineName).toList(), SPELLED);
		TermQueries.add(headline, Fields.HEADLINE, ids(concepts).stream().map(Fields::headlineConcept).toList(),
				TRANSLATED);
		return TermQueries.withHeadline(anyway, TermQueries.anyOf(headline, 0), IN_HEADLINE);
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
		Set<String> keys = new LinkedHashSet<>(this.tools.names().ofQuery(word));
		boolean isTerm = concepts.stream().anyMatch((concept) -> !NAMING.contains(concept.scheme()));
		if (isTerm || TypedWords.isLittle(word) || this.typed.isAbbreviation(word) || !Scripts.canBeSaid(word)) {
			keys.removeIf((key) -> !NameKeys.isListed(key));
			return this.namesakes.of(new Namesakes.Sounding(word, Set.of(), keys));
		}
		Set<String> mayBeCaseOf = NameKeys.mayBeCaseOf(word);
		mayBeCaseOf.forEach((name) -> keys.addAll(this.tools.names().ofQuery(name)));
		return this.namesakes.of(new Namesakes.Sounding(word, mayBeCaseOf, keys));
	}

	private static Query concept(Concept concept) {
		SynonymQuery headline = new SynonymQuery.Builder(Fields.HEADLINE)
			.addTerm(new Term(Fields.HEADLINE, Fields.headlineConcept(concept.id())))
			.build();
		return TermQueries.withHeadline(TermQueries.term(Fields.CONCEPT, concept.id(), TRANSLATED), headline,
				TRANSLATED * IN_HEADLINE);
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

}
