package org.dateline.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

/**
 * A part of what is held, such as all reports on two countries: how much it is, in which
 * languages, by whom and of when. Of one archive revision; nothing is read from the
 * database.
 */
public final class Holding {

	private final ChosenReports chosen;

	private final ListPages lists;

	private final CoverageChart charts;

	Holding(ChosenReports chosen, ListPages lists, CoverageChart charts) {
		this.chosen = chosen;
		this.lists = lists;
		this.charts = charts;
	}

	/** The part of it that is, or may be, of these days. */
	public Holding within(LocalDate first, LocalDate last) {
		return part(this.chosen.filter().within(first, last));
	}

	/** The part of it in a language. */
	public Holding in(String language) {
		return part(this.chosen.filter().with(Facet.LANGUAGE, language));
	}

	/** The part of it in which a source has a part, by its address. */
	public Holding by(String source) {
		return part(this.chosen.filter().with(Facet.SOURCE, source));
	}

	private Holding part(ListFilter filter) {
		return new Holding(this.chosen.shelflist().choose(filter), this.lists, this.charts);
	}

	/** How many reports there are. */
	public int count() {
		return this.chosen.count();
	}

	/** The query of the list of them, with its question mark. */
	public String query() {
		return this.chosen.filter().query();
	}

	/** The same for the pages of its reports, which lead on along the list. */
	public String queryOfOrigin() {
		return this.chosen.filter().queryOfOrigin();
	}

	/** The newest of them by date, by article id. */
	public List<Long> newest(int most) {
		return this.chosen.slice(most).ids();
	}

	/** Their languages by tag, the most frequent first. */
	public List<ListPage.CountedChoice> languages(Locale locale) {
		return this.lists.counted(Facet.LANGUAGE, this.chosen, locale);
	}

	/** Their sources by address, the most frequent first. */
	public List<HeldSource> sources(Locale locale) {
		return this.lists.counted(Facet.SOURCE, this.chosen, locale)
			.stream()
			.filter((choice) -> !choice.value().equals(Facet.NOT_STATED))
			.map((choice) -> new HeldSource(choice.value(), choice.name(), home(choice.value()), choice.count()))
			.toList();
	}

	private @Nullable String home(String slug) {
		return this.chosen.shelflist().source(slug).map((source) -> source.about().country()).orElse(null);
	}

	/** How many name no source. */
	public int unattributed() {
		return this.chosen.counts(Facet.SOURCE).getOrDefault(Facet.NOT_STATED, 0);
	}

	/**
	 * How many are, or may be, of each year from 1 to 9999; the newest year first.
	 */
	public SortedMap<Integer, Integer> years() {
		return this.chosen.countYears();
	}

	/** The first day that one of them may be of, or null where none is dated. */
	public @Nullable LocalDate firstDay() {
		ChosenReports.Days days = this.chosen.days();
		return (days != null) ? days.first() : null;
	}

	/** The last such day, or null. */
	public @Nullable LocalDate lastDay() {
		ChosenReports.Days days = this.chosen.days();
		return (days != null) ? days.last() : null;
	}

	/**
	 * Their number over time by language, drawn and as a table; null where none is dated.
	 * @param id the chart's id in the page
	 * @param height how high its bars may be
	 * @param brush where the choice of a span leads, or null
	 */
	public @Nullable Markup chart(String id, int height, @Nullable String brush, Locale locale) {
		return this.charts.draw(this.chosen.coverage(), id, height, brush, locale);
	}

	/**
	 * A source and how many reports it has a part in.
	 *
	 * @param slug its address
	 * @param name its name
	 * @param country where it is at home (ISO 3166-1), or null where nobody has said
	 * @param count how many reports
	 */
	public record HeldSource(String slug, String name, @Nullable String country, int count) {
	}

}
