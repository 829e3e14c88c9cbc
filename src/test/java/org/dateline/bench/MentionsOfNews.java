package org.dateline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.dateline.mention.Figure;
import org.dateline.mention.MentionReader;
import org.dateline.mention.MentionedDate;
import org.dateline.mention.Mentions;
import org.dateline.mention.Name;
import org.dateline.vocabulary.EdtfDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how well dates, figures, people, organisations and places are found in the
 * beginnings of articles of {@code news/} in the folder that {@code -Dmaterial=…} names:
 * by the marks of {@code news-marks.tsv}, and apart from these by those of
 * {@code news-marks-fresh.tsv}, {@code news-marks-third.tsv} and
 * {@code news-marks-fourth.tsv}, which were marked before the machine was asked, and of
 * {@code news-marks-held.tsv} and {@code news-marks-fifth.tsv}, with which in view no
 * rule was mended; the place, the kind and the value have to be right.
 * {@code -Dwrong=true} prints what is not. docs/chronicle.md has the figures.
 */
public final class MentionsOfNews {

	/** So much of each article was marked. */
	private static final int MARKED = 600;

	private static final int DAY = 10;

	private MentionsOfNews() {
	}

	public static void main(String[] args) throws IOException {
		Path folder = Path.of(System.getProperty("material", ""), "news");
		if (!Files.isDirectory(folder)) {
			System.out.println("skipped: no material");
			return;
		}
		for (String file : List.of("news-marks.tsv", "news-marks-fresh.tsv", "news-marks-third.tsv",
				"news-marks-fourth.tsv", "news-marks-held.tsv", "news-marks-fifth.tsv")) {
			System.out.println(file);
			measure(folder, marks(file));
		}
	}

	private static void measure(Path folder, Map<String, Map<Integer, Set<String>>> marks) throws IOException {
		Map<String, int[]> counts = new TreeMap<>();
		for (Map.Entry<String, Map<Integer, Set<String>>> file : marks.entrySet()) {
			List<String> articles = Files.readAllLines(folder.resolve(file.getKey() + ".jsonl"));
			file.getValue()
				.forEach((line, marked) -> compare(JsonMapper.shared().readTree(articles.get(line - 1)),
						file.getKey() + " " + line, marked, counts));
		}
		System.out.println("| language, kind | found right | precision | recall |");
		System.out.println("|---|---|---|---|");
		counts.forEach((what, count) -> System.out.printf(Locale.ROOT, "| %s | %d | %.3f | %.3f |%n", what, count[0],
				(double) count[0] / count[1], (double) count[0] / count[2]));
	}

	private static void compare(JsonNode article, String name, Set<String> marked, Map<String, int[]> counts) {
		String text = article.get("text").asString();
		String language = article.get("lang").asString();
		String published = article.get("date").asString();
		int end = Math.min(text.length(), MARKED);
		while (end > 0 && end < text.length() && Character.isLetterOrDigit(text.charAt(end))
				&& Character.isLetterOrDigit(text.charAt(end - 1))) {
			end--;
		}
		Set<String> found = read(text.substring(0, end), language,
				(published.length() >= DAY) ? EdtfDate.parse(published.substring(0, DAY)) : null);
		for (String mark : found) {
			count(counts, language, mark, marked.contains(mark) ? 0 : -1, 1);
		}
		marked.forEach((mark) -> count(counts, language, mark, -1, 2));
		if (Boolean.getBoolean("wrong")) {
			found.stream().filter((mark) -> !marked.contains(mark)).forEach((mark) -> print(name, "wrong", mark, text));
			marked.stream()
				.filter((mark) -> !found.contains(mark))
				.forEach((mark) -> print(name, "missed", mark, text));
		}
	}

	private static void count(Map<String, int[]> counts, String language, String mark, int right, int of) {
		for (String what : List.of(language + ", " + mark.split("\t")[2], language + ", all")) {
			int[] count = counts.computeIfAbsent(what, (key) -> new int[3]);
			count[of]++;
			if (right == 0) {
				count[0]++;
			}
		}
	}

	private static void print(String name, String what, String mark, String text) {
		String[] fields = mark.split("\t", -1);
		System.out.printf("%s %s: %s %s [%s]%n", name, what, fields[2], fields[3],
				text.substring(Integer.parseInt(fields[0]), Integer.parseInt(fields[1])));
	}

	private static Set<String> read(String text, String language, EdtfDate published) {
		Mentions mentions = MentionReader.load().read(text, language, published);
		Set<String> found = new TreeSet<>();
		for (Figure figure : mentions.figures()) {
			found.add(mark(figure.start(), figure.end(), "figure", figure.normalised()));
		}
		for (MentionedDate date : mentions.dates()) {
			found.add(mark(date.start(), date.end(), "date", String.valueOf(date.date())));
		}
		for (Name name : mentions.names()) {
			if (name.kind() != Name.Kind.COUNTRY) {
				found.add(mark(name.start(), name.end(), name.kind().name().toLowerCase(Locale.ROOT), ""));
			}
		}
		return found;
	}

	private static String mark(int start, int end, String kind, String value) {
		return start + "\t" + end + "\t" + kind + "\t" + value;
	}

	private static Map<String, Map<Integer, Set<String>>> marks(String name) throws IOException {
		Map<String, Map<Integer, Set<String>>> marks = new LinkedHashMap<>();
		try (InputStream file = Objects.requireNonNull(MentionsOfNews.class.getResourceAsStream(name))) {
			for (String row : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
				if (!row.startsWith("#")) {
					String[] fields = row.split("\t", 3);
					marks.computeIfAbsent(fields[0], (articles) -> new TreeMap<>())
						.computeIfAbsent(Integer.parseInt(fields[1]), (line) -> new TreeSet<>())
						.add(fields[2]);
				}
			}
		}
		return marks;
	}

}
