package org.dateline.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.lucene.index.Term;
import org.dateline.article.Breadth;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An index asked over the network which names a query may mean. */
class AskingForNamesAtOnceTests {

	private static final LanguageTools TOOLS = new LanguageTools();

	private final FarIndex index = new FarIndex();

	@Test
	void takesTwoStepsHoweverManyWordsThereAre() {
		Interpretation meant = interpret("Bolton met Merkel and Hammond");

		assertThat(this.index.asked).containsExactly("names", "reports");
		assertThat(names(meant)).containsExactlyInAnyOrder("болтон", "хаммонд");
	}

	@Test
	void leavesOutWhatReportsWriteSmall() {
		this.index.small.add("болтон");

		assertThat(names(interpret("Bolton"))).isEmpty();
	}

	@Test
	void comparesNoMoreWordsThanAQuestionHas() {
		String many = IntStream.range(0, 60)
			.mapToObj((i) -> "Kar" + (char) ('a' + i % 26) + "lo" + "von".repeat(i / 26))
			.collect(Collectors.joining(" "));

		interpret(many);

		assertThat(this.index.looked).isEqualTo(32);
		assertThat(this.index.asked).containsExactly("names", "reports");
	}

	private Interpretation interpret(String words) {
		return Interpreter.interpret(QueryParser.parse(words), Breadth.ALL, Set.of("en", "ru"), Locale.ENGLISH, TOOLS,
				new AskedAtOnce(new WrittenNames(this.index)));
	}

	private static Set<String> names(Interpretation meant) {
		return meant.leaves()
			.stream()
			.flatMap((leaf) -> leaf.names().stream())
			.map((name) -> Fields.written(name).word())
			.collect(Collectors.toSet());
	}

	/** Has two names, in one report each. */
	private static final class FarIndex implements NameTerms {

		private final List<String> asked = new ArrayList<>();

		private final Set<String> small = new LinkedHashSet<>();

		private int looked;

		@Override
		public List<Set<String>> withKeys(List<Set<String>> keys, int most) {
			this.asked.add("names");
			this.looked = keys.size();
			return keys.stream().map(FarIndex::having).toList();
		}

		private static Set<String> having(Set<String> keys) {
			Set<String> names = new LinkedHashSet<>();
			for (String word : List.of("болтон", "хаммонд")) {
				TOOLS.names()
					.ofText(word, "ru")
					.stream()
					.filter(keys::contains)
					.forEach((key) -> names.add(Fields.name(key, "ru", word)));
			}
			return names;
		}

		@Override
		public Map<Term, Integer> reports(Collection<Term> terms) {
			this.asked.add("reports");
			Map<Term, Integer> reports = new HashMap<>();
			terms.forEach((term) -> reports.put(term,
					(term.field().equals(Fields.WORD) && this.small.contains(term.text())) ? 5 : 1));
			return reports;
		}

	}

}
