package org.dateline.export;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The description of the API in OpenAPI 3.1: of the endpoints as {@link ApiEndpoint} has
 * them, and of the answers as their records are.
 */
@Component
class OpenApi {

	private static final Locale LOCALE = Locale.ENGLISH;

	private static final String TOKEN = "token";

	/** JSON Lines: a schema is that of a line. */
	private static final String LINES = "application/x-ndjson";

	private final MessageSource messages;

	OpenApi(MessageSource messages) {
		this.messages = messages;
	}

	Map<String, Object> describe() {
		Map<String, Object> schemas = new LinkedHashMap<>();
		Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
		for (ApiEndpoint endpoint : ApiEndpoint.ALL) {
			paths.computeIfAbsent(endpoint.path(), (path) -> new LinkedHashMap<>())
				.put(endpoint.method().toLowerCase(Locale.ROOT), operation(endpoint, schemas));
		}
		schemas.put("Problem", problem());
		Map<String, Object> description = new LinkedHashMap<>();
		description.put("openapi", "3.1.0");
		description.put("info", Map.of("title", "Dateline", "version", "1", "description", say("api.about")));
		description.put("servers", List.of(Map.of("url", "/")));
		description.put("paths", paths);
		Map<String, Object> components = new LinkedHashMap<>();
		components.put("schemas", schemas);
		components.put("securitySchemes", Map.of(TOKEN,
				Map.of("type", "http", "scheme", "bearer", "description", say("api.token", "contribute"))));
		description.put("components", components);
		return description;
	}

	private Map<String, Object> operation(ApiEndpoint endpoint, Map<String, Object> schemas) {
		Map<String, Object> operation = new LinkedHashMap<>();
		operation.put("operationId", endpoint.name());
		operation.put("summary", say(endpoint.key()));
		if (endpoint.isByToken()) {
			operation.put("security", List.of(Map.of(TOKEN, List.of())));
		}
		operation.put("parameters", endpoint.parameters().stream().map(this::parameter).toList());
		if (endpoint.body() != null) {
			operation.put("requestBody",
					endpoint.isByLines() ? lines(endpoint.body(), schemas) : body(endpoint.body(), schemas));
		}
		Map<String, Object> responses = endpoint.isByLines() ? answersByLine(endpoint, schemas)
				: answers(endpoint, schemas);
		for (String code : refusals(endpoint)) {
			responses.put(code, Map.of("description", say("api.answer." + code), "content", Map
				.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")))));
		}
		operation.put("responses", responses);
		operation.put("x-example", endpoint.example());
		return operation;
	}

	private Map<String, Object> answers(ApiEndpoint endpoint, Map<String, Object> schemas) {
		Map<String, Object> item = schema(endpoint.answer(), schemas);
		Map<String, Object> answer = endpoint.isList() ? page(item, endpoint.name().equals("articles")) : item;
		Map<String, Object> responses = new LinkedHashMap<>();
		responses.put("200",
				Map.of("description", say(endpoint.key()), "headers",
						Map.of("ETag", Map.of("schema", Map.of("type", "string"))), "content",
						Map.of("application/json", Map.of("schema", answer))));
		if (!endpoint.isByToken()) {
			responses.put("304", Map.of("description", "Not Modified"));
		}
		return responses;
	}

	/** One line for each that was sent, and one for all. */
	private Map<String, Object> answersByLine(ApiEndpoint endpoint, Map<String, Object> schemas) {
		Map<String, Object> responses = new LinkedHashMap<>();
		Map<String, Object> lines = Map.of("oneOf",
				List.of(schema(endpoint.answer(), schemas), schema(ApiLineTaken.AllTaken.class, schemas)));
		responses.put("200",
				Map.of("description", say("api.answer.lines"), "content", Map.of(LINES, Map.of("schema", lines))));
		return responses;
	}

	/** The same as lines of JSON, as a table, as documents and packed. */
	private Map<String, Object> lines(Record example, Map<String, Object> schemas) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put(LINES, Map.of("schema", schema(example.getClass(), schemas), "example", example));
		for (String type : List.of("text/csv", "text/tab-separated-values", "application/json", "application/zip")) {
			content.put(type, Map.of());
		}
		return Map.of("required", true, "description", say("api.body.lines"), "content", content);
	}

	private static List<String> refusals(ApiEndpoint endpoint) {
		if (!endpoint.isByToken()) {
			return List.of("400", "404", "410", "429");
		}
		if (endpoint.isByLines()) {
			return List.of("400", "401", "403", "409", "415", "429", "503");
		}
		return (endpoint.body() != null) ? List.of("400", "401", "403", "404", "412", "413", "415", "422", "428", "429")
				: List.of("401", "403", "404", "429");
	}

	private Map<String, Object> body(Record example, Map<String, Object> schemas) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("schema", schema(example.getClass(), schemas));
		content.put("example", example);
		return Map.of("required", true, "content", Map.of("application/json", content));
	}

	private Map<String, Object> parameter(ApiParameter parameter) {
		Map<String, Object> type = Map.of("type", parameter.isNumber() ? "integer" : "string");
		Map<String, Object> described = new LinkedHashMap<>();
		described.put("name", parameter.name());
		described.put("in", parameter.place());
		described.put("required", parameter.isRequired());
		described.put("description", say(parameter.key()));
		described.put("schema", parameter.repeats() ? Map.of("type", "array", "items", type) : type);
		Object example = parameter.isNumber() ? Long.valueOf(parameter.example()) : parameter.example();
		described.put("example", parameter.repeats() ? List.of(example) : example);
		return described;
	}

	private static Map<String, Object> page(Map<String, Object> item, boolean isCounted) {
		Map<String, Object> properties = new LinkedHashMap<>();
		List<String> required = new ArrayList<>(List.of("items", "next"));
		if (isCounted) {
			properties.put("revision", Map.of("type", "integer"));
			properties.put("total", Map.of("type", "integer"));
			required.addAll(List.of("revision", "total"));
		}
		properties.put("items", Map.of("type", "array", "items", item));
		properties.put("next", Map.of("type", List.of("string", "null")));
		return Map.of("type", "object", "properties", properties, "required", required);
	}

	private static Map<String, Object> problem() {
		Map<String, Object> properties = new LinkedHashMap<>();
		List.of("type", "title", "detail", "instance")
			.forEach((name) -> properties.put(name, Map.of("type", "string")));
		properties.put("status", Map.of("type", "integer"));
		List.of("parameter", "given", "takes").forEach((name) -> properties.put(name, Map.of("type", "string")));
		Map<String, Object> text = Map.of("type", "string");
		properties.put("problems", Map.of("type", "array", "items",
				Map.of("type", "object", "properties", Map.of("field", text, "detail", text))));
		properties.put("withdrawal", Map.of("type", "object", "properties",
				Map.of("at", Map.of("type", "string", "format", "date-time"), "reason", text)));
		return Map.of("type", "object", "properties", properties, "required", List.of("title", "status", "detail"));
	}

	/** The schema of a record, which is put with the others under its name. */
	private Map<String, Object> schema(Class<?> type, Map<String, Object> schemas) {
		String name = type.getSimpleName().replaceFirst("^Api", "");
		if (!schemas.containsKey(name)) {
			Map<String, Object> properties = new LinkedHashMap<>();
			schemas.put(name, Map.of("type", "object", "properties", properties));
			for (RecordComponent component : type.getRecordComponents()) {
				boolean isNullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
				Map<String, Object> schema = schema(component.getGenericType(), schemas);
				properties.put(component.getName(), isNullable ? orNull(schema) : schema);
			}
		}
		return Map.of("$ref", "#/components/schemas/" + name);
	}

	private Map<String, Object> schema(Type type, Map<String, Object> schemas) {
		if (type instanceof ParameterizedType generic) {
			Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
			return (generic.getRawType() == List.class) ? Map.of("type", "array", "items", schema(last, schemas))
					: Map.of("type", "object", "additionalProperties", schema(last, schemas));
		}
		if (type == String.class) {
			return Map.of("type", "string");
		}
		if (type == BigDecimal.class) {
			return Map.of("type", "number");
		}
		if (type == boolean.class) {
			return Map.of("type", "boolean");
		}
		if (type == Instant.class) {
			return Map.of("type", "string", "format", "date-time");
		}
		if (type == long.class || type == int.class || type == Long.class || type == Integer.class) {
			return Map.of("type", "integer");
		}
		if (type instanceof Class<?> record && record.isRecord()) {
			return schema(record, schemas);
		}
		throw new IllegalStateException("No schema for " + type);
	}

	private static Map<String, Object> orNull(Map<String, Object> schema) {
		return schema.containsKey("$ref") ? Map.of("oneOf", List.of(schema, Map.of("type", "null")))
				: Map.of("type", List.of(String.valueOf(schema.get("type")), "null"));
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LOCALE);
	}

}
