package org.dateline.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.search.Query;
import org.dateline.article.Places;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import tools.jackson.databind.JsonNode;

/**
 * What a query finds in a distributed engine. The best thousand are asked for first: in
 * most queries that is all there is. Of more the engine says which they are in one bit
 * for each article there may be, computed where they are.
 */
final class RemoteMatches implements Matches {

	/** This many of the best are asked for at a time. */
	private static final int PAGE = 1000;

	/** At most this many articles can be named in a query. */
	private static final int MOST_NAMED = 10_000;

	private final RemoteReading index;

	private final Places places;

	private final Query query;

	private final List<Hit> first;

	private final boolean all;

	private @Nullable RoaringBitmap found;

	RemoteMatches(RemoteReading index, Places places, Query query) {
		this.index = index;
		this.places = places;
		this.query = query;
		JsonNode answer = index.search(best(query, null, null));
		this.first = hits(answer);
		this.all = answer.path("hits").path("total").path("value").asLong() <= PAGE;
	}

	@Override
	public boolean isEmpty() {
		return this.first.isEmpty();
	}

	@Override
	public RoaringBitmap places() {
		RoaringBitmap found = this.found;
		if (found == null) {
			found = this.all ? placesOf(this.first) : places(this.query);
			this.found = found;
		}
		return found.clone();
	}

	@Override
	public List<Hit> best(RoaringBitmap among, int most, boolean typedIsEnough) {
		if (typedIsEnough && among.getCardinality() >= Ranking.MANY) {
			Query typed = AsTyped.of(this.query);
			if (RoaringBitmap.andCardinality(places(typed), among) >= Ranking.ENOUGH) {
				return scaled(best(typed, hits(this.index.search(best(typed, null, null))), false, among, most));
			}
		}
		return scaled(best(this.query, this.first, this.all, among, most));
	}

	private List<Hit> scaled(List<Hit> hits) {
		return hits.stream().map((hit) -> new Hit(hit.article(), hit.score() / this.index.language().scale())).toList();
	}

	private List<Hit> best(Query query, List<Hit> first, boolean all, RoaringBitmap among, int most) {
		List<Hit> best = new ArrayList<>();
		add(best, first, among, most);
		if (all || best.size() >= most) {
			return best;
		}
		if (among.getCardinality() <= MOST_NAMED) {
			return named(query, among, most);
		}
		List<Hit> page = first;
		while (best.size() < most && page.size() == PAGE) {
			page = hits(this.index.search(best(query, null, page.get(PAGE - 1))));
			add(best, page, among, most);
		}
		return best;
	}

	private List<Hit> named(Query query, RoaringBitmap among, int most) {
		List<Long> articles = new ArrayList<>();
		among.forEach((int place) -> articles.add(this.places.article(place)));
		List<Hit> hits = hits(this.index.search(best(query, articles, null)));
		return hits.subList(0, Math.min(most, hits.size()));
	}

	private void add(List<Hit> best, List<Hit> hits, RoaringBitmap among, int most) {
		for (Hit hit : hits) {
			int place = this.places.of(hit.article());
			if (best.size() < most && place >= 0 && among.contains(place)) {
				best.add(hit);
			}
		}
	}

	/**
	 * Asks for the best.
	 * @param articles the only ones wanted, or null for all
	 * @param after the last of those that were had already, or null
	 */
	private Map<String, Object> best(Query query, @Nullable List<Long> articles, @Nullable Hit after) {
		Map<String, Object> asked = new HashMap<>();
		Map<String, Object> clause = this.index.language().of(query);
		asked.put("query", (articles == null) ? clause
				: Map.of("bool", Map.of("must", clause, "filter", Map.of("terms", Map.of(Fields.ARTICLE, articles)))));
		asked.put("size", PAGE);
		// nothing of a document is read but its place in the order
		asked.put("stored_fields", "_none_");
		asked.put("track_total_hits", after == null);
		asked.put("track_scores", true);
		asked.put("sort", List.of(Map.of("_score", "desc"), Map.of(Fields.ARTICLE, "desc")));
		if (after != null) {
			asked.put("search_after", List.of(after.score(), after.article()));
		}
		return asked;
	}

	private static List<Hit> hits(JsonNode answer) {
		List<Hit> hits = new ArrayList<>();
		for (JsonNode hit : answer.path("hits").path("hits")) {
			JsonNode sort = hit.path("sort");
			hits.add(new Hit(sort.path(1).asLong(), sort.path(0).floatValue()));
		}
		return hits;
	}

	private RoaringBitmap placesOf(List<Hit> hits) {
		RoaringBitmap found = new RoaringBitmap();
		for (Hit hit : hits) {
			int place = this.places.of(hit.article());
			if (place >= 0) {
				found.add(place);
			}
		}
		return found;
	}

	private RoaringBitmap places(Query query) {
		RoaringBitmap found = new RoaringBitmap();
		long word = 0;
		for (JsonNode bits : this.index.articles(query)) {
			for (long left = bits.asLong(); left != 0; left &= left - 1) {
				int place = this.places.of(word * Long.SIZE + Long.numberOfTrailingZeros(left));
				if (place >= 0) {
					found.add(place);
				}
			}
			word++;
		}
		return found;
	}

}
