package org.dateline.mention;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import org.dateline.language.Concept;
import org.dateline.language.Lexicon;
import org.dateline.language.Stems;
import org.dateline.mention.NumberWord.Role;
import org.jspecify.annotations.Nullable;

/**
 * How one language writes figures: {@code figures-xx.yaml}, and what the CLDR knows of
 * its currencies and months. Immutable when made.
 */
final class FigureRules {

	private static final Map<String, Approximation> APPROXIMATIONS = Map.of("about", Approximation.ABOUT, "more-than",
			Approximation.MORE_THAN, "less-than", Approximation.LESS_THAN, "at-least", Approximation.AT_LEAST,
			"at-most", Approximation.AT_MOST, "almost", Approximation.ALMOST);

	private static final int SHORTEST_COMPOUND = 5;

	private static final int LONGEST_COMPOUND = 64;

	private final Stems stems;

	private final MentionData data;

	final char decimal;

	final boolean writesNounsLarge;

	final boolean hasOrdinalDot;

	final boolean isVigesimal;

	final boolean isUnitsFirst;

	private final boolean isGlued;

	final Phrases<NumberWord> numbers;

	final Phrases<BigDecimal> ordinals;

	final Phrases<BigDecimal> fractions;

	final Phrases<BigDecimal> denominators;

	final Map<String, BigDecimal> scaleLetters = new HashMap<>();

	/** What some of them mean behind the sign of a currency. */
	final Map<String, BigDecimal> moneyScaleLetters = new HashMap<>();

	final Phrases<String> currencies;

	final Phrases<String> minors;

	final Phrases<Boolean> percents;

	final Phrases<Boolean> percentsBefore;

	final Phrases<Boolean> halves;

	final Phrases<Approximation> before;

	final Phrases<Approximation> after;

	final Map<String, String> symbols = new HashMap<>();

	final Set<String> cents;

	final Set<String> fractionsAlone;

	final Set<String> articles;

	final Set<String> and;

	/** Between "twenty dollars" and "five cents". */
	final Set<String> minorAnd;

	final Set<String> point;

	final Set<String> whole;

	final Set<String> minus;

	/** Ordinals that are numbers before what is counted. */
	final Set<String> collectives;

	final Set<String> collectiveNouns;

	final Set<String> ordinalSuffixes;

	final Set<String> ordinalPrefixes;

	final Set<String> suffixes;

	final Set<String> years;

	/** Words behind the number of a year of another calendar. */
	final Set<String> eras;

	/** Words before a number that only numbers them. */
	final Set<String> numbered;

	/** Phrases in which a number in words is none. */
	final Phrases<Boolean> idioms;

	/** Whether what stands behind a name in another script is a number of its. */
	final boolean isNamedByNumbers;

	/** The same, unless something follows that may be counted: "day 7". */
	final Set<String> numberedAlone;

	/** What stands before an age: "aged 45". */
	final Phrases<Boolean> agesBefore;

	/** What stands behind an age: "45-year-old". */
	final Phrases<Boolean> agesBehind;

	/** What stands before an age behind which nothing is counted: "he was 45". */
	final Phrases<Boolean> birthdays;

	/** What a hyphen joins to the age of a group: "under-23". */
	final Set<String> ageGroups;

	/** Whether a number between commas behind a name is an age: "Ann Berg, 45, said". */
	final boolean hasAgesBehindNames;

	/**
	 * What is as long as a number of metres, of which m is not a million: "100m sprint".
	 */
	final Set<String> lengths;

	/** What shows that of "a third" is one more: "a third said". */
	final Set<String> another;

	/** Units of weight, behind which a pound is one as well. */
	final Set<String> weights;

	/** Whether scores are told with the smaller number first, too: "kalah 1-4". */
	final boolean hasLostScores;

	final Set<String> months;

	final List<String> adjectiveEndings;

	/** The second word of a range by the first, which is empty if there is none. */
	final Map<String, Phrases<Boolean>> ranges = new HashMap<>();

	/** The folded words that something may begin with which is a figure. */
	private final Set<String> parts = new HashSet<>();

	FigureRules(String language, Lexicon lexicon) {
		this.stems = Stems.of(language);
		this.data = MentionData.read("figures-" + language + ".yaml");
		MentionData common = MentionData.read("figures.yaml");
		this.decimal = this.data.text("decimal", ".").charAt(0);
		this.writesNounsLarge = this.data.has("nouns-large");
		this.hasOrdinalDot = this.data.has("ordinal-dot");
		this.isVigesimal = this.data.has("vigesimal");
		this.isUnitsFirst = this.data.has("units-first");
		this.isGlued = this.data.has("glued");
		this.numbers = numbers();
		this.ordinals = phrases("ordinals");
		this.fractions = phrases("fractions");
		this.denominators = phrases("denominators");
		addLetters(this.data.has("scale-letters") ? this.data.lists("scale-letters") : common.lists("scales"),
				this.scaleLetters);
		addLetters(this.data.lists("money-scale-letters"), this.moneyScaleLetters);
		common.lists("symbols").forEach((code, signs) -> signs.forEach((sign) -> this.symbols.put(sign, code)));
		this.currencies = currencies(language, lexicon);
		this.minors = Phrases.inflected(this.stems);
		this.data.lists("minor").forEach((code, names) -> names.forEach((name) -> this.minors.add(name, code)));
		this.cents = Set.copyOf(common.list("cents"));
		this.percents = flags("percent");
		this.percentsBefore = flags("percent-before");
		this.halves = flags("half-more");
		this.before = approximations("before");
		this.after = approximations("after");
		this.fractionsAlone = words("fractions-alone");
		this.articles = words("articles");
		this.and = words("and");
		this.minorAnd = words("minor-and");
		this.point = words("point");
		this.whole = words("whole");
		this.minus = words("minus");
		this.collectives = words("collectives");
		this.collectiveNouns = words("collective-nouns");
		this.ordinalSuffixes = words("ordinal-suffixes");
		this.ordinalPrefixes = words("ordinal-prefixes");
		this.suffixes = words("suffixes");
		this.years = words("years");
		this.eras = words("eras");
		this.numbered = words("numbered");
		this.idioms = flags("idioms");
		this.isNamedByNumbers = this.data.has("named-by-numbers");
		this.numberedAlone = words("numbered-alone");
		this.agesBefore = flags("ages-before");
		this.agesBehind = flags("ages-behind");
		this.birthdays = flags("birthdays");
		this.ageGroups = words("age-groups");
		this.hasAgesBehindNames = this.data.has("ages-behind-names");
		this.lengths = words("lengths");
		this.another = words("another");
		this.weights = words("weights");
		this.hasLostScores = this.data.has("scores-lost");
		this.months = months(language);
		this.adjectiveEndings = this.data.list("skip-endings");
		for (String range : this.data.list("range")) {
			int dash = range.indexOf("- ");
			this.ranges
				.computeIfAbsent(this.stems.fold(range.substring(0, dash).strip()),
						(from) -> Phrases.folded(this.stems))
				.add(range.substring(dash + 2), Boolean.TRUE);
		}
	}

	private Phrases<NumberWord> numbers() {
		Phrases<NumberWord> numbers = Phrases.folded(this.stems);
		Set<String> alone = words("alone");
		forms("numbers", (value, form) -> numbers.add(form, new NumberWord(Role.ADDED, value, true)));
		forms("whole-words", (value, form) -> numbers.add(form, new NumberWord(Role.WHOLE, value, true)));
		forms("scales", (value, form) -> numbers.add(form,
				new NumberWord(Role.SCALE, value, alone.contains(this.stems.fold(form)))));
		role(numbers, "hundred", Role.HUNDRED, BigDecimal.valueOf(100), alone);
		role(numbers, "tens", Role.TENS, BigDecimal.TEN, alone);
		role(numbers, "teens", Role.TEENS, BigDecimal.TEN, alone);
		return numbers;
	}

	private void role(Phrases<NumberWord> numbers, String section, Role role, BigDecimal value, Set<String> alone) {
		for (String form : this.data.list(section)) {
			this.parts.add(this.stems.fold(form));
			numbers.add(form, new NumberWord(role, value, alone.contains(this.stems.fold(form))));
		}
	}

	private Phrases<BigDecimal> phrases(String section) {
		Phrases<BigDecimal> phrases = Phrases.folded(this.stems);
		forms(section, (value, form) -> phrases.add(form, value));
		return phrases;
	}

	/** Every form of a section, with its endings. */
	private void forms(String section, Form found) {
		List<String> endings = this.data.lists("endings").getOrDefault(section, List.of(""));
		this.data.lists(section).forEach((number, forms) -> {
			BigDecimal value = new BigDecimal(number);
			for (String form : forms) {
				if (form.endsWith("~")) {
					String stem = form.substring(0, form.length() - 1);
					endings.forEach((ending) -> add(stem + ending, value, found));
				}
				else {
					add(form, value, found);
				}
			}
		});
	}

	private void add(String form, BigDecimal value, Form found) {
		this.parts.add(this.stems.fold(form));
		found.add(value, form);
	}

	private Phrases<Boolean> flags(String section) {
		Phrases<Boolean> flags = Phrases.folded(this.stems);
		this.data.list(section).forEach((phrase) -> flags.add(phrase, Boolean.TRUE));
		return flags;
	}

	private Phrases<Approximation> approximations(String section) {
		Phrases<Approximation> phrases = Phrases.folded(this.stems);
		this.data.lists(section).forEach((name, words) -> {
			Approximation approximation = APPROXIMATIONS.get(name);
			if (approximation == null) {
				throw new IllegalStateException("There is no approximation " + name);
			}
			words.forEach((word) -> phrases.add(word, approximation));
		});
		return phrases;
	}

	private static void addLetters(Map<String, List<String>> letters, Map<String, BigDecimal> scales) {
		letters.forEach((scale, written) -> written.forEach((letter) -> scales.put(letter, new BigDecimal(scale))));
	}

	private Set<String> words(String section) {
		Set<String> words = new HashSet<>();
		this.data.list(section).forEach((word) -> words.add(this.stems.fold(word)));
		return words;
	}

	/** Our names go before those of the CLDR, which the lexicon has. */
	private Phrases<String> currencies(String language, Lexicon lexicon) {
		Phrases<String> names = Phrases.inflected(this.stems);
		this.data.lists("currencies").forEach((code, own) -> own.forEach((name) -> names.add(name, code)));
		for (Concept concept : lexicon.concepts()) {
			if (concept.scheme().equals("currency")) {
				String code = concept.id().substring(concept.id().indexOf('-') + 1);
				for (String name : concept.labels().getOrDefault(language, List.of())) {
					// a code counts in capitals only, and without endings
					if (!name.equals(code)) {
						names.add(name, code);
					}
				}
			}
		}
		this.symbols.forEach((sign, code) -> {
			if (sign.chars().allMatch(Character::isLetter)) {
				names.add(sign, code);
			}
		});
		return names;
	}

	private Set<String> months(String language) {
		Set<String> months = new HashSet<>();
		DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(language));
		for (int context : new int[] { DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE }) {
			for (int width : new int[] { DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED }) {
				for (String month : symbols.getMonths(context, width)) {
					String folded = this.stems
						.fold(month.replace(".", "").toLowerCase(Locale.forLanguageTag(language)));
					months.add(folded);
					months.add(this.stems.stem(folded));
				}
			}
		}
		months.remove("");
		return months;
	}

	/** Whether a piece is the name of a month. */
	boolean isMonth(Stems.Word piece) {
		return this.months.contains(piece.folded()) || this.months.contains(piece.stem());
	}

	/**
	 * Where the parts of a word begin that several numbers are written together in, or
	 * null.
	 */
	int @Nullable [] partsOf(String folded, int length) {
		if (!this.isGlued || folded.length() < SHORTEST_COMPOUND || length > LONGEST_COMPOUND
				|| folded.length() != length || this.parts.contains(folded)) {
			return null;
		}
		List<Integer> begins = new ArrayList<>();
		int at = 0;
		while (at < length) {
			int end = length;
			while (end > at && !isPart(folded.substring(at, end))) {
				end--;
			}
			if (end == at) {
				return null;
			}
			begins.add(at);
			at = end;
		}
		return begins.stream().mapToInt(Integer::intValue).toArray();
	}

	private boolean isPart(String part) {
		return this.parts.contains(part) || this.and.contains(part);
	}

	/** A fraction to four digits. */
	static BigDecimal divide(BigDecimal number, BigDecimal parts) {
		return number.divide(parts, new MathContext(4));
	}

	/** Told of a form. */
	private interface Form {

		void add(BigDecimal value, String form);

	}

	/** Whether a piece is the sign or the code of a currency. */
	boolean isCurrencySign(TextPieces text, int piece) {
		String written = text.text().substring(text.start(piece), text.end(piece));
		return this.symbols.containsKey(written) || UnitReader.isCode(written);
	}

}
