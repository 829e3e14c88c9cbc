package org.dateline.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.DateWords;

/**
 * Says numbers, moments, languages and countries as one interface language does (CLDR);
 * {@code words} in templates.
 */
public final class InterfaceWords {

	/** Names come from data; who sends thousands of odd tags must not fill the memory. */
	private static final int MOST_NAMES = 2_000;

	private static final DateWords DATES = new DateWords();

	private static final Map<InterfaceLanguage, InterfaceWords> ALL = new EnumMap<>(InterfaceLanguage.class);

	private static final ConcurrentMap<String, String> OWN_NAMES = new ConcurrentHashMap<>();

	static {
		for (InterfaceLanguage language : InterfaceLanguage.ALL) {
			ALL.put(language, new InterfaceWords(language.getULocale()));
		}
	}

	private final ULocale locale;

	private final LocalizedNumberFormatter numbers;

	private final LocaleDisplayNames inText;

	private final LocaleDisplayNames atStart;

	private final ListFormatter lists;

	private final Comparator<String> alphabetical;

	private final AmountWords amounts;

	private final ConcurrentMap<String, String> names = new ConcurrentHashMap<>();

	private InterfaceWords(ULocale locale) {
		this.locale = locale;
		this.numbers = NumberFormatter.withLocale(locale);
		this.amounts = new AmountWords(locale);
		this.inText = LocaleDisplayNames.getInstance(locale, DisplayContext.CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE);
		this.atStart = LocaleDisplayNames.getInstance(locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU);
		this.lists = ListFormatter.getInstance(locale);
		// frozen, it may be used by many threads
		this.alphabetical = Collator.getInstance(locale).freeze()::compare;
	}

	/** The words of this language. */
	public static InterfaceWords in(InterfaceLanguage language) {
		InterfaceWords words = ALL.get(language);
		if (words == null) {
			throw new IllegalStateException("No words in " + language);
		}
		return words;
	}

	/** The words of this locale's language, or English ones. */
	public static InterfaceWords in(Locale locale) {
		return in(InterfaceLanguage.of(locale));
	}

	/** "12,345", "12 345", "12.345". */
	public String number(long number) {
		// all four languages write these alike, and a list has a hundred of them
		return (number >= 0 && number < 1000) ? Long.toString(number) : this.numbers.format(number).toString();
	}

	/**
	 * An amount with its unit, the large ones in words: "4.3 billion US dollars", "54%".
	 * @param unit a currency of ISO 4217, {@code %}, or empty for none
	 */
	public String amount(BigDecimal value, String unit) {
		return this.amounts.say(value, unit);
	}

	/** The same in the case that "more than" and "less than" want of it. */
	String comparedAmount(BigDecimal value, String unit) {
		return this.amounts.compared(value, unit);
	}

	/** A moment for machines, as precisely as HTML takes it: to the millisecond. */
	public String stamp(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MILLIS).toString();
	}

	/** Day and time of day in UTC, as the record of a report says them. */
	public String moment(Instant moment) {
		return DATES.moment(moment, this.locale.toLocale());
	}

	/** The order of names in a list. */
	public Comparator<String> alphabetical() {
		return this.alphabetical;
	}

	/** "Russian, Azerbaijani and English" from the items as they are. */
	public String list(Collection<String> items) {
		return this.lists.format(items);
	}

	/**
	 * A language's name as it stands within a sentence: "Russian", "русский".
	 * @param tag BCP 47; said as it is when CLDR has no name for it
	 */
	public String language(String tag) {
		return named("l" + tag,
				() -> asLanguage(this.inText.localeDisplayName(ULocale.forLanguageTag(tag)), this.locale));
	}

	/** A language's name as it stands in a list or a heading: "Russian", "Русский". */
	public String languageInList(String tag) {
		return named("L" + tag,
				() -> titled(asLanguage(this.atStart.localeDisplayName(ULocale.forLanguageTag(tag)), this.locale),
						this.locale));
	}

	/** A language's name in itself: "русский", "azərbaycan dili". */
	public String languageInItself(String tag) {
		return remembered(OWN_NAMES, tag, () -> {
			ULocale own = ULocale.forLanguageTag(tag);
			return asLanguage(LocaleDisplayNames.getInstance(own, DisplayContext.CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE)
				.localeDisplayName(own), own);
		});
	}

	/**
	 * A country's name.
	 * @param code ISO 3166-1 alpha-2; said as it is when CLDR has no name for it
	 */
	public String country(String code) {
		return named("c" + code, () -> this.atStart.regionDisplayName(code));
	}

	/** Two countries as a heading names them: "Azerbaijan – Russia". */
	public String pair(CountryPair pair) {
		return country(pair.one()) + " – " + country(pair.other());
	}

	private String named(String key, Supplier<String> name) {
		return remembered(this.names, key, name);
	}

	private static String remembered(ConcurrentMap<String, String> names, String key, Supplier<String> name) {
		String known = names.get(key);
		if (known == null) {
			known = name.get();
			if (names.size() < MOST_NAMES) {
				names.put(key, known);
			}
		}
		return known;
	}

	/**
	 * CLDR names a language in Indonesian as it names the country, and in Azerbaijani
	 * nearly so: alone, "Rusia" and "azərbaycan" could be either.
	 */
	private static String asLanguage(String name, ULocale locale) {
		return switch (locale.getLanguage()) {
			case "id" -> "bahasa " + name;
			case "az" -> name + " dili";
			default -> name;
		};
	}

	private static String titled(String name, ULocale locale) {
		BreakIterator sentence = BreakIterator.getSentenceInstance(locale);
		return UCharacter.toTitleCase(locale, name, sentence, UCharacter.TITLECASE_NO_LOWERCASE);
	}

}
