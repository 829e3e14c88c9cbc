package org.dateline.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.Term;
import tools.jackson.databind.JsonNode;

/**
 * The names that a distributed engine has. It does not tell its terms, so each name is a
 * {@link WrittenName} there, in an index beside that of the reports.
 */
final class RemoteNames implements NameTerms {

	/** So many questions are sent together. */
	private static final int TOGETHER = 500;

	private final EngineClient client;

	private final String names;

	private final String reports;

	/**
	 * The names beside an index.
	 * @param names the name that theirs is searched by
	 * @param reports the name that the index of reports is searched by
	 */
	RemoteNames(EngineClient client, String names, String reports) {
		this.client = client;
		this.names = names;
		this.reports = reports;
	}

	@Override
	public List<Set<String>> withKeys(List<Set<String>> keys, int most) {
		List<Map<String, Object>> asked = new ArrayList<>();
		keys.forEach((some) -> asked.add(Map.of("size", most, "_source", false, "query",
				Map.of("bool", Map.of("filter", Map.of("terms", Map.of(WrittenName.KEY, some)))))));
		List<Set<String>> names = new ArrayList<>();
		for (JsonNode answer : ask(this.names, asked)) {
			Set<String> found = new LinkedHashSet<>();
			answer.path("hits").path("hits").forEach((hit) -> found.add(hit.path("_id").asString()));
			names.add(found);
		}
		return names;
	}

	@Override
	public Map<Term, Integer> reports(Collection<Term> terms) {
		List<Map<String, Object>> asked = new ArrayList<>();
		terms.forEach((term) -> asked.add(Map.of("size", 0, "track_total_hits", true, "query",
				Map.of("term", Map.of(term.field(), Map.of("value", term.text()))))));
		List<JsonNode> answers = ask(this.reports, asked);
		Map<Term, Integer> reports = new HashMap<>();
		for (Term term : terms) {
			reports.put(term, answers.get(reports.size()).path("hits").path("total").path("value").asInt());
		}
		return reports;
	}

	private List<JsonNode> ask(String index, List<Map<String, Object>> searches) {
		List<JsonNode> answers = new ArrayList<>();
		for (int from = 0; from < searches.size(); from += TOGETHER) {
			List<Map<String, Object>> some = searches.subList(from, Math.min(from + TOGETHER, searches.size()));
			answers.addAll(this.client.searchEach(index, some));
		}
		return answers;
	}

}
