package org.dateline.export;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the archive that bags need.
 *
 * @param home the data directory; the bags written from the desk are in it
 * @param bag what is to be done instead of a start
 */
@ConfigurationProperties("dateline")
record BagSettings(@DefaultValue("./data") Path home, @DefaultValue Bag bag) {

	/** Where bags are written to and unpacked. */
	Path directory() {
		return this.home.toAbsolutePath().normalize().resolve("bags");
	}

	/**
	 * What is to be done instead of a start.
	 *
	 * @param write the file to write a bag to, or null
	 * @param since the bag that it goes on from, or null for a whole one
	 * @param restore the bag to restore, or null
	 */
	record Bag(@Nullable Path write, @Nullable Path since, @Nullable Path restore) {
	}

}
