package org.dateline.chronicle;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * What was drawn of a report. Places are Unicode code points of its text.
 *
 * @param figures what it gives figures of, in the order of the text
 * @param events what it tells to have happened when
 * @param names the names in it, each once
 */
record DrawnReport(List<Figure> figures, List<Happening> events, List<Name> names) {

	DrawnReport {
		figures = List.copyOf(figures);
		events = List.copyOf(events);
		names = List.copyOf(names);
	}

	/**
	 * Words, and the sentence they stand in.
	 *
	 * @param start where the words start
	 * @param sentenceEnd the place after the sentence
	 */
	record Evidence(int start, String quote, int sentenceStart, int sentenceEnd) {
	}

	/**
	 * The countries that something is about: two to eight.
	 *
	 * @param byArticle whether they are those of the report, because the sentence names
	 * no two
	 */
	record Between(List<String> countries, boolean byArticle) {

		/** A list of more is of no pair. */
		private static final int MOST = 8;

		Between {
			countries = List.copyOf(countries);
			if (countries.size() < 2 || countries.size() > MOST) {
				throw new IllegalArgumentException("between " + countries);
			}
		}

		/** Those that a sentence names, the surest first: as many of them as may be. */
		static Between of(Collection<String> named) {
			return new Between(named.stream().limit(MOST).sorted().toList(), false);
		}

	}

	/**
	 * A figure with what it measures.
	 *
	 * @param change whether it is by how much the measure changed
	 * @param unit a currency, {@code %} or nothing
	 */
	record Figure(Evidence evidence, String measure, boolean change, BigDecimal value, @Nullable BigDecimal upTo,
			String unit, String approximation, @Nullable Period period, @Nullable Speaker speaker, Between between) {
	}

	/**
	 * The time that a figure speaks of.
	 *
	 * @param basis how the words give it
	 */
	record Period(EdtfDate date, String basis, int start, String quote) {
	}

	/**
	 * Who gives a figure.
	 *
	 * @param name the name in these words, or null
	 */
	record Speaker(int start, String words, @Nullable Name name) {
	}

	/**
	 * That something happened.
	 *
	 * @param calledOff whether it is said that it will not, or did not
	 */
	record Happening(Evidence evidence, String type, EdtfDate date, Between between, @Nullable Name place,
			List<Name> people, boolean calledOff) {
	}

	/**
	 * A name as it is written.
	 *
	 * @param key what it is known by in every language
	 * @param country its country, if that is known
	 */
	record Name(Authority.Kind kind, String key, String form, @Nullable String country) {
	}

}
