package org.dateline.provenance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of fixity. PostgreSQL computes the digests where the bytes are.
 */
@Repository
class FixityLedger {

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
				select capture_id from fixity where checked_at < :since
				order by checked_at limit :limit for update skip locked
				""").param("since", utc(since)).param("limit", limit).query(Long.class).list();
	}

	/** Verifies these captures in one statement and returns those that are damaged. */
	List<Damage> verify(List<Long> captures, Instant at) {
		return this.jdbc.sql("""
				with found as (
				    select id, sha256, origin, origin_name, sha256(content) as digest
				    from capture where id = any(:captures)
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
				select (select count(*) from capture) as originals,
				       (select count(*) from fixity where not intact) as damaged,
				       (select min(checked_at) from fixity) as "oldestCheck"
				""").query(Summary.class).single();
	}

	/** At most 100 damaged captures, for those who mend. */
	List<Long> damaged() {
		return this.jdbc.sql("select capture_id from fixity where not intact order by capture_id limit 100")
			.query(Long.class)
			.list();
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	/** A capture whose bytes are not those that were received. */
	record Damage(long id, String origin, String kept, String found) {
	}

	/**
	 * How the holdings stand: how many originals, how many damaged, since when all have
	 * been verified.
	 */
	record Summary(long originals, long damaged, @Nullable Instant oldestCheck) {
	}

}
