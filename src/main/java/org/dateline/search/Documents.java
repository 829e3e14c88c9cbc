package org.dateline.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.dateline.article.Places;
import org.jspecify.annotations.Nullable;

/**
 * Which article each document of a segment is and where that stands in the list, in
 * memory: a query that finds half of the archive asks it half a million times. A segment
 * never changes, so its articles are read once; places are looked up again for every
 * revision of the list that is searched. Both go with the segment. Eight bytes a
 * document.
 */
final class Documents {

	private final Map<IndexReader.CacheKey, Segment> bySegment = new ConcurrentHashMap<>();

	/**
	 * The article ids by document.
	 * @throws ArithmeticException if an id is not below 2^31
	 */
	int[] articles(LeafReader segment) throws IOException {
		return of(segment).articles;
	}

	/** The places by document; -1 where an article cannot be read. */
	int[] places(LeafReader segment, Places places) throws IOException {
		return of(segment).placed(places).byDocument();
	}

	private Segment of(LeafReader segment) throws IOException {
		IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
		Segment known = (cache != null) ? this.bySegment.get(cache.getKey()) : null;
		return (known != null) ? known : read(segment, cache);
	}

	private Segment read(LeafReader segment, IndexReader.@Nullable CacheHelper cache) throws IOException {
		int[] articles = new int[segment.maxDoc()];
		SortedNumericDocValues values = DocValues.getSortedNumeric(segment, Fields.ARTICLE);
		for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
			articles[doc] = Math.toIntExact(values.nextValue());
		}
		Segment read = new Segment(articles);
		if (cache != null && this.bySegment.putIfAbsent(cache.getKey(), read) == null) {
			cache.addClosedListener(this.bySegment::remove);
		}
		return read;
	}

	private static final class Segment {

		private final int[] articles;

		private volatile @Nullable Placed placed;

		Segment(int[] articles) {
			this.articles = articles;
		}

		Placed placed(Places places) {
			Placed known = this.placed;
			if (known == null || known.places() != places) {
				int[] byDocument = new int[this.articles.length];
				for (int doc = 0; doc < byDocument.length; doc++) {
					byDocument[doc] = places.of(this.articles[doc]);
				}
				known = new Placed(places, byDocument);
				this.placed = known;
			}
			return known;
		}

	}

	private record Placed(Places places, int[] byDocument) {
	}

}
