package org.dateline.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.dateline.article.Briefs;
import org.dateline.article.Dispatch;
import org.dateline.article.Dispatches;
import org.dateline.article.ListPage;
import org.dateline.web.InterfaceWords;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Puts a story into the words of a language. */
@Component
class StoryPages {

	/** A page of so many reports is long enough; the newest stand on the first. */
	private static final int MOST_REPORTS = 60;

	private static final int MOST_LINKS = 8;

	private static final int MOST_DECISIONS = 20;

	private static final int MOST_DECIDED = 3;

	private final StoryRows stories;

	private final LinkingQueries linking;

	private final Dispatches dispatches;

	private final Briefs briefs;

	private final StoryLists lists;

	private final LinkWords words;

	StoryPages(StoryRows stories, LinkingQueries linking, Dispatches dispatches, Briefs briefs, StoryLists lists,
			LinkWords words) {
		this.stories = stories;
		this.linking = linking;
		this.dispatches = dispatches;
		this.briefs = briefs;
		this.lists = lists;
		this.words = words;
	}

	/**
	 * The newest reports of a story.
	 * @param before the number that theirs are below
	 * @return empty where there are none
	 */
	Optional<StoryPage> page(StoryListQueries.Row story, long before, Locale locale) {
		List<Long> ids = this.stories.readableBefore(story.id(), before, MOST_REPORTS);
		return ids.isEmpty() ? Optional.empty() : Optional.of(page(story, ids, locale));
	}

	private StoryPage page(StoryListQueries.Row story, List<Long> ids, Locale locale) {
		List<Long> newest = this.stories.readableBefore(story.id(), Long.MAX_VALUE, MOST_REPORTS);
		boolean isFirst = newest.equals(ids);
		boolean isLast = this.stories.readableBefore(story.id(), ids.get(0), 1).isEmpty();
		Map<Long, Dispatch> reports = this.dispatches.of(ids);
		Map<Long, ListPage.Line> lines = byTime(this.briefs.of(ids, locale), reports);
		List<StoryLink> links = this.stories.scoresAmong(ids);
		Provenances provenances = new Provenances(reports.values(), links);
		ReportNames namesOf = new ReportNames();
		StoryFacts facts = facts(ids, reports, namesOf);
		List<StoryPage.Link> told = this.stories.linksAmong(ids, MOST_LINKS)
			.stream()
			.filter(StoryLink::same)
			.map((link) -> link(link, lines, reports, namesOf, locale))
			.filter(Objects::nonNull)
			.toList();
		InterfaceWords names = InterfaceWords.in(locale);
		return new StoryPage(story.id(),
				StoryLists.head(List.copyOf(isFirst ? lines.values()
						: byTime(this.briefs.of(newest, locale), this.dispatches.of(newest)).values()), locale),
				this.lists.days(story, locale), story.reports(), lines.size(), isFirst,
				isLast ? null : "?after=" + ids.get(0), tongues(lines, locale),
				provenances.origins(locale)
					.stream()
					.map((origin) -> new StoryPage.Origin(names.list(origin.names()),
							origin.reports().stream().map(lines::get).filter(Objects::nonNull).toList()))
					.toList(),
				provenances.unstated(),
				story.countries().stream().map((code) -> new StoryPage.Country(code, names.country(code))).toList(),
				facts.named(locale), facts.shared(locale), facts.alone(lines, locale), told,
				(int) links.stream().filter(StoryLink::same).count() - told.size(), decisions(ids));
	}

	/** In the order in which they were published. */
	private static Map<Long, ListPage.Line> byTime(Map<Long, ListPage.Line> lines, Map<Long, Dispatch> reports) {
		Map<Long, ListPage.Line> sorted = new LinkedHashMap<>();
		lines.values()
			.stream()
			.sorted(Comparator.comparing((ListPage.Line line) -> sortKey(reports.get(line.id())))
				.thenComparing(ListPage.Line::id))
			.forEach((line) -> sorted.put(line.id(), line));
		return sorted;
	}

	private static long sortKey(@Nullable Dispatch report) {
		return (report == null || report.published() == null || report.published().earliest() == null) ? Long.MAX_VALUE
				: report.published().earliest().toEpochDay();
	}

	private static List<StoryPage.Told> tongues(Map<Long, ListPage.Line> lines, Locale locale) {
		Map<String, List<ListPage.Line>> byLanguage = new TreeMap<>(
				Comparator.comparing((String tag) -> !tag.equals(locale.getLanguage()))
					.thenComparing(Comparator.naturalOrder()));
		lines.values()
			.forEach((line) -> byLanguage.computeIfAbsent(line.language().tag(), (tag) -> new ArrayList<>()).add(line));
		return byLanguage.entrySet()
			.stream()
			.map((one) -> new StoryPage.Told(one.getKey(), one.getValue().get(0).language().name(), one.getValue()))
			.toList();
	}

	private StoryFacts facts(List<Long> ids, Map<Long, Dispatch> reports, ReportNames names) {
		Map<Long, Traits> traits = new HashMap<>();
		Set<Long> keys = new HashSet<>();
		this.linking.traitsOfPresentTexts(ids).forEach((id, packed) -> {
			Traits read = StorySearch.unpack(packed);
			if (read != null) {
				traits.put(id, read);
				read.keys().forEach((key) -> keys.add(Traits.hash(key)));
			}
		});
		return new StoryFacts(reports, traits, names, this.linking.counts(this.linking.look(), keys));
	}

	private StoryPage.@Nullable Link link(StoryLink link, Map<Long, ListPage.Line> lines, Map<Long, Dispatch> reports,
			ReportNames names, Locale locale) {
		ListPage.Line one = lines.get(link.one());
		ListPage.Line other = lines.get(link.other());
		Dispatch first = reports.get(link.one());
		Dispatch second = reports.get(link.other());
		return (one == null || other == null || first == null || second == null) ? null : new StoryPage.Link(one, other,
				link.scoreShown(), link.neededShown(), this.words.ties(link, first, second, names, locale));
	}

	private List<StoryPage.Decided> decisions(List<Long> ids) {
		return this.stories.decisionsOn(ids, MOST_DECISIONS)
			.stream()
			.map((one) -> new StoryPage.Decided(one.at(), one.act(),
					List.of(StoryPage.Side.of(one.reports(), MOST_DECIDED),
							StoryPage.Side.of(one.others(), MOST_DECIDED)),
					one.byRole(), one.byName(), one.reason()))
			.toList();
	}

}
