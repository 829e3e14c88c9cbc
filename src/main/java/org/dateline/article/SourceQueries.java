package org.dateline.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dateline.vocabulary.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL by which sources are described and merged.
 */
@Repository
class SourceQueries {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final LocalizedTexts texts;

	SourceQueries(JdbcClient jdbc, JsonMapper json, LocalizedTexts texts) {
		this.jdbc = jdbc;
		this.json = json;
		this.texts = texts;
	}

	/** The id of the source at an address, or of the one it was merged into. */
	Optional<Long> id(String slug) {
		if (!SourceRules.isSlug(slug)) {
			// PostgreSQL would not even take a NUL
			return Optional.empty();
		}
		return this.jdbc.sql("""
				select id from source where slug = :slug
				union all select source_id from source_alias where slug = :slug
				""").param("slug", slug).query(Long.class).optional();
	}

	Source source(long id) {
		List<Source.Former> former = this.jdbc
			.sql("select slug, name, since from source_alias where source_id = :id order by since, slug")
			.param("id", id)
			.query((row, number) -> former(row))
			.list();
		return this.jdbc
			.sql("select slug, name, names::text, kind, country, home_page, version from source where id = :id")
			.param("id", id)
			.query((row, number) -> source(row, former))
			.single();
	}

	/** All of them, by slug. */
	List<Source> all() {
		Map<Long, List<Source.Former>> former = new HashMap<>();
		this.jdbc.sql("select source_id, slug, name, since from source_alias order by since, slug")
			.query((RowCallbackHandler) (row) -> former
				.computeIfAbsent(row.getLong("source_id"), (id) -> new ArrayList<>())
				.add(former(row)));
		return this.jdbc
			.sql("select id, slug, name, names::text, kind, country, home_page, version from source order by slug")
			.query((row, number) -> source(row, former.getOrDefault(row.getLong("id"), List.of())))
			.list();
	}

	/**
	 * Sources are added, described (which raises a version) and merged (which adds an
	 * alias): in this order of weight the three numbers never fall.
	 */
	String edition() {
		return this.jdbc.sql("""
				select (select count(*) from source_alias) || ' ' || count(*) || ' ' || coalesce(sum(version), 0)
				from source
				""").query(String.class).single();
	}

	/** How many articles are attributed to a source, withdrawn ones as well. */
	int articles(long source) {
		return this.jdbc.sql("select count(distinct article_id) from attribution where source_id = :source")
			.param("source", source)
			.query(Integer.class)
			.single();
	}

	/** Adds a source, unless there is one at the address already. */
	boolean add(String slug, SourceDraft draft) {
		return this.jdbc.sql("""
				insert into source (slug, name, names, kind, country, home_page)
				values (:slug, :name, :names::jsonb, :kind, :country, :homePage)
				on conflict (slug) do nothing
				""")
			.param("slug", slug)
			.param("name", draft.name())
			.param("names", this.json.writeValueAsString(draft.names()))
			.param("kind", draft.kind())
			.param("country", draft.country())
			.param("homePage", draft.homePage())
			.update() == 1;
	}

	/** Describes a source, unless it is no longer at this version. */
	boolean update(long id, long version, SourceDraft draft) {
		return this.jdbc.sql("""
				update source set name = :name, names = :names::jsonb, kind = :kind, country = :country,
				                  home_page = :homePage
				where id = :id and version = :version
				""")
			.param("id", id)
			.param("version", version)
			.param("name", draft.name())
			.param("names", this.json.writeValueAsString(draft.names()))
			.param("kind", draft.kind())
			.param("country", draft.country())
			.param("homePage", draft.homePage())
			.update() > 0;
	}

	/**
	 * Locks the articles attributed to a source: whoever corrects one locks the article
	 * first as well, and only then its source.
	 */
	void lockArticles(long source) {
		this.jdbc.sql("""
				select id from article where id in (select article_id from attribution where source_id = :source)
				order by id for update
				""").param("source", source).query(Long.class).list();
	}

	/**
	 * Locks a source that is to be no more: nothing is attributed to it meanwhile.
	 * @return whether there still is one
	 */
	boolean lockToMerge(long id) {
		return lock(id, "for update");
	}

	/**
	 * Locks a source that is to stay, so that it is not merged meanwhile.
	 * @return whether there still is one
	 */
	boolean lockToKeep(long id) {
		return lock(id, "for no key update");
	}

	private boolean lock(long id, String how) {
		return this.jdbc.sql("select id from source where id = :id " + how)
			.param("id", id)
			.query(Long.class)
			.optional()
			.isPresent();
	}

	/**
	 * Attributes to one source what was attributed to another.
	 * @return the articles concerned
	 */
	List<Long> attribute(long from, long into) {
		return this.jdbc.sql("""
				with moved as (
				    update attribution set source_id = :into where source_id = :from returning article_id
				)
				select distinct article_id from moved
				""").param("from", from).param("into", into).query(Long.class).list();
	}

	/**
	 * Leaves one attribution to a source for each role: the first, with the evidence of
	 * all and a reasoning if any has one.
	 */
	void unite(List<Long> articles, long source) {
		String united = """
				with united as (
				    select article_id, position, first_value(position) over same_role as kept,
				           first_value(reasoning) over (partition by article_id, role
				                                        order by reasoning is null, position) as reasoning
				    from attribution where article_id = any(:articles) and source_id = :source
				    window same_role as (partition by article_id, role order by position)
				)
				""";
		run(united + """
				update attribution t set reasoning = u.reasoning from united u
				where t.article_id = u.article_id and t.position = u.kept and u.position <> u.kept
				  and t.reasoning is null and u.reasoning is not null
				""", articles, source);
		run(united + """
				update evidence e set attribution = u.kept from united u
				where e.article_id = u.article_id and e.attribution = u.position and u.position <> u.kept
				""", articles, source);
		run("""
				delete from evidence e using evidence first, attribution t
				where e.article_id = any(:articles) and t.article_id = e.article_id and t.position = e.attribution
				  and t.source_id = :source and first.article_id = e.article_id and first.attribution = e.attribution
				  and first.quote = e.quote and first.start = e.start and first.position < e.position
				""", articles, source);
		run(united + """
				delete from attribution t using united u
				where t.article_id = u.article_id and t.position = u.position and u.position <> u.kept
				""", articles, source);
	}

	/**
	 * Lets the addresses of a source lead to another, its own and those that led to it.
	 */
	void redirect(long from, long into, Source before, Instant at) {
		this.jdbc.sql("update source_alias set source_id = :into where source_id = :from")
			.param("into", into)
			.param("from", from)
			.update();
		this.jdbc.sql("delete from source where id = :from").param("from", from).update();
		this.jdbc.sql("insert into source_alias (slug, source_id, name, since) values (:slug, :into, :name, :at)")
			.param("slug", before.slug())
			.param("into", into)
			.param("name", before.name())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	private void run(String sql, List<Long> articles, long source) {
		this.jdbc.sql(sql).param("articles", articles.toArray(Long[]::new)).param("source", source).update();
	}

	private Source source(ResultSet row, List<Source.Former> former) throws SQLException {
		LocalizedText names = this.texts.read(row.getString("names"));
		return new Source(row.getString("slug"), row.getString("name"), (names != null) ? names.texts() : Map.of(),
				kind(row.getString("kind")), row.getString("country"), row.getString("home_page"),
				row.getLong("version"), former);
	}

	static @Nullable SourceKind kind(@Nullable String code) {
		return (code != null) ? SourceKind.ofCode(code).orElseThrow() : null;
	}

	private static Source.Former former(ResultSet row) throws SQLException {
		return new Source.Former(row.getString("slug"), row.getString("name"),
				row.getObject("since", OffsetDateTime.class).toInstant());
	}

}
