package org.dateline.extraction;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Feed 1.0 and 1.1 (jsonfeed.org). A value of another type than it should be is
 * none.
 */
final class JsonFeed {

	/**
	 * At most this many values and names are read: the tree stays within some hundred
	 * megabytes.
	 */
	static final int MOST_TOKENS = 1_000_000;

	static final int DEEPEST = 64;

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(DEEPEST)
				.maxTokenCount(MOST_TOKENS)
				.maxStringLength(FeedReader.LARGEST)
				.maxNumberLength(100)
				.build())
			.build())
		.build();

	private final @Nullable URI address;

	private JsonFeed(@Nullable URI address) {
		this.address = address;
	}

	static Feed read(String text, @Nullable URI address) throws FeedRefused {
		JsonNode json;
		try {
			json = JSON.readTree(text);
		}
		catch (StreamConstraintsException ex) {
			boolean deep = String.valueOf(ex.getOriginalMessage()).contains("depth");
			throw new FeedRefused(deep ? FeedRefused.Reason.TOO_DEEP : FeedRefused.Reason.TOO_MANY_PARTS,
					deep ? DEEPEST : MOST_TOKENS);
		}
		catch (JacksonException ex) {
			throw new FeedRefused(FeedRefused.Reason.BROKEN_JSON,
					(ex.getLocation() != null) ? ex.getLocation().getLineNr() : 1,
					(ex.getLocation() != null) ? ex.getLocation().getColumnNr() : 1);
		}
		if (!json.isObject() || !json.path("items").isArray()) {
			throw new FeedRefused(FeedRefused.Reason.UNKNOWN_JSON);
		}
		return new JsonFeed(address).feed(json);
	}

	private Feed feed(JsonNode json) {
		List<FeedItem> items = new ArrayList<>();
		int objects = 0;
		for (JsonNode item : json.path("items")) {
			if (item.isObject() && objects++ < FeedReader.MOST_ITEMS) {
				items.add(item(item));
			}
		}
		String description = FeedText.clean(text(json, "description"));
		return new Feed(FeedText.line(text(json, "title")), address(json, "home_page_url"),
				FeedText.line(text(json, "language")), null, items,
				(description != null) ? FeedText.escaped(description) : null, null, null, authors(json),
				objects - items.size());
	}

	private FeedItem item(JsonNode item) {
		FeedDate published = FeedDates.read(FeedText.line(text(item, "date_published")));
		FeedDate updated = FeedDates.read(FeedText.line(text(item, "date_modified")));
		String summary = FeedText.clean(text(item, "summary"));
		return new FeedItem(FeedText.line(text(item, "id")), address(item, "url"), FeedText.line(text(item, "title")),
				content(item), published, updated, authors(item), (summary != null) ? FeedText.escaped(summary) : null,
				tags(item), FeedText.line(text(item, "language")), null, source(item));
	}

	/** Where an item points to another page, that page is what it was taken from. */
	private FeedItem.@Nullable Source source(JsonNode item) {
		URI external = address(item, "external_url");
		return (external != null) ? new FeedItem.Source(null, external, List.of()) : null;
	}

	private static @Nullable String content(JsonNode item) {
		String html = FeedText.clean(text(item, "content_html"));
		String text = (html == null) ? FeedText.clean(text(item, "content_text")) : null;
		return (text != null) ? FeedText.escaped(text) : html;
	}

	private static List<String> tags(JsonNode item) {
		Set<String> tags = new LinkedHashSet<>();
		for (JsonNode tag : item.path("tags")) {
			String line = tag.isString() ? FeedText.line(tag.asString()) : null;
			if (line != null) {
				tags.add(line);
			}
		}
		return List.copyOf(tags);
	}

	/** 1.1 has several, 1.0 one. */
	private static List<String> authors(JsonNode json) {
		Set<String> authors = new LinkedHashSet<>();
		for (JsonNode author : json.path("authors")) {
			add(authors, author);
		}
		if (authors.isEmpty()) {
			add(authors, json.path("author"));
		}
		return List.copyOf(authors);
	}

	private static void add(Set<String> authors, JsonNode author) {
		String name = FeedText.line(author.isString() ? author.asString() : text(author, "name"));
		if (name != null) {
			authors.add(name);
		}
	}

	/** The specification wants ids to be text, and numbers to be read as such. */
	private static @Nullable String text(JsonNode json, String name) {
		JsonNode value = json.path(name);
		return (value.isString() || value.isNumber()) ? value.asString() : null;
	}

	private @Nullable URI address(JsonNode json, String name) {
		return FeedText.address(text(json, name), this.address);
	}

}
