package org.dateline.relation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.dateline.database.Snapshot;
import org.dateline.vocabulary.CountryPair;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The events and figures of two countries for machines, with the filters of the pages. A
 * page of them names the next one in its {@code Link} header (RFC 8288).
 */
@Controller
class ExportController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final List<String> EVENTS = List.of("id", "type", "date", "state", "countries", "place",
			"participants", "reports", "languages", "articles", "sentence", "words", "announced", "called_off");

	private static final List<String> FIGURES = List.of("measure", "change", "value", "up_to", "unit", "approximation",
			"period", "period_basis", "speaker", "countries", "countries_of_report", "article", "language", "published",
			"start", "sentence", "words");

	private final Exports exports;

	private final Snapshot snapshot;

	private final JsonMapper json;

	ExportController(Exports exports, Snapshot snapshot, JsonMapper json) {
		this.exports = exports;
		this.snapshot = snapshot;
		this.json = json;
	}

	@GetMapping("/relations/{pair:[A-Z]{2}-[A-Z]{2}}/events.csv")
	Page eventsAsCsv(@PathVariable String pair, @RequestParam MultiValueMap<String, String> query) {
		return csv(eventsOf(pair, query), "events", EVENTS, this.exports::events);
	}

	@GetMapping("/relations/{pair:[A-Z]{2}-[A-Z]{2}}/events.json")
	Page eventsAsJson(@PathVariable String pair, @RequestParam MultiValueMap<String, String> query) {
		return json(eventsOf(pair, query), "events", this.exports::events);
	}

	@GetMapping("/relations/{pair:[A-Z]{2}-[A-Z]{2}}/figures.csv")
	Page figuresAsCsv(@PathVariable String pair, @RequestParam MultiValueMap<String, String> query) {
		return csv(figuresOf(pair, query), "figures", FIGURES, this.exports::figures);
	}

	@GetMapping("/relations/{pair:[A-Z]{2}-[A-Z]{2}}/figures.json")
	Page figuresAsJson(@PathVariable String pair, @RequestParam MultiValueMap<String, String> query) {
		return json(figuresOf(pair, query), "figures", this.exports::figures);
	}

	private static DossierFilter eventsOf(String pair, MultiValueMap<String, String> query) {
		return DossierFilter.parse(pair(pair), query, DossierFilter.EVENTS);
	}

	private static DossierFilter figuresOf(String pair, MultiValueMap<String, String> query) {
		return DossierFilter.parse(pair(pair), query, DossierFilter.FIGURES);
	}

	private static CountryPair pair(String written) {
		return CountryPair.parse(written).orElseThrow(() -> new PageNotFound("pair " + written));
	}

	private Page csv(DossierFilter filter, String what, List<String> columns,
			Function<DossierFilter, List<Map<String, Object>>> lines) {
		return this.snapshot.read((revision) -> {
			List<Map<String, Object>> page = lines.apply(filter);
			return paged(Page.ofArchive(CSV, Exports.csv(columns, page), revision), filter, what + ".csv", page.size());
		});
	}

	private Page json(DossierFilter filter, String what, Function<DossierFilter, List<Map<String, Object>>> lines) {
		return this.snapshot.read((revision) -> {
			List<Map<String, Object>> page = lines.apply(filter);
			Map<String, Object> body = new LinkedHashMap<>();
			body.put("pair", filter.pair().toString());
			body.put("revision", revision);
			body.put(what, page);
			return paged(Page.ofArchive(MediaType.APPLICATION_JSON, this.json.writeValueAsString(body), revision),
					filter, what + ".json", page.size());
		});
	}

	private static Page paged(Page page, DossierFilter filter, String file, int size) {
		page.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + filter.pair() + "-" + file + "\"");
		String kind = file.startsWith("events") ? "type" : "measure";
		return (size < Exports.PAGE_SIZE || filter.page() == DossierFilter.LAST_PAGE) ? page
				: page.header(HttpHeaders.LINK, "</relations/" + filter.pair() + "/" + file
						+ filter.at(filter.page() + 1).query(kind) + ">; rel=\"next\"");
	}

}
