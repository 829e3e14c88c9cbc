package org.dateline.provenance;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is received. */
@Service
public class Captures {

	private final CaptureRepository captures;

	private final JdbcClient jdbc;

	private final Clock clock;

	Captures(CaptureRepository captures, JdbcClient jdbc, Clock clock) {
		this.captures = captures;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps bytes as they were received, in the transaction of the caller.
	 * @param content the bytes, as many as there are
	 * @param mediaType a media type without parameters (RFC 6838), in small letters
	 * @param charset the name of the charset, or null where it is not known
	 * @param origin the way they came
	 * @param originName the file name or address they came under, if any
	 * @return the number of the capture
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public long keep(byte[] content, String mediaType, @Nullable String charset, Origin origin,
			@Nullable String originName) {
		return this.captures
			.save(new Capture(content, mediaType, charset, this.clock.instant().truncatedTo(ChronoUnit.MICROS), origin,
					originName))
			.id();
	}

	/** The captures of just these bytes, the oldest first. */
	@Transactional(readOnly = true)
	public List<Long> of(Sha256 digest) {
		return this.jdbc.sql("select id from capture where sha256 = :digest order by id")
			.param("digest", digest.bytes())
			.query(Long.class)
			.list();
	}

}
