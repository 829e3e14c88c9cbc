package org.dateline.story;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stories as other programs ask for them. */
@Repository
public class StoryCatalogue {

	private static final String STORY = """
			select s.id, s.merged_into, s.languages, s.countries, nullif(s.first_day, '-infinity') as first_day,
			       nullif(s.last_day, 'infinity') as last_day,
			       array(select r.article_id from story_report r join article a on a.id = r.article_id
			             where r.story_id = s.id and a.withdrawn_at is null order by r.article_id) as reports
			from story s where\s""";

	private final JdbcClient jdbc;

	StoryCatalogue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Stories of two reports or more, by number.
	 * @param after only those with a higher number
	 * @param most at most so many
	 */
	public List<Entry> after(long after, int most) {
		return this.jdbc.sql(STORY + "s.reports > 1 and s.id > :after order by s.id limit :most")
			.param("after", after)
			.param("most", most)
			.query((row, number) -> entry(row))
			.list();
	}

	/** A story, also one that was merged into another. */
	public Optional<Entry> find(long id) {
		return this.jdbc.sql(STORY + "s.id = :id").param("id", id).query((row, number) -> entry(row)).optional();
	}

	private static Entry entry(ResultSet row) throws SQLException {
		return new Entry(row.getLong("id"), row.getObject("merged_into", Long.class),
				List.of((Long[]) array(row, "reports")), Arrays.asList((String[]) array(row, "languages")),
				Arrays.asList((String[]) array(row, "countries")), row.getObject("first_day", LocalDate.class),
				row.getObject("last_day", LocalDate.class));
	}

	private static Object array(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		return array.getArray();
	}

	/**
	 * A story.
	 *
	 * @param id its number
	 * @param mergedInto the story that it became part of, or null
	 * @param reports the articles in it that can be read
	 * @param languages their languages (BCP 47)
	 * @param countries the countries they are about (ISO 3166-1)
	 * @param firstDay the first day that one of them may be of, or null
	 * @param lastDay the last day that one of them may be of, or null
	 */
	public record Entry(long id, @Nullable Long mergedInto, List<Long> reports, List<String> languages,
			List<String> countries, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
	}

}
