package org.dateline.extraction;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A feed: what a publisher says is new. Nothing in it is made up; what the feed does not
 * say is null.
 *
 * @param title its title, as plain text
 * @param home the site it belongs to
 * @param language its language, as given
 * @param ttl how long the publisher wants it to be kept before it is asked for again
 * @param items its items, in the order of the feed
 * @param subtitle its description, as HTML
 * @param rights its terms, as HTML
 * @param updated when it was changed
 * @param authors who is named as responsible for its content
 * @param passedOver how many items were not read, since there are too many
 */
public record Feed(@Nullable String title, @Nullable URI home, @Nullable String language, @Nullable Duration ttl,
		List<FeedItem> items, @Nullable String subtitle, @Nullable String rights, @Nullable FeedDate updated,
		List<String> authors, int passedOver) {

	public Feed {
		items = List.copyOf(items);
		authors = List.copyOf(authors);
	}

}
