package org.dateline.web;

import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dateline.database.ArchiveRevision;
import org.dateline.database.Records;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Says at once that the records are away, instead of letting each request find out for
 * itself: a few of them waiting for a connection would make everyone else wait as well.
 */
class RecordsInSight implements HandlerInterceptor {

	/** A restart of the database is waited for. */
	private static final Duration GRACE = Duration.ofSeconds(2);

	private static final int SOON = 10;

	private final ArchiveRevision revision;

	private final ObjectProvider<Records> records;

	RecordsInSight(ArchiveRevision revision, ObjectProvider<Records> records) {
		this.revision = revision;
		this.records = records;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Instant since = this.revision.outOfSightSince();
		if (since != null && handler instanceof HandlerMethod && request.getDispatcherType() == DispatcherType.REQUEST
				&& since.plus(GRACE).isBefore(Instant.now()) && !areOnAReplica()) {
			throw new TemporarilyAway("failure.503.detail", SOON);
		}
		return true;
	}

	private boolean areOnAReplica() {
		Records records = this.records.getIfAvailable();
		return records != null && records.areOnAReplica();
	}

}
