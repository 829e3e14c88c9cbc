package org.dateline.editorial;

import java.util.Map;

import org.dateline.intake.Feeds;
import org.dateline.intake.Subscription;
import org.dateline.intake.SubscriptionDraft;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Acts on feeds, each with its line in the trail, in one transaction. */
@Service
class FeedKeeper {

	private final Feeds feeds;

	private final Trail trail;

	FeedKeeper(Feeds feeds, Trail trail) {
		this.feeds = feeds;
		this.trail = trail;
	}

	@Transactional
	long subscribe(SignedIn by, String address, SubscriptionDraft draft) {
		long id = this.feeds.subscribe(address, draft);
		this.trail.write(by, Act.FEED_ADDED, subject(id), null,
				Map.of("address", this.feeds.find(id).address(), "after", draft));
		return id;
	}

	/** Describes a feed anew; where nothing would change, nothing is written. */
	@Transactional
	void describe(SignedIn by, long id, long seen, SubscriptionDraft draft) {
		Subscription before = this.feeds.find(id);
		if (before.version() == seen && before.draft().equals(draft)) {
			return;
		}
		this.feeds.describe(id, seen, draft);
		this.trail.write(by, Act.FEED_CHANGED, subject(id), null, Map.of("before", before.draft(), "after", draft));
	}

	@Transactional
	void pause(SignedIn by, long id) {
		if (this.feeds.pause(id)) {
			this.trail.write(by, Act.FEED_PAUSED, subject(id), null, Map.of());
		}
	}

	@Transactional
	void resume(SignedIn by, long id) {
		if (this.feeds.resume(id)) {
			this.trail.write(by, Act.FEED_RESUMED, subject(id), null, Map.of());
		}
	}

	@Transactional
	void fetchSoon(SignedIn by, long id) {
		this.feeds.fetchSoon(id);
		this.trail.write(by, Act.FEED_FETCHED, subject(id), null, Map.of());
	}

	/** Has a feed asked for at its own address again, if it has moved. */
	@Transactional
	void leadBack(SignedIn by, long id) {
		Subscription before = this.feeds.find(id);
		if (this.feeds.leadBack(id)) {
			this.trail.write(by, Act.FEED_LED_BACK, subject(id), null, Map.of("before", before.askedAt()));
		}
	}

	/** Has lost pages tried again; where there are none, nothing is written. */
	@Transactional
	int tryAgain(SignedIn by, long id) {
		int pages = this.feeds.tryAgain(id);
		if (pages > 0) {
			this.trail.write(by, Act.FEED_RETRIED, subject(id), null, Map.of("pages", pages));
		}
		return pages;
	}

	private static String subject(long id) {
		return "feeds/" + id;
	}

}
