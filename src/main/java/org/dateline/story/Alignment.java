package org.dateline.story;

import java.util.List;

/**
 * Two texts sentence by sentence.
 *
 * @param beads all sentences of both, in the order of both
 * @param differences the figures that differ: those that disagree first, then those that
 * only one has, each in the order of the text
 */
public record Alignment(List<Bead> beads, List<FigureDifference> differences) {

	public Alignment {
		beads = List.copyOf(beads);
		differences = List.copyOf(differences);
	}

}
