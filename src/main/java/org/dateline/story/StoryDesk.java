package org.dateline.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.dateline.article.Briefs;
import org.dateline.article.ListPage;
import org.dateline.article.Reports;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stories and links as those who decide on them need them. */
@Service
public class StoryDesk {

	private static final int MOST_REPORTS = 200;

	private static final int MOST_LINKS = 100;

	private final StoryRows stories;

	private final LinkingQueries linking;

	private final Reports reports;

	private final Briefs briefs;

	StoryDesk(StoryRows stories, LinkingQueries linking, Reports reports, Briefs briefs) {
		this.stories = stories;
		this.linking = linking;
		this.reports = reports;
		this.briefs = briefs;
	}

	/** How far the linking has come. */
	@Transactional(readOnly = true)
	public Progress progress() {
		LinkingProgress progress = this.linking.look();
		return new Progress(progress.reports(),
				this.reports.countChangedAfter(progress.revision(), progress.article()));
	}

	/** The links that nobody has judged, those that were least sure first. */
	@Transactional(readOnly = true)
	public List<Link> undecided(int most, Locale locale) {
		return links(this.stories.undecided(most), locale);
	}

	/** A story with its links; or the number of the one that it became part of. */
	@Transactional(readOnly = true)
	public Optional<Story> find(long id, Locale locale) {
		return this.stories.find(id).map((standing) -> {
			List<Long> ids = this.stories.readableOf(List.of(id), MOST_REPORTS).getOrDefault(id, List.of());
			return new Story(id, standing.mergedInto(), List.copyOf(this.briefs.of(ids, locale).values()),
					links(this.stories.linksAmong(ids, MOST_LINKS), locale), parts(id, ids));
		});
	}

	/** What became part of a story and can be parted from it again. */
	private List<Part> parts(long id, List<Long> reports) {
		return this.stories.partsOf(List.of(id))
			.stream()
			.map((part) -> new Part(part.story(), part.at(),
					part.reports().stream().filter(reports::contains).toList()))
			.filter((part) -> !part.reports().isEmpty() && part.reports().size() < reports.size())
			.toList();
	}

	private List<Link> links(List<StoryLink> links, Locale locale) {
		Set<Long> reports = new TreeSet<>();
		links.forEach((link) -> reports.addAll(List.of(link.one(), link.other())));
		Map<Long, ListPage.Line> lines = this.briefs.of(List.copyOf(reports), locale);
		Map<Long, Long> storyOf = this.stories.storiesOf(reports);
		Verdicts verdicts = this.stories.verdictsOn(reports);
		List<Link> shown = new ArrayList<>();
		for (StoryLink link : links) {
			ListPage.Line one = lines.get(link.one());
			ListPage.Line other = lines.get(link.other());
			if (one != null && other != null) {
				Pair pair = Pair.of(link.one(), link.other());
				shown.add(new Link(one, other, link.scoreShown(), link.neededShown(), link.same(),
						verdicts.same().contains(pair) ? "same" : verdicts.apart().contains(pair) ? "apart" : null,
						storyOf.get(link.one())));
			}
		}
		return shown;
	}

	/**
	 * How far the linking has come.
	 *
	 * @param known how many reports are known by what they share
	 * @param behind how many changed since, up to a hundred thousand
	 */
	public record Progress(long known, long behind) {
	}

	/**
	 * A story.
	 *
	 * @param mergedInto the story it became part of, or null
	 * @param reports its reports that can be read
	 * @param links the links among them, strongest first
	 * @param parts what became part of it, the last first
	 */
	public record Story(long id, @Nullable Long mergedInto, List<ListPage.Line> reports, List<Link> links,
			List<Part> parts) {

		/** What became part of it, by its number. */
		public Optional<Part> part(long number) {
			return this.parts.stream().filter((part) -> part.story() == number).findFirst();
		}

	}

	/**
	 * A story that became part of another.
	 *
	 * @param at when
	 * @param reports those of its reports that are in the other
	 */
	public record Part(long story, Instant at, List<Long> reports) {
	}

	/**
	 * A link of the machine.
	 *
	 * @param score how alike the two are, in hundredths
	 * @param needed what they would have needed, in hundredths
	 * @param same whether the machine takes them for one story
	 * @param verdict what was decided, {@code same} or {@code apart}, or null
	 * @param story the story of the one, or null
	 */
	public record Link(ListPage.Line one, ListPage.Line other, int score, int needed, boolean same,
			@Nullable String verdict, @Nullable Long story) {

		/** Both reports. */
		public List<ListPage.Line> both() {
			return List.of(this.one, this.other);
		}

	}

}
