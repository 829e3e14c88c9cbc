package org.dateline.database;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Works that only one node does at a time. A lease is a row with an end, renewed by its
 * holder: a node that is gone, or cut off from the database, loses it without anybody
 * having to notice.
 */
@Component
public class Leases {

	private static final Logger log = LoggerFactory.getLogger(Leases.class);

	/** Another node takes over this long after the holder was heard of last. */
	private static final Duration TERM = Duration.ofSeconds(20);

	/** Renewed this often, so that two tries may fail. */
	private static final Duration RENEWAL = Duration.ofSeconds(5);

	/** A holder that cannot renew stops this long before the end, by its own clock. */
	private static final Duration MARGIN = Duration.ofSeconds(5);

	private final UUID node = UUID.randomUUID();

	private final Map<String, Long> renewed = new ConcurrentHashMap<>();

	private final JdbcClient jdbc;

	Leases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether this node has a work, which it takes if nobody has it. To be asked before
	 * each piece of the work, which takes less than five seconds.
	 * @param work what only one node does
	 */
	public boolean hold(String work) {
		Long last = this.renewed.get(work);
		if (last != null && since(last).compareTo(RENEWAL) < 0) {
			return true;
		}
		long now = System.nanoTime();
		try {
			boolean held = take(work, "where lease.holder = excluded.holder or lease.until < now()");
			remember(work, held, now);
			return held;
		}
		catch (RuntimeException ex) {
			if (last != null && since(last).compareTo(TERM.minus(MARGIN)) < 0) {
				log.debug("The lease of {} is renewed later", work, ex);
				return true;
			}
			this.renewed.remove(work);
			throw ex;
		}
	}

	/** Takes a work from whichever node has it; that one stops at its next piece. */
	public void seize(String work) {
		long now = System.nanoTime();
		remember(work, take(work, ""), now);
	}

	/** Gives a work back, for another node to take at once. */
	public void release(String work) {
		if (this.renewed.remove(work) != null) {
			this.jdbc.sql("delete from lease where work = :work and holder = :node")
				.param("work", work)
				.param("node", this.node)
				.update();
		}
	}

	private boolean take(String work, String condition) {
		return this.jdbc.sql("""
				insert into lease (work, holder, until)
				values (:work, :node, now() + make_interval(secs => :seconds))
				on conflict (work) do update set holder = excluded.holder, until = excluded.until
				""" + condition)
			.param("work", work)
			.param("node", this.node)
			.param("seconds", TERM.toSeconds())
			.update() == 1;
	}

	private void remember(String work, boolean held, long now) {
		if (held) {
			this.renewed.put(work, now);
		}
		else {
			this.renewed.remove(work);
		}
	}

	private static Duration since(long nanos) {
		return Duration.ofNanos(System.nanoTime() - nanos);
	}

}
