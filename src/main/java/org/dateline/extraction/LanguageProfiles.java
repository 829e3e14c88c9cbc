package org.dateline.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What the languages of one script are told apart by: how likely each letter is after two
 * others, and the words that are in every text of a language. A table of bytes, some four
 * megabytes for all scripts; immutable, for any thread.
 */
final class LanguageProfiles {

	/** Of three letters that a language does not know, in fifteenths of ln p. */
	static final int UNKNOWN = 120;

	/** What a word of its own tells for a language, likewise. */
	static final int OWN_WORD = 38;

	private static final long WORD = 1L << 63;

	/** So many letters of a script have a number of their own, in bits. */
	private static final int LETTER_BITS = 6;

	private static final int NUMBERED = (1 << LETTER_BITS) - 1;

	private static final int NO_ROW = -1;

	private static final int FILTER_BITS = 17;

	private final int size;

	/** The numbers of letters, from 1; what has none is beyond the end or 0. */
	private final byte[] numbers;

	/** Where the values of three numbered letters begin, by their numbers. */
	private final int[] common;

	private final long[] keys;

	/** Where the values of the key in the same place begin. */
	private final int[] rows;

	/** A byte for each language, eight in each. */
	private final long[] values;

	private final int mask;

	/** A bit for each hash of a word: most words are not looked up. */
	private final long[] words = new long[1 << FILTER_BITS - 6];

	private LanguageProfiles(List<String> languages, Map<Long, byte[]> rows) {
		this.size = languages.size();
		int slots = Integer.highestOneBit(Math.max(1, rows.size()) * 2 - 1) << 1;
		this.mask = slots - 1;
		this.keys = new long[slots];
		this.rows = new int[slots];
		this.values = new long[rows.size() * LanguageTally.width(this.size)];
		this.numbers = numbers(rows.keySet());
		this.common = new int[1 << 3 * LETTER_BITS];
		Arrays.fill(this.common, NO_ROW);
		List<Map.Entry<Long, byte[]>> likeliest = new ArrayList<>(rows.entrySet());
		// What is read most lies together.
		likeliest.sort(
				Comparator.comparingInt((Map.Entry<Long, byte[]> row) -> least(row)).thenComparing(Map.Entry::getKey));
		int next = 0;
		for (Map.Entry<Long, byte[]> row : likeliest) {
			add(row.getKey(), row.getValue(), next);
			next += LanguageTally.width(this.size);
		}
	}

	private void add(long key, byte[] row, int start) {
		int at = slot(key);
		this.keys[at] = key;
		this.rows[at] = start;
		for (int i = 0; i < row.length; i++) {
			this.values[start + i / Long.BYTES] |= (long) row[i] << Byte.SIZE * (i % Long.BYTES);
		}
		if (isWord(key)) {
			this.words[bit(key) >>> 6] |= 1L << bit(key);
			return;
		}
		int place = place((char) (key >>> 32), (char) (key >>> 16), (char) key);
		if (place >= 0) {
			this.common[place] = start;
		}
	}

	private static int bit(long word) {
		return (int) (word * 0xBF58476D1CE4E5B9L >>> Long.SIZE - FILTER_BITS);
	}

	private static int least(Map.Entry<Long, byte[]> row) {
		int least = UNKNOWN;
		for (byte cost : row.getValue()) {
			least = Math.min(least, cost);
		}
		return isWord(row.getKey()) ? UNKNOWN : least;
	}

	private static boolean isWord(long key) {
		return key < 0;
	}

	/** Numbers the letters that are in the most threes. */
	private static byte[] numbers(Set<Long> keys) {
		Map<Character, Integer> counts = new TreeMap<>();
		for (long key : keys) {
			for (int shift = 0; shift <= 32 && !isWord(key); shift += 16) {
				counts.merge((char) (key >>> shift), 1, Integer::sum);
			}
		}
		List<Character> letters = counts.entrySet()
			.stream()
			.sorted(Map.Entry.<Character, Integer>comparingByValue().reversed())
			.limit(NUMBERED)
			.map(Map.Entry::getKey)
			.toList();
		byte[] numbers = new byte[letters.stream().mapToInt((letter) -> letter + 1).max().orElse(0)];
		for (int i = 0; i < letters.size(); i++) {
			numbers[letters.get(i)] = (byte) (i + 1);
		}
		return numbers;
	}

	/** The profiles of these languages, all in one script. */
	static LanguageProfiles of(List<String> languages) {
		Map<Long, byte[]> rows = new HashMap<>(1 << 16);
		read("language-profiles.txt", (line, language) -> {
			int place = languages.indexOf(language);
			if (place >= 0) {
				int space = line.indexOf(' ', language.length() + 1);
				byte cost = (byte) Math.min(UNKNOWN, Integer.parseInt(line.substring(language.length() + 1, space)));
				for (int i = space + 1; i + 2 < line.length(); i += 3) {
					row(rows, key(line.charAt(i), line.charAt(i + 1), line.charAt(i + 2)), UNKNOWN,
							languages.size())[place] = cost;
				}
			}
		});
		read("function-words.txt", (line, language) -> {
			int place = languages.indexOf(language);
			if (place >= 0) {
				for (String word : line.substring(line.indexOf(':') + 2).split(" ")) {
					long key = WORD;
					for (int i = 0; i < word.length(); i++) {
						key = withLetter(key, word.charAt(i));
					}
					row(rows, key, 0, languages.size())[place] = OWN_WORD;
				}
			}
		});
		return new LanguageProfiles(languages, rows);
	}

	private static byte[] row(Map<Long, byte[]> rows, long key, int empty, int size) {
		return rows.computeIfAbsent(key, (unused) -> {
			byte[] row = new byte[size];
			Arrays.fill(row, (byte) empty);
			return row;
		});
	}

	private static void read(String file, BiConsumer<String, String> lines) {
		try (InputStream in = Objects.requireNonNull(LanguageProfiles.class.getResourceAsStream(file), file);
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (!line.isEmpty() && line.charAt(0) != '#') {
					int end = 0;
					while (Character.isLetter(line.charAt(end))) {
						end++;
					}
					lines.accept(line, line.substring(0, end));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file, ex);
		}
	}

	/** How many languages there are. */
	int size() {
		return this.size;
	}

	/** The beginning of the key of a word. */
	static long word() {
		return WORD;
	}

	/** The key of a word with one more letter. */
	static long withLetter(long word, char letter) {
		return (word ^ letter) * 0x9E3779B97F4A7C15L | WORD;
	}

	/** Adds what it costs each language to have these three letters in a word. */
	void addLetters(char first, char second, char third, LanguageTally costs) {
		int place = place(first, second, third);
		int row = (place >= 0) ? this.common[place] : row(key(first, second, third));
		if (row < 0) {
			costs.add(UNKNOWN);
		}
		else {
			costs.add(this.values, row);
		}
	}

	/** Adds what a whole word tells for each language. */
	boolean addWord(long word, LanguageTally gains) {
		boolean mayBeKnown = (this.words[bit(word) >>> 6] & 1L << bit(word)) != 0;
		int row = mayBeKnown ? row(word) : NO_ROW;
		if (row >= 0) {
			gains.add(this.values, row);
		}
		return row >= 0;
	}

	/** The place of three letters that have numbers, or -1. */
	private int place(char first, char second, char third) {
		int one = number(first);
		int two = number(second);
		int three = number(third);
		return (one == 0 || two == 0 || three == 0) ? -1 : (one << LETTER_BITS | two) << LETTER_BITS | three;
	}

	private int number(char letter) {
		return (letter < this.numbers.length) ? this.numbers[letter] : 0;
	}

	private int row(long key) {
		int at = slot(key);
		return (this.keys[at] != 0) ? this.rows[at] : NO_ROW;
	}

	private static long key(char first, char second, char third) {
		return (long) first << 32 | (long) second << 16 | third;
	}

	/** Where a key stands or would stand. */
	private int slot(long key) {
		long mixed = key * 0xBF58476D1CE4E5B9L;
		int at = (int) (mixed ^ mixed >>> 32) & this.mask;
		while (this.keys[at] != 0 && this.keys[at] != key) {
			at = at + 1 & this.mask;
		}
		return at;
	}

}
