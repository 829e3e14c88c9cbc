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

	/** What is drawn waits while one becomes another: each finds its rows by an index. */
	static final List<String> MERGE = List.of("update name_form set authority_id = :into where authority_id = :one",
			"update authority_key set authority_id = :into where authority_id = :one",
			"update authority set uses = uses + (select uses from authority where id = :one) where id = :into",
			"update authority set uses = 0 where id = :one",
			"update authority set merged_into = :into where id = :one or merged_into = :one",
			"update figure set speaker_id = :into where speaker_id = :one",
			"update event set people = array_replace(people, :one, :into) where people @> array[:one]::bigint[]",
			"update event set place_id = :into where place_id = :one",
			"update event_report set people = array_replace(people, :one, :into) where people @> array[:one]::bigint[]",
			"update event_report set place_id = :into where place_id = :one");

	private final JdbcClient jdbc;

	private final DrawingRows drawing;

	private final EventPlacing placing;

	private final JsonMapper json;

	AuthorityDecisions(JdbcClient jdbc, DrawingRows drawing, EventPlacing placing, JsonMapper json) {
		this.jdbc = jdbc;
		this.drawing = drawing;
		this.placing = placing;
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
	 * Looks whether two may become one.
	 * @throws DecisionRefused as {@link #merge} would
	 */
	@Transactional(readOnly = true)
	public void expectMerge(long authority, long into) {
		if (authority == into) {
			throw new DecisionRefused("into", "chronicle.bad.into-itself");
		}
		if (!known(authority, "authority").equals(known(into, "into"))) {
			throw new DecisionRefused("into", "chronicle.bad.kind");
		}
	}

	/**
	 * Decides that two are one. The number of the one leads to the other, which has all
	 * names from now on.
	 * @throws DecisionRefused if one is not there, or they are of different kinds
	 */
	@Transactional
	public void merge(long authority, long into) {
		this.drawing.await();
		expectMerge(authority, into);
		for (String sql : MERGE) {
			this.jdbc.sql(sql).param("one", authority).param("into", into).update();
		}
	}

	/**
	 * Decides that some names are of somebody else, who gets a record. Reports that write
	 * these names and none that stays mean them, as do names that come later and have the
	 * key of none that stays.
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
		this.jdbc.sql("""
				update authority_key k set authority_id = :other
				where k.authority_id = :one
				  and exists (select from name_form f where f.id = any(:names) and f.kind = k.kind and f.key = k.key)
				  and not exists (select from name_form f
				                  where f.authority_id = :one and f.kind = k.kind and f.key = k.key)
				""").param("one", authority).param("other", other).param("names", names).update();
		give(authority, other, names);
		return other;
	}

	/** What is drawn of reports that write some names, and no others of this one. */
	private void give(long authority, long other, Integer[] names) {
		Long[] reports = this.jdbc.sql("""
				select d.article_id
				from (select article_id from event_report where people @> array[:one] or place_id = :one
				      union select article_id from figure where speaker_id = :one) r
				join drawn_report d on d.article_id = r.article_id
				where d.names && :names
				  and not exists (select from name_form f where f.id = any(d.names) and f.authority_id = :one)
				""").param("one", authority).param("names", names).query(Long.class).list().toArray(Long[]::new);
		for (String sql : List.of("update figure set speaker_id = :other where speaker_id = :one",
				"update event_report set people = array_replace(people, :one, :other) where people @> array[:one]",
				"update event_report set place_id = :other where place_id = :one")) {
			this.jdbc.sql(sql + " and article_id = any(:reports)")
				.param("one", authority)
				.param("other", other)
				.param("reports", reports)
				.update();
		}
		List<Long> events = this.jdbc.sql("select distinct event_id from event_report where article_id = any(:reports)")
			.param("reports", reports)
			.query(Long.class)
			.list();
		// what became part of another may be one of its own again
		List<Long> parts = this.jdbc.sql("select distinct part_id from event_report where article_id = any(:reports)")
			.param("reports", reports)
			.query(Long.class)
			.list();
		Set<Long> decided = new TreeSet<>(events);
		decided.addAll(parts);
		// those that people decided on are not said anew by their reports
		for (String sql : List.of(
				"""
						update event e set people = array_append(people, :other)
						where people @> array[:one]
						  and exists (select from event_report r where (r.event_id = e.id or r.part_id = e.id and r.part_id <> r.event_id) and r.people @> array[:other])
						""",
				"""
						update event e set people = array_remove(people, :one)
						where people @> array[:one, :other]
						  and not exists (select from event_report r where (r.event_id = e.id or r.part_id = e.id and r.part_id <> r.event_id) and r.people @> array[:one])
						""",
				"""
						update event e set place_id = :other
						where place_id = :one
						  and not exists (select from event_report r where (r.event_id = e.id or r.part_id = e.id and r.part_id <> r.event_id) and r.place_id = :one)
						""")) {
			this.jdbc.sql(sql + " and e.state <> 'proposed' and e.id = any(:events)")
				.param("one", authority)
				.param("other", other)
				.param("events", decided.toArray(Long[]::new))
				.update();
		}
		this.placing.summarise(events);
	}

	/** What one is, which is held until the transaction ends. */
	private String kind(long authority, String field) {
		this.drawing.await();
		return known(authority, field);
	}

	private String known(long authority, String field) {
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
