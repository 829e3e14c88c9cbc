package org.dateline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.dateline.extraction.AttributionFinder;
import org.dateline.extraction.CountryCount;
import org.dateline.extraction.CountryFinder;
import org.dateline.extraction.FoundAttribution;
import org.dateline.extraction.FoundDateline;
import org.dateline.language.Lexicon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists what {@link AttributionFinder} and {@link CountryFinder} find in the articles of
 * {@code news/} in the folder that {@code -Dmaterial=} names, to be judged by hand;
 * docs/intake-language.md has the command and the figures.
 */
public final class SourcesOfTexts {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private SourcesOfTexts() {
	}

	public static void main(String[] args) throws IOException {
		Path news = Path.of(System.getProperty("material", ""), "news");
		if (!Files.isDirectory(news)) {
			System.out.println("skipped: no material");
			return;
		}
		AttributionFinder attributions = new AttributionFinder();
		CountryFinder countries = new CountryFinder(Lexicon.load());
		Map<String, Integer> counts = new TreeMap<>();
		List<Path> files;
		try (Stream<Path> list = Files.list(news)) {
			files = list.filter((one) -> one.toString().endsWith(".jsonl")).sorted().toList();
		}
		for (int round = 0; round < 3; round++) {
			counts.clear();
			long sources = 0;
			long places = 0;
			for (Path file : files) {
				for (String line : Files.readAllLines(file)) {
					JsonNode article = JsonMapper.shared().readTree(line);
					String language = article.get("lang").asString();
					String text = article.get("text").asString();
					String title = article.get("title").asString();
					long start = THREADS.getCurrentThreadCpuTime();
					List<FoundAttribution> found = attributions.find(text, language);
					FoundDateline dateline = attributions.dateline(text).orElse(null);
					sources += THREADS.getCurrentThreadCpuTime() - start;
					start = THREADS.getCurrentThreadCpuTime();
					List<CountryCount> about = countries.find(text, title, language);
					places += THREADS.getCurrentThreadCpuTime() - start;
					counts.merge(language + " articles", 1, Integer::sum);
					counts.merge(language + " with attribution", found.isEmpty() ? 0 : 1, Integer::sum);
					counts.merge(language + " with dateline", (dateline != null) ? 1 : 0, Integer::sum);
					counts.merge(language + " with countries", about.isEmpty() ? 0 : 1, Integer::sum);
					if (round == 2) {
						print(article, found, dateline, about);
					}
				}
			}
			System.out.printf("%s%nattribution %.0f µs, countries %.0f µs an article%n", counts,
					sources / 1e3 / countAll(counts), places / 1e3 / countAll(counts));
		}
	}

	private static int countAll(Map<String, Integer> counts) {
		return counts.entrySet()
			.stream()
			.filter((one) -> one.getKey().endsWith(" articles"))
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	private static void print(JsonNode article, List<FoundAttribution> found, FoundDateline dateline,
			List<CountryCount> about) {
		String id = article.get("id").asString();
		for (FoundAttribution one : found) {
			System.out.printf("SOURCE %s\t%s\t%s\t%s (%s)\t%s%n", id, article.get("source").asString(), one.role(),
					one.name(), one.known(), one.quote().replace('\n', ' '));
		}
		if (dateline != null) {
			System.out.printf("PLACE %s\t%s\t%s%n", id, dateline.place(), dateline.quote().replace('\n', ' '));
		}
		System.out.printf("COUNTRIES %s\t%s\t%s%n", id, article.get("title").asString(),
				about.stream().map((one) -> one.code() + " " + one.count()).toList());
	}

}
