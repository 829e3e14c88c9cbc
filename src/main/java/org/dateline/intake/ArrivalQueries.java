package org.dateline.intake;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dateline.provenance.DrawnFromCaptures;
import org.dateline.provenance.Takedown;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL behind what arrives: it is added, settled once and read. */
@Repository
class ArrivalQueries implements DrawnFromCaptures {

	private static final String ARRIVAL = """
			select r.id, r.capture_id, r.arrived_at, r.way, c.origin_name, nullif(r.findings->>'title', '') as title, r.address, r.given::text as given, r.by_account,
			       r.by_name, r.by_role, r.state, r.reasons::text as reasons, r.article_id, r.settled_at, r.settled_by,
			       r.answer
			from arrival r join capture c on c.id = r.capture_id
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ArrivalQueries(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	long add(long capture, @Nullable String address, Delivery delivery) {
		Bringer by = delivery.by();
		return this.jdbc.sql("""
				insert into arrival (capture_id, way, address, given, by_account, by_name, by_role, consignment_id)
				values (:capture, :way, :address, :given::jsonb, :account, :name, :role, :consignment)
				returning id
				""")
			.param("capture", capture)
			.param("way", delivery.way().code())
			.param("address", address)
			.param("given", this.json.writeValueAsString(delivery.given()))
			.param("account", (by != null) ? by.account() : null)
			.param("name", (by != null) ? by.name() : null)
			.param("role", (by != null) ? by.role() : null)
			.param("consignment", delivery.consignment())
			.query(Long.class)
			.single();
	}

	Optional<Arrival> find(long id) {
		return this.jdbc.sql(ARRIVAL + "where r.id = :id")
			.param("id", id)
			.query((row, number) -> arrival(row))
			.optional();
	}

	/** The same, and nobody else decides about it until this transaction ends. */
	Optional<Arrival> hold(long id) {
		return this.jdbc.sql(ARRIVAL + "where r.id = :id for no key update of r")
			.param("id", id)
			.query((row, number) -> arrival(row))
			.optional();
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
		return this.jdbc
			.sql(ARRIVAL
					+ """
							where (:account::bigint is null or r.by_account = :account)
							and (:state::text is null or r.state = :state)
							and (:consignment::bigint is null or r.consignment_id = :consignment) and (:below::bigint is null or r.id < :below)
							order by r.id desc limit :most
							""")
			.param("account", account)
			.param("state", (state != null) ? state.code() : null)
			.param("consignment", consignment)
			.param("below", below)
			.param("most", most)
			.query((row, number) -> arrival(row))
			.list();
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

	/** Some from which nothing was drawn yet, the oldest first. */
	List<Long> findWaiting(int most) {
		return this.jdbc.sql("select id from arrival where state = 'waiting' order by id limit :most")
			.param("most", most)
			.query(Long.class)
			.list();
	}

	/** The oldest article of which a version has just these bytes. */
	Optional<Long> findArticleOfSameBytes(long capture) {
		return this.jdbc.sql("""
				select min(article) from (
				    select a.id as article from capture c
				    join capture o on o.sha256 = c.sha256 and o.id <> c.id join article a on a.capture_id = o.id
				    where c.id = :capture
				    union all
				    select e.article_id from capture c
				    join capture o on o.sha256 = c.sha256 and o.id <> c.id
				    join earlier_version e on e.capture_id = o.id
				    where c.id = :capture) as known
				""").param("capture", capture).query(Long.class).optional();
	}

	/** An open arrival of just these bytes that came before this one. */
	Optional<Long> findOpenOfSameBytes(Arrival arrival) {
		return this.jdbc.sql("""
				select min(r.id) from capture c
				join capture o on o.sha256 = c.sha256 join arrival r on r.capture_id = o.id
				where c.id = :capture and r.id < :id and r.state in ('waiting', 'quarantined')
				""").param("capture", arrival.capture()).param("id", arrival.id()).query(Long.class).optional();
	}

	/** The article that came from this address. */
	Optional<Long> findArticleAt(URI address) {
		return this.jdbc
			.sql("select max(article_id) from arrival where address = :address and state in ('admitted', 'version')")
			.param("address", address.toString())
			.query(Long.class)
			.optional();
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

	void quarantine(long id, List<Arrival.Reason> reasons, Drawn.@Nullable Findings findings) {
		this.jdbc.sql("""
				update arrival set state = 'quarantined', reasons = :reasons::jsonb, findings = :findings::jsonb
				where id = :id and settled_at is null
				""")
			.param("id", id)
			.param("reasons", this.json.writeValueAsString(reasons))
			.param("findings", (findings != null) ? this.json.writeValueAsString(findings) : null)
			.update();
	}

	/**
	 * Ends an open arrival.
	 * @param article the article that it is or repeats, or null
	 * @param by who decides, or null where it is the archive itself
	 * @param answer why, where somebody says no
	 */
	void settle(long id, Arrival.State state, @Nullable Long article, Drawn.@Nullable Findings findings,
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

	@Override
	public void giveUp(Takedown takedown) {
		this.jdbc.sql("update arrival set findings = null, given = '{}' where capture_id = :capture")
			.param("capture", takedown.captureId())
			.update();
	}

	private Arrival arrival(ResultSet row) throws SQLException {
		String address = row.getString("address");
		Long account = row.getObject("by_account", Long.class);
		OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
		return new Arrival(row.getLong("id"), row.getLong("capture_id"),
				row.getObject("arrived_at", OffsetDateTime.class).toInstant(), Way.ofCode(row.getString("way")),
				row.getString("origin_name"), row.getString("title"), (address != null) ? URI.create(address) : null,
				this.json.readValue(row.getString("given"), Given.class),
				(account != null) ? new Bringer(account, row.getString("by_name"), row.getString("by_role")) : null,
				Arrival.State.ofCode(row.getString("state")),
				List.of(this.json.readValue(row.getString("reasons"), Arrival.Reason[].class)),
				row.getObject("article_id", Long.class), (settled != null) ? new Arrival.Settlement(settled.toInstant(),
						row.getString("settled_by"), row.getString("answer")) : null);
	}

}
