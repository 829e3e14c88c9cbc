package org.dateline.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.dateline.vocabulary.CountryPair;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL behind the list of stories. */
@Repository
class StoryListQueries {

	private static final String STORY = """
			select id, reports, languages, countries, nullif(first_day, '-infinity') as first_day,
			       nullif(last_day, 'infinity') as last_day, newest_day, %s as first_written, %s as last_written
			from story where\s""".formatted(written("d.earliest, d.latest"), written("d.latest desc, d.earliest desc"));

	private final JdbcClient jdbc;

	StoryListQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The date of the first or the last report as it stands, of two alike the surer one.
	 */
	private static String written(String order) {
		return """
				(select d.edtf from story_report r
				 join article a on a.id = r.article_id and a.withdrawn_at is null
				 join article_date d on d.article_id = a.id and d.kind = 'published'
				 where r.story_id = story.id order by %s, d.edtf ~ '[~?%%]' limit 1)""".formatted(order);
	}

	/** A story, if some of its reports can be read. */
	@Nullable Row find(long id) {
		return this.jdbc.sql(STORY + "id = :id and reports > 0")
			.param("id", id)
			.query((row, number) -> row(row))
			.optional()
			.orElse(null);
	}

	/** The ids of stories of several reports, in order. */
	List<Long> toldBySeveral(long first, long before) {
		return this.jdbc.sql("select id from story where id >= :first and id < :before and reports > 1 order by id")
			.param("first", first)
			.param("before", before)
			.query(Long.class)
			.list();
	}

	/** The highest of these ids, or 0. */
	long lastToldBySeveral() {
		return this.jdbc.sql("select coalesce((select id from story where reports > 1 order by id desc limit 1), 0)")
			.query(Long.class)
			.single();
	}

	/** The next stories of a list. */
	List<Row> page(StoryFilter filter, int most) {
		Conditions conditions = new Conditions(filter);
		StoryFilter.Cursor cursor = filter.cursor();
		String order = switch (filter.sort()) {
			case NEWEST -> conditions.after("coalesce(newest_day, '-infinity')", "<", day(cursor, "-infinity"), cursor);
			case OLDEST -> conditions.after("coalesce(newest_day, 'infinity')", ">", day(cursor, "infinity"), cursor);
			case LARGEST -> conditions.after("reports", "<", (cursor != null) ? cursor.key() : null, cursor);
		};
		conditions.parameters.put("most", most);
		return this.jdbc.sql(STORY + conditions.sql + " order by " + order + " limit :most")
			.params(conditions.parameters)
			.query((row, number) -> row(row))
			.list();
	}

	private static @Nullable String day(StoryFilter.@Nullable Cursor cursor, String unknown) {
		if (cursor == null) {
			return null;
		}
		Integer day = cursor.key();
		return (day != null) ? LocalDate.ofEpochDay(day).toString() : unknown;
	}

	/** How many stories a filter chooses. */
	int count(StoryFilter filter) {
		Conditions conditions = new Conditions(filter);
		return this.jdbc.sql("select count(*) from story where " + conditions.sql)
			.params(conditions.parameters)
			.query(Integer.class)
			.single();
	}

	/**
	 * For each value of a facet, how many stories match the rest of the filter and have
	 * it.
	 */
	Map<String, Integer> counts(StoryFilter filter, StoryFacet facet) {
		Conditions conditions = new Conditions(filter.without(facet));
		String sql = switch (facet) {
			case LANGUAGE ->
				"select v as value, count(*) as stories from story, unnest(languages) as v where %s group by v";
			case COUNTRY ->
				"select v as value, count(*) as stories from story, unnest(countries) as v where %s group by v";
			case SOURCE -> """
					select o.slug as value, c.stories
					from (select v, count(*) as stories from story, unnest(sources) as v where %s group by v) c
					join source o on o.id = c.v
					""";
		};
		Map<String, Integer> counts = new LinkedHashMap<>();
		this.jdbc.sql(sql.formatted(conditions.sql)).params(conditions.parameters).query((row) -> {
			counts.put(row.getString("value"), row.getInt("stories"));
		});
		return counts;
	}

	private static Row row(ResultSet row) throws SQLException {
		return new Row(row.getLong("id"), row.getInt("reports"),
				List.of((String[]) row.getArray("languages").getArray()),
				List.of((String[]) row.getArray("countries").getArray()), row.getObject("first_day", LocalDate.class),
				row.getObject("last_day", LocalDate.class), row.getObject("newest_day", LocalDate.class),
				row.getString("first_written"), row.getString("last_written"));
	}

	/** What a filter asks of a story. */
	private static final class Conditions {

		private final StringBuilder sql = new StringBuilder("reports > 1");

		private final Map<String, Object> parameters = new HashMap<>();

		Conditions(StoryFilter filter) {
			if (!filter.languages().isEmpty()) {
				add("languages && :languages::text[]", "languages", filter.languages().toArray(String[]::new));
			}
			if (!filter.countries().isEmpty()) {
				add("countries && :countries::text[]", "countries", filter.countries().toArray(String[]::new));
			}
			CountryPair pair = filter.pair();
			if (pair != null) {
				add("countries @> :pair::text[]", "pair", pair.codes().toArray(String[]::new));
			}
			if (!filter.sources().isEmpty()) {
				add("""
						sources && array(select id from source where slug = any(:slugs)
						                 union all select source_id from source_alias where slug = any(:slugs))""",
						"slugs", filter.sources().toArray(String[]::new));
			}
			if (filter.from() != null) {
				add("last_day >= :from", "from", filter.from().first());
			}
			if (filter.to() != null) {
				add("first_day <= :to", "to", filter.to().last());
			}
		}

		private void add(String condition, String name, Object value) {
			this.sql.append(" and ").append(condition);
			this.parameters.put(name, value);
		}

		/** Goes on behind a place, and says in which order. */
		private String after(String key, String comparison, @Nullable Object value,
				StoryFilter.@Nullable Cursor cursor) {
			if (cursor != null && value != null) {
				String cast = (value instanceof String) ? "::date" : "";
				add("(%s, id) %s (:key%s, :story)".formatted(key, comparison, cast), "key", value);
				this.parameters.put("story", cursor.story());
			}
			String direction = comparison.equals("<") ? " desc" : "";
			return key + direction + ", id" + direction;
		}

	}

	/**
	 * A story in a list.
	 *
	 * @param reports how many of its reports can be read
	 * @param first the first day on which one may have been published, or null
	 * @param last the last such day, or null
	 * @param newest the first possible day of the newest report, or null
	 * @param firstWritten the date (EDTF) that begins first, or null
	 * @param lastWritten the date (EDTF) that ends last, or null
	 */
	record Row(long id, int reports, List<String> languages, List<String> countries, @Nullable LocalDate first,
			@Nullable LocalDate last, @Nullable LocalDate newest, @Nullable String firstWritten,
			@Nullable String lastWritten) {

		private static final Pattern NOT_SURE = Pattern.compile("[~?%]");

		/** When, where that is not sure (EDTF); null where the days say all there is. */
		@Nullable String imprecise() {
			String from = this.firstWritten;
			String to = this.lastWritten;
			if (from == null || to == null || !NOT_SURE.matcher(from + to).find()) {
				return null;
			}
			if (from.equals(to)) {
				return from;
			}
			return (from + to).contains("/") ? null : withoutTime(from) + "/" + withoutTime(to);
		}

		private static String withoutTime(String edtf) {
			return edtf.split("T", 2)[0];
		}

	}

}
