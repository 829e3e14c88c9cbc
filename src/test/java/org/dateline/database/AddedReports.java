package org.dateline.database;

import java.sql.Connection;
import java.sql.SQLException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reports as any program may add them that writes to the database. */
public final class AddedReports {

	private AddedReports() {
	}

	/** Adds a report while an archive is running. */
	public static long add(DatelineProcess dateline, String text) throws SQLException {
		try (Connection connection = dateline.connect()) {
			return add(JdbcClient.create(new SingleConnectionDataSource(connection, true)), text);
		}
	}

	/**
	 * Adds a report in English of no known date, without sources.
	 * @param countries the codes of those that it is about
	 */
	public static long add(JdbcClient jdbc, String text, String... countries) {
		return jdbc.sql("""
				with received as (
				    insert into capture (content, sha256, media_type, charset, received_at, origin, origin_name)
				    values (convert_to(:text, 'UTF8'), sha256(convert_to(:text, 'UTF8')), 'text/plain', 'UTF-8', now(),
				            'upload', 'x')
				    returning id),
				written as (
				    insert into article (capture_id, language, text, text_rule, countries)
				    select id, 'en', :text, 'whole-file', :countries from received returning id)
				insert into article_date (article_id, kind, basis, reasoning)
				select id, 'published', 'unknown', '{"en": "none is given"}' from written returning article_id
				""").param("text", text).param("countries", countries).query(Long.class).single();
	}

}
