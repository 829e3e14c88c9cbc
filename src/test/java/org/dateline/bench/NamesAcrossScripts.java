package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.dateline.language.Alike;
import org.dateline.language.NameKeys;

/**
 * Measures {@link NameKeys} on names in English and in Russian: for each name, whether
 * its counterpart is found among all names of the other script, and how many others are.
 * The names are those of {@code names/en-ru.tsv} in the folder that {@code -Dmaterial=…}
 * names; docs/names.md has the command and the figures.
 */
public final class NamesAcrossScripts {

	private static final NameKeys KEYS = NameKeys.alike();

	private final List<Pair> pairs;

	/** Every counterpart the file lists for a name: these are never wrong. */
	private final Map<String, Set<String>> counterparts = new HashMap<>();

	private final Map<String, Set<String>> english = new HashMap<>();

	private final Map<String, Set<String>> russian = new HashMap<>();

	private NamesAcrossScripts(List<Pair> pairs) {
		this.pairs = pairs;
		for (Pair pair : pairs) {
			this.counterparts.computeIfAbsent(pair.english, (name) -> new HashSet<>()).add(pair.russian);
			this.counterparts.computeIfAbsent(pair.russian, (name) -> new HashSet<>()).add(pair.english);
			index(this.english, pair.english, "en");
			index(this.russian, pair.russian, "ru");
		}
	}

	public static void main(String[] args) throws IOException {
		Path file = Path.of(System.getProperty("material", ""), "names", "en-ru.tsv");
		if (!Files.exists(file)) {
			System.out.println("skipped: no material");
			return;
		}
		List<Pair> pairs = Files.readAllLines(file).stream().map(Pair::of).toList();
		NamesAcrossScripts all = new NamesAcrossScripts(pairs);
		all.report("names the rules were chosen on", (pair) -> !pair.isHeldOut());
		all.report("names held out", Pair::isHeldOut);
		List<Pair> seenTwice = pairs.stream().filter((pair) -> pair.count > 1).toList();
		new NamesAcrossScripts(seenTwice).report("held out, of names seen more than once", Pair::isHeldOut);
		timing(pairs);
	}

	private static void index(Map<String, Set<String>> index, String name, String language) {
		for (String key : KEYS.ofText(name, language)) {
			index.computeIfAbsent(key, (unused) -> new TreeSet<>()).add(name);
		}
	}

	private void report(String title, Predicate<Pair> asked) {
		List<Pair> queries = this.pairs.stream().filter(asked).toList();
		System.out.printf("%s: %d of %d%n", title, queries.size(), this.pairs.size());
		Tally toRussian = new Tally();
		Tally toEnglish = new Tally();
		for (Pair pair : queries) {
			toRussian.add(find(pair.english, this.russian, "ru"), pair.russian, this.counterparts.get(pair.english));
			toEnglish.add(find(pair.russian, this.english, "en"), pair.english, this.counterparts.get(pair.russian));
		}
		toRussian.print("  English finds Russian");
		toEnglish.print("  Russian finds English");
	}

	/** As a search does: what shares a key, and of that what is nearest. */
	private static Set<String> find(String query, Map<String, Set<String>> index, String language) {
		Set<Alike.Written> sameKey = new HashSet<>();
		Set<String> found = new HashSet<>();
		for (String key : KEYS.ofQuery(query)) {
			for (String name : index.getOrDefault(key, Set.of())) {
				if (NameKeys.isListed(key)) {
					found.add(name);
				}
				sameKey.add(new Alike.Written(name, language));
			}
		}
		new Alike(query, Set.of()).closest(sameKey).forEach((name) -> found.add(name.word()));
		return found;
	}

	private static void timing(List<Pair> pairs) {
		List<String> keys = new ArrayList<>();
		long nanos = 0;
		int rounds = 20;
		for (int round = 0; round < rounds; round++) {
			keys.clear();
			long start = System.nanoTime();
			for (Pair pair : pairs) {
				keys.addAll(KEYS.ofText(pair.english, "en"));
				keys.addAll(KEYS.ofText(pair.russian, "ru"));
			}
			nanos = System.nanoTime() - start;
		}
		System.out.printf("last of %d rounds: %.2f µs and %.2f keys a name%n", rounds, nanos / 2000.0 / pairs.size(),
				keys.size() / 2.0 / pairs.size());
	}

	/** How often the right name was found, and how many wrong ones. */
	private static final class Tally {

		private int queries;

		private int right;

		private int wrong;

		private int found;

		void add(Set<String> names, String wanted, Set<String> counterparts) {
			this.queries++;
			this.right += names.contains(wanted) ? 1 : 0;
			this.found += names.size();
			this.wrong += (int) names.stream().filter((name) -> !counterparts.contains(name)).count();
		}

		void print(String title) {
			System.out.printf("%s: %.1f %% found, %.3f wrong names a query, %.1f %% of what is found is right%n", title,
					100.0 * this.right / this.queries, (double) this.wrong / this.queries,
					100.0 * (this.found - this.wrong) / this.found);
		}

	}

	private record Pair(String english, String russian, int count) {

		static Pair of(String line) {
			String[] fields = line.split("\t");
			return new Pair(fields[0], fields[1], Integer.parseInt(fields[2]));
		}

		/** A quarter of the names, by their hash: nobody looked at these. */
		boolean isHeldOut() {
			return ((this.english.hashCode() * 31 + this.russian.hashCode()) >>> 4 & 3) == 3;
		}

	}

}
