package org.dateline.story;

import java.util.Arrays;

/**
 * The bytes that {@link Traits} are kept as. Dozens of reports are read for each that is
 * linked, each with hundreds of traits, and nothing of them is compressed: so numbers
 * take as few bytes as they need, and letters those of UTF-8, each UTF-16 unit for
 * itself. Whoever reads further than there is gets an {@link IllegalArgumentException}.
 */
final class PackedTraits {

	private byte[] bytes;

	/** Where the next byte is read or written. */
	private int at;

	private char[] letters = new char[64];

	/** Nothing yet. */
	PackedTraits() {
		this.bytes = new byte[1 << 13];
	}

	/** What was written once. */
	PackedTraits(byte[] bytes) {
		this.bytes = bytes;
	}

	/** What was written. */
	byte[] written() {
		return Arrays.copyOf(this.bytes, this.at);
	}

	void putByte(int value) {
		if (this.at == this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, 2 * this.at);
		}
		this.bytes[this.at++] = (byte) value;
	}

	/** A number, the smaller the shorter: seven bits in a byte. */
	void putNumber(long value) {
		long rest = value;
		while ((rest & ~0x7FL) != 0) {
			putByte((int) (rest & 0x7F | 0x80));
			rest >>>= 7;
		}
		putByte((int) rest);
	}

	void putText(String text) {
		putNumber(text.length());
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			if (letter < 0x80) {
				putByte(letter);
			}
			else if (letter < 0x800) {
				putByte(0xC0 | letter >> 6);
				putByte(0x80 | letter & 0x3F);
			}
			else {
				putByte(0xE0 | letter >> 12);
				putByte(0x80 | letter >> 6 & 0x3F);
				putByte(0x80 | letter & 0x3F);
			}
		}
	}

	byte nextByte() {
		if (this.at >= this.bytes.length) {
			throw new IllegalArgumentException("no traits");
		}
		return this.bytes[this.at++];
	}

	long nextNumber() {
		long value = 0;
		for (int shift = 0; shift < Long.SIZE; shift += 7) {
			byte next = nextByte();
			value |= (next & 0x7FL) << shift;
			if (next >= 0) {
				return value;
			}
		}
		throw new IllegalArgumentException("no traits");
	}

	/**
	 * A number from zero on.
	 * @throws IllegalArgumentException if it is above the most
	 */
	int nextNumber(int most) {
		long value = nextNumber();
		if (value < 0 || value > most) {
			throw new IllegalArgumentException("no traits");
		}
		return (int) value;
	}

	String nextText() {
		int length = nextNumber(this.bytes.length - this.at);
		if (this.letters.length < length) {
			this.letters = new char[length];
		}
		for (int i = 0; i < length; i++) {
			this.letters[i] = nextLetter();
		}
		return new String(this.letters, 0, length);
	}

	private char nextLetter() {
		byte first = nextByte();
		if (first >= 0) {
			return (char) first;
		}
		if ((first & 0xE0) == 0xC0) {
			return (char) ((first & 0x1F) << 6 | nextByte() & 0x3F);
		}
		return (char) ((first & 0x0F) << 12 | (nextByte() & 0x3F) << 6 | nextByte() & 0x3F);
	}

}
