package org.dateline.relation;

import java.math.BigDecimal;
import java.util.Locale;

import org.dateline.chronicle.FigurePoint;
import org.dateline.chronicle.StatedFigure;
import org.dateline.web.InterfaceWords;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how much a figure is, and how exactly it is meant. */
@Component
class Values {

	private final MessageSource messages;

	Values(MessageSource messages) {
		this.messages = messages;
	}

	/** "more than 4.3 billion US dollars", "54%", "5 million euros – 7 million euros". */
	String say(StatedFigure figure, Locale locale) {
		return say(figure.value(), figure.upTo(), figure.unit(), figure.approximation(), locale);
	}

	String say(FigurePoint figure, Locale locale) {
		return say(figure.value(), figure.upTo(), figure.unit(), figure.approximation(), locale);
	}

	private String say(BigDecimal value, @Nullable BigDecimal upTo, String unit, String approximation, Locale locale) {
		InterfaceWords words = InterfaceWords.in(locale);
		String amount = words.amount(value, unit);
		if (upTo != null) {
			amount = amount + " – " + words.amount(upTo, unit);
		}
		return approximation.equals("exact") ? amount
				: this.messages.getMessage("amount." + approximation, new Object[] { amount }, locale);
	}

}
