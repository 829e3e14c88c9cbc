package org.dateline.web;

import java.io.Writer;
import java.util.Arrays;

/** Takes characters and gives UTF-8, encoding each once into the array that is sent. */
final class Utf8Writer extends Writer {

	/** Characters are taken out of a string so many at a time. */
	private static final int AT_ONCE = 1024;

	private final char[] taken = new char[AT_ONCE];

	private byte[] bytes = new byte[32 * 1024];

	private int length;

	/** A high surrogate whose low one was not written yet, or 0. */
	private char pending;

	@Override
	public void write(int character) {
		this.taken[0] = (char) character;
		encode(this.taken, 0, 1);
	}

	@Override
	public void write(char[] characters, int offset, int count) {
		encode(characters, offset, offset + count);
	}

	@Override
	public void write(String text, int offset, int count) {
		int end = offset + count;
		for (int from = offset; from < end; from += AT_ONCE) {
			int to = Math.min(end, from + AT_ONCE);
			text.getChars(from, to, this.taken, 0);
			encode(this.taken, 0, to - from);
		}
	}

	/**
	 * The platform's own encoder of strings asks each character for its width, and makes
	 * an array that would be copied once more.
	 */
	private void encode(char[] characters, int from, int to) {
		reserve(3 * (to - from) + 3);
		byte[] target = this.bytes;
		int at = this.length;
		for (int i = from; i < to; i++) {
			char character = characters[i];
			if (this.pending != 0) {
				at = putPending(character, target, at);
				if (Character.isLowSurrogate(character)) {
					continue;
				}
			}
			if (character < 0x80) {
				target[at++] = (byte) character;
			}
			else if (character < 0x800) {
				target[at++] = (byte) (0xc0 | character >> 6);
				target[at++] = (byte) (0x80 | character & 0x3f);
			}
			else if (Character.isHighSurrogate(character)) {
				this.pending = character;
			}
			else if (Character.isLowSurrogate(character)) {
				target[at++] = '?';
			}
			else {
				target[at++] = (byte) (0xe0 | character >> 12);
				target[at++] = (byte) (0x80 | character >> 6 & 0x3f);
				target[at++] = (byte) (0x80 | character & 0x3f);
			}
		}
		this.length = at;
	}

	/** Puts the pair, or a question mark for half of one. */
	private int putPending(char next, byte[] target, int at) {
		char high = this.pending;
		this.pending = 0;
		if (!Character.isLowSurrogate(next)) {
			target[at] = '?';
			return at + 1;
		}
		int point = Character.toCodePoint(high, next);
		target[at] = (byte) (0xf0 | point >> 18);
		target[at + 1] = (byte) (0x80 | point >> 12 & 0x3f);
		target[at + 2] = (byte) (0x80 | point >> 6 & 0x3f);
		target[at + 3] = (byte) (0x80 | point & 0x3f);
		return at + 4;
	}

	private void reserve(int count) {
		if (this.length + count > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.bytes.length * 2, this.length + count));
		}
	}

	byte[] toByteArray() {
		if (this.pending != 0) {
			reserve(4);
			this.length = putPending('\0', this.bytes, this.length);
		}
		return Arrays.copyOf(this.bytes, this.length);
	}

	@Override
	public void flush() {
	}

	@Override
	public void close() {
	}

}
