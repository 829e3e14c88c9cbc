package org.dateline.article;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.dateline.database.Snapshot;
import org.dateline.web.BadParameter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.MultiValueMap;

/**
 * Whole lists as tables, however long they are. The shelflist says which reports and in
 * which order, a few thousand at a time; PostgreSQL writes their rows ({@code COPY}), and
 * all that happens here is that they pass through.
 */
@Repository
public class ReportTables {

	/** Keeps the memory small and the statements few. */
	private static final int ROWS_AT_ONCE = 10_000;

	/** A ranking ends where nobody reads on, and a table has all. */
	private static final Set<String> ORDERS = Set.of("newest", "oldest", "added");

	/** As RFC 4180 ends a line. */
	private static final byte[] CRLF = { '\r', '\n' };

	private static final byte[] LF = { '\n' };

	/** A list is read anew where a change came in between; at some point what is, is. */
	private static final int MOST_TRIES = 5;

	/**
	 * A cell that a spreadsheet would take for a formula begins with an apostrophe (as
	 * OWASP advises): the words come from strangers.
	 */
	private static final String INERT = """
			case when %1$s ~ '^[=+@\\t\\r-]' then '''' || %1$s else %1$s end as %2$s""";

	/** A moment as ISO 8601 has it; the transaction is in UTC. */
	private static final String ISO = """
			to_char(%s, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as %s""";

	private static final String CELLS = """
			select a.id, current_setting('dateline.table_base') || '/articles/' || a.id as address, a.language, %s,
			       p.edtf as published, p.basis as published_basis, nullif(p.earliest, '-infinity') as earliest,
			       nullif(p.latest, 'infinity') as latest, m.edtf as modified, %s, %s, %s, %s,
			       array_to_string(a.countries, ' ') as countries, %s, w.at ->> 0 as published_at,
			       w.at ->> 1 as published_at_known_by, %s, %s, encode(c.sha256, 'hex') as sha256, r.revision, %s
			""".formatted(INERT.formatted("a.headline", "headline"), INERT.formatted("by.publisher", "publisher"),
			INERT.formatted("by.agency", "agency"), INERT.formatted("by.issuing_body", "issuing_body"),
			INERT.formatted("by.credited_source", "credited_source"), INERT.formatted("a.dateline", "dateline"),
			ISO.formatted("(w.at ->> 2)::timestamptz", "seen"), ISO.formatted("c.received_at", "received"),
			ISO.formatted("r.changed_at", "changed"));

	private static final String NAMES = """
			select string_agg(s.name, '; ' order by t.position) filter (where t.role = 'publisher') as publisher,
			       string_agg(s.name, '; ' order by t.position) filter (where t.role = 'agency') as agency,
			       string_agg(s.name, '; ' order by t.position) filter (where t.role = 'issuing-body') as issuing_body,
			       string_agg(s.name, '; ' order by t.position) filter (where t.role = 'credited-source') as credited_source,
			       t.article_id
			from attribution t join source s on s.id = t.source_id
			""";

	private static final String OBJECT = """
			select json_build_object(
			    'id', a.id, 'address', current_setting('dateline.table_base') || '/articles/' || a.id,
			    'language', a.language, 'headline', a.headline,
			    'published', json_build_object('edtf', p.edtf, 'basis', p.basis, 'reasoning', coalesce(p.reasoning, '{}'),
			        'earliest', nullif(p.earliest, '-infinity'), 'latest', nullif(p.latest, 'infinity')),
			    'modified', m.edtf, 'modified_basis', m.basis, 'modified_reasoning', m.reasoning,
			    'credits', coalesce((
			        select json_agg(json_build_object('role', t.role, 'source', s.slug, 'name', s.name,
			                                          'reasoning', coalesce(t.reasoning, '{}')) order by t.position)
			        from attribution t join source s on s.id = t.source_id where t.article_id = a.id), '[]'),
			    'evidence', coalesce((
			        select json_agg(json_build_object('claim', e.claim, 'role', t.role, 'source', s.slug, 'words', e.quote,
			                                          'start', e.start) order by e.position)
			        from evidence e left join attribution t on t.article_id = e.article_id and t.position = e.attribution
			             left join source s on s.id = t.source_id where e.article_id = a.id), '[]'),
			    'countries', to_json(a.countries), 'dateline', a.dateline, 'published_at', w.at ->> 0,
			    'published_at_known_by', w.at ->> 1, 'seen', (w.at ->> 2)::timestamptz, 'received', c.received_at,
			    'sha256', encode(c.sha256, 'hex'), 'revision', r.revision, 'changed', r.changed_at, 'text', a.text)
			""";

	private final Shelflists shelflists;

	private final ListPages lists;

	private final JdbcClient jdbc;

	private final JdbcOperations connections;

	private final Snapshot snapshot;

	ReportTables(Shelflists shelflists, ListPages lists, JdbcClient jdbc, JdbcOperations connections,
			Snapshot snapshot) {
		this.shelflists = shelflists;
		this.lists = lists;
		this.jdbc = jdbc;
		this.connections = connections;
		this.snapshot = snapshot;
	}

	/** What a table is written in. */
	public enum Format {

		/** A row for each report, with what is known of it; without the text. */
		CSV,

		/** A JSON object in each line, with the text. */
		JSON_LINES

	}

	/**
	 * Reads the query of a table, which takes what a list takes, but is never cut into
	 * pages. Without an order it has the last added first: that is the fastest.
	 * @param besides what the address takes beside the parameters of the list
	 * @throws BadParameter naming the parameter and what it takes
	 */
	public Table table(MultiValueMap<String, String> query, String... besides) {
		List<String> sorts = query.getOrDefault("sort", List.of()).stream().filter((sort) -> !sort.isBlank()).toList();
		boolean ordered = !sorts.isEmpty();
		if (ordered && !ORDERS.containsAll(sorts)) {
			throw new BadParameter("sort", String.join(", ", sorts), "table.bad.sort");
		}
		ListFilter filter = this.lists.withPresentSources(ListFilter.parseUncut(query, besides));
		return new Table(ordered ? filter : filter.sorted(ListFilter.Sort.ADDED));
	}

	/** A list that can be written as a table: what a reader asked for. */
	public final class Table {

		private final ListFilter filter;

		private Table(ListFilter filter) {
			this.filter = filter;
		}

		/**
		 * Writes it, as of one moment of the archive.
		 * @param base the address of the archive, for links
		 * @param to where to
		 * @throws IOException if nobody takes it any more
		 */
		public void write(Format format, String base, OutputStream to) throws IOException {
			try {
				for (int tries = 1; !tryToWrite(format, base, to, tries == MOST_TRIES); tries++) {
					// Somebody changed the archive between the list and the snapshot.
				}
			}
			catch (UncheckedIOException ex) {
				throw Objects.requireNonNull(ex.getCause());
			}
		}

		private boolean tryToWrite(Format format, String base, OutputStream to, boolean anyRevision) {
			return ReportTables.this.snapshot.read((revision) -> {
				Shelflist shelflist = ReportTables.this.shelflists.atLeast(revision);
				if (shelflist.revision() != revision && !anyRevision) {
					return false;
				}
				set("dateline.table_base", base);
				// otherwise moments would be written as the zone of this machine has them
				set("timezone", "UTC");
				write(format, choose(shelflist), to);
				return true;
			});
		}

		private ChosenReports choose(Shelflist shelflist) {
			try (Findings findings = ReportTables.this.lists.find(this.filter, shelflist, Locale.ENGLISH)) {
				return (findings != null) ? shelflist.choose(this.filter, findings) : shelflist.choose(this.filter);
			}
		}

		private void write(Format format, ChosenReports chosen, OutputStream to) {
			Shelf.Key last = null;
			boolean first = true;
			List<Shelf.Key> keys;
			do {
				keys = chosen.next(last, ROWS_AT_ONCE);
				Batch batch = Batch.of(keys.stream().map(Shelf.Key::id).toList());
				batch.ways().forEach((way, open) -> set(way, open.toString()));
				copy((format == Format.CSV) ? batch.csv(first) : batch.jsonLines(), to,
						(format == Format.CSV) ? CRLF : LF);
				first = false;
				last = keys.isEmpty() ? null : keys.get(keys.size() - 1);
			}
			while (keys.size() == ROWS_AT_ONCE);
		}

	}

	/**
	 * Some of the rows of a table. Where they stand close together on the disk, as those
	 * added one after the other do, every table is read from one end of them to the
	 * other; else each row is looked up. The statistics cannot know which: they take the
	 * tables for unrelated, so PostgreSQL is told.
	 *
	 * @param ids their articles, in order
	 * @param low the lowest of them
	 * @param high the highest of them
	 * @param close whether they stand close together
	 */
	private record Batch(List<Long> ids, long low, long high, boolean close) {

		/** Reading four rows costs as much as looking one up. */
		private static final int CLOSE = 4;

		static Batch of(List<Long> ids) {
			long low = ids.stream().mapToLong(Long::longValue).min().orElse(0);
			long high = ids.stream().mapToLong(Long::longValue).max().orElse(0);
			return new Batch(ids, low, high, high - low < (long) CLOSE * ids.size());
		}

		/** What PostgreSQL is told, by the name of the setting. */
		Map<String, Boolean> ways() {
			return Map.of("enable_seqscan", false, "enable_material", false, "enable_nestloop", !this.close,
					"enable_hashjoin", this.close, "enable_mergejoin", this.close);
		}

		String csv(boolean withHeader) {
			String names = this.close
					? "left join (%s where %s group by t.article_id) as by on by.article_id = a.id".formatted(NAMES,
							within("t.article_id"))
					: "left join lateral (%s where t.article_id = a.id group by t.article_id) as by on true"
						.formatted(NAMES);
			return "copy (%s %s) to stdout (format csv, header %s)".formatted(CELLS, rows(names), withHeader);
		}

		/**
		 * The separators of this CSV of one column stand in no JSON, so nothing is ever
		 * quoted.
		 */
		String jsonLines() {
			return "copy (%s %s) to stdout (format csv, delimiter e'\\x01', quote e'\\x02')".formatted(OBJECT,
					rows(""));
		}

		private String rows(String names) {
			return """
					from unnest(%s) with ordinality as wanted (id, place)
					join article a on a.id = wanted.id and %s
					join article_revision r on r.article_id = a.id and %s
					cross join lateral (
					    select k.received_at, k.sha256 from capture k where k.id = a.capture_id offset 0) as c
					join article_date p on p.article_id = a.id and p.kind = 'published' and %s
					cross join lateral (select published_at_of_article(a.id) as at offset 0) as w
					left join article_date m on m.article_id = a.id and m.kind = 'modified' and %s
					%s
					where a.withdrawn_at is null
					order by wanted.place
					""".formatted(
					this.ids.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'::bigint[]")),
					within("a.id"), within("r.article_id"), within("p.article_id"), within("m.article_id"), names);
		}

		private String within(String column) {
			return this.close ? "%s between %d and %d".formatted(column, this.low, this.high) : "true";
		}

	}

	/** Only for this transaction: {@code COPY} takes no parameters. */
	private void set(String name, String value) {
		this.jdbc.sql("select set_config(:name, :value, true)")
			.param("name", name)
			.param("value", value)
			.query(String.class)
			.single();
	}

	/**
	 * Passes rows on as they come. PostgreSQL ends each by a line feed, and sends it in a
	 * message of its own.
	 */
	private void copy(String sql, OutputStream to, byte[] end) {
		this.connections.execute((ConnectionCallback<Long>) (connection) -> {
			CopyOut rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
			try {
				for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
					to.write(row, 0, row.length - 1);
					to.write(end);
				}
				return rows.getHandledRowCount();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (SQLException ex) {
				if (ex.getCause() instanceof IOException gone) {
					throw new UncheckedIOException(gone);
				}
				throw ex;
			}
			finally {
				finish(rows);
			}
		});
	}

	/**
	 * Takes what is still on its way where somebody went away in the middle. The driver
	 * cancels a copy without doing so, and leaves on the connection what every later
	 * statement would take for the answer to itself.
	 */
	private static void finish(CopyOut rows) throws SQLException {
		while (rows.isActive()) {
			rows.readFromCopy();
		}
	}

}
