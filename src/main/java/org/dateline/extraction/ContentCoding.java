package org.dateline.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Undoes the content codings of HTTP (RFC 9110, section 8.4.1): gzip, deflate and, where
 * the platform has its library, Brotli. What comes out is a stream, so that whoever reads
 * it bounds it.
 */
public final class ContentCoding {

	/** More than one on top of another is a bomb, or a server out of its mind. */
	private static final int MOST = 2;

	private ContentCoding() {
	}

	/** What a client may ask for. */
	public static String accepted() {
		return Brotli4jLoader.isAvailable() ? "gzip, br" : "gzip";
	}

	/**
	 * A stream of what was coded.
	 * @param coded the stream as it came
	 * @param header the value of {@code Content-Encoding}, or null
	 * @throws IOException if a coding is not known or its beginning is damaged
	 */
	public static InputStream decode(InputStream coded, @Nullable String header) throws IOException {
		if (header == null || header.isBlank()) {
			return coded;
		}
		String[] codings = header.toLowerCase(Locale.ROOT).split(",", MOST + 2);
		InputStream decoded = coded;
		int undone = 0;
		for (int i = codings.length - 1; i >= 0; i--) {
			String coding = codings[i].strip();
			if (coding.isEmpty() || coding.equals("identity") || coding.equals("none")) {
				continue;
			}
			if (++undone > MOST) {
				throw new IOException("Content-Encoding: more than %d".formatted(MOST));
			}
			decoded = decodeOne(decoded, coding);
		}
		return decoded;
	}

	/**
	 * Reads a stream to its end.
	 * @return its bytes, or null if there are more than so many
	 */
	public static byte @Nullable [] readAtMost(InputStream stream, int most) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] buffer = new byte[16 * 1024];
		for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
			if (bytes.size() + read > most) {
				return null;
			}
			bytes.write(buffer, 0, read);
		}
		return bytes.toByteArray();
	}

	private static InputStream decodeOne(InputStream coded, String coding) throws IOException {
		PushbackInputStream start = new PushbackInputStream(coded, 2);
		int first = start.read();
		if (first < 0) {
			// Nothing at all, as an answer without a body has it.
			return start;
		}
		int second = start.read();
		if (second >= 0) {
			start.unread(second);
		}
		start.unread(first);
		return switch (coding) {
			// Some servers say gzip and send the page as it is.
			case "gzip", "x-gzip" -> (first == 0x1F && second == 0x8B) ? new GzipMembers(start) : start;
			// RFC 9110 means zlib; some send it without the wrapper.
			case "deflate" -> isZlib(first, second) ? new InflaterInputStream(start) : new Raw(start);
			case "br" -> brotli(start);
			default -> throw new IOException("Content-Encoding: " + coding);
		};
	}

	private static boolean isZlib(int first, int second) {
		return (first & 0x0F) == 8 && second >= 0 && ((first << 8) | second) % 31 == 0;
	}

	private static InputStream brotli(InputStream coded) throws IOException {
		if (!Brotli4jLoader.isAvailable()) {
			throw new IOException("Content-Encoding: br");
		}
		return new BrotliInputStream(coded, 16 * 1024);
	}

	/** Deflated data (RFC 1951) in no wrapper. */
	private static final class Raw extends InflaterInputStream {

		Raw(InputStream packed) {
			super(packed, new Inflater(true), 8192);
		}

		@Override
		public void close() throws IOException {
			super.close();
			this.inf.end();
		}

	}

}
