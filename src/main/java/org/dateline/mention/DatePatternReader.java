package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.dateline.mention.DatePattern.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule as it is written in the file of a language: {@code date: {day} of? {month}
 * => day($1, $2)}. What is in braces was understood before; other words stand for
 * themselves; {@code a|b} is either and {@code ?} allows a word to be missing. {@code $1}
 * is the first in braces.
 */
final class DatePatternReader {

	private static final int MOST_VARIANTS = 64;

	private DatePatternReader() {
	}

	static List<DatePattern> read(String head, String items, String meaning, DateMeanings meanings, int order,
			ToIntFunction<String> symbol) {
		List<DatePattern> patterns = new ArrayList<>();
		for (List<Part> variant : variants(items.strip().split("\\s+"))) {
			int[] numbers = variant.stream().mapToInt((part) -> symbol.applyAsInt(part.symbol())).toArray();
			Meaning made = new Expression(meaning, variant, meanings).read();
			patterns.add(new DatePattern(symbol.applyAsInt(head), numbers, made, order + patterns.size()));
		}
		return patterns;
	}

	/** All the ways to take or leave what may be missing. */
	private static List<List<Part>> variants(String[] items) {
		List<List<Part>> variants = List.of(List.of());
		int braces = 0;
		for (String item : items) {
			boolean missing = item.length() > 1 && item.endsWith("?");
			String word = missing ? item.substring(0, item.length() - 1) : item;
			boolean understood = word.startsWith("{");
			braces += understood ? 1 : 0;
			List<List<Part>> longer = new ArrayList<>(missing ? variants : List.of());
			for (String symbol : understood ? new String[] { word.substring(1, word.length() - 1) } : literals(word)) {
				for (List<Part> before : variants) {
					List<Part> with = new ArrayList<>(before);
					with.add(new Part(symbol, understood ? braces : 0));
					longer.add(with);
				}
			}
			variants = longer;
		}
		if (variants.size() > MOST_VARIANTS) {
			throw new IllegalArgumentException("more than %d ways to read a rule".formatted(MOST_VARIANTS));
		}
		return variants;
	}

	private static String[] literals(String word) {
		String[] words = word.split("\\|");
		for (int i = 0; i < words.length; i++) {
			words[i] = "'" + words[i];
		}
		return words;
	}

	private record Part(String symbol, int brace) {
	}

	/** Reads {@code both(month($1), year($2))}. */
	private static final class Expression {

		private final String text;

		private final List<Part> variant;

		private final DateMeanings meanings;

		private int at;

		Expression(String text, List<Part> variant, DateMeanings meanings) {
			this.text = text.replace(" ", "");
			this.variant = variant;
			this.meanings = meanings;
		}

		Meaning read() {
			Meaning meaning = value();
			if (this.at != this.text.length()) {
				throw new IllegalArgumentException("not understood: " + this.text.substring(this.at));
			}
			return meaning;
		}

		private Meaning value() {
			int start = this.at;
			while (this.at < this.text.length() && "(),".indexOf(this.text.charAt(this.at)) < 0) {
				this.at++;
			}
			String word = this.text.substring(start, this.at);
			if (this.at >= this.text.length() || this.text.charAt(this.at) != '(') {
				return constant(word);
			}
			List<Meaning> given = new ArrayList<>();
			do {
				this.at++;
				if (this.text.charAt(this.at) != ')') {
					given.add(value());
				}
			}
			while (this.at < this.text.length() && this.text.charAt(this.at) == ',');
			this.at++;
			return call(this.meanings.named(word), given);
		}

		private static Meaning call(Function<Object[], @Nullable Object> function, List<Meaning> given) {
			Meaning[] arguments = given.toArray(Meaning[]::new);
			return (values) -> {
				Object[] ready = new Object[arguments.length];
				for (int i = 0; i < ready.length; i++) {
					Object value = arguments[i].of(values);
					if (value == null) {
						return null;
					}
					ready[i] = value;
				}
				return function.apply(ready);
			};
		}

		private Meaning constant(String word) {
			if (word.startsWith("$")) {
				int brace = Integer.parseInt(word.substring(1));
				for (int i = 0; i < this.variant.size(); i++) {
					if (this.variant.get(i).brace() == brace) {
						int index = i;
						return (values) -> values[index];
					}
				}
				throw new IllegalArgumentException("%s is not always there".formatted(word));
			}
			Object value = word.matches("-?\\d{1,9}") ? Integer.valueOf(word) : grainOrName(word);
			return (values) -> value;
		}

		private static Object grainOrName(String word) {
			for (Grain grain : Grain.values()) {
				if (grain.name().equals(word)) {
					return grain;
				}
			}
			return word;
		}

	}

}
