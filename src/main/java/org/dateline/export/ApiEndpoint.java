package org.dateline.export;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An address of the API: the one description of it that the handler, OpenAPI and the
 * reference page share.
 *
 * @param method the method of HTTP
 * @param path the address, with its parameters in braces
 * @param name its name in OpenAPI
 * @param parameters what it takes
 * @param answer what it answers, or an item of that
 * @param isList whether it answers a page of items
 * @param example an address that it answers in every archive
 * @param body what is sent to it, or null: an example that stands for all
 */
record ApiEndpoint(String method, String path, String name, List<ApiParameter> parameters, Class<?> answer,
		boolean isList, String example, @Nullable Record body) {

	static final String BASE = "/api/v1";

	static final String ARTICLES = BASE + "/articles";

	static final String ARTICLE = ARTICLES + "/{id}";

	static final String ORIGINAL = ARTICLE + "/original";

	static final String VERSIONS = ARTICLE + "/versions";

	static final String COUNTS = BASE + "/counts";

	static final String SOURCES = BASE + "/sources";

	static final String SOURCE = SOURCES + "/{slug}";

	static final String STORIES = BASE + "/stories";

	static final String STORY = STORIES + "/{id}";

	static final String RELATIONS = BASE + "/relations";

	static final String EVENTS = RELATIONS + "/{pair}/events";

	static final String FIGURES = RELATIONS + "/{pair}/figures";

	static final String RECORD = ApiAddresses.RECORDS + "{id}";

	static final String INTAKE = ApiAddresses.INTAKE;

	private static final ApiParameter PAIR = ApiParameter.path("pair", false, "AZ-RU");

	private static final List<ApiParameter> OF_REPORTS = List.of(ApiParameter.query("from", "2024-08"),
			ApiParameter.query("to", "2024-10-31"), ApiParameter.repeated("language", "ru"),
			ApiParameter.repeated("source", "antara"));

	private static final ApiParameter ID = ApiParameter.path("id", true, "2");

	private static final ApiParameter LIMIT = ApiParameter.number("limit", "20");

	private static final ApiParameter AFTER = ApiParameter.query("after", "bjE5OTk0LjI");

	private static final List<ApiParameter> FILTERS = List.of(ApiParameter.query("q", "Putin"),
			ApiParameter.query("match", "all"), ApiParameter.repeated("language", "ru"),
			ApiParameter.repeated("source", "antara"), ApiParameter.repeated("country", "AZ"),
			ApiParameter.query("pair", "AZ-RU"), ApiParameter.query("from", "2024-08"),
			ApiParameter.query("to", "2024-10-31"), ApiParameter.query("undated", "true"));

	static final List<ApiEndpoint> ALL = List.of(
			new ApiEndpoint(ARTICLES, "articles",
					join(FILTERS, ApiParameter.query("sort", "newest"), LIMIT, AFTER, fields("id,headline,published")),
					ApiArticle.class, true,
					ARTICLES + "?country=AZ&from=2024&limit=2&fields=id,language,headline,published,sources"),
			new ApiEndpoint(ARTICLE, "article", List.of(ID, fields("id,headline,published")), ApiArticle.class, false,
					ARTICLES + "/2?fields=id,headline,language,published,original"),
			new ApiEndpoint(ORIGINAL, "original", List.of(ID), ApiOriginal.class, false, ARTICLES + "/2/original"),
			new ApiEndpoint(VERSIONS, "versions", List.of(ID), ApiVersion.class, true, ARTICLES + "/2/versions"),
			new ApiEndpoint(COUNTS, "counts", FILTERS, ApiCounts.class, false, COUNTS + "?language=ru"),
			new ApiEndpoint(SOURCES, "sources",
					List.of(LIMIT, ApiParameter.query("after", "antara"), fields("slug,name")), ApiSource.class, true,
					SOURCES + "?limit=2"),
			new ApiEndpoint(SOURCE, "source", List.of(ApiParameter.path("slug", false, "antara"), fields("slug,name")),
					ApiSource.class, false, SOURCES + "/antara"),
			new ApiEndpoint(STORIES, "stories",
					List.of(LIMIT, ApiParameter.number("after", "17"), fields("id,articles")), ApiStory.class, true,
					STORIES + "?limit=1"),
			new ApiEndpoint(STORY, "story", List.of(ApiParameter.path("id", true, "1"), fields("id,articles")),
					ApiStory.class, false, STORIES + "/1"),
			new ApiEndpoint(RELATIONS, "relations",
					List.of(LIMIT, ApiParameter.query("after", "AZ-GE"), fields("pair,reports")), ApiRelation.class,
					true, RELATIONS + "?limit=2"),
			new ApiEndpoint(EVENTS, "events",
					join(OF_REPORTS, PAIR, ApiParameter.repeated("type", "visit"), LIMIT,
							ApiParameter.number("after", "20"), fields("id,type,date")),
					ApiEvent.class, true, RELATIONS + "/AZ-RU/events?type=visit&fields=id,type,date,reports"),
			new ApiEndpoint(FIGURES, "figures",
					join(OF_REPORTS, PAIR, ApiParameter.repeated("measure", "trade-turnover"), LIMIT,
							ApiParameter.number("after", "20"), fields("measure,value,unit")),
					ApiFigure.class, true,
					RELATIONS + "/AZ-RU/figures?measure=trade-turnover&fields=value,unit,period,quotation"),
			new ApiEndpoint(RECORD, "record", List.of(ID), ApiRecord.class, false, ApiAddresses.RECORDS + "2"),
			new ApiEndpoint("PUT", RECORD, "correction", List.of(ID, ApiParameter.header("If-Match", true, "\"3\"")),
					ApiRecord.class, false, ApiAddresses.RECORDS + "2", ApiCorrection.EXAMPLE),
			new ApiEndpoint("POST", INTAKE, "intake",
					List.of(ApiParameter.header("Idempotency-Key", false, "night-2026-11-22")), ApiLineTaken.class,
					false, INTAKE, ApiReport.EXAMPLE));

	private ApiEndpoint(String path, String name, List<ApiParameter> parameters, Class<?> answer, boolean isList,
			String example) {
		this("GET", path, name, parameters, answer, isList, example, null);
	}

	/** The least that a token must allow, as the desk calls its scopes. */
	public String scope() {
		return isByLines() ? "contribute" : this.method.equals("PUT") ? "edit" : "read";
	}

	/** Whether only those are answered who show a token. */
	boolean isByToken() {
		return this.path.equals(RECORD) || isByLines();
	}

	/** Whether many records are sent and answered, each on a line. */
	boolean isByLines() {
		return this.path.equals(INTAKE);
	}

	/** The code of the words that say what it is. */
	public String key() {
		return "api.endpoint." + this.name;
	}

	/** Which fields are answered, by an example of some of its own. */
	private static ApiParameter fields(String example) {
		return ApiParameter.query("fields", example);
	}

	private static List<ApiParameter> join(List<ApiParameter> filters, ApiParameter... others) {
		List<ApiParameter> all = new ArrayList<>(filters);
		all.addAll(List.of(others));
		return List.copyOf(all);
	}

}
