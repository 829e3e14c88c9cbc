package org.dateline.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.search.Query;
import org.dateline.article.Places;
import tools.jackson.databind.JsonNode;

/** The index of a distributed engine as of its last refresh. */
final class RemoteReading implements IndexReading {

	private static final int PAGE = 10_000;

	/** A bit for each article, on every shard, and then of all shards. */
	private static final String BEGIN = "state.bits = new long[(int) params.words]";

	private static final String COLLECT = """
			long article = doc['%s'].value;
			int word = (int) (article >> 6);
			if (word < params.words) { state.bits[word] |= 1L << (int) (article & 63) }""".formatted(Fields.ARTICLE);

	private static final String END = "return state.bits";

	private static final String JOIN = """
			long[] all = new long[(int) params.words];
			for (bits in states) {
				if (bits != null) { for (int i = 0; i < all.length; i++) { all[i] |= bits[i] } }
			}
			return all""";

	private final EngineClient client;

	private final String index;

	private final String names;

	private final QueryDsl language;

	/**
	 * A reading.
	 * @param index the name the index is searched by
	 * @param names the name that the index of its names is searched by
	 */
	RemoteReading(EngineClient client, String index, String names, QueryDsl language) {
		this.client = client;
		this.index = index;
		this.names = names;
		this.language = language;
	}

	QueryDsl language() {
		return this.language;
	}

	@Override
	public Matches match(Query query, Places places) {
		return new RemoteMatches(this, places, query);
	}

	/** Searches, with the same statistics of words on every shard. */
	JsonNode search(Map<String, Object> body) {
		return this.client.ask("POST", "/" + this.index + "/_search?search_type=dfs_query_then_fetch", body);
	}

	/**
	 * The bits of all articles that a query finds, 64 in a number, that of article 0
	 * first.
	 */
	JsonNode articles(Query query) {
		Map<String, Object> newest = Map.of("size", 0, "aggs",
				Map.of("newest", Map.of("max", Map.of("field", Fields.ARTICLE))));
		long last = (long) search(newest).path("aggregations").path("newest").path("value").asDouble(0);
		Map<String, Object> metric = new LinkedHashMap<>();
		metric.put("params", Map.of("words", last / Long.SIZE + 1));
		metric.put("init_script", BEGIN);
		metric.put("map_script", COLLECT);
		metric.put("combine_script", END);
		metric.put("reduce_script", JOIN);
		Map<String, Object> asked = Map.of("size", 0, "track_total_hits", false, "query",
				this.language.of(Unscored.of(query)), "aggs", Map.of("found", Map.of("scripted_metric", metric)));
		return search(asked).path("aggregations").path("found").path("value");
	}

	@Override
	public boolean has(String field, String term) {
		Map<String, Object> asked = Map.of("size", 0, "terminate_after", 1, "query",
				Map.of("term", Map.of(field, Map.of("value", term))));
		return search(asked).path("hits").path("total").path("value").asLong() > 0;
	}

	@Override
	public Namesakes names() {
		return new AskedAtOnce(new WrittenNames(new RemoteNames(this.client, this.names, this.index)));
	}

	@Override
	public List<String> near(String word, int mostEdits) {
		Map<String, Object> term = Map.of("field", Fields.WORD, "max_edits", mostEdits, "prefix_length", 1,
				"suggest_mode", "always", "string_distance", "damerau_levenshtein", "size", 20);
		Map<String, Object> asked = Map.of("size", 0, "suggest", Map.of("near", Map.of("text", word, "term", term)));
		List<String> words = new ArrayList<>();
		for (JsonNode option : search(asked).path("suggest").path("near").path(0).path("options")) {
			words.add(option.path("text").asString());
		}
		return words;
	}

	@Override
	public Map<Long, Long> revisions() {
		Map<Long, Long> revisions = new HashMap<>();
		long after = -1;
		int size;
		do {
			Map<String, Object> asked = Map.of("size", PAGE, "_source", false, "docvalue_fields",
					List.of(Fields.CHANGED_IN), "sort", List.of(Map.of(Fields.ARTICLE, "asc")), "search_after",
					List.of(after));
			size = 0;
			for (JsonNode hit : search(asked).path("hits").path("hits")) {
				after = hit.path("sort").path(0).asLong();
				revisions.put(after, hit.path("fields").path(Fields.CHANGED_IN).path(0).asLong());
				size++;
			}
		}
		while (size == PAGE);
		return revisions;
	}

	@Override
	public void close() {
		// nothing is held
	}

}
