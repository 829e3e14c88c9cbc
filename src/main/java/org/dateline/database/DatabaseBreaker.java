package org.dateline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says at once that the database is away, instead of letting each request find out for
 * itself: a few of them waiting for a connection would make everyone else wait as well.
 * It learns from the requests, and sooner from the connection that watches the revision,
 * which goes on trying while they are refused. A restart takes less than the tries that
 * open it, and is waited for.
 */
final class DatabaseBreaker {

	private static final Logger log = LoggerFactory.getLogger(DatabaseBreaker.class);

	/** The database is away when half of this many last tries failed. */
	private static final int LAST = 8;

	private final CircuitBreaker breaker;

	DatabaseBreaker(DatabaseSettings settings) {
		this.breaker = CircuitBreaker.of("database",
				CircuitBreakerConfig.custom()
					.slidingWindow(LAST, LAST / 2, SlidingWindowType.COUNT_BASED)
					.waitDurationInOpenState(settings.pause())
					.permittedNumberOfCallsInHalfOpenState(1)
					.ignoreException((thrown) -> thrown instanceof PoolExhausted)
					.build());
		this.breaker.getEventPublisher()
			.onStateTransition((event) -> log.debug("Asking the database: {}", event.getStateTransition()));
	}

	/**
	 * Gets a connection, if that is worth a try.
	 * @throws DatabaseAway if it is not
	 */
	Connection connect(Callable<Connection> connecting) throws SQLException {
		try {
			return this.breaker.executeCallable(connecting);
		}
		catch (CallNotPermittedException ex) {
			throw new DatabaseAway();
		}
		catch (SQLException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new SQLException(ex);
		}
	}

	/** Notes that who tries again and again did so in vain. */
	void failed(Exception failure) {
		this.breaker.onError(0, TimeUnit.NANOSECONDS, failure);
	}

	/** Notes that the database is there. */
	void found() {
		if (this.breaker.getState() != State.CLOSED) {
			this.breaker.transitionToClosedState();
		}
		else {
			this.breaker.onSuccess(0, TimeUnit.NANOSECONDS);
		}
	}

}
