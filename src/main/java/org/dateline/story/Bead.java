package org.dateline.story;

import java.util.List;

/**
 * Sentences that say the same: mostly one of each text, two of one where the other has
 * them in one, none of one where the other is alone with it.
 *
 * @param inA the sentences of the one text, in order
 * @param inB the sentences of the other, in order
 * @param strength how sure it is, from 0 to 1; 0 where one is alone
 */
public record Bead(List<Place> inA, List<Place> inB, double strength) {

	public Bead {
		inA = List.copyOf(inA);
		inB = List.copyOf(inB);
	}

	/** Whether one text has nothing like it. */
	public boolean isAlone() {
		return this.inA.isEmpty() || this.inB.isEmpty();
	}

}
