package org.dateline.search;

import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A query without its widenings. */
class RankingAsTypedTests {

	@Test
	void leavesTheWordAsItWasTyped() {
		assertThat(AsTyped.of(widened("trade"))).isEqualTo(typed("trade"));
	}

	@Test
	void keepsOutWhatIsNotWantedInAllItsWays() {
		Query query = new BooleanQuery.Builder().add(widened("trade"), Occur.MUST)
			.add(widened("syria"), Occur.MUST_NOT)
			.build();

		assertThat(AsTyped.of(query)).isEqualTo(new BooleanQuery.Builder().add(typed("trade"), Occur.MUST)
			.add(widened("syria"), Occur.MUST_NOT)
			.build());
	}

	private static Query typed(String word) {
		return new TermQuery(new Term("word", word));
	}

	private static Query widened(String word) {
		Query stems = new SynonymQuery.Builder("stem").addTerm(new Term("stem", "en" + word)).build();
		return new DisjunctionMaxQuery(List.of(typed(word), stems), 0);
	}

}
