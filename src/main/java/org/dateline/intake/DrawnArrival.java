package org.dateline.intake;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** An arrival that waits, with what was drawn from it. */
final class DrawnArrival {

	private final Arrival arrival;

	private final @Nullable DrawnRecord drawn;

	private final @Nullable Shingles shingles;

	private final boolean known;

	private DrawnArrival(Arrival arrival, @Nullable DrawnRecord drawn, @Nullable Shingles shingles, boolean known) {
		this.arrival = arrival;
		this.drawn = drawn;
		this.shingles = shingles;
		this.known = known;
	}

	static DrawnArrival of(Arrival arrival, DrawnRecord drawn) {
		return new DrawnArrival(arrival, drawn, Shingles.of(drawn.text()), false);
	}

	/** Nothing was drawn, since its bytes are those of an article, or were taken down. */
	static DrawnArrival known(Arrival arrival) {
		return new DrawnArrival(arrival, null, null, true);
	}

	/** Nothing could be drawn. */
	static DrawnArrival failed(Arrival arrival) {
		return new DrawnArrival(arrival, null, null, false);
	}

	long id() {
		return this.arrival.id();
	}

	Arrival arrival() {
		return this.arrival;
	}

	boolean isDrawn() {
		return this.drawn != null;
	}

	/** Whether it was drawn and has a text. */
	boolean hasText() {
		return this.drawn != null && !this.drawn.text().isBlank();
	}

	boolean isKnown() {
		return this.known;
	}

	DrawnRecord drawn() {
		return Objects.requireNonNull(this.drawn);
	}

	Shingles shingles() {
		return Objects.requireNonNull(this.shingles);
	}

}
