package org.dateline.relation;

import java.util.List;

import org.dateline.database.Snapshot;
import org.dateline.vocabulary.CountryPair;
import org.dateline.web.BadParameter;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.dateline.web.Parameters;
import org.dateline.web.QueryString;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Periods, languages and sources of two countries, side by side. */
@Controller
class ComparisonController {

	private final Comparisons comparisons;

	private final Snapshot snapshot;

	ComparisonController(Comparisons comparisons, Snapshot snapshot) {
		this.comparisons = comparisons;
		this.snapshot = snapshot;
	}

	/**
	 * Compares two periods; where none is named, the first and the last year with
	 * reports.
	 */
	@GetMapping("/{ui}/relations/{pair}/periods")
	Page comparePeriods(@PathVariable InterfaceLanguage ui, @PathVariable String pair,
			@RequestParam MultiValueMap<String, String> query) {
		Parameters parameters = Parameters.of(query, List.of("first", "second"));
		Comparisons.Period first = period(parameters, "first");
		Comparisons.Period second = period(parameters, "second");
		CountryPair named = named(pair);
		if (!named.toString().equals(pair)) {
			return moved(ui, named, "periods", query);
		}
		return this.snapshot.read((revision) -> {
			List<Comparisons.Period> ends = (first == null || second == null) ? this.comparisons.ends(named, revision)
					: List.of();
			List<Comparisons.Period> periods = (first != null && second != null) ? List.of(first, second)
					: ends.isEmpty() ? List.of()
							: List.of((first != null) ? first : otherThan(second, ends.get(0), ends.get(1)),
									(second != null) ? second : otherThan(first, ends.get(1), ends.get(0)));
			return Page.ofArchive("relation/compare", revision)
				.with("comparison", this.comparisons.periods(named, periods, revision, ui.getLocale()))
				.with("part", "periods")
				.with("bySource", false)
				.with("first", periods.isEmpty() ? null : periods.get(0).written())
				.with("second", periods.isEmpty() ? null : periods.get(1).written());
		});
	}

	/** What a period is compared with where that was not said: never with itself. */
	private static Comparisons.Period otherThan(Comparisons.@Nullable Period given, Comparisons.Period usual,
			Comparisons.Period instead) {
		return (given != null && given.written().equals(usual.written())) ? instead : usual;
	}

	/** Compares what the languages tell, or the sources. */
	@GetMapping("/{ui}/relations/{pair}/differences")
	Page compareLanguages(@PathVariable InterfaceLanguage ui, @PathVariable String pair,
			@RequestParam MultiValueMap<String, String> query) {
		String by = Parameters.of(query, List.of("by")).single("by");
		if (by != null && !by.equals("source")) {
			throw new BadParameter("by", by, "relation.bad.by");
		}
		CountryPair named = named(pair);
		if (!named.toString().equals(pair)) {
			return moved(ui, named, "differences", query);
		}
		return this.snapshot.read((revision) -> Page.ofArchive("relation/compare", revision)
			.with("comparison", this.comparisons.differences(named, by != null, revision, ui.getLocale()))
			.with("part", "differences")
			.with("bySource", by != null)
			.with("first", null)
			.with("second", null));
	}

	private static Comparisons.@Nullable Period period(Parameters parameters, String name) {
		String written = parameters.single(name);
		if (written == null) {
			return null;
		}
		Comparisons.Period period = Comparisons.Period.read(written);
		if (period == null) {
			throw new BadParameter(name, written, "relation.bad.period");
		}
		return period;
	}

	private static CountryPair named(String pair) {
		return CountryPair.meant(pair).orElseThrow(() -> new PageNotFound("pair " + pair));
	}

	private static Page moved(InterfaceLanguage ui, CountryPair pair, String part,
			MultiValueMap<String, String> query) {
		QueryString asked = new QueryString();
		query.forEach(asked::add);
		return Page.moved("/" + ui + "/relations/" + pair + "/" + part + asked);
	}

}
