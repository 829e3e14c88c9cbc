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

	private final TakedownLedger takedowns;

	Originals(CaptureRepository captures, FixityChecks checks, TakedownLedger takedowns) {
		this.captures = captures;
		this.checks = checks;
		this.takedowns = takedowns;
	}

	/**
	 * The original of a capture.
	 * @param captureId an existing capture
	 * @throws DamagedOriginal if its bytes do not have the digest they were received
	 * with; the damage is recorded
	 * @throws OriginalTakenDown if its bytes were taken down
	 * @throws IllegalArgumentException if there is no such capture
	 */
	public Original open(long captureId) {
		Capture capture = this.captures.findById(captureId)
			.orElseThrow(() -> new IllegalArgumentException("There is no capture " + captureId));
		Original original = capture.original();
		if (original == null) {
			throw new OriginalTakenDown(this.takedowns.find(captureId).orElseThrow());
		}
		if (!original.isIntact()) {
			this.checks.verify(captureId);
			throw new DamagedOriginal(captureId);
		}
		return original;
	}

}
