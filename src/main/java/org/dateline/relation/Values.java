package org.dateline.relation;

import java.math.BigDecimal;
import java.util.Locale;

import org.dateline.chronicle.StatedFigure;
import org.dateline.web.Words;

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
		Words words = Words.in(locale);
		String amount = words.amount(figure.value(), figure.unit());
		BigDecimal upTo = figure.upTo();
		if (upTo != null) {
			amount = amount + " – " + words.amount(upTo, figure.unit());
		}
		return figure.approximation().equals("exact") ? amount
				: this.messages.getMessage("amount." + figure.approximation(), new Object[] { amount }, locale);
	}

}
