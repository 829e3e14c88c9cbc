package org.dateline.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL behind subscriptions, as the desk sees them. */
@Repository
class FeedQueries {

	private static final String FEED = """
			select f.*, f.problem_arguments::text as arguments, i.arrivals, i.waiting, i.failed, i.lost
			from feed f cross join lateral (
			    select count(arrival_id) as arrivals, count(next_at) as waiting,
			           count(*) filter (where arrival_id is null and next_at is null) as failed,
			           count(*) filter (where arrival_id is null and next_at is null and host is not null) as lost
			    from feed_item where feed_id = f.id) i
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	FeedQueries(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	List<Subscription> all() {
		return this.jdbc.sql(FEED + "order by lower(coalesce(f.title, f.address)), f.id")
			.query((row, number) -> feed(row))
			.list();
	}

	/** How many are asked for and did not come the last time. */
	long countFailing() {
		return this.jdbc.sql("select count(*) from feed where failures > 0 and paused_at is null")
			.query(Long.class)
			.single();
	}

	Optional<Subscription> find(long id) {
		return this.jdbc.sql(FEED + "where f.id = :id").param("id", id).query((row, number) -> feed(row)).optional();
	}

	/** The feed that is asked for at an address, or was. */
	Optional<Subscription> findAt(String address) {
		return this.jdbc.sql(FEED + "where :address in (f.address, f.moved_to) order by f.id limit 1")
			.param("address", address)
			.query((row, number) -> feed(row))
			.optional();
	}

	List<SubscriptionItem> items(long feed, int most) {
		return this.jdbc
			.sql("""
					select i.seen_at, i.link, coalesce(i.title, nullif(r.findings->>'title', ''), r.given->>'headline') as title,
					       i.arrival_id, r.state, i.next_at, i.tries, i.problem, i.problem_arguments::text as arguments
					from feed_item i left join arrival r on r.id = i.arrival_id
					where i.feed_id = :feed order by i.id desc limit :most
					""")
			.param("feed", feed)
			.param("most", most)
			.query((row, number) -> item(row))
			.list();
	}

	long add(String address, String host, SubscriptionDraft draft, Instant now) {
		return this.jdbc.sql("""
				insert into feed (address, host, title, source, language, minutes, fetch_pages, added_at, next_at)
				values (:address, :host, :title, :source, :language, :minutes, :pages, :now, :now) returning id
				""")
			.param("address", address)
			.param("host", host)
			.param("title", draft.title())
			.param("source", draft.source())
			.param("language", draft.language())
			.param("minutes", draft.minutes())
			.param("pages", draft.fullPages())
			.param("now", at(now))
			.query(Long.class)
			.single();
	}

	/** A shorter interval holds at once, as long as nothing fails. */
	boolean describe(long id, long seen, SubscriptionDraft draft, Instant now) {
		return this.jdbc
			.sql("""
					update feed set title = :title, source = :source, language = :language, fetch_pages = :pages,
					                next_at = case when :minutes < minutes and failures = 0
					                    then least(next_at, :now::timestamptz + make_interval(mins => :minutes)) else next_at end,
					                minutes = :minutes, version = version + 1
					where id = :id and version = :seen
					""")
			.param("id", id)
			.param("seen", seen)
			.param("title", draft.title())
			.param("source", draft.source())
			.param("language", draft.language())
			.param("minutes", draft.minutes())
			.param("pages", draft.fullPages())
			.param("now", at(now))
			.update() == 1;
	}

	boolean pause(long id, Instant now) {
		return this.jdbc.sql("update feed set paused_at = :now where id = :id and paused_at is null")
			.param("id", id)
			.param("now", at(now))
			.update() == 1;
	}

	boolean resume(long id, Instant now) {
		return this.jdbc.sql("""
				update feed set paused_at = null, next_at = greatest(next_at, :now)
				where id = :id and paused_at is not null
				""").param("id", id).param("now", at(now)).update() == 1;
	}

	boolean fetchSoon(long id, Instant now) {
		return this.jdbc.sql("update feed set next_at = least(next_at, :now) where id = :id and paused_at is null")
			.param("id", id)
			.param("now", at(now))
			.update() == 1;
	}

	/**
	 * Asks at the address that was subscribed to, and for all of it; what is under way
	 * elsewhere is nobody's any more.
	 */
	boolean leadBack(long id, String host, Instant now) {
		return this.jdbc.sql("""
				update feed set moved_to = null, host = :host, etag = null, last_modified = null, leased_until = null,
				                next_at = least(next_at, :now)
				where id = :id and moved_to is not null
				""").param("id", id).param("host", host).param("now", at(now)).update() == 1;
	}

	/** Has the pages that did not come asked for again, as if for the first time. */
	int tryAgain(long id, Instant now) {
		return this.jdbc.sql("""
				update feed_item set next_at = :now, tries = 0
				where feed_id = :id and arrival_id is null and next_at is null and host is not null
				""").param("id", id).param("now", at(now)).update();
	}

	static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	private Subscription feed(ResultSet row) throws SQLException {
		return new Subscription(row.getLong("id"), row.getString("address"), row.getString("moved_to"),
				new SubscriptionDraft(row.getString("title"), row.getString("source"), row.getString("language"),
						row.getInt("minutes"), row.getBoolean("fetch_pages")),
				row.getObject("paused_at") != null, row.getObject("next_at", OffsetDateTime.class).toInstant(),
				moment(row, "last_try_at"), moment(row, "last_success_at"), row.getInt("failures"), trouble(row),
				row.getLong("version"), row.getLong("arrivals"), row.getLong("waiting"), row.getLong("failed"),
				row.getLong("lost"));
	}

	private SubscriptionItem item(ResultSet row) throws SQLException {
		String state = row.getString("state");
		return new SubscriptionItem(row.getObject("seen_at", OffsetDateTime.class).toInstant(), row.getString("link"),
				row.getString("title"), row.getObject("arrival_id", Long.class),
				(state != null) ? Arrival.State.ofCode(state) : null, moment(row, "next_at"), row.getInt("tries"),
				trouble(row));
	}

	private @Nullable Trouble trouble(ResultSet row) throws SQLException {
		String problem = row.getString("problem");
		return (problem != null)
				? new Trouble(problem, List.of(this.json.readValue(row.getString("arguments"), String[].class))) : null;
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
