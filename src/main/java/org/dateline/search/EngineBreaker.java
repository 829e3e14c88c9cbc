package org.dateline.search;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import org.elasticsearch.client.ResponseException;
import org.hibernate.search.util.common.SearchTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves an engine alone that did not answer a few times, so that not every query waits
 * for it in vain; after a pause a few are let through to see whether it is back.
 */
final class EngineBreaker {

	private static final Logger log = LoggerFactory.getLogger(EngineBreaker.class);

	/** The engine is left alone when half of this many last calls failed. */
	private static final int LAST = 6;

	/** This many calls are let through to see whether it is back. */
	private static final int TRIALS = 2;

	private static final int TOO_MANY_REQUESTS = 429;

	private EngineBreaker() {
	}

	static CircuitBreaker of(SearchSettings.Search settings) {
		CircuitBreaker breaker = CircuitBreaker.of("search",
				CircuitBreakerConfig.custom()
					.slidingWindow(LAST, LAST / 2, SlidingWindowType.COUNT_BASED)
					.waitDurationInOpenState(settings.pause())
					.permittedNumberOfCallsInHalfOpenState(TRIALS)
					.recordException(EngineBreaker::isDown)
					.ignoreExceptions(InterruptedException.class)
					.build());
		breaker.getEventPublisher()
			.onStateTransition((event) -> log.debug("Asking the engine: {}", event.getStateTransition()));
		return breaker;
	}

	/**
	 * Whether it did not answer, or not as it should. One that refuses what was asked is
	 * there.
	 */
	private static boolean isDown(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof ResponseException refused) {
				int status = refused.getResponse().getStatusLine().getStatusCode();
				return status >= 500 || status == TOO_MANY_REQUESTS;
			}
			if (cause instanceof IOException || cause instanceof TimeoutException
					|| cause instanceof SearchTimeoutException) {
				return true;
			}
		}
		return false;
	}

}
