package org.dateline.export;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digests of a file in a bag.
 *
 * @param sha256 SHA-256 in hexadecimal digits
 * @param sha512 SHA-512 in hexadecimal digits
 */
record BagDigests(String sha256, String sha512) {

	static BagDigests of(byte[] content) {
		return new BagDigests(hex(digest("SHA-256").digest(content)), hex(digest("SHA-512").digest(content)));
	}

	static BagDigests of(InputStream content) throws IOException {
		MessageDigest sha256 = digest("SHA-256");
		MessageDigest sha512 = digest("SHA-512");
		byte[] buffer = new byte[1 << 16];
		for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
			sha256.update(buffer, 0, read);
			sha512.update(buffer, 0, read);
		}
		return new BagDigests(hex(sha256.digest()), hex(sha512.digest()));
	}

	/** The digest by an algorithm as a manifest names it. */
	String by(String algorithm) {
		return algorithm.equals("sha256") ? this.sha256 : this.sha512;
	}

	private static MessageDigest digest(String algorithm) {
		try {
			return MessageDigest.getInstance(algorithm);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String hex(byte[] digest) {
		return HexFormat.of().formatHex(digest);
	}

}
