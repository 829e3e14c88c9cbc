package org.dateline.chronicle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
 * Reads what one sentence tells to have happened on which day, between whom and where.
 * The rules, in their order, are in docs/chronicle.md.
 */
final class EventReader {

	/** A report on more countries does not say which of them met. */
	private static final int MOST_COUNTRIES = 2;

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

	private final ReportText report;

	private final Place sentence;

	private final Words words;

	private final List<StemPhrases.Match<Type>> cues;

	private final List<StemPhrases.Match<Boolean>> calledOff;

	private final List<Name> names;

	private final List<MentionedDate> dates;

	EventReader(ReportText report, StemPhrases<Type> cues, StemPhrases<Boolean> calledOff, Place sentence,
			List<MentionedDate> dates) {
		this.report = report;
		this.sentence = sentence;
		this.dates = dates;
		this.words = cues.words(sentence.in(report.text()));
		this.cues = cues.find(this.words);
		this.calledOff = calledOff.find(this.words);
		this.names = ReportText.within(sentence, report.mentions().names(), Name::start);
	}

	List<Drawn.Happening> read() {
		List<Drawn.Happening> read = new ArrayList<>();
		Drawn.Between between = this.cues.isEmpty() ? null : this.report.between(this.names, MOST_COUNTRIES);
		if (between == null) {
			return read;
		}
		for (MentionedDate mentioned : this.dates) {
			EdtfDate date = mentioned.date();
			Type type = (date != null && !isOfAgency(mentioned) && mentioned.end() <= this.sentence.end()
					&& mentioned.end() - mentioned.start() <= LONGEST_QUOTE) ? type(mentioned, days(date)) : null;
			if (type != null && date != null && !(type.named() && between.byArticle())) {
				read.add(new Drawn.Happening(this.report.evidence(this.sentence, mentioned.start(), mentioned.end()),
						type.id(), date, between, place(mentioned), people()));
			}
		}
		return read;
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

	/** What happened on a day: the nearest of the words for it. */
	private @Nullable Type type(MentionedDate date, long days) {
		Type nearest = null;
		int distance = Math.min(FARTHEST, saying(date));
		for (StemPhrases.Match<Type> cue : this.cues) {
			int start = this.sentence.start() + this.words.start(cue.first());
			int end = this.sentence.start() + this.words.end(cue.last());
			boolean isInside = start < date.end() && end > date.start();
			if (!isInside && days <= cue.meaning().widest() && !isCalledOff(cue)) {
				int away = away(date, start, end) - SURER * (cue.last() - cue.first());
				if (away < distance) {
					nearest = cue.meaning();
					distance = away;
				}
			}
		}
		return nearest;
	}

	/** "The visit that was planned for 3 March has been cancelled." */
	private boolean isCalledOff(StemPhrases.Match<Type> cue) {
		return cue.meaning().planned() && this.calledOff.stream()
			.anyMatch((off) -> off.first() - cue.last() <= NEAR && cue.first() - off.last() <= NEAR);
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
		return nearest;
	}

	/** The place that is nearest to the day. */
	private Drawn.@Nullable Name place(MentionedDate date) {
		Name nearest = null;
		int distance = Integer.MAX_VALUE;
		for (Name name : this.names) {
			if (name.kind() == Name.Kind.PLACE && this.report.isPlace(name)) {
				int away = away(date, name.start(), name.end());
				if (away < distance) {
					nearest = name;
					distance = away;
				}
			}
		}
		return (nearest != null) ? this.report.name(nearest) : null;
	}

	/** People, and institutions that the lexicon knows: agencies only tell. */
	private List<Drawn.Name> people() {
		Set<Drawn.Name> people = new LinkedHashSet<>();
		for (Name mention : this.names) {
			boolean takesPart = mention.kind() == Name.Kind.PERSON
					|| mention.kind() == Name.Kind.ORGANISATION && Lexicon.load().concept(mention.key()).isPresent();
			Drawn.Name name = takesPart ? this.report.name(mention) : null;
			if (name != null && people.size() < MOST_PEOPLE
					&& people.stream().noneMatch((other) -> other.key().equals(name.key()))) {
				people.add(name);
			}
		}
		return List.copyOf(people);
	}

}
