package org.dateline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.mention.DateReader;
import org.dateline.mention.Grain;
import org.dateline.mention.MentionedDate;
import org.dateline.mention.QuotationReader;
import org.dateline.mention.Reasoning.Direction;
import org.dateline.mention.TimeSpan;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how dates in texts are read, with {@code -Dmaterial=} naming the folder that
 * holds {@code expressions/}, and {@code -Dwrong=} a language of which to print what is
 * not right.
 */
final class DatesInTexts {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Pattern MOMENT = Pattern
		.compile("\\((\\d+), (\\d+), (\\d+)(?:, (\\d+), (\\d+), ([\\d.]+))?\\)");

	private static final String WRONG = System.getProperty("wrong", "");

	private static final int ROUNDS = 8;

	private static final int MEDIAN_WORDS = 350;

	private final DateReader reader = new DateReader();

	public static void main(String[] args) throws IOException {
		String material = System.getProperty("material");
		if (material == null) {
			System.out.println("skipped: no material");
			return;
		}
		DatesInTexts bench = new DatesInTexts();
		bench.expressions(Path.of(material, "expressions", "duckling.jsonl"));
		bench.sentences(Path.of(material, "expressions", "recognizers.jsonl"));
		bench.speed(Path.of(material, "news"));
	}

	/** Each line is one expression, of which the value has to be exact. */
	private void expressions(Path file) throws IOException {
		Map<String, int[]> counts = new TreeMap<>();
		for (JsonNode line : lines(file)) {
			if (!line.path("kind").asString().equals("Time")) {
				continue;
			}
			String language = line.path("lang").asString();
			String value = line.path("value").asString();
			OffsetDateTime now = OffsetDateTime.parse(line.path("reference_time").asString());
			String text = line.path("text").asString();
			List<MentionedDate> found = read(text, language, now.toLocalDateTime());
			boolean right = isRight(found, text, value, now.getOffset());
			boolean left = isLeft(value);
			int[] count = counts.computeIfAbsent(language, (key) -> new int[4]);
			count[0]++;
			count[1] += right ? 1 : 0;
			count[2] += left ? 0 : 1;
			count[3] += (right && !left) ? 1 : 0;
			if (!right && WRONG.equals(language)) {
				System.out.println((left ? "(left) " : "") + text + " | " + value + " | " + found);
			}
		}
		counts.forEach((language, count) -> System.out.printf("%s: %d of %d exact, %.3f; of news %d of %d, %.3f%n",
				language, count[1], count[0], (double) count[1] / count[0], count[3], count[2],
				(double) count[3] / count[2]));
	}

	/**
	 * Feasts are left out: the material has those of every religion and of the United
	 * States, of which news of the relations between countries dates nothing.
	 */
	private static boolean isLeft(String value) {
		return value.contains("Holiday");
	}

	/** The English of both sets is that of the United States. */
	private List<MentionedDate> read(String text, String language, LocalDateTime now) {
		String tag = language.equals("en") ? "en-US" : language;
		EdtfDate published = EdtfDate
			.parse("%sT%02d:%02d:00".formatted(now.toLocalDate(), now.getHour(), now.getMinute()));
		return this.reader.read(text, tag, published, Direction.AHEAD);
	}

	private static boolean isRight(List<MentionedDate> found, String text, String value, ZoneOffset zone) {
		if (!value.startsWith("(")) {
			return found.isEmpty();
		}
		if (found.size() != 1 || found.get(0).span() == null) {
			return false;
		}
		MentionedDate date = found.get(0);
		TimeSpan span = date.span();
		List<LocalDateTime> wanted = new ArrayList<>();
		Matcher matcher = MOMENT.matcher(value);
		while (matcher.find()) {
			wanted.add(LocalDateTime.of(Integer.parseInt(matcher.group(1)),
					Math.max(1, Integer.parseInt(matcher.group(2))), Math.max(1, Integer.parseInt(matcher.group(3))),
					number(matcher.group(4)), number(matcher.group(5)), number(matcher.group(6))));
		}
		int shift = (date.time() != null && date.time().offset() != null)
				? zone.getTotalSeconds() - date.time().offset().getTotalSeconds() : 0;
		LocalDateTime from = (span.from() != null) ? span.from().plusSeconds(shift) : null;
		LocalDateTime until = (span.until() != null) ? span.until().plusSeconds(shift) : null;
		if (value.contains("OpenInterval")) {
			return value.contains("After") ? wanted.get(0).equals(from) && until == null
					: from == null && wanted.get(0).equals(until);
		}
		return (wanted.size() == 2) ? wanted.get(0).equals(from) && wanted.get(1).equals(until)
				: wanted.get(0).equals(from) && isAsFine(value, span.grain());
	}

	/**
	 * Whether the grain of the value is ours: one that is finer than a day counts as one.
	 */
	private static boolean isAsFine(String value, Grain grain) {
		String wanted = value.replaceAll(".*\\) (\\w+)( \".*)?\\)$", "$1").toUpperCase(Locale.ROOT);
		boolean both = grain.compareTo(Grain.DAY) < 0 && List.of("SECOND", "MINUTE", "HOUR").contains(wanted);
		return both || grain.name().equals(wanted);
	}

	private static int number(@Nullable String digits) {
		return (digits != null) ? (int) Double.parseDouble(digits) : 0;
	}

	/**
	 * Sentences in which every date has to be found with its exact words and value. A set
	 * of values is right if ours is one of it.
	 */
	private void sentences(Path file) throws IOException {
		Map<String, int[]> counts = new TreeMap<>();
		for (JsonNode line : lines(file)) {
			if (!line.path("kind").asString().equals("date") || line.path("reference_time").asString("").isEmpty()) {
				continue;
			}
			String language = line.path("lang").asString().equals("tu") ? "tr" : line.path("lang").asString();
			String text = line.path("text").asString();
			List<MentionedDate> found = read(text, language,
					LocalDateTime.parse(line.path("reference_time").asString()));
			int[] count = counts.computeIfAbsent(language, (key) -> new int[5]);
			count[4] += found.size();
			for (JsonNode wanted : line.path("results")) {
				String type = wanted.path("TypeName").asString();
				if (!type.contains("datetimeV2.date")) {
					continue;
				}
				count[0]++;
				int start = wanted.path("Start").asInt();
				int end = wanted.path("End").asInt() + 1;
				boolean exact = found.stream()
					.anyMatch((date) -> date.start() == start && date.end() == end && hasValue(date, wanted));
				count[1] += found.stream().anyMatch((date) -> date.start() < end && date.end() > start) ? 1 : 0;
				count[2] += found.stream()
					.anyMatch((date) -> date.start() < end && date.end() > start && hasValue(date, wanted)) ? 1 : 0;
				count[3] += exact ? 1 : 0;
				if (!exact && WRONG.equals("sentences")) {
					System.out.println(text + " | " + wanted.path("Text") + wanted.path("Resolution") + " | " + found);
				}
			}
		}
		counts.forEach((language, count) -> System.out.printf(
				"sentences %s: of %d dates %d found, %d with the value, %d with words and value, %.3f; %d read%n",
				language, count[0], count[1], count[2], count[3], (double) count[3] / count[0], count[4]));
	}

	private static boolean hasValue(MentionedDate date, JsonNode wanted) {
		TimeSpan span = date.span();
		if (span == null) {
			return false;
		}
		for (JsonNode value : wanted.path("Resolution").path("values")) {
			String single = value.path("value").asString("");
			String from = single.isEmpty() ? value.path("start").asString("") : single;
			String until = single.isEmpty() ? value.path("end").asString("") : "";
			boolean starts = from.isEmpty() ? span.from() == null : from.equals(written(span.from(), from.length()));
			boolean ends = !single.isEmpty()
					|| (until.isEmpty() ? span.until() == null : until.equals(written(span.until(), until.length())));
			if (starts && ends) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable String written(@Nullable LocalDateTime moment, int length) {
		if (moment == null) {
			return null;
		}
		String text = "%s %02d:%02d:%02d".formatted(moment.toLocalDate(), moment.getHour(), moment.getMinute(),
				moment.getSecond());
		return text.substring(0, Math.min(length, text.length()));
	}

	/** CPU time for an article of 350 words, warm. */
	private void speed(Path folder) throws IOException {
		QuotationReader quotations = new QuotationReader();
		EdtfDate published = EdtfDate.parse("2020-05-03");
		for (String name : List.of("en-tgcontest", "ru-tgcontest", "id-detik")) {
			String language = name.substring(0, 2);
			List<String> texts = lines(folder.resolve(name + ".jsonl")).stream()
				.map((line) -> line.path("text").asString())
				.toList();
			long words = texts.stream().mapToLong((text) -> text.split("\\s+").length).sum();
			double dates = 0;
			double said = 0;
			for (int round = 0; round < ROUNDS; round++) {
				dates = cpu(() -> texts.forEach((text) -> this.reader.read(text, language, published)));
				said = cpu(() -> texts.forEach((text) -> quotations.read(text, language)));
			}
			System.out.printf("%s: %.3f ms of dates, %.3f ms of quotations in 350 words%n", language,
					dates * MEDIAN_WORDS / words, said * MEDIAN_WORDS / words);
		}
	}

	/** Milliseconds of this thread. */
	private static double cpu(Runnable work) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadCpuTime();
		work.run();
		return (threads.getCurrentThreadCpuTime() - before) / 1e6;
	}

	private static List<JsonNode> lines(Path file) throws IOException {
		return Files.readAllLines(file).stream().map(JSON::readTree).toList();
	}

}
