package org.dateline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.dateline.story.InventedReports;
import org.dateline.story.Rarity;
import org.dateline.story.StoryClusters;
import org.dateline.story.StoryScorer;
import org.dateline.story.Told;
import org.dateline.story.TraitReader;
import org.dateline.story.Traits;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how well stories are found, with {@code -Dmaterial=} naming the folder that
 * holds {@code parallel/}, {@code same-story/} and {@code news/}; docs/stories.md has the
 * figures.
 */
public final class StoryQuality {

	private static final Set<String> INTERFACE = Set.of("en", "ru", "az", "id");

	private static final JsonMapper JSON = JsonMapper.shared();

	private final TraitReader reader = new TraitReader();

	private final StoryScorer scorer = new StoryScorer();

	private final Path material;

	private StoryQuality(Path material) {
		this.material = material;
	}

	public static void main(String[] args) throws IOException {
		Path material = Path.of(System.getProperty("material", ""));
		if (!Files.exists(material.resolve("parallel/ntrex.jsonl"))) {
			System.out.println("skipped: no material");
			return;
		}
		new StoryQuality(material).measure();
	}

	private void measure() throws IOException {
		List<Report> all = parallel();
		List<Report> four = all.stream().filter((one) -> INTERFACE.contains(one.language)).toList();
		List<Report> news = news();
		for (int half = 0; half < 2; half++) {
			int part = half;
			List<Report> some = four.stream().filter((one) -> (one.story.hashCode() & 1) == part).toList();
			pairs("parallel, en ru az id, half " + half, some, counted(four));
		}
		pairs("parallel, en ru az id", four, counted(four));
		pairs("parallel, en ru az id, among news", four, counted(four, news));
		pairs("parallel, 13 languages", all, counted(all));
		pairs("parallel, 13 languages, among news", all, counted(all, news));
		grow("stories of en ru az id", four, List.of());
		grow("stories of en ru az id, among news", four, news);
		grow("stories of 13 languages", all, List.of());
		grow("stories of 13 languages, among news", all, news);
		judged(news);
		invented();
		speed(four);
	}

	/** Every pair in two languages: is it found one story, and is it? */
	private void pairs(String title, List<Report> reports, Rarity rarity) {
		Tally tally = new Tally();
		for (int i = 0; i < reports.size(); i++) {
			for (int j = i + 1; j < reports.size(); j++) {
				Report a = reports.get(i);
				Report b = reports.get(j);
				if (!a.language.equals(b.language)) {
					tally.add(this.scorer.compare(a.traits, b.traits, rarity).same(), a.story.equals(b.story));
				}
			}
		}
		System.out.printf("%-44s %s%n", "pairs: " + title, tally);
	}

	/**
	 * Reports come in one by one, in three orders, counted before or as they come; these
	 * are looked at again when all are there.
	 */
	private static void grow(String title, List<Report> reports, List<Report> others) {
		for (boolean before : new boolean[] { true, false }) {
			Tally tally = new Tally();
			Tally again = new Tally();
			for (int seed = 1; seed <= 3; seed++) {
				List<Report> order = new ArrayList<>(reports);
				order.addAll(others);
				Collections.shuffle(order, new Random(seed));
				StoryClusters clusters = before ? new StoryClusters(counted(reports, others)) : new StoryClusters();
				Map<Report, Long> numbers = new HashMap<>();
				for (Report report : order) {
					numbers.put(report, numbers.size() + 1L);
					clusters.add(numbers.size(), report.traits);
				}
				tally(tally, clusters, reports, numbers);
				if (!before) {
					clusters.lookAgain();
					tally(again, clusters, reports, numbers);
				}
			}
			System.out.printf("%-44s %s%n", title + (before ? "" : ", one by one"), tally);
			if (!before) {
				System.out.printf("%-44s %s%n", title + ", looked at again", again);
			}
		}
	}

	private static void tally(Tally tally, StoryClusters clusters, List<Report> reports, Map<Report, Long> numbers) {
		for (int i = 0; i < reports.size(); i++) {
			for (int j = i + 1; j < reports.size(); j++) {
				Report a = reports.get(i);
				Report b = reports.get(j);
				tally.add(clusters.story(numbers.getOrDefault(a, 0L)) == clusters.story(numbers.getOrDefault(b, 0L)),
						a.story.equals(b.story));
			}
		}
	}

	/** Pairs that people judged. */
	private void judged(List<Report> news) throws IOException {
		List<Report[]> pairs = new ArrayList<>();
		List<Boolean> same = new ArrayList<>();
		List<Report> all = new ArrayList<>(news);
		for (String line : Files.readAllLines(this.material.resolve("same-story/tgcontest.jsonl"))) {
			JsonNode pair = JSON.readTree(line);
			String language = pair.get("lang").asString();
			Report a = report("", language, pair.get("a"), null);
			Report b = report("", language, pair.get("b"), null);
			all.addAll(List.of(a, b));
			pairs.add(new Report[] { a, b });
			same.add(pair.get("same_story").asBoolean());
		}
		Rarity rarity = counted(all);
		Tally tally = new Tally();
		for (int i = 0; i < pairs.size(); i++) {
			tally.add(this.scorer.compare(pairs.get(i)[0].traits, pairs.get(i)[1].traits, rarity).same(), same.get(i));
		}
		System.out.printf("%-44s %s%n", "same-story", tally);
	}

	private void invented() {
		InventedReports invented = InventedReports.read();
		Tally tally = new Tally();
		for (InventedReports.Report a : invented.reports()) {
			for (InventedReports.Report b : invented.reports()) {
				if (System.identityHashCode(a) < System.identityHashCode(b)) {
					tally.add(this.scorer.compare(a.traits(), b.traits(), invented.rarity()).same(),
							a.story().equals(b.story()));
				}
			}
		}
		System.out.printf("%-44s %s%n", "same countries, same people", tally);
	}

	/** Processor time, since others use the machine, too. */
	private void speed(List<Report> reports) {
		Rarity rarity = counted(reports);
		double words = reports.stream().mapToInt((one) -> one.told.text().split("\\s+").length).sum();
		long reading = Long.MAX_VALUE;
		long comparing = Long.MAX_VALUE;
		for (int round = 0; round < 5; round++) {
			long start = processorTime();
			reports.forEach((one) -> this.reader.read(one.told));
			reading = Math.min(reading, processorTime() - start);
			start = processorTime();
			for (int i = 0; i < 10_000; i++) {
				this.scorer.compare(reports.get(i % reports.size()).traits, reports.get(i * 31 % reports.size()).traits,
						rarity);
			}
			comparing = Math.min(comparing, processorTime() - start);
		}
		System.out.printf(Locale.ROOT, "reading 350 words %.2f ms, comparing two reports %.1f µs%n",
				reading / 1e6 / words * 350, comparing / 1e3 / 10_000);
	}

	private static long processorTime() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private List<Report> parallel() throws IOException {
		List<Report> reports = new ArrayList<>();
		for (String line : Files.readAllLines(this.material.resolve("parallel/ntrex.jsonl"))) {
			JsonNode story = JSON.readTree(line);
			List<String> sentences = new ArrayList<>();
			story.get("sentences").forEach((sentence) -> sentences.add(sentence.asString()));
			Told told = new Told(String.join("\n", sentences), sentences.get(0), story.get("lang").asString(),
					EdtfDate.parse("2018-10-01"), List.of());
			reports.add(new Report(story.get("story").asString(), told.language(), told, this.reader.read(told)));
		}
		return reports;
	}

	private List<Report> news() throws IOException {
		List<Report> reports = new ArrayList<>();
		for (String file : List.of("en-tgcontest", "ru-tgcontest", "id-detik")) {
			for (String line : Files.readAllLines(this.material.resolve("news/" + file + ".jsonl"))) {
				JsonNode article = JSON.readTree(line);
				reports.add(report(article.get("id").asString(), article.get("lang").asString(), article,
						EdtfDate.parse("2018-10-01")));
			}
		}
		return reports;
	}

	private Report report(String story, String language, JsonNode article, @Nullable EdtfDate published) {
		Told told = new Told(article.get("text").asString(), article.get("title").asString(), language, published,
				List.of());
		return new Report(story, language, told, this.reader.read(told));
	}

	@SafeVarargs
	private static Rarity counted(List<Report>... reports) {
		List<Traits> all = new ArrayList<>();
		for (List<Report> some : reports) {
			some.forEach((one) -> all.add(one.traits));
		}
		return InventedReports.counted(all);
	}

	private record Report(String story, String language, Told told, Traits traits) {

		@Override
		public boolean equals(@Nullable Object other) {
			return this == other;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(this);
		}

	}

	private static final class Tally {

		private int right;

		private int wrong;

		private int missed;

		void add(boolean found, boolean there) {
			this.right += (found && there) ? 1 : 0;
			this.wrong += (found && !there) ? 1 : 0;
			this.missed += (!found && there) ? 1 : 0;
		}

		@Override
		public String toString() {
			double precision = (double) this.right / Math.max(1, this.right + this.wrong);
			double recall = (double) this.right / Math.max(1, this.right + this.missed);
			return String.format(Locale.ROOT, "P %.3f  R %.3f  F1 %.3f", precision, recall,
					2.0 * this.right / Math.max(1, 2 * this.right + this.wrong + this.missed));
		}

	}

}
