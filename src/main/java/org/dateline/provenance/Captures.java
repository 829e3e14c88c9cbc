package org.dateline.provenance;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
	 * Keeps many, by one statement.
	 * @return the numbers of the captures, in the same order
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Long> keep(List<Received> received) {
		List<Long> ids = this.jdbc
			.sql("select nextval(pg_get_serial_sequence('capture', 'id')) from generate_series(1, :count)")
			.param("count", received.size())
			.query(Long.class)
			.list();
		this.jdbc.sql("""
				insert into capture (id, content, sha256, media_type, charset, received_at, origin, origin_name)
				select id, content, sha256, media_type, charset, :at, origin, name
				from unnest(:ids::bigint[], :contents::bytea[], :digests::bytea[], :types::text[], :charsets::text[],
				            :origins::text[], :names::text[])
				     as c (id, content, sha256, media_type, charset, origin, name)
				""")
			.param("at", this.clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
			.param("ids", ids.toArray(Long[]::new))
			.param("contents", received.stream().map(Received::content).toArray(byte[][]::new))
			.param("digests", received.stream().map((one) -> Sha256.of(one.content()).bytes()).toArray(byte[][]::new))
			.param("types", texts(received, Received::mediaType))
			.param("charsets", texts(received, Received::charset))
			.param("origins", texts(received, (one) -> one.origin().code()))
			.param("names", texts(received, Received::name))
			.update();
		return ids;
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
