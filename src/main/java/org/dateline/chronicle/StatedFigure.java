package org.dateline.chronicle;

import java.math.BigDecimal;
import java.util.List;

import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a report gives of something that is measured.
 *
 * @param article the report
 * @param language its language tag
 * @param published when the report was published, or null where that is not known
 * @param measure what is measured, a key of {@code measures.yaml} and a concept of the
 * lexicon: {@code trade-turnover}; in words {@link Measures#nameOf}
 * @param change whether it is by how much the measure rose or fell, and not how much it
 * is
 * @param value the number, or where a range begins
 * @param upTo where a range ends, or null
 * @param unit a currency of ISO 4217, {@code %}, or empty for what is counted
 * @param approximation how exactly it is meant: {@code exact}, {@code about},
 * {@code more-than}, {@code less-than}, {@code at-least}, {@code at-most}, {@code almost}
 * @param period what it speaks of, or null where the sentence does not say
 * @param speaker who gives it, or null where the sentence does not say
 * @param countries the countries it is of (ISO 3166-1)
 * @param byArticle whether these are the countries of the whole report, because the
 * sentence names no two
 * @param quoted the sentence, and in it the words of the figure
 */
public record StatedFigure(long article, String language, @Nullable EdtfDate published, String measure, boolean change,
		BigDecimal value, @Nullable BigDecimal upTo, String unit, String approximation, @Nullable Period period,
		@Nullable Speaker speaker, List<String> countries, boolean byArticle, Quoted quoted) {

	public StatedFigure {
		countries = List.copyOf(countries);
	}

	/**
	 * The time that a figure speaks of.
	 *
	 * @param date the time
	 * @param basis {@code stated}, {@code completed} from the day of publication, or
	 * {@code counted} from it
	 * @param words the words for it
	 * @param start where they start in the text, in Unicode code points
	 */
	public record Period(EdtfDate date, String basis, String words, int start) {
	}

	/**
	 * Who gives a figure.
	 *
	 * @param words the words for them
	 * @param start where they start in the text, in Unicode code points
	 * @param authority the person or organisation, or null where the words name none
	 */
	public record Speaker(String words, int start, @Nullable Long authority) {
	}

}
