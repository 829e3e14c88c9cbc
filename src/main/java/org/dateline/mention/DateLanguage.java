package org.dateline.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;

/**
 * How one language speaks of dates: its words and its rules, from {@code dates-*.txt},
 * with the names of months and weekdays from CLDR. Immutable, for any thread.
 */
final class DateLanguage {

	private final String code;

	private final Map<String, Integer> symbols = new HashMap<>();

	private final Map<String, List<Leaf>> words = new HashMap<>();

	private final Map<String, Set<String>> sets = new HashMap<>();

	/** The symbols of words that stand for themselves. */
	private final Set<Integer> literals = new HashSet<>();

	/** The symbols that are a date by themselves, whatever is beside them. */
	private final Set<Integer> alone = new HashSet<>();

	private List<List<DatePattern>> byFirst = new ArrayList<>();

	private final List<DatePattern> patterns = new ArrayList<>();

	private final DateMeanings meanings;

	private DateLanguage(String code, DateOrder order) {
		this.code = code;
		this.meanings = new DateMeanings(order);
	}

	/**
	 * Reads the rules of a language.
	 * @throws IllegalArgumentException if a line cannot be understood
	 */
	static DateLanguage load(String code, DateOrder order) {
		DateLanguage language = new DateLanguage(code, order);
		language.read(code);
		language.addNames();
		language.index();
		return language;
	}

	private void read(String name) {
		String resource = "dates-" + name + ".txt";
		try (InputStream stream = Objects.requireNonNull(DateLanguage.class.getResourceAsStream(resource), resource);
				BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			int number = 0;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				number++;
				readLine(line, resource + ":" + number);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void readLine(String line, String where) {
		int comment = line.indexOf('#');
		String rule = ((comment >= 0) ? line.substring(0, comment) : line).strip();
		if (rule.isEmpty()) {
			return;
		}
		if (rule.startsWith("include ")) {
			read(rule.substring("include ".length()));
			return;
		}
		int colon = rule.indexOf(": ");
		if (colon < 0) {
			throw new IllegalArgumentException("%s: a colon and a space are missing in \"%s\"".formatted(where, rule));
		}
		String head = rule.substring(0, colon).strip();
		String body = rule.substring(colon + 2).strip();
		int arrow = body.indexOf("=>");
		try {
			if (arrow >= 0) {
				this.patterns.addAll(DatePatternReader.read(head, body.substring(0, arrow), body.substring(arrow + 2),
						this.meanings, this.patterns.size(), this::symbol));
			}
			else {
				addWords(head, body);
			}
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(where + ": " + ex.getMessage(), ex);
		}
	}

	private void addWords(String head, String body) {
		String[] name = head.split(" ");
		if (name.length == 1) {
			// words are looked up folded, "before-средой" too
			Set<String> set = this.sets.computeIfAbsent(DateMonths.fold(name[0]), (key) -> new HashSet<>());
			for (String form : body.split("\\s+")) {
				set.addAll(forms(form));
			}
			return;
		}
		Object value = value(name[1]);
		for (String written : body.split("\\s+")) {
			for (String form : forms(written)) {
				addLeaf(form, name[0], value);
			}
		}
	}

	private static Object value(String written) {
		if (written.matches("-?\\d{1,9}")) {
			return Integer.valueOf(written);
		}
		return Grain.valueOf(written.toUpperCase(Locale.ROOT));
	}

	/** The forms of a written word: "недел|я|и" two, "ay*" with all endings. */
	private List<String> forms(String written) {
		boolean inflected = written.endsWith("*");
		String word = inflected ? written.substring(0, written.length() - 1) : written;
		String[] parts = word.split("\\|", -1);
		List<String> forms = new ArrayList<>();
		if (inflected || parts.length == 1) {
			forms.add(folded(word));
		}
		if (inflected) {
			set("endings").forEach((ending) -> forms.add(folded(word + ending)));
		}
		for (int i = 1; i < parts.length; i++) {
			forms.add(folded(parts[0] + parts[i]));
		}
		return forms;
	}

	/** The words folded one by one, of which a sign stays. */
	private static String folded(String words) {
		return Stream.of(words.split("_"))
			.map((word) -> Character.isLetter(word.codePointAt(0)) ? DateMonths.fold(word) : word)
			.collect(Collectors.joining("_"));
	}

	private void addLeaf(String form, String symbol, Object value) {
		String[] words = form.split("_");
		List<Leaf> leaves = this.words.computeIfAbsent(words[0], (key) -> new ArrayList<>());
		Leaf leaf = new Leaf(symbol(symbol), value, List.of(words).subList(1, words.length));
		if (!leaves.contains(leaf)) {
			leaves.add(leaf);
		}
		leaf.rest().forEach((word) -> this.words.computeIfAbsent(word, (key) -> new ArrayList<>()));
	}

	private void addNames() {
		Set<String> weak = set("weak");
		if (set("own-months").isEmpty()) {
			DateMonths.of(this.code).forEach((name, month) -> addName("month", name, month, weak));
		}
		DateFormatSymbols symbols = DateFormatSymbols.getInstance(new ULocale(this.code));
		for (int width : new int[] { DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED }) {
			for (int context : new int[] { DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE }) {
				String[] names = symbols.getWeekdays(context, width);
				for (int day = 1; day <= 7; day++) {
					String name = DateMonths.fold(names[day]).replace(' ', '_');
					addName("weekday", name, (day == 1) ? 7 : day - 1, weak);
				}
			}
		}
	}

	private void addName(String kind, String name, int value, Set<String> weak) {
		if (name.length() < 2) {
			return;
		}
		boolean full = name.length() > 3 && !weak.contains(name);
		addLeaf(name, kind, value);
		if (full) {
			addLeaf(name, kind + "-name", value);
			boolean drops = set("name-drops").contains(name.substring(name.length() - 1));
			String stem = drops ? name.substring(0, name.length() - 1) : name;
			for (String ending : set("name-endings")) {
				String form = stem + DateMonths.fold(ending);
				addLeaf(form, kind, value);
				addLeaf(form, kind + "-name", value);
			}
		}
	}

	private void index() {
		for (String name : new String[] { "month-name", "weekday-name", "season" }) {
			this.alone.add(numberOf(name));
		}
		for (int i = 0; i < this.symbols.size(); i++) {
			this.byFirst.add(new ArrayList<>());
		}
		for (DatePattern pattern : this.patterns) {
			this.byFirst.get(pattern.items()[0]).add(pattern);
		}
		this.byFirst = List.copyOf(this.byFirst);
	}

	private int symbol(String name) {
		if (name.startsWith("'")) {
			String word = DateMonths.fold(name.substring(1));
			if (!word.isEmpty() && Character.isLetter(word.charAt(0)) && !this.symbols.containsKey("'" + word)) {
				this.literals.add(this.symbols.size());
				this.symbols.put("'" + word, this.symbols.size());
				addLeaf(word, "'" + word, Boolean.TRUE);
			}
			return this.symbols.computeIfAbsent("'" + (word.isEmpty() ? name.substring(1) : word),
					(key) -> this.symbols.size());
		}
		return this.symbols.computeIfAbsent(name, (key) -> this.symbols.size());
	}

	/** The number of a symbol, or -1 where no rule knows it. */
	int numberOf(String name) {
		return this.symbols.getOrDefault(name, -1);
	}

	/** Whether a rule may take the symbol as all of a date, or of what looks like one. */
	boolean isWhole(int symbol) {
		return symbol == numberOf("date") || symbol == numberOf("no-date");
	}

	/** Whether a rule takes the symbol for a date by itself, whatever is beside it. */
	boolean isAlone(int symbol) {
		return this.alone.contains(symbol);
	}

	/** Whether a word alone makes it worth to look for a date. */
	boolean isTelling(DateCells cells, int cell) {
		for (Leaf leaf : cells.leaves(cell)) {
			if (!this.literals.contains(leaf.symbol())) {
				return true;
			}
		}
		return false;
	}

	/** Whether a folded word is the name of a month cut short ("sept", "нояб"). */
	boolean isShortMonth(String folded) {
		return DateMonths.isShort(folded, this.code);
	}

	/** Whether a folded word is the whole name of a month, however short ("mei"). */
	boolean isWholeMonth(String folded) {
		return DateMonths.isWrittenOut(folded, this.code) && !set("weak").contains(folded);
	}

	/** What a folded word may be. */
	List<Leaf> leaves(String folded) {
		return this.words.getOrDefault(folded, List.of());
	}

	/** Whether a folded word is one of the rules, alone or behind others. */
	boolean knows(String folded) {
		return this.words.containsKey(folded);
	}

	/** The rules that begin with a symbol. */
	List<DatePattern> startingWith(int symbol) {
		return this.byFirst.get(symbol);
	}

	/** The words of a line that gives only words. */
	Set<String> set(String name) {
		return this.sets.getOrDefault(name, Set.of());
	}

	/**
	 * What a word may be.
	 *
	 * @param symbol the number of its symbol
	 * @param value its value
	 * @param rest the words that have to follow
	 */
	record Leaf(int symbol, Object value, List<String> rest) {
	}

	@Override
	public @Nullable String toString() {
		return this.code;
	}

}
