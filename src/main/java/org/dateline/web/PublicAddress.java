package org.dateline.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address that readers reach the archive at, for documents whose links must be
 * absolute.
 */
@Component
public class PublicAddress {

	private final AddressSettings settings;

	PublicAddress(AddressSettings settings) {
		this.settings = settings;
	}

	/** Whether it is set, so that what is built of it may be kept for others. */
	public boolean isSet() {
		return !this.settings.base().isEmpty();
	}

	/** The address as set, without a slash at the end; empty where none is. */
	public String known() {
		return this.settings.base();
	}

	/**
	 * Scheme and host, without a slash at the end: as set, else as the request has them.
	 * What is built of the latter must not be kept for others, since a request's
	 * {@code Host} is whatever its sender says.
	 */
	public String base(HttpServletRequest request) {
		String set = this.settings.base();
		return set.isEmpty() ? ServletUriComponentsBuilder.fromContextPath(request).toUriString() : set;
	}

}
