package org.dateline.extraction;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An item of a feed. What the feed does not say is null.
 *
 * @param id what the publisher knows it by
 * @param link the page it announces
 * @param title its title, as plain text
 * @param content its full text, as HTML
 * @param published when it was published
 * @param updated when it was changed
 * @param authors who wrote it; those of the whole feed are not repeated here
 * @param summary its summary, as HTML; in RSS often the full text
 * @param categories what it is about, in the publisher's words
 * @param language its own language, as given
 * @param rights its terms, as HTML
 * @param source where it was taken from
 */
public record FeedItem(@Nullable String id, @Nullable URI link, @Nullable String title, @Nullable String content,
		@Nullable FeedDate published, @Nullable FeedDate updated, List<String> authors, @Nullable String summary,
		List<String> categories, @Nullable String language, @Nullable String rights, @Nullable Source source) {

	public FeedItem {
		authors = List.copyOf(authors);
		categories = List.copyOf(categories);
	}

	/** The same, to be known by something else than its id. */
	public FeedItem withoutId() {
		return new FeedItem(null, this.link, this.title, this.content, this.published, this.updated, this.authors,
				this.summary, this.categories, this.language, this.rights, this.source);
	}

	/**
	 * The feed that an item was taken from.
	 *
	 * @param title its title, as plain text
	 * @param address where it is
	 * @param authors who is named as responsible for its content
	 */
	public record Source(@Nullable String title, @Nullable URI address, List<String> authors) {

		public Source {
			authors = List.copyOf(authors);
		}

	}

}
