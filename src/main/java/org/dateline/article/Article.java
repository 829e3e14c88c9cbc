package org.dateline.article;

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

	/** When and why it was withdrawn from reading, or null. */
	@Nullable Withdrawal withdrawal() {
		return this.withdrawal;
	}

}
