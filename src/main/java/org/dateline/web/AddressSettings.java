package org.dateline.web;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where readers find the archive.
 *
 * @param address the public address of the archive, such as
 * {@code https://dateline.example}; without it links that should be absolute stay
 * relative, since a request's {@code Host} is whatever its sender says
 */
@ConfigurationProperties("dateline")
record AddressSettings(@Nullable String address) {

	AddressSettings {
		if (address != null) {
			if (!address.matches("https?://[^/\\s]+/*")) {
				throw new IllegalArgumentException(
						"dateline.address takes a scheme and a host, such as https://dateline.example, not \"%s\""
							.formatted(address));
			}
			address = address.replaceAll("/+$", "");
		}
	}

	/** What to put before a path: the public address, or nothing. */
	String base() {
		return (this.address != null) ? this.address : "";
	}

}
