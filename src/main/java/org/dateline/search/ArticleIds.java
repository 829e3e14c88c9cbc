package org.dateline.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Which article each document of a segment is, in memory: a query that finds half of the
 * archive asks it half a million times. A segment never changes, so its ids are read
 * once; they go with it. Four bytes a document.
 */
final class ArticleIds {

	private final Map<IndexReader.CacheKey, int[]> bySegment = new ConcurrentHashMap<>();

	/**
	 * The article ids by document.
	 * @throws ArithmeticException if an id is not below 2^31
	 */
	int[] of(LeafReader segment) throws IOException {
		IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
		int[] ids = (cache != null) ? this.bySegment.get(cache.getKey()) : null;
		return (ids != null) ? ids : read(segment, cache);
	}

	private int[] read(LeafReader segment, IndexReader.@Nullable CacheHelper cache) throws IOException {
		int[] ids = new int[segment.maxDoc()];
		SortedNumericDocValues values = DocValues.getSortedNumeric(segment, Fields.ARTICLE);
		for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
			ids[doc] = Math.toIntExact(values.nextValue());
		}
		if (cache != null && this.bySegment.putIfAbsent(cache.getKey(), ids) == null) {
			cache.addClosedListener(this.bySegment::remove);
		}
		return ids;
	}

}
