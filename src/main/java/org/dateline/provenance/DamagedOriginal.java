package org.dateline.provenance;

/**
 * The bytes of a capture no longer have the digest they were received with.
 */
public class DamagedOriginal extends RuntimeException {

	private final long captureId;

	DamagedOriginal(long captureId) {
		super("Capture %d is damaged".formatted(captureId));
		this.captureId = captureId;
	}

	public long captureId() {
		return this.captureId;
	}

}
