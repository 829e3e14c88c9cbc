package org.dateline.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The labels of all concepts by what they begin with, from each of their words on, and as
 * plain Latin letters write them.
 */
final class Suggestions {

	private static final int NOT_PREFERRED = 1 << 20;

	private static final int OTHER_LANGUAGE = 1 << 19;

	private static final int OTHER_SCRIPT = 1 << 18;

	private static final int INSIDE = 1 << 17;

	private static final int NO_MATCH = Integer.MAX_VALUE;

	private final List<Concept> concepts;

	/** Sorted by key. */
	private final Entry[] entries;

	Suggestions(Collection<Concept> concepts) {
		this.concepts = List.copyOf(concepts);
		List<Entry> entries = new ArrayList<>(1 << 16);
		for (int concept = 0; concept < this.concepts.size(); concept++) {
			for (Map.Entry<String, List<String>> names : this.concepts.get(concept).labels().entrySet()) {
				boolean isPreferred = true;
				for (String name : names.getValue()) {
					addEach(entries, new Entry(PlainLatin.of(name), concept, names.getKey(), Letters.script(name),
							isPreferred ? 0 : NOT_PREFERRED));
					isPreferred = false;
				}
			}
		}
		this.entries = entries.toArray(Entry[]::new);
		Arrays.parallelSort(this.entries, Comparator.comparing(Entry::key));
	}

	private static void addEach(List<Entry> entries, Entry whole) {
		entries.add(whole);
		String key = whole.key;
		for (int space = key.indexOf(' '); space >= 0; space = key.indexOf(' ', space + 1)) {
			entries.add(new Entry(key.substring(space + 1), whole.concept, whole.language, whole.script,
					NOT_PREFERRED + INSIDE));
		}
	}

	List<Concept> of(String beginning, Locale ui, int most) {
		String typed = PlainLatin.of(beginning);
		if (typed.isEmpty() || most <= 0) {
			return List.of();
		}
		int script = Letters.script(beginning);
		String language = ui.getLanguage();
		int[] best = new int[this.concepts.size()];
		Arrays.fill(best, NO_MATCH);
		List<Integer> found = new ArrayList<>();
		for (int i = first(typed); i < this.entries.length && this.entries[i].key.startsWith(typed); i++) {
			Entry entry = this.entries[i];
			boolean isWhole = entry.rank <= NOT_PREFERRED && entry.key.equals(typed);
			int rank = (isWhole ? 0 : entry.rank) + entry.key.length();
			rank += entry.language.equals(language) ? 0 : OTHER_LANGUAGE;
			rank += (entry.script == script) ? 0 : OTHER_SCRIPT;
			if (best[entry.concept] == NO_MATCH) {
				found.add(entry.concept);
			}
			best[entry.concept] = Math.min(best[entry.concept], rank);
		}
		found.sort(Comparator.<Integer>comparingInt((concept) -> best[concept]).thenComparing((concept) -> concept));
		return found.stream().limit(most).map(this.concepts::get).toList();
	}

	/** The place of the first key that is not before the typed one. */
	private int first(String typed) {
		int low = 0;
		int high = this.entries.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.entries[middle].key.compareTo(typed) < 0) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/** A label from one of its words on. */
	private record Entry(String key, int concept, String language, int script, int rank) {
	}

}
