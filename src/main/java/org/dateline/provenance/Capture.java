package org.dateline.provenance;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What was received, once, byte for byte. The database refuses to change or delete one;
 * its bytes may be taken down.
 */
@Entity
@Immutable
class Capture {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private byte @Nullable [] content;

	private byte[] sha256;

	@Generated
	@Column(insertable = false, updatable = false)
	private long length;

	private String mediaType;

	private @Nullable String charset;

	private Instant receivedAt;

	@Enumerated(EnumType.STRING)
	private Origin origin;

	private @Nullable String originName;

	@SuppressWarnings("NullAway.Init")
	protected Capture() {
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("The capture is not kept yet");
		}
		return this.id;
	}

	Sha256 digest() {
		return Sha256.ofDigest(this.sha256);
	}

	/** The bytes with what is known of them, or null once they were taken down. */
	@Nullable Original original() {
		return (this.content != null)
				? new Original(this.content, digest(), this.mediaType, this.charset, this.originName) : null;
	}

}
