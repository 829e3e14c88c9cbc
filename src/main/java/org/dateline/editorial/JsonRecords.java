package org.dateline.editorial;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON from strangers into records as they are declared: nothing else may stand in
 * it, and whatever is not {@link Nullable} has to. What is wrong is told by its place, in
 * no words of the parser.
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
	 * @throws Misread if it is no JSON, or not that of such a record
	 */
	<T extends Record> T read(byte[] bytes, Class<T> type) throws Misread {
		try {
			JsonNode node = this.json.readTree(bytes);
			check(node, type, "");
			return this.json.treeToValue(node, type);
		}
		catch (StreamReadException ex) {
			throw new Misread("%d:%d".formatted(ex.getLocation().getLineNr(), ex.getLocation().getColumnNr()));
		}
		catch (JacksonException ex) {
			throw new Misread(path(ex.getPath()));
		}
	}

	/** A record as {@link #read} takes it. */
	String write(Record record) {
		return this.json.writeValueAsString(record);
	}

	/** Such as {@code record.attributions[2].role}. */
	private static String path(List<JacksonException.Reference> references) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference reference : references) {
			if (reference.getPropertyName() == null) {
				path.append('[').append(reference.getIndex()).append(']');
			}
			else {
				path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
			}
		}
		return path.isEmpty() ? "{}" : path.toString();
	}

	private static void check(JsonNode node, Type type, String path) throws Misread {
		if (type instanceof ParameterizedType generic && generic.getRawType() == List.class && node.isArray()) {
			int index = 0;
			for (JsonNode item : node) {
				check(item, generic.getActualTypeArguments()[0], path + "[" + index++ + "]");
			}
		}
		else if (type instanceof Class<?> record && record.isRecord()) {
			if (!node.isObject()) {
				throw new Misread(path.isEmpty() ? "{}" : path);
			}
			for (RecordComponent component : record.getRecordComponents()) {
				JsonNode value = node.get(component.getName());
				String inner = path.isEmpty() ? component.getName() : path + "." + component.getName();
				if (value != null && !value.isNull()) {
					check(value, component.getGenericType(), inner);
				}
				else if (!isNullable(component.getAnnotatedType())) {
					throw new Misread(inner);
				}
			}
		}
	}

	private static boolean isNullable(AnnotatedType type) {
		return type.isAnnotationPresent(Nullable.class);
	}

	/** That something is no JSON of a record. */
	static final class Misread extends Exception {

		private static final long serialVersionUID = 1L;

		/**
		 * Something cannot be read.
		 * @param place the field that is missing, unknown or of another form, or the line
		 * and column where it stops being JSON: {@code record.published}, {@code 3:17}
		 */
		Misread(String place) {
			super(place);
		}

		String place() {
			return String.valueOf(getMessage());
		}

	}

}
