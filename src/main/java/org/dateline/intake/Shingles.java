package org.dateline.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

import org.dateline.provenance.Sha256;

/**
 * The words of a text, four at a time, by which near copies know each other: their
 * resemblance is the part of all shingles that both have, and MinHash estimates it from
 * signatures (Broder, "On the resemblance and containment of documents", 1997). Bands of
 * four values each find what resembles (Leskovec, Rajaraman, Ullman, "Mining of Massive
 * Datasets", chapter 3): at a resemblance of 0.7 nine in ten, at 0.4 one in five.
 */
final class Shingles {

	private static final int WORDS = 4;

	private static final int BANDS = 8;

	private static final int ROWS = 4;

	/** What a text begins with is enough to say what it is near to. */
	private static final int MOST_WORDS = 20_000;

	/** Each once, in ascending order. */
	private final long[] hashes;

	private final Sha256 digest;

	private Shingles(long[] hashes, Sha256 digest) {
		this.hashes = hashes;
		this.digest = digest;
	}

	static Shingles of(String text) {
		List<String> all = words(text);
		List<String> words = all.subList(0, Math.min(all.size(), MOST_WORDS));
		long[] hashes = new long[Math.max(1, words.size() - WORDS + 1)];
		for (int i = 0; i < hashes.length; i++) {
			hashes[i] = hash(words.subList(i, Math.min(i + WORDS, words.size())));
		}
		return new Shingles(LongStream.of(hashes).sorted().distinct().toArray(),
				Sha256.of(String.join(" ", all).getBytes(StandardCharsets.UTF_8)));
	}

	/** The digest of all the words alone: punctuation, case and space do not count. */
	Sha256 digest() {
		return this.digest;
	}

	/** The bands of the signature. Whoever shares one is likely to be near. */
	Long[] bands() {
		Long[] bands = new Long[BANDS];
		for (int band = 0; band < BANDS; band++) {
			long value = band;
			for (int row = 0; row < ROWS; row++) {
				value = mix(value * 31 + least(mix(1 + band * ROWS + row)));
			}
			bands[band] = value;
		}
		return bands;
	}

	/** The part of all shingles that both have (the Jaccard index). */
	double resemblance(Shingles other) {
		int both = shared(other);
		return (double) both / (this.hashes.length + other.hashes.length - both);
	}

	/** The part of these shingles that another text still has. */
	double keptBy(Shingles other) {
		return (double) shared(other) / this.hashes.length;
	}

	private int shared(Shingles other) {
		int both = 0;
		for (int i = 0, j = 0; i < this.hashes.length && j < other.hashes.length;) {
			int order = Long.compare(this.hashes[i], other.hashes[j]);
			both += (order == 0) ? 1 : 0;
			i += (order <= 0) ? 1 : 0;
			j += (order >= 0) ? 1 : 0;
		}
		return both;
	}

	private long least(long seed) {
		long least = Long.MAX_VALUE;
		for (long hash : this.hashes) {
			least = Math.min(least, mix(hash ^ seed));
		}
		return least;
	}

	private static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		int start = -1;
		for (int at = 0; at <= text.length(); at++) {
			boolean inWord = at < text.length() && isOfWord(text.charAt(at));
			if (inWord && start < 0) {
				start = at;
			}
			else if (!inWord && start >= 0) {
				words.add(text.substring(start, at).toLowerCase(Locale.ROOT));
				start = -1;
			}
		}
		return words;
	}

	private static boolean isOfWord(char character) {
		return Character.isLetterOrDigit(character) || Character.isSurrogate(character) || isMark(character);
	}

	private static boolean isMark(char character) {
		int type = Character.getType(character);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
	}

	private static long hash(List<String> words) {
		long hash = words.size();
		for (String word : words) {
			for (int i = 0; i < word.length(); i++) {
				hash = hash * 0x100000001B3L ^ word.charAt(i);
			}
			hash = mix(hash);
		}
		return hash;
	}

	/** Spreads 64 bits over 64 bits (the finalizer of SplitMix64). */
	private static long mix(long value) {
		long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
		return mixed ^ mixed >>> 31;
	}

}
