package org.dateline.chronicle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

	/**
	 * What each of some tells.
	 * @param counts how much
	 * @param alone by what it is found again, in order
	 * @param found what was found of that
	 */
	static <K, T> Map<String, ToldBy<T>> each(Map<String, Integer> counts, Map<String, List<K>> alone,
			Map<K, T> found) {
		Map<String, ToldBy<T>> told = new HashMap<>();
		counts.forEach((one, count) -> told.put(one,
				new ToldBy<>(count,
						alone.getOrDefault(one, List.of())
							.stream()
							.flatMap((key) -> Stream.ofNullable(found.get(key)))
							.toList())));
		return told;
	}

	/** Of one who tells nothing. */
	public static <T> ToldBy<T> nothing() {
		return new ToldBy<>(0, List.of());
	}

}
