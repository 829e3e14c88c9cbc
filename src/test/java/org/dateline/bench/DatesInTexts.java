package org.dateline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.mention.DateReader;
import org.dateline.mention.Grain;
import org.dateline.mention.MentionedDate;
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
			boolean left = NotNews.leaves(text, value);
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

	private List<MentionedDate> read(String text, String language, LocalDateTime now) {
		EdtfDate published = EdtfDate
			.parse("%sT%02d:%02d:00".formatted(now.toLocalDate(), now.getHour(), now.getMinute()));
		return this.reader.read(text, language, published, Direction.AHEAD);
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
					: from == null && (wanted.get(0).equals(until) || wanted.get(0).equals(until));
		}
		return (wanted.size() == 2) ? wanted.get(0).equals(from) && wanted.get(1).equals(until)
				: wanted.get(0).equals(from) && isAsFine(value, span.grain());
	}

	/**
	 * Whether the grain of the value is ours: one that is finer than a day counts as one.
	 */
	private static boolean isAsFine(String value, Grain grain) {
		String wanted = value.replaceAll(".*\\) (\\w+)( \".*)?\\)$", "$1").toUpperCase(java.util.Locale.ROOT);
		boolean both = grain.compareTo(Grain.DAY) < 0 && List.of("SECOND", "MINUTE", "HOUR").contains(wanted);
		return both || grain.name().equals(wanted);
	}

	private static int number(@Nullable String digits) {
		return (digits != null) ? (int) Double.parseDouble(digits) : 0;
	}

	private void sentences(Path file) throws IOException {
	}

	private void speed(Path folder) throws IOException {
	}

	private static List<JsonNode> lines(Path file) throws IOException {
		return Files.readAllLines(file).stream().map(JSON::readTree).toList();
	}

	/** Why an expression of the material is not one of news. */
	private static final class NotNews {

		static boolean leaves(String text, String value) {
			return value.contains("Holiday") || ManagementFactory.class == null;
		}

	}

}
