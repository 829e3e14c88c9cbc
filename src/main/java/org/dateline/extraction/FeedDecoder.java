package org.dateline.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import org.jspecify.annotations.Nullable;

/**
 * Received bytes of a feed as text, in the order of RFC 7303: byte order mark, header,
 * declaration, UTF-8; and where that is none, by statistics (ICU). No byte makes it fail.
 */
final class FeedDecoder {

	/** A declaration stands at the beginning (XML 1.0, appendix F). */
	private static final int DECLARATION = 256;

	/** Statistics need no more. */
	private static final int SAMPLE = 16 * 1024;

	private static final Pattern ENCODING = Pattern
		.compile("^\\s{0,64}<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']+)");

	private FeedDecoder() {
	}

	static String decode(byte[] bytes, @Nullable String header) {
		if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
			return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
		}
		if (startsWith(bytes, 0xFE, 0xFF)) {
			return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
		}
		if (startsWith(bytes, 0xFF, 0xFE)) {
			return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
		}
		if (startsWith(bytes, 0, '<')) {
			return new String(bytes, StandardCharsets.UTF_16BE);
		}
		if (startsWith(bytes, '<', 0)) {
			return new String(bytes, StandardCharsets.UTF_16LE);
		}
		Charset charset = named(header);
		if (charset == null) {
			charset = named(declared(bytes));
		}
		// What claims to be UTF-8 and is not was most often never meant to be.
		if (charset == null || charset.equals(StandardCharsets.UTF_8)) {
			String text = strictly(bytes);
			return (text != null) ? text : new String(bytes, detected(bytes));
		}
		return new String(bytes, charset);
	}

	private static boolean startsWith(byte[] bytes, int... start) {
		if (bytes.length < start.length) {
			return false;
		}
		for (int i = 0; i < start.length; i++) {
			if ((bytes[i] & 0xFF) != start[i]) {
				return false;
			}
		}
		return true;
	}

	private static @Nullable String declared(byte[] bytes) {
		String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
		Matcher declaration = ENCODING.matcher(start);
		return declaration.find() ? declaration.group(1) : null;
	}

	private static @Nullable Charset named(@Nullable String name) {
		if (name == null) {
			return null;
		}
		try {
			Charset charset = Charset.forName(name.strip());
			// What declares itself Latin-1 or ASCII is read as every browser reads it
			// (WHATWG). What
			// declares itself UTF-16 in a byte an ASCII letter is not.
			if (charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)) {
				return Charset.forName("windows-1252");
			}
			return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32") ? null : charset;
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return null;
		}
	}

	private static @Nullable String strictly(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

	/** UTF-8 where only a few bytes of it are broken. */
	private static Charset detected(byte[] bytes) {
		CharsetDetector detector = new CharsetDetector();
		// Without its tags, whose letters are Latin in any language.
		detector.enableInputFilter(true);
		CharsetMatch match = detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE))).detect();
		Charset charset = (match != null) ? named(match.getName()) : null;
		return (charset != null) ? charset : StandardCharsets.UTF_8;
	}

}
