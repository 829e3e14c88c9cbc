package org.dateline.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.dateline.article.Breadth;
import org.dateline.article.Places;

/**
 * Queries as one writes them on Lucene by hand, over the index of an archive.
 */
public final class HandWritten implements Closeable {

	private static final int PAGE = 20;

	/** Lucene's own: whether there are more matches is not of interest. */
	private static final int COUNT_UP_TO = 1000;

	private static final List<String> FACETS = List.of(Fields.LANGUAGE, Fields.SOURCE, Fields.COUNTRY, Fields.YEAR);

	private final DirectoryReader reader;

	private final IndexSearcher searcher;

	private final LanguageTools tools = new LanguageTools();

	/**
	 * Opens the index.
	 * @param home the home directory of the archive
	 */
	public HandWritten(Path home) throws IOException {
		this.reader = DirectoryReader.open(FSDirectory.open(home.resolve("index/reports")));
		this.searcher = new IndexSearcher(this.reader);
		this.tools.load();
	}

	/** How many reports there are. */
	public int size() {
		return this.reader.numDocs();
	}

	public Query term(String word) {
		return new TermQuery(new Term(Fields.WORD, word));
	}

	public Query phrase(String words) {
		return new PhraseQuery(Fields.WORD, words.split(" "));
	}

	public Query beginning(String beginning) {
		return new PrefixQuery(new Term(Fields.WORD, beginning));
	}

	/** What search makes of words, to be asked by hand. */
	public Query meant(String words, Places places) {
		return Interpreter
			.interpret(QueryParser.parse(words), Breadth.ALL, places.languages(), Locale.ENGLISH, this.tools,
					new WrittenNames(new LuceneNames(this.reader)))
			.strict();
	}

	/** The best reports, and how many there are if that is to be known exactly. */
	public long best(Query query, boolean exactly) throws IOException {
		TopScoreDocCollector top = new TopScoreDocCollectorManager(PAGE, null,
				exactly ? Integer.MAX_VALUE : COUNT_UP_TO)
			.newCollector();
		this.searcher.search(query, new OneCollector<>(top));
		return top.topDocs().totalHits.value;
	}

	/** The best reports, and how many there are of each language, source and so on. */
	public long bestAndCounts(Query query) throws IOException {
		TopScoreDocCollector top = new TopScoreDocCollectorManager(PAGE, null, Integer.MAX_VALUE).newCollector();
		Map<String, Map<String, Integer>> counts = new HashMap<>();
		FACETS.forEach((facet) -> counts.put(facet, new HashMap<>()));
		Counting counting = new Counting(counts);
		this.searcher.search(query, new OneCollector<>(MultiCollector.wrap(top, counting)));
		counting.add();
		return top.topDocs().totalHits.value;
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

	/** Counts the values of the facets by their ordinals in each segment. */
	private static final class Counting implements Collector {

		private final Map<String, Map<String, Integer>> counts;

		private SortedSetDocValues[] values = {};

		private int[][] byOrdinal = {};

		Counting(Map<String, Map<String, Integer>> counts) {
			this.counts = counts;
		}

		@Override
		public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
			add();
			SortedSetDocValues[] values = new SortedSetDocValues[FACETS.size()];
			int[][] byOrdinal = new int[FACETS.size()][];
			for (int i = 0; i < values.length; i++) {
				values[i] = DocValues.getSortedSet(context.reader(), FACETS.get(i));
				byOrdinal[i] = new int[Math.toIntExact(values[i].getValueCount())];
			}
			this.values = values;
			this.byOrdinal = byOrdinal;
			return new LeafCollector() {

				@Override
				public void setScorer(Scorable scorer) {
					// counting needs no score
				}

				@Override
				public void collect(int doc) throws IOException {
					for (int i = 0; i < values.length; i++) {
						if (values[i].advanceExact(doc)) {
							for (int k = values[i].docValueCount(); k > 0; k--) {
								byOrdinal[i][(int) values[i].nextOrd()]++;
							}
						}
					}
				}

			};
		}

		/** Adds what was counted in the segment before. */
		void add() throws IOException {
			for (int i = 0; i < this.values.length; i++) {
				Map<String, Integer> all = this.counts.getOrDefault(FACETS.get(i), new HashMap<>());
				for (int ordinal = 0; ordinal < this.byOrdinal[i].length; ordinal++) {
					if (this.byOrdinal[i][ordinal] > 0) {
						all.merge(this.values[i].lookupOrd(ordinal).utf8ToString(), this.byOrdinal[i][ordinal],
								Integer::sum);
					}
				}
				Arrays.fill(this.byOrdinal[i], 0);
			}
		}

		@Override
		public ScoreMode scoreMode() {
			return ScoreMode.COMPLETE_NO_SCORES;
		}

	}

}
