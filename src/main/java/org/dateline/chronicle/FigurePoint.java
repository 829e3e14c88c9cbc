package org.dateline.chronicle;

import java.math.BigDecimal;

import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure without its words, as a chart shows it.
 *
 * @param time what it speaks of, with a first and a last day
 * @param value the number, or where a range begins
 * @param upTo where a range ends, or null
 * @param unit a currency of ISO 4217, {@code %}, or empty for what is counted
 * @param approximation how exactly it is meant, as {@link StatedFigure#approximation()}
 * @param language the language tag of its report
 */
public record FigurePoint(EdtfDate time, BigDecimal value, @Nullable BigDecimal upTo, String unit, String approximation,
		String language) {
}
