package org.dateline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.dateline.extraction.LanguageDetector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures {@link LanguageDetector} on sentences and articles of known languages, with
 * {@code -Dmaterial=} naming the folder that holds {@code parallel/}, {@code news/} and
 * {@code search/}; docs/intake-language.md has the command and the figures.
 */
public final class LanguagesOfTexts {

	private static final LanguageDetector DETECTOR = new LanguageDetector();

	/** Processor time: others use the machine, too. */
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final List<Sample> samples;

	private LanguagesOfTexts(List<Sample> samples) {
		this.samples = samples;
	}

	public static void main(String[] args) throws IOException {
		Path material = Path.of(System.getProperty("material", ""));
		Path parallel = material.resolve("parallel/ntrex.jsonl");
		if (!Files.exists(parallel)) {
			System.out.println("skipped: no material");
			return;
		}
		JsonMapper json = JsonMapper.shared();
		List<Sample> sentences = new ArrayList<>();
		List<Sample> stories = new ArrayList<>();
		for (String line : Files.readAllLines(parallel)) {
			JsonNode story = json.readTree(line);
			String language = story.get("lang").asString();
			StringBuilder whole = new StringBuilder();
			for (JsonNode sentence : story.get("sentences")) {
				sentences.add(new Sample(language, sentence.asString()));
				whole.append(sentence.asString()).append('\n');
			}
			stories.add(new Sample(language, whole.toString()));
		}
		new LanguagesOfTexts(sentences).report("sentences of parallel/", Boolean.getBoolean("wrong"));
		new LanguagesOfTexts(stories).report("stories of parallel/", false);
		for (String folder : List.of("news", "search")) {
			List<Sample> texts = new ArrayList<>();
			try (Stream<Path> files = Files.list(material.resolve(folder))) {
				for (Path file : files.filter((one) -> one.toString().endsWith(".jsonl")).sorted().toList()) {
					for (String line : Files.readAllLines(file)) {
						JsonNode text = json.readTree(line);
						texts.add(new Sample(text.get("lang").asString(), text.get("text").asString()));
					}
				}
			}
			new LanguagesOfTexts(texts).report("texts of " + folder + "/", false);
		}
	}

	private void report(String title, boolean showsWrong) {
		Map<String, Integer> all = new TreeMap<>();
		Map<String, Integer> right = new TreeMap<>();
		Map<String, Integer> wrong = new TreeMap<>();
		long nanos = 0;
		for (int round = 0; round < 5; round++) {
			all.clear();
			right.clear();
			wrong.clear();
			long start = THREADS.getCurrentThreadCpuTime();
			for (Sample sample : this.samples) {
				String found = DETECTOR.detect(sample.text, Set.of()).orElse("none");
				all.merge(sample.language, 1, Integer::sum);
				(found.equals(sample.language) ? right : wrong)
					.merge(found.equals(sample.language) ? found : sample.language + ">" + found, 1, Integer::sum);
				if (showsWrong && round == 4 && !found.equals(sample.language)) {
					System.out.println(sample.language + ">" + found + " " + sample.text);
				}
			}
			nanos = THREADS.getCurrentThreadCpuTime() - start;
		}
		int sum = right.values().stream().mapToInt(Integer::intValue).sum();
		System.out.printf("%n%s: %.2f %% of %d, %.0f µs each%n ", title, 100.0 * sum / this.samples.size(),
				this.samples.size(), nanos / 1000.0 / this.samples.size());
		all.forEach((language, count) -> System.out.printf(" %s %.2f", language,
				100.0 * right.getOrDefault(language, 0) / count));
		System.out.print("\n  wrong:");
		wrong.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
			.limit(30)
			.forEach((one) -> System.out.printf(" %s %d", one.getKey(), one.getValue()));
		System.out.println();
	}

	private record Sample(String language, String text) {
	}

}
