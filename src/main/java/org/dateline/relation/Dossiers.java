package org.dateline.relation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

import org.dateline.article.Briefs;
import org.dateline.article.Holding;
import org.dateline.article.Holdings;
import org.dateline.chronicle.Authority;
import org.dateline.chronicle.PairAuthorities;
import org.dateline.story.PairStories;
import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.DateBound;
import org.dateline.web.InterfaceWords;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Puts together the page of two countries. */
@Component
class Dossiers {

	private static final int HEIGHT = 180;

	private static final int NEWEST = 5;

	private static final int EVENTS = 8;

	private static final int MEASURES = 6;

	private static final int FIGURES = 4;

	private static final int NAMED = 12;

	private static final int STORIES = 4;

	/** So many reports that name somebody stand on a page. */
	private static final int NAMING = 50;

	/** Of reports there are no kinds. */
	private static final String KIND = "type";

	/** An archive of centuries has more years than anyone would choose from in a row. */
	private static final int MOST_YEARS = 40;

	private final Holdings holdings;

	private final Briefs briefs;

	private final Events events;

	private final Figures figures;

	private final PairAuthorities authorities;

	private final PairStories stories;

	private final NotHeld notHeld;

	private final Spans spans;

	Dossiers(Holdings holdings, Briefs briefs, Events events, Figures figures, PairAuthorities authorities,
			PairStories stories, NotHeld notHeld, Spans spans) {
		this.holdings = holdings;
		this.briefs = briefs;
		this.events = events;
		this.figures = figures;
		this.authorities = authorities;
		this.stories = stories;
		this.notHeld = notHeld;
		this.spans = spans;
	}

	/**
	 * The dossier, or the part of it that is of some days.
	 * @param revision the archive revision that the transaction sees
	 */
	Dossier page(DossierFilter filter, long revision, Locale locale) {
		Holding whole = this.holdings.on(filter.pair(), revision);
		Holding holding = filter.hasDays() ? whole.within(bound(filter.firstDay(), LocalDate.of(1, 1, 1)),
				bound(filter.lastDay(), LocalDate.of(9999, 12, 31))) : whole;
		return new Dossier(name(filter.pair(), locale), this.spans.asked(filter.from(), filter.to(), locale),
				filter.queryOfDays(), holding.count(), holding.query(),
				this.spans.days(holding.firstDay(), holding.lastDay(), locale),
				holding.chart("coverage-chart", HEIGHT, address(filter.pair(), locale), locale),
				zoom(whole, filter, locale), holding.languages(locale), holding.sources(locale),
				this.briefs.written(holding.newest(NEWEST), holding.queryOfOrigin(), locale),
				this.events.part(filter, EVENTS, locale), this.figures.glance(filter, MEASURES, FIGURES, locale),
				named(filter, locale), this.stories.of(filter.pair(), filter.from(), filter.to(), STORIES, locale),
				this.notHeld.of(filter.pair(), holding, locale));
	}

	/**
	 * The reports that name somebody whom the dossier shows: as many as it says there.
	 * @throws PageNotFound where no report of that part names it
	 */
	Dossier.Naming naming(DossierFilter filter, long id, Locale locale) {
		Authority one = this.authorities.one(filter.pair(), filter.chronicle(), id, NAMED, locale)
			.orElseThrow(() -> new PageNotFound("name " + id));
		int total = this.authorities.countReports(one, filter.pair(), filter.chronicle());
		if (filter.offset(NAMING) >= total) {
			throw new PageNotFound("name " + id + " of " + filter.pair());
		}
		List<Long> reports = this.authorities.reports(one, filter.pair(), filter.chronicle(), filter.offset(NAMING),
				NAMING);
		boolean more = filter.offset(NAMING) + NAMING < total && filter.page() < DossierFilter.LAST_PAGE;
		return new Dossier.Naming(name(filter.pair(), locale), one, total, this.briefs.written(reports, "", locale),
				(filter.page() > 1) ? filter.at(1).query(KIND) : null,
				more ? filter.at(filter.page() + 1).query(KIND) : null);
	}

	static String address(CountryPair pair, Locale locale) {
		return "/" + locale.getLanguage() + "/relations/" + pair;
	}

	static Dossier.PairName name(CountryPair pair, Locale locale) {
		InterfaceWords words = InterfaceWords.in(locale);
		return new Dossier.PairName(pair.toString(), words.country(pair.one()), words.country(pair.other()), pair.one(),
				pair.other());
	}

	private static LocalDate bound(@Nullable LocalDate day, LocalDate otherwise) {
		return (day != null) ? day : otherwise;
	}

	/** The years with reports; the months of the year that is asked for. */
	private List<Dossier.Zoom> zoom(Holding whole, DossierFilter filter, Locale locale) {
		List<Dossier.Zoom> zoom = new ArrayList<>();
		DateBound from = filter.from();
		SortedMap<Integer, Integer> years = whole.years();
		years.entrySet()
			.stream()
			.limit(MOST_YEARS)
			.sorted(Map.Entry.comparingByKey())
			.forEach((year) -> zoom.add(zoom(filter, DateBound.ofYear(year.getKey()), year.getValue(), locale)));
		if (from != null && from.equals(filter.to()) && from.written().length() <= "2024-08".length()) {
			for (int month = 1; month <= 12; month++) {
				YearMonth begin = YearMonth.of(from.first().getYear(), month);
				int count = whole.within(begin.atDay(1), begin.atEndOfMonth()).count();
				DateBound bound = DateBound.read(begin.toString());
				if (count > 0 && bound != null) {
					zoom.add(zoom(filter, bound, count, locale));
				}
			}
		}
		return zoom;
	}

	private Dossier.Zoom zoom(DossierFilter filter, DateBound bound, int count, Locale locale) {
		return new Dossier.Zoom(this.spans.inShort(bound.written(), locale), filter.within(bound, bound).queryOfDays(),
				count, bound.equals(filter.from()) && bound.equals(filter.to()));
	}

	private List<Dossier.Named> named(DossierFilter filter, Locale locale) {
		List<Dossier.Named> named = new ArrayList<>();
		this.authorities.named(filter.pair(), filter.chronicle(), NAMED, locale)
			.forEach((kind, names) -> named.add(new Dossier.Named(kind.code(), names)));
		return named;
	}

}
