package org.dateline.editorial;

import java.util.concurrent.atomic.AtomicInteger;

import org.dateline.database.AddedReports;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports of the tests' own, each with a capture of its own. */
@TestComponent
class NewReports {

	private static final String TEXT = "Ankara, 3 March 2024. The ministers met on Sunday. They meet again in Baku. No. ";

	private final JdbcClient jdbc;

	private final AtomicInteger reports = new AtomicInteger();

	NewReports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A report in English of no known date, without sources, about Turkey. */
	long add() {
		return AddedReports.add(this.jdbc, TEXT + this.reports.incrementAndGet(), "TR");
	}

}
