package org.dateline.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how much a figure is, and how exactly it is meant. */
@Component
public class Amounts {

	private static final String EXACT = "exact";

	/** Those whose words want the amount in a case of their own. */
	private static final Set<String> COMPARING = Set.of("more-than", "less-than");

	private final MessageSource messages;

	Amounts(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * "More than 4.3 billion US dollars", "54%", "5 million euros – 7 million euros".
	 * @param upTo where it ends if it is a range
	 * @param unit a currency of ISO 4217, {@code %}, or empty for none
	 * @param approximation its code: {@code exact}, {@code about}, {@code more-than} …
	 */
	public String say(BigDecimal value, @Nullable BigDecimal upTo, String unit, String approximation, Locale locale) {
		InterfaceWords words = InterfaceWords.in(locale);
		boolean isCompared = COMPARING.contains(approximation);
		BigDecimal last = (upTo != null) ? upTo : value;
		String amount = isCompared ? words.comparedAmount(last, unit) : words.amount(last, unit);
		if (upTo != null) {
			amount = words.amount(value, unit) + " – " + amount;
		}
		return approximation.equals(EXACT) ? amount
				: this.messages.getMessage("amount." + approximation, new Object[] { amount }, locale);
	}

}
