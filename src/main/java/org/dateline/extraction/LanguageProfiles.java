package org.dateline.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * What the languages of one script are told apart by: how likely each letter is after two
 * others, and the words that are in every text of a language. A table of bytes, some
 * three megabytes for all scripts; immutable, for any thread.
 */
final class LanguageProfiles {

	/** Of three letters that a language does not know, in fifteenths of ln p. */
	static final int UNKNOWN = 120;

	/** What a word of its own tells for a language, likewise. */
	static final int OWN_WORD = 38;

	private static final long WORD = 1L << 63;

	private final int size;

	private final long[] keys;

	/** Where the values of the key in the same place begin. */
	private final int[] rows;

	private final byte[] values;

	private final int mask;

	private LanguageProfiles(List<String> languages, Map<Long, byte[]> rows) {
		this.size = languages.size();
		int slots = Integer.highestOneBit(Math.max(1, rows.size()) * 2 - 1) << 1;
		this.mask = slots - 1;
		this.keys = new long[slots];
		this.rows = new int[slots];
		this.values = new byte[rows.size() * this.size];
		int next = 0;
		for (Map.Entry<Long, byte[]> row : rows.entrySet()) {
			int at = slot(row.getKey());
			this.keys[at] = row.getKey();
			this.rows[at] = next;
			System.arraycopy(row.getValue(), 0, this.values, next, row.getValue().length);
			next += row.getValue().length;
		}
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
	void addLetters(char first, char second, char third, int[] costs) {
		int at = slot(key(first, second, third));
		if (this.keys[at] == 0) {
			for (int i = 0; i < costs.length; i++) {
				costs[i] += UNKNOWN;
			}
			return;
		}
		int row = this.rows[at];
		for (int i = 0; i < costs.length; i++) {
			costs[i] += this.values[row + i];
		}
	}

	/** Adds what a whole word tells for each language. */
	boolean addWord(long word, int[] gains) {
		int at = slot(word);
		if (this.keys[at] == 0) {
			return false;
		}
		int row = this.rows[at];
		for (int i = 0; i < gains.length; i++) {
			gains[i] += this.values[row + i];
		}
		return true;
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
