package org.dateline.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.dateline.vocabulary.CountryPair;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The reports that are or were there, for harvesters: in the order in which they last
 * changed, so that whoever goes on behind the last one misses nothing and gets nothing
 * twice while others arrive.
 */
@Repository
public class Harvest {

	private static final String RECORD = """
			select a.id, r.archive_revision, r.changed_at, a.language, a.headline, r.beginning, r.dateline_length,
			       a.countries, a.dateline, a.withdrawn_at is not null as withdrawn, r.record
			from article_revision r join article a on a.id = r.article_id
			""";

	/** The others are on the shelflist; an index has these. */
	private static final String WITHDRAWN = "withdrawn_at is not null";

	private final JdbcClient jdbc;

	private final ObjectReader records;

	private final Shelflists shelflists;

	Harvest(JdbcClient jdbc, JsonMapper json, Shelflists shelflists) {
		this.jdbc = jdbc;
		this.records = json.readerFor(ArticleRecord.Told.class);
		this.shelflists = shelflists;
	}

	/**
	 * The reports behind a place, withdrawn ones as well.
	 * @param most at most so many
	 */
	public List<Harvested> after(Place place, Selection selection, int most) {
		Map<String, Object> parameters = new HashMap<>();
		StringBuilder where = new StringBuilder("where (r.archive_revision, r.article_id) > (:revision, :id)");
		parameters.put("revision", place.revision());
		parameters.put("id", place.id());
		parameters.put("most", most);
		if (selection.from() != null) {
			// The index over the order leads to the first one: no date falls behind.
			where.append(" and r.archive_revision >= (select archive_revision from article_revision")
				.append(" where changed_at >= :from order by changed_at, archive_revision limit 1)")
				.append(" and r.changed_at >= :from");
			parameters.put("from", selection.from().atOffset(ZoneOffset.UTC));
		}
		if (selection.before() != null) {
			where.append(" and r.changed_at < :before");
			parameters.put("before", selection.before().atOffset(ZoneOffset.UTC));
		}
		if (selection.language() != null) {
			where.append(" and a.language = :language");
			parameters.put("language", selection.language());
		}
		if (selection.source() != null) {
			where.append(" and exists (select from attribution t join source s on s.id = t.source_id")
				.append(" where t.article_id = a.id and s.slug = :source)");
			parameters.put("source", selection.source());
		}
		if (!selection.countries().isEmpty()) {
			where.append(" and a.countries @> cast(:countries as text[])");
			parameters.put("countries", selection.countries().toArray(String[]::new));
		}
		return read(this.jdbc.sql(RECORD + where + " order by r.archive_revision, r.article_id limit :most")
			.params(parameters)
			.query((row, number) -> row(row))
			.list());
	}

	/** One report, withdrawn or not. */
	public Optional<Harvested> find(long id) {
		return read(this.jdbc.sql(RECORD + "where a.id = :id").param("id", id).query((row, number) -> row(row)).list())
			.stream()
			.findFirst();
	}

	/**
	 * Until when everything is there to be read: nothing that is not seen yet will be
	 * dated before. That is now, or when the transaction began that is just being
	 * committed.
	 */
	public Instant completeUntil() {
		return this.jdbc.sql("""
				select least(clock_timestamp(), min(s.xact_start))
				from archive a left join pg_stat_activity s on s.backend_xid = a.xmax
				""").query(OffsetDateTime.class).single().toInstant();
	}

	/** When the report changed that has been as it is for longest; empty without any. */
	public Optional<Instant> earliest() {
		return this.jdbc.sql("select changed_at from article_revision order by changed_at limit 1")
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	/** The languages that there are reports in, withdrawn ones as well. */
	public Set<String> languages() {
		Set<String> languages = new TreeSet<>(
				this.shelflists.current().choose(ListFilter.ALL).counts(Facet.LANGUAGE).keySet());
		languages.addAll(
				this.jdbc.sql("select distinct language from article where " + WITHDRAWN).query(String.class).list());
		return languages;
	}

	/** The pairs of countries that there are reports on, withdrawn ones as well. */
	public Set<CountryPair> pairs() {
		Set<CountryPair> pairs = new TreeSet<>(this.shelflists.current().pairs().keySet());
		this.jdbc.sql("select distinct countries from article where cardinality(countries) > 1 and " + WITHDRAWN)
			.query((row, number) -> strings(row))
			.list()
			.forEach((countries) -> countries.forEach(
					(one) -> countries.forEach((other) -> CountryPair.parse(one + "-" + other).ifPresent(pairs::add))));
		return pairs;
	}

	private List<Harvested> read(List<Row> rows) {
		long newest = rows.stream().mapToLong(Row::revision).max().orElse(-1);
		Map<String, SourceName> sources = this.shelflists.atLeast(newest).sources();
		List<Harvested> reports = new ArrayList<>(rows.size());
		for (Row row : rows) {
			reports.add(report(row, sources));
		}
		return reports;
	}

	private Harvested report(Row row, Map<String, SourceName> sources) {
		ArticleRecord.Told told = this.records.readValue(row.record());
		ArticleRecord.DateLine modified = told.modified();
		Set<Dispatch.Credit> credits = new LinkedHashSet<>();
		for (ArticleRecord.AttributionLine line : told.attributions()) {
			SourceName source = (line.source() != null) ? sources.get(line.source()) : null;
			if (source != null) {
				credits.add(new Dispatch.Credit(line.role(), source.slug(), source.name(), source.names()));
			}
		}
		return new Harvested(row.id(), new Place(row.revision(), row.id()), row.changedAt(), row.isWithdrawn(),
				row.language(), row.heading(), row.countries(), row.dateline(), told.publishedAt(),
				date(told.published(), told.evidence(), "published"),
				(modified != null) ? date(modified, told.evidence(), "modified") : null, List.copyOf(credits),
				told.capture().sha256());
	}

	private static Harvested.Dated date(ArticleRecord.DateLine line, List<ArticleRecord.EvidenceLine> evidence,
			String claim) {
		return new Harvested.Dated(line.edtf(), line.basis(), line.reasoning(),
				evidence.stream()
					.filter((quote) -> quote.claim().equals(claim))
					.map(ArticleRecord.EvidenceLine::quote)
					.toList());
	}

	private static Row row(ResultSet row) throws SQLException {
		return new Row(row.getLong("id"), row.getLong("archive_revision"),
				row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getBoolean("withdrawn"),
				row.getString("language"),
				Heading.of(row.getString("beginning"), row.getString("headline"), row.getInt("dateline_length")),
				strings(row), row.getString("dateline"), row.getBytes("record"));
	}

	private static List<String> strings(ResultSet row) throws SQLException {
		return List.of((String[]) row.getArray("countries").getArray());
	}

	/**
	 * Which reports are harvested.
	 *
	 * @param language only those in this language, or null
	 * @param source only those of the source at this address, in any role, or null
	 * @param countries only those about all of these countries
	 * @param from only those that changed at this time or later, or null
	 * @param before only those that changed before this time, or null
	 */
	public record Selection(@Nullable String language, @Nullable String source, List<String> countries,
			@Nullable Instant from, @Nullable Instant before) {

		/** Everything. */
		public static final Selection ALL = new Selection(null, null, List.of(), null, null);

		/** The same, of a stretch of time. */
		public Selection within(@Nullable Instant from, @Nullable Instant before) {
			return new Selection(this.language, this.source, this.countries, from, before);
		}

	}

	/**
	 * A place in the order of changes.
	 *
	 * @param revision a revision of the archive
	 * @param id a report that changed in it
	 */
	public record Place(long revision, long id) {

		/** Before everything. */
		public static final Place START = new Place(-1, 0);

	}

	/**
	 * A row as read.
	 *
	 * @param record the settled record, JSON in UTF-8: it is parsed as it came, and never
	 * becomes a string
	 */
	private record Row(long id, long revision, Instant changedAt, boolean isWithdrawn, String language, Heading heading,
			List<String> countries, @Nullable String dateline, byte[] record) {
	}

}
