package org.dateline.extraction;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Reads the pages in a web archive (WARC 1.0 and 1.1, ISO 28500; ARC 1), in constant
 * memory, compressed or not. jwarc reads the headers; what lies between them is found
 * here, since its reader ends at the first damage and this one goes on behind it.
 */
public final class WarcPages {

	/** A page may have so many bytes. */
	public static final int LARGEST_PAGE = 20 * 1024 * 1024;

	/** A page and the header of the answer it came in. */
	private static final int LARGEST_BLOCK = LARGEST_PAGE + 256 * 1024;

	/** The first byte of a member of gzip. */
	private static final int GZIP = 0x1F;

	private static final int LARGEST_HEADER = 256 * 1024;

	/** The line that an ARC has before each record: its address and little else. */
	private static final int LONGEST_LINE = 4096;

	private static final Pattern LINE_OF_ARC = Pattern
		.compile("[a-z]{3,10}:\\S+ [0-9a-fA-F.:]+ \\d{14} \\S+ \\d{1,17}\\r?\\n");

	private static final int MOST_PROBLEMS = 10_000;

	private static final long MOST_LOOKED_AT_TWICE = 256L * 1024 * 1024;

	private final WarcInput input;

	private final Consumer<WarcPage> pages;

	private final Consumer<WarcProblem> problems;

	private long records;

	private long handedOver;

	private int reported;

	private long lookedAtTwice;

	/** Whether the last record was one of ARC. */
	private boolean isArc;

	private WarcPages(WarcInput input, Consumer<WarcPage> pages, Consumer<WarcProblem> problems) {
		this.input = input;
		this.pages = pages;
		this.problems = problems;
	}

	/**
	 * What was in a web archive.
	 *
	 * @param records how many whole records, of whatever kind
	 * @param pages how many pages were handed over
	 * @param problems how many problems
	 */
	public record Tally(long records, long pages, int problems) {
	}

	/**
	 * Reads a web archive to its end.
	 * @param archive the file; it is not closed
	 * @param pages takes each page
	 * @param problems takes each problem
	 * @return what was in it
	 * @throws IOException if the stream itself cannot be read
	 */
	public static Tally read(InputStream archive, Consumer<WarcPage> pages, Consumer<WarcProblem> problems)
			throws IOException {
		try (WarcInput input = new WarcInput(archive)) {
			WarcPages reading = new WarcPages(input, pages, problems);
			reading.read();
			return new Tally(reading.records, reading.handedOver, reading.reported);
		}
	}

	private void read() throws IOException {
		long offset = 0;
		while (this.reported < MOST_PROBLEMS) {
			try {
				int next = this.input.peek();
				while (next == '\r' || next == '\n') {
					this.input.skip();
					next = this.input.peek();
				}
				if (next < 0) {
					return;
				}
				offset = this.input.offset();
				record(offset);
			}
			catch (WarcInput.Damaged ex) {
				report(ex.isBomb() ? WarcProblem.Reason.BOMB : WarcProblem.Reason.DAMAGED, this.input.offset(), null);
				this.input.recover();
			}
		}
		this.problems
			.accept(new WarcProblem(WarcProblem.Reason.TOO_MANY_PROBLEMS, offset, null, List.of(MOST_PROBLEMS)));
	}

	private void record(long offset) throws IOException {
		Header channel = new Header(this.input);
		WarcRecord record = header(channel, offset);
		if (record == null) {
			return;
		}
		this.isArc = record.version().getProtocol().equals("ARC");
		String id = record.headers().first("WARC-Record-ID").map((text) -> shown(text)).orElse(null);
		Optional<String> stated = record.headers().first("Content-Length");
		long length = stated.isPresent() ? length(stated.get()) : 0;
		if (length < 0) {
			report(WarcProblem.Reason.MALFORMED_HEADER, offset, id);
			seekHeader();
			return;
		}
		Block block = block(length, offset, id);
		if (block == null || !endsHere(block, length, offset, id)) {
			return;
		}
		this.records++;
		try {
			WarcPage page = WarcCaptured.page(record, block.content(), block.isCut(), id, offset);
			if (page != null) {
				this.handedOver++;
				this.pages.accept(page);
			}
		}
		catch (WarcCaptured.Refused ex) {
			report(ex.reason(), offset, id, ex.arguments());
		}
	}

	/** The header of the next record; null if there is none, which is then reported. */
	private @Nullable WarcRecord header(Header channel, long offset) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(4096).flip();
		try {
			// No record begins like gzip, and what does jwarc would unpack by itself.
			boolean packed = this.input.peek() == GZIP && channel.read(ByteBuffer.allocate(1)) > 0;
			WarcRecord record = packed ? null : new WarcReader(channel, buffer).next().orElse(null);
			if (record != null) {
				this.input.unread(channel.taken, channel.length - buffer.remaining(), buffer.remaining());
				return record;
			}
		}
		catch (WarcInput.Damaged ex) {
			throw ex;
		}
		catch (ParsingException | EOFException | HeaderTooLong | IllegalArgumentException ex) {
			// Told below.
		}
		boolean first = this.records == 0 && this.reported == 0 && offset == 0;
		boolean archive = startsLikeRecord(channel.taken, 0, channel.length);
		report((first && !archive) ? WarcProblem.Reason.NO_ARCHIVE : WarcProblem.Reason.MALFORMED_HEADER, offset, null);
		// Behind its first byte, or the same would be found again.
		this.input.unread(channel.taken, 1, Math.max(channel.length - 1, 0));
		seekHeader();
		return null;
	}

	/** Reads what a record holds; null if it ends too early, which is then reported. */
	private @Nullable Block block(long length, long offset, @Nullable String id) throws IOException {
		Block block = new Block();
		byte[] part = new byte[(int) Math.min(16 * 1024, Math.max(length, 1))];
		long there = 0;
		try {
			while (there < length) {
				int some = this.input.read(part, 0, (int) Math.min(part.length, length - there));
				if (some < 0) {
					break;
				}
				there += some;
				block.add(part, some);
			}
		}
		catch (WarcInput.Damaged ex) {
			report(ex.isBomb() ? WarcProblem.Reason.BOMB : WarcProblem.Reason.TRUNCATED, offset, id, length, there);
			this.input.recover();
			return null;
		}
		if (there == length) {
			return block;
		}
		report(WarcProblem.Reason.TRUNCATED, offset, id, length, there);
		seekWithin(block);
		return null;
	}

	/**
	 * Whether the record ends where its length says. Where it does not, another may begin
	 * within it.
	 */
	private boolean endsHere(Block block, long length, long offset, @Nullable String id) throws IOException {
		int next;
		try {
			next = this.input.peek();
		}
		catch (WarcInput.Damaged ex) {
			// All of this record is there; the damage is that of the next.
			report(ex.isBomb() ? WarcProblem.Reason.BOMB : WarcProblem.Reason.DAMAGED, this.input.offset(), null);
			this.input.recover();
			return true;
		}
		if (next < 0 || next == '\r' || next == '\n' || this.isArc) {
			return true;
		}
		report(WarcProblem.Reason.WRONG_LENGTH, offset, id, length);
		seekWithin(block);
		return false;
	}

	/**
	 * Goes on to where the next record may begin, which may be within what was taken for
	 * this one. Looking twice has an end, or records within records would take for ever.
	 */
	private void seekWithin(Block block) throws IOException {
		if (!block.isCut() && this.lookedAtTwice < MOST_LOOKED_AT_TWICE) {
			this.lookedAtTwice += block.length;
			this.input.unread(block.bytes, 0, block.length);
		}
		seekHeader();
	}

	/** Goes on to where the next record may begin: at the beginning of a line. */
	private void seekHeader() throws IOException {
		byte[] line = new byte[LONGEST_LINE];
		int length = 0;
		for (int next = this.input.peek(); next >= 0; next = this.input.peek()) {
			this.input.skip();
			if (length < line.length) {
				line[length++] = (byte) next;
				if (startsLikeRecord(line, 0, length) || (next == '\n' && this.isArc && isLineOfArc(line, length))) {
					this.input.unread(line, 0, length);
					return;
				}
			}
			length = (next == '\n') ? 0 : length;
		}
	}

	/** An ARC has nothing before its records but a line that says what they are. */
	private static boolean isLineOfArc(byte[] line, int length) {
		return LINE_OF_ARC.matcher(new String(line, 0, length, StandardCharsets.ISO_8859_1)).matches();
	}

	/** "WARC/1.0", "WARC/1.1" and the drafts before them. */
	private static boolean startsLikeRecord(byte[] bytes, int from, int end) {
		return end - from >= 8 && (bytes[from] == 'W') && (bytes[from + 1] == 'A') && (bytes[from + 2] == 'R')
				&& (bytes[from + 3] == 'C') && (bytes[from + 4] == '/') && (bytes[from + 5] <= '1')
				&& (bytes[from + 5] >= '0') && (bytes[from + 6] == '.');
	}

	private static long length(String text) {
		String digits = text.strip();
		boolean number = !digits.isEmpty() && digits.length() < 18
				&& digits.chars().allMatch((digit) -> digit >= '0' && digit <= '9');
		return number ? Long.parseLong(digits) : -1;
	}

	private void report(WarcProblem.Reason reason, long offset, @Nullable String id, Object... arguments) {
		this.reported++;
		this.problems.accept(new WarcProblem(reason, offset, id, Arrays.asList(arguments)));
	}

	/** Ids are kept as given, without what would garble a log. */
	private static String shown(String id) {
		String line = FeedText.line(id);
		return (line == null) ? "" : (line.length() > 200) ? line.substring(0, 200) : line;
	}

	/** What a record holds, as far as a page can be long. */
	private static final class Block {

		private byte[] bytes = new byte[0];

		private int length;

		private boolean cut;

		void add(byte[] part, int some) {
			if (this.length + some > LARGEST_BLOCK) {
				this.cut = true;
				return;
			}
			if (this.length + some > this.bytes.length) {
				this.bytes = Arrays.copyOf(this.bytes, Math.max(this.length + some, 2 * this.bytes.length));
			}
			System.arraycopy(part, 0, this.bytes, this.length, some);
			this.length += some;
		}

		byte[] content() {
			return (this.bytes.length == this.length) ? this.bytes : Arrays.copyOf(this.bytes, this.length);
		}

		boolean isCut() {
			return this.cut;
		}

	}

	/** More header than there is. */
	private static final class HeaderTooLong extends IOException {

	}

	/** Hands out the input for a header and remembers what it handed out. */
	private static final class Header implements ReadableByteChannel {

		private final WarcInput input;

		private byte[] taken = new byte[4096];

		private int length;

		Header(WarcInput input) {
			this.input = input;
		}

		@Override
		public int read(ByteBuffer into) throws IOException {
			if (this.length >= LARGEST_HEADER) {
				throw new HeaderTooLong();
			}
			int most = Math.min(into.remaining(), 4096);
			if (this.taken.length < this.length + most) {
				this.taken = Arrays.copyOf(this.taken, Math.max(2 * this.taken.length, this.length + most));
			}
			int some = this.input.read(this.taken, this.length, most);
			if (some > 0) {
				into.put(this.taken, this.length, some);
				this.length += some;
			}
			return some;
		}

		@Override
		public boolean isOpen() {
			return true;
		}

		@Override
		public void close() {
			// The input outlives its headers.
		}

	}

}
