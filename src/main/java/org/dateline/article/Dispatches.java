package org.dateline.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dateline.vocabulary.EdtfDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports that can be read, with their days and sources. */
@Repository
public class Dispatches {

	private final JdbcClient jdbc;

	private final LocalizedTexts texts;

	Dispatches(JdbcClient jdbc, LocalizedTexts texts) {
		this.jdbc = jdbc;
		this.texts = texts;
	}

	/** Those of these reports that can be read, by id. */
	public Map<Long, Dispatch> of(List<Long> ids) {
		Map<Long, Dispatch> found = new HashMap<>();
		if (ids.isEmpty()) {
			return found;
		}
		Map<Long, List<Dispatch.Credit>> credits = credits(ids);
		this.jdbc.sql("""
				select a.id, a.language, a.headline, a.text, a.countries, d.edtf
				from article a join article_date d on d.article_id = a.id and d.kind = 'published'
				where a.id = any(:ids) and a.withdrawn_at is null
				""").param("ids", ids.toArray(Long[]::new)).query((row) -> {
			long id = row.getLong("id");
			String edtf = row.getString("edtf");
			found.put(id,
					new Dispatch(id, row.getString("language"), row.getString("headline"), row.getString("text"),
							List.of((String[]) row.getArray("countries").getArray()),
							(edtf != null) ? EdtfDate.parse(edtf) : null, credits.getOrDefault(id, List.of())));
		});
		return found;
	}

	private Map<Long, List<Dispatch.Credit>> credits(List<Long> ids) {
		Map<Long, List<Dispatch.Credit>> credits = new HashMap<>();
		this.jdbc.sql("""
				select t.article_id, t.role, s.slug, s.name, s.names::text as names
				from attribution t join source s on s.id = t.source_id
				where t.article_id = any(:ids) order by t.article_id, t.position
				""").param("ids", ids.toArray(Long[]::new)).query((row) -> {
			credits.computeIfAbsent(row.getLong("article_id"), (id) -> new ArrayList<>()).add(credit(row));
		});
		return credits;
	}

	private Dispatch.Credit credit(ResultSet row) throws SQLException {
		return new Dispatch.Credit(row.getString("role"), row.getString("slug"), row.getString("name"),
				this.texts.read(row.getString("names")));
	}

}
