package org.dateline.intake;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out what is due, each to one node at a time and with the turn of its host. What a
 * node that was killed had is given out again when its lease has run out.
 */
@Repository
class FeedLeases {

	/** So often a page is tried. */
	static final int TRIES = 3;

	/** Longer than it takes to receive the largest feed. */
	private static final Duration FEED = Duration.ofMinutes(10);

	private static final Duration PAGE = Duration.ofMinutes(2);

	/** Longer than a fetch can take. */
	private static final Duration HOST = Duration.ofMinutes(1);

	/** Between two requests to the same host. */
	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	FeedLeases(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** A feed that is due and whose host is free: it is the caller's for now. */
	@Transactional
	Optional<DueFeed> takeFeed(Instant now) {
		Instant until = now.plus(FEED);
		return this.jdbc.sql("""
				select id, coalesce(moved_to, address) as asked_at, host, source, language, minutes, fetch_pages, etag,
				       last_modified, failures
				from feed f
				where paused_at is null and next_at <= :now and (leased_until is null or leased_until <= :now)
				and not exists (select from feed_host h where h.host = f.host and h.free_at > :now)
				order by next_at, id limit 1 for no key update of f skip locked
				""")
			.param("now", FeedQueries.at(now))
			.query((row, number) -> feed(row, until))
			.optional()
			.filter((feed) -> takeHost(feed.host(), now))
			.map((feed) -> {
				this.jdbc.sql("update feed set leased_until = :until, last_try_at = :now where id = :id")
					.param("id", feed.id())
					.param("until", FeedQueries.at(until))
					.param("now", FeedQueries.at(now))
					.update();
				return feed;
			});
	}

	/** A page that an item leads to, likewise. */
	@Transactional
	Optional<DuePage> takePage(Instant now) {
		Instant until = now.plus(PAGE);
		return this.jdbc.sql("""
				select i.id, i.link, i.host, i.title, i.published, i.tries, f.source, f.language
				from feed_item i join feed f on f.id = i.feed_id
				where f.paused_at is null and i.next_at <= :now and (i.leased_until is null or i.leased_until <= :now)
				and not exists (select from feed_host h where h.host = i.host and h.free_at > :now)
				order by i.next_at, i.id limit 1 for no key update of i skip locked
				""")
			.param("now", FeedQueries.at(now))
			.query((row, number) -> new DuePage(row.getLong("id"), URI.create(row.getString("link")),
					row.getString("host"),
					new Given(row.getString("language"), row.getString("title"), row.getString("published"),
							row.getString("source"), null),
					row.getInt("tries"), until))
			.optional()
			.filter((page) -> takeHost(page.host(), now))
			.map((page) -> {
				this.jdbc.sql("update feed_item set leased_until = :until where id = :id")
					.param("id", page.id())
					.param("until", FeedQueries.at(until))
					.update();
				return page;
			});
	}

	/** Gives the turn of a host back, after which there is a pause. */
	void freeHost(String host, Instant now) {
		this.jdbc.sql("update feed_host set free_at = :free where host = :host")
			.param("host", host)
			.param("free", FeedQueries.at(now.plus(PAUSE)))
			.update();
	}

	/** Something came, and was understood. */
	void succeeded(DueFeed feed, Answer answer, @Nullable String title, Instant now, Instant next) {
		this.jdbc.sql("""
				update feed set etag = :etag, last_modified = :modified, title = coalesce(title, :title),
				                last_success_at = :now, next_at = :next, leased_until = null, failures = 0,
				                problem = null, problem_arguments = '[]'
				where id = :id and leased_until = :lease
				""")
			.param("etag", answer.etag())
			.param("modified", answer.lastModified())
			.param("title", title)
			.param("now", FeedQueries.at(now))
			.param("next", FeedQueries.at(next))
			.param("id", feed.id())
			.param("lease", FeedQueries.at(feed.lease()))
			.update();
		URI moved = answer.moved();
		if (moved != null) {
			this.jdbc.sql("update feed set moved_to = nullif(:moved, address), host = :host where id = :id")
				.param("moved", moved.toString())
				.param("host", Feeds.host(moved))
				.param("id", feed.id())
				.update();
		}
	}

	/** Nothing came, or nothing that is a feed. */
	void failed(DueFeed feed, Trouble trouble, Instant next) {
		this.jdbc.sql("""
				update feed set next_at = :next, leased_until = null, failures = failures + 1, problem = :problem,
				                problem_arguments = :arguments::jsonb
				where id = :id and leased_until = :lease
				""")
			.param("next", FeedQueries.at(next))
			.param("problem", trouble.code())
			.param("arguments", this.json.writeValueAsString(trouble.arguments()))
			.param("id", feed.id())
			.param("lease", FeedQueries.at(feed.lease()))
			.update();
	}

	/**
	 * A page did not come.
	 * @param next when to try again, or null where that was the last time
	 */
	void failed(DuePage page, Trouble trouble, @Nullable Instant next) {
		this.jdbc.sql("""
				update feed_item set next_at = :next, leased_until = null, tries = tries + 1, problem = :problem,
				                     problem_arguments = :arguments::jsonb
				where id = :id and leased_until = :lease and arrival_id is null
				""")
			.param("next", (next != null) ? FeedQueries.at(next) : null)
			.param("problem", trouble.code())
			.param("arguments", this.json.writeValueAsString(trouble.arguments()))
			.param("id", page.id())
			.param("lease", FeedQueries.at(page.lease()))
			.update();
	}

	/** Takes the turn of a host, if it is free. */
	boolean takeHost(String host, Instant now) {
		return this.jdbc.sql("""
				insert into feed_host (host, free_at) values (:host, :until)
				on conflict (host) do update set free_at = excluded.free_at where feed_host.free_at <= :now
				""")
			.param("host", host)
			.param("until", FeedQueries.at(now.plus(HOST)))
			.param("now", FeedQueries.at(now))
			.update() == 1;
	}

	private static DueFeed feed(ResultSet row, Instant until) throws SQLException {
		return new DueFeed(row.getLong("id"), URI.create(row.getString("asked_at")), row.getString("host"),
				row.getString("source"), row.getString("language"), row.getInt("minutes"),
				row.getBoolean("fetch_pages"), row.getString("etag"), row.getString("last_modified"),
				row.getInt("failures"), until);
	}

	/**
	 * A feed to be fetched.
	 *
	 * @param lease until when it is the caller's; by this the lease is known again
	 */
	record DueFeed(long id, URI address, String host, @Nullable String source, @Nullable String language, int minutes,
			boolean fullPages, @Nullable String etag, @Nullable String lastModified, int failures, Instant lease) {
	}

	/**
	 * A page to be fetched.
	 *
	 * @param lease until when it is the caller's; by this the lease is known again
	 */
	record DuePage(long id, URI address, String host, Given given, int tries, Instant lease) {
	}

	/**
	 * What is kept of an answer for the next request.
	 *
	 * @param moved where to ask from now on, or null
	 */
	record Answer(@Nullable String etag, @Nullable String lastModified, @Nullable URI moved) {
	}

}
