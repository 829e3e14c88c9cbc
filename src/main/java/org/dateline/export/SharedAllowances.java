package org.dateline.export;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.function.SingletonSupplier;

/**
 * Allowances counted in the database, for all nodes together. A node tells it once a
 * second what somebody took, or when that is a twentieth of what they have: each node
 * more lets through so much more at most. While the database is away each counts alone.
 */
final class SharedAllowances implements Allowances {

	private static final Logger log = LoggerFactory.getLogger(SharedAllowances.class);

	private static final Duration UNTOLD = Duration.ofSeconds(1);

	private static final int PART_UNTOLD = 20;

	private static final int CLEANED_AT_ONCE = 10_000;

	private final Supplier<PostgreSQLSelectForUpdateBasedProxyManager<String>> counts;

	/**
	 * What each of them remembers of what it was told is lost with it, and asked anew.
	 */
	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(MOST_REMEMBERED)
		.expireAfterAccess(MINUTE.multipliedBy(2))
		.build();

	private final OwnAllowances own = new OwnAllowances();

	private final AtomicLong cleaned = new AtomicLong(System.nanoTime());

	/**
	 * Allowances in a database.
	 * @param database asked for when it is first needed
	 */
	SharedAllowances(Supplier<DataSource> database) {
		this.counts = SingletonSupplier.of(() -> Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database.get())
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.table("api_allowance")
			.idColumn("who")
			.stateColumn("state")
			.expiresAtColumn("expires_at")
			.expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(MINUTE))
			.build());
	}

	@Override
	public ConsumptionProbe take(String who, int requests) {
		try {
			ConsumptionProbe taken = this.buckets.get(who, (unknown) -> shared(who, requests))
				.tryConsumeAndReturnRemaining(1);
			clean();
			return taken;
		}
		catch (RuntimeException ex) {
			log.debug("The allowance of one who asks is counted here", ex);
			return this.own.take(who, requests);
		}
	}

	private Bucket shared(String who, int requests) {
		Optimization untold = Optimizations.delaying(new DelayParameters(Math.max(1, requests / PART_UNTOLD), UNTOLD));
		return this.counts.get()
			.builder()
			.withOptimization(untold)
			.build(who, () -> BucketConfiguration.builder().addLimit(Allowances.of(requests)).build());
	}

	/** Once a minute. Who is forgotten was away for long enough to have all again. */
	private void clean() {
		long now = System.nanoTime();
		long last = this.cleaned.get();
		if (now - last > MINUTE.toNanos() && this.cleaned.compareAndSet(last, now)) {
			int removed = this.counts.get().removeExpired(CLEANED_AT_ONCE);
			log.debug("{} allowances are whole again", removed);
		}
	}

}
