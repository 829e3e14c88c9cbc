package org.dateline.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.dateline.article.Briefs;
import org.dateline.article.Dispatch;
import org.dateline.article.Dispatches;
import org.dateline.article.ListPage;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Lays two reports side by side, in the words of a language. */
@Component
class BesidePages {

	/** So many words of a sentence stand before and after a figure. */
	private static final int AROUND = 48;

	private static final int MOST_FIGURES = 40;

	private final StoryRows stories;

	private final LinkingQueries linking;

	private final Dispatches dispatches;

	private final Briefs briefs;

	private final LinkWords words;

	private final MessageSource messages;

	/** It takes a second to make, which a start need not wait for. */
	private final SingletonSupplier<TraitReader> reader = SingletonSupplier.of(TraitReader::new);

	private final StoryScorer scorer = new StoryScorer();

	private final SingletonSupplier<SentenceAligner> aligner = SingletonSupplier
		.of(() -> new SentenceAligner(this.reader.obtain()));

	BesidePages(StoryRows stories, LinkingQueries linking, Dispatches dispatches, Briefs briefs, LinkWords words,
			MessageSource messages) {
		this.stories = stories;
		this.linking = linking;
		this.dispatches = dispatches;
		this.briefs = briefs;
		this.words = words;
		this.messages = messages;
	}

	/** Whether there is a report of this number that can be read. */
	boolean isHeld(long report) {
		return this.dispatches.of(List.of(report)).containsKey(report);
	}

	/** The page of two reports; nothing where one of them cannot be read. */
	Optional<BesidePage> page(long one, long other, Locale locale) {
		Map<Long, Dispatch> reports = this.dispatches.of(List.of(one, other));
		Map<Long, ListPage.Line> lines = this.briefs.of(List.of(one, other), locale);
		Dispatch first = reports.get(one);
		Dispatch second = reports.get(other);
		ListPage.Line firstLine = lines.get(one);
		ListPage.Line secondLine = lines.get(other);
		return (first == null || second == null || firstLine == null || secondLine == null) ? Optional.empty()
				: Optional.of(page(first, second, firstLine, secondLine, locale));
	}

	private BesidePage page(Dispatch one, Dispatch other, ListPage.Line oneLine, ListPage.Line otherLine,
			Locale locale) {
		StoryLink link = inOrder(one.id(),
				this.stories.link(one.id(), other.id()).orElseGet(() -> compare(one, other)));
		ReportNames names = new ReportNames();
		List<LinkWords.Tied> ties = this.words.ties(link, one, other, names, locale);
		List<LinkWords.Parted> parts = new ArrayList<>(this.words.parts(link, one, other));
		parts.addAll(this.words.namesApart(one, this.reader.obtain().read(StoryLinker.told(one)), other,
				this.reader.obtain().read(StoryLinker.told(other)), names));
		Alignment alignment = this.aligner.obtain().align(StoryLinker.told(one), StoryLinker.told(other));
		SentencePairsMarkup pairs = new SentencePairsMarkup(one, other, ties,
				this.messages.getMessage("story.beside.alone", null, locale));
		List<Long> stories = stories(one.id(), other.id());
		return new BesidePage(oneLine, otherLine, standing(stories), stories.stream().distinct().toList(),
				verdict(one.id(), other.id()), link.same(), link.scoreShown(), link.neededShown(), ties, parts,
				figures(alignment, one, other), pairs.write(alignment.beads()),
				(int) alignment.beads().stream().filter(Bead::isAlone).count(), pairs.compared());
	}

	/** The story of each that is in one that readers are shown. */
	private List<Long> stories(long one, long other) {
		Map<Long, Long> storyOf = this.stories.toldBySeveral(List.of(one, other));
		return Stream.of(one, other).map(storyOf::get).filter(Objects::nonNull).toList();
	}

	/** What the stories say of two reports. */
	private static String standing(List<Long> stories) {
		return switch (stories.size()) {
			case 0 -> "none";
			case 1 -> "only";
			default -> stories.get(0).equals(stories.get(1)) ? "one" : "two";
		};
	}

	/** Two reports that nothing linked are compared when somebody asks. */
	private StoryLink compare(Dispatch one, Dispatch other) {
		Dispatch lower = (one.id() < other.id()) ? one : other;
		Dispatch higher = (one.id() < other.id()) ? other : one;
		Traits first = this.reader.obtain().read(StoryLinker.told(lower));
		Traits second = this.reader.obtain().read(StoryLinker.told(higher));
		Set<Long> keys = new HashSet<>();
		first.keys().forEach((key) -> keys.add(Traits.hash(key)));
		second.keys().forEach((key) -> keys.add(Traits.hash(key)));
		return StoryLink.of(lower.id(), higher.id(),
				this.scorer.compare(first, second, this.linking.counts(this.linking.look(), keys)));
	}

	/** The link as seen from a report: its words are those of the one. */
	private static StoryLink inOrder(long one, StoryLink link) {
		return (link.one() == one) ? link : link.turned();
	}

	private @Nullable String verdict(long one, long other) {
		Verdicts verdicts = this.stories.verdictsOn(List.of(one));
		Pair pair = Pair.of(one, other);
		return verdicts.same().contains(pair) ? "same" : verdicts.apart().contains(pair) ? "apart" : null;
	}

	private static List<BesidePage.Figure> figures(Alignment alignment, Dispatch one, Dispatch other) {
		Set<String> told = new HashSet<>();
		return alignment.differences()
			.stream()
			// a figure with its unit and without is one figure
			.filter((difference) -> told.add(start(difference.inA()) + " " + start(difference.inB())))
			.limit(MOST_FIGURES)
			.map((difference) -> {
				Place inA = difference.inA();
				Place inB = difference.inB();
				return new BesidePage.Figure(
						difference.disagree() ? "disagree" : (inA != null) ? "only-one" : "only-other",
						(inA != null) ? quote(inA, one, alignment.beads(), true) : null,
						(inB != null) ? quote(inB, other, alignment.beads(), false) : null);
			})
			.toList();
	}

	private static int start(@Nullable Place place) {
		return (place != null) ? place.start() : -1;
	}

	private static BesidePage.Quote quote(Place figure, Dispatch in, List<Bead> beads, boolean isOne) {
		String text = in.text();
		Place sentence = new Place(Math.max(0, figure.start() - AROUND),
				Math.min(text.length(), figure.end() + AROUND));
		int number = 1;
		for (int i = 0; i < beads.size(); i++) {
			for (Place place : isOne ? beads.get(i).inA() : beads.get(i).inB()) {
				if (place.start() <= figure.start() && figure.end() <= place.end()) {
					sentence = place;
					number = i + 1;
				}
			}
		}
		return new BesidePage.Quote(before(text, sentence.start(), figure.start()), figure.in(text),
				after(text, figure.end(), sentence.end()), number);
	}

	private static String before(String text, int start, int end) {
		if (end - start <= AROUND) {
			return text.substring(start, end);
		}
		int space = text.indexOf(' ', end - AROUND);
		return (space >= 0 && space < end) ? "… " + text.substring(space + 1, end) : "… ";
	}

	private static String after(String text, int start, int end) {
		if (end - start <= AROUND) {
			return text.substring(start, end);
		}
		int space = text.lastIndexOf(' ', start + AROUND);
		return (space > start) ? text.substring(start, space) + " …" : " …";
	}

}
