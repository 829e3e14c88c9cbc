package org.dateline.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a report can be told by: its traits, each once with its places, and its day.
 * Immutable; {@link #pack} makes bytes of it to be kept.
 */
public final class Traits {

	private static final int VERSION = 2;

	/** No group and no count of a trait is higher, */
	private static final int MOST = Short.MAX_VALUE;

	/** and of no more places is told. */
	private static final int MOST_PLACES = 127;

	private static final Traits NONE = new Traits("und", null, null, new Entry[0]);

	private final String language;

	private final @Nullable LocalDate earliest;

	private final @Nullable LocalDate latest;

	/** By hash, so that two reports are compared in one pass. */
	private final Entry[] entries;

	private final int groups;

	Traits(String language, @Nullable LocalDate earliest, @Nullable LocalDate latest, Entry[] entries) {
		this.language = language;
		this.earliest = earliest;
		this.latest = latest;
		this.entries = entries.clone();
		Arrays.sort(this.entries, Comparator.comparingLong(Entry::hash));
		this.groups = Arrays.stream(entries).mapToInt(Entry::group).max().orElse(-1) + 1;
	}

	/** Those of a report that says nothing. */
	public static Traits none() {
		return NONE;
	}

	/** The language subtag. */
	public String language() {
		return this.language;
	}

	/** The first day the report may be of; null if that is not known. */
	public @Nullable LocalDate earliest() {
		return this.earliest;
	}

	/** The last day the report may be of; null if that is not known. */
	public @Nullable LocalDate latest() {
		return this.latest;
	}

	/** How many different traits there are. */
	public int size() {
		return this.entries.length;
	}

	/**
	 * The keys that {@link Rarity} counts: of every trait, and {@link #languageKey} once.
	 */
	public List<String> keys() {
		List<String> keys = new ArrayList<>(this.entries.length + 1);
		for (Entry entry : this.entries) {
			keys.add(entry.key());
		}
		keys.add(languageKey());
		return keys;
	}

	/** The {@link #hash numbers} of {@link #keys}. */
	List<Long> hashes() {
		List<Long> hashes = new ArrayList<>(this.entries.length + 1);
		for (Entry entry : this.entries) {
			hashes.add(entry.hash());
		}
		hashes.add(hash(languageKey()));
		return hashes;
	}

	/**
	 * What reports of one language are counted by: a stem is rare within its language.
	 */
	public String languageKey() {
		return languageKey(this.language);
	}

	static String languageKey(String language) {
		return "l:" + language;
	}

	/** The traits, each at its first place, in no order. */
	public List<Trait> all() {
		List<Trait> all = new ArrayList<>(this.entries.length);
		for (Entry entry : this.entries) {
			all.add(entry.trait());
		}
		return all;
	}

	/** How often the text has a trait. */
	public int count(String key) {
		Entry entry = entry(key);
		return (entry != null) ? entry.count() : 0;
	}

	/** Where the text has a trait: its first places, in order. */
	public List<Place> places(String key) {
		Entry entry = entry(key);
		return (entry != null) ? entry.places() : List.of();
	}

	/**
	 * The keys to look for other reports of the story by: what few others have, and
	 * somebody.
	 * @param rarity of the other reports, as {@link Rarity#besides} makes it of those of
	 * all
	 * @param most how many at most
	 */
	public List<String> strongest(Rarity rarity, int most) {
		return new Weights(rarity).strongest(this, most);
	}

	/** A number for a key, the same everywhere: to be kept in an index of numbers. */
	public static long hash(String key) {
		long hash = 0xcbf29ce484222325L;
		for (int i = 0; i < key.length(); i++) {
			hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
		}
		return hash ^ (hash >>> 32);
	}

	/** Bytes to keep, which {@link #unpack} reads: some twenty for each trait. */
	public byte[] pack() {
		PackedTraits out = new PackedTraits();
		out.putByte(VERSION);
		out.putText(this.language);
		out.putNumber((this.earliest != null) ? this.earliest.toEpochDay() : Long.MIN_VALUE);
		out.putNumber((this.latest != null) ? this.latest.toEpochDay() : Long.MIN_VALUE);
		out.putNumber(this.entries.length);
		for (Entry entry : this.entries) {
			entry.write(out);
		}
		return out.written();
	}

	/**
	 * Reads what {@link #pack} wrote.
	 * @throws IllegalArgumentException if it is something else, or of another version of
	 * the rules: the report has to be read again
	 */
	public static Traits unpack(byte[] packed) {
		PackedTraits in = new PackedTraits(packed);
		if (in.nextByte() != VERSION) {
			throw new IllegalArgumentException("traits of another version");
		}
		String language = in.nextText();
		LocalDate earliest = day(in.nextNumber());
		LocalDate latest = day(in.nextNumber());
		Entry[] entries = new Entry[in.nextNumber(packed.length)];
		for (int i = 0; i < entries.length; i++) {
			entries[i] = Entry.read(in);
		}
		return new Traits(language, earliest, latest, entries);
	}

	private static @Nullable LocalDate day(long epochDay) {
		return (epochDay == Long.MIN_VALUE) ? null : LocalDate.ofEpochDay(epochDay);
	}

	Entry at(int index) {
		return this.entries[index];
	}

	/** How many groups of traits there are that stand for the same words. */
	int groups() {
		return this.groups;
	}

	private @Nullable Entry entry(String key) {
		long hash = hash(key);
		int low = 0;
		int high = this.entries.length - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			long other = this.entries[middle].hash();
			if (other == hash) {
				return this.entries[middle];
			}
			if (other < hash) {
				low = middle + 1;
			}
			else {
				high = middle - 1;
			}
		}
		return null;
	}

	/**
	 * A trait with all its places.
	 *
	 * @param faint whether it is a name only by its sound: no capital says so
	 * @param group the same for traits of the same words, of which only one may count
	 * @param count how often the text has it, also beyond the places kept
	 * @param at starts and ends in turn
	 */
	@SuppressWarnings("ArrayRecordComponent") // kept within, by the ten thousand
	record Entry(long hash, Kind kind, String key, boolean faint, int group, int count, int[] at) {

		Trait trait() {
			return new Trait(this.kind, this.key, this.at[0], this.at[1]);
		}

		Place first() {
			return trait().place();
		}

		/** Whether it says in the headline or the opening whom and where it is about. */
		boolean namesInOpening() {
			boolean names = (this.kind == Kind.NAME && !this.faint) || this.kind == Kind.PLACE
					|| this.kind == Kind.COUNTRY;
			return names && this.at[0] < StoryParameters.OPENING;
		}

		List<Place> places() {
			List<Place> places = new ArrayList<>(this.at.length / 2);
			for (int i = 0; i < this.at.length; i += 2) {
				places.add((this.at[i] < 0) ? Place.HEADLINE : new Place(this.at[i], this.at[i + 1]));
			}
			return places;
		}

		/** A place in a headline is before all others. */
		void write(PackedTraits out) {
			out.putText(this.key);
			out.putByte(this.faint ? 1 : 0);
			out.putNumber(this.group);
			out.putNumber(this.count);
			out.putNumber(this.at.length / 2);
			for (int i = 0; i < this.at.length; i += 2) {
				out.putNumber(this.at[i] + 1);
				out.putNumber(this.at[i + 1] - this.at[i]);
			}
		}

		static Entry read(PackedTraits in) {
			String key = in.nextText();
			Kind kind = Kind.of(key);
			if (kind == null) {
				throw new IllegalArgumentException("no traits");
			}
			boolean faint = in.nextByte() != 0;
			int group = in.nextNumber(MOST);
			int count = in.nextNumber(MOST);
			int[] at = new int[2 * in.nextNumber(MOST_PLACES)];
			for (int i = 0; i < at.length; i += 2) {
				at[i] = in.nextNumber(Integer.MAX_VALUE) - 1;
				at[i + 1] = at[i] + in.nextNumber(Integer.MAX_VALUE);
			}
			return new Entry(Traits.hash(key), kind, key, faint, group, count, at);
		}

	}

}
