package org.dateline.chronicle;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dateline.article.Dispatch;
import org.dateline.extraction.CountryCount;
import org.dateline.extraction.CountryFinder;
import org.dateline.language.Lexicon;
import org.dateline.vocabulary.EdtfDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the processor time that {@link ReportReader} takes for 350 words of the
 * articles of {@code news/} in the folder that {@code -Dmaterial=…} names, by language:
 * the least of the last four of ten rounds. {@code bench/run.sh DrawingSpeed} runs it,
 * and docs/chronicle.md has the figures.
 */
public final class DrawingSpeed {

	private static final int MEDIAN_WORDS = 350;

	private static final int ROUNDS = 10;

	/** Before these the JIT compiler is still at work. */
	private static final int WARM_UP = 6;

	private static final int DAY = 10;

	private DrawingSpeed() {
	}

	public static void main(String[] args) throws IOException {
		Path folder = Path.of(System.getProperty("material", ""), "news");
		if (!Files.isDirectory(folder)) {
			System.out.println("skipped: no material");
			return;
		}
		CountryFinder countries = new CountryFinder(Lexicon.load());
		for (String file : List.of("en-tgcontest", "id-detik", "ru-tgcontest")) {
			List<Dispatch> reports = new ArrayList<>();
			long words = 0;
			for (String line : Files.readAllLines(folder.resolve(file + ".jsonl"))) {
				JsonNode article = JsonMapper.shared().readTree(line);
				String text = article.get("text").asString();
				String language = article.get("lang").asString();
				words += text.split("\\s+").length;
				reports.add(new Dispatch(1, language, null, text,
						countries.find(text, null, language).stream().map(CountryCount::code).sorted().toList(),
						EdtfDate.parse(article.get("date").asString().substring(0, DAY)), List.of()));
			}
			System.out.printf(Locale.ROOT, "%s: %.2f ms for %d words%n", file,
					nanoseconds(reports) / 1e6 / words * MEDIAN_WORDS, MEDIAN_WORDS);
		}
	}

	private static long nanoseconds(List<Dispatch> reports) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		ReportReader reader = new ReportReader();
		long least = Long.MAX_VALUE;
		for (int round = 0; round < ROUNDS; round++) {
			long start = threads.getCurrentThreadCpuTime();
			reports.forEach(reader::read);
			long taken = threads.getCurrentThreadCpuTime() - start;
			least = (round >= WARM_UP) ? Math.min(least, taken) : least;
		}
		return least;
	}

}
