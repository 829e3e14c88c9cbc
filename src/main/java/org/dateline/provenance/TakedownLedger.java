package org.dateline.provenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of takedowns.
 */
@Repository
class TakedownLedger {

	private static final String TAKEDOWN = """
			select t.capture_id, t.at, t.reason, t.by_name, t.by_role, c.sha256, c.length, c.received_at
			from takedown t join capture c on c.id = t.capture_id
			""";

	private final JdbcClient jdbc;

	TakedownLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Takedown> find(long captureId) {
		return this.jdbc.sql(TAKEDOWN + "where t.capture_id = :id")
			.param("id", captureId)
			.query((row, number) -> takedown(row))
			.optional();
	}

	/** How many captures up to this id had their bytes taken down. */
	long countUpTo(long captureId) {
		return this.jdbc.sql("select count(*) from takedown where capture_id <= :id")
			.param("id", captureId)
			.query(Long.class)
			.single();
	}

	/** This capture and all others of the same bytes, as far as the bytes are there. */
	List<Long> holding(long captureId) {
		return this.jdbc.sql("""
				select c.id from capture c
				where c.sha256 = (select sha256 from capture where id = :id) and c.content is not null
				order by c.id
				""").param("id", captureId).query(Long.class).list();
	}

	void record(long captureId, Instant at, String reason, String byName, String byRole) {
		this.jdbc.sql("""
				insert into takedown (capture_id, at, reason, by_name, by_role)
				values (:id, :at, :reason, :byName, :byRole)
				""")
			.param("id", captureId)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("reason", reason)
			.param("byName", byName)
			.param("byRole", byRole)
			.update();
	}

	/** Removes the bytes; the database refuses it without a record of it. */
	void removeBytes(long captureId) {
		this.jdbc.sql("update capture set content = null where id = :id").param("id", captureId).update();
	}

	private static Takedown takedown(ResultSet row) throws SQLException {
		return new Takedown(row.getLong("capture_id"), instant(row, "at"), row.getString("reason"),
				row.getString("by_name"), row.getString("by_role"), Sha256.ofDigest(row.getBytes("sha256")),
				row.getLong("length"), instant(row, "received_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
