package org.dateline.chronicle;

import java.util.List;

import org.dateline.vocabulary.EdtfDate;

/**
 * Figures of the same measure, the same unit and the same time that cannot all be right.
 *
 * @param measure what they measure
 * @param period the time they speak of
 * @param total how many there are
 * @param figures the lowest and the highest of them, the lowest first; none where so many
 * others of the measure were asked for
 */
public record Disagreement(String measure, EdtfDate period, int total, List<StatedFigure> figures) {

	public Disagreement {
		figures = List.copyOf(figures);
	}

}
