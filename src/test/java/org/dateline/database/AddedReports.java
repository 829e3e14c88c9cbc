package org.dateline.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Reports that come in while an archive is running. */
public final class AddedReports {

	private AddedReports() {
	}

	/** Adds a report as any program may that writes to the database. */
	public static long add(DatelineProcess dateline, String text) throws SQLException {
		try (Connection connection = dateline.connect();
				PreparedStatement add = connection.prepareStatement(
						"""
								with received as (
								    insert into capture (content, sha256, media_type, charset, received_at, origin, origin_name)
								    values (convert_to(?, 'UTF8'), sha256(convert_to(?, 'UTF8')), 'text/plain', 'UTF-8', now(), 'upload', 'x')
								    returning id),
								written as (
								    insert into article (capture_id, language, text, text_rule)
								    select id, 'en', ?, 'whole-file' from received returning id)
								insert into article_date (article_id, kind, basis, reasoning)
								select id, 'published', 'unknown', '{"en": "none is given"}' from written returning article_id
								""")) {
			add.setString(1, text);
			add.setString(2, text);
			add.setString(3, text);
			try (var row = add.executeQuery()) {
				row.next();
				return row.getLong(1);
			}
		}
	}

}
