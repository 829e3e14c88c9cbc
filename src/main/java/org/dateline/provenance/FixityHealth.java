package org.dateline.provenance;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Health of the originals: {@code DAMAGED} while one of them fails its check. The pages
 * go on being served.
 */
@Component
class FixityHealth implements HealthIndicator {

	static final Status DAMAGED = new Status("DAMAGED");

	private final FixityLedger ledger;

	FixityHealth(FixityLedger ledger) {
		this.ledger = ledger;
	}

	@Override
	public Health health() {
		int damaged = this.ledger.damaged().size();
		return ((damaged == 0) ? Health.up() : Health.status(DAMAGED).withDetail("damaged", damaged)).build();
	}

}
