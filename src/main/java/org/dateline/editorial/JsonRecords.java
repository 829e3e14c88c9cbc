package org.dateline.editorial;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON from strangers into records as they are declared: nothing else may stand in
 * it, and whatever is not {@link Nullable} has to.
 */
final class JsonRecords {

	private final JsonMapper json;

	JsonRecords(JsonMapper json) {
		this.json = json.rebuild()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.build();
	}

	/**
	 * Reads a record.
	 * @throws JacksonException if it is no JSON, or not that of such a record
	 */
	<T extends Record> T read(byte[] bytes, Class<T> type) {
		JsonNode node = this.json.readTree(bytes);
		check(node, type, "");
		return this.json.treeToValue(node, type);
	}

	private static void check(JsonNode node, Type type, String path) {
		if (type instanceof ParameterizedType generic && generic.getRawType() == List.class && node.isArray()) {
			int index = 0;
			for (JsonNode item : node) {
				check(item, generic.getActualTypeArguments()[0], path + "[" + index++ + "]");
			}
		}
		else if (type instanceof Class<?> record && record.isRecord()) {
			if (!node.isObject()) {
				throw missing(path.isEmpty() ? "{}" : path);
			}
			for (RecordComponent component : record.getRecordComponents()) {
				JsonNode value = node.get(component.getName());
				String inner = path.isEmpty() ? component.getName() : path + "." + component.getName();
				if (value != null && !value.isNull()) {
					check(value, component.getGenericType(), inner);
				}
				else if (!isNullable(component.getAnnotatedType())) {
					throw missing(inner);
				}
			}
		}
	}

	private static boolean isNullable(AnnotatedType type) {
		return type.isAnnotationPresent(Nullable.class);
	}

	private static JacksonException missing(String path) {
		return DatabindException.from((tools.jackson.core.JsonParser) null, path + "?");
	}

}
