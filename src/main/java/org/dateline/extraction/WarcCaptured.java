package org.dateline.extraction;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.EdtfSyntaxException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;

/** Draws a page from a whole record of a web archive, where it holds one. */
final class WarcCaptured {

	private static final int OK = 200;

	private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml", "text/plain");

	private static final Pattern DAY_MONTH_OR_YEAR = Pattern.compile("\\d{4}(?:-\\d{2}){0,2}");

	private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

	private final WarcRecord record;

	private final byte[] block;

	/** Whether the block is longer than what is there of it. */
	private final boolean cut;

	private WarcCaptured(WarcRecord record, byte[] block, boolean cut) {
		this.record = record;
		this.block = block;
		this.cut = cut;
	}

	/** Says why a record with a page in it is not taken in. */
	static final class Refused extends Exception {

		private final WarcProblem.Reason reason;

		private final transient Object[] arguments;

		Refused(WarcProblem.Reason reason, Object... arguments) {
			super(reason.code());
			this.reason = reason;
			this.arguments = arguments;
		}

		WarcProblem.Reason reason() {
			return this.reason;
		}

		Object[] arguments() {
			return this.arguments;
		}

	}

	/**
	 * The page in a record; null if it holds something else.
	 * @throws Refused if it holds a page that cannot be read
	 */
	static @Nullable WarcPage page(WarcRecord record, byte[] block, boolean cut, @Nullable String id, long offset)
			throws Refused {
		WarcCaptured captured = new WarcCaptured(record, block, cut);
		String type = captured.header("WARC-Type").toLowerCase(Locale.ROOT);
		Payload payload = switch (type) {
			case "response" -> captured.isHttp() ? captured.response() : captured.resource();
			case "resource" -> captured.resource();
			default -> null;
		};
		if (payload == null) {
			return null;
		}
		if (captured.header("WARC-Segment-Number").strip().equals("1")) {
			throw new Refused(WarcProblem.Reason.SEGMENTED);
		}
		if (cut || payload.bytes == null) {
			throw new Refused(WarcProblem.Reason.TOO_LARGE, WarcPages.LARGEST_PAGE);
		}
		String stated = FeedText.line(captured.header("WARC-Truncated"));
		String truncated = (stated == null && payload.cut) ? "unspecified" : stated;
		return new WarcPage(captured.address(), captured.date(), payload.mediaType, payload.charset, payload.bytes,
				(id != null) ? id : "", offset, captured.digestProblem(payload.stored), truncated);
	}

	/**
	 * What a record carries.
	 *
	 * @param bytes with every coding undone, or null if there are too many
	 * @param cut whether they end before a coding says that they end
	 * @param stored what a digest may be of
	 */
	private record Payload(String mediaType, @Nullable String charset, byte @Nullable [] bytes, boolean cut,
			List<byte[]> stored) {
	}

	/** Ends where what was coded ends too early, as it does when a transfer broke. */
	private static final class UntilItBreaks extends FilterInputStream {

		private boolean broke;

		UntilItBreaks(InputStream decoded) {
			super(decoded);
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			try {
				return super.read(buffer, offset, length);
			}
			catch (EOFException ex) {
				this.broke = true;
				return -1;
			}
		}

	}

	private String header(String name) {
		return this.record.headers().first(name).orElse("");
	}

	private boolean isHttp() {
		String type = header("Content-Type");
		return type.isEmpty() || type.toLowerCase(Locale.ROOT).startsWith("application/http");
	}

	private @Nullable Payload resource() {
		String type = header("Content-Type");
		String mediaType = mediaType(type, this.block);
		return (mediaType != null)
				? new Payload(mediaType, charset(type), bounded(this.block), false, List.of(this.block)) : null;
	}

	private @Nullable Payload response() throws Refused {
		HttpResponse response;
		try {
			response = HttpResponse.parse(LengthedBody.create(Channels.newChannel(new ByteArrayInputStream(this.block)),
					ByteBuffer.allocate(0), this.block.length));
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new Refused(WarcProblem.Reason.MALFORMED_RESPONSE);
		}
		if (response.status() != OK) {
			return null;
		}
		byte[] stored = Arrays.copyOfRange(this.block, bodyStart(this.block), this.block.length);
		String type = response.headers().first("Content-Type").orElse("");
		// Whether it is a page can be seen only when it is decoded, where nothing says
		// so.
		if (!type.isBlank() && mediaType(type, stored) == null) {
			return null;
		}
		if (this.cut) {
			return new Payload("", null, null, true, List.of());
		}
		Entity entity = entity(response, stored);
		String coding = String.join(",", response.headers().all("Content-Encoding"));
		try (UntilItBreaks stream = new UntilItBreaks(
				ContentCoding.decode(new ByteArrayInputStream(entity.bytes()), coding))) {
			byte[] decoded = ContentCoding.readAtMost(stream, WarcPages.LARGEST_PAGE);
			if (stream.broke && decoded != null && decoded.length == 0) {
				throw undecodable(coding);
			}
			String mediaType = mediaType(type, (decoded != null) ? decoded : entity.bytes());
			return (mediaType != null) ? new Payload(mediaType, charset(type), decoded, entity.cut() || stream.broke,
					List.of(stored, entity.bytes())) : null;
		}
		catch (IOException ex) {
			throw undecodable(coding);
		}
	}

	private static Refused undecodable(String coding) {
		String shown = FeedText.line(coding);
		return new Refused(WarcProblem.Reason.UNDECODABLE,
				(shown == null) ? "" : shown.substring(0, Math.min(shown.length(), 40)));
	}

	/** Without chunks. Some archives say that there are and have put them together. */
	private static Entity entity(HttpResponse response, byte[] stored) {
		if (!response.headers().contains("Transfer-Encoding", "chunked")) {
			return new Entity(stored, false);
		}
		try (UntilItBreaks body = new UntilItBreaks(response.body().stream())) {
			byte[] entity = ContentCoding.readAtMost(body, stored.length);
			return (entity == null || (body.broke && entity.length == 0)) ? new Entity(stored, false)
					: new Entity(entity, body.broke);
		}
		catch (IOException ex) {
			return new Entity(stored, false);
		}
	}

	/**
	 * What was sent, with its content coding.
	 *
	 * @param cut whether it ends before its chunks say that it ends
	 */
	@SuppressWarnings("ArrayRecordComponent")
	private record Entity(byte[] bytes, boolean cut) {
	}

	private static byte @Nullable [] bounded(byte[] bytes) {
		return (bytes.length <= WarcPages.LARGEST_PAGE) ? bytes : null;
	}

	private static int bodyStart(byte[] block) {
		for (int i = 0; i < block.length; i++) {
			if (block[i] == '\n' && i + 1 < block.length) {
				if (block[i + 1] == '\n') {
					return i + 2;
				}
				if (block[i + 1] == '\r' && i + 2 < block.length && block[i + 2] == '\n') {
					return i + 3;
				}
			}
		}
		return block.length;
	}

	/**
	 * The media type if it is that of a page; looked up in the page where none is given.
	 */
	private static @Nullable String mediaType(String type, byte[] content) {
		int end = type.indexOf(';');
		String mediaType = ((end >= 0) ? type.substring(0, end) : type).strip().toLowerCase(Locale.ROOT);
		if (mediaType.isEmpty()) {
			String start = new String(content, 0, Math.min(content.length, 512), StandardCharsets.ISO_8859_1)
				.toLowerCase(Locale.ROOT);
			return (start.contains("<!doctype html") || start.contains("<html")) ? "text/html" : null;
		}
		return PAGES.contains(mediaType) ? mediaType : null;
	}

	private static @Nullable String charset(String type) {
		int at = type.toLowerCase(Locale.ROOT).indexOf("charset=");
		if (at < 0) {
			return null;
		}
		String value = type.substring(at + "charset=".length());
		int end = value.indexOf(';');
		String name = ((end >= 0) ? value.substring(0, end) : value).replace("\"", "").replace("'", "").strip();
		return (name.isEmpty() || name.length() > 40) ? null : name;
	}

	private URI address() throws Refused {
		String target = header("WARC-Target-URI").strip();
		// The examples of WARC 1.0 had brackets around it.
		boolean brackets = target.startsWith("<") && target.endsWith(">");
		URI address = FeedText.address(brackets ? target.substring(1, target.length() - 1) : target, null);
		if (address == null) {
			throw new Refused(WarcProblem.Reason.NO_ADDRESS);
		}
		// Some crawlers write whom they signed in as; readers are shown the address.
		return (address.getRawAuthority().indexOf('@') >= 0)
				? URI.create(address.toString().replaceFirst("//[^/?#]*@", "//")) : address;
	}

	/**
	 * The moment of the capture. One that is told less exactly than to the second, as
	 * WARC 1.1 allows, is the last that it may have been: nothing that was published on
	 * that day was published later.
	 */
	private Instant date() throws Refused {
		String words = header("WARC-Date").strip();
		try {
			LocalDate last = DAY_MONTH_OR_YEAR.matcher(words).matches() ? EdtfDate.parse(words).latest() : null;
			return (last != null) ? last.atTime(LAST_SECOND).toInstant(ZoneOffset.UTC)
					: OffsetDateTime.parse(words).toInstant();
		}
		catch (DateTimeException | EdtfSyntaxException ex) {
			throw new Refused(WarcProblem.Reason.NO_DATE);
		}
	}

	private @Nullable String digestProblem(List<byte[]> stored) {
		String block = digestProblem("WARC-Block-Digest", List.of(this.block));
		// The standard means the entity; many archives take it as stored, with its
		// chunks.
		String payload = digestProblem("WARC-Payload-Digest", stored);
		return (block == null) ? payload : (payload == null) ? block : block + "; " + payload;
	}

	private @Nullable String digestProblem(String header, List<byte[]> candidates) {
		Optional<String> stated = this.record.headers().first(header);
		if (stated.isEmpty()) {
			return null;
		}
		try {
			WarcDigest digest = new WarcDigest(stated.get().strip());
			byte[] wanted = digest.bytes();
			WarcDigest found = null;
			for (byte[] candidate : candidates) {
				MessageDigest digester = digest.getDigester();
				byte[] computed = digester.digest(candidate);
				if (Arrays.equals(computed, wanted)) {
					return null;
				}
				found = (found != null) ? found : new WarcDigest(digest.algorithm(), computed);
			}
			return "%s: stated %s, found %s".formatted(header, digest, found);
		}
		catch (NoSuchAlgorithmException ex) {
			// What cannot be checked is not wrong.
			return null;
		}
		catch (RuntimeException ex) {
			return "%s: not readable".formatted(header);
		}
	}

}
