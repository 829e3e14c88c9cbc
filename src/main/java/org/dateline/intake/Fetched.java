package org.dateline.intake;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** How a fetch ended. */
public sealed interface Fetched {

	/**
	 * Where it ended, after all redirects.
	 */
	URI address();

	/**
	 * Something came.
	 *
	 * @param address where it ended, after all redirects
	 * @param moved the address to ask at from now on, where every redirect was a
	 * permanent one; else null
	 * @param body what came, with its coding undone
	 * @param mediaType its media type in lower case, or null if the server gave none
	 * @param charset its charset as the server gave it, or null
	 * @param etag to be sent with the next request, or null
	 * @param lastModified to be sent with the next request, or null
	 * @param maxAge how long the server says it stays fresh, or null
	 */
	record Content(URI address, @Nullable URI moved, byte[] body, @Nullable String mediaType, @Nullable String charset,
			@Nullable String etag, @Nullable String lastModified, @Nullable Duration maxAge) implements Fetched {
	}

	/**
	 * It is what it was.
	 *
	 * @param address where it ended, after all redirects
	 * @param moved the address to ask at from now on, or null
	 * @param maxAge how long the server says it stays fresh, or null
	 */
	record NotModified(URI address, @Nullable URI moved, @Nullable Duration maxAge) implements Fetched {
	}

	/**
	 * Nothing came that can be used.
	 *
	 * @param address where it ended
	 * @param reason why
	 * @param arguments the arguments of the sentence that says so
	 * @param retryAfter how long the server asks to wait, or null
	 */
	record Failed(URI address, Reason reason, List<Object> arguments,
			@Nullable Duration retryAfter) implements Fetched {

		public Failed {
			arguments = List.copyOf(arguments);
		}

		/** The key of the sentence. */
		public String messageKey() {
			return "fetch.failed." + this.reason.code();
		}

	}

	/** Why nothing came that can be used. */
	enum Reason {

		/** The address is not one. */
		ADDRESS("address"),

		/** The scheme, the argument, is neither http nor https. */
		SCHEME("scheme"),

		/** The address has a user or password in it. */
		CREDENTIALS("credentials"),

		/** The port, the argument, is not one of the web. */
		PORT("port"),

		/** The host, the argument, is not in the public internet, and not allowed. */
		FORBIDDEN_ADDRESS("forbidden-address"),

		/** The host, the argument, is not known. */
		UNKNOWN_HOST("unknown-host"),

		/** A redirect leads nowhere. */
		REDIRECT("redirect"),

		/** The robots.txt of the host, the argument, asks not to. */
		ROBOTS("robots"),

		/** The robots.txt of the host, the argument, cannot be had. */
		ROBOTS_UNKNOWN("robots-unknown"),

		/** There were more redirects than the argument. */
		TOO_MANY_REDIRECTS("too-many-redirects"),

		/** The server answered with the status of the argument. */
		STATUS("status"),

		/** The media type, the argument, is not wanted. */
		MEDIA_TYPE("media-type"),

		/** It has more bytes than the argument. */
		TOO_LARGE("too-large"),

		/** It took longer than the argument, in seconds. */
		TOO_SLOW("too-slow"),

		/** The coding cannot be undone. */
		CODING("coding"),

		/** No safe connection could be made: the certificate is not trusted, or worse. */
		TLS("tls"),

		/** The connection failed or broke. */
		CONNECTION("connection");

		private final String code;

		Reason(String code) {
			this.code = code;
		}

		/** The name it has in the database and in message keys. */
		public String code() {
			return this.code;
		}

	}

}
