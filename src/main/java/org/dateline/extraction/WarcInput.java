package org.dateline.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The bytes of a web archive, unpacked. It knows where in the file they come from, can
 * take back what was read, and goes on behind damage in compressed data, which the
 * readers of gzip in the JDK and in jwarc cannot.
 */
final class WarcInput implements AutoCloseable {

	/** Longest header of a member of gzip (RFC 1952), with the name of a file in it. */
	private static final int LONGEST_MEMBER_HEADER = 8 * 1024;

	/** A member may unpack to this without anybody asking how. */
	private static final long HARMLESS = 64L * 1024 * 1024;

	/** Above that, to so many times its size; text seldom reaches 20, zeros 1000. */
	private static final int MOST_RATIO = 200;

	private final InputStream file;

	private final boolean compressed;

	private final Inflater inflater = new Inflater(true);

	private final CRC32 crc = new CRC32();

	/** What was read of the file and not yet unpacked. */
	private final byte[] raw = new byte[32 * 1024];

	private int rawStart;

	private int rawEnd;

	/** Where {@link #rawEnd} is in the file. */
	private long rawOffset;

	private boolean inMember;

	private long memberOffset;

	private long memberIn;

	private long memberOut;

	/** Where members begin: unpacked, and in the file. */
	private final Deque<long[]> members = new ArrayDeque<>();

	private byte[] bytes = new byte[64 * 1024];

	private int start;

	private int end;

	/** Where {@link #start} is in all that was unpacked. */
	private long position;

	WarcInput(InputStream file) throws IOException {
		this.file = file;
		this.compressed = require(2) && this.raw[0] == 0x1F && (this.raw[1] & 0xFF) == 0x8B;
	}

	/** Damage in compressed data. */
	static final class Damaged extends IOException {

		private final boolean bomb;

		Damaged(String message, boolean bomb) {
			super(message);
			this.bomb = bomb;
		}

		boolean isBomb() {
			return this.bomb;
		}

	}

	/** Where the next byte is in the file, or the member of gzip that it is in. */
	long offset() {
		if (!this.compressed) {
			return this.position;
		}
		while (this.members.size() > 1 && second()[0] <= this.position) {
			this.members.removeFirst();
		}
		return this.members.isEmpty() ? this.memberOffset : this.members.getFirst()[1];
	}

	private long[] second() {
		var members = this.members.iterator();
		members.next();
		return members.next();
	}

	/** The next byte, or -1 at the end. */
	int peek() throws IOException {
		return (this.start < this.end || fill()) ? this.bytes[this.start] & 0xFF : -1;
	}

	/** Passes over a byte that was looked at. */
	void skip() {
		this.start++;
		this.position++;
	}

	/** Reads some bytes, as {@link InputStream#read(byte[], int, int)} does. */
	int read(byte[] into, int from, int length) throws IOException {
		if (this.start == this.end && !fill()) {
			return -1;
		}
		int some = Math.min(length, this.end - this.start);
		System.arraycopy(this.bytes, this.start, into, from, some);
		this.start += some;
		this.position += some;
		return some;
	}

	/** Takes back bytes that were read last. */
	void unread(byte[] back, int from, int length) {
		if (length > this.start) {
			int rest = this.end - this.start;
			byte[] larger = new byte[Math.max(this.bytes.length, length + rest)];
			System.arraycopy(this.bytes, this.start, larger, larger.length - rest, rest);
			this.bytes = larger;
			this.start = larger.length - rest;
			this.end = larger.length;
		}
		this.start -= length;
		this.position -= length;
		System.arraycopy(back, from, this.bytes, this.start, length);
	}

	/** Goes on behind damage, with the next member of gzip there is. */
	void recover() throws IOException {
		this.position += this.end - this.start;
		this.start = this.end;
		this.inMember = false;
		while (require(3)) {
			if (this.raw[this.rawStart] == 0x1F && (this.raw[this.rawStart + 1] & 0xFF) == 0x8B
					&& this.raw[this.rawStart + 2] == 8) {
				return;
			}
			this.rawStart++;
		}
		this.rawStart = this.rawEnd;
	}

	@Override
	public void close() {
		this.inflater.end();
	}

	private boolean fill() throws IOException {
		this.start = 0;
		this.end = 0;
		if (!this.compressed) {
			if (!require(1)) {
				return false;
			}
			this.end = Math.min(this.rawEnd - this.rawStart, this.bytes.length);
			System.arraycopy(this.raw, this.rawStart, this.bytes, 0, this.end);
			this.rawStart += this.end;
			return true;
		}
		while (this.end == 0) {
			if (!this.inMember && !beginMember()) {
				return false;
			}
			inflate();
		}
		return true;
	}

	private void inflate() throws IOException {
		try {
			int some = this.inflater.inflate(this.bytes, 0, this.bytes.length);
			this.crc.update(this.bytes, 0, some);
			this.memberOut += some;
			this.end = some;
			if (this.memberOut > HARMLESS
					&& this.memberOut / MOST_RATIO > this.memberIn + this.rawEnd - this.rawStart) {
				this.end = 0;
				throw new Damaged("bomb", true);
			}
			if (this.inflater.finished()) {
				endMember();
			}
			else if (some == 0) {
				more();
			}
		}
		catch (DataFormatException ex) {
			throw new Damaged("deflate", false);
		}
	}

	private void more() throws IOException {
		if (this.inflater.needsDictionary() || !this.inflater.needsInput()) {
			throw new Damaged("deflate", false);
		}
		if (!require(1)) {
			throw new Damaged("end of file", false);
		}
		// The inflater has a part of its own, so that damage is searched for behind it.
		int part = Math.min(this.rawEnd - this.rawStart, 512);
		this.inflater.setInput(this.raw, this.rawStart, part);
		this.rawStart += part;
		this.memberIn += part;
	}

	/** RFC 1952, section 2.3. */
	private boolean beginMember() throws IOException {
		while (require(1) && this.raw[this.rawStart] == 0) {
			// Some pad the end of a file with zeros.
			this.rawStart++;
		}
		if (!require(1)) {
			return false;
		}
		this.memberOffset = this.rawOffset - (this.rawEnd - this.rawStart);
		this.members.addLast(new long[] { this.position, this.memberOffset });
		if (this.members.size() > 1024) {
			this.members.removeFirst();
		}
		if (!require(10) || this.raw[this.rawStart] != 0x1F || (this.raw[this.rawStart + 1] & 0xFF) != 0x8B
				|| this.raw[this.rawStart + 2] != 8) {
			// So that the search does not find the same again.
			this.rawStart++;
			throw new Damaged("gzip", false);
		}
		int flags = this.raw[this.rawStart + 3];
		this.rawStart += 10;
		if ((flags & 4) != 0) {
			skipRaw(rawByte() | rawByte() << 8);
		}
		for (int names = Integer.bitCount(flags & (8 | 16)); names > 0; names--) {
			int length = 0;
			while (rawByte() != 0) {
				if (++length > LONGEST_MEMBER_HEADER) {
					throw new Damaged("gzip", false);
				}
			}
		}
		if ((flags & 2) != 0) {
			skipRaw(2);
		}
		this.inflater.reset();
		this.crc.reset();
		this.memberIn = 0;
		this.memberOut = 0;
		this.inMember = true;
		return true;
	}

	private void endMember() throws IOException {
		this.inMember = false;
		this.rawStart -= this.inflater.getRemaining();
		long stated = 0;
		for (int i = 0; i < 8; i++) {
			long next = rawByte();
			stated |= (i < 4) ? next << (8 * i) : 0;
		}
		if (stated != this.crc.getValue()) {
			this.end = 0;
			throw new Damaged("checksum", false);
		}
	}

	private int rawByte() throws IOException {
		if (!require(1)) {
			throw new Damaged("end of file", false);
		}
		return this.raw[this.rawStart++] & 0xFF;
	}

	private void skipRaw(int length) throws IOException {
		for (int i = 0; i < length; i++) {
			rawByte();
		}
	}

	/** Whether there are so many bytes of the file; then they are in {@link #raw}. */
	private boolean require(int length) throws IOException {
		while (this.rawEnd - this.rawStart < length) {
			if (this.rawStart > 0 && this.rawEnd > this.raw.length - 1024) {
				System.arraycopy(this.raw, this.rawStart, this.raw, 0, this.rawEnd - this.rawStart);
				this.rawEnd -= this.rawStart;
				this.rawStart = 0;
			}
			int read = this.file.read(this.raw, this.rawEnd, this.raw.length - this.rawEnd);
			if (read < 0) {
				return false;
			}
			this.rawEnd += read;
			this.rawOffset += read;
		}
		return true;
	}

}
