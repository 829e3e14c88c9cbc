package org.dateline.provenance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of fixity. PostgreSQL computes the digests where the bytes are. What was taken
 * down has no bytes to verify: it is neither due nor damaged, and no longer held.
 */
@Repository
class FixityLedger {

	private static final String HELD = "not exists (select from takedown t where t.capture_id = f.capture_id)";

	private final JdbcClient jdbc;

	FixityLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Up to {@code limit} captures not verified since, longest waiting first; locked, so
	 * that nodes share the work.
	 */
	List<Long> dueBefore(Instant since, int limit) {
		return this.jdbc.sql("""
				select f.capture_id from fixity f where f.checked_at < :since and %s
				order by f.checked_at limit :limit for update of f skip locked
				""".formatted(HELD)).param("since", utc(since)).param("limit", limit).query(Long.class).list();
	}

	/** Verifies these captures in one statement and returns those that are damaged. */
	List<Damage> verify(List<Long> captures, Instant at) {
		return this.jdbc.sql("""
				with found as (
				    select id, sha256, origin, origin_name, sha256(content) as digest
				    from capture where id = any(:captures) and content is not null
				), verified as (
				    update fixity f set
				        checked_at = :at,
				        intact = found.digest = found.sha256,
				        last_held_at = case when found.digest = found.sha256 then :at else f.last_held_at end,
				        found_sha256 = case when found.digest = found.sha256 then null else found.digest end
				    from found where f.capture_id = found.id
				)
				select id, origin || coalesce(' ' || origin_name, '') as origin,
				       encode(sha256, 'hex') as kept, encode(digest, 'hex') as found
				from found where digest <> sha256
				""").param("captures", captures.toArray(Long[]::new)).param("at", utc(at)).query(Damage.class).list();
	}

	/** Records that the bytes of a capture cannot be read at all. */
	void recordUnreadable(long captureId, Instant at) {
		this.jdbc.sql("update fixity set checked_at = :at, intact = false, found_sha256 = null where capture_id = :id")
			.param("at", utc(at))
			.param("id", captureId)
			.update();
	}

	Summary summary() {
		return this.jdbc.sql("""
				select (select count(*) from capture) - (select count(*) from takedown) as originals,
				       (select count(*) from fixity f where not f.intact and %1$s) as damaged,
				       (select count(*) from takedown) as "takenDown",
				       (select f.checked_at from fixity f where %1$s
				        order by f.checked_at limit 1) as "oldestCheck"
				""".formatted(HELD)).query(Summary.class).single();
	}

	/** At most 100 damaged captures, for those who mend. */
	List<Long> damaged() {
		return this.jdbc.sql("""
				select f.capture_id from fixity f where not f.intact and %s order by f.capture_id limit 100
				""".formatted(HELD)).query(Long.class).list();
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	/** A capture whose bytes are not those that were received. */
	record Damage(long id, String origin, String kept, String found) {
	}

	/**
	 * How the holdings stand: how many originals, how many of them damaged, how many were
	 * taken down besides, since when all have been verified.
	 */
	record Summary(long originals, long damaged, long takenDown, @Nullable Instant oldestCheck) {
	}

}
