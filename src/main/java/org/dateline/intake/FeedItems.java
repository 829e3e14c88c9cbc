package org.dateline.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dateline.extraction.FeedDate;
import org.dateline.extraction.FeedItem;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what feeds have, each item once in each form in which it is seen. An item and its
 * arrival, or the wish for its page, are written in one transaction, so that nothing
 * between the two can be lost.
 */
@Service
class FeedItems {

	private static final int LONGEST_TITLE = 1_000;

	/**
	 * What says something else each time it is asked for, such as a count, is no news.
	 */
	private static final int MOST_FORMS = 10;

	private final JdbcClient jdbc;

	private final Arrivals arrivals;

	FeedItems(JdbcClient jdbc, Arrivals arrivals) {
		this.jdbc = jdbc;
		this.arrivals = arrivals;
	}

	/**
	 * What a feed has, each to be known again by what is its own: an id that leads to
	 * several pages at once is nobody's.
	 */
	static List<FeedItem> toldApart(List<FeedItem> items) {
		Map<String, URI> links = new HashMap<>();
		Set<String> shared = new HashSet<>();
		for (FeedItem item : items) {
			String id = item.id();
			URI link = item.link();
			URI other = (id != null && link != null) ? links.putIfAbsent(id, link) : null;
			if (id != null && other != null && !other.equals(link)) {
				shared.add(id);
			}
		}
		return items.stream()
			.map((item) -> (item.id() != null && shared.contains(item.id())) ? item.withoutId() : item)
			.toList();
	}

	/**
	 * Keeps an item that was not there before, or that says something else now.
	 * @return the number of its arrival, if it is one already
	 */
	@Transactional
	public Optional<Long> keep(FeedLeases.DueFeed feed, FeedItem item, Instant now) {
		FeedItemForm form = FeedItemForm.of(item);
		if (isKnown(feed.id(), form)) {
			return Optional.empty();
		}
		URI link = link(item);
		String content = (item.content() != null) ? item.content() : item.summary();
		if (feed.fullPages() && link != null) {
			insert(feed.id(), form, now, link).param("title", title(item))
				.param("published", published(item))
				.param("next", FeedQueries.at(now))
				.update();
			return Optional.empty();
		}
		if (content == null || content.isBlank()) {
			insert(feed.id(), form, now, link).param("title", title(item))
				.param("published", published(item))
				.param("problem", "feed.item.no-content")
				.update();
			return Optional.empty();
		}
		long arrival = this.arrivals.receive(new Delivery(WayIn.FEED, content.getBytes(StandardCharsets.UTF_8),
				"text/html", StandardCharsets.UTF_8.name(), (link != null) ? link.toString() : null, link,
				new Given(feed.language(), title(item), published(item), feed.source(), null), null, null));
		insert(feed.id(), form, now, link).param("arrival", arrival).update();
		return Optional.of(arrival);
	}

	/** Keeps that there is an item of which nothing could be made. */
	@Transactional
	public void keepBroken(FeedLeases.DueFeed feed, FeedItem item, Instant now) {
		FeedItemForm form = FeedItemForm.of(item);
		if (!isKnown(feed.id(), form)) {
			insert(feed.id(), form, now, null).param("problem", "feed.item.broken").update();
		}
	}

	/**
	 * The page of an item came. It was published where the redirects end: the link may be
	 * one that only counts who follows it.
	 * @return the number of its arrival, unless another node was faster
	 */
	@Transactional
	public Optional<Long> pageCame(FeedLeases.DuePage page, Fetched.Content content) {
		boolean held = this.jdbc.sql("""
				select count(*) from (select from feed_item where id = :id and leased_until = :lease
				                      and arrival_id is null for update) i
				""")
			.param("id", page.id())
			.param("lease", FeedQueries.at(page.lease()))
			.query(Long.class)
			.single() == 1;
		if (!held) {
			return Optional.empty();
		}
		long arrival = this.arrivals.receive(new Delivery(WayIn.FEED, content.body(),
				(content.mediaType() != null) ? content.mediaType() : "text/html", content.charset(),
				page.address().toString(), content.address(), page.given(), null, null));
		this.jdbc.sql("""
				update feed_item set arrival_id = :arrival, title = null, published = null, next_at = null,
				                     leased_until = null, problem = null, problem_arguments = '[]'
				where id = :id
				""").param("id", page.id()).param("arrival", arrival).update();
		return Optional.of(arrival);
	}

	/**
	 * Whether it was seen in this form, or in so many that another means nothing. Where
	 * it was seen before forms were kept, or its page is still to be fetched, this is the
	 * form it was seen in.
	 */
	private boolean isKnown(long feed, FeedItemForm form) {
		boolean adopted = this.jdbc.sql("""
				update feed_item set content_digest = :content
				where id = (select max(id) from feed_item where feed_id = :feed and digest = :item
				            and (content_digest = '' or next_at is not null))
				and not exists (select from feed_item o where o.feed_id = :feed and o.digest = :item
				                and o.content_digest = :content)
				""").param("feed", feed).param("item", form.item()).param("content", form.content()).update() > 0;
		return adopted || this.jdbc.sql("""
				select count(*) filter (where content_digest = :content) > 0 or count(*) >= :most
				from feed_item where feed_id = :feed and digest = :item
				""")
			.param("feed", feed)
			.param("item", form.item())
			.param("content", form.content())
			.param("most", MOST_FORMS)
			.query(Boolean.class)
			.single();
	}

	private JdbcClient.StatementSpec insert(long feed, FeedItemForm form, Instant now, @Nullable URI link) {
		return this.jdbc
			.sql("""
					insert into feed_item (feed_id, digest, content_digest, seen_at, link, host, title, published, arrival_id,
					                       next_at, problem)
					values (:feed, :item, :content, :now, :link, :host, :title, :published, :arrival, :next, :problem)
					""")
			.param("feed", feed)
			.param("item", form.item())
			.param("content", form.content())
			.param("now", FeedQueries.at(now))
			.param("link", (link != null) ? link.toString() : null)
			.param("host", (link != null) ? Feeds.host(link) : null)
			.param("title", null)
			.param("published", null)
			.param("arrival", null)
			.param("next", null)
			.param("problem", null);
	}

	/** The page of an item, where it can be fetched at all. */
	private static @Nullable URI link(FeedItem item) {
		try {
			return (item.link() != null) ? FetchAddress.checked(item.link()) : null;
		}
		catch (FetchFailed ex) {
			return null;
		}
	}

	private static @Nullable String title(FeedItem item) {
		String title = item.title();
		return (title != null && !title.isBlank() && title.length() <= LONGEST_TITLE) ? title : null;
	}

	/** Its date in EDTF, with the offset as given; a day where no more is said. */
	static @Nullable String published(FeedItem item) {
		FeedDate published = item.published();
		return (published != null && published.date() != null) ? published.date().edtf() : null;
	}

}
