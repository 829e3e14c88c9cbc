package org.dateline.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.dateline.article.Holdings;
import org.dateline.chronicle.ChronicleFilter;
import org.dateline.chronicle.Event;
import org.dateline.chronicle.EventQueries;
import org.dateline.chronicle.EventReport;
import org.dateline.chronicle.EventTypes;
import org.dateline.chronicle.FigureQueries;
import org.dateline.chronicle.Measures;
import org.dateline.chronicle.StatedFigure;
import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.DateRange;
import org.dateline.vocabulary.LanguageTag;
import org.dateline.web.BadParameter;
import org.dateline.web.ForEverybody;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.dateline.web.Parameters;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Two countries for programs: what happened between them, and which figures were given.
 */
@Controller
@ForEverybody
class ApiRelationController {

	/**
	 * At most this many reports are quoted for an event; {@code reports} counts all of
	 * them.
	 */
	private static final int QUOTED = 10;

	/** Nobody pages further: whoever wants all takes the bag. */
	private static final int FURTHEST = 1_000_000;

	private final Holdings holdings;

	private final EventQueries events;

	private final FigureQueries figures;

	private final ApiAnswers answers;

	ApiRelationController(Holdings holdings, EventQueries events, FigureQueries figures, ApiAnswers answers) {
		this.holdings = holdings;
		this.events = events;
		this.figures = figures;
		this.answers = answers;
	}

	@GetMapping(ApiEndpoint.RELATIONS)
	Page relations(@RequestParam MultiValueMap<String, String> given) {
		ApiQuery query = new ApiQuery(ApiEndpoint.RELATIONS, given);
		CountryPair after = query.afterPair();
		Set<String> fields = query.fields(null);
		int limit = query.limit();
		return this.answers.ofArchive((revision) -> {
			Map<String, ApiRelation> pairs = new TreeMap<>();
			this.holdings.pairs(revision)
				.forEach((pair, reports) -> pairs.put(pair.toString(), ApiRelation.of(pair, reports)));
			List<ApiRelation> found = pairs.values()
				.stream()
				.filter((pair) -> after == null || pair.pair().compareTo(after.toString()) > 0)
				.limit(limit + 1L)
				.toList();
			return this.answers.page(found, limit, fields, (last) -> query.next(ApiEndpoint.RELATIONS, last.pair()));
		});
	}

	@GetMapping(ApiEndpoint.EVENTS)
	Page events(@PathVariable String pair, @RequestParam MultiValueMap<String, String> given) {
		Asked asked = Asked.of(ApiEndpoint.EVENTS, pair, given);
		return this.answers.ofArchive((revision) -> {
			List<Event> found = this.events.eventsInOrder(asked.pair(), asked.filter(), asked.passed(),
					asked.limit() + 1, Locale.ENGLISH);
			Map<Long, List<EventReport>> reports = this.events.reportsOf(found.stream().map(Event::id).toList(),
					QUOTED);
			return this.answers.page(found.stream()
				.map((event) -> ApiEvent.of(event, reports.getOrDefault(event.id(), List.of())))
				.toList(), asked.limit(), asked.fields(), (last) -> asked.next("events"));
		});
	}

	@GetMapping(ApiEndpoint.FIGURES)
	Page figures(@PathVariable String pair, @RequestParam MultiValueMap<String, String> given) {
		Asked asked = Asked.of(ApiEndpoint.FIGURES, pair, given);
		return this.answers.ofArchive((revision) -> {
			List<StatedFigure> found = this.figures.figures(asked.pair(), asked.filter(), asked.passed(),
					asked.limit() + 1);
			return this.answers.page(found.stream().map(ApiFigure::of).toList(), asked.limit(), asked.fields(),
					(last) -> asked.next("figures"));
		});
	}

	/**
	 * A page of what the chronicle has of a pair.
	 *
	 * @param query the query
	 * @param passed how many come before the page
	 * @param limit how many it takes
	 * @param fields those that are asked for, or null for all
	 */
	private record Asked(ApiQuery query, CountryPair pair, ChronicleFilter filter, int passed, int limit,
			@Nullable Set<String> fields) {

		static Asked of(String endpoint, String pair, MultiValueMap<String, String> given) {
			ApiQuery query = new ApiQuery(endpoint, given);
			CountryPair asked = CountryPair.parse(pair).orElseThrow(() -> new PageNotFound("pair " + pair));
			ChronicleFilter filter = filter(query);
			int passed = passed(query);
			Set<String> fields = query.fields(null);
			return new Asked(query, asked, filter, passed, query.limit(), fields);
		}

		private static int passed(ApiQuery query) {
			long passed = query.afterNumber();
			if (passed > FURTHEST) {
				throw new BadParameter("after", Long.toString(passed), "api.bad.after");
			}
			return (int) passed;
		}

		private static ChronicleFilter filter(ApiQuery query) {
			Parameters parameters = Parameters.of(query.filters(),
					List.of("from", "to", "language", "source", "type", "measure"));
			DateRange days = parameters.days();
			return new ChronicleFilter(days.firstDay(), days.lastDay(),
					parameters.all("language", LanguageTag::isWellFormed, "list.bad.language"),
					parameters.all("source", Parameters::isSlug, "list.bad.source"),
					parameters.all("type", EventTypes.codes()::contains, "relation.bad.type"),
					parameters.all("measure", Measures.codes()::contains, "relation.bad.measure"), null);
		}

		/** Where the list of this kind goes on. */
		String next(String kind) {
			return this.query.next(ApiEndpoint.RELATIONS + "/" + this.pair + "/" + kind,
					Integer.toString(this.passed + this.limit));
		}

	}

}
