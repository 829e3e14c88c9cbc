package org.dateline.editorial;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;

/** What a password must be, and passwords for one use. */
final class Passwords {

	/** NIST SP 800-63B-4 asks for length, not for kinds of characters. */
	static final int SHORTEST = 12;

	/** What has fewer different signs is guessed first. */
	private static final int FEWEST_SIGNS = 5;

	/** BCrypt reads no more than so many bytes. */
	static final int MOST_BYTES = 72;

	/** Shorter names stand in almost any sentence. */
	private static final int SHORTEST_NAME = 4;

	/** Nothing that is mistaken for something else when read aloud or copied by hand. */
	private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int GROUPS = 5;

	private static final int GROUP = 4;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Passwords() {
	}

	/** A password for one use, of 99 random bits: {@code k7mp-w3xr-…}. */
	static String oneTime() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < GROUPS * GROUP; i++) {
			if (i > 0 && i % GROUP == 0) {
				password.append('-');
			}
			password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return password.toString();
	}

	static boolean isTooShort(String password) {
		return password.codePointCount(0, password.length()) < SHORTEST;
	}

	/** Whether a password has a name in it that is no part of many words. */
	static boolean tells(String password, String name) {
		return name.length() >= SHORTEST_NAME && password.toLowerCase(Locale.ROOT).contains(name);
	}

	/**
	 * Whether a password is little more than one sign, or a few in a row again and again.
	 */
	static boolean isMonotonous(String password) {
		return password.codePoints()
			.filter((point) -> !Character.isWhitespace(point))
			.distinct()
			.count() < FEWEST_SIGNS;
	}

	static boolean isTooLong(String password) {
		return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
	}

}
