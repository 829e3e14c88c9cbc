package org.dateline.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;

/**
 * Says amounts with their units in one language (CLDR), also in the case that "more than"
 * wants of them: "54%-dən" (çox) in Azerbaijani, «4 миллиардов долларов» (более) in
 * Russian. Other languages have no such case.
 */
final class AmountWords {

	private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

	private static final int DIGITS = 3;

	private static final Pattern NUMBER = Pattern.compile("^-?\\d[\\d.,\\h]*(?<=\\d)");

	/** How the sign of a percentage is read aloud in Azerbaijani. */
	private static final String PERCENT = "faiz";

	private static final String VOWELS = "aıoueəiöü";

	private static final String BACK_VOWELS = "aıou";

	/** Behind these CLDR has the genitive of one thing and of many. */
	private static final BigDecimal ONE_AND_A_HALF = new BigDecimal("1.5");

	private static final BigDecimal FIVE = BigDecimal.valueOf(5);

	private final ULocale locale;

	private final ConcurrentMap<String, LocalizedNumberFormatter> formats = new ConcurrentHashMap<>();

	AmountWords(ULocale locale) {
		this.locale = locale;
	}

	/** An amount, the large ones in words: "4.3 billion US dollars", "54%". */
	String say(BigDecimal value, String unit) {
		boolean large = value.abs().compareTo(MILLION) >= 0;
		String amount = this.formats.computeIfAbsent(large ? unit + "+" : unit, (key) -> format(unit, large))
			.format(value)
			.toString();
		return isCurrency(unit) ? withSmallUnit(amount, unit) : amount;
	}

	/** The same as it stands with "more than" and "less than". */
	String compared(BigDecimal value, String unit) {
		return switch (this.locale.getLanguage()) {
			case "az" -> ablative(value, unit);
			case "ru" -> genitive(value, unit);
			default -> say(value, unit);
		};
	}

	private LocalizedNumberFormatter format(String unit, boolean large) {
		LocalizedNumberFormatter format = NumberFormatter.withLocale(this.locale)
			.precision(Precision.maxFraction(DIGITS));
		if (large) {
			format = format.notation(Notation.compactLong());
		}
		return unit.isEmpty() ? format : unit.equals("%") ? format.unit(MeasureUnit.PERCENT)
				: format.unit(Currency.getInstance(unit)).unitWidth(NumberFormatter.UnitWidth.FULL_NAME);
	}

	private static boolean isCurrency(String unit) {
		return !unit.isEmpty() && !unit.equals("%");
	}

	/**
	 * CLDR begins currencies with a capital in Indonesian, where what it is comes before
	 * whose it is ("dolar Amerika Serikat"), and in Azerbaijani those that are nobody's
	 * ("avro").
	 */
	private String withSmallUnit(String amount, String unit) {
		String name = name(unit);
		boolean isSmall = switch (this.locale.getLanguage()) {
			case "id" -> true;
			case "az" -> name.indexOf(' ') < 0;
			default -> false;
		};
		return (isSmall && amount.endsWith(name)) ? amount.substring(0, amount.length() - name.length())
				+ name.substring(0, 1).toLowerCase(this.locale.toLocale()) + name.substring(1) : amount;
	}

	private String name(String currency) {
		return Currency.getInstance(currency).getName(this.locale, Currency.PLURAL_LONG_NAME, "other", null);
	}

	/** "54%-dən", "150-dən", "4,3 milyard ABŞ dollarından". */
	private String ablative(BigDecimal value, String unit) {
		String amount = say(value, unit);
		char last = amount.charAt(amount.length() - 1);
		if (last == '%') {
			return amount + "-" + ablativeOf(PERCENT);
		}
		if (Character.isDigit(last)) {
			return amount + "-" + ablativeOf(spelled(value));
		}
		// "the dollar of the US" has an ending already, behind which comes an n
		boolean isOfCountry = isCurrency(unit) && name(unit).indexOf(' ') >= 0 && VOWELS.indexOf(last) >= 0;
		return amount + (isOfCountry ? "n" : "") + ablativeOf(amount);
	}

	/** The ending that goes with the last vowel of a word. */
	private static String ablativeOf(String word) {
		for (int i = word.length() - 1; i >= 0; i--) {
			if (VOWELS.indexOf(word.charAt(i)) >= 0) {
				return (BACK_VOWELS.indexOf(word.charAt(i)) >= 0) ? "dan" : "dən";
			}
		}
		return "dən";
	}

	/** The last part of a number as it is read aloud. */
	private String spelled(BigDecimal value) {
		BigDecimal shown = value.setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
		long last = (shown.scale() > 0) ? shown.unscaledValue().longValue() % THOUSAND.longValue() : shown.longValue();
		return new RuleBasedNumberFormat(this.locale, RuleBasedNumberFormat.SPELLOUT).format(last);
	}

	/** «54 %», «4,3 миллиарда долларов США», «5 миллионов евро». */
	private String genitive(BigDecimal value, String unit) {
		BigDecimal magnitude = BigDecimal.ONE;
		while (value.abs().compareTo(MILLION) >= 0 && value.abs().compareTo(magnitude.multiply(THOUSAND)) >= 0) {
			magnitude = magnitude.multiply(THOUSAND);
		}
		BigDecimal shown = value.divide(magnitude, DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
		String amount = say(value, unit);
		Matcher number = NUMBER.matcher(amount);
		if (shown.scale() > 0 || !number.find()) {
			return amount;
		}
		long whole = shown.abs().longValue();
		BigDecimal like = (whole % 10 == 1 && whole % 100 != 11) ? ONE_AND_A_HALF : FIVE;
		String words = NUMBER.matcher(say(like.multiply(magnitude), unit)).replaceFirst("");
		return number.group() + words;
	}

}
