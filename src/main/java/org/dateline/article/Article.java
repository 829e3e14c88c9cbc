package org.dateline.article;

import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is derived from a capture. What was received is the capture's and never
 * changes; this is a reading of it, and says so.
 */
@Entity
class Article {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long captureId;

	@Embedded
	private @Nullable Withdrawal withdrawal;

	protected Article() {
	}

	/** The capture it is derived from. */
	long captureId() {
		return this.captureId;
	}

	boolean isWithdrawn() {
		return this.withdrawal != null;
	}

	/**
	 * Withdraws the article from reading. The record and its reason stay.
	 * @throws IllegalStateException if it is withdrawn already
	 */
	void withdraw(String reason, Instant at) {
		if (isWithdrawn()) {
			throw new IllegalStateException("Article %d is already withdrawn".formatted(this.id));
		}
		this.withdrawal = new Withdrawal(at, reason);
	}

}
