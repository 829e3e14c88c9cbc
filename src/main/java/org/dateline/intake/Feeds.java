package org.dateline.intake;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.dateline.article.Sources;
import org.dateline.vocabulary.LanguageTag;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Subscribes to feeds. A feed is paused and resumed, never removed: what came of it leads
 * back to it.
 */
@Service
public class Feeds {

	/** Nobody is asked more often, in minutes. */
	public static final int SHORTEST_INTERVAL = 5;

	/** And everybody at least once a day. */
	public static final int LONGEST_INTERVAL = 1440;

	/** The longest address, in ASCII: it has to fit into an index. */
	private static final int LONGEST_ADDRESS = 2000;

	/** The longest title. */
	public static final int LONGEST_TITLE = 200;

	private final FeedQueries feeds;

	private final Sources sources;

	private final Clock clock;

	Feeds(FeedQueries feeds, Sources sources, Clock clock) {
		this.feeds = feeds;
		this.sources = sources;
		this.clock = clock;
	}

	/** All of them, by name. */
	@Transactional(readOnly = true)
	public List<Subscription> all() {
		return this.feeds.all();
	}

	/** One of them, or a {@link PageNotFound}. */
	@Transactional(readOnly = true)
	public Subscription find(long id) {
		return this.feeds.find(id).orElseThrow(() -> new PageNotFound("feed " + id));
	}

	/** What a feed had, the newest first. */
	@Transactional(readOnly = true)
	public List<SubscriptionItem> items(long id, int most) {
		return this.feeds.items(id, most);
	}

	/**
	 * Subscribes to a feed, which is asked for soon.
	 * @return its number
	 * @throws SubscriptionRefused if what is said does not hold, or it is there already
	 */
	@Transactional
	public long subscribe(String address, SubscriptionDraft draft) {
		List<SubscriptionRefused.Problem> problems = problems(draft);
		URI checked = null;
		try {
			URI typed = URI.create(address.strip());
			if (!typed.isAbsolute()) {
				throw new FetchFailed(Fetched.Reason.ADDRESS);
			}
			checked = FetchAddress.checked(typed);
			if (checked.toString().length() > LONGEST_ADDRESS) {
				problems.add(new SubscriptionRefused.Problem("address", "subscription.refused.address",
						List.of(LONGEST_ADDRESS)));
			}
			Optional<Subscription> known = this.feeds.findAt(checked.toString());
			known.ifPresent((feed) -> problems
				.add(new SubscriptionRefused.Problem("address", "subscription.refused.known", List.of(feed.name()))));
		}
		catch (FetchFailed ex) {
			problems
				.add(new SubscriptionRefused.Problem("address", "fetch.failed." + ex.reason().code(), ex.arguments()));
		}
		catch (IllegalArgumentException ex) {
			problems.add(new SubscriptionRefused.Problem("address", "fetch.failed.address", List.of()));
		}
		if (checked == null || !problems.isEmpty()) {
			throw new SubscriptionRefused(problems);
		}
		try {
			return this.feeds.add(checked.toString(), host(checked), draft, this.clock.instant());
		}
		catch (DuplicateKeyException ex) {
			throw new SubscriptionRefused("address", "subscription.refused.known", checked.toString());
		}
	}

	/**
	 * Says something else of a feed.
	 * @param seen the version that was changed
	 * @throws SubscriptionRefused if it does not hold, or somebody else changed it
	 */
	@Transactional
	public void describe(long id, long seen, SubscriptionDraft draft) {
		List<SubscriptionRefused.Problem> problems = problems(draft);
		if (!problems.isEmpty()) {
			throw new SubscriptionRefused(problems);
		}
		if (!this.feeds.describe(id, seen, draft, this.clock.instant())) {
			find(id);
			throw new SubscriptionRefused(null, "subscription.refused.conflict");
		}
	}

	/**
	 * Leaves a feed alone.
	 * @return whether it was not before
	 */
	@Transactional
	public boolean pause(long id) {
		find(id);
		return this.feeds.pause(id, this.clock.instant());
	}

	/**
	 * Asks for a feed again.
	 * @return whether it was paused
	 */
	@Transactional
	public boolean resume(long id) {
		find(id);
		return this.feeds.resume(id, this.clock.instant());
	}

	/**
	 * Has a feed fetched as soon as its host may be asked.
	 * @throws SubscriptionRefused if it is paused
	 */
	@Transactional
	public void fetchSoon(long id) {
		find(id);
		if (!this.feeds.fetchSoon(id, this.clock.instant())) {
			throw new SubscriptionRefused(null, "subscription.refused.paused");
		}
	}

	/**
	 * Has a feed that has moved asked for at its own address again, soon.
	 * @return whether it had moved
	 */
	@Transactional
	public boolean leadBack(long id) {
		return this.feeds.leadBack(id, host(URI.create(find(id).address())), this.clock.instant());
	}

	/**
	 * Has the pages of its items that did not come tried again.
	 * @return how many there are
	 * @throws SubscriptionRefused if it is paused
	 */
	@Transactional
	public int tryAgain(long id) {
		if (find(id).paused()) {
			throw new SubscriptionRefused(null, "subscription.refused.paused");
		}
		return this.feeds.tryAgain(id, this.clock.instant());
	}

	/** The host by which requests take turns. */
	static String host(URI address) {
		return Objects.requireNonNull(address.getHost()).toLowerCase(Locale.ROOT);
	}

	private List<SubscriptionRefused.Problem> problems(SubscriptionDraft draft) {
		List<SubscriptionRefused.Problem> problems = new ArrayList<>();
		if (draft.title() != null && (draft.title().isBlank() || draft.title().length() > LONGEST_TITLE
				|| draft.title().chars().anyMatch(Character::isISOControl))) {
			problems
				.add(new SubscriptionRefused.Problem("title", "subscription.refused.title", List.of(LONGEST_TITLE)));
		}
		if (isUnknown(draft.source())) {
			problems.add(new SubscriptionRefused.Problem("source", "subscription.refused.source", List.of()));
		}
		if (draft.language() != null && !LanguageTag.isWellFormed(draft.language())) {
			problems.add(new SubscriptionRefused.Problem("language", "subscription.refused.language", List.of()));
		}
		if (draft.minutes() < SHORTEST_INTERVAL || draft.minutes() > LONGEST_INTERVAL) {
			problems.add(new SubscriptionRefused.Problem("minutes", "subscription.refused.minutes",
					List.of(SHORTEST_INTERVAL, LONGEST_INTERVAL)));
		}
		return problems;
	}

	private boolean isUnknown(@Nullable String slug) {
		return slug != null && this.sources.find(slug).isEmpty();
	}

}
