package org.dateline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.dateline.mention.MentionReader;
import org.dateline.mention.Mentions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the processor time that {@link MentionReader} takes for an article of
 * {@code news/} in the folder that {@code -Dmaterial=…} names: by language, for each
 * article as read and for one of 350 words. docs/mentions.md has the command and the
 * figures.
 */
public final class MentionSpeed {

	private static final int MEDIAN_WORDS = 350;

	private static final int ROUNDS = 12;

	/** Before these the JIT compiler is still at work. */
	private static final int WARM_UP = 8;

	/** Processor time: others use the machine, too. */
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private MentionSpeed() {
	}

	public static void main(String[] args) throws IOException {
		Path folder = Path.of(System.getProperty("material", ""), "news");
		if (!Files.isDirectory(folder)) {
			System.out.println("skipped: no material");
			return;
		}
		Map<String, List<String>> articles = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				for (String line : Files.readAllLines(file)) {
					JsonNode article = JsonMapper.shared().readTree(line);
					articles.computeIfAbsent(article.get("lang").asString(), (key) -> new ArrayList<>())
						.add(article.get("text").asString());
				}
			}
		}
		System.out
			.println("| language | articles | words each | ms each | ms for 350 words | figures each | names each |");
		System.out.println("|---|---|---|---|---|---|---|");
		articles.forEach(MentionSpeed::measure);
	}

	private static void measure(String language, List<String> texts) {
		MentionReader reader = MentionReader.load();
		long words = texts.stream().mapToLong((text) -> text.split("\\s+").length).sum();
		long figures = 0;
		long names = 0;
		long nanos = 0;
		for (int round = 0; round < ROUNDS; round++) {
			long start = THREADS.getCurrentThreadCpuTime();
			figures = 0;
			names = 0;
			for (String text : texts) {
				Mentions mentions = reader.read(text, language, null);
				figures += mentions.figures().size();
				names += mentions.names().size();
			}
			nanos += (round >= WARM_UP) ? THREADS.getCurrentThreadCpuTime() - start : 0;
		}
		double each = nanos / 1e6 / (ROUNDS - WARM_UP) / texts.size();
		double length = (double) words / texts.size();
		System.out.printf(Locale.ROOT, "| %s | %d | %.0f | %.2f | %.2f | %.1f | %.1f |%n", language, texts.size(),
				length, each, each * MEDIAN_WORDS / length, (double) figures / texts.size(),
				(double) names / texts.size());
	}

}
