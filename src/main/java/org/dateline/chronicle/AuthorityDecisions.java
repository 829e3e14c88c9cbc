package org.dateline.chronicle;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dateline.article.DecisionRefused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide of names: what somebody is called, who is one, and who is not. */
@Service
public class AuthorityDecisions {

	/** The longest name, in characters. */
	public static final int LONGEST_NAME = 200;

	/** The languages that a name can be given in. */
	public static final List<String> LANGUAGES = List.of("en", "ru", "az", "id");

	private final JdbcClient jdbc;

	private final DrawingRows drawing;

	private final JsonMapper json;

	AuthorityDecisions(JdbcClient jdbc, DrawingRows drawing, JsonMapper json) {
		this.jdbc = jdbc;
		this.drawing = drawing;
		this.json = json;
	}

	/**
	 * Decides what one is called; without any name it is called as reports do.
	 * @param names by language
	 * @throws DecisionRefused if there is no such record, or a name is too long
	 */
	@Transactional
	public void prefer(long authority, Map<String, String> names) {
		kind(authority, "authority");
		Map<String, String> preferred = new LinkedHashMap<>();
		names.forEach((language, typed) -> {
			String name = typed.strip();
			if (!LANGUAGES.contains(language) || name.codePointCount(0, name.length()) > LONGEST_NAME) {
				throw new DecisionRefused(language, "chronicle.bad.name", LONGEST_NAME);
			}
			if (!name.isEmpty()) {
				preferred.put(language, name);
			}
		});
		this.jdbc.sql("update authority set names = :names::jsonb where id = :id")
			.param("names", this.json.writeValueAsString(preferred))
			.param("id", authority)
			.update();
	}

	/**
	 * Decides that two are one. The number of the one leads to the other, which has all
	 * names from now on.
	 * @throws DecisionRefused if one is not there, or they are of different kinds
	 */
	@Transactional
	public void merge(long authority, long into) {
		if (authority == into) {
			throw new DecisionRefused("into", "chronicle.bad.into-itself");
		}
		if (!kind(authority, "authority").equals(kind(into, "into"))) {
			throw new DecisionRefused("into", "chronicle.bad.kind");
		}
		for (String sql : List.of("update name_form set authority_id = :into where authority_id = :one",
				"update authority_key set authority_id = :into where authority_id = :one",
				"update authority set uses = uses + (select uses from authority where id = :one) where id = :into",
				"update authority set uses = 0 where id = :one",
				"update authority set merged_into = :into where id = :one or merged_into = :one",
				"update figure set speaker_id = :into where speaker_id = :one",
				"update event set people = array_replace(people, :one, :into) where :one = any(people)",
				"update event set place_id = :into where place_id = :one",
				"update event_report set people = array_replace(people, :one, :into) where :one = any(people)",
				"update event_report set place_id = :into where place_id = :one")) {
			this.jdbc.sql(sql).param("one", authority).param("into", into).update();
		}
	}

	/**
	 * Decides that some names are of somebody else, who gets a record. Reports that come
	 * later and write these names mean them.
	 * @return the number of the new record
	 * @throws DecisionRefused if they are not its names, or all of them
	 */
	@Transactional
	public long split(long authority, Collection<Integer> forms) {
		String kind = kind(authority, "authority");
		Set<Integer> leaving = new TreeSet<>(forms);
		List<Integer> all = this.jdbc.sql("select id from name_form where authority_id = :id")
			.param("id", authority)
			.query(Integer.class)
			.list();
		if (leaving.isEmpty() || !all.containsAll(leaving) || leaving.size() == all.size()) {
			throw new DecisionRefused("forms", "chronicle.bad.split");
		}
		Integer[] names = leaving.toArray(Integer[]::new);
		long other = this.jdbc.sql("""
				insert into authority (kind, country, uses)
				select :kind, a.country, (select sum(reports) from name_form where id = any(:names))
				from authority a where a.id = :id returning id
				""").param("kind", kind).param("names", names).param("id", authority).query(Long.class).single();
		this.jdbc.sql("update name_form set authority_id = :other, decided = true where id = any(:names)")
			.param("other", other)
			.param("names", names)
			.update();
		this.jdbc.sql("""
				update authority set uses = (select coalesce(sum(reports), 0) from name_form where authority_id = :id)
				where id = :id
				""").param("id", authority).update();
		return other;
	}

	/** What one is, which is held until the transaction ends. */
	private String kind(long authority, String field) {
		this.drawing.await();
		String kind = this.jdbc.sql("select kind from authority where id = :id and merged_into is null")
			.param("id", authority)
			.query(String.class)
			.optional()
			.orElse(null);
		return found(kind, field, authority);
	}

	private static String found(@Nullable String kind, String field, long authority) {
		if (kind == null) {
			throw new DecisionRefused(field, "chronicle.bad.authority", Long.toString(authority));
		}
		return kind;
	}

}
