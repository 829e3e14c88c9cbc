package org.dateline.language;

import java.util.Locale;

import com.ibm.icu.text.BreakIterator;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text, one after the other, with their place in it.
 * <p>
 * A word is a run of letters, digits and the marks on them; an apostrophe between two
 * letters is inside the word, a dot or comma between two digits is inside the number, and
 * everything else separates, the hyphen too. Scripts without spaces are cut by ICU's
 * dictionaries. Any text is taken, well-formed or not; a word is cut after
 * {@value #LONGEST} UTF-16 units.
 *
 * <pre>{@code
 * Tokens tokens = new Tokens(text);
 * while (tokens.next()) {
 *     index(tokens.word(), tokens.start(), tokens.end());
 * }
 * }</pre>
 */
public final class Tokens {

	/** No word is longer, in UTF-16 units. */
	public static final int LONGEST = 255;

	/** Dictionaries are asked for so much at once, whatever the length of the text. */
	private static final int LONGEST_STRETCH = 4096;

	private static final BreakIterator WORDS = BreakIterator.getWordInstance(Locale.ROOT);

	private final String text;

	/** The same, which is faster to read character by character. */
	private final char[] characters;

	private int start;

	private int end;

	/** Where the stretch without spaces ends that is being cut, or 0. */
	private int stretchEnd;

	private int stretchStart;

	/** Where the dictionary's word ends, which may be further than ours. */
	private int stretchBreak;

	private @Nullable BreakIterator breaks;

	public Tokens(String text) {
		this.text = text;
		this.characters = text.toCharArray();
	}

	/** Goes to the next word, and says whether there was one. */
	public boolean next() {
		if (this.stretchEnd > 0 && nextOfStretch()) {
			return true;
		}
		char[] text = this.characters;
		int length = text.length;
		int at = this.end;
		while (at < length) {
			int kind = kindAt(text, at);
			switch (kind) {
				case CharacterKinds.LETTER, CharacterKinds.DIGIT -> {
					this.start = at;
					this.end = endOfWord(at, length);
					return true;
				}
				case CharacterKinds.UNSPACED -> {
					beginStretch(at, length);
					if (nextOfStretch()) {
						return true;
					}
					at = this.end;
				}
				default -> at++;
			}
		}
		this.start = length;
		this.end = length;
		return false;
	}

	/** The place of the word's first UTF-16 unit in the text. */
	public int start() {
		return this.start;
	}

	/** The place after the word's last UTF-16 unit. */
	public int end() {
		return this.end;
	}

	/** The word as it is written. */
	public String word() {
		return this.text.substring(this.start, this.end);
	}

	/** What is to be known of the word. */
	Stems.Word read(Stems stems) {
		return stems.word(this.characters, this.start, this.end);
	}

	private int endOfWord(int from, int length) {
		char[] text = this.characters;
		int limit = Math.min(length, from + LONGEST);
		int before = CharacterKinds.OTHER;
		int at = from;
		while (at < limit) {
			char character = text[at];
			int width = 1;
			int kind = CharacterKinds.of(character);
			if (Character.isHighSurrogate(character)) {
				kind = kindAt(text, at);
				width = 2;
			}
			if (kind == CharacterKinds.LETTER || kind == CharacterKinds.DIGIT) {
				if (at + width > limit) {
					break;
				}
				before = kind;
			}
			else if (kind == CharacterKinds.INNER) {
				if (before == CharacterKinds.OTHER || !continues(at + 1, limit)) {
					break;
				}
			}
			else if (kind == CharacterKinds.SEPARATOR) {
				if (before != CharacterKinds.DIGIT || at + 1 >= limit
						|| CharacterKinds.of(text[at + 1]) != CharacterKinds.DIGIT) {
					break;
				}
			}
			else if (kind != CharacterKinds.MARK || at + width > limit) {
				break;
			}
			at += width;
		}
		return at;
	}

	private boolean continues(int at, int limit) {
		if (at >= limit) {
			return false;
		}
		int kind = CharacterKinds.of(this.characters[at]);
		return kind == CharacterKinds.LETTER || kind == CharacterKinds.DIGIT;
	}

	private void beginStretch(int from, int length) {
		int limit = Math.min(length, from + LONGEST_STRETCH);
		int at = from;
		while (at < limit) {
			int kind = kindAt(this.characters, at);
			if (kind != CharacterKinds.UNSPACED && kind != CharacterKinds.MARK) {
				break;
			}
			at += (Character.codePointAt(this.characters, at) > Character.MAX_VALUE) ? 2 : 1;
		}
		this.stretchStart = from;
		this.stretchEnd = at;
		this.stretchBreak = from;
		this.end = from;
		if (this.breaks == null) {
			this.breaks = WORDS.clone();
		}
		this.breaks.setText(this.text.substring(from, at));
	}

	private boolean nextOfStretch() {
		BreakIterator breaks = this.breaks;
		if (this.end == this.stretchBreak) {
			int next = (breaks != null) ? breaks.next() : BreakIterator.DONE;
			if (next == BreakIterator.DONE) {
				this.end = this.stretchEnd;
				this.stretchEnd = 0;
				return false;
			}
			this.stretchBreak = this.stretchStart + next;
		}
		this.start = this.end;
		this.end = Math.min(this.stretchBreak, this.start + LONGEST);
		if (this.end < this.stretchBreak && Character.isHighSurrogate(this.characters[this.end - 1])) {
			this.end--;
		}
		return true;
	}

	private static int kindAt(char[] text, int at) {
		char character = text[at];
		return Character.isHighSurrogate(character) ? CharacterKinds.of(Character.codePointAt(text, at))
				: CharacterKinds.of(character);
	}

}
