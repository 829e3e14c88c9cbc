package org.dateline.web;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes characters and gives UTF-8, encoding each once into the array that is sent. */
final class Utf8Writer extends Writer {

	/**
	 * From this length on the platform's own encoder is faster, though it makes an array
	 * of its own.
	 */
	private static final int WORTH_A_CALL = 64;

	private byte[] bytes = new byte[32 * 1024];

	private int length;

	/** A high surrogate whose low one was not written yet, or 0. */
	private char pending;

	@Override
	public void write(int character) {
		reserve(4);
		put((char) character);
	}

	@Override
	public void write(char[] characters, int offset, int count) {
		reserve(3 * count + 3);
		for (int i = offset; i < offset + count; i++) {
			put(characters[i]);
		}
	}

	@Override
	public void write(String text, int offset, int count) {
		if (this.pending == 0 && count >= WORTH_A_CALL && count == text.length()
				&& !Character.isHighSurrogate(text.charAt(count - 1))) {
			byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
			reserve(encoded.length);
			System.arraycopy(encoded, 0, this.bytes, this.length, encoded.length);
			this.length += encoded.length;
			return;
		}
		reserve(3 * count + 3);
		byte[] target = this.bytes;
		int at = this.length;
		int i = offset;
		int end = offset + count;
		if (this.pending == 0) {
			for (; i < end; i++) {
				char character = text.charAt(i);
				if (character >= 0x80) {
					break;
				}
				target[at++] = (byte) character;
			}
			this.length = at;
		}
		for (; i < end; i++) {
			put(text.charAt(i));
		}
	}

	private void reserve(int count) {
		if (this.length + count > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.bytes.length * 2, this.length + count));
		}
	}

	private void put(char character) {
		byte[] target = this.bytes;
		if (this.pending != 0) {
			char high = this.pending;
			this.pending = 0;
			if (Character.isLowSurrogate(character)) {
				int point = Character.toCodePoint(high, character);
				target[this.length++] = (byte) (0xf0 | point >> 18);
				target[this.length++] = (byte) (0x80 | point >> 12 & 0x3f);
				target[this.length++] = (byte) (0x80 | point >> 6 & 0x3f);
				target[this.length++] = (byte) (0x80 | point & 0x3f);
				return;
			}
			target[this.length++] = '?';
		}
		if (character < 0x80) {
			target[this.length++] = (byte) character;
		}
		else if (character < 0x800) {
			target[this.length++] = (byte) (0xc0 | character >> 6);
			target[this.length++] = (byte) (0x80 | character & 0x3f);
		}
		else if (Character.isHighSurrogate(character)) {
			this.pending = character;
		}
		else if (Character.isLowSurrogate(character)) {
			target[this.length++] = '?';
		}
		else {
			target[this.length++] = (byte) (0xe0 | character >> 12);
			target[this.length++] = (byte) (0x80 | character >> 6 & 0x3f);
			target[this.length++] = (byte) (0x80 | character & 0x3f);
		}
	}

	byte[] toByteArray() {
		return Arrays.copyOf(this.bytes, this.length);
	}

	@Override
	public void flush() {
	}

	@Override
	public void close() {
	}

}
