package org.dateline.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dateline.vocabulary.PrintableText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object of a file of many: one of ours, or one of IPTC ninjs (1.x, 2.x, 3.x),
 * whose names are written in small letters here, as versions before 3 write them.
 *
 * @param fields the fields that hold a text, by name in small letters
 * @param sources the sources that are named in lists
 * @param doubts what of those lists is not understood
 */
record BulkDocument(Map<String, String> fields, List<BulkReport.Named> sources, List<BulkProblem> doubts) {

	private static final int MOST_TOKENS = 20_000;

	private static final int DEEPEST = 64;

	/** What ninjs calls a news item that nobody is to publish. */
	private static final Set<String> NOT_USABLE = Set.of("withheld", "canceled");

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(DEEPEST)
				.maxTokenCount(MOST_TOKENS)
				.maxStringLength(BulkRecords.LONGEST)
				.maxNumberLength(100)
				.build())
			.build())
		.build();

	static BulkDocument read(String record) throws BulkRefused {
		JsonNode json = parse(record);
		if (!json.isObject()) {
			throw new BulkRefused("not-an-object");
		}
		Map<String, String> fields = new HashMap<>();
		Map<String, JsonNode> lists = new HashMap<>();
		json.properties().forEach((field) -> {
			String name = field.getKey().toLowerCase(Locale.ROOT);
			if (field.getValue().isString() || field.getValue().isNumber()) {
				fields.putIfAbsent(name, field.getValue().asString());
			}
			else if (field.getValue().isArray()) {
				lists.putIfAbsent(name, field.getValue());
			}
		});
		if (NOT_USABLE.contains(fields.getOrDefault("pubstatus", ""))) {
			throw new BulkRefused("not-usable");
		}
		bodies(lists.get("bodies"), fields);
		headlines(lists.get("headlines"), fields);
		String type = fields.getOrDefault("type", "text");
		if (!type.equals("text") && fields.keySet().stream().noneMatch(BulkFields::isText)) {
			throw new BulkRefused("not-text", type);
		}
		List<BulkProblem> doubts = new ArrayList<>();
		return new BulkDocument(fields, sources(lists, doubts), doubts);
	}

	private static JsonNode parse(String record) throws BulkRefused {
		try {
			return JSON.readTree(record);
		}
		catch (StreamConstraintsException ex) {
			boolean deep = String.valueOf(ex.getOriginalMessage()).contains("depth");
			throw new BulkRefused(deep ? "too-deep" : "too-many-parts", deep ? DEEPEST : MOST_TOKENS);
		}
		catch (JacksonException ex) {
			throw new BulkRefused("not-json", (ex.getLocation() != null) ? ex.getLocation().getColumnNr() : 1);
		}
	}

	/** Of several bodies one that has paragraphs is taken before one that has none. */
	private static void bodies(@Nullable JsonNode bodies, Map<String, String> fields) {
		for (JsonNode body : elements(bodies)) {
			String value = string(body, "value");
			String type = type(body);
			if (value != null) {
				fields.putIfAbsent((type.contains("html") || type.contains("nitf")) ? "html" : "body_text", value);
			}
		}
		if (bodies != null && fields.containsKey("html")) {
			fields.remove("body_text");
		}
	}

	private static String type(JsonNode body) {
		String type = string(body, "contenttype");
		type = (type != null) ? type : string(body, "contentType");
		return (type != null) ? type.toLowerCase(Locale.ROOT) : "";
	}

	private static void headlines(@Nullable JsonNode headlines, Map<String, String> fields) {
		for (JsonNode headline : elements(headlines)) {
			String value = string(headline, "value");
			if (value != null && ("main".equals(string(headline, "role")) || !fields.containsKey("headline"))) {
				fields.put("headline", value);
			}
		}
	}

	private static List<BulkReport.Named> sources(Map<String, JsonNode> lists, List<BulkProblem> doubts) {
		List<BulkReport.Named> sources = new ArrayList<>();
		for (JsonNode source : elements(lists.get("attributions"))) {
			String role = String.valueOf(string(source, "role"));
			if (BulkFields.ROLES.contains(role)) {
				add(sources, role, string(source, "name"));
			}
			else {
				doubts.add(BulkProblem.of("role-unread", (role.length() > 60) ? role.substring(0, 60) : role));
			}
		}
		for (JsonNode source : elements(lists.get("infosources"))) {
			add(sources, "credited-source", string(source, "name"));
		}
		return sources;
	}

	private static void add(List<BulkReport.Named> sources, String role, @Nullable String name) {
		if (name != null && !name.isBlank() && name.length() <= BulkReport.LONGEST_NAME) {
			sources.add(new BulkReport.Named(role, PrintableText.of(name).strip()));
		}
	}

	private static Iterable<JsonNode> elements(@Nullable JsonNode list) {
		return (list != null) ? list : List.of();
	}

	private static @Nullable String string(JsonNode object, String name) {
		JsonNode value = object.path(name);
		return value.isString() ? value.asString() : null;
	}

}
