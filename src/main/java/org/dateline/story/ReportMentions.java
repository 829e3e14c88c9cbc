package org.dateline.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.article.Dispatch;
import org.dateline.mention.Figure;
import org.dateline.mention.MentionReader;
import org.dateline.mention.MentionedDate;
import org.dateline.mention.Reasoning;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * The figures and days that reports give, read when it is asked for: what only one says
 * is told only where it is certain that another does not say it in its own way. For the
 * time of one page.
 */
final class ReportMentions {

	private static final int WEEK = 7;

	private final Map<Long, Read> read = new HashMap<>();

	/** Whether a report gives a figure there: in a name or an order digits are none. */
	boolean isFigure(Dispatch in, Place place) {
		return figure(of(in), place) != null;
	}

	/** Whether it is certain that the other does not give the figure of the one. */
	boolean isFigureOnlyIn(Dispatch one, Place place, Dispatch other) {
		Read its = of(one);
		Figure figure = figure(its, place);
		return figure != null && !of(other).figures().mayHave(figure, its.figures());
	}

	/** Whether it is certain that the other does not name the day of the one. */
	boolean isDateOnlyIn(Dispatch one, Place place, Dispatch other) {
		MentionedDate date = date(of(one), place);
		if (isWritten(place.in(one.text()), other)) {
			return false;
		}
		return date == null || of(other).dates().stream().noneMatch((its) -> mayBe(date, its));
	}

	private static boolean isWritten(String words, Dispatch in) {
		Locale locale = Locale.forLanguageTag(in.language());
		return in.text().toLowerCase(locale).contains(words.toLowerCase(locale));
	}

	/**
	 * Whether the day of another may be the one: that one, a part of it, one that nobody
	 * can tell, or the same day of the week counted from another day of publication.
	 */
	private static boolean mayBe(MentionedDate date, MentionedDate other) {
		EdtfDate days = date.date();
		EdtfDate others = other.date();
		if (days == null || others == null) {
			return true;
		}
		LocalDate first = days.earliest();
		LocalDate last = days.latest();
		LocalDate otherFirst = others.earliest();
		LocalDate otherLast = others.latest();
		if (first == null || last == null || otherFirst == null || otherLast == null) {
			return true;
		}
		boolean isWithin = !otherFirst.isBefore(first) && !otherLast.isAfter(last);
		return isWithin || isCounted(date) && isCounted(other) && first.equals(last) && otherFirst.equals(otherLast)
				&& Math.abs(ChronoUnit.DAYS.between(first, otherFirst)) == WEEK;
	}

	private static boolean isCounted(MentionedDate date) {
		return date.reasoning().basis() != Reasoning.Basis.STATED;
	}

	private static @Nullable Figure figure(Read read, Place place) {
		return read.figures()
			.figures()
			.stream()
			.filter((figure) -> figure.start() < place.end() && place.start() < figure.end())
			.findFirst()
			.orElse(null);
	}

	private static @Nullable MentionedDate date(Read read, Place place) {
		return read.dates()
			.stream()
			.filter((date) -> date.start() < place.end() && place.start() < date.end())
			.findFirst()
			.orElse(null);
	}

	private Read of(Dispatch report) {
		return this.read.computeIfAbsent(report.id(), (id) -> {
			var mentions = MentionReader.load()
				.readFiguresAndDates(report.text(), report.language(), report.published());
			return new Read(new WrittenFigures(report.text(), mentions.figures()), mentions.dates());
		});
	}

	private record Read(WrittenFigures figures, List<MentionedDate> dates) {
	}

}
