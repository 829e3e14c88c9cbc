package org.dateline.search;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the archive that search needs.
 *
 * @param home the data directory; the index is in it
 * @param search what concerns search alone
 */
@ConfigurationProperties("dateline")
record SearchSettings(@DefaultValue("./data") Path home, @DefaultValue Search search) {

	/** The directory of the index. */
	Path directory() {
		return this.home.toAbsolutePath().normalize().resolve("index");
	}

	/**
	 * What concerns search alone.
	 *
	 * @param patience how long a query waits for an index that is just being opened
	 * @param changes how long a query waits for what was committed before it: what was
	 * just committed is found, but nobody waits long while much is coming in
	 */
	record Search(@DefaultValue("2s") Duration patience, @DefaultValue("500ms") Duration changes) {
	}

}
