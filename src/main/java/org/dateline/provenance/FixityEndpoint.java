package org.dateline.provenance;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/fixity}: GET says how the originals stand, POST verifies them all now.
 */
@Component
@Endpoint(id = "fixity")
class FixityEndpoint {

	private final FixityChecks checks;

	private final FixityLedger ledger;

	FixityEndpoint(FixityChecks checks, FixityLedger ledger) {
		this.checks = checks;
		this.ledger = ledger;
	}

	@ReadOperation
	Report report() {
		return Report.of(this.ledger.summary(), this.ledger.damaged());
	}

	@WriteOperation
	Report verifyAll() {
		return Report.of(this.checks.verifyAll(), this.ledger.damaged());
	}

	/**
	 * How the originals stand.
	 *
	 * @param originals how many are held
	 * @param damaged how many failed their last check
	 * @param damagedCaptures up to 100 of those
	 * @param takenDown how many were held before and taken down
	 * @param allVerifiedSince the oldest of the latest checks; null when nothing is held
	 */
	record Report(long originals, long damaged, List<Long> damagedCaptures, long takenDown,
			@Nullable Instant allVerifiedSince) {

		private static Report of(FixityLedger.Summary summary, List<Long> damaged) {
			return new Report(summary.originals(), summary.damaged(), damaged, summary.takenDown(),
					summary.oldestCheck());
		}

	}

}
