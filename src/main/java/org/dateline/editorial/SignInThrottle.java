package org.dateline.editorial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.dateline.vocabulary.AddressRange;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down who guesses passwords or access tokens, and nobody else: failures count for
 * a name from one address, so that strangers cannot lock a person out, and for an address
 * whatever the name. An address of IPv6 is one of the many of its network, which counts
 * instead. Whoever waits may try again. Counted in the database, for all nodes together.
 */
@Service
class SignInThrottle {

	private static final Duration REMEMBERED = Duration.ofMinutes(15);

	private static final int FOR_A_NAME = 5;

	private static final int FOR_AN_ADDRESS = 50;

	private static final int LONGEST_NAME = 40;

	private final JdbcClient jdbc;

	private final Clock clock;

	SignInThrottle(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Counts a try as a failure until it has succeeded, so that many at once are not more
	 * than one after the other.
	 * @return how long this name has to wait at this address, and was not counted; zero
	 * where the try may be made
	 */
	@Transactional
	Duration begin(String name, String address) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sign-in ' || :network, 0))")
			.param("network", AddressRange.ofOneVisitor(address))
			.query()
			.listOfRows();
		Duration wait = wait(name, address);
		if (wait.isZero()) {
			failed(name, address);
		}
		return wait;
	}

	/** How long this name has to wait at this address; zero mostly. */
	Duration wait(String name, String address) {
		Instant since = this.clock.instant().minus(REMEMBERED);
		Instant byName = nthLatest(name, address, since, FOR_A_NAME);
		Instant byAddress = nthLatest(null, address, since, FOR_AN_ADDRESS);
		Instant last = (byName == null || byAddress != null && byAddress.isAfter(byName)) ? byAddress : byName;
		return (last == null) ? Duration.ZERO : Duration.between(since, last);
	}

	/** Whether any name has to wait at this address. */
	boolean isExhausted(String address) {
		return nthLatest(null, address, this.clock.instant().minus(REMEMBERED), FOR_AN_ADDRESS) != null;
	}

	/** When the failure happened that has to be forgotten before another try. */
	private @Nullable Instant nthLatest(@Nullable String name, String address, Instant since, int most) {
		return this.jdbc.sql("""
				select at from failed_sign_in
				where address = :address and (:name::text is null or name = :name) and at > :since
				order by at desc offset :before limit 1
				""")
			.param("address", AddressRange.ofOneVisitor(address))
			.param("name", (name != null) ? shorten(name) : null)
			.param("since", since.atOffset(ZoneOffset.UTC))
			.param("before", most - 1)
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant)
			.orElse(null);
	}

	void failed(String name, String address) {
		Instant now = this.clock.instant();
		this.jdbc.sql("delete from failed_sign_in where at < :before")
			.param("before", now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql("insert into failed_sign_in (name, address, at) values (:name, :address, :at)")
			.param("name", shorten(name))
			.param("address", AddressRange.ofOneVisitor(address))
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Forgets the failures of a name at an address, where its person came in. */
	void succeeded(String name, String address) {
		this.jdbc.sql("delete from failed_sign_in where name = :name and address = :address")
			.param("name", shorten(name))
			.param("address", AddressRange.ofOneVisitor(address))
			.update();
	}

	private static String shorten(String name) {
		return name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

}
