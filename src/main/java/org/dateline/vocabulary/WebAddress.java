package org.dateline.vocabulary;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The address of a page on the web, as people type it and files give it. */
public final class WebAddress {

	private static final Pattern HOST = Pattern.compile("[a-z0-9._-]{1,255}");

	private static final Pattern PORT = Pattern.compile("(.+?)(:\\d{0,5})?");

	private WebAddress() {
	}

	/**
	 * Reads an address. A host in letters beyond ASCII, which {@link URI} knows nothing
	 * of, becomes what is asked for over the wire (IDNA, RFC 3490).
	 * @return the address, or null if it is none of http or https, or has no host, or
	 * gives away somebody's name
	 */
	public static @Nullable URI read(String given) {
		try {
			URI uri = new URI(given);
			boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
			String authority = uri.getRawAuthority();
			if (!http || authority == null || authority.indexOf('@') >= 0) {
				return null;
			}
			return (uri.getHost() != null) ? uri : withHostInAscii(uri, authority);
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	/** A host as it goes over the wire, in lower case, or null if it can be none. */
	public static @Nullable String host(String host) {
		try {
			String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
			return HOST.matcher(ascii).matches() ? ascii : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static @Nullable URI withHostInAscii(URI uri, String authority) throws URISyntaxException {
		Matcher parts = PORT.matcher(authority);
		String host = parts.matches() ? host(parts.group(1)) : null;
		if (host == null) {
			return null;
		}
		StringBuilder whole = new StringBuilder(uri.getScheme()).append("://").append(host);
		append(whole, "", parts.group(2));
		append(whole, "", uri.getRawPath());
		append(whole, "?", uri.getRawQuery());
		append(whole, "#", uri.getRawFragment());
		URI read = new URI(whole.toString());
		return (read.getHost() != null) ? read : null;
	}

	private static void append(StringBuilder whole, String before, @Nullable String part) {
		if (part != null) {
			whole.append(before).append(part);
		}
	}

}
