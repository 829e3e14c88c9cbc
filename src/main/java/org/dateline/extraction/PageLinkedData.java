package org.dateline.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says for machines about its article: schema.org in JSON-LD, wherever in the
 * graph it stands. Scripts that are no JSON are passed over.
 */
final class PageLinkedData {

	/** So much of all scripts together is read. */
	private static final int MOST_CHARACTERS = 4_000_000;

	private static final int MOST_NODES = 20_000;

	/** Pages write JSON by hand: line ends in strings, commas too many. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA,
				JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER, JsonReadFeature.ALLOW_JAVA_COMMENTS)
		.build();

	private @Nullable String body;

	private @Nullable String headline;

	private @Nullable String publisher;

	private PageLinkedData() {
	}

	/** Reads the scripts among the elements of a page. */
	static PageLinkedData of(List<Element> elements) {
		PageLinkedData data = new PageLinkedData();
		long read = 0;
		for (Element script : elements) {
			if (script.normalName().equals("script")
					&& script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
				String json = script.data();
				read += json.length();
				if (read <= MOST_CHARACTERS) {
					data.read(json);
				}
			}
		}
		return data;
	}

	private void read(String json) {
		try {
			read(JSON.readTree(json));
		}
		catch (JacksonException ex) {
			// Not JSON: the page is read as it is seen.
		}
	}

	private void read(JsonNode root) {
		Deque<JsonNode> open = new ArrayDeque<>();
		open.add(root);
		for (int seen = 0; seen < MOST_NODES && !open.isEmpty(); seen++) {
			JsonNode node = open.removeFirst();
			if (node.isObject()) {
				take(node);
			}
			for (JsonNode child : node.values()) {
				if (child.isContainer()) {
					open.add(child);
				}
			}
		}
	}

	private void take(JsonNode node) {
		String text = string(node, "articleBody");
		if (text != null && (this.body == null || text.length() > this.body.length())) {
			this.body = text;
		}
		boolean article = text != null || isArticle(node.path("@type"));
		if (article && this.headline == null) {
			this.headline = string(node, "headline");
		}
		if (article && this.publisher == null) {
			JsonNode publisher = node.path("publisher");
			this.publisher = string(publisher.isArray() ? publisher.path(0) : publisher, "name");
		}
	}

	private static boolean isArticle(JsonNode type) {
		JsonNode first = type.isArray() ? type.path(0) : type;
		String name = first.isString() ? first.asString() : "";
		return name.endsWith("Article") || name.endsWith("Posting") || name.endsWith("Report") || name.equals("Review");
	}

	private static @Nullable String string(JsonNode node, String field) {
		JsonNode value = node.path(field);
		return value.isString() && !value.asString().isBlank() ? value.asString() : null;
	}

	/** The text of the article as stated, or null. */
	@Nullable String body() {
		return this.body;
	}

	@Nullable String headline() {
		return this.headline;
	}

	@Nullable String publisher() {
		return this.publisher;
	}

}
