package org.dateline.export;

import java.util.List;

import org.dateline.article.CatalogueCounts;

/** How many reports a list has, and would have with other choices, in the API. */
record ApiCounts(long revision, int total, int undated, List<ApiCount> language, List<ApiCount> source,
		List<ApiCount> country) {

	static ApiCounts of(CatalogueCounts.Counted counted) {
		return new ApiCounts(counted.revision(), counted.total(), counted.undated(), counts(counted, "language"),
				counts(counted, "source"), counts(counted, "country"));
	}

	private static List<ApiCount> counts(CatalogueCounts.Counted counted, String parameter) {
		return counted.facets()
			.getOrDefault(parameter, List.of())
			.stream()
			.map((one) -> new ApiCount(one.value(), one.name(), one.count()))
			.toList();
	}

	/** One choice. */
	record ApiCount(String value, String name, int count) {
	}

}
