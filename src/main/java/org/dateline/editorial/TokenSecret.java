package org.dateline.editorial;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The secret that an access token is: {@code dateline_}, 256 random bits in 43 letters
 * and digits, and a checksum in six. Scanners for secrets that were left in public find
 * it by its form and tell it from others by the checksum.
 */
final class TokenSecret {

	private static final String PREFIX = "dateline_";

	private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z]{49}");

	private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

	private static final int RANDOM_BITS = 256;

	private static final int RANDOM_DIGITS = 43;

	private static final int CHECK_DIGITS = 6;

	private static final SecureRandom RANDOM = new SecureRandom();

	private TokenSecret() {
	}

	static String make() {
		String secret = PREFIX + inDigits(new BigInteger(RANDOM_BITS, RANDOM), RANDOM_DIGITS);
		return secret + check(secret);
	}

	/** Whether this could be a token of ours: a cut or mistyped one could not. */
	static boolean isWellFormed(String token) {
		int end = token.length() - CHECK_DIGITS;
		return FORM.matcher(token).matches() && check(token.substring(0, end)).equals(token.substring(end));
	}

	/** SHA-256: what is kept and compared. */
	static byte[] digest(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String check(String secret) {
		CRC32 checksum = new CRC32();
		checksum.update(secret.getBytes(StandardCharsets.US_ASCII));
		return inDigits(BigInteger.valueOf(checksum.getValue()), CHECK_DIGITS);
	}

	private static String inDigits(BigInteger number, int count) {
		BigInteger base = BigInteger.valueOf(DIGITS.length());
		char[] digits = new char[count];
		BigInteger rest = number;
		for (int i = count - 1; i >= 0; i--) {
			BigInteger[] divided = rest.divideAndRemainder(base);
			digits[i] = DIGITS.charAt(divided[1].intValue());
			rest = divided[0];
		}
		return new String(digits);
	}

}
