package org.dateline.mention;

import org.jspecify.annotations.Nullable;

/** What words for a date mean before it is known when they were written. */
interface When {

	/** The stretch of time that is meant, or null where there is none. */
	@Nullable Stretch at(Anchor anchor);

	/** How fine the stretch is. */
	Grain grain();

	/** Whether it means the same whenever it is written. */
	default boolean isAbsolute() {
		return false;
	}

}
