package org.dateline.export;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What harvesters are told of who runs the archive.
 *
 * @param email where its administrator is reached; without it the postmaster of its host
 */
@ConfigurationProperties("dateline.oai")
record OaiSettings(@Nullable String email) {

	OaiSettings {
		if (email != null && !email.matches("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+")) {
			throw new IllegalArgumentException("dateline.oai.email takes an address, not \"%s\"".formatted(email));
		}
	}

}
