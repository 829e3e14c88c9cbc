package org.dateline.editorial;

import java.util.Locale;
import java.util.regex.Pattern;

import org.dateline.article.Editor;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the desk.
 *
 * @param admin the first administrator
 * @param desk the desk itself
 * @param address the public address of the archive, as readers have it, or null
 */
@ConfigurationProperties("dateline")
record DeskSettings(@DefaultValue Admin admin, @DefaultValue Desk desk, @Nullable String address) {

	/** As browsers write an origin where they know passkeys: TLS or this machine. */
	private static final Pattern ORIGIN = Pattern
		.compile("(https://([a-z0-9-]+\\.)*[a-z][a-z0-9-]*|http://localhost)(:[0-9]{1,5})?");

	/**
	 * The origin at which the desk is reached, as far as passkeys can be bound to it;
	 * null where it was not said.
	 */
	@Nullable String origin() {
		if (this.desk.address() != null) {
			return this.desk.address();
		}
		String origin = (this.address != null) ? origin(this.address) : "";
		return ORIGIN.matcher(origin).matches() ? origin : null;
	}

	private static String origin(String address) {
		return address.toLowerCase(Locale.ROOT)
			.replaceAll("/+$", "")
			.replaceFirst("^(https://.*):443$|^(http://.*):80$", "$1$2");
	}

	/**
	 * The first administrator.
	 *
	 * @param password the password of {@code admin} in an archive that has no account
	 * yet; without it, one for a single use is made and printed once
	 */
	record Admin(@Nullable String password) {

		Admin {
			if (password != null && !password.isBlank()
					&& (Passwords.isTooShort(password) || Passwords.isTooLong(password))) {
				throw new IllegalArgumentException(
						"dateline.admin.password takes at least %d characters and at most %d bytes"
							.formatted(Passwords.SHORTEST, Passwords.MOST_BYTES));
			}
		}

	}

	/**
	 * The desk.
	 *
	 * @param namesInPublic whether histories of reports name who corrected them, or only
	 * say in which role
	 * @param address where the desk is reached, if not at the address of the archive,
	 * such as {@code https://desk.example}: passkeys are bound to it
	 */
	record Desk(@DefaultValue("false") boolean namesInPublic, @Nullable String address) {

		Desk {
			if (address != null) {
				address = origin(address);
				if (!ORIGIN.matcher(address).matches()) {
					throw new IllegalArgumentException(
							"dateline.desk.address takes https and a domain, such as https://archive.example, or "
									+ "http://localhost:8080, not \"%s\"".formatted(address));
				}
			}
		}

		/** Somebody as readers see them. */
		Editor inPublic(String shownAs, Role role) {
			return new Editor(this.namesInPublic ? shownAs : null, role.code());
		}

	}

}
