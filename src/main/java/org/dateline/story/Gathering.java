package org.dateline.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The traits of one text while it is read. */
final class Gathering {

	/** More are no report's. */
	private static final int MOST = 4_000;

	private static final int MOST_PLACES = 8;

	private final Map<String, Found> found = new LinkedHashMap<>();

	/** The group of the words that begin at a place. */
	private final Map<Integer, Integer> groups = new HashMap<>();

	private boolean inHeadline;

	private int nextGroup;

	/** What follows is in the headline, or again in the text. */
	void inHeadline(boolean inHeadline) {
		this.inHeadline = inHeadline;
		this.groups.clear();
	}

	/** Adds a trait; those that begin at the same place are of the same words. */
	void add(Kind kind, String name, int start, int end) {
		add(kind, name, false, start, start, end);
	}

	/** Adds a trait whose words are the same as those that begin elsewhere. */
	void add(Kind kind, String name, int words, int start, int end) {
		add(kind, name, false, words, start, end);
	}

	/** Adds what is a name only by its sound. */
	void addFaint(String name, int start, int end) {
		add(Kind.NAME, name, true, start, start, end);
	}

	private void add(Kind kind, String name, boolean faint, int words, int start, int end) {
		String key = kind.key(name);
		Found known = this.found.get(key);
		if (known == null && this.found.size() < MOST) {
			Integer group = this.groups.get(words);
			known = new Found(kind, (group != null) ? group : this.nextGroup++);
			this.found.put(key, known);
		}
		if (known != null) {
			this.groups.putIfAbsent(words, known.group);
			known.faint &= faint;
			known.add(this.inHeadline ? -1 : start, this.inHeadline ? -1 : end);
		}
	}

	Traits.Entry[] entries() {
		return this.found.entrySet()
			.stream()
			.map((one) -> one.getValue().entry(one.getKey()))
			.toArray(Traits.Entry[]::new);
	}

	private static final class Found {

		private final Kind kind;

		private final int group;

		private boolean faint = true;

		private int count;

		private int[] at = new int[2];

		private int places;

		Found(Kind kind, int group) {
			this.kind = kind;
			this.group = group;
		}

		void add(int start, int end) {
			boolean again = this.places > 0 && this.at[2 * this.places - 2] == start;
			if (again && start >= 0) {
				return;
			}
			this.count = Math.min(this.count + 1, Short.MAX_VALUE);
			if (this.places > 0 && this.at[0] < 0 && start >= 0) {
				this.places = 0; // words of the text rather than of the headline
			}
			if (this.places < MOST_PLACES && !(again && start < 0)) {
				if (2 * this.places == this.at.length) {
					this.at = Arrays.copyOf(this.at, 2 * this.at.length);
				}
				this.at[2 * this.places] = start;
				this.at[2 * this.places + 1] = end;
				this.places++;
			}
		}

		Traits.Entry entry(String key) {
			return new Traits.Entry(Traits.hash(key), this.kind, key, this.faint, this.group, this.count,
					Arrays.copyOf(this.at, 2 * this.places));
		}

	}

}
