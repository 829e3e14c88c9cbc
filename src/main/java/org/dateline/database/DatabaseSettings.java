package org.dateline.database;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the database is waited for.
 *
 * @param reading the longest wait for an answer that a public page needs
 * @param working the longest wait for any other, except for a migration's
 * @param pause how long it is not asked after it has failed a few times
 */
@ConfigurationProperties("dateline.database")
record DatabaseSettings(@DefaultValue("20s") Duration reading, @DefaultValue("5m") Duration working,
		@DefaultValue("1s") Duration pause) {

	DatabaseSettings {
		require(reading, "reading");
		require(working, "working");
		require(pause, "pause");
	}

	private static void require(Duration value, String name) {
		if (value.compareTo(Duration.ofMillis(100)) < 0 || value.compareTo(Duration.ofDays(1)) > 0) {
			throw new IllegalArgumentException("dateline.database.%s takes 100ms to 1d, not %s".formatted(name, value));
		}
	}

}
