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
 * object of lists. Where the order is not the same, it is said whether all that differs
 * is which of several with the same score come first.
 */
final class SameHits {

	private static final int MOST = 20;

	/** Scores are sums of floats, added in whatever order. */
	private static final float ROUNDING = 1e-5F;

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
				int[] same = new int[2];
				int[] tied = new int[2];
				for (JsonNode query : queries) {
					String words = written(kind, query.asString());
					List<PassageSearch.Scored> expected = find(embedded, words, languages);
					asked++;
					List<PassageSearch> engines = List.of(one, three);
					for (int i = 0; i < engines.size(); i++) {
						List<PassageSearch.Scored> found = find(engines.get(i), words, languages);
						if (passages(found).equals(passages(expected))) {
							same[i]++;
						}
						else if (differInTiesOnly(found, expected)) {
							tied[i]++;
						}
						else {
							System.out.printf("%s differs%n  %s%n  %s%n", words, described(expected), described(found));
						}
					}
				}
				System.out.printf("| %s | %d | %d | %d | %d | %d |%n", kind, asked, same[0], tied[0], same[1], tied[1]);
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

	private static List<PassageSearch.Passage> passages(List<PassageSearch.Scored> found) {
		return found.stream().map(PassageSearch.Scored::passage).toList();
	}

	/** Whether at each place there is something that fits just as well. */
	private static boolean differInTiesOnly(List<PassageSearch.Scored> some, List<PassageSearch.Scored> others) {
		if (some.size() != others.size()) {
			return false;
		}
		for (int i = 0; i < some.size(); i++) {
			float score = others.get(i).score();
			if (Math.abs(some.get(i).score() - score) > score * ROUNDING) {
				return false;
			}
		}
		return true;
	}

	private static String described(List<PassageSearch.Scored> found) {
		return found.stream()
			.map((one) -> "%s %.5f".formatted(one.passage().id(), one.score()))
			.collect(Collectors.joining(", "));
	}

	private static List<PassageSearch.Scored> find(PassageSearch search, String words, Set<String> languages) {
		try {
			return search.score(words, Locale.ENGLISH, languages, MOST);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
