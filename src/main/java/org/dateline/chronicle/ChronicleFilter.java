package org.dateline.chronicle;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a pair's chronicle is asked for. Of events, the days are those of the
 * event; of figures and names, those on which their report may have been published, and a
 * report of which nothing is known is on none. What is empty or null leaves it open.
 *
 * @param from the first day
 * @param to the last day
 * @param languages language tags of reports that say so, any of them
 * @param sources addresses of their sources, any of them
 * @param types types of events, any of them
 * @param measures what is measured, any of it
 * @param period the time that figures speak of (EDTF), exactly this one
 */
public record ChronicleFilter(@Nullable LocalDate from, @Nullable LocalDate to, Set<String> languages,
		Set<String> sources, Set<String> types, Set<String> measures, @Nullable String period) {

	/** All there is. */
	public static final ChronicleFilter ALL = new ChronicleFilter(null, null, Set.of(), Set.of(), Set.of(), Set.of(),
			null);

	public ChronicleFilter {
		languages = Set.copyOf(languages);
		sources = Set.copyOf(sources);
		types = Set.copyOf(types);
		measures = Set.copyOf(measures);
	}

	/** What reports of these languages and sources say, within these days. */
	public static ChronicleFilter of(@Nullable LocalDate from, @Nullable LocalDate to, Set<String> languages,
			Set<String> sources) {
		return new ChronicleFilter(from, to, languages, sources, Set.of(), Set.of(), null);
	}

	/** Events of these types alone. */
	public ChronicleFilter ofTypes(Set<String> types) {
		return new ChronicleFilter(this.from, this.to, this.languages, this.sources, types, this.measures, this.period);
	}

	/** Figures of these measures alone. */
	public ChronicleFilter ofMeasures(Set<String> measures) {
		return new ChronicleFilter(this.from, this.to, this.languages, this.sources, this.types, measures, this.period);
	}

	/** Figures of this time alone. */
	public ChronicleFilter ofPeriod(@Nullable String period) {
		return new ChronicleFilter(this.from, this.to, this.languages, this.sources, this.types, this.measures, period);
	}

}
