package org.dateline.language;

import java.time.Duration;
import java.util.Arrays;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text in order, with their places in it; reusable for the next text, and
 * for one thread.
 */
public final class Words {

	/** In UTF-16 units, as is all below. */
	private static final int LONGEST_REMEMBERED = 30_000;

	/** What is remembered of all texts together; five bytes for each. */
	private static final int MOST_REMEMBERED = 4_000_000;

	private static final Duration MOMENT = Duration.ofSeconds(30);

	private static final Cache<Reading, Words> READ = Caffeine.newBuilder()
		.maximumWeight(MOST_REMEMBERED)
		.weigher((Reading reading, Words words) -> reading.text().length())
		.expireAfterWrite(MOMENT)
		.build();

	private String text;

	private Stems.@Nullable Word[] words = new Stems.@Nullable Word[256];

	private int[] starts = new int[256];

	private int[] ends = new int[256];

	private int size;

	/** No words yet of a text, to be {@link #add added} in order. */
	public Words(String text) {
		this.text = text;
	}

	/** All words of a text. */
	public static Words of(String text, Stems stems) {
		Words words = new Words(text);
		Tokens tokens = new Tokens(text);
		while (tokens.next()) {
			words.add(tokens.read(stems), tokens.start(), tokens.end());
		}
		return words;
	}

	/**
	 * All words of a text that others read after the caller: whoever is the first of them
	 * to ask for them {@link #again} within a moment finds them. Nobody may change them.
	 */
	public static Words first(String text, Stems stems) {
		Words words = of(text, stems);
		if (text.length() <= LONGEST_REMEMBERED) {
			READ.put(new Reading(text, stems), words);
		}
		return words;
	}

	/** All words of a text that somebody may have read {@link #first}. */
	public static Words again(String text, Stems stems) {
		Words read = (text.length() <= LONGEST_REMEMBERED) ? READ.asMap().remove(new Reading(text, stems)) : null;
		return (read != null) ? read : of(text, stems);
	}

	/** Forgets all words, and waits for those of another text. */
	public void begin(String text) {
		this.text = text;
		this.size = 0;
	}

	/**
	 * Adds the next word.
	 * @param start the place of its first UTF-16 unit in the text
	 * @param end the place after its last
	 */
	public void add(Stems.Word word, int start, int end) {
		int at = this.size;
		if (at == this.starts.length) {
			this.words = Arrays.copyOf(this.words, 2 * at);
			this.starts = Arrays.copyOf(this.starts, 2 * at);
			this.ends = Arrays.copyOf(this.ends, 2 * at);
		}
		this.words[at] = word;
		this.starts[at] = start;
		this.ends[at] = end;
		this.size = at + 1;
	}

	/** The text they are of. */
	public String text() {
		return this.text;
	}

	/** How many words there are. */
	public int size() {
		return this.size;
	}

	/**
	 * A word.
	 * @throws IndexOutOfBoundsException if there are not as many
	 */
	public Stems.Word word(int index) {
		Stems.Word word = (index < this.size) ? this.words[index] : null;
		if (word == null) {
			throw new IndexOutOfBoundsException(index);
		}
		return word;
	}

	/** The place of a word's first UTF-16 unit in the text. */
	public int start(int index) {
		return this.starts[index];
	}

	/** The place after a word's last UTF-16 unit. */
	public int end(int index) {
		return this.ends[index];
	}

	/** Whether a sentence or a paragraph ends between this word and the one before. */
	boolean beginsSentence(int index) {
		if (index == 0) {
			return true;
		}
		int from = this.ends[index - 1];
		int to = this.starts[index];
		for (int i = from; i < to; i++) {
			switch (this.text.charAt(i)) {
				case '.' -> {
					// "U.S. dollar", "St. Petersburg", "г. Баку"
					boolean abbreviates = i == from && from - this.starts[index - 1] < 3;
					if (!abbreviates && i + 1 < to) {
						return true;
					}
				}
				case '!', '?', ';', '…', '•', '|', '؟', '։' -> {
					return true;
				}
				case '\n' -> {
					if (i + 1 < to && this.text.charAt(i + 1) == '\n') {
						return true;
					}
				}
				default -> {
				}
			}
		}
		return false;
	}

	/** Whether a plus is written to the word: OPEC+. */
	boolean isPlus(int index) {
		int end = this.ends[index];
		return end < this.text.length() && this.text.charAt(end) == '+';
	}

	/** Whether a word of some length has no small letter. */
	boolean isInCapitals(int index) {
		int start = this.starts[index];
		int end = this.ends[index];
		for (int i = start; i < end; i++) {
			if (!Character.isUpperCase(this.text.charAt(i))) {
				return false;
			}
		}
		return end - start > 1;
	}

	/** A text as it is read in a language. */
	private record Reading(String text, Stems stems) {
	}

}
