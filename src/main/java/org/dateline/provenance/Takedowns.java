package org.dateline.provenance;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes bytes down: removes them, and every word drawn from them, where the law demands
 * that they are not only hidden but gone. Digest, length and reason stay.
 */
@Service
public class Takedowns {

	/** The most characters a reason has. */
	public static final int LONGEST_REASON = 2000;

	private static final Logger log = LoggerFactory.getLogger(Takedowns.class);

	private final TakedownLedger ledger;

	private final ObjectProvider<DrawnFromCaptures> drawn;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Takedowns(TakedownLedger ledger, ObjectProvider<DrawnFromCaptures> drawn, TransactionTemplate transaction,
			Clock clock) {
		this.ledger = ledger;
		this.drawn = drawn;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** The takedown of a capture, if there was one. */
	public Optional<Takedown> find(long captureId) {
		return this.ledger.find(captureId);
	}

	/**
	 * Whether the bytes of a capture are still kept, by itself or by another that came
	 * with the same ones.
	 */
	public boolean isAnythingLeft(long captureId) {
		return !this.ledger.holding(captureId).isEmpty();
	}

	/** How many captures up to this id had their bytes taken down. */
	public long countUpTo(long captureId) {
		return this.ledger.countUpTo(captureId);
	}

	/**
	 * Takes down the bytes of a capture, and of every other capture of the same bytes: a
	 * second copy would make it void. What was drawn from them is given up in the same
	 * transaction. Where its own are gone already, it is those that came again since.
	 * @param captureId an existing capture
	 * @param reason why, for readers
	 * @param byName who does it
	 * @param byRole the role in which they do
	 * @return the takedown of each of these captures
	 * @throws IllegalArgumentException if there is no such capture, or if who or why is
	 * blank or longer than {@link #LONGEST_REASON}
	 * @throws IllegalStateException if its bytes were taken down before, and have not
	 * come again
	 */
	public List<Takedown> takeDown(long captureId, String reason, String byName, String byRole) {
		if (reason.isBlank() || reason.codePointCount(0, reason.length()) > LONGEST_REASON || byName.isBlank()
				|| byRole.isBlank()) {
			throw new IllegalArgumentException(
					"A takedown says why, in at most %d characters, and by whom, in a role".formatted(LONGEST_REASON));
		}
		// as precisely as the database keeps it
		Instant at = this.clock.instant();
		List<Takedown> done = new ArrayList<>();
		this.transaction.executeWithoutResult((status) -> {
			List<Long> captures = this.ledger.holding(captureId);
			if (captures.isEmpty()) {
				throw this.ledger.find(captureId)
					.<RuntimeException>map((earlier) -> new IllegalStateException(
							"Capture %d was taken down at %s".formatted(captureId, earlier.at())))
					.orElseGet(() -> new IllegalArgumentException("There is no capture " + captureId));
			}
			for (long capture : captures) {
				this.ledger.record(capture, at, reason.strip(), byName.strip(), byRole.strip());
				this.ledger.removeBytes(capture);
				Takedown takedown = this.ledger.find(capture).orElseThrow();
				this.drawn.forEach((keeper) -> keeper.giveUp(takedown));
				done.add(takedown);
			}
		});
		done.forEach((takedown) -> log.warn("Capture {} ({}) was taken down by {} ({}): {}", takedown.captureId(),
				takedown.digest(), takedown.byName(), takedown.byRole(), takedown.reason()));
		return done;
	}

}
