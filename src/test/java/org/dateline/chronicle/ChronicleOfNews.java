package org.dateline.chronicle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.dateline.article.Dispatch;
import org.dateline.extraction.CountryCount;
import org.dateline.extraction.CountryFinder;
import org.dateline.language.Lexicon;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints every event and figure that is drawn of the articles of {@code news/} in the
 * folder that {@code -Dmaterial=…} names, with its sentence, to be judged by hand: of all
 * lines, or with {@code -Dlines=odd} or {@code even} of half of them; with
 * {@code -Dlines=stories} of {@code parallel/} and {@code same-story/}, whose days of
 * publication are only known to be about one. {@code bench/run.sh ChronicleOfNews} runs
 * it, and docs/chronicle.md has what was judged.
 */
public final class ChronicleOfNews {

	private static final int DAY = 10;

	private static final Set<String> LANGUAGES = Set.of("en", "ru", "az", "id");

	private ChronicleOfNews() {
	}

	public static void main(String[] args) throws IOException {
		Path folder = Path.of(System.getProperty("material", ""), "news");
		if (!Files.isDirectory(folder)) {
			System.out.println("skipped: no material");
			return;
		}
		String lines = System.getProperty("lines", "all");
		CountryFinder countries = new CountryFinder(Lexicon.load());
		ReportReader reader = new ReportReader();
		if (lines.equals("stories")) {
			printStories(folder.resolveSibling("parallel"), folder.resolveSibling("same-story"), countries, reader);
			return;
		}
		for (String file : List.of("en-tgcontest", "id-detik", "ru-tgcontest")) {
			List<String> articles = Files.readAllLines(folder.resolve(file + ".jsonl"));
			for (int line = 1; line <= articles.size(); line++) {
				if (lines.equals("all") || lines.equals("odd") == (line % 2 == 1)) {
					Dispatch report = report(JsonMapper.shared().readTree(articles.get(line - 1)), line, countries);
					print(file + " " + line, report, reader.read(report));
				}
			}
		}
	}

	private static void printStories(Path parallel, Path pairs, CountryFinder countries, ReportReader reader)
			throws IOException {
		for (String line : Files.readAllLines(parallel.resolve("ntrex.jsonl"))) {
			JsonNode story = JsonMapper.shared().readTree(line);
			String language = story.get("lang").asString();
			if (LANGUAGES.contains(language)) {
				StringBuilder text = new StringBuilder();
				story.get("sentences").forEach((sentence) -> text.append(sentence.asString()).append(' '));
				Dispatch report = report(text.toString(), language, null, EdtfDate.parse("2018-10-01~"), 1, countries);
				print(story.get("story").asString() + " " + language, report, reader.read(report));
			}
		}
		int number = 0;
		for (String line : Files.readAllLines(pairs.resolve("tgcontest.jsonl"))) {
			JsonNode pair = JsonMapper.shared().readTree(line);
			number++;
			for (String side : List.of("a", "b")) {
				Dispatch report = report(pair.get(side).get("text").asString(), pair.get("lang").asString(),
						pair.get(side).get("title").asString(), EdtfDate.parse("2019-11-06~"), 1, countries);
				print("pair " + number + side, report, reader.read(report));
			}
		}
	}

	private static Dispatch report(JsonNode article, int line, CountryFinder countries) {
		String published = article.get("date").asString();
		return report(article.get("text").asString(), article.get("lang").asString(),
				article.hasNonNull("title") ? article.get("title").asString() : null,
				(published.length() >= DAY) ? EdtfDate.parse(published.substring(0, DAY)) : null, line, countries);
	}

	private static Dispatch report(String text, String language, @Nullable String headline,
			@Nullable EdtfDate published, int line, CountryFinder countries) {
		return new Dispatch(line, language, headline, text,
				countries.find(text, headline, language).stream().map(CountryCount::code).sorted().toList(), published,
				List.of());
	}

	private static void print(String article, Dispatch report, DrawnReport drawn) {
		for (DrawnReport.Happening event : drawn.events()) {
			System.out.printf("%s %s EVENT %s%s %s %s%s%n    %s%n", article, report.published(), event.type(),
					event.calledOff() ? " (called off)" : "", event.date(), event.between().countries(),
					event.between().byArticle() ? " of the report" : "", sentence(report, event.evidence()));
		}
		for (DrawnReport.Figure figure : drawn.figures()) {
			DrawnReport.Period period = figure.period();
			System.out.printf("%s %s FIGURE %s%s %s %s %s %s %s%s%n    %s%n", article, report.published(),
					figure.measure(), figure.change() ? " change" : "", figure.approximation(),
					figure.value().toPlainString(), figure.unit(), (period != null) ? period.date() : "no time",
					figure.between().countries(), figure.between().byArticle() ? " of the report" : "",
					sentence(report, figure.evidence()));
		}
	}

	private static String sentence(Dispatch report, DrawnReport.Evidence evidence) {
		String text = report.text();
		return text
			.substring(text.offsetByCodePoints(0, evidence.sentenceStart()),
					text.offsetByCodePoints(0, evidence.sentenceEnd()))
			.replace('\n', ' ');
	}

}
