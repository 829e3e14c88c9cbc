package org.dateline.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.dateline.language.Stems;
import org.dateline.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language that mean a country beside those of the lexicon: heads, and
 * in languages for which the lexicon has only the country's name, capitals and peoples.
 */
public final class CountryWords {

	private static final Set<String> SLAVIC_ENDINGS = Set.of("", "а", "у", "ом", "ем", "ым", "им", "е", "і", "ові",
			"еві", "євим", "ою", "ой", "єм", "єві", "ы", "и", "ю", "я", "ь", "ів", "ий", "ого", "ому", "ім", "ій", "их",
			"ими", "ую", "ая", "ое", "ые", "ої", "ві", "ам", "ах", "ами", "єю", "ии", "ію", "ия", "ія", "ії", "ієм",
			"ли", "ле", "лем", "ля", "лю", "ям", "ев", "ей", "ец", "ці");

	/** Before an apostrophe a word of this many letters may have endings in Turkic. */
	private static final int LONG_ENOUGH = 5;

	private static final int LONGEST_ENDING = 6;

	private static final int KEY = 3;

	private static final Pattern FIELDS = Pattern.compile(" \\| ");

	private static final Pattern SEPARATOR = Pattern.compile(", ");

	private static final Pattern GAP = Pattern.compile("[ -]");

	private final Map<String, List<Word>> byBeginning = new HashMap<>();

	private final String language;

	/**
	 * The words of a language; none if the file has none.
	 * @param language the first part of a BCP 47 tag
	 */
	public CountryWords(String language) {
		this.language = language;
		Stems stems = Stems.of(language);
		String file = "country-words.txt";
		try (InputStream in = Objects.requireNonNull(CountryWords.class.getResourceAsStream(file), file);
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (!line.isBlank() && line.charAt(0) != '#') {
					String code = line.substring(0, 2);
					boolean isHead = line.startsWith("head ", 3);
					for (String field : FIELDS.split(line.substring(line.indexOf(' ', 3) + 1))) {
						int colon = field.indexOf(": ");
						if (field.substring(0, colon).equals(language)) {
							for (String word : SEPARATOR.split(field.substring(colon + 2))) {
								add(code, isHead, word, stems);
							}
						}
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file, ex);
		}
	}

	private void add(String code, boolean isHead, String written, Stems stems) {
		List<String> words = new ArrayList<>();
		for (String word : GAP.split(written)) {
			words.add(stems.fold(word));
		}
		boolean isName = Character.isUpperCase(written.codePointAt(0));
		this.byBeginning.computeIfAbsent(beginning(words.get(0)), (key) -> new ArrayList<>())
			.add(new Word(code, written, words, isName, isHead));
	}

	private static String beginning(String folded) {
		return (folded.length() <= KEY) ? folded : folded.substring(0, KEY);
	}

	/** The nominative of the whole name of a head of state, if a name is a case of it. */
	@Nullable String headOf(String name) {
		Words words = Words.of(name, Stems.of(this.language));
		return (words.size() < 2) ? null
				: this.byBeginning.getOrDefault(beginning(words.word(0).folded()), List.of())
					.stream()
					.filter((word) -> word.isHead && word.words.size() == words.size() && isIn(word, words, 0))
					.map(Word::written)
					.findFirst()
					.orElse(null);
	}

	/** The country whose word begins at a place among the words of a text, or null. */
	public @Nullable Match find(Words text, int at) {
		List<Word> candidates = this.byBeginning.get(beginning(text.word(at).folded()));
		if (candidates == null) {
			return null;
		}
		for (Word word : candidates) {
			int last = at + word.words.size() - 1;
			if (last < text.size() && (!word.isName || isCapital(text, at)) && isIn(word, text, at)) {
				return new Match(word.code, last, word.isHead);
			}
		}
		return null;
	}

	private boolean isIn(Word word, Words text, int at) {
		for (int i = 0; i < word.words.size(); i++) {
			String folded = text.word(at + i).folded();
			boolean isLast = i == word.words.size() - 1;
			if (!(isLast ? isForm(word.words.get(i), folded) : folded.equals(word.words.get(i)))) {
				return false;
			}
		}
		return true;
	}

	private boolean isForm(String word, String folded) {
		if (!folded.startsWith(word)) {
			return false;
		}
		String ending = folded.substring(word.length());
		if (ending.isEmpty() || ending.charAt(0) == '\'') {
			return true;
		}
		return switch (this.language) {
			case "ru", "uk" -> SLAVIC_ENDINGS.contains(ending);
			case "az" -> word.length() >= LONG_ENOUGH && ending.length() <= LONGEST_ENDING;
			case "tr" -> word.length() > LONG_ENOUGH && ending.length() <= LONGEST_ENDING;
			case "id" -> ending.equals("nya");
			case "en" -> ending.equals("s");
			default -> false;
		};
	}

	private static boolean isCapital(Words text, int at) {
		return Character.isUpperCase(text.text().codePointAt(text.start(at)));
	}

	/** Whether the file has words in a language. */
	public static Set<String> languages() {
		return Set.of("en", "ru", "az", "id", "tr", "uk");
	}

	/** The first part of a BCP 47 tag, or of a name of Java's ("az_AZ"). */
	public static String primary(String tag) {
		int end = 0;
		while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') {
			end++;
		}
		return tag.substring(0, end).toLowerCase(Locale.ROOT);
	}

	/**
	 * A country that is meant.
	 *
	 * @param code ISO 3166-1 alpha-2
	 * @param last the place of the last of the words
	 * @param isHead whether it is the name of the country's head
	 */
	public record Match(String code, int last, boolean isHead) {
	}

	private record Word(String code, String written, List<String> words, boolean isName, boolean isHead) {
	}

}
