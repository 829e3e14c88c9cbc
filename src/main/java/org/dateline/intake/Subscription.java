package org.dateline.intake;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A feed that is asked for what is new.
 *
 * @param id its number
 * @param address where it was subscribed to
 * @param movedTo where it is asked for now, or null where it has not moved
 * @param draft what is said of it
 * @param paused whether it is left alone
 * @param nextAt when it is asked for next
 * @param lastTryAt when it was asked for last, or null
 * @param lastSuccessAt when that last went well, or null
 * @param failures how many tries in a row have failed
 * @param problem why the last one did, or null
 * @param version rises when somebody describes it
 * @param arrivals how many arrivals came of it
 * @param waiting how many pages of its items are still to be fetched
 * @param failed how many items did not come, for good
 * @param lost how many of these have a page that can be asked for again
 */
public record Subscription(long id, String address, @Nullable String movedTo, SubscriptionDraft draft, boolean paused,
		Instant nextAt, @Nullable Instant lastTryAt, @Nullable Instant lastSuccessAt, int failures,
		@Nullable Trouble problem, long version, long arrivals, long waiting, long failed, long lost) {

	/** What it is called: its title, else its address. */
	public String name() {
		String title = this.draft.title();
		return (title != null) ? title : this.address;
	}

	/** Where it is asked for. */
	public String askedAt() {
		return (this.movedTo != null) ? this.movedTo : this.address;
	}

}
