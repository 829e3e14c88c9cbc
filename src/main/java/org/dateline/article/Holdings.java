package org.dateline.article;

import java.util.Map;

import org.dateline.vocabulary.CountryPair;

import org.springframework.stereotype.Component;

/** What is held, as of the newest revision this node knows. */
@Component
public class Holdings {

	private final Shelflists shelflists;

	private final ListPages lists;

	private final CoverageChart charts;

	Holdings(Shelflists shelflists, ListPages lists, CoverageChart charts) {
		this.shelflists = shelflists;
		this.lists = lists;
		this.charts = charts;
	}

	/** Where the reports stand now. */
	public Places places() {
		return this.shelflists.current();
	}

	/**
	 * How many reports are on each two countries.
	 * @param revision an archive revision; the answer is of that or a newer one
	 */
	public Map<CountryPair, Integer> pairs(long revision) {
		return this.shelflists.atLeast(revision).pairs();
	}

	/**
	 * The reports on two countries.
	 * @param revision likewise
	 */
	public Holding on(CountryPair pair, long revision) {
		return new Holding(this.shelflists.atLeast(revision).choose(ListFilter.ALL.on(pair)), this.lists, this.charts);
	}

}
