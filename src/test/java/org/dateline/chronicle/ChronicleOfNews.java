package org.dateline.chronicle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.dateline.article.Dispatch;
import org.dateline.extraction.CountryCount;
import org.dateline.extraction.CountryFinder;
import org.dateline.language.Lexicon;
import org.dateline.vocabulary.EdtfDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints every event and figure that is drawn of the articles of {@code news/} in the
 * folder that {@code -Dmaterial=…} names, with its sentence, to be judged by hand: of all
 * lines, or with {@code -Dlines=odd} or {@code even} of half of them.
 * {@code bench/run.sh ChronicleOfNews} runs it, and docs/chronicle.md has what was
 * judged.
 */
public final class ChronicleOfNews {

	private static final int DAY = 10;

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

	private static Dispatch report(JsonNode article, int line, CountryFinder countries) {
		String text = article.get("text").asString();
		String language = article.get("lang").asString();
		String headline = article.hasNonNull("title") ? article.get("title").asString() : null;
		String published = article.get("date").asString();
		return new Dispatch(line, language, headline, text,
				countries.find(text, headline, language).stream().map(CountryCount::code).sorted().toList(),
				(published.length() >= DAY) ? EdtfDate.parse(published.substring(0, DAY)) : null, List.of());
	}

	private static void print(String article, Dispatch report, Drawn drawn) {
		for (Drawn.Happening event : drawn.events()) {
			System.out.printf("%s %s EVENT %s%s %s %s%s%n    %s%n", article, report.published(), event.type(),
					event.calledOff() ? " (called off)" : "", event.date(), event.between().countries(),
					event.between().byArticle() ? " of the report" : "", sentence(report, event.evidence()));
		}
		for (Drawn.Figure figure : drawn.figures()) {
			Drawn.Period period = figure.period();
			System.out.printf("%s %s FIGURE %s%s %s %s %s %s %s%s%n    %s%n", article, report.published(),
					figure.measure(), figure.change() ? " change" : "", figure.approximation(),
					figure.value().toPlainString(), figure.unit(), (period != null) ? period.date() : "no time",
					figure.between().countries(), figure.between().byArticle() ? " of the report" : "",
					sentence(report, figure.evidence()));
		}
	}

	private static String sentence(Dispatch report, Drawn.Evidence evidence) {
		String text = report.text();
		return text
			.substring(text.offsetByCodePoints(0, evidence.sentenceStart()),
					text.offsetByCodePoints(0, evidence.sentenceEnd()))
			.replace('\n', ' ');
	}

}
