package org.dateline.chronicle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dateline.chronicle.MeasureWords.Rule;
import org.dateline.chronicle.Measures.Kind;
import org.dateline.chronicle.Measures.Measure;
import org.dateline.language.Words;
import org.dateline.mention.Figure;
import org.dateline.mention.MentionedDate;
import org.dateline.mention.Name;
import org.dateline.mention.Unit;
import org.dateline.story.Place;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the figures of one sentence measure, and of when they are. The rules, in
 * their order, are in docs/chronicle.md.
 */
final class FigureReader {

	/**
	 * A report on more countries than these does not say of which of them an amount is.
	 */
	private static final int MOST_COUNTRIES = 3;

	/**
	 * A report on more countries than these does not say in which of them things are
	 * counted.
	 */
	private static final int MOST_COUNTED_OF = 2;

	/** A smaller amount is somebody's, and no country's. */
	private static final BigDecimal LEAST_MONEY = BigDecimal.valueOf(1_000_000);

	/** Who counts fewer things has no figure to give. */
	private static final BigDecimal LEAST_COUNT = BigDecimal.valueOf(3);

	/** What is measured stands at most this many words before an amount. */
	private static final int FARTHEST_BEFORE = 20;

	/** What is measured stands at most this many words behind an amount. */
	private static final int FARTHEST_AFTER = 4;

	/** What is counted stands at most this many words behind its number. */
	private static final int FARTHEST_COUNTED = 4;

	/**
	 * What is counted stands at most this many words behind a number like "18 of them".
	 */
	private static final int FARTHEST_PARTITIVE = 14;

	/** The words between "by" and a figure: "by more than 13%". */
	private static final int BETWEEN = 3;

	/** "The share of Chile in exports reached 11%". */
	private static final int FARTHEST_SHARE = 10;

	/** A date of fewer days is when somebody said so. */
	private static final int SHORTEST_PERIOD = 27;

	private static final int FARTHEST_PERIOD = 160;

	private static final int LONGEST_QUOTE = 300;

	/** A number without a unit that is an amount all the same. */
	private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);

	/** More is no figure of this world. */
	private static final int MOST_DIGITS = 24;

	private final ReportText report;

	private final MeasureWords language;

	private final Place sentence;

	private final Words words;

	private final List<Figure> figures;

	private final List<StemPhrases.Match<Measure>> measures;

	private final @Nullable Measure before;

	private final @Nullable Place behind;

	/**
	 * A sentence.
	 * @param figures its figures, in order
	 * @param before what the sentence before it measures, if it does
	 * @param behind the sentence behind it
	 */
	FigureReader(ReportText report, MeasureWords language, Place sentence, List<Figure> figures,
			@Nullable Measure before, @Nullable Place behind) {
		this.behind = behind;
		this.report = report;
		this.language = language;
		this.sentence = sentence;
		this.figures = figures;
		this.before = before;
		this.words = language.words(sentence.in(report.text()));
		this.measures = language.measures(this.words);
	}

	/** The first thing that the sentence measures, for the one behind it. */
	@Nullable Measure measured() {
		return this.measures.isEmpty() ? null : this.measures.get(0).meaning();
	}

	List<DrawnReport.Figure> read() {
		List<DrawnReport.Figure> read = new ArrayList<>();
		List<Name> names = this.report.parties(this.sentence);
		DrawnReport.Between between = this.report.between(names, MOST_COUNTRIES);
		if (between == null) {
			return read;
		}
		for (int i = 0; i < this.figures.size(); i++) {
			Figure figure = this.figures.get(i);
			Kind kind = kind(figure);
			boolean usable = kind != null && figure.end() <= this.sentence.end()
					&& figure.end() - figure.start() <= LONGEST_QUOTE && figure.value().precision() <= MOST_DIGITS;
			if (kind != null && usable && saysSomething(figure, kind, between) && !isConversion(i)) {
				Measure measure = (kind == Kind.COUNT) ? counted(i) : measured(i, kind);
				measure = (measure == null && isPlain(figure)) ? referred(figure) : measure;
				if (measure != null && !(measure.named() && between.byArticle()) && !isOfOneAlone(figure, names)
						&& !isShare(figure, measure, kind)) {
					read.add(drawn(figure, measure, isChange(figure, measure, kind), between));
				}
			}
		}
		return read;
	}

	private static boolean saysSomething(Figure figure, Kind kind, DrawnReport.Between between) {
		return switch (kind) {
			case MONEY -> figure.value().compareTo(LEAST_MONEY) >= 0;
			case PERCENT -> true;
			case COUNT -> figure.value().compareTo(LEAST_COUNT) >= 0
					&& (!between.byArticle() || between.countries().size() <= MOST_COUNTED_OF);
		};
	}

	private static @Nullable Kind kind(Figure figure) {
		return switch (figure.unit().kind()) {
			case CURRENCY -> Kind.MONEY;
			case PERCENT -> Kind.PERCENT;
			case COUNT, PLAIN -> Kind.COUNT;
			case ORDINAL -> null;
		};
	}

	private static boolean isPlain(Figure figure) {
		return figure.unit().kind() == Unit.Kind.PLAIN;
	}

	/** "$4.3 billion (Rp67.3 trillion)" are one amount. */
	private boolean isConversion(int index) {
		Figure figure = this.figures.get(index);
		if (index == 0 || figure.unit().kind() != Unit.Kind.CURRENCY
				|| this.figures.get(index - 1).unit().kind() != Unit.Kind.CURRENCY) {
			return false;
		}
		String gap = this.report.text().substring(this.figures.get(index - 1).end(), figure.start());
		int bracket = gap.indexOf('(');
		return bracket >= 0 && bracket < 12 && gap.indexOf(')') < 0 && gap.length() - bracket < 24;
	}

	private int firstWord(Figure figure) {
		return wordAt(figure.start());
	}

	private int lastWord(Figure figure) {
		return wordAt(figure.end()) - 1;
	}

	/** The first word that begins at a place of the text or behind it. */
	private int wordAt(int place) {
		int inside = place - this.sentence.start();
		int low = 0;
		int high = this.words.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.words.end(middle) <= inside) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/**
	 * The nearest thing that can be measured so: before the figure, or right behind it.
	 */
	private @Nullable Measure measured(int index, Kind kind) {
		int first = firstWord(this.figures.get(index));
		int last = Math.max(first, lastWord(this.figures.get(index)));
		int from = (index > 0 && kind == kind(this.figures.get(index - 1)) && !isConversion(index))
				? lastWord(this.figures.get(index - 1)) : -1;
		Measure nearest = null;
		int distance = Integer.MAX_VALUE;
		for (StemPhrases.Match<Measure> match : this.measures) {
			if (match.meaning().kinds().contains(kind)) {
				// "rose to $4 billion of investment": of two as near, the one before
				int away = (match.last() < first) ? first - match.last() : match.first() - last + 1;
				boolean before = match.last() < first && match.first() > from && away <= FARTHEST_BEFORE;
				boolean after = match.first() > last && away <= FARTHEST_AFTER && isJoined(last, match.first());
				if ((before || after) && away < distance) {
					nearest = match.meaning();
					distance = away;
				}
			}
		}
		return nearest;
	}

	/** "Norway has 20, while Chile has 30": each is of the one that its half names. */
	private boolean isOfOneAlone(Figure figure, List<Name> names) {
		List<StemPhrases.Match<Rule>> contrasts = this.language.find(Rule.CONTRAST, this.words);
		if (contrasts.isEmpty()) {
			return false;
		}
		int from = this.sentence.start();
		int to = this.sentence.end();
		for (StemPhrases.Match<Rule> contrast : contrasts) {
			int at = this.sentence.start() + this.words.start(contrast.first());
			from = (at <= figure.start()) ? Math.max(from, at) : from;
			to = (at > figure.start()) ? Math.min(to, at) : to;
		}
		return ReportText.within(new Place(from, to), names, Name::start)
			.stream()
			.filter((name) -> name.kind() == Name.Kind.COUNTRY)
			.map(Name::country)
			.distinct()
			.count() == 1;
	}

	/** Whether neither a sign nor "and" stands between two words. */
	private boolean isJoined(int one, int other) {
		if (this.language.find(Rule.JOINS, this.words)
			.stream()
			.anyMatch((match) -> match.first() > one && match.first() < other)) {
			return false;
		}
		for (int i = Math.max(0, one); i < other && i + 1 < this.words.size(); i++) {
			String gap = this.words.text().substring(this.words.end(i), this.words.start(i + 1));
			if (gap.chars().anyMatch((character) -> ",;:()—–".indexOf(character) >= 0)) {
				return false;
			}
		}
		return true;
	}

	/** What is counted stands right behind its number. */
	private @Nullable Measure counted(int index) {
		Figure figure = this.figures.get(index);
		int first = firstWord(figure);
		int last = Math.max(first, lastWord(figure));
		int next = (index + 1 < this.figures.size()) ? firstWord(this.figures.get(index + 1)) : this.words.size();
		boolean partitive = isPartitive(first, last);
		int farthest = partitive ? FARTHEST_PARTITIVE : FARTHEST_COUNTED;
		for (StemPhrases.Match<Measure> match : this.measures) {
			boolean behind = match.first() > last && match.first() - last <= farthest && match.first() < next;
			if (behind && !isKnown(first, match.last()) && match.meaning().kinds().contains(Kind.COUNT)
					&& (partitive || isJoined(last, match.first()))) {
				return match.meaning();
			}
		}
		return null;
	}

	/** "These 10 companies", "10 perusahaan itu": they were counted before. */
	private boolean isKnown(int number, int counted) {
		return this.language.find(Rule.KNOWN, this.words)
			.stream()
			.anyMatch((match) -> match.last() == number - 1 || match.first() == counted + 1);
	}

	private boolean isPartitive(int first, int last) {
		for (StemPhrases.Match<Rule> match : this.language.find(Rule.PARTITIVE, this.words)) {
			if (match.last() == first - 1 || match.first() > last && match.first() <= last + 2) {
				return true;
			}
		}
		return false;
	}

	/** "Four billion is a good figure": what the sentence before speaks of. */
	private @Nullable Measure referred(Figure figure) {
		boolean refers = figure.value().compareTo(LARGE) >= 0
				&& !this.language.find(Rule.REFERS_BACK, this.words).isEmpty();
		return (refers && this.before != null && this.before.kinds().contains(Kind.MONEY)) ? this.before : null;
	}

	/** "About 11% of the share of exports" is no growth of exports. */
	private boolean isShare(Figure figure, Measure measure, Kind kind) {
		int first = firstWord(figure);
		int last = Math.max(first, lastWord(figure));
		return kind == Kind.PERCENT && measure.changes().contains(kind)
				&& this.language.find(Rule.SHARE, this.words)
					.stream()
					.anyMatch((match) -> match.last() < first && first - match.last() <= FARTHEST_SHARE
							|| match.first() > last && match.first() - last <= FARTHEST_COUNTED);
	}

	private boolean isChange(Figure figure, Measure measure, Kind kind) {
		if (kind == Kind.COUNT) {
			return false;
		}
		if (measure.changes().contains(kind)) {
			return true;
		}
		int first = firstWord(figure);
		int last = Math.max(first, lastWord(figure));
		if (this.language.find(Rule.LEVEL, this.words)
			.stream()
			.anyMatch((match) -> match.last() < first && first - match.last() <= 2)) {
			return false;
		}
		for (StemPhrases.Match<Rule> match : this.language.find(Rule.CHANGE, this.words)) {
			boolean before = match.last() < first && first - match.last() <= BETWEEN;
			boolean after = match.first() > last && match.first() - last <= BETWEEN;
			boolean isShort = this.words.end(match.last()) - this.words.start(match.first()) < 3;
			if (isShort ? before && grew(match.first()) : before || after) {
				return true;
			}
		}
		return false;
	}

	/** "By" says nothing without a verb of changing near it. */
	private boolean grew(int word) {
		return this.language.find(Rule.GREW, this.words)
			.stream()
			.anyMatch((match) -> Math.abs(match.first() - word) <= 2 * BETWEEN);
	}

	private DrawnReport.Figure drawn(Figure figure, Measure measure, boolean change, DrawnReport.Between between) {
		String unit = switch (figure.unit().kind()) {
			case CURRENCY -> figure.unit().code().toUpperCase(Locale.ROOT);
			case PERCENT -> "%";
			default -> "";
		};
		return new DrawnReport.Figure(this.report.evidence(this.sentence, figure.start(), figure.end()), measure.id(),
				change, figure.value(), figure.upTo(), unit,
				figure.approximation().name().toLowerCase(Locale.ROOT).replace('_', '-'), period(figure),
				speaker(figure), between);
	}

	/** Whose quotation it stands in; else who gives it in some other way. */
	private DrawnReport.@Nullable Speaker speaker(Figure figure) {
		DrawnReport.Speaker quoted = this.report.speaker(figure.start());
		Name teller = (quoted == null) ? FigureTellers.of(this.report.language())
			.teller(this.report, this.sentence, this.behind, figure.start()) : null;
		return (teller != null) ? this.report.speaker(teller) : quoted;
	}

	/** The nearest time in the sentence that is not the day on which somebody spoke. */
	private DrawnReport.@Nullable Period period(Figure figure) {
		MentionedDate nearest = null;
		int distance = FARTHEST_PERIOD;
		for (MentionedDate date : ReportText.within(this.sentence, this.report.mentions().dates(),
				MentionedDate::start)) {
			int away = (date.end() <= figure.start()) ? figure.start() - date.end() : date.start() - figure.end();
			if (isPeriod(date) && !isOfAnother(figure, date) && away >= 0 && away < distance
					&& date.end() <= this.sentence.end() && date.end() - date.start() <= LONGEST_QUOTE) {
				nearest = date;
				distance = away;
			}
		}
		EdtfDate value = (nearest != null) ? nearest.date() : null;
		return (nearest == null || value == null) ? null
				: new DrawnReport.Period(value, nearest.reasoning().basis().name().toLowerCase(Locale.ROOT),
						this.report.codePoint(nearest.start()),
						this.report.text().substring(nearest.start(), nearest.end()));
	}

	/** "$31 billion, and in 2025 about 11%": the year of the second. */
	private boolean isOfAnother(Figure figure, MentionedDate date) {
		if (date.start() < figure.end() || this.figures.stream().noneMatch((other) -> other.start() >= date.end())) {
			return false;
		}
		int first = lastWord(figure);
		int last = wordAt(date.start());
		return this.language.find(Rule.JOINS, this.words)
			.stream()
			.anyMatch((match) -> match.first() > first && match.last() < last);
	}

	private boolean isPeriod(MentionedDate mentioned) {
		EdtfDate date = mentioned.date();
		LocalDate first = (date != null) ? date.earliest() : null;
		LocalDate last = (date != null) ? date.latest() : null;
		if (first == null || last == null) {
			return false;
		}
		if (ChronoUnit.DAYS.between(first, last) >= SHORTEST_PERIOD) {
			return true;
		}
		int word = wordAt(mentioned.start());
		return this.language.find(Rule.AS_OF, this.words).stream().anyMatch((match) -> match.last() == word - 1);
	}

}
