package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.dateline.article.Places;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** What a query finds in the embedded index. */
final class LuceneMatches implements Matches {

	/** To rank so few while they are found costs less than to find them again. */
	private static final int FEW = 1000;

	private final IndexSearcher searcher;

	private final Documents documents;

	private final Places places;

	private final Query query;

	private final KnownTerms terms;

	private final FoundPlaces found;

	LuceneMatches(IndexSearcher searcher, Documents documents, Places places, Query query) throws IOException {
		this.searcher = searcher;
		this.documents = documents;
		this.places = places;
		this.query = query;
		this.terms = new KnownTerms(searcher.getIndexReader());
		Query known = this.terms.of(query);
		boolean scored = Scores.comeWith(query) || this.terms.most(known) <= FEW;
		this.found = new FoundPlaces(documents, places, scored ? new Scores() : null);
		this.found.collect(searcher, scored ? known : this.terms.of(Unscored.of(query)));
	}

	@Override
	public boolean isEmpty() {
		return this.found.isEmpty();
	}

	@Override
	public RoaringBitmap places() {
		return this.found.places();
	}

	@Override
	public List<Hit> best(RoaringBitmap among, int most, boolean typedIsEnough) throws IOException {
		Scores scores = this.found.scores();
		if (scores != null) {
			return hits(scores.best(among, most));
		}
		if (typedIsEnough && among.getCardinality() >= Ranking.MANY) {
			TopDocs typed = search(AsTyped.of(this.query), among, most, Ranking.ENOUGH);
			if (typed.totalHits.value >= Ranking.ENOUGH) {
				return hits(typed);
			}
		}
		return hits(search(this.query, among, most, 1));
	}

	/**
	 * Searches for the best.
	 * @param counted so many are counted; what comes after that may be passed over
	 */
	private TopDocs search(Query query, RoaringBitmap among, int most, int counted) throws IOException {
		TopScoreDocCollector top = new TopScoreDocCollectorManager(most, null, counted).newCollector();
		boolean all = among.contains(places());
		this.searcher.search(this.terms.of(query), new OneCollector<>(new Among(top, all ? null : among)));
		return top.topDocs();
	}

	private List<Hit> hits(TopDocs top) throws IOException {
		List<Hit> hits = new ArrayList<>(top.scoreDocs.length);
		for (ScoreDoc found : top.scoreDocs) {
			hits.add(new Hit(article(found.doc), found.score));
		}
		return hits;
	}

	private long article(int doc) throws IOException {
		List<LeafReaderContext> leaves = this.searcher.getIndexReader().leaves();
		LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
		return this.documents.articles(leaf.reader())[doc - leaf.docBase];
	}

	/** Lets only some places into the ranking, without keeping it from skipping. */
	private final class Among implements Collector {

		private final TopScoreDocCollector top;

		/** Those let in, or null for all that were found. */
		private final @Nullable RoaringBitmap places;

		Among(TopScoreDocCollector top, @Nullable RoaringBitmap places) {
			this.top = top;
			this.places = places;
		}

		@Override
		public LeafCollector getLeafCollector(LeafReaderContext context) {
			try {
				RoaringBitmap places = this.places;
				int[] placeOf = LuceneMatches.this.documents.places(context.reader(), LuceneMatches.this.places);
				return new FilterLeafCollector(this.top.getLeafCollector(context)) {

					@Override
					public void collect(int doc) throws IOException {
						int place = placeOf[doc];
						if (place >= 0 && (places == null || places.contains(place))) {
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

}
