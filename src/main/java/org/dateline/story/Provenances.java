package org.dateline.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dateline.article.Dispatch;

/**
 * From whom the reports of a story have it. A report has it from whom it credits: an
 * agency, another outlet, the body that issued it; one that credits nobody has it from
 * its publisher. Reports that share one of these, or of which one repeats the other, are
 * of one origin.
 */
final class Provenances {

	/** From here on, reports in one language are one text. */
	private static final double REPRINT = 0.8;

	private static final Set<String> CREDITED = Set.of("agency", "credited-source", "issuing-body");

	/** A report, or a source by its address, to what stands for its origin. */
	private final Map<String, String> leaders = new HashMap<>();

	private final Map<String, Dispatch.Credit> sources = new HashMap<>();

	private final List<Dispatch> reports;

	Provenances(Collection<Dispatch> reports, Collection<StoryLink> links) {
		this.reports = reports.stream().sorted(Comparator.comparingLong(Dispatch::id)).toList();
		Map<Long, Dispatch> byId = new HashMap<>();
		this.reports.forEach((report) -> {
			byId.put(report.id(), report);
			for (Dispatch.Credit from : from(report)) {
				this.sources.put(from.slug(), from);
				unite(node(report), "source " + from.slug());
			}
		});
		for (StoryLink link : links) {
			Dispatch one = byId.get(link.one());
			Dispatch other = byId.get(link.other());
			if (one != null && other != null && link.score() >= REPRINT && one.language().equals(other.language())) {
				unite(node(one), node(other));
			}
		}
	}

	private static List<Dispatch.Credit> from(Dispatch report) {
		List<Dispatch.Credit> credited = report.credits()
			.stream()
			.filter((credit) -> CREDITED.contains(credit.role()))
			.toList();
		return credited.isEmpty() ? report.credits() : credited;
	}

	private static String node(Dispatch report) {
		return "report " + report.id();
	}

	private void unite(String one, String other) {
		this.leaders.put(leader(one), leader(other));
	}

	private String leader(String node) {
		String leader = node;
		String next = this.leaders.getOrDefault(leader, leader);
		while (!next.equals(leader)) {
			leader = next;
			next = this.leaders.getOrDefault(leader, leader);
		}
		return leader;
	}

	/** The origins that reports state, those of most reports first. */
	List<Origin> origins(Locale locale) {
		Map<String, List<Long>> reportsOf = new LinkedHashMap<>();
		this.reports.forEach((report) -> reportsOf.computeIfAbsent(leader(node(report)), (key) -> new ArrayList<>())
			.add(report.id()));
		Map<String, Set<String>> namesOf = new HashMap<>();
		this.sources
			.forEach((slug, source) -> namesOf.computeIfAbsent(leader("source " + slug), (key) -> new TreeSet<>())
				.add(source.in(locale)));
		List<Origin> origins = new ArrayList<>();
		reportsOf.forEach((leader, told) -> {
			Set<String> names = namesOf.get(leader);
			if (names != null) {
				origins.add(new Origin(List.copyOf(names), told));
			}
		});
		origins.sort(Comparator.comparing((Origin origin) -> -origin.reports().size()));
		return origins;
	}

	/** How many reports name no source at all, nor repeat one that does. */
	int unstated() {
		Set<String> stated = new TreeSet<>();
		this.sources.keySet().forEach((slug) -> stated.add(leader("source " + slug)));
		return (int) this.reports.stream().filter((report) -> !stated.contains(leader(node(report)))).count();
	}

	/**
	 * An origin.
	 *
	 * @param names the sources
	 * @param reports the reports that have it from them
	 */
	record Origin(List<String> names, List<Long> reports) {
	}

}
