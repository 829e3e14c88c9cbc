package org.dateline.extraction;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Reads bytes as text: by their byte order mark, then by the charset that the answer's
 * header names, then by the one that the page names, then by what they look like, and at
 * last as UTF-8. That is the order of the WHATWG ("determining the character encoding"),
 * but that a name which the bytes contradict loses. What cannot be read becomes U+FFFD;
 * no page is lost by it.
 */
public final class Decoding {

	/** Where a page may name its charset: the standard asks for 1024, pages take more. */
	private static final int PRESCAN = 8192;

	private Decoding() {
	}

	/**
	 * Reads bytes as text.
	 * @param bytes of a page or of a plain text
	 * @param declared the Content-Type header or the charset in it, or null
	 */
	public static Decoded decode(byte[] bytes, @Nullable String declared) {
		Decoded marked = byMark(bytes);
		if (marked != null) {
			return marked;
		}
		ByteEvidence evidence = new ByteEvidence(bytes);
		for (Named named : named(bytes, declared)) {
			if (!evidence.contradicts(named.charset)) {
				return decoded(bytes, 0, named.charset, named.rule);
			}
		}
		Charset detected = evidence.detected();
		if (detected != null) {
			return decoded(bytes, 0, detected, "detected");
		}
		return decoded(bytes, 0, StandardCharsets.UTF_8, "assumed");
	}

	private static @Nullable Decoded byMark(byte[] bytes) {
		if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
			return decoded(bytes, 3, StandardCharsets.UTF_8, "bom");
		}
		if (startsWith(bytes, 0xFF, 0xFE)) {
			return decoded(bytes, 2, StandardCharsets.UTF_16LE, "bom");
		}
		if (startsWith(bytes, 0xFE, 0xFF)) {
			return decoded(bytes, 2, StandardCharsets.UTF_16BE, "bom");
		}
		return null;
	}

	private static boolean startsWith(byte[] bytes, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

	/** The charsets that are named, the header's first. */
	private static List<Named> named(byte[] bytes, @Nullable String declared) {
		List<Named> named = new ArrayList<>(2);
		Charset header = CharsetLabels.charset(ofHeader(declared));
		if (header != null) {
			named.add(new Named(header, "header"));
		}
		Charset meta = CharsetLabels.charset(ofPage(bytes));
		if (meta != null) {
			// What could be read as ASCII to find its name was not UTF-16.
			named.add(new Named(meta.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : meta, "meta"));
		}
		return named;
	}

	private static @Nullable String ofHeader(@Nullable String declared) {
		if (declared == null) {
			return null;
		}
		String header = declared.substring(0, Math.min(declared.length(), 256));
		String charset = after(header.toLowerCase(Locale.ROOT), "charset", 0);
		return (charset == null && header.indexOf('/') < 0) ? header : charset;
	}

	private static @Nullable String ofPage(byte[] bytes) {
		String start = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1)
			.toLowerCase(Locale.ROOT);
		if (start.startsWith("<?xml")) {
			String encoding = after(start.substring(0, Math.max(0, start.indexOf('>'))), "encoding", 0);
			if (encoding != null) {
				return encoding;
			}
		}
		for (int at = start.indexOf("<meta"); at >= 0; at = start.indexOf("<meta", at + 5)) {
			int end = start.indexOf('>', at);
			String charset = after((end < 0) ? start : start.substring(0, end), "charset", at);
			if (charset != null) {
				return charset;
			}
		}
		return null;
	}

	/** The value after a name and an equals sign, in quotes or not. */
	private static @Nullable String after(String text, String name, int from) {
		for (int at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + name.length())) {
			int i = skipSpace(text, at + name.length());
			if (i < text.length() && text.charAt(i) == '=') {
				i = skipSpace(text, i + 1);
				while (i < text.length() && "\"'\\".indexOf(text.charAt(i)) >= 0) {
					i++;
				}
				int end = i;
				while (end < text.length() && "\"'\\;,/> \t\r\n".indexOf(text.charAt(end)) < 0) {
					end++;
				}
				return (end > i) ? text.substring(i, end) : null;
			}
		}
		return null;
	}

	private static int skipSpace(String text, int from) {
		int i = from;
		while (i < text.length() && text.charAt(i) <= ' ') {
			i++;
		}
		return i;
	}

	private static Decoded decoded(byte[] bytes, int from, Charset charset, String rule) {
		String text = new String(bytes, from, bytes.length - from, charset);
		// No text has a NUL in it, and PostgreSQL keeps none.
		return new Decoded((text.indexOf('\0') < 0) ? text : text.replace('\0', '\uFFFD'), charset.name(), rule);
	}

	private record Named(Charset charset, String rule) {
	}

}
