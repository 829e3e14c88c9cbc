package org.dateline.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

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
	 * @param hosts the nodes of an OpenSearch or Elasticsearch, each with its scheme and
	 * port ({@code https://search-1:9200}); none for the index under the home
	 * @param user who to be there, or null for nobody
	 * @param password the password there, or null
	 * @param bundle the SSL bundle ({@code spring.ssl.bundle}) whose certificates are
	 * trusted there, or null for those that Java trusts
	 * @param name what the names of its indexes begin with there
	 * @param shards into how many parts the index is split there
	 * @param replicas how many copies of each part are kept there
	 * @param timeout how long to wait for an answer from there
	 * @param pause how long nothing is asked there after it has failed a few times
	 */
	record Search(@DefaultValue("2s") Duration patience, @DefaultValue("500ms") Duration changes,
			@DefaultValue List<String> hosts, @Nullable String user, @Nullable String password, @Nullable String bundle,
			@DefaultValue("dateline") String name, @DefaultValue("1") int shards, @DefaultValue("1") int replicas,
			@DefaultValue("5s") Duration timeout, @DefaultValue("2s") Duration pause) {

		boolean isRemote() {
			return !this.hosts.isEmpty();
		}

	}

}
