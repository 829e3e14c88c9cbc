package org.dateline.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL behind corrections: they are added and read, and nothing else. */
@Repository
class CorrectionQueries {

	private static final String CORRECTION = """
			select id, article_id, revision, at, act, by_name, by_role, reason, changes::text as changes, reverts,
			       proposed_by_name, proposed_by_role
			from correction
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	CorrectionQueries(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	Optional<Correction> find(long id) {
		return this.jdbc.sql(CORRECTION + "where id = :id")
			.param("id", id)
			.query((row, number) -> correction(row))
			.optional();
	}

	/** The corrections of an article made on this revision or later, the newest first. */
	List<Correction> since(long articleId, long revision) {
		return this.jdbc.sql(CORRECTION + "where article_id = :article and revision >= :revision order by id desc")
			.param("article", articleId)
			.param("revision", revision)
			.query((row, number) -> correction(row))
			.list();
	}

	/** Adds a correction, whose own number is not known yet. */
	Correction add(Correction made) {
		Editor proposer = made.proposer();
		long id = this.jdbc.sql("""
				insert into correction (article_id, revision, at, act, by_name, by_role, reason, changes, reverts,
				                        proposed_by_name, proposed_by_role)
				values (:article, :revision, :at, :act, :name, :role, :reason, :changes::jsonb, :reverts, :proposer,
				        :proposing)
				returning id
				""")
			.param("article", made.articleId())
			.param("revision", made.revision())
			.param("at", made.at().atOffset(ZoneOffset.UTC))
			.param("act", made.act())
			.param("name", made.byName())
			.param("role", made.byRole())
			.param("reason", made.reason())
			.param("changes", this.json.writeValueAsString(made.changes()))
			.param("reverts", made.reverts())
			.param("proposer", (proposer != null) ? proposer.name() : null)
			.param("proposing", (proposer != null) ? proposer.role() : null)
			.query(Long.class)
			.single();
		return new Correction(id, made.articleId(), made.revision(), made.at(), made.act(), made.byName(),
				made.byRole(), made.reason(), made.changes(), made.reverts(), proposer);
	}

	/** The slugs of these sources, by id as text. */
	Map<String, String> slugs(Collection<String> ids) {
		Map<String, String> slugs = new HashMap<>();
		this.jdbc.sql("select id::text, slug from source where id = any(:ids::bigint[])")
			.param("ids", ids.toArray(String[]::new))
			.query((row) -> {
				slugs.put(row.getString("id"), row.getString("slug"));
			});
		return slugs;
	}

	/**
	 * Those of these sources that there are, each under its slug; one that was merged is
	 * the one that it was merged into.
	 */
	NamedSources sources(Collection<String> slugs) {
		Map<String, String> present = new HashMap<>();
		Map<String, Long> ids = new HashMap<>();
		this.jdbc.sql("""
				select n.slug as named, s.id, s.slug
				from unnest(:slugs::text[]) as n (slug) left join source_alias l on l.slug = n.slug
				     join source s on s.slug = n.slug or s.id = l.source_id
				for key share of s
				""").param("slugs", slugs.toArray(String[]::new)).query((row) -> {
			present.put(row.getString("named"), row.getString("slug"));
			ids.put(row.getString("slug"), row.getLong("id"));
		});
		return new NamedSources(present, ids);
	}

	private Correction correction(ResultSet row) throws SQLException {
		String proposing = row.getString("proposed_by_role");
		return new Correction(row.getLong("id"), row.getLong("article_id"), row.getLong("revision"),
				row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("act"), row.getString("by_name"),
				row.getString("by_role"), row.getString("reason"),
				List.of(this.json.readValue(row.getString("changes"), Correction.Change[].class)),
				row.getObject("reverts", Long.class),
				(proposing != null) ? new Editor(row.getString("proposed_by_name"), proposing) : null);
	}

}
