package org.dateline.export;

import java.util.List;

import org.dateline.vocabulary.CountryPair;

/** Two countries in the API, and how many reports are about both. */
record ApiRelation(String pair, String href, List<String> countries, int reports) {

	static ApiRelation of(CountryPair pair, int reports) {
		return new ApiRelation(pair.toString(), "/relations/" + pair, pair.codes(), reports);
	}

}
