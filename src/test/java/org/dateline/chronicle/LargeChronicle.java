package org.dateline.chronicle;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.dateline.database.TestDatabase;
import org.dateline.vocabulary.CountryPair;
import org.flywaydb.core.Flyway;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Measures how long the questions of a dossier take over 20,000 reports, of which half
 * are on one pair, with 40,000 figures, 10,000 events and 240,000 names in them. The rows
 * are made by SQL, for their number and not for their sense.
 */
public final class LargeChronicle {

	private static final int ROUNDS = 7;

	private static final CountryPair PAIR = CountryPair.of("AZ", "RU");

	private LargeChronicle() {
	}

	public static void main(String[] args) {
		DataSource database = TestDatabase.create();
		Flyway.configure().dataSource(database).load().migrate();
		JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection(database), true));
		fill(jdbc);
		Authorities authorities = new Authorities(jdbc, JsonMapper.shared());
		Chronicle chronicle = new Chronicle(jdbc, authorities);
		ChronicleFilter all = ChronicleFilter.ALL;
		ChronicleFilter some = ChronicleFilter.of(LocalDate.of(2010, 1, 1), LocalDate.of(2014, 12, 31), Set.of("ru"),
				Set.of());
		Map<String, Runnable> questions = new LinkedHashMap<>();
		questions.put("50 events with their sentences", () -> {
			List<Event> events = chronicle.events(PAIR, all, 0, 50, Locale.ENGLISH);
			chronicle.reportsOf(events.stream().map(Event::id).toList(), 3);
		});
		questions.put("events counted, and by month", () -> {
			chronicle.countEvents(PAIR, all);
			chronicle.countEventsByDays(PAIR, all);
		});
		questions.put("50 events of five years in Russian", () -> chronicle.events(PAIR, some, 0, 50, Locale.ENGLISH));
		questions.put("50 figures with their sentences", () -> chronicle.figures(PAIR, all, 0, 50));
		questions.put("measures counted", () -> chronicle.measures(PAIR, all));
		questions.put("disagreements", () -> chronicle.disagreements(PAIR, all, 2));
		questions.put("20 of each kind of names", () -> authorities.named(PAIR, all, 20, Locale.ENGLISH));
		questions.put("20 places with their names in each language", () -> {
			List<Authority> places = authorities.named(PAIR, all, 20, Locale.ENGLISH)
				.getOrDefault(Authority.Kind.PLACE, List.of());
			authorities.uses(places.stream().map(Authority::id).toList(), PAIR, all);
		});
		System.out.println("| question | ms, median |");
		System.out.println("|---|---|");
		questions
			.forEach((name, question) -> System.out.printf(Locale.ROOT, "| %s | %.1f |%n", name, median(question)));
		System.exit(0);
	}

	/** One session, in which the rules of the record are off while it is filled. */
	private static Connection connection(DataSource database) {
		try {
			return database.getConnection();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static double median(Runnable question) {
		double[] taken = new double[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			long start = System.nanoTime();
			question.run();
			taken[i] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(taken);
		return taken[ROUNDS / 2];
	}

	private static void fill(JdbcClient jdbc) {
		String text = "Trade reached 4.3 billion dollars in 2019, it said, and on 3 March 2019 they met. ".repeat(25);
		for (String sql : List.of("set session_replication_role = replica",
				"""
						insert into capture (content, sha256, length, media_type, charset, received_at, origin)
						select convert_to(i::text, 'UTF8'), sha256(convert_to(i::text, 'UTF8')), octet_length(i::text), 'text/plain', 'UTF-8', now(), 'upload'
						from generate_series(1, 20000) i
						""",
				"""
						insert into article (id, capture_id, language, text, text_rule, countries)
						select i, (select min(id) from capture) + i - 1, (array['en','ru','az','id'])[1 + i % 4],
						       i || ' ' || '""" + text + """
						', 'whole-file', case when i % 2 = 0 then '{AZ,RU}'::text[] else '{CN,US}'::text[] end
						from generate_series(1001, 21000) i
						""",
				"""
						insert into article_revision (article_id, revision, archive_revision, changed_at, beginning, dateline_length,
						                              published_edtf, published_basis, attributions, record)
						select id, 1, 1, now(), left(text, 600), 0, '2019', 'derived', '{}', '{}' from article where id > 1000
						""",
				"""
						insert into authority (id, kind) select i, (array['person','organisation','place'])[1 + i % 3]
						from generate_series(1, 30000) i
						""",
				"""
						insert into name_form (id, authority_id, kind, key, language, form, reports)
						select i, 1 + i % 30000, (array['person','organisation','place'])[1 + (i % 30000 + 1) % 3], 'k' || i,
						       (array['en','ru','az','id'])[1 + i % 4], 'Name ' || i, 1
						from generate_series(1, 60000) i
						""",
				"""
						insert into drawn_report (article_id, language, countries, first_day, last_day, names)
						select a.id, a.language, a.countries, d, d,
						       array(select 1 + (60000 * power(random(), 3))::int % 60000 from generate_series(1, 12) where a.id > 0)
						from (select *, '2000-01-01'::date + (id % 9000)::int as d from article where id > 1000) a
						""",
				"""
						insert into figure (article_id, start, quote, sentence_start, sentence_end, measure, value, unit, approximation,
						                    period, period_first, period_last, period_basis, period_start, period_quote, countries,
						                    by_article)
						select a.id, 20 + k, 'billion', 6, 86, (array['trade-turnover','export','import','agreement'])[1 + a.id % 4],
						       a.id % 50 * 1000000, 'USD', 'exact', (2000 + a.id % 25)::text, make_date((2000 + a.id % 25)::int, 1, 1),
						       make_date((2000 + a.id % 25)::int, 12, 31), 'stated', 20, '2019', a.countries, false
						from article a, generate_series(0, 1) k where a.id > 1000
						""",
				"""
						insert into event (id, type, edtf, first_day, last_day, countries, people, reports)
						select i, (array['visit','meeting','signing'])[1 + i % 3], d::text, d, d,
						       case when i % 2 = 0 then '{AZ,RU}'::text[] else '{CN,US}'::text[] end,
						       array[1 + i % 30000, 1 + (i * 7) % 30000]::bigint[], 2
						from (select i, '2000-01-01'::date + (i % 9000) as d from generate_series(1, 10000) i) e
						""",
				"""
						insert into event_report (event_id, article_id, type, edtf, first_day, last_day, countries, by_article, start,
						                          quote, sentence_start, sentence_end)
						select e.id, 1000 + e.id * 2 - k, e.type, e.edtf, e.first_day, e.last_day, e.countries, false, 20, 'billion', 6, 86
						from event e, generate_series(0, 1) k where 1000 + e.id * 2 - k > 1000
						""",
				"analyze")) {
			jdbc.sql(sql).update();
		}
	}

}
