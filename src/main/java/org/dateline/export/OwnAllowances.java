package org.dateline.export;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/** Allowances counted on this node alone. */
final class OwnAllowances implements Allowances {

	/** Who is forgotten was away for long enough to have all again. */
	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(MOST_REMEMBERED)
		.expireAfterAccess(MINUTE.multipliedBy(2))
		.build();

	@Override
	public ConsumptionProbe take(String who, int requests) {
		return this.buckets.get(who, (unknown) -> Bucket.builder().addLimit(Allowances.of(requests)).build())
			.tryConsumeAndReturnRemaining(1);
	}

}
