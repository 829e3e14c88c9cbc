package org.dateline.editorial;

import org.dateline.intake.Feeds;
import org.dateline.intake.Subscription;
import org.dateline.intake.SubscriptionDraft;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * What is typed of a feed, as it was typed.
 *
 * @param version the version that was changed, or 0 for a new one
 */
record FeedForm(String address, String title, String source, String language, String minutes, boolean pages,
		long version) {

	static final FeedForm EMPTY = of("", SubscriptionDraft.HOURLY, 0);

	static FeedForm of(Subscription feed) {
		return of(feed.address(), feed.draft(), feed.version());
	}

	static FeedForm read(MultiValueMap<String, String> typed) {
		String version = Typed.value(typed, "version");
		return new FeedForm(Typed.value(typed, "address"), Typed.value(typed, "title"), Typed.value(typed, "source"),
				Typed.value(typed, "language"), Typed.value(typed, "minutes"), typed.containsKey("pages"),
				version.matches("\\d{1,18}") ? Long.parseLong(version) : 0);
	}

	SubscriptionDraft draft() {
		int interval = this.minutes.matches("\\d{1,5}") ? Integer.parseInt(this.minutes) : 0;
		return new SubscriptionDraft(orNull(this.title), orNull(this.source), orNull(this.language), interval,
				this.pages);
	}

	/** The shortest interval, in minutes. */
	public int shortest() {
		return Feeds.SHORTEST_INTERVAL;
	}

	/** The longest interval, in minutes. */
	public int longest() {
		return Feeds.LONGEST_INTERVAL;
	}

	private static FeedForm of(String address, SubscriptionDraft draft, long version) {
		return new FeedForm(address, orEmpty(draft.title()), orEmpty(draft.source()), orEmpty(draft.language()),
				Integer.toString(draft.minutes()), draft.fullPages(), version);
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
