package org.dateline.chronicle;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.dateline.chronicle.EventTypes.Type;
import org.dateline.language.Words;
import org.dateline.mention.MentionedDate;
import org.dateline.mention.Name;
import org.dateline.mention.Quotation;
import org.dateline.story.Place;
import org.jspecify.annotations.Nullable;

/**
 * Tells between whom what one sentence tells happened: the countries that it names, of
 * its clause or with those of the people who took part, and where somebody went.
 */
final class EventParties {

	/** A report on more countries does not say which of them met. */
	static final int MOST_COUNTRIES = 2;

	/** Where somebody goes stands so near behind the word for going, in {@code char}s. */
	private static final int DESTINATION = 16;

	private final ReportText report;

	private final Place sentence;

	private final Words words;

	private final List<StemPhrases.Match<Type>> cues;

	private final List<Name> names;

	/** Those of the names whose countries it may be between. */
	private final List<Name> parties;

	private final boolean hasOfficials;

	/**
	 * Of a sentence.
	 * @param cues the words in it for what happened
	 * @param names the names in it
	 */
	EventParties(ReportText report, EventWords language, Place sentence, Words words,
			List<StemPhrases.Match<Type>> cues, List<Name> names) {
		this.report = report;
		this.sentence = sentence;
		this.words = words;
		this.cues = cues;
		this.names = names;
		this.parties = report.parties(sentence);
		this.hasOfficials = !cues.isEmpty() && !language.officials().find(words).isEmpty();
	}

	/** The countries that the sentence names, or those of its report. */
	DrawnReport.@Nullable Between named() {
		return this.report.between(this.parties, MOST_COUNTRIES);
	}

	/**
	 * Between whom it is of which a word tells, with its day and the end of the clause.
	 */
	DrawnReport.@Nullable Between of(StemPhrases.Match<Type> cue, MentionedDate date, int end) {
		Type type = cue.meaning();
		if (type.travelled()) {
			return betweenTravellers(end);
		}
		DrawnReport.Between named = named();
		if (named == null || named.byArticle()) {
			return named;
		}
		DrawnReport.Between between = betweenOfClause(cue, date, named);
		return type.planned() ? withoutVenue(type, end, between) : between;
	}

	/**
	 * Of "met the president of Norway after a visit to Chile" only what is told with the
	 * word for what happened, or with its day, where that names two countries.
	 */
	private DrawnReport.Between betweenOfClause(StemPhrases.Match<Type> cue, MentionedDate date,
			DrawnReport.Between whole) {
		int happened = this.sentence.start() + this.words.start(cue.first());
		for (int place : new int[] { happened, date.start() }) {
			List<Name> names = ReportText.within(this.report.clause(this.sentence, place), this.parties, Name::start);
			DrawnReport.Between own = this.report.between(names, MOST_COUNTRIES);
			if (own != null && !own.byArticle()) {
				return own;
			}
		}
		return whole;
	}

	/**
	 * Of "the presidents of Norway and Chile met in Sweden" those who met, with the
	 * countries of the people who did. Where only one is left, the country where they met
	 * is the other if nothing speaks against it: of two people who are named one is of
	 * it, and where others may meet in a country, the report is on both.
	 */
	private DrawnReport.@Nullable Between withoutVenue(Type type, int end, DrawnReport.Between between) {
		List<Name> venues = this.parties.stream()
			.filter((name) -> name.kind() == Name.Kind.COUNTRY && this.report.isPlace(name))
			.toList();
		if (venues.isEmpty()) {
			return between;
		}
		List<Name> people = participants(end);
		Set<String> where = countries(venues);
		Set<String> who = new TreeSet<>(between.countries());
		who.addAll(countries(people));
		where.removeAll(countries(this.parties.stream()
			.filter((name) -> name.kind() == Name.Kind.COUNTRY && !venues.contains(name))
			.toList()));
		boolean isOfOthers = people.size() > 1 && Collections.disjoint(where, countries(people));
		where.removeAll(countries(people));
		who.removeAll(where);
		if (who.size() > 1) {
			return DrawnReport.Between.of(who);
		}
		boolean isOfBoth = !type.anywhere()
				|| this.report.ofReport(Set.copyOf(between.countries()), MOST_COUNTRIES) != null;
		return (isOfOthers || !isOfBoth) ? null : between;
	}

	private Set<String> countries(List<Name> names) {
		Set<String> countries = new TreeSet<>();
		names.forEach((name) -> Optional.ofNullable(this.report.country(name)).ifPresent(countries::add));
		return countries;
	}

	/**
	 * The people before a place who take part: of "a second Kim-Trump summit" they only
	 * say which it is, and who speaks of it tells.
	 */
	private List<Name> participants(int end) {
		return this.names.stream()
			.filter((name) -> name.kind() == Name.Kind.PERSON && name.start() < end && !speaks(name)
					&& !isPartOfWord(name))
			.toList();
	}

	boolean isPartOfWord(Name name) {
		String text = this.report.text();
		return name.start() > 1 && text.charAt(name.start() - 1) == '-'
				&& Character.isLetter(text.charAt(name.start() - 2))
				|| name.end() + 1 < text.length() && text.charAt(name.end()) == '-'
						&& Character.isUpperCase(text.charAt(name.end() + 1));
	}

	/**
	 * Between whom a visit is: the country where it goes, though only its capital is
	 * named, and those whose people go; of more than may be these before the others.
	 * Nothing where nobody goes who speaks for one.
	 */
	private DrawnReport.@Nullable Between betweenTravellers(int end) {
		List<StemPhrases.Match<Type>> going = this.cues.stream().filter((cue) -> cue.meaning().travelled()).toList();
		boolean isOfficial = this.hasOfficials
				|| this.names.stream().anyMatch((name) -> name.kind() == Name.Kind.PERSON);
		if (!isOfficial) {
			return null;
		}
		Set<String> countries = new LinkedHashSet<>(countries(participants(end)));
		for (StemPhrases.Match<Type> cue : going) {
			Name capital = destination(cue);
			if (capital != null) {
				countries.add(String.valueOf(capital.country()));
				int start = this.sentence.start() + this.words.start(cue.first());
				this.parties.stream()
					.filter((name) -> name.kind() == Name.Kind.COUNTRY && name.end() <= start)
					.forEach((name) -> countries.add(String.valueOf(name.country())));
				if (countries.size() < 2) {
					// "to prepare for a second Kim-Trump summit" tells at least between
					// whom it is
					countries.addAll(countries(this.names.stream()
						.filter((name) -> name.kind() == Name.Kind.PERSON && !speaks(name))
						.toList()));
				}
				return (countries.size() > 1) ? DrawnReport.Between.of(countries)
						: this.report.ofReport(countries, MOST_COUNTRIES);
			}
		}
		DrawnReport.Between own = this.report.between(this.parties, MOST_COUNTRIES);
		if (own == null || own.byArticle()) {
			return own;
		}
		countries.addAll(own.countries());
		return DrawnReport.Between.of(countries);
	}

	/**
	 * The capital right behind a word for going, or where it stands as a place right
	 * before one: "Pxenyana səfər".
	 */
	@Nullable Name destination(StemPhrases.Match<Type> cue) {
		int start = this.sentence.start() + this.words.start(cue.first());
		int end = this.sentence.start() + this.words.end(cue.last());
		for (Name name : this.names) {
			boolean isCapital = name.kind() == Name.Kind.PLACE && name.country() != null;
			boolean isBehind = name.start() >= end && isNear(end, name.start());
			boolean isBefore = name.end() <= start && isNear(name.end(), start) && this.report.isPlaceBeforeVerb(name);
			if (isCapital && (isBehind || isBefore)) {
				return name;
			}
		}
		return null;
	}

	private boolean isNear(int from, int to) {
		return to - from <= DESTINATION
				&& this.report.text().substring(from, to).chars().noneMatch((sign) -> ",;:()".indexOf(sign) >= 0);
	}

	private boolean speaks(Name name) {
		return this.report.mentions()
			.quotations()
			.stream()
			.map(Quotation::speaker)
			.anyMatch((speaker) -> speaker != null && speaker.start() < name.end() && name.start() < speaker.end());
	}

}
