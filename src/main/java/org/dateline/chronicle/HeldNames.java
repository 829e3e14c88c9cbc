package org.dateline.chronicle;

import java.util.Map;
import java.util.Objects;

/** The numbers of the names of one language that were drawn together. */
final class HeldNames {

	private final Map<DrawnReport.Name, Held> held;

	HeldNames(Map<DrawnReport.Name, Held> held) {
		this.held = Map.copyOf(held);
	}

	/** The numbers of a name, which is one of these. */
	Held of(DrawnReport.Name name) {
		return Objects.requireNonNull(this.held.get(name), name::toString);
	}

	/** The numbers of all of them. */
	Integer[] forms() {
		return this.held.values().stream().map(Held::form).distinct().sorted().toArray(Integer[]::new);
	}

	/**
	 * A name that is kept.
	 *
	 * @param form its number
	 * @param authority whose name it is
	 */
	record Held(int form, long authority) {
	}

}
