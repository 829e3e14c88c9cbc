package org.dateline.chronicle;

import java.util.List;

/**
 * What a language or a source tells.
 *
 * @param <T> what is told
 * @param count how much it is
 * @param alone what no report of anybody else tells, not all of it
 */
public record ToldBy<T>(int count, List<T> alone) {

	public ToldBy {
		alone = List.copyOf(alone);
	}

	/** Of one who tells nothing. */
	public static <T> ToldBy<T> nothing() {
		return new ToldBy<>(0, List.of());
	}

}
