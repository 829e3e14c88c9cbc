package org.dateline.database;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.mockito.Mockito;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An archive's revision that rises when a test says so, without a database. */
public class RisingRevision extends ArchiveRevision {

	private final AtomicLong revision = new AtomicLong(1);

	private final UUID identity = UUID.fromString("00000000-0000-0000-0000-000000000001");

	private final ApplicationEventPublisher events;

	public RisingRevision(ApplicationEventPublisher events) {
		super(Mockito.mock(JdbcClient.class), events);
		this.events = events;
	}

	@Override
	public long current() {
		return this.revision.get();
	}

	@Override
	public UUID identity() {
		return this.identity;
	}

	@Override
	public void refresh() {
	}

	/** A commit that changed these articles, each to this revision of its own. */
	public void rise(Map<Long, Long> articles) {
		long from = this.revision.get();
		this.events.publishEvent(new ArchiveAdvanced(from, from + 1, articles, Map.of(), articles.isEmpty()));
		this.revision.incrementAndGet();
	}

	/** Nothing is heard of the archive from then on. */
	public void getOutOfSight(Instant since) {
		lose(since);
	}

}
