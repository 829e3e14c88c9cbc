package org.dateline.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dateline.article.CatalogueEntry;
import org.dateline.article.Dispatch;
import org.dateline.web.InterfaceWords;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

/** Writes a feed as JSON Feed 1.1. */
final class JsonFeed {

	static final String ADDRESS = "/articles.json";

	static final MediaType TYPE = new MediaType("application", "feed+json");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private JsonFeed() {
	}

	static byte[] write(Feed feed) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("version", "https://jsonfeed.org/version/1.1");
		json.put("title", feed.title());
		json.put("home_page_url", feed.base() + "/articles" + feed.page().firstQuery());
		json.put("feed_url", feed.base() + ADDRESS + feed.page().firstQuery());
		if (feed.page().nextQuery() != null) {
			json.put("next_url", feed.base() + ADDRESS + feed.page().nextQuery());
		}
		json.put("language", Feed.LANGUAGE.toLanguageTag());
		json.put("items", feed.page().entries().stream().map((entry) -> item(feed, entry)).toList());
		return JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
	}

	private static Map<String, Object> item(Feed feed, CatalogueEntry entry) {
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("id", feed.id(entry));
		item.put("url", feed.address(entry));
		if (entry.publishedAt() != null) {
			item.put("external_url", entry.publishedAt().address());
		}
		item.put("title", entry.heading().title());
		item.put("content_text", Feed.opening(entry));
		item.put("language", entry.language());
		if (entry.published().instant() != null) {
			item.put("date_published", Feed.moment(entry.published().instant()));
		}
		item.put("date_modified", Feed.moment(entry.changedAt()));
		item.put("authors", Feed.authors(entry).stream().map((name) -> Map.of("name", name)).toList());
		item.put("tags", entry.countries().stream().map(InterfaceWords.in(Feed.LANGUAGE)::country).toList());
		item.put("attachments", List.of(attachment(feed, entry)));
		item.put("_dateline", ofTheArchive(entry));
		return item;
	}

	private static Map<String, Object> attachment(Feed feed, CatalogueEntry entry) {
		Map<String, Object> text = new LinkedHashMap<>();
		text.put("url", feed.address(entry) + ".txt");
		text.put("mime_type", "text/plain");
		text.put("title", "The text");
		return text;
	}

	/** What JSON Feed has no words for. */
	private static Map<String, Object> ofTheArchive(CatalogueEntry entry) {
		Map<String, Object> known = new LinkedHashMap<>();
		if (entry.published().edtf() != null) {
			known.put("published", entry.published().edtf());
		}
		known.put("published_basis", entry.published().basis());
		known.put("opening_words", entry.heading().opening());
		List<Map<String, String>> credits = new ArrayList<>();
		for (Dispatch.Credit credit : entry.credits()) {
			Map<String, String> named = new LinkedHashMap<>();
			named.put("role", credit.role());
			named.put("source", credit.slug());
			named.put("name", Feed.name(credit, entry));
			credits.add(named);
		}
		known.put("credits", credits);
		known.put("countries", entry.countries());
		known.put("sha256", entry.original().sha256());
		return known;
	}

}
