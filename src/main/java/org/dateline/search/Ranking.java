package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.dateline.article.Places;
import org.roaringbitmap.RoaringBitmap;

/**
 * The most relevant reports among some places. The index ranks by words alone (BM25), so
 * that it can pass over what cannot come first; the best of that are ranked again by how
 * new they are.
 */
final class Ranking {

	/** Of so many, those that have the words as typed are enough, if there are enough. */
	private static final int MANY = 20_000;

	/** Nobody reads a ranking further: whatever the page, the same ranking serves it. */
	private static final int ENOUGH = 1000;

	/** So many of the best are ranked again. */
	private static final int WINDOW = 100;

	/**
	 * Among reports that say about the same, readers of news mean the newer one: the
	 * newest gain a quarter, one of three years ago a tenth, one of ten years ago nothing
	 * to speak of. Words decide wherever they differ by more.
	 */
	private static final double FOR_THE_NEWEST = 0.25;

	private static final double DAYS = 3 * 365.25;

	private final IndexSearcher searcher;

	private final Documents documents;

	private final Places places;

	private final int today;

	Ranking(IndexSearcher searcher, Documents documents, Places places, int today) {
		this.searcher = searcher;
		this.documents = documents;
		this.places = places;
		this.today = today;
	}

	/** The best of these places, best first. */
	List<Long> best(Found found, RoaringBitmap among, int most) throws IOException {
		Scores scores = found.scores();
		if (scores != null) {
			return best(scores.best(among, Math.max(WINDOW, most)), most);
		}
		if (found.hasAllWords() && among.getCardinality() >= MANY) {
			TopDocs typed = search(AsTyped.of(found.query()), among, most, ENOUGH);
			if (typed.totalHits.value >= ENOUGH) {
				return best(typed, most);
			}
		}
		return best(search(found.query(), among, most, 1), most);
	}

	/**
	 * Searches for the best.
	 * @param counted so many are counted; what comes after that may be passed over
	 */
	private TopDocs search(Query query, RoaringBitmap among, int most, int counted) throws IOException {
		TopScoreDocCollector top = new TopScoreDocCollectorManager(Math.max(WINDOW, most), null, counted)
			.newCollector();
		this.searcher.search(query, new OneCollector<>(new Among(top, among)));
		return top.topDocs();
	}

	private List<Long> best(TopDocs top, int most) throws IOException {
		List<Ranked> ranked = new ArrayList<>();
		for (ScoreDoc found : top.scoreDocs) {
			long article = article(found.doc);
			int day = this.places.day(this.places.of(article));
			ranked.add(new Ranked(article, day, found.score * (1 + newness(day))));
		}
		// only these: whoever asks for more must find the rest in the order it had before
		ranked.subList(0, Math.min(WINDOW, ranked.size())).sort(Ranked.ORDER);
		return ranked.stream().limit(most).map(Ranked::article).toList();
	}

	private double newness(int day) {
		return (day == Integer.MAX_VALUE) ? 0 : FOR_THE_NEWEST * Math.exp(-Math.max(0, this.today - day) / DAYS);
	}

	private long article(int doc) throws IOException {
		List<LeafReaderContext> leaves = this.searcher.getIndexReader().leaves();
		LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
		return this.documents.articles(leaf.reader())[doc - leaf.docBase];
	}

	/** Lets only some places into the ranking, without keeping it from skipping. */
	private final class Among implements Collector {

		private final TopScoreDocCollector top;

		private final RoaringBitmap places;

		Among(TopScoreDocCollector top, RoaringBitmap places) {
			this.top = top;
			this.places = places;
		}

		@Override
		public LeafCollector getLeafCollector(LeafReaderContext context) {
			try {
				int[] placeOf = Ranking.this.documents.places(context.reader(), Ranking.this.places);
				return new FilterLeafCollector(this.top.getLeafCollector(context)) {

					@Override
					public void collect(int doc) throws IOException {
						int place = placeOf[doc];
						if (place >= 0 && Among.this.places.contains(place)) {
							super.collect(doc);
						}
					}

				};
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public ScoreMode scoreMode() {
			return this.top.scoreMode();
		}

	}

	private record Ranked(long article, int day, double score) {

		private static final Comparator<Ranked> ORDER = Comparator.comparingDouble(Ranked::score)
			.reversed()
			.thenComparing(Comparator.comparingInt(Ranked::day).reversed())
			.thenComparing(Comparator.comparingLong(Ranked::article).reversed());

	}

}
