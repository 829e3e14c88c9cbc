package org.dateline.relation;

import java.util.List;

import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger of figures shows.
 *
 * @param pair the two countries
 * @param part the figures
 * @param filters what can be chosen
 * @param pages the pages of the list
 * @param exports the query of the exports
 */
record FigureList(Dossier.PairName pair, Part part, EventList.Filters filters, EventList.Pages pages, String exports) {

	/**
	 * Some figures of all.
	 *
	 * @param total how many there are
	 * @param measures how many measures they are of
	 * @param groups those that are shown, by measure
	 */
	record Part(int total, int measures, List<Group> groups) {
	}

	/**
	 * Figures of one measure.
	 *
	 * @param measure what is measured, as in the address
	 * @param name the same in words
	 * @param total how many figures there are of it
	 * @param chart those of a known time, or null where they are of no two times
	 * @param lines those that are shown, the latest first
	 * @param contradictions those that cannot all be right, one time after another
	 * @param further further times of which there are such, the latest first
	 * @param query all figures of the measure, as a query of the ledger
	 */
	record Group(String measure, String name, int total, @Nullable Markup chart, List<Line> lines,
			List<Contradiction> contradictions, List<Time> further, String query) {
	}

	/**
	 * Figures of one time that cannot all be right.
	 *
	 * @param total how many there are
	 * @param lines the lowest and the highest of them
	 * @param query all figures of the measure and the time, as a query of the ledger
	 */
	record Contradiction(int total, List<Line> lines, String query) {
	}

	/** A time in words, and all figures of the measure and that time as a query. */
	record Time(String words, String query) {
	}

	/** Who gives a figure: the name, and its language. */
	record Speaker(String name, String language) {
	}

	/**
	 * A figure.
	 *
	 * @param value how much, in words
	 * @param change whether it is by how much the measure rose or fell
	 * @param edtf the time it speaks of (EDTF), or null where that is not said
	 * @param period the same in words, or null
	 * @param published when the report was published, in words, or null
	 * @param speaker who gives it: the name if it is known, else the words of the report;
	 * or null
	 * @param byArticle whether the two countries are those of the whole report, because
	 * the sentence does not name them
	 * @param quotation the words
	 */
	record Line(String value, boolean change, @Nullable String edtf, @Nullable String period,
			@Nullable String published, @Nullable Speaker speaker, boolean byArticle, Quotation quotation) {
	}

}
