package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.dateline.search.PassageSearch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

/**
 * Whether an OpenSearch finds the same reports in the same order as the embedded index:
 * {@code SameHits HOST CORPUS QUERIES}, the corpus as JSON Lines, the queries as one JSON
 * object of lists.
 */
final class SameHits {

	private static final int MOST = 20;

	private static final JsonMapper JSON = JsonMapper.shared();

	private SameHits() {
	}

	public static void main(String[] args) throws IOException {
		List<PassageSearch.Passage> passages = new ArrayList<>();
		for (String line : Files.readAllLines(Path.of(args[1]))) {
			JsonNode report = JSON.readTree(line);
			passages.add(new PassageSearch.Passage(report.path("id").asString(), report.path("language").asString(),
					report.path("title").asString() + "\n" + report.path("body").asString()));
		}
		Set<String> languages = passages.stream().map(PassageSearch.Passage::language).collect(Collectors.toSet());
		Path directory = Files.createTempDirectory("same-hits");
		try (PassageSearch embedded = new PassageSearch(directory.resolve("index"), passages);
				PassageSearch one = PassageSearch.onEngine(args[0], 1, passages);
				PassageSearch three = PassageSearch.onEngine(args[0], 3, passages)) {
			JSON.readTree(Files.readString(Path.of(args[2]))).forEachEntry((kind, queries) -> {
				int asked = 0;
				int same = 0;
				int sameOfThree = 0;
				for (JsonNode query : queries) {
					String words = written(kind, query.asString());
					List<PassageSearch.Passage> expected = find(embedded, words, languages);
					asked++;
					same += find(one, words, languages).equals(expected) ? 1 : 0;
					sameOfThree += find(three, words, languages).equals(expected) ? 1 : 0;
				}
				System.out.printf("| %s | %d | %d | %d |%n", kind, asked, same, sameOfThree);
			});
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	private static String written(String kind, String query) {
		return switch (kind) {
			case "phrase" -> '"' + query + '"';
			case "prefix" -> query + '*';
			default -> query;
		};
	}

	private static List<PassageSearch.Passage> find(PassageSearch search, String words, Set<String> languages) {
		try {
			return search.find(words, Locale.ENGLISH, languages, MOST);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
