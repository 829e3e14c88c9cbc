package org.dateline.intake;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.dateline.article.CopiesOfArticles;
import org.dateline.provenance.DrawnFromCaptures;
import org.dateline.provenance.Takedown;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL behind what arrives: it is added, settled once and read. */
@Repository
class ArrivalQueries implements DrawnFromCaptures, CopiesOfArticles {

	private static final String ARRIVAL = """
			select r.id, r.capture_id, r.arrived_at, r.way, c.origin_name, nullif(r.findings->>'title', '') as title, r.address, r.given::text as given, r.by_account,
			       r.by_name, r.by_role, r.by_may_admit, r.state, r.reasons::text as reasons, r.article_id, r.settled_at, r.settled_by,
			       r.answer
			from arrival r join capture c on c.id = r.capture_id
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ArrivalQueries(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Adds arrivals, by one statement.
	 * @param captures the numbers of the captures of their bytes
	 * @param addresses where they were published, or null
	 * @return their numbers, in the same order
	 */
	List<Long> add(List<Long> captures, List<@Nullable String> addresses, List<Delivery> deliveries) {
		List<Long> ids = this.jdbc.sql(
				"select nextval(numbers) from pg_get_serial_sequence('arrival', 'id') numbers, generate_series(1, :count)")
			.param("count", deliveries.size())
			.query(Long.class)
			.list();
		this.jdbc.sql("""
				insert into arrival (id, capture_id, way, address, given, by_account, by_name, by_role, by_may_admit,
				                     consignment_id, line)
				select * from unnest(:ids::bigint[], :captures::bigint[], :ways::text[], :addresses::text[],
				                     :given::jsonb[], :accounts::bigint[], :names::text[], :roles::text[],
				                     :mayAdmit::boolean[], :consignments::bigint[], :lines::bigint[])
				""")
			.param("ids", ids.toArray(Long[]::new))
			.param("captures", captures.toArray(Long[]::new))
			.param("ways", column(deliveries, (one) -> one.way().code(), String[]::new))
			.param("addresses", addresses.toArray(String[]::new))
			.param("given", column(deliveries, (one) -> this.json.writeValueAsString(one.given()), String[]::new))
			.param("accounts", ofBringer(deliveries, Bringer::account, Long[]::new))
			.param("names", ofBringer(deliveries, Bringer::name, String[]::new))
			.param("roles", ofBringer(deliveries, Bringer::role, String[]::new))
			.param("mayAdmit", ofBringer(deliveries, Bringer::mayAdmit, Boolean[]::new))
			.param("consignments", column(deliveries, Delivery::consignment, Long[]::new))
			.param("lines", column(deliveries, Delivery::line, Long[]::new))
			.update();
		return ids;
	}

	private static <C> @Nullable C[] ofBringer(List<Delivery> deliveries, Function<Bringer, C> value,
			IntFunction<@Nullable C[]> array) {
		return column(deliveries, (one) -> {
			Bringer by = one.by();
			return (by != null) ? value.apply(by) : null;
		}, array);
	}

	private static <T, C> @Nullable C[] column(List<T> rows, Function<T, @Nullable C> value,
			IntFunction<@Nullable C[]> array) {
		return rows.stream().map(value).toArray(array);
	}

	Optional<Arrival> find(long id) {
		return find(List.of(id)).stream().findFirst();
	}

	/** Some arrivals, in the order of their numbers. */
	List<Arrival> find(Collection<Long> ids) {
		return this.jdbc.sql(ARRIVAL + "where r.id = any(:ids) order by r.id")
			.param("ids", ids.toArray(Long[]::new))
			.query((row, number) -> arrival(row))
			.list();
	}

	/** An arrival, and nobody else decides about it until this transaction ends. */
	Optional<Arrival> hold(long id) {
		return hold(List.of(id)).stream().findFirst();
	}

	/** The same of many, in the order of their numbers. */
	List<Arrival> hold(Collection<Long> ids) {
		return this.jdbc.sql(ARRIVAL + "where r.id = any(:ids) order by r.id for no key update of r")
			.param("ids", ids.toArray(Long[]::new))
			.query((row, number) -> arrival(row))
			.list();
	}

	/**
	 * Some arrivals, the newest first.
	 * @param account only those that this account brought, or null
	 * @param state only those in this state, or null
	 * @param consignment only those of this file, or null
	 * @param below only numbers below this one, or null
	 */
	List<Arrival> find(@Nullable Long account, Arrival.@Nullable State state, @Nullable Long consignment,
			@Nullable Long below, int most) {
		return this.jdbc.sql(sql(account, state, consignment, below))
			.param("account", account)
			.param("consignment", consignment)
			.param("below", below)
			.param("most", most)
			.query((row, number) -> arrival(row))
			.list();
	}

	/**
	 * With the conditions that are given alone: a plan for all could use no index. Nor
	 * could one for any state use those that have some states only.
	 */
	static String sql(@Nullable Long account, Arrival.@Nullable State state, @Nullable Long consignment,
			@Nullable Long below) {
		return ARRIVAL + "where true" + given(account, " and r.by_account = :account")
				+ ((state != null) ? " and r.state = '%s'".formatted(state.code()) : "")
				+ given(consignment, " and r.consignment_id = :consignment") + given(below, " and r.id < :below")
				+ " order by r.id desc limit :most";
	}

	private static String given(@Nullable Object value, String condition) {
		return (value != null) ? condition : "";
	}

	/** How many there are in each state that is still to be decided. */
	Map<Arrival.State, Long> countOpen(@Nullable Long account) {
		Map<Arrival.State, Long> counts = new EnumMap<>(Arrival.State.class);
		this.jdbc.sql("""
				select state, count(*) as arrivals from arrival
				where state in ('waiting', 'quarantined') and (:account::bigint is null or by_account = :account)
				group by state
				""").param("account", account).query((row) -> {
			counts.put(Arrival.State.ofCode(row.getString("state")), row.getLong("arrivals"));
		});
		return counts;
	}

	/**
	 * Some from which nothing was drawn yet, the oldest first; but for those of a file
	 * that a node is taking in now, which judges them itself.
	 */
	List<Waiting> findWaiting(int most) {
		return this.jdbc.sql("""
				select r.id, c.length from arrival r join capture c on c.id = r.capture_id
				where r.state = 'waiting' and not exists (
				    select from consignment f where f.id = r.consignment_id and f.leased_until > now())
				order by r.id limit :most
				""")
			.param("most", most)
			.query((row, number) -> new Waiting(row.getLong("id"), row.getLong("length")))
			.list();
	}

	/**
	 * The oldest article of which a version has just the same bytes, by arrival, of those
	 * that have one. Bytes that were taken down are no longer those of an article.
	 */
	Map<Long, Long> findArticlesOfSameBytes(Collection<Long> ids) {
		return pairs("""
				select k.id, min(k.article_id) as other
				from (select r.id, a.id as article_id
				      from arrival r join capture c on c.id = r.capture_id
				      join capture o on o.sha256 = c.sha256 and o.id <> c.id and o.content is not null
				      join article a on a.capture_id = o.id
				      where r.id = any(:ids)
				      union all
				      select r.id, e.article_id
				      from arrival r join capture c on c.id = r.capture_id
				      join capture o on o.sha256 = c.sha256 and o.id <> c.id and o.content is not null
				      join earlier_version e on e.capture_id = o.id
				      where r.id = any(:ids)) as k
				group by k.id
				""", ids);
	}

	/**
	 * Of which arrivals just the same bytes were taken down, with the oldest report that
	 * was drawn from them, where there is one.
	 */
	Map<Long, Optional<Long>> findTakenDown(Collection<Long> ids) {
		Map<Long, Optional<Long>> reports = new HashMap<>();
		this.jdbc.sql("""
				select r.id, min(coalesce(a.id, e.article_id)) as report
				from arrival r join capture c on c.id = r.capture_id
				join capture o on o.sha256 = c.sha256 and o.content is null
				left join article a on a.capture_id = o.id left join earlier_version e on e.capture_id = o.id
				where r.id = any(:ids) group by r.id
				""").param("ids", ids.toArray(Long[]::new)).query((row) -> {
			reports.put(row.getLong("id"), Optional.ofNullable(row.getObject("report", Long.class)));
		});
		return reports;
	}

	/** The first open arrival of just the same bytes that came before, likewise. */
	Map<Long, Long> findOpenOfSameBytes(Collection<Long> ids) {
		return pairs("""
				select r.id, min(e.id) as other
				from arrival r join capture c on c.id = r.capture_id
				join capture o on o.sha256 = c.sha256 and o.id <> c.id join arrival e on e.capture_id = o.id
				where r.id = any(:ids) and e.id < r.id and e.state in ('waiting', 'quarantined') group by r.id
				""", ids);
	}

	/**
	 * Others who ask for the addresses of these wait until this transaction ends, so that
	 * of two texts from one address that come at once only one is the first. Whoever asks
	 * for words as well ({@link Likeness#findSame}) does so before: then no two wait for
	 * each other.
	 */
	void holdAddresses(Collection<Long> ids) {
		this.jdbc.sql("""
				select pg_advisory_xact_lock(address)
				from (select distinct hashtextextended(address, 0) as address from arrival
				      where id = any(:ids) and address is not null order by address) a
				""").param("ids", ids.toArray(Long[]::new)).query((row) -> {
		});
	}

	/**
	 * The newest article that came from the address of each, likewise. What feeds led to
	 * was once taken to come from their link.
	 */
	Map<Long, Long> findArticlesAtTheSameAddress(Collection<Long> ids) {
		return pairs("""
				select r.id, max(e.article_id) as other
				from (select id, address from arrival where id = any(:ids)
				      union
				      select i.id, c.origin_name from arrival i join capture c on c.id = i.capture_id
				      where i.id = any(:ids) and i.way = 'feed') as r
				join arrival e on e.address = r.address and e.state in ('admitted', 'version')
				group by r.id
				""", ids);
	}

	private Map<Long, Long> pairs(String sql, Collection<Long> ids) {
		Map<Long, Long> pairs = new HashMap<>();
		this.jdbc.sql(sql).param("ids", ids.toArray(Long[]::new)).query((row) -> {
			pairs.put(row.getLong("id"), row.getLong("other"));
		});
		return pairs;
	}

	/** The arrival that a version of an article was, if it came by one. */
	Optional<Arrival> findOfVersion(long capture) {
		return this.jdbc
			.sql(ARRIVAL + "where r.capture_id = :capture and r.state in ('admitted', 'version') order by r.id limit 1")
			.param("capture", capture)
			.query((row, number) -> arrival(row))
			.optional();
	}

	/**
	 * Whether everything that an article was so far was admitted by the archive itself.
	 */
	boolean isOfTheArchive(long article) {
		return this.jdbc.sql("""
				select count(*) > 0 and bool_and(settled_by is null) from arrival
				where article_id = :article and state in ('admitted', 'version')
				""").param("article", article).query(Boolean.class).single();
	}

	/** Ends some that wait, or leaves them to a person. */
	void decide(Collection<Decision> decisions) {
		List<Decision> rows = List.copyOf(decisions);
		this.jdbc.sql("""
				update arrival r
				set state = d.state, reasons = d.reasons, article_id = d.article, findings = d.findings,
				    settled_at = case when d.state = 'quarantined' then null else now() end
				from unnest(:ids::bigint[], :states::text[], :reasons::jsonb[], :articles::bigint[], :findings::jsonb[])
				     as d (id, state, reasons, article, findings)
				where r.id = d.id and r.settled_at is null
				""")
			.param("ids", column(rows, Decision::arrival, Long[]::new))
			.param("states", column(rows, (one) -> one.state().code(), String[]::new))
			.param("reasons", column(rows, (one) -> this.json.writeValueAsString(one.reasons()), String[]::new))
			.param("articles", column(rows, Decision::article, Long[]::new))
			.param("findings",
					column(rows,
							(one) -> (one.findings() != null) ? this.json.writeValueAsString(one.findings()) : null,
							String[]::new))
			.update();
	}

	/**
	 * Ends an open arrival.
	 * @param article the article that it is or repeats, or null
	 * @param by who decides, or null where it is the archive itself
	 * @param answer why, where somebody says no
	 */
	void settle(long id, Arrival.State state, @Nullable Long article, DrawnRecord.@Nullable Findings findings,
			@Nullable String by, @Nullable String answer) {
		this.jdbc.sql("""
				update arrival set state = :state, article_id = :article, settled_at = now(), settled_by = :by,
				                   answer = :answer, findings = coalesce(:findings::jsonb, findings)
				where id = :id and settled_at is null
				""")
			.param("id", id)
			.param("state", state.code())
			.param("article", article)
			.param("by", by)
			.param("answer", answer)
			.param("findings", (findings != null) ? this.json.writeValueAsString(findings) : null)
			.update();
	}

	/** Where there are no bytes any more there is nothing left to decide. */
	@Override
	public void giveUp(Takedown takedown) {
		this.jdbc.sql("update arrival set findings = null, given = '{}' where capture_id = :capture")
			.param("capture", takedown.captureId())
			.update();
		this.jdbc
			.sql("""
					update arrival set state = 'discarded', settled_at = :at, settled_by = :by, answer = left(:reason, :most)
					where capture_id = :capture and settled_at is null
					""")
			.param("at", takedown.at().atOffset(ZoneOffset.UTC))
			.param("by", takedown.byName())
			.param("reason", takedown.reason())
			.param("most", ArrivalDecisions.LONGEST_ANSWER)
			.param("capture", takedown.captureId())
			.update();
	}

	/**
	 * What was known as the article, and what was told from it only because it is taken
	 * down.
	 */
	@Override
	public List<Long> captures(long articleId) {
		return this.jdbc.sql("""
				select capture_id from arrival where article_id = :article
				union
				select capture_id from arrival
				where reasons @> '[{"code": "taken-down"}]' and reasons @> :about::jsonb and article_id is null
				order by capture_id
				""")
			.param("article", articleId)
			.param("about",
					this.json
						.writeValueAsString(List.of(Map.of("code", Arrival.Reason.TAKEN_DOWN, "article", articleId))))
			.query(Long.class)
			.list();
	}

	private Arrival arrival(ResultSet row) throws SQLException {
		String address = row.getString("address");
		Long account = row.getObject("by_account", Long.class);
		OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
		return new Arrival(row.getLong("id"), row.getLong("capture_id"),
				row.getObject("arrived_at", OffsetDateTime.class).toInstant(), WayIn.ofCode(row.getString("way")),
				row.getString("origin_name"), row.getString("title"), (address != null) ? URI.create(address) : null,
				this.json.readValue(row.getString("given"), Given.class),
				(account != null) ? new Bringer(account, row.getString("by_name"), row.getString("by_role"),
						row.getBoolean("by_may_admit")) : null,
				Arrival.State.ofCode(row.getString("state")),
				List.of(this.json.readValue(row.getString("reasons"), Arrival.Reason[].class)),
				row.getObject("article_id", Long.class), (settled != null) ? new Arrival.Settlement(settled.toInstant(),
						row.getString("settled_by"), row.getString("answer")) : null);
	}

}
