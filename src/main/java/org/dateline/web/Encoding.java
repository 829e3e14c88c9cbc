package org.dateline.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import org.jspecify.annotations.Nullable;

/** A content coding of RFC 9110, section 8.4.1, as far as pages are kept in it. */
enum Encoding {

	IDENTITY("identity", "") {

		@Override
		byte[] encode(byte[] body) {
			return body;
		}

	},

	GZIP("gzip", ".gz") {

		@Override
		byte[] encode(byte[] body) {
			ByteArrayOutputStream encoded = new ByteArrayOutputStream(body.length / 3 + 64);
			try (FastGzip gzip = new FastGzip(encoded)) {
				gzip.write(body);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return encoded.toByteArray();
		}

	},

	BROTLI("br", ".br") {

		@Override
		byte[] encode(byte[] body) {
			try {
				return Encoder.compress(body, Brotli.PARAMETERS);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	};

	private final String token;

	private final String suffix;

	Encoding(String token, String suffix) {
		this.token = token;
		this.suffix = suffix;
	}

	/** The value of {@code Content-Encoding}. */
	String token() {
		return this.token;
	}

	/** What tells the entity tags of the encodings apart. */
	String suffix() {
		return this.suffix;
	}

	abstract byte[] encode(byte[] body);

	/** The smallest encoding that this {@code Accept-Encoding} allows. */
	static Encoding accepted(@Nullable String header) {
		if (header == null) {
			return IDENTITY;
		}
		if (Brotli.AVAILABLE && allows(header, BROTLI.token)) {
			return BROTLI;
		}
		return allows(header, GZIP.token) ? GZIP : IDENTITY;
	}

	/**
	 * Of the encodings that this {@code Accept-Encoding} allows, the one made soonest.
	 */
	static Encoding soonest(@Nullable String header) {
		return isGzipAccepted(header) ? GZIP : accepted(header);
	}

	static boolean isGzipAccepted(@Nullable String header) {
		return header != null && allows(header, GZIP.token);
	}

	private static boolean allows(String header, String token) {
		int at = header.indexOf(token);
		while (at >= 0) {
			int end = at + token.length();
			if ((at == 0 || isSeparator(header.charAt(at - 1)))
					&& (end == header.length() || isSeparator(header.charAt(end)))) {
				int next = header.indexOf(',', end);
				return !isRefused(header.substring(end, (next < 0) ? header.length() : next));
			}
			at = header.indexOf(token, end);
		}
		return false;
	}

	private static boolean isSeparator(char character) {
		return character == ',' || character == ';' || character == ' ' || character == '\t';
	}

	private static boolean isRefused(String parameters) {
		int at = parameters.toLowerCase(Locale.ROOT).indexOf("q=");
		if (at < 0) {
			return false;
		}
		for (int i = at + 2; i < parameters.length(); i++) {
			char digit = parameters.charAt(i);
			if (digit >= '1' && digit <= '9') {
				return false;
			}
		}
		return true;
	}

	/** Level 4: within a tenth of the size of level 6 at half its time. */
	static final class FastGzip extends GZIPOutputStream {

		FastGzip(OutputStream out) throws IOException {
			super(out, 4096);
			this.def.setLevel(4);
		}

	}

	/**
	 * Loaded when first asked for; where the platform has no native library, gzip has to
	 * do.
	 */
	private static final class Brotli {

		static final boolean AVAILABLE = Brotli4jLoader.isAvailable();

		static final Encoder.Parameters PARAMETERS = new Encoder.Parameters().setQuality(5);

	}

}
