package org.dateline.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

/**
 * How many reports a list has, and how many it would have with each other choice.
 */
@Service
public class CatalogueCounts {

	private final Shelflists shelflists;

	private final ListPages lists;

	CatalogueCounts(Shelflists shelflists, ListPages lists) {
		this.shelflists = shelflists;
		this.lists = lists;
	}

	/**
	 * The counts of a list.
	 * @param query the query of the list
	 * @throws org.dateline.web.BadParameter naming the parameter and what it takes
	 */
	public Counted of(MultiValueMap<String, String> query) {
		Shelflist shelflist = this.shelflists.current();
		ListFilter filter = this.lists.withPresentSources(ListFilter.parse(query));
		try (Findings findings = this.lists.find(filter, shelflist, Locale.ENGLISH)) {
			ChosenReports chosen = (findings != null) ? shelflist.choose(filter, findings) : shelflist.choose(filter);
			Map<String, List<Count>> facets = new LinkedHashMap<>();
			for (Facet facet : Facet.values()) {
				facets.put(facet.parameter(),
						this.lists.counted(facet, chosen, Locale.ENGLISH)
							.stream()
							.map((choice) -> new Count(choice.value(), choice.name(), choice.count()))
							.toList());
			}
			boolean isCurrent = findings == null || findings.revision() >= shelflist.revision();
			return new Counted(shelflist.revision(), isCurrent, chosen.count(), chosen.countUndated(), facets);
		}
	}

	/**
	 * The counts of a list.
	 *
	 * @param revision the revision of the archive that they are of
	 * @param isCurrent whether everything in them is of that revision
	 * @param total how many reports the list has
	 * @param undated how many of the reports that match all but the dates have none
	 * @param facets the choices of each parameter
	 */
	public record Counted(long revision, boolean isCurrent, int total, int undated, Map<String, List<Count>> facets) {
	}

	/**
	 * One choice.
	 *
	 * @param value what the parameter takes
	 * @param name its name in English
	 * @param count how many reports the list would have
	 */
	public record Count(String value, String name, int count) {
	}

}
