package org.dateline.article;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was taken down with a report and is another report again, since its order no
 * longer stands.
 */
@Repository
public class LiftedTakedowns {

	private final JdbcClient jdbc;

	private final Clock clock;

	LiftedTakedowns(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Notes that a takedown is lifted, in the transaction of the caller.
	 * @param article the report that was taken down
	 * @param again the report that its words are now
	 * @param by who decided so, as readers will see it
	 * @param reason why, for readers, in at most {@link ArticleTakedowns#LONGEST_REASON}
	 * characters
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(long article, long again, Editor by, String reason) {
		this.jdbc.sql("""
				insert into lifted_takedown (article_id, again_id, at, reason, by_name, by_role)
				values (:article, :again, :at, :reason, :name, :role)
				""")
			.param("article", article)
			.param("again", again)
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.param("reason", reason)
			.param("name", by.name())
			.param("role", by.role())
			.update();
	}

	/** What a report that was taken down is again, the oldest first. */
	List<Lifted> of(long article) {
		return this.jdbc.sql(
				"select again_id, at, reason, by_name, by_role from lifted_takedown where article_id = :id order by again_id")
			.param("id", article)
			.query((row, number) -> new Lifted(row.getLong("again_id"),
					row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("reason"),
					row.getString("by_name"), row.getString("by_role")))
			.list();
	}

	/**
	 * A takedown that was lifted.
	 *
	 * @param again the report that its words are now
	 * @param at when
	 * @param reason why
	 * @param byName who decided so, or null where the archive names no people
	 * @param byRole the role in which they did
	 */
	record Lifted(long again, Instant at, String reason, @Nullable String byName, String byRole) {
	}

}
