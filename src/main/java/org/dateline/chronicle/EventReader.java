package org.dateline.chronicle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.dateline.chronicle.EventTypes.Type;
import org.dateline.language.Lexicon;
import org.dateline.language.Words;
import org.dateline.mention.MentionedDate;
import org.dateline.mention.Name;
import org.dateline.mention.Quotation;
import org.dateline.story.Place;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one sentence tells to have happened on which day and where, with those
 * between whom it was; the sentence before may name these. The rules, in their order, are
 * in docs/chronicle.md.
 */
final class EventReader {

	private static final int MOST_PEOPLE = 6;

	/** The words for a happening and its day stand so near, in {@code char}s. */
	private static final int FARTHEST = 200;

	/** A comma between them makes them as far apart as so many. */
	private static final int COMMA = 40;

	/** The more words say what happened, the surer; each counts as so many. */
	private static final int SURER = 15;

	private static final int LONGEST_QUOTE = 300;

	/** What was called off, and that it was, stand so near, in words. */
	private static final int NEAR = 14;

	/** "May not be cancelled": what makes it uncertain stands so near, in words. */
	private static final int BESIDE = 3;

	private final ReportText report;

	private final StemPhrases<Type> phrases;

	private final @Nullable Place before;

	private final Place sentence;

	private final Words words;

	private final List<StemPhrases.Match<Type>> cues;

	private final List<StemPhrases.Match<Boolean>> calledOff;

	private final List<StemPhrases.Match<Boolean>> cancelled;

	private final List<StemPhrases.Match<Boolean>> uncertain;

	private final List<Name> names;

	private final EventParties parties;

	private final List<StemPhrases.Match<Boolean>> speech;

	private final List<MentionedDate> dates;

	EventReader(ReportText report, EventWords language, @Nullable Place before, Place sentence,
			List<MentionedDate> dates) {
		this.report = report;
		this.before = before;
		this.phrases = language.cues();
		this.sentence = sentence;
		this.dates = dates;
		this.words = this.phrases.words(sentence.in(report.text()));
		this.cues = this.phrases.find(this.words);
		CalledOff calledOff = language.calledOff();
		this.calledOff = calledOff.any().find(this.words);
		this.cancelled = this.calledOff.isEmpty() ? List.of() : calledOff.cancelled().find(this.words);
		this.uncertain = this.cancelled.isEmpty() ? List.of() : calledOff.uncertain().find(this.words);
		this.names = ReportText.within(sentence, report.mentions().names(), Name::start);
		this.speech = this.cues.isEmpty() ? List.of() : language.speech().find(this.words);
		this.parties = new EventParties(report, language, sentence, this.words, this.cues, this.names);
	}

	List<DrawnReport.Happening> read() {
		List<DrawnReport.Happening> read = new ArrayList<>();
		if (this.cues.isEmpty()) {
			return read;
		}
		DrawnReport.Between own = this.parties.named();
		Told told = new Told(this.sentence, this.names, own, Set.of());
		Told withBefore = (own == null || own.byArticle()) ? withBefore() : null;
		for (MentionedDate mentioned : this.dates) {
			EdtfDate date = mentioned.date();
			if (date != null && !isOfAgency(mentioned) && mentioned.end() <= this.sentence.end()
					&& mentioned.end() - mentioned.start() <= LONGEST_QUOTE) {
				StemPhrases.Match<Type> cue = cue(mentioned, days(date), false);
				boolean isCancelled = cue == null && !this.cancelled.isEmpty();
				cue = isCancelled ? cue(mentioned, days(date), true) : cue;
				if (cue == null) {
					continue;
				}
				boolean goesOn = withBefore != null && withBefore.types().contains(cue.meaning());
				DrawnReport.Happening happening = happening(mentioned, date, cue, isCancelled,
						(goesOn && withBefore != null) ? withBefore : told);
				if (happening != null) {
					read.add(happening);
				}
			}
		}
		return read;
	}

	private DrawnReport.@Nullable Happening happening(MentionedDate mentioned, EdtfDate date,
			StemPhrases.Match<Type> cue, boolean isCancelled, Told told) {
		Type type = cue.meaning();
		boolean isOfSentence = told.place().equals(this.sentence);
		int end = endOfClause(cue, mentioned);
		DrawnReport.Between between = isOfSentence ? this.parties.of(cue, mentioned, end) : told.between();
		if (between == null || type.named() && between.byArticle()) {
			return null;
		}
		Name destination = type.travelled() ? this.parties.destination(cue) : null;
		DrawnReport.Name place = (destination != null) ? this.report.name(destination) : place(mentioned, end);
		return new DrawnReport.Happening(this.report.evidence(told.place(), mentioned.start(), mentioned.end()),
				type.id(), date, between, place, people(told.names(), end), isCancelled);
	}

	/**
	 * Where what else happened begins: of "met Macron on 3 May after talks with Putin in
	 * Moscow" neither Putin nor Moscow is of the meeting.
	 */
	private int endOfClause(StemPhrases.Match<Type> cue, MentionedDate date) {
		int happened = this.sentence.start() + this.words.start(cue.first());
		return Math.max(this.report.clause(this.sentence, happened).end(),
				this.report.clause(this.sentence, date.start()).end());
	}

	/**
	 * "The ministers of Norway and Chile met. The meeting in Oslo on 3 May …": a sentence
	 * that names no country goes on with what the one before says of two.
	 */
	private @Nullable Told withBefore() {
		Place first = this.before;
		boolean namesCountry = this.names.stream().anyMatch((name) -> name.kind() == Name.Kind.COUNTRY);
		if (first == null || namesCountry || this.sentence.end() - first.start() > ReportText.LONGEST_SENTENCE) {
			return null;
		}
		List<Name> named = ReportText.within(first, this.report.mentions().names(), Name::start);
		DrawnReport.Between between = this.report.between(this.report.parties(first), EventParties.MOST_COUNTRIES);
		if (between == null || between.byArticle() || between.countries().size() != 2) {
			return null;
		}
		Set<Type> types = new HashSet<>();
		this.phrases.find(this.phrases.words(first.in(this.report.text()))).forEach((cue) -> types.add(cue.meaning()));
		List<Name> both = new ArrayList<>(named);
		both.addAll(this.names);
		return new Told(new Place(first.start(), this.sentence.end()), both, between, types);
	}

	/**
	 * "As AFP, Wednesday, reports": the day behind who tells the news is that of telling.
	 */
	private boolean isOfAgency(MentionedDate date) {
		return this.names.stream()
			.anyMatch((name) -> name.kind() == Name.Kind.ORGANISATION && name.end() + 2 == date.start()
					&& this.report.text().startsWith(", ", name.end()) && Lexicon.load().concept(name.key()).isEmpty());
	}

	/** How many days a date may mean; too many where it is open. */
	private static long days(EdtfDate date) {
		LocalDate first = date.earliest();
		LocalDate last = date.latest();
		return (first != null && last != null) ? ChronoUnit.DAYS.between(first, last) + 1 : Long.MAX_VALUE;
	}

	/**
	 * What happened on a day, or was cancelled for it: the nearest of the words for it.
	 * Of "met on 3 May after talks" the talks are as far as behind a comma.
	 */
	private StemPhrases.@Nullable Match<Type> cue(MentionedDate date, long days, boolean isCancelled) {
		StemPhrases.Match<Type> nearest = null;
		int distance = Math.min(FARTHEST, saying(date));
		Place clause = (this.cues.size() > 1) ? this.report.clause(this.sentence, date.start()) : this.sentence;
		for (StemPhrases.Match<Type> cue : this.cues) {
			int start = this.sentence.start() + this.words.start(cue.first());
			int end = this.sentence.start() + this.words.end(cue.last());
			boolean isInside = start < date.end() && end > date.start();
			if (!isInside && days <= cue.meaning().widest() && (isCancelled ? isCancelled(cue) : !isCalledOff(cue))) {
				int away = away(date, start, end) - SURER * (cue.last() - cue.first())
						+ ((clause.start() <= start && start < clause.end()) ? 0 : COMMA);
				if (away < distance) {
					nearest = cue;
					distance = away;
				}
			}
		}
		return nearest;
	}

	/** "The visit that was planned for 3 March has been cancelled." */
	private boolean isCalledOff(StemPhrases.Match<Type> cue) {
		return cue.meaning().planned() && this.calledOff.stream().anyMatch((off) -> isNear(off, cue));
	}

	/** Whether it is certain that it will not take place at all. */
	private boolean isCancelled(StemPhrases.Match<Type> cue) {
		return cue.meaning().planned() && this.cancelled.stream()
			.anyMatch((off) -> isNear(off, cue) && this.uncertain.stream()
				.noneMatch((word) -> word.last() < off.first() && off.first() - word.last() <= BESIDE));
	}

	private static boolean isNear(StemPhrases.Match<Boolean> off, StemPhrases.Match<Type> cue) {
		return off.first() - cue.last() <= NEAR && cue.first() - off.last() <= NEAR;
	}

	private int away(MentionedDate date, int start, int end) {
		int from = Math.min(date.end(), end);
		int to = Math.max(date.start(), start);
		int commas = 0;
		for (int i = from; i < to && i - from <= FARTHEST; i++) {
			char character = this.report.text().charAt(i);
			commas += (character == ',' || character == ';' || character == ':') ? 1 : 0;
		}
		return to - from + COMMA * commas;
	}

	/** How near a verb of saying is, whose day it then is. */
	private int saying(MentionedDate date) {
		int nearest = Integer.MAX_VALUE;
		for (Quotation quotation : this.report.mentions().quotations()) {
			Quotation.Passage verb = quotation.verb();
			if (verb != null && verb.start() >= this.sentence.start() && verb.start() < this.sentence.end()) {
				nearest = Math.min(nearest, away(date, verb.start(), verb.end()));
			}
		}
		for (StemPhrases.Match<Boolean> verb : this.speech) {
			nearest = Math.min(nearest, away(date, this.sentence.start() + this.words.start(verb.first()),
					this.sentence.start() + this.words.end(verb.last())));
		}
		return nearest;
	}

	/** The place that is nearest to the day, of those before the end of what is told. */
	private DrawnReport.@Nullable Name place(MentionedDate date, int end) {
		Name nearest = null;
		int distance = Integer.MAX_VALUE;
		for (Name name : this.names) {
			if (name.kind() == Name.Kind.PLACE && name.start() < end && this.report.isPlace(name)) {
				int away = away(date, name.start(), name.end());
				if (away < distance) {
					nearest = name;
					distance = away;
				}
			}
		}
		return (nearest != null) ? this.report.name(nearest) : null;
	}

	/**
	 * People, and institutions that the lexicon knows, up to there: agencies only tell.
	 */
	private List<DrawnReport.Name> people(List<Name> names, int end) {
		Set<DrawnReport.Name> people = new LinkedHashSet<>();
		for (Name mention : names) {
			boolean takesPart = mention.kind() == Name.Kind.PERSON && !this.parties.isPartOfWord(mention)
					|| mention.kind() == Name.Kind.ORGANISATION && Lexicon.load().concept(mention.key()).isPresent();
			DrawnReport.Name name = (takesPart && mention.start() < end) ? this.report.name(mention) : null;
			if (name != null && people.size() < MOST_PEOPLE
					&& people.stream().noneMatch((other) -> other.key().equals(name.key()))) {
				people.add(name);
			}
		}
		return List.copyOf(people);
	}

	/**
	 * Where something is told.
	 *
	 * @param types what the sentence before tells of, if it is one of two
	 */
	private record Told(Place place, List<Name> names, DrawnReport.@Nullable Between between, Set<Type> types) {
	}

}
