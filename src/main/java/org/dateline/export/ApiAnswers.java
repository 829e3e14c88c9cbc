package org.dateline.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;

import org.dateline.database.ArchiveRevision;
import org.dateline.web.Page;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes what the API answers, as pages that are kept like those for people. */
@Component
class ApiAnswers {

	private final JsonMapper json;

	private final ArchiveRevision revision;

	ApiAnswers(JsonMapper json, ArchiveRevision revision) {
		this.json = json;
		this.revision = revision;
	}

	/**
	 * An answer that every change of the archive may change. The revision is read first:
	 * an answer may be newer than its tag says, never older.
	 * @param answer what is answered, given that revision
	 */
	Page ofArchive(LongFunction<?> answer) {
		long read = this.revision.current();
		return ofArchive(answer.apply(read), read);
	}

	/** An answer that is of this revision of the archive, or newer. */
	Page ofArchive(Object answer, long read) {
		return Page.ofArchive(MediaType.APPLICATION_JSON, this.json.writeValueAsString(answer), read);
	}

	/** An answer on one report, at this revision of it. */
	Page ofArticle(Object answer, long id, long read) {
		return Page.ofArticle(MediaType.APPLICATION_JSON, this.json.writeValueAsString(answer), id, read);
	}

	/** An answer during which the archive changed, so that it is of no one revision. */
	Page unkept(Object answer) {
		return Page.unkept(MediaType.APPLICATION_JSON, this.json.writeValueAsString(answer), HttpStatus.OK);
	}

	/** A problem (RFC 9457). */
	Page problem(Map<String, ?> problem, HttpStatus status) {
		return Page.unkept(MediaType.APPLICATION_PROBLEM_JSON, this.json.writeValueAsString(problem), status);
	}

	/**
	 * A page of a list.
	 * @param found as many items as the page takes, and one more where there is one
	 * @param limit how many it takes
	 * @param fields those of an item that are asked for, or null for all
	 * @param next where the list goes on, given the last item of the page
	 */
	<T extends Record> Map<String, Object> page(List<T> found, int limit, @Nullable Set<String> fields,
			Function<T, String> next) {
		List<T> page = found.subList(0, Math.min(limit, found.size()));
		return list(page.stream().map((item) -> sparse(item, fields)).toList(),
				(found.size() > limit) ? next.apply(page.get(limit - 1)) : null);
	}

	/** Items, and where the list goes on, or null at its end. */
	static Map<String, Object> list(List<?> items, @Nullable String next) {
		Map<String, Object> list = new LinkedHashMap<>();
		list.put("items", items);
		list.put("next", next);
		return list;
	}

	/** An item with the fields that are asked for, or all of them where that is null. */
	ObjectNode sparse(Record item, @Nullable Set<String> fields) {
		ObjectNode node = this.json.valueToTree(item);
		if (fields != null) {
			node.retain(fields);
		}
		return node;
	}

}
