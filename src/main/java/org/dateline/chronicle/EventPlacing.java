package org.dateline.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dateline.story.StoryMembership;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds the event that a report tells of: the one it told of before, the one it is most
 * like, or a new one.
 */
@Component
class EventPlacing {

	private final EventRows rows;

	private final StoryMembership stories;

	EventPlacing(EventRows rows, StoryMembership stories) {
		this.rows = rows;
		this.stories = stories;
	}

	/**
	 * Places what a report tells.
	 * @param before the events it told of before
	 * @param touched events that have to be described anew: those it is placed in are
	 */
	void place(long article, List<DrawnReport.Happening> told, List<EventRows.Former> before, HeldNames names,
			Collection<Long> touched) {
		Set<Long> parted = told.isEmpty() ? Set.of() : this.rows.partedFrom(article);
		for (DrawnReport.Happening happening : told) {
			ToldEvent event = told(happening, names);
			if (event != null) {
				EventRows.Found known = known(before, event, parted);
				EventRows.Found found = (known != null) ? known : find(article, event, happening.calledOff(), parted);
				if (found == null) {
					continue;
				}
				this.rows.keep(found, article, event, known != null, happening.calledOff(), happening.evidence());
				// what comes next is compared with what is known by now
				summarise(List.of(found.event()));
				touched.remove(found.event());
			}
		}
	}

	private static EventRows.@Nullable Found known(List<EventRows.Former> before, ToldEvent told, Set<Long> parted) {
		for (EventRows.Former former : before) {
			if (former.is(told) && !parted.contains(former.found().event())) {
				return former.found();
			}
		}
		return null;
	}

	private static @Nullable ToldEvent told(DrawnReport.Happening happening, HeldNames names) {
		EdtfDate date = happening.date();
		LocalDate first = date.earliest();
		LocalDate last = date.latest();
		if (first == null || last == null || !DrawingRows.isInCalendar(first) || !DrawingRows.isInCalendar(last)) {
			return null;
		}
		DrawnReport.Name place = happening.place();
		return new ToldEvent(happening.type(), date.edtf(), first, last, happening.between().countries(),
				happening.between().byArticle(), (place != null) ? names.of(place).authority() : null,
				happening.people().stream().map((person) -> names.of(person).authority()).distinct().toList());
	}

	/**
	 * The event that a report tells of. What was called off is the one that was announced
	 * for these days, or nothing: of a month it might be another.
	 */
	private EventRows.@Nullable Found find(long article, ToldEvent told, boolean calledOff, Set<Long> parted) {
		if (calledOff && told.days() > EventMatching.FEW_DAYS) {
			return null;
		}
		EventTypes types = EventTypes.load();
		EventMatching matching = new EventMatching(types);
		List<String> compatible = types.compatible(told.type());
		EventRows.Candidate nearest = null;
		double best = 0;
		List<EventRows.Candidate> candidates = new ArrayList<>(
				this.rows.candidates(told, compatible, types.widest(compatible)));
		// of two that are as like it the one that is of these days
		candidates.addAll(this.rows.corrected(told, compatible, types.widest(compatible)));
		for (EventRows.Candidate candidate : candidates) {
			boolean isOther = calledOff && !candidate.told().type().equals(told.type());
			if (isOther || parted.contains(candidate.found().event())) {
				continue;
			}
			double score = matching.score(told, candidate.told());
			boolean unsure = score < EventMatching.NEEDED && score >= EventMatching.NEEDED - EventMatching.ONE_STORY;
			if (unsure && isOneStory(article, candidate.articles())) {
				score += EventMatching.ONE_STORY;
			}
			if (score >= EventMatching.NEEDED && score > best) {
				nearest = candidate;
				best = score;
			}
		}
		if (nearest != null) {
			return nearest.found();
		}
		return calledOff ? null : this.rows.found(told);
	}

	private boolean isOneStory(long article, List<Long> others) {
		Set<Long> articles = new HashSet<>(others);
		articles.add(article);
		Map<Long, Long> stories = this.stories.storiesOf(articles);
		Long own = stories.remove(article);
		return own != null && stories.containsValue(own);
	}

	/** Says anew what these events are, by what their reports tell. */
	void summarise(Collection<Long> events) {
		EventSummary summary = new EventSummary(EventTypes.load());
		for (long event : new TreeSet<>(events)) {
			List<ToldEvent> told = this.rows.toldOf(event);
			if (!told.isEmpty()) {
				this.rows.describe(event, summary.of(told));
			}
		}
	}

}
