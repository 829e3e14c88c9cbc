package org.dateline.article;

import java.util.List;
import java.util.Locale;

import org.dateline.web.InterfaceWords;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the records of reports lack, for somebody to look into. */
@Repository
public class Gaps {

	/** At most this many reports of each kind are named; the rest is counted. */
	private static final int NAMED = 10;

	private static final String WITHOUT_COUNTRY = "from article a join article_revision r on r.article_id = a.id "
			+ "where a.withdrawn_at is null and cardinality(a.countries) = 0";

	private final Shelflists shelflists;

	private final ListPages lists;

	private final JdbcClient jdbc;

	Gaps(Shelflists shelflists, ListPages lists, JdbcClient jdbc) {
		this.shelflists = shelflists;
		this.lists = lists;
		this.jdbc = jdbc;
	}

	/** How many reports can be read, how many were withdrawn, how many sources speak. */
	public Stock holdings() {
		Shelflist shelflist = this.shelflists.current();
		long withdrawn = this.jdbc.sql("select count(*) from article where withdrawn_at is not null")
			.query(Long.class)
			.single();
		return new Stock(shelflist.count(), withdrawn, shelflist.sources().size());
	}

	/** The gaps, also those that no report has. */
	public List<Gap> find(Locale locale) {
		return List.of(listed("undated", ListFilter.ALL.undatedOnly(), locale),
				listed("unattributed", ListFilter.ALL.with(Facet.SOURCE, Facet.NOT_STATED), locale),
				withoutCountry(locale));
	}

	private Gap listed(String kind, ListFilter filter, Locale locale) {
		return this.lists
			.named(filter, (chosen) -> chosen.slice(NAMED).ids(), locale,
					(chosen, lines) -> new Gap(kind, chosen.count(), filter.query(),
							lines.stream()
								.map((line) -> new Waiting(line.id(), line.language().tag(), line.language().name(),
										line.heading().words()))
								.toList()))
			.of();
	}

	/** No list can be restricted to these, and there are few. */
	private Gap withoutCountry(Locale locale) {
		long count = this.jdbc.sql("select count(*) " + WITHOUT_COUNTRY).query(Long.class).single();
		List<Waiting> newest = this.jdbc
			.sql("select a.id, a.language, a.headline, r.beginning, r.dateline_length " + WITHOUT_COUNTRY
					+ " order by a.id desc limit :most")
			.param("most", NAMED)
			.query((row, number) -> new Waiting(row.getLong("id"), row.getString("language"),
					InterfaceWords.in(locale).language(row.getString("language")),
					Heading.of(row.getString("beginning"), row.getString("headline"), row.getInt("dateline_length"))
						.words()))
			.list();
		return new Gap("no-country", count, null, newest);
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
	 * @param query the query of the list that shows them all, or null where there is none
	 * @param reports the first of them
	 */
	public record Gap(String kind, long count, @Nullable String query, List<Waiting> reports) {
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
