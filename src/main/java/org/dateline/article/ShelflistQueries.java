package org.dateline.article;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL behind the shelflist.
 */
@Repository
class ShelflistQueries {

	private static final int ROWS_AT_ONCE = 5000;

	/**
	 * What has changed of late is little, and its articles are looked up one by one:
	 * otherwise the database takes it for a third of all, and reads whole tables.
	 */
	private static final String CHANGED = """
			where a.id = any(array(select article_id from article_revision where archive_revision > :revision))
			""";

	private final JdbcClient jdbc;

	private final LocalizedTexts texts;

	ShelflistQueries(JdbcClient jdbc, LocalizedTexts texts) {
		this.jdbc = jdbc;
		this.texts = texts;
	}

	/**
	 * Every report that was added, changed or withdrawn after this revision; streamed,
	 * since it may be all of them.
	 */
	List<Shelflist.Change> changesAfter(long revision) {
		Interned interned = new Interned();
		List<Shelflist.Change> changes = new ArrayList<>();
		this.jdbc.sql("""
				select a.id, a.withdrawn_at is null as readable, a.language, a.countries, d.earliest, d.latest,
				       array(select t.source_id from attribution t
				             where t.article_id = a.id and t.source_id is not null) as sources
				from article a join article_date d on d.article_id = a.id and d.kind = 'published'
				""" + ((revision > 0) ? CHANGED : ""))
			.param("revision", revision)
			.withFetchSize(ROWS_AT_ONCE)
			.query((row) -> {
				changes.add(change(row, interned));
			});
		return changes;
	}

	/** All sources, by id as text. */
	Map<String, SourceName> sources() {
		Map<String, List<SourceName.Former>> former = new HashMap<>();
		this.jdbc.sql("select source_id::text as id, slug, name from source_alias order by since, slug")
			.query((row) -> {
				former.computeIfAbsent(row.getString("id"), (id) -> new ArrayList<>())
					.add(new SourceName.Former(row.getString("slug"), row.getString("name")));
			});
		Map<String, SourceName> sources = new HashMap<>();
		this.jdbc.sql("select id::text, slug, name, names::text, kind, country, home_page from source").query((row) -> {
			String id = row.getString("id");
			sources.put(id,
					new SourceName(id, row.getString("slug"), row.getString("name"),
							this.texts.read(row.getString("names")),
							new SourceName.About(SourceQueries.kind(row.getString("kind")), row.getString("country"),
									row.getString("home_page")),
							former.getOrDefault(id, List.of())));
		});
		return sources;
	}

	private static Shelflist.Change change(ResultSet row, Interned interned) throws SQLException {
		long id = row.getLong("id");
		if (!row.getBoolean("readable")) {
			return new Shelflist.Change(id, null);
		}
		LocalDate earliest = row.getObject("earliest", LocalDate.class);
		LocalDate latest = row.getObject("latest", LocalDate.class);
		Set<String> sources = interned.set(row.getArray("sources"));
		return new Shelflist.Change(id,
				new Shelf.Entry(id, Shelf.day(earliest), Shelf.day(latest), interned.word(row.getString("language")),
						sources.isEmpty() ? Interned.NOT_STATED : sources, interned.set(row.getArray("countries"))));
	}

	/** A million reports have few languages, sources and countries between them. */
	private static final class Interned {

		private static final Set<String> NOT_STATED = Set.of(Facet.NOT_STATED);

		private final Map<String, String> words = new HashMap<>();

		private final Map<Set<String>, Set<String>> sets = new HashMap<>();

		String word(String word) {
			return this.words.computeIfAbsent(word, (key) -> key);
		}

		Set<String> set(@Nullable Array array) throws SQLException {
			Set<String> set = new TreeSet<>();
			if (array != null) {
				for (Object value : (Object[]) array.getArray()) {
					set.add(word(value.toString()));
				}
			}
			return this.sets.computeIfAbsent(set, Set::copyOf);
		}

	}

}
