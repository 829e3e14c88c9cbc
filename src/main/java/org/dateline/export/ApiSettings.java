package org.dateline.export;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the API anybody may ask for.
 *
 * @param requests so many requests a minute from one address; with an access token four
 * times as many, and for all tokens from one address sixteen times as many
 */
@ConfigurationProperties("dateline.api")
record ApiSettings(@DefaultValue("300") int requests) {

	ApiSettings {
		if (requests < 1 || requests > 1_000_000) {
			throw new IllegalArgumentException("dateline.api.requests takes 1 to 1000000, not " + requests);
		}
	}

	int byToken() {
		return 4 * this.requests;
	}

	int byAllTokens() {
		return 16 * this.requests;
	}

}
