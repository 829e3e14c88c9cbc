package org.dateline.chronicle;

import java.util.List;

/**
 * Figures of the same measure, the same unit and the same time that cannot all be right.
 *
 * @param figures the figures, the lowest first
 */
public record Disagreement(List<StatedFigure> figures) {

	public Disagreement {
		figures = List.copyOf(figures);
	}

}
