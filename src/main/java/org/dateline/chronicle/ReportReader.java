package org.dateline.chronicle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dateline.article.Dispatch;
import org.dateline.mention.Figure;
import org.dateline.mention.MentionReader;
import org.dateline.mention.MentionedDate;
import org.dateline.mention.Unit;
import org.dateline.story.Place;
import org.dateline.story.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * Draws from a report what it tells of figures, events and names: a pure function of its
 * text, its countries and the day of its publication, for any thread.
 */
final class ReportReader {

	/**
	 * At most this many figures and dates of a sentence are looked at: a table is none.
	 */
	private static final int MOST_IN_SENTENCE = 40;

	/** At most this many figures of a report are kept. */
	private static final int MOST_FIGURES = 60;

	/** At most this many events of a report are kept. */
	private static final int MOST_EVENTS = 24;

	/** At most this many names of a report are kept. */
	private static final int MOST_NAMES = 200;

	private final MentionReader mentions = MentionReader.load();

	private final Measures measures = Measures.load();

	private final EventTypes types = EventTypes.load();

	/**
	 * What a report tells. Where no figure and no event names its countries, the report
	 * is hardly about what is between them: match reports and market news are not.
	 */
	DrawnReport read(Dispatch dispatch) {
		ReportText report = new ReportText(dispatch,
				this.mentions.read(dispatch.text(), dispatch.language(), dispatch.published()));
		if (report.isElsewhere()) {
			return new DrawnReport(List.of(), List.of(), report.names(MOST_NAMES));
		}
		List<Place> sentences = Sentences.of(dispatch.text());
		List<DrawnReport.Figure> figures = figures(report, sentences);
		List<DrawnReport.Happening> events = events(report, sentences);
		boolean isOfBoth = Stream
			.concat(figures.stream().map(DrawnReport.Figure::between),
					events.stream().map(DrawnReport.Happening::between))
			.anyMatch((between) -> !between.byArticle());
		return isOfBoth ? new DrawnReport(figures, events, report.names(MOST_NAMES))
				: new DrawnReport(List.of(), List.of(), report.names(MOST_NAMES));
	}

	private List<DrawnReport.Figure> figures(ReportText report, List<Place> sentences) {
		List<DrawnReport.Figure> read = new ArrayList<>();
		MeasureWords language = this.measures.words(report.language());
		List<Figure> figures = report.mentions().figures();
		int next = 0;
		Place before = null;
		for (int i = 0; i < sentences.size(); i++) {
			Place sentence = sentences.get(i);
			List<Figure> own = new ArrayList<>();
			while (next < figures.size() && figures.get(next).start() < sentence.end()) {
				Figure figure = figures.get(next++);
				if (figure.start() >= sentence.start() && figure.unit().kind() != Unit.Kind.ORDINAL
						&& own.size() < MOST_IN_SENTENCE) {
					own.add(figure);
				}
			}
			if (!own.isEmpty() && !language.isEmpty() && read.size() < MOST_FIGURES) {
				Place behind = (i + 1 < sentences.size()) ? sentences.get(i + 1) : null;
				read.addAll(
						new FigureReader(report, language, sentence, own, measured(report, language, before), behind)
							.read());
			}
			before = sentence;
		}
		return read.subList(0, Math.min(read.size(), MOST_FIGURES));
	}

	private static Measures.@Nullable Measure measured(ReportText report, MeasureWords language,
			@Nullable Place sentence) {
		return (sentence == null) ? null
				: new FigureReader(report, language, sentence, List.of(), null, null).measured();
	}

	/** Of one day and type the sentence that says most of who took part. */
	private List<DrawnReport.Happening> events(ReportText report, List<Place> sentences) {
		Map<String, DrawnReport.Happening> read = new LinkedHashMap<>();
		EventWords words = this.types.words(report.language());
		if (words.cues().isEmpty()) {
			return List.of();
		}
		Place before = null;
		for (Place sentence : sentences) {
			List<MentionedDate> dates = ReportText.within(sentence, report.mentions().dates(), MentionedDate::start)
				.stream()
				.filter(MentionedDate::isResolved)
				.limit(MOST_IN_SENTENCE)
				.toList();
			if (!dates.isEmpty()) {
				for (DrawnReport.Happening event : new EventReader(report, words, before, sentence, dates).read()) {
					read.merge(event.type() + " " + event.date(), event, ReportReader::better);
				}
			}
			before = sentence;
		}
		List<DrawnReport.Happening> all = List.copyOf(read.values());
		return all.stream()
			.filter((event) -> all.stream().noneMatch((finer) -> isOf(finer, event)))
			.limit(MOST_EVENTS)
			.toList();
	}

	/**
	 * Whether a report that tells of a month tells of a day in it, which it then means.
	 */
	private static boolean isOf(DrawnReport.Happening finer, DrawnReport.Happening event) {
		LocalDate first = event.date().earliest();
		LocalDate last = event.date().latest();
		LocalDate finerFirst = finer.date().earliest();
		LocalDate finerLast = finer.date().latest();
		return first != null && last != null && finerFirst != null && finerLast != null
				&& ChronoUnit.DAYS.between(first, last) >= EventMatching.FEW_DAYS
				&& ChronoUnit.DAYS.between(finerFirst, finerLast) < EventMatching.FEW_DAYS
				&& !finerFirst.isBefore(first) && !finerLast.isAfter(last) && finer.type().equals(event.type())
				&& finer.calledOff() == event.calledOff()
				&& finer.between().countries().equals(event.between().countries()) && !areOthers(finer, event);
	}

	/** Whether both name people, and nobody in common. */
	private static boolean areOthers(DrawnReport.Happening one, DrawnReport.Happening other) {
		return !one.people().isEmpty() && !other.people().isEmpty()
				&& one.people()
					.stream()
					.noneMatch((person) -> other.people().stream().anyMatch((its) -> its.key().equals(person.key())));
	}

	private static DrawnReport.Happening better(DrawnReport.Happening one, DrawnReport.Happening other) {
		if (one.calledOff() != other.calledOff()) {
			return one.calledOff() ? one : other;
		}
		return (told(other) > told(one)) ? other : one;
	}

	private static int told(DrawnReport.Happening event) {
		return (event.between().byArticle() ? 0 : 2) + ((event.place() != null) ? 1 : 0)
				+ Math.min(2, event.people().size());
	}

}
