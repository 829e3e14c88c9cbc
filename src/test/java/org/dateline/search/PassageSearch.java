package org.dateline.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dateline.article.Breadth;
import org.dateline.article.Places;
import org.dateline.article.Report;
import org.roaringbitmap.RoaringBitmap;

/**
 * Search as it is, over passages instead of an archive: the same terms, index, queries,
 * decisions and ranking, without a database.
 */
public final class PassageSearch implements Closeable {

	/** More than are ranked. */
	private static final int CONSIDERED = 200;

	private static final LanguageTools TOOLS = new LanguageTools();

	private final SearchIndex index;

	private final IndexReading reading;

	private final List<Passage> passages;

	private final Places places;

	/**
	 * Indexes passages.
	 * @param directory an empty directory
	 */
	public PassageSearch(Path directory, Collection<Passage> passages) {
		this(EmbeddedIndex.open(directory), passages);
	}

	/** Indexes passages on an OpenSearch at an address, in as many parts. */
	public static PassageSearch onEngine(String host, int shards, Collection<Passage> passages) {
		return new PassageSearch(remote(new SearchSettings.Search(Duration.ofSeconds(2), Duration.ZERO, List.of(host),
				null, null, null, "compared-" + shards, shards, 0, Duration.ofSeconds(30), Duration.ofSeconds(2))),
				passages);
	}

	private static SearchIndex remote(SearchSettings.Search settings) {
		return RemoteIndex.open(settings, null, EngineBreaker.of(settings));
	}

	/**
	 * Indexes passages.
	 * @param index what there is now is replaced
	 */
	private PassageSearch(SearchIndex index, Collection<Passage> passages) {
		TOOLS.load();
		this.index = index;
		this.passages = List.copyOf(passages);
		this.places = new PassagePlaces(this.passages);
		List<IndexedReport> reports = new ArrayList<>();
		for (Passage passage : this.passages) {
			reports.add(TOOLS.terms()
				.read(new Report(reports.size() + 1, 1, passage.language(), null, passage.text(), Set.of(), List.of(),
						null)));
		}
		NewIndex filled = index.anew();
		filled.add(reports);
		filled.refresh();
		index.giveWay(filled);
		this.reading = this.index.reading();
	}

	/**
	 * The best passages for words as typed.
	 * @param languages the languages of the passages that are wanted: a filter
	 * @param most at most so many
	 */
	public List<Passage> find(String words, Locale ui, Set<String> languages, int most) throws IOException {
		return score(words, ui, languages, most).stream().map(Scored::passage).toList();
	}

	/** The same, each with the score that the index gave it. */
	public List<Scored> score(String words, Locale ui, Set<String> languages, int most) throws IOException {
		Interpretation meant = Interpreter.interpret(QueryParser.parse(words), Breadth.ALL, this.places.languages(), ui,
				TOOLS, this.reading.names());
		Found found = new Found(meant, this.reading, this.places);
		RoaringBitmap among = among(found, languages);
		while (among.isEmpty() && found.loosen()) {
			among = among(found, languages);
		}
		Map<Long, Float> scores = new HashMap<>();
		found.best(among, CONSIDERED).forEach((hit) -> scores.put(hit.article(), hit.score()));
		return new Ranking(this.places, 0).best(found, among, most)
			.stream()
			.map((article) -> new Scored(this.passages.get(Math.toIntExact(article) - 1),
					scores.getOrDefault(article, 0F)))
			.toList();
	}

	List<String> near(String word, int mostEdits) throws IOException {
		return this.reading.near(word.toLowerCase(Locale.ROOT), mostEdits);
	}

	private RoaringBitmap among(Found found, Set<String> languages) {
		RoaringBitmap among = found.places();
		for (int place = 0; place < this.passages.size(); place++) {
			if (!languages.contains(this.passages.get(place).language())) {
				among.remove(place);
			}
		}
		return among;
	}

	@Override
	public void close() throws IOException {
		this.reading.close();
		this.index.close();
	}

	/** A passage to be found. */
	public record Passage(String id, String language, String text) {
	}

	/** A passage and how well it fits. */
	public record Scored(Passage passage, float score) {
	}

	/** Every passage at the place before its number, all of one day. */
	private record PassagePlaces(List<Passage> passages) implements Places {

		@Override
		public int size() {
			return this.passages.size();
		}

		@Override
		public int of(long article) {
			return Math.toIntExact(article) - 1;
		}

		@Override
		public long article(int place) {
			return place + 1;
		}

		@Override
		public int day(int place) {
			return 0;
		}

		@Override
		public List<Long> newest(RoaringBitmap among, int most) {
			return among.stream().mapToObj(this::article).sorted(Comparator.reverseOrder()).limit(most).toList();
		}

		@Override
		public Set<String> languages() {
			Set<String> languages = new TreeSet<>();
			this.passages.forEach((passage) -> languages.add(passage.language()));
			return languages;
		}

		@Override
		public Map<String, String> sources(Locale locale) {
			return Map.of();
		}

		@Override
		public long revision() {
			return 1;
		}

	}

}
