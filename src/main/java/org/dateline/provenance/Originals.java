package org.dateline.provenance;

import org.springframework.stereotype.Service;

/**
 * Hands out originals, each verified at that moment: a damaged one is never served as if
 * it were whole.
 */
@Service
public class Originals {

	private final CaptureRepository captures;

	private final FixityChecks checks;

	Originals(CaptureRepository captures, FixityChecks checks) {
		this.captures = captures;
		this.checks = checks;
	}

	/**
	 * The original of a capture.
	 * @param captureId an existing capture
	 * @throws DamagedOriginal if its bytes do not have the digest they were received
	 * with; the damage is recorded
	 * @throws IllegalArgumentException if there is no such capture
	 */
	public Original open(long captureId) {
		Capture capture = this.captures.findById(captureId)
			.orElseThrow(() -> new IllegalArgumentException("There is no capture " + captureId));
		if (!capture.isIntact()) {
			this.checks.verify(captureId);
			throw new DamagedOriginal(captureId);
		}
		return capture.original();
	}

}
