package org.dateline.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The archive's PostgreSQL, in the home or elsewhere. */
public interface Database {

	/**
	 * Where it is and which version, in words for the operator, such as
	 * {@code PostgreSQL 18.6, embedded in /srv/data, at 127.0.0.1:40213}. Waits until it
	 * answers.
	 */
	String description();

	/**
	 * How to reach it; waits until it answers.
	 * @throws RuntimeException with a sentence for the operator when it cannot be used
	 */
	JdbcConnectionDetails connectionDetails();

}
