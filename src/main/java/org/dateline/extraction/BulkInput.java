package org.dateline.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Bytes, one after the other and one looked at ahead, with their lines counted. */
final class BulkInput {

	private static final int[] MARK = { 0xEF, 0xBB, 0xBF };

	private final InputStream in;

	private byte[] buffer = new byte[64 * 1024];

	private int at;

	private int end;

	private long line = 1;

	/** A text in UTF-8, whose byte order mark is passed over. */
	BulkInput(InputStream in) throws IOException {
		this.in = in;
		this.end = in.readNBytes(this.buffer, 0, this.buffer.length);
		int mark = 0;
		while (mark < MARK.length && mark < this.end && (this.buffer[mark] & 0xFF) == MARK[mark]) {
			mark++;
		}
		this.at = (mark == MARK.length) ? mark : 0;
	}

	/** Whether what comes begins with this character, space apart. */
	boolean beginsWith(char character) {
		int start = start();
		return start < this.end && this.buffer[start] == character;
	}

	/**
	 * Whether the first JSON object that comes ends with its line. One that is longer
	 * than the longest record is taken as the only one on its line.
	 */
	boolean isInLines() throws IOException {
		int depth = 0;
		boolean inString = false;
		for (int i = start(); i < this.end || readAhead(); i++) {
			int character = this.buffer[i];
			if (character == '\n') {
				return depth == 0 && !inString;
			}
			if (inString) {
				i += (character == '\\') ? 1 : 0;
				inString = character != '"';
			}
			else {
				inString = character == '"';
				depth += (character == '{' || character == '[') ? 1 : (character == '}' || character == ']') ? -1 : 0;
			}
		}
		return true;
	}

	private int start() {
		int start = this.at;
		while (start < this.end && this.buffer[start] >= 0 && this.buffer[start] <= ' ') {
			start++;
		}
		return start;
	}

	/** Reads more of the first line than was read, where there is more of it. */
	private boolean readAhead() throws IOException {
		if (this.end < this.buffer.length || this.end > BulkRecords.LONGEST) {
			return false;
		}
		this.buffer = Arrays.copyOf(this.buffer, 2 * this.buffer.length);
		int read = this.in.readNBytes(this.buffer, this.end, this.buffer.length - this.end);
		this.end += read;
		return read > 0;
	}

	/** The line that the next byte stands in, counted from 1. */
	long line() {
		return this.line;
	}

	/** Counts a line that ended otherwise than by a line feed. */
	void countLine() {
		this.line++;
	}

	/** The next byte, or -1. */
	int read() throws IOException {
		int next = peek();
		if (next >= 0) {
			this.at++;
			if (next == '\n') {
				this.line++;
			}
		}
		return next;
	}

	/** The byte that will be read next, or -1. */
	int peek() throws IOException {
		if (this.at == this.end && !fill()) {
			return -1;
		}
		return this.buffer[this.at] & 0xFF;
	}

	/**
	 * Reads to the end of the line, and over it.
	 * @param most so many bytes are kept
	 * @return the bytes without the end of the line, or null if they are more
	 */
	byte @Nullable [] readLine(int most) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		boolean fits = true;
		while (this.at < this.end || fill()) {
			int stop = this.at;
			while (stop < this.end && this.buffer[stop] != '\n') {
				stop++;
			}
			fits = fits && line.size() + stop - this.at <= most;
			if (fits) {
				line.write(this.buffer, this.at, stop - this.at);
			}
			this.at = stop;
			if (stop < this.end) {
				read();
				break;
			}
		}
		return fits ? withoutReturn(line.toByteArray()) : null;
	}

	static byte[] withoutReturn(byte[] line) {
		return (line.length > 0 && line[line.length - 1] == '\r') ? Arrays.copyOf(line, line.length - 1) : line;
	}

	private boolean fill() throws IOException {
		this.at = 0;
		this.end = Math.max(0, this.in.read(this.buffer));
		return this.end > 0;
	}

}
