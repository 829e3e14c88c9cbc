package org.dateline.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.dateline.chronicle.ChronicleFilter;
import org.dateline.chronicle.EventTypes;
import org.dateline.chronicle.Measures;
import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.DateBound;
import org.dateline.vocabulary.DateRange;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.EdtfSyntaxException;
import org.dateline.vocabulary.LanguageTag;
import org.dateline.web.BadParameter;
import org.dateline.web.Parameters;
import org.dateline.web.QueryString;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * Which part of a dossier is asked for, written as on the list of reports.
 *
 * @param pair the two countries
 * @param from the first day, or null
 * @param to the last day, or null
 * @param languages reports in any of these languages
 * @param sources reports of any of these sources, by address
 * @param kinds events of any of these types, or figures of any of these measures
 * @param period figures of exactly this time (EDTF), or null
 * @param page which page of a list, from 1
 */
record DossierFilter(CountryPair pair, @Nullable DateBound from, @Nullable DateBound to, Set<String> languages,
		Set<String> sources, Set<String> kinds, @Nullable String period, int page) {

	static final List<String> DAYS = List.of("from", "to");

	static final List<String> NAMES = List.of("from", "to", "page");

	static final List<String> EVENTS = List.of("from", "to", "language", "source", "type", "page");

	static final List<String> FIGURES = List.of("from", "to", "language", "source", "measure", "period", "page");

	/** Nobody pages further; who wants all of it takes the export. */
	static final int LAST_PAGE = 1000;

	private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,3}");

	/** All of a dossier. */
	static DossierFilter of(CountryPair pair) {
		return new DossierFilter(pair, null, null, Set.of(), Set.of(), Set.of(), null, 1);
	}

	/**
	 * Reads a query.
	 * @param known the parameters that the page takes
	 * @throws BadParameter naming the parameter and what it takes
	 */
	static DossierFilter parse(CountryPair pair, MultiValueMap<String, String> query, List<String> known) {
		Parameters parameters = Parameters.of(query, known);
		DateRange days = parameters.days();
		Set<String> kinds = known.contains("type")
				? parameters.all("type", EventTypes.codes()::contains, "relation.bad.type") : known.contains("measure")
						? parameters.all("measure", Measures.codes()::contains, "relation.bad.measure") : Set.of();
		return new DossierFilter(pair, days.from(), days.to(),
				parameters.all("language", LanguageTag::isWellFormed, "list.bad.language"),
				parameters.all("source", Parameters::isSlug, "list.bad.source"), kinds,
				known.contains("period") ? period(parameters.single("period")) : null, page(parameters.single("page")));
	}

	private static @Nullable String period(@Nullable String written) {
		if (written == null) {
			return null;
		}
		try {
			return EdtfDate.parse(written).edtf();
		}
		catch (EdtfSyntaxException ex) {
			throw new BadParameter("period", written, "relation.bad.time");
		}
	}

	private static int page(@Nullable String written) {
		if (written == null) {
			return 1;
		}
		if (!PAGE.matcher(written).matches() || Integer.parseInt(written) > LAST_PAGE) {
			throw new BadParameter("page", written, "relation.bad.page", LAST_PAGE);
		}
		return Integer.parseInt(written);
	}

	boolean hasDays() {
		return this.from != null || this.to != null;
	}

	boolean isWhole() {
		return !hasDays() && this.languages.isEmpty() && this.sources.isEmpty() && this.kinds.isEmpty()
				&& this.period == null;
	}

	@Nullable LocalDate firstDay() {
		return (this.from != null) ? this.from.first() : null;
	}

	@Nullable LocalDate lastDay() {
		return (this.to != null) ? this.to.last() : null;
	}

	DossierFilter within(@Nullable DateBound from, @Nullable DateBound to) {
		return new DossierFilter(this.pair, from, to, this.languages, this.sources, this.kinds, this.period, 1);
	}

	DossierFilter in(Set<String> languages) {
		return new DossierFilter(this.pair, this.from, this.to, languages, this.sources, this.kinds, this.period, 1);
	}

	DossierFilter by(Set<String> sources) {
		return new DossierFilter(this.pair, this.from, this.to, this.languages, sources, this.kinds, this.period, 1);
	}

	DossierFilter of(Set<String> kinds) {
		return new DossierFilter(this.pair, this.from, this.to, this.languages, this.sources, kinds, this.period, 1);
	}

	/** Figures of this time alone. */
	DossierFilter ofPeriod(@Nullable String period) {
		return new DossierFilter(this.pair, this.from, this.to, this.languages, this.sources, this.kinds, period, 1);
	}

	DossierFilter at(int page) {
		return new DossierFilter(this.pair, this.from, this.to, this.languages, this.sources, this.kinds, this.period,
				page);
	}

	/** How many lines stand before this page. */
	int offset(int size) {
		return (this.page - 1) * size;
	}

	/** What of the chronicle is asked for, of whatever type or measure. */
	ChronicleFilter chronicle() {
		return ChronicleFilter.of(firstDay(), lastDay(), this.languages, this.sources).ofPeriod(this.period);
	}

	/** The canonical query of the days alone, for the pages that take no more. */
	String queryOfDays() {
		return days(new QueryString()).toString();
	}

	/** The canonical query with its question mark, or nothing for the whole. */
	String query(String kind) {
		QueryString query = new QueryString().add("language", this.languages).add("source", this.sources);
		return days(query.add(kind, this.kinds)).add("period", this.period)
			.add("page", (this.page > 1) ? Integer.toString(this.page) : null)
			.toString();
	}

	private QueryString days(QueryString query) {
		return query.add("from", (this.from != null) ? this.from.written() : null)
			.add("to", (this.to != null) ? this.to.written() : null);
	}

}
