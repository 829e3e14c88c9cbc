package org.dateline.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.mention.Approximation;
import org.dateline.mention.Figure;
import org.dateline.mention.MentionReader;
import org.dateline.mention.Unit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the figures of {@link MentionReader} on the expressions of others, in
 * {@code expressions/} of the folder that {@code -Dmaterial=…} names: the exact value,
 * and the currency where the expectation has a code of ISO 4217. {@code -Dwrong=true}
 * prints what was read otherwise. docs/mentions.md has the command and the figures.
 */
public final class FiguresOfExpressions {

	private static final Pattern RANGE = Pattern.compile("\\(between (\\w+) ?\\(([^,]+), ([^)]+)\\)\\)");

	private static final Pattern MONEY = Pattern.compile("\\((simple|under|above) (\\w+) ([^)]+)\\)");

	private static final Pattern NUMBER = Pattern.compile("\\((?:NumeralValue|OrdinalData) \\(?([^)]+)\\)+");

	/** Codes that are none of ISO 4217, and what they are read as, if that is certain. */
	private static final Map<String, String> UNITS = Map.of("Dollar", "USD", "Pound", "GBP");

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** News writes no longer numbers in words. */
	private static final BigDecimal LARGEST = new BigDecimal("1e15");

	private final MentionReader reader = MentionReader.load();

	private final boolean printsWrong = Boolean.getBoolean("wrong");

	private final Map<String, int[]> counts = new TreeMap<>();

	private FiguresOfExpressions() {
	}

	public static void main(String[] args) throws IOException {
		Path folder = Path.of(System.getProperty("material", ""), "expressions");
		if (!Files.isDirectory(folder)) {
			System.out.println("skipped: no material");
			return;
		}
		FiguresOfExpressions figures = new FiguresOfExpressions();
		figures.measure(folder.resolve("duckling.jsonl"), figures::duckling);
		figures.measure(folder.resolve("recognizers.jsonl"), figures::recognizers);
		figures.measure(folder.resolve("number-words.jsonl"), figures::numberWords);
		System.out.println("| set | right | of | left out | share |\n|---|---|---|---|---|");
		figures.counts.forEach((name, count) -> System.out.printf(Locale.ROOT, "| %s | %d | %d | %d | %.3f |%n", name,
				count[0], count[1], count[2], (double) count[0] / Math.max(1, count[1])));
	}

	private void measure(Path file, Measurement measurement) throws IOException {
		for (String line : Files.readAllLines(file)) {
			measurement.of(JsonMapper.shared().readTree(line));
		}
	}

	private void duckling(JsonNode row) {
		String kind = row.get("kind").asString();
		String language = row.get("lang").asString();
		String text = row.get("text").asString();
		if (!kind.equals("Time")) {
			Expected expected = Expected.of(row.get("value").asString());
			List<Figure> found = this.reader.read(text, language, null).figures();
			boolean right = found.size() == 1 && expected.is(found.get(0), kind.equals("Ordinal"));
			count("duckling " + kind + " " + language, right, text, expected, found);
		}
	}

	private void recognizers(JsonNode row) {
		String kind = row.get("kind").asString();
		if (kind.equals("date")) {
			return;
		}
		String language = row.get("lang").asString().equals("tu") ? "tr" : row.get("lang").asString();
		String text = row.get("text").asString();
		List<Figure> found = this.reader.read(text, language, null).figures();
		for (JsonNode result : row.get("results")) {
			String name = "recognizers " + kind + " " + language;
			JsonNode value = result.get("Resolution").get("value");
			String number = (value == null || value.isNull()) ? "null" : value.asString().replace("%", "");
			JsonNode unit = result.get("Resolution").get("unit");
			// a unit without a number is no figure, and bitcoins have no code
			if (number.equals("null") || unit != null && unit.asString().equals("Bitcoin")) {
				this.counts.computeIfAbsent(name, (key) -> new int[3])[2]++;
				continue;
			}
			JsonNode code = result.get("Resolution").get("isoCurrency");
			boolean isMinor = unit != null && List.of("Cent", "Pence").contains(unit.asString());
			BigDecimal amount = isMinor ? new BigDecimal(number).divide(HUNDRED) : new BigDecimal(number);
			Expected expected = new Expected("simple", (code != null) ? code.asString() : "", amount, null);
			int start = result.get("Start").asInt();
			int end = result.get("End").asInt() + 1;
			boolean right = found.stream()
				.anyMatch((figure) -> figure.start() == start && figure.end() == end && expected.is(figure, false));
			count(name, right, text, expected, found);
		}
	}

	private void numberWords(JsonNode row) {
		String language = row.get("lang").asString();
		String text = row.get("words").asString();
		String call = row.get("call").asString();
		BigDecimal number = new BigDecimal(row.get("number").asString());
		String name = "number words " + language;
		// inflected nouns of the library's own tests, years, what no news writes, and
		// "one", which is an article
		boolean isLeftOut = call.contains("pluralize") || call.contains("year") || text.startsWith("e.ə.")
				|| number.abs().compareTo(LARGEST) >= 0 || number.compareTo(BigDecimal.ONE) == 0 && isOneWord(text);
		if (isLeftOut) {
			this.counts.computeIfAbsent(name, (key) -> new int[3])[2]++;
			return;
		}
		// amounts of money without a point are given in cents
		boolean isCents = call.contains("currency") && !row.get("number").isString() && number.scale() <= 0;
		Expected expected = new Expected("simple", "", isCents ? number.divide(HUNDRED) : number, null);
		List<Figure> found = this.reader.read(text, language, null).figures();
		boolean right = found.size() == 1 && expected.is(found.get(0), false);
		count(name, right, text, expected, found);
	}

	private static boolean isOneWord(String text) {
		return text.indexOf(' ') < 0 && text.indexOf('-') < 0;
	}

	private void count(String name, boolean right, String text, Expected expected, List<Figure> found) {
		int[] count = this.counts.computeIfAbsent(name, (key) -> new int[3]);
		count[0] += right ? 1 : 0;
		count[1]++;
		if (!right && this.printsWrong) {
			System.out.printf("%s: %s, wanted %s, found %s%n", name, text, expected,
					found.stream().map((figure) -> figure.normalised() + " " + figure.approximation()).toList());
		}
	}

	/** What others read. */
	private record Expected(String sense, String unit, BigDecimal value, @Nullable BigDecimal upTo) {

		static Expected of(String written) {
			Matcher range = RANGE.matcher(written);
			if (range.find()) {
				return new Expected("between", range.group(1), new BigDecimal(range.group(2)),
						new BigDecimal(range.group(3)));
			}
			Matcher money = MONEY.matcher(written);
			if (money.find()) {
				BigDecimal value = new BigDecimal(money.group(3));
				boolean isCent = money.group(2).equals("Cent");
				return new Expected(money.group(1), isCent ? "" : money.group(2),
						isCent ? value.divide(HUNDRED) : value, null);
			}
			Matcher number = NUMBER.matcher(written);
			if (number.find()) {
				return new Expected("simple", "", new BigDecimal(number.group(1)), null);
			}
			throw new IllegalArgumentException(written);
		}

		boolean is(Figure figure, boolean asOrdinal) {
			boolean sameSense = switch (this.sense) {
				case "under" ->
					List.of(Approximation.LESS_THAN, Approximation.AT_MOST).contains(figure.approximation());
				case "above" ->
					List.of(Approximation.MORE_THAN, Approximation.AT_LEAST).contains(figure.approximation());
				default -> true;
			};
			String code = UNITS.getOrDefault(this.unit, this.unit);
			boolean sameUnit = !code.equals(code.toUpperCase(Locale.ROOT)) || code.isEmpty()
					|| code.equals(figure.unit().code());
			boolean sameKind = !asOrdinal || figure.unit().kind() == Unit.Kind.ORDINAL;
			return sameSense && sameUnit && sameKind && same(this.value, figure.value())
					&& same(this.upTo, figure.upTo());
		}

		private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
			return (one == null || other == null) ? one == other : one.compareTo(other) == 0;
		}

	}

	/** Measures one row of a file. */
	@FunctionalInterface
	private interface Measurement {

		void of(JsonNode row);

	}

}
