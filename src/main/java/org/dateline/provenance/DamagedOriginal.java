package org.dateline.provenance;

/**
 * The bytes of a capture no longer have the digest they were received with.
 */
public class DamagedOriginal extends RuntimeException {

	DamagedOriginal(long captureId) {
		super("Capture %d is damaged".formatted(captureId));
	}

}
