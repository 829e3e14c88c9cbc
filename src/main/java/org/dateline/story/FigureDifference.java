package org.dateline.story;

import org.jspecify.annotations.Nullable;

/**
 * A figure that one report has and the other has otherwise, or not at all.
 *
 * @param inA the figure in the one text; null if it is not there
 * @param inB the figure in the other; null if it is not there
 */
public record FigureDifference(@Nullable Place inA, @Nullable Place inB) {

	/** Whether both speak of the same and give other figures. */
	public boolean disagree() {
		return this.inA != null && this.inB != null;
	}

}
