package org.dateline.relation;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import org.dateline.chronicle.StatedFigure;
import org.dateline.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how much a figure is, with its unit and how exactly it is meant (CLDR). */
@Component
class Values {

	private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

	private static final int DIGITS = 3;

	private final MessageSource messages;

	private final Map<String, LocalizedNumberFormatter> formatters = new ConcurrentHashMap<>();

	Values(MessageSource messages) {
		this.messages = messages;
	}

	/** "more than 4.3 billion US dollars", "54%", "5–7 million euros". */
	String say(StatedFigure figure, Locale locale) {
		String number = number(figure.value(), figure.unit(), locale);
		BigDecimal upTo = figure.upTo();
		if (upTo != null) {
			number = number + " – " + number(upTo, figure.unit(), locale);
		}
		return figure.approximation().equals("exact") ? number
				: this.messages.getMessage("relation.value." + figure.approximation(), new Object[] { number }, locale);
	}

	/** A number with its unit. */
	String number(BigDecimal value, String unit, Locale locale) {
		boolean large = value.abs().compareTo(MILLION) >= 0;
		return this.formatters
			.computeIfAbsent(locale.getLanguage() + unit + large, (key) -> formatter(unit, large, locale))
			.format(value)
			.toString();
	}

	private static LocalizedNumberFormatter formatter(String unit, boolean large, Locale locale) {
		LocalizedNumberFormatter formatter = NumberFormatter.withLocale(InterfaceLanguage.of(locale).getULocale())
			.precision(Precision.maxFraction(DIGITS));
		if (large) {
			formatter = formatter.notation(Notation.compactLong());
		}
		MeasureUnit measure = unit(unit);
		return (measure == null) ? formatter : (measure == MeasureUnit.PERCENT) ? formatter.unit(measure)
				: formatter.unit(measure).unitWidth(NumberFormatter.UnitWidth.FULL_NAME);
	}

	private static @Nullable MeasureUnit unit(String unit) {
		return unit.isEmpty() ? null : unit.equals("%") ? MeasureUnit.PERCENT : Currency.getInstance(unit);
	}

}
