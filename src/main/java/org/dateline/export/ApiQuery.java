package org.dateline.export;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.dateline.vocabulary.CountryPair;
import org.dateline.web.BadParameter;
import org.dateline.web.UnknownParameter;
import org.dateline.web.Parameters;
import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The query of a request to the API, held against what the endpoint takes.
 */
final class ApiQuery {

	private static final int USUAL_LIMIT = 20;

	private static final int LARGEST_LIMIT = 100;

	private final ApiEndpoint endpoint;

	private final MultiValueMap<String, String> given;

	private final List<String> names;

	/**
	 * A query.
	 * @throws BadParameter if the endpoint does not take a parameter, or not twice
	 */
	ApiQuery(String path, MultiValueMap<String, String> given) {
		this.endpoint = ApiEndpoint.ALL.stream().filter((one) -> one.path().equals(path)).findFirst().orElseThrow();
		this.given = given;
		this.names = this.endpoint.parameters()
			.stream()
			.filter((parameter) -> parameter.place().equals("query"))
			.map(ApiParameter::name)
			.toList();
		given.forEach((name, values) -> {
			if (!this.names.contains(name)) {
				throw new UnknownParameter(name, String.join(", ", values), this.names);
			}
		});
	}

	/**
	 * Refuses whatever is asked of an endpoint that takes nothing.
	 * @throws BadParameter if something is
	 */
	static void refuseAny(MultiValueMap<String, String> given) {
		given.forEach((name, values) -> {
			throw new UnknownParameter(name, String.join(", ", values), List.of());
		});
	}

	/** What the list itself takes of it: all but how much of it is answered. */
	MultiValueMap<String, String> list() {
		MultiValueMap<String, String> list = new LinkedMultiValueMap<>(this.given);
		list.remove("limit");
		list.remove("fields");
		return list;
	}

	/** What chooses among the items: all but how much of them is answered. */
	MultiValueMap<String, String> filters() {
		MultiValueMap<String, String> filters = list();
		filters.remove("after");
		return filters;
	}

	int limit() {
		String limit = single("limit");
		if (limit == null) {
			return USUAL_LIMIT;
		}
		if (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > LARGEST_LIMIT) {
			throw new BadParameter("limit", limit, "api.bad.limit", LARGEST_LIMIT);
		}
		return Integer.parseInt(limit);
	}

	/** The number after which a list goes on. */
	long afterNumber() {
		String after = single("after");
		if (after == null) {
			return 0;
		}
		if (!after.matches("\\d{1,18}")) {
			throw new BadParameter("after", after, "api.bad.after");
		}
		return Long.parseLong(after);
	}

	/** The word after which a list goes on, or nothing. */
	String afterWord() {
		String after = single("after");
		if (after != null && !Parameters.isSlug(after)) {
			throw new BadParameter("after", after, "api.bad.after");
		}
		return (after != null) ? after : "";
	}

	/** The two countries after which a list goes on, or null. */
	@Nullable CountryPair afterPair() {
		String after = single("after");
		return (after != null)
				? CountryPair.parse(after).orElseThrow(() -> new BadParameter("after", after, "api.bad.after")) : null;
	}

	/**
	 * The fields that are asked for, of those that there are.
	 * @param usual those that are answered where none are named; null for all
	 */
	@Nullable Set<String> fields(@Nullable Set<String> usual) {
		String fields = single("fields");
		if (fields == null) {
			return usual;
		}
		List<String> known = fieldsOf(this.endpoint.answer());
		Set<String> asked = Arrays.stream(fields.split(",", -1)).map(String::strip).collect(Collectors.toSet());
		if (!known.containsAll(asked)) {
			throw new BadParameter("fields", fields, "api.bad.fields", String.join(", ", known));
		}
		return asked;
	}

	static List<String> fieldsOf(Class<?> answer) {
		return Arrays.stream(answer.getRecordComponents()).map(RecordComponent::getName).toList();
	}

	/** The address of the next page: this one, going on behind. */
	String next(String path, String after) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		this.given.forEach((name, values) -> {
			if (!name.equals("after")) {
				values.forEach((value) -> address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8)));
			}
		});
		return address.queryParam("after", UriUtils.encode(after, StandardCharsets.UTF_8)).build(true).toUriString();
	}

	private @Nullable String single(String name) {
		List<String> values = this.given.getOrDefault(name, List.of());
		if (values.size() > 1) {
			throw new BadParameter(name, String.join(", ", values), "list.bad.once");
		}
		return values.isEmpty() ? null : values.get(0);
	}

}
