package org.dateline.provenance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.dao.DataAccessException;
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

	/**
	 * Some originals, by the numbers of their captures.
	 * @return those that are neither damaged nor taken down; of a damaged one the damage
	 * is recorded, also where it cannot be read at all
	 */
	public Map<Long, Original> open(Collection<Long> captureIds) {
		Map<Long, Original> originals = new HashMap<>();
		for (Capture capture : readable(captureIds)) {
			Original original = capture.original();
			if (original != null && original.isIntact()) {
				originals.put(capture.id(), original);
			}
			else if (original != null) {
				this.checks.verify(capture.id());
			}
		}
		return originals;
	}

	/** A page of the disk that cannot be read fails all: then each is read by itself. */
	private List<Capture> readable(Collection<Long> captureIds) {
		try {
			return this.captures.findByIdIn(captureIds);
		}
		catch (DataAccessException ex) {
			if (!FixityChecks.isCorruption(ex)) {
				throw ex;
			}
		}
		List<Capture> readable = new ArrayList<>();
		for (Long captureId : captureIds) {
			try {
				readable.addAll(this.captures.findByIdIn(List.of(captureId)));
			}
			catch (DataAccessException ex) {
				if (!FixityChecks.isCorruption(ex)) {
					throw ex;
				}
				this.checks.recordUnreadable(captureId, ex);
			}
		}
		return readable;
	}

}
