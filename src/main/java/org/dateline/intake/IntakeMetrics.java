package org.dateline.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/** What an operator watches of the intake: what waits, and which feeds fail. */
@Component
class IntakeMetrics implements MeterBinder {

	private final ArrivalQueries arrivals;

	private final FeedQueries feeds;

	IntakeMetrics(ArrivalQueries arrivals, FeedQueries feeds) {
		this.arrivals = arrivals;
		this.feeds = feeds;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		open(registry, Arrival.State.WAITING, "archive");
		open(registry, Arrival.State.QUARANTINED, "editors");
		Gauge.builder("dateline.feeds.failing", this.feeds, FeedQueries::countFailing)
			.description("Feeds that did not come when they were asked for last")
			.register(registry);
	}

	private void open(MeterRegistry registry, Arrival.State state, String by) {
		Gauge.builder("dateline.arrivals", () -> count(state))
			.description("Arrivals that are still to be decided, and by whom")
			.tag("by", by)
			.register(registry);
	}

	private long count(Arrival.State state) {
		return this.arrivals.countOpen(null).getOrDefault(state, 0L);
	}

}
