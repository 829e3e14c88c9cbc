package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dateline.search.PassageSearch;
import org.dateline.search.PassageSearch.Passage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

/**
 * Measures how well questions find the passages that answer them, within a language and
 * across languages, with {@code -Dmaterial=} naming the folder that holds
 * {@code search/}; docs/search.md has the command and the figures.
 */
public final class SearchQuality {

	private static final List<String> LANGUAGES = List.of("en", "ru", "tr");

	/** A rank from here on is as good as none. */
	private static final int FIRST = 10;

	private final List<Question> questions = new ArrayList<>();

	private final List<Passage> passages = new ArrayList<>();

	private SearchQuality(Path folder) throws IOException {
		JsonMapper json = JsonMapper.shared();
		for (String language : LANGUAGES) {
			for (String line : Files.readAllLines(folder.resolve("docs.%s.jsonl".formatted(language)))) {
				JsonNode passage = json.readTree(line);
				this.passages.add(new Passage(passage.get("id").asString(), language, passage.get("text").asString()));
			}
			for (String line : Files.readAllLines(folder.resolve("queries.%s.tsv".formatted(language)))) {
				String[] columns = line.split("\t");
				this.questions.add(new Question(language, columns[1], columns[2]));
			}
		}
	}

	public static void main(String[] args) throws IOException {
		Path folder = Path.of(System.getProperty("material", ""), "search");
		if (!Files.isDirectory(folder)) {
			System.out.println("skipped: no material");
			return;
		}
		Path directory = Files.createTempDirectory("dateline-quality-");
		try {
			new SearchQuality(folder).report(directory);
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	private void report(Path directory) throws IOException {
		System.out.println("MRR@10 / recall@10, of the questions that weights were chosen on | of the others");
		System.out.println("\nPassages of one language, alone in the archive");
		for (String language : LANGUAGES) {
			List<Passage> alone = this.passages.stream().filter((one) -> one.language().equals(language)).toList();
			try (PassageSearch search = new PassageSearch(directory.resolve(language), alone)) {
				report(search, Set.of(language));
			}
		}
		try (PassageSearch search = new PassageSearch(directory.resolve("all"), this.passages)) {
			System.out.println("\nPassages of one language, chosen by a filter among those of all");
			for (String language : LANGUAGES) {
				report(search, Set.of(language));
			}
			System.out.println("\nPassages of all languages, any version of the right one");
			report(search, Set.copyOf(LANGUAGES));
		}
	}

	private void report(PassageSearch search, Set<String> wanted) throws IOException {
		for (String asked : LANGUAGES) {
			Tally chosen = new Tally();
			Tally others = new Tally();
			for (Question question : this.questions) {
				if (question.language().equals(asked)) {
					List<Passage> found = search.find(question.words(), Locale.forLanguageTag(asked), wanted, FIRST);
					(question.isHeldOut() ? others : chosen).add(found, question.passage());
				}
			}
			System.out.printf("%s asked for %-3s  %s | %s%n", asked,
					(wanted.size() > 1) ? "all" : String.join("", wanted), chosen, others);
		}
	}

	/** A question and the passage that answers it. */
	private record Question(String language, String passage, String words) {

		/**
		 * Half of the passages, by their name: no weight was chosen on their questions.
		 */
		boolean isHeldOut() {
			return (this.passage.hashCode() * 31 >>> 3 & 1) == 1;
		}

	}

	/** How early the right passage came. */
	private static final class Tally {

		private int asked;

		private int found;

		private double reciprocals;

		void add(List<Passage> passages, String right) {
			this.asked++;
			for (int i = 0; i < passages.size(); i++) {
				if (passages.get(i).id().equals(right)) {
					this.found++;
					this.reciprocals += 1.0 / (i + 1);
					return;
				}
			}
		}

		@Override
		public String toString() {
			return "%.4f / %.3f of %d".formatted(this.reciprocals / this.asked, (double) this.found / this.asked,
					this.asked);
		}

	}

}
