package org.dateline.search;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/searchindex}: GET says how the index stands and how it differs from
 * the archive, POST makes it anew.
 */
@Component
@Endpoint(id = "searchindex")
class IndexEndpoint {

	private final IndexFollower follower;

	private final IndexComparison comparison;

	IndexEndpoint(IndexFollower follower, IndexComparison comparison) {
		this.follower = follower;
		this.comparison = comparison;
	}

	@ReadOperation
	Report report() {
		return new Report(this.follower.phase(), this.follower.reached(),
				(this.follower.phase() == IndexFollower.Phase.REBUILDING) ? this.follower.progress() : null,
				this.comparison.compare());
	}

	@WriteOperation
	Report rebuild() {
		this.follower.rebuild();
		return new Report(IndexFollower.Phase.REBUILDING, -1, this.follower.progress(), null);
	}

	/**
	 * How the index stands.
	 *
	 * @param phase what it is doing
	 * @param revision the archive revision up to which everything is found; -1 for none
	 * @param progress how far a new index has come, or null
	 * @param differences what differs from the archive, or null while there is no index
	 */
	record Report(IndexFollower.Phase phase, long revision, IndexMaking.@Nullable Progress progress,
			IndexComparison.@Nullable Differences differences) {
	}

}
