package org.dateline.extraction;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import org.jspecify.annotations.Nullable;

/**
 * What bytes say about the charset they are in, whatever they are said to be in.
 */
final class ByteEvidence {

	/** So much of what is not ASCII is shown to the detector, which reads no more. */
	private static final int SAMPLE = 8000;

	/** With less than this, bytes in pairs are an accident. */
	private static final int ENOUGH = 16;

	/** Charsets of Latin letters: a word in them is hardly ever without ASCII. */
	private static final Set<String> LATIN = Set.of("windows-1252", "windows-1250", "windows-1254", "windows-1257",
			"windows-1258", "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-10", "ISO-8859-13", "ISO-8859-14",
			"ISO-8859-15", "ISO-8859-16", "x-MacRoman");

	private static final Set<String> CYRILLIC = Set.of("windows-1251", "KOI8-R", "KOI8-U", "ISO-8859-5", "IBM866",
			"x-MacCyrillic");

	private final byte[] bytes;

	/** Bytes above ASCII. */
	private int high;

	/** Of these, how many follow another. */
	private int highAfterHigh;

	/** Sequences of several bytes that are right in UTF-8, and what is wrong in it. */
	private int sequences;

	private int broken;

	private int evenNulls;

	private int oddNulls;

	private byte @Nullable [] sample;

	private @Nullable Charset guess;

	private boolean guessed;

	ByteEvidence(byte[] bytes) {
		this.bytes = bytes;
		countNulls();
		countHigh();
		readAsUtf8();
	}

	private void countNulls() {
		for (int i = 0; i < Math.min(this.bytes.length, 2048); i++) {
			if (this.bytes[i] == 0) {
				if (i % 2 == 0) {
					this.evenNulls++;
				}
				else {
					this.oddNulls++;
				}
			}
		}
	}

	private void countHigh() {
		boolean before = false;
		for (byte value : this.bytes) {
			if (value < 0) {
				this.high++;
				this.highAfterHigh += before ? 1 : 0;
			}
			before = value < 0;
		}
	}

	private void readAsUtf8() {
		int i = 0;
		while (i < this.bytes.length) {
			if (this.bytes[i] >= 0) {
				i++;
				continue;
			}
			int length = sequenceAt(i);
			if (length > 0) {
				this.sequences++;
			}
			else if (length == 0) {
				this.broken++;
			}
			i += Math.max(1, Math.abs(length));
		}
	}

	/**
	 * The length of the sequence that begins here; 0 where none does, and negative where
	 * the bytes end within one.
	 */
	private int sequenceAt(int start) {
		int lead = this.bytes[start] & 0xFF;
		int length = (lead >= 0xC2 && lead < 0xE0) ? 2
				: (lead >= 0xE0 && lead < 0xF0) ? 3 : (lead >= 0xF0 && lead < 0xF5) ? 4 : 0;
		for (int i = 1; i < length; i++) {
			if (start + i >= this.bytes.length) {
				return -length;
			}
			int next = this.bytes[start + i] & 0xFF;
			boolean tooSmall = i == 1 && (lead == 0xE0 && next < 0xA0 || lead == 0xF0 && next < 0x90);
			boolean tooLarge = i == 1 && (lead == 0xED && next > 0x9F || lead == 0xF4 && next > 0x8F);
			if ((next & 0xC0) != 0x80 || tooSmall || tooLarge) {
				return 0;
			}
		}
		return length;
	}

	/** Whether these bytes are surely not in the charset they are said to be in. */
	boolean contradicts(Charset named) {
		Charset wide = wide();
		if (named.name().startsWith("UTF-16")) {
			return wide == null;
		}
		if (wide != null) {
			return true;
		}
		if (named.equals(StandardCharsets.UTF_8)) {
			// A stray byte in a page of UTF-8 is a stray byte.
			return this.broken > 0 && this.broken * 8L > this.sequences && detected() != null;
		}
		if (this.high == 0) {
			return false;
		}
		if (this.broken == 0 && this.sequences >= 4) {
			return !named.equals(StandardCharsets.UTF_8);
		}
		if (LATIN.contains(named.name())) {
			// é stands alone; only where another alphabet is meant do they follow each
			// other.
			return this.high >= 40 && this.highAfterHigh * 2L > this.high;
		}
		return CYRILLIC.contains(named.name()) && isShouting(named);
	}

	/** The charset that these bytes look like, or null where they look like none. */
	@Nullable Charset detected() {
		Charset wide = wide();
		if (wide != null) {
			return wide;
		}
		if (this.high == 0) {
			return null;
		}
		if (this.sequences > 0 && this.broken * 8L <= this.sequences) {
			return StandardCharsets.UTF_8;
		}
		if (!this.guessed) {
			this.guess = guess();
			this.guessed = true;
		}
		return this.guess;
	}

	/** UTF-16 without its mark shows in the markup and the spaces. */
	private @Nullable Charset wide() {
		int pairs = Math.min(this.bytes.length, 2048) / 2;
		if (this.oddNulls > 3 && this.oddNulls * 8 > pairs && this.evenNulls * 8 < this.oddNulls) {
			return StandardCharsets.UTF_16LE;
		}
		if (this.evenNulls > 3 && this.evenNulls * 8 > pairs && this.oddNulls * 8 < this.evenNulls) {
			return StandardCharsets.UTF_16BE;
		}
		return null;
	}

	private @Nullable Charset guess() {
		CharsetDetector detector = new CharsetDetector();
		detector.setText(sample());
		for (CharsetMatch match : detector.detectAll()) {
			Charset charset = CharsetLabels.charset(match.getName());
			if (charset != null && match.getConfidence() >= 10 && !charset.equals(StandardCharsets.UTF_8)
					&& !charset.name().startsWith("UTF-")
					&& (this.high >= ENOUGH || charset.newEncoder().maxBytesPerChar() == 1)) {
				return charset;
			}
		}
		return null;
	}

	/** What is not ASCII, with the letters around it. */
	private byte[] sample() {
		if (this.sample != null) {
			return this.sample;
		}
		byte[] found = new byte[SAMPLE];
		int size = 0;
		int taken = 0;
		for (int i = 0; i < this.bytes.length && size < SAMPLE - 1; i++) {
			if (this.bytes[i] < 0) {
				int from = Math.max(taken, i - 12);
				int to = Math.min(this.bytes.length, i + 12);
				if (from > taken) {
					found[size++] = ' ';
				}
				int length = Math.min(to - from, SAMPLE - size);
				System.arraycopy(this.bytes, from, found, size, length);
				size += length;
				taken = to;
				i = to - 1;
			}
		}
		this.sample = Arrays.copyOf(found, size);
		return this.sample;
	}

	/**
	 * Whether there are more capitals than small letters: one Cyrillic charset read as
	 * another has them the other way round.
	 */
	private boolean isShouting(Charset charset) {
		Charset other = detected();
		return other != null && !other.equals(charset) && CYRILLIC.contains(other.name()) && small(charset) < 0
				&& small(other) > 0;
	}

	/** How many more small letters than capitals, of what is not ASCII. */
	private int small(Charset charset) {
		String text = new String(sample(), charset);
		int small = 0;
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			if (letter > 0x7F) {
				small += Character.isLowerCase(letter) ? 1 : Character.isUpperCase(letter) ? -1 : 0;
			}
		}
		return small;
	}

}
