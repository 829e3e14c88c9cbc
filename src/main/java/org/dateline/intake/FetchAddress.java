package org.dateline.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import org.dateline.vocabulary.WebAddress;
import org.jspecify.annotations.Nullable;

/** Checks the form of an address before anything is asked for there. */
final class FetchAddress {

	private static final int LONGEST = 4_000;

	private FetchAddress() {
	}

	/**
	 * An address as it goes over the wire: in ASCII, without its fragment.
	 * @throws FetchFailed if it must not be fetched
	 */
	static URI checked(URI address) throws FetchFailed {
		String scheme = (address.getScheme() != null) ? address.getScheme().toLowerCase(Locale.ROOT) : "";
		if (!scheme.equals("http") && !scheme.equals("https")) {
			throw new FetchFailed(Fetched.Reason.SCHEME, shown(scheme));
		}
		String authority = address.getRawAuthority();
		if (authority == null || authority.isEmpty() || address.toString().length() > LONGEST) {
			throw new FetchFailed(Fetched.Reason.ADDRESS);
		}
		if (authority.indexOf('@') >= 0) {
			throw new FetchFailed(Fetched.Reason.CREDENTIALS);
		}
		// Read here, since java.net.URI knows no host with letters beyond ASCII.
		int colon = authority.lastIndexOf(':');
		boolean port = colon > authority.lastIndexOf(']');
		String host = host(port ? authority.substring(0, colon) : authority);
		int number = port ? port(authority.substring(colon + 1)) : -1;
		try {
			String path = (address.getRawPath() == null || address.getRawPath().isEmpty()) ? "/" : address.getRawPath();
			String query = (address.getRawQuery() != null) ? "?" + address.getRawQuery() : "";
			String whole = scheme + "://" + host + ((number >= 0) ? ":" + number : "") + path + query;
			URI checked = new URI(new URI(whole).toASCIIString());
			if (checked.getHost() == null || checked.toString().length() > LONGEST) {
				// What only the C library takes for an address (127.1, 0x7f.0.0.1), and
				// what is too long with its letters escaped.
				throw new FetchFailed(Fetched.Reason.ADDRESS);
			}
			return checked;
		}
		catch (URISyntaxException ex) {
			throw new FetchFailed(Fetched.Reason.ADDRESS);
		}
	}

	/** Where a redirect leads. */
	static URI redirect(URI from, @Nullable String location) throws FetchFailed {
		if (location == null || location.isBlank() || location.length() > LONGEST) {
			throw new FetchFailed(Fetched.Reason.REDIRECT);
		}
		try {
			URI to = new URI(escaped(location.strip()));
			boolean query = to.getRawAuthority() == null && !to.isAbsolute() && to.getRawPath().isEmpty();
			// java.net.URI follows RFC 2396 here, which loses the last segment.
			return from.resolve((query && from.getRawPath() != null) ? new URI(from.getRawPath() + to) : to);
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			throw new FetchFailed(Fetched.Reason.REDIRECT);
		}
	}

	/**
	 * The client gives each byte as a character; what is none of an address is escaped.
	 */
	private static String escaped(String location) {
		StringBuilder escaped = new StringBuilder(location.length() + 16);
		for (int i = 0; i < location.length(); i++) {
			char character = location.charAt(i);
			if (character <= ' ' || (character >= 0x7F && character <= 0xFF) || "\"<>\\^`{|}".indexOf(character) >= 0) {
				escaped.append('%').append(String.format(Locale.ROOT, "%02X", (int) character));
			}
			else {
				escaped.append(character);
			}
		}
		return escaped.toString();
	}

	private static String host(String host) throws FetchFailed {
		if (host.startsWith("[")) {
			if (host.indexOf('%') >= 0) {
				// A zone names an interface of this machine.
				throw new FetchFailed(Fetched.Reason.FORBIDDEN_ADDRESS, shown(host));
			}
			return host;
		}
		String ascii = WebAddress.host(host);
		if (ascii == null) {
			throw new FetchFailed(Fetched.Reason.ADDRESS);
		}
		return ascii;
	}

	/** Nobody publishes news at the ports between, where other services listen. */
	private static int port(String text) throws FetchFailed {
		if (text.isEmpty()) {
			return -1;
		}
		if (!text.matches("[0-9]{1,5}")) {
			throw new FetchFailed(Fetched.Reason.ADDRESS);
		}
		int port = Integer.parseInt(text);
		if ((port != 80 && port != 443 && port <= 1024) || port > 65_535) {
			throw new FetchFailed(Fetched.Reason.PORT, port);
		}
		return port;
	}

	private static String shown(String text) {
		return (text.length() > 60) ? text.substring(0, 60) : text;
	}

}
