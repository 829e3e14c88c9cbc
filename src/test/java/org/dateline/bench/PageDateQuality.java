package org.dateline.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.dateline.extraction.DateCandidate;
import org.dateline.extraction.DateCandidate.Kind;
import org.dateline.extraction.DateRule;
import org.dateline.extraction.PublicationDates;
import org.dateline.extraction.WebPage;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how often the day of publication of a page is found, with {@code -Dmaterial=}
 * naming the folder that holds {@code page-dates/}, {@code extraction/} and
 * {@code news/}; {@code -Dpages=} shows every page that is not right, {@code -Dwarm=true}
 * times what is warm. docs/intake.md has the command and the figures.
 */
public final class PageDateQuality {

	private int right;

	private int wrong;

	private int missing;

	private long nanos;

	private PageDateQuality() {
	}

	public static void main(String[] args) throws IOException {
		Path folder = Path.of(System.getProperty("material", ""), "page-dates");
		if (!Files.isDirectory(folder)) {
			System.out.println("skipped: no material");
			return;
		}
		new PageDateQuality().measure(folder);
		measureAgreement(folder.resolveSibling("extraction").resolve("html"));
		for (String file : List.of("id-detik", "en-tgcontest", "ru-tgcontest")) {
			measureTexts(folder.resolveSibling("news").resolve(file + ".jsonl"));
		}
	}

	private void measure(Path folder) throws IOException {
		for (String line : Files.readAllLines(folder.resolve("truth.jsonl"))) {
			JsonNode truth = JsonMapper.shared().readTree(line);
			try (InputStream page = new GZIPInputStream(
					Files.newInputStream(folder.resolve("html").resolve(truth.get("file").asString())))) {
				Document document = parse(page);
				measure(document, truth.get("url").asString(), truth.get("published").asString());
			}
		}
		int all = this.right + this.wrong + this.missing;
		System.out.printf("right %d, wrong %d (%.1f %%), missing %d of %d; F1 %.4f; %.1f ms a page%n", this.right,
				this.wrong, 100.0 * this.wrong / all, this.missing, all,
				2.0 * this.right / (2 * this.right + this.wrong + this.missing), this.nanos / 1e6 / all);
	}

	private void measure(Document page, String address, String published) {
		String text = page.select("p").eachText().stream().collect(Collectors.joining("\n\n"));
		URI uri = uri(address);
		if (Boolean.getBoolean("warm")) {
			for (int i = 0; i < 5; i++) {
				PublicationDates.of(WebPage.of(page), uri, text, null);
			}
		}
		long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		List<DateCandidate> candidates = PublicationDates.of(WebPage.of(page), uri, text, null);
		Optional<DateCandidate> chosen = PublicationDates.choose(candidates, Kind.PUBLISHED);
		this.nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
		String day = chosen.map(DateCandidate::edtf).orElse("");
		String outcome = "right";
		if (day.startsWith(published)) {
			this.right++;
		}
		else if (day.isEmpty()) {
			this.missing++;
			outcome = "missing";
		}
		else {
			this.wrong++;
			outcome = "wrong";
		}
		String shown = System.getProperty("pages");
		if (shown != null && (shown.equals("all") || !outcome.equals("right"))) {
			System.out.printf("%s %s %s%n", outcome, published, address);
			candidates.forEach((one) -> System.out.printf("    %s %s %s \"%s\"%n", one.kind(), one.rule().code(),
					one.edtf(), one.words().replace('\n', ' ')));
		}
	}

	/** Most files were written anew in UTF-8, whatever charset they name themselves. */
	private static Document parse(InputStream page) throws IOException {
		byte[] bytes = page.readAllBytes();
		try {
			return Jsoup.parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
		}
		catch (CharacterCodingException ex) {
			return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
		}
	}

	/**
	 * On pages that no rule was made on and of which nobody wrote down the day: how often
	 * what readers see and what machines are given are the same day.
	 */
	private static void measureAgreement(Path folder) throws IOException {
		int both = 0;
		int same = 0;
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.sorted().toList()) {
				try (InputStream page = new GZIPInputStream(Files.newInputStream(file))) {
					List<DateCandidate> found = PublicationDates.of(WebPage.of(parse(page)), null, "", null);
					String machine = day(found, Set.of(DateRule.JSON_LD, DateRule.META));
					String seen = day(found, Set.of(DateRule.TIME_ELEMENT, DateRule.VISIBLE_TEXT));
					both += (machine.isEmpty() || seen.isEmpty()) ? 0 : 1;
					same += (!machine.isEmpty() && machine.equals(seen)) ? 1 : 0;
				}
			}
		}
		System.out.printf("seen and given to machines on %d other pages, the same day on %d%n", both, same);
	}

	private static String day(List<DateCandidate> found, Set<DateRule> rules) {
		return PublicationDates
			.choose(found.stream().filter((one) -> rules.contains(one.rule())).toList(), Kind.PUBLISHED)
			.map((one) -> one.edtf().substring(0, Math.min(10, one.edtf().length())))
			.orElse("");
	}

	/**
	 * What is found in texts alone, most of which state no date: what is found and is not
	 * the day of publication is the figure to watch; and the day in the words of the
	 * source, where it gives one.
	 */
	private static void measureTexts(Path file) throws IOException {
		int all = 0;
		int right = 0;
		int wrong = 0;
		int lines = 0;
		int linesRead = 0;
		for (String line : Files.readAllLines(file)) {
			JsonNode report = JsonMapper.shared().readTree(line);
			String language = report.get("lang").asString();
			String day = report.get("date").asString().substring(0, 10);
			String found = published(report.get("title").asString() + "\n" + report.get("text").asString(), language);
			all++;
			right += found.startsWith(day) ? 1 : 0;
			wrong += (found.isEmpty() || found.startsWith(day)) ? 0 : 1;
			if (report.has("date_raw")) {
				lines++;
				linesRead += published(report.get("date_raw").asString(), language)
					.equals(report.get("date").asString()) ? 1 : 0;
			}
		}
		System.out.printf("%s: %d texts, right %d, wrong %d; %d of %d lines of dates read to the minute and zone%n",
				file.getFileName(), all, right, wrong, linesRead, lines);
	}

	private static String published(String text, String language) {
		return PublicationDates.choose(PublicationDates.of(null, null, text, language), Kind.PUBLISHED)
			.map(DateCandidate::edtf)
			.orElse("");
	}

	private static @Nullable URI uri(String address) {
		try {
			return new URI(address);
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

}
