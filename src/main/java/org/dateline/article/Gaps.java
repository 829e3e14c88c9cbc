package org.dateline.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.dateline.web.Words;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the records of reports lack, for somebody to look into. */
@Service
public class Gaps {

	/** So many reports of each kind are named; the rest is counted. */
	private static final int NAMED = 10;

	private final JdbcClient jdbc;

	Gaps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many reports can be read, how many were withdrawn, how many sources speak. */
	public Stock holdings() {
		return this.jdbc.sql("""
				select (select count(*) from article where withdrawn_at is null) as reports,
				       (select count(*) from article where withdrawn_at is not null) as withdrawn,
				       (select count(*) from source) as sources
				""").query(Stock.class).single();
	}

	/** The gaps, also those that no report has. */
	public List<Gap> find(Locale locale) {
		return Arrays.stream(Kind.values()).map((kind) -> find(kind, locale)).toList();
	}

	private Gap find(Kind kind, Locale locale) {
		String from = "from article a join article_revision r on r.article_id = a.id where a.withdrawn_at is null and "
				+ kind.condition;
		long count = this.jdbc.sql("select count(*) " + from).query(Long.class).single();
		List<Waiting> named = this.jdbc
			.sql("select a.id, a.language, a.headline, r.beginning, r.dateline_length " + from
					+ " order by a.id desc limit :most")
			.param("most", NAMED)
			.query((row, number) -> new Waiting(row.getLong("id"), row.getString("language"),
					Words.in(locale).language(row.getString("language")),
					Heading.of(row.getString("beginning"), row.getString("headline"), row.getInt("dateline_length"))
						.words()))
			.list();
		return new Gap(kind.code(), count, named);
	}

	private enum Kind {

		UNDATED("r.published_basis = 'unknown'"),

		UNATTRIBUTED("not exists (select from attribution b where b.article_id = a.id and b.source_id is not null)"),

		NO_COUNTRY("cardinality(a.countries) = 0");

		private final String condition;

		Kind(String condition) {
			this.condition = condition;
		}

		String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * What there is.
	 *
	 * @param reports how many reports can be read
	 * @param withdrawn how many were withdrawn
	 * @param sources how many sources there are
	 */
	public record Stock(long reports, long withdrawn, long sources) {
	}

	/**
	 * A gap in the record.
	 *
	 * @param kind {@code undated}, {@code unattributed} or {@code no-country}
	 * @param count how many reports have it
	 * @param reports the newest of them
	 */
	public record Gap(String kind, long count, List<Waiting> reports) {
	}

	/**
	 * A report that waits for somebody.
	 *
	 * @param id the article
	 * @param language its language tag
	 * @param languageName the name of that language
	 * @param heading its headline or opening words
	 */
	public record Waiting(long id, String language, String languageName, String heading) {
	}

}
