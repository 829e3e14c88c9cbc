package org.dateline.provenance;

/**
 * The bytes of a capture were taken down.
 */
public class OriginalTakenDown extends RuntimeException {

	private final transient Takedown takedown;

	OriginalTakenDown(Takedown takedown) {
		super("Capture %d was taken down".formatted(takedown.captureId()));
		this.takedown = takedown;
	}

	/** When, why, and what is still known of them. */
	public Takedown getTakedown() {
		return this.takedown;
	}

}
