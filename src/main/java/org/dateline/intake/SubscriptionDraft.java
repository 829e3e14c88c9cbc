package org.dateline.intake;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a feed.
 *
 * @param title its title, or null for the one it gives itself
 * @param source the slug of its publisher, or null
 * @param language the language of its reports (BCP 47), or null
 * @param minutes how long to wait between two tries
 * @param fullPages whether the pages that its items lead to are fetched
 */
public record SubscriptionDraft(@Nullable String title, @Nullable String source, @Nullable String language, int minutes,
		boolean fullPages) {

	/** Nothing is known of the feed; it is asked for every hour. */
	public static final SubscriptionDraft HOURLY = new SubscriptionDraft(null, null, null, 60, true);

}
