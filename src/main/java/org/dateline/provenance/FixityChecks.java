package org.dateline.provenance;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies that every original still has the digest it was received with (PREMIS: fixity
 * check), on a schedule and on demand.
 */
@Service
@EnableConfigurationProperties(FixitySettings.class)
class FixityChecks {

	private static final Logger log = LoggerFactory.getLogger(FixityChecks.class);

	private final FixityLedger ledger;

	private final FixitySettings settings;

	private final TransactionTemplate transaction;

	/** What is found while somebody else works stays, whatever becomes of their work. */
	private final TransactionTemplate apart;

	private final Clock clock;

	FixityChecks(FixityLedger ledger, FixitySettings settings, PlatformTransactionManager transactions, Clock clock) {
		this.ledger = ledger;
		this.settings = settings;
		this.transaction = new TransactionTemplate(transactions);
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/**
	 * Verifies the originals whose last check is too long ago: one batch a minute, so
	 * that readers never notice.
	 */
	@Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
	void verifyDue() {
		Instant now = this.clock.instant();
		verifyBatch(now.minus(this.settings.every()), now);
	}

	/** Verifies every original now and says how the holdings stand. */
	FixityLedger.Summary verifyAll() {
		Instant now = this.clock.instant();
		while (verifyBatch(now, now) > 0) {
			log.debug("Verified another batch of originals");
		}
		return this.ledger.summary();
	}

	/**
	 * Verifies one original, in a transaction of its own, and returns whether it is
	 * whole.
	 */
	boolean verify(long captureId) {
		return Boolean.TRUE.equals(this.apart.execute((status) -> {
			List<FixityLedger.Damage> damages = this.ledger.verify(List.of(captureId), this.clock.instant());
			damages.forEach(FixityChecks::report);
			return damages.isEmpty();
		}));
	}

	private int verifyBatch(Instant since, Instant at) {
		List<Long> due = new ArrayList<>();
		try {
			this.transaction.executeWithoutResult((status) -> {
				due.addAll(this.ledger.dueBefore(since, this.settings.batch()));
				this.ledger.verify(due, at).forEach(FixityChecks::report);
			});
		}
		catch (DataAccessException ex) {
			if (!isCorruption(ex)) {
				throw ex;
			}
			// one page of the disk that cannot be read fails the whole batch: find it,
			// and verify the rest
			due.forEach((captureId) -> verifyOrRecordUnreadable(captureId, at));
		}
		return due.size();
	}

	private void verifyOrRecordUnreadable(long captureId, Instant at) {
		try {
			this.transaction.executeWithoutResult(
					(status) -> this.ledger.verify(List.of(captureId), at).forEach(FixityChecks::report));
		}
		catch (DataAccessException ex) {
			if (!isCorruption(ex)) {
				throw ex;
			}
			recordUnreadable(captureId, at, ex);
		}
	}

	/** Records that the bytes of a capture cannot be read at all. */
	void recordUnreadable(long captureId, DataAccessException why) {
		recordUnreadable(captureId, this.clock.instant(), why);
	}

	private void recordUnreadable(long captureId, Instant at, DataAccessException why) {
		log.error("Capture {} is damaged: its bytes cannot be read", captureId, why);
		this.apart.executeWithoutResult((status) -> this.ledger.recordUnreadable(captureId, at));
	}

	/**
	 * SQLSTATE class XX: PostgreSQL found a damaged page, as against a connection lost or
	 * a server gone.
	 */
	static boolean isCorruption(DataAccessException ex) {
		return ex.getMostSpecificCause() instanceof SQLException cause && cause.getSQLState() != null
				&& cause.getSQLState().startsWith("XX");
	}

	private static void report(FixityLedger.Damage damage) {
		log.error("Capture {} ({}) is damaged: kept sha-256 {}, found {}", damage.id(), damage.origin(), damage.kept(),
				damage.found());
	}

}
