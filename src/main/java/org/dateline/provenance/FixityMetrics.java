package org.dateline.provenance;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/** What an operator watches of the originals: how many are damaged. */
@Component
class FixityMetrics implements MeterBinder {

	private final FixityLedger ledger;

	FixityMetrics(FixityLedger ledger) {
		this.ledger = ledger;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("dateline.originals.damaged", () -> this.ledger.damaged().size())
			.description("Originals that failed their check, up to 100")
			.register(registry);
	}

}
