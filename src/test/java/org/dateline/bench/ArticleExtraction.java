package org.dateline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.dateline.extraction.Decoded;
import org.dateline.extraction.Decoding;
import org.dateline.extraction.PageReader;
import org.dateline.extraction.PageReading;
import org.dateline.extraction.WebPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures {@link PageReader} on pages whose article people marked: F1 over shingles of
 * four words, the counts of a page divided by their sum. The pages are those of
 * {@code extraction/} in the folder that {@code -Dmaterial=…} names; with
 * {@code -Dpages=folder} what was read and what should have been is written there.
 */
public final class ArticleExtraction {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+");

	private final Path folder;

	private final Map<String, Tally> byRule = new TreeMap<>();

	private final Tally all = new Tally();

	private final List<Page> pages = new ArrayList<>();

	private ArticleExtraction(Path folder) {
		this.folder = folder;
	}

	public static void main(String[] args) throws IOException {
		Path folder = Path.of(System.getProperty("material", ""), "extraction");
		if (!Files.exists(folder.resolve("truth.jsonl"))) {
			System.out.println("skipped: no material");
			return;
		}
		ArticleExtraction extraction = new ArticleExtraction(folder);
		extraction.measure();
		extraction.timing();
	}

	private void measure() throws IOException {
		JsonMapper json = new JsonMapper();
		for (String line : Files.readAllLines(this.folder.resolve("truth.jsonl"))) {
			JsonNode truth = json.readTree(line);
			byte[] html;
			try (InputStream in = new GZIPInputStream(
					Files.newInputStream(this.folder.resolve("html").resolve(truth.get("file").asString())))) {
				html = in.readAllBytes();
			}
			Page page = new Page(html, truth.get("url").asString());
			this.pages.add(page);
			PageReading reading = page.read();
			measure(truth.get("file").asString().substring(0, 6), page.address, reading,
					truth.get("article_body").asString());
		}
		this.byRule.forEach((rule, tally) -> tally.print(rule));
		this.all.print("all");
	}

	private void measure(String name, String address, PageReading reading, String truth) throws IOException {
		Tally page = new Tally();
		page.add(reading.text(), truth);
		this.all.add(page);
		this.byRule.computeIfAbsent(reading.rule(), (rule) -> new Tally()).add(page);
		if (Boolean.getBoolean("verbose")) {
			System.out.printf("%s %.3f  P %.3f  R %.3f  %-14s %s | %s%n", name, page.f1(), page.precision(),
					page.recall(), reading.rule(), address, reading.headline());
		}
		String pages = System.getProperty("pages");
		if (pages != null) {
			Files.writeString(Path.of(pages, name + ".read"), reading.text() + "\n");
			Files.writeString(Path.of(pages, name + ".true"), truth + "\n");
		}
	}

	private void timing() {
		long parsing = 0;
		long reading = 0;
		int bytes = 0;
		int rounds = 5;
		for (int round = 0; round < rounds; round++) {
			parsing = 0;
			reading = 0;
			bytes = 0;
			for (Page page : this.pages) {
				long start = System.nanoTime();
				Document document = page.parse();
				long parsed = System.nanoTime();
				PageReader.read(WebPage.of(document));
				parsing += parsed - start;
				reading += System.nanoTime() - parsed;
				bytes += page.html.length;
			}
		}
		System.out.printf("last of %d rounds: %.1f KB a page, decoded and parsed in %.2f ms, read in %.2f ms%n", rounds,
				bytes / 1024.0 / this.pages.size(), parsing / 1e6 / this.pages.size(),
				reading / 1e6 / this.pages.size());
	}

	private static Map<List<String>, Integer> shingles(String text) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		while (matcher.find()) {
			words.add(matcher.group());
		}
		Map<List<String>, Integer> shingles = new HashMap<>();
		for (int i = 0; i < Math.max(1, words.size() - 3); i++) {
			shingles.merge(List.copyOf(words.subList(i, Math.min(words.size(), i + 4))), 1, Integer::sum);
		}
		shingles.remove(List.of());
		return shingles;
	}

	private record Page(byte[] html, String address) {

		Document parse() {
			Decoded decoded = Decoding.decode(this.html, null);
			return Jsoup.parse(decoded.text(), this.address);
		}

		PageReading read() {
			return PageReader.read(WebPage.of(parse()));
		}

	}

	/** What was rightly read, wrongly read and missed, in parts of a page. */
	private static final class Tally {

		private int pages;

		private double right;

		private double wrong;

		private double missed;

		private double precisions;

		private double recalls;

		void add(String read, String truth) {
			Map<List<String>, Integer> readShingles = shingles(read);
			Map<List<String>, Integer> trueShingles = shingles(truth);
			readShingles.forEach((shingle, count) -> {
				int wanted = trueShingles.getOrDefault(shingle, 0);
				this.right += Math.min(count, wanted);
				this.wrong += Math.max(0, count - wanted);
			});
			trueShingles
				.forEach((shingle, count) -> this.missed += Math.max(0, count - readShingles.getOrDefault(shingle, 0)));
			double sum = Math.max(1, this.right + this.wrong + this.missed);
			this.right /= sum;
			this.wrong /= sum;
			this.missed /= sum;
			this.pages = 1;
			this.precisions = precision();
			this.recalls = recall();
		}

		void add(Tally page) {
			this.pages += page.pages;
			this.right += page.right;
			this.wrong += page.wrong;
			this.missed += page.missed;
			this.precisions += page.precisions;
			this.recalls += page.recalls;
		}

		double precision() {
			return (this.right + this.wrong == 0) ? 1 : this.right / (this.right + this.wrong);
		}

		double recall() {
			return (this.right + this.missed == 0) ? 1 : this.right / (this.right + this.missed);
		}

		double f1() {
			return 2 * this.right / Math.max(1e-9, 2 * this.right + this.wrong + this.missed);
		}

		/** As evaluate.py of the benchmark has it: of the means over the pages. */
		double meanF1() {
			double precision = this.precisions / this.pages;
			double recall = this.recalls / this.pages;
			return 2 * precision * recall / Math.max(1e-9, precision + recall);
		}

		void print(String title) {
			System.out.printf("%-15s %3d pages  F1 %.4f (precision %.4f, recall %.4f); of means %.4f%n", title,
					this.pages, f1(), precision(), recall(), meanF1());
		}

	}

}
