package org.dateline.provenance;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is received. */
@Service
public class Captures {

	private final JdbcClient jdbc;

	private final Clock clock;

	Captures(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps bytes as they were received, in the transaction of the caller.
	 * @return the number of the capture
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public long keep(Received received) {
		return keep(List.of(received)).get(0);
	}

	/**
	 * Keeps many, by one statement: it gives the numbers too, so that whoever waits for
	 * the writers of this table has waited for all numbers that were given.
	 * @return the numbers of the captures, in the same order
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Long> keep(List<Received> received) {
		return this.jdbc.sql("""
				insert into capture (content, sha256, media_type, charset, received_at, origin, origin_name)
				select content, sha256, media_type, charset, :at, origin, name
				from unnest(:contents::bytea[], :digests::bytea[], :types::text[], :charsets::text[], :origins::text[],
				            :names::text[])
				     with ordinality as c (content, sha256, media_type, charset, origin, name, position)
				order by position
				returning id
				""")
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("contents", received.stream().map(Received::content).toArray(byte[][]::new))
			.param("digests", received.stream().map((one) -> Sha256.of(one.content()).bytes()).toArray(byte[][]::new))
			.param("types", texts(received, Received::mediaType))
			.param("charsets", texts(received, Received::charset))
			.param("origins", texts(received, (one) -> one.origin().code()))
			.param("names", texts(received, Received::name))
			.query(Long.class)
			.list();
	}

	private static @Nullable String[] texts(List<Received> received, Function<Received, @Nullable String> text) {
		return received.stream().map(text).toArray(String[]::new);
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
