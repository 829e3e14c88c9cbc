package org.dateline.provenance;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A SHA-256 digest (FIPS 180-4): 32 bytes.
 */
public final class Sha256 {

	private final byte[] bytes;

	private Sha256(byte[] bytes) {
		if (bytes.length != 32) {
			throw new IllegalArgumentException("A SHA-256 digest has 32 bytes, not " + bytes.length);
		}
		this.bytes = bytes;
	}

	/** The digest of these bytes. */
	public static Sha256 of(byte[] content) {
		try {
			return new Sha256(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** A digest that was computed before. */
	public static Sha256 ofDigest(byte[] digest) {
		return new Sha256(digest.clone());
	}

	/** 64 lower-case hexadecimal digits. */
	public String hex() {
		return HexFormat.of().formatHex(this.bytes);
	}

	/** The field value of {@code Content-Digest} and {@code Repr-Digest} (RFC 9530). */
	public String digestField() {
		return "sha-256=:" + Base64.getEncoder().encodeToString(this.bytes) + ":";
	}

	/** A copy of the 32 bytes. */
	public byte[] bytes() {
		return this.bytes.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Sha256 digest && Arrays.equals(this.bytes, digest.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	@Override
	public String toString() {
		return "sha-256 " + hex();
	}

}
