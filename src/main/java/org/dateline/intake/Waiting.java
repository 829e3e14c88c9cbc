package org.dateline.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * An arrival from which nothing was drawn yet.
 *
 * @param bytes how many came
 */
record Waiting(long arrival, long bytes) {

	/**
	 * The first of some, as many as fit into memory together: all that came is opened at
	 * once. One is always among them.
	 * @param most so many bytes together
	 */
	static List<Long> fitting(List<Waiting> waiting, long most) {
		List<Long> fitting = new ArrayList<>();
		long bytes = 0;
		for (Waiting one : waiting) {
			bytes += one.bytes();
			if (bytes > most && !fitting.isEmpty()) {
				break;
			}
			fitting.add(one.arrival());
		}
		return fitting;
	}

}
