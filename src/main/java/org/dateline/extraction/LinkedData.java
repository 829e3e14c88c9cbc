package org.dateline.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * What a page says for machines: schema.org in JSON-LD, wherever in the graph it stands.
 * It is read as a stream, so that what stands before a mistake is kept, and as leniently
 * as the makers of pages need it, who write JSON by hand.
 */
final class LinkedData {

	/** So much of all scripts together is read. */
	private static final int MOST_CHARACTERS = 4_000_000;

	private static final int MOST_THINGS = 20_000;

	private static final JsonFactory JSON = JsonFactory.builder()
		.enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
		.enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
		.enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
		.enable(JsonReadFeature.ALLOW_MISSING_VALUES)
		.enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
		.enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
		.build();

	/** In the order in which they end, those of the first script first. */
	private final List<LinkedThing> things = new ArrayList<>();

	private @Nullable String body;

	private @Nullable String headline;

	private @Nullable String publisher;

	private LinkedData() {
	}

	/** Reads the scripts among the elements of a page. */
	static LinkedData of(List<Element> elements) {
		LinkedData data = new LinkedData();
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

	private void read(String script) {
		int start = start(script);
		int before = this.things.size();
		Deque<LinkedThing> open = new ArrayDeque<>();
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), script.substring(start))) {
			read(parser, open);
		}
		catch (JacksonException ex) {
			// What stands before the mistake counts.
		}
		while (!open.isEmpty()) {
			close(open);
		}
		this.things.subList(before, this.things.size())
			.stream()
			.sorted(Comparator.comparingInt(LinkedThing::level).thenComparingInt(LinkedThing::number))
			.forEach(this::take);
	}

	/** Where the data begins, which some wrap into a comment or a section of CDATA. */
	private static int start(String script) {
		int start = 0;
		while (start < script.length() && script.charAt(start) != '{'
				&& (script.charAt(start) != '[' || isOfCdata(script, start))) {
			start++;
		}
		return start;
	}

	private static boolean isOfCdata(String script, int bracket) {
		return script.startsWith("[CDATA[", bracket) || script.startsWith("[CDATA[", bracket - 6);
	}

	private void read(JsonParser parser, Deque<LinkedThing> open) {
		int begun = 0;
		for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
			if (token == JsonToken.START_OBJECT) {
				if (++begun > MOST_THINGS) {
					return;
				}
				open.push(new LinkedThing(name(parser), parser.streamReadContext().getNestingDepth(), begun,
						open.peek()));
			}
			else if (token == JsonToken.END_OBJECT && !open.isEmpty()) {
				close(open);
			}
			else if (token == JsonToken.VALUE_STRING && !open.isEmpty()) {
				open.peek().take(name(parser), parser.getString(), parser.streamReadContext().inObject());
			}
		}
	}

	/** The name under which a value stands, also where it is one of several. */
	private static String name(JsonParser parser) {
		TokenStreamContext context = parser.streamReadContext();
		String name = context.currentName();
		if (context.inObject() && parser.currentToken() == JsonToken.START_OBJECT && context.getParent() != null) {
			// The context of an object is its own once it has begun.
			context = context.getParent();
			name = context.currentName();
		}
		while (name == null && context.inArray() && context.getParent() != null) {
			context = context.getParent();
			name = context.currentName();
		}
		return (name != null) ? name : "";
	}

	private void close(Deque<LinkedThing> open) {
		LinkedThing thing = open.pop();
		this.things.add(thing);
		if (thing.name().equals("publisher") && !open.isEmpty()) {
			open.peek().takePublisher(thing);
		}
	}

	private void take(LinkedThing thing) {
		String text = thing.articleBody();
		if (text != null && (this.body == null || text.length() > this.body.length())) {
			this.body = text;
		}
		boolean article = text != null || thing.isArticle();
		if (article && this.headline == null) {
			this.headline = thing.headline();
		}
		if (article && this.publisher == null) {
			this.publisher = thing.publisher();
		}
	}

	/** Everything that is described, whatever it is. */
	List<LinkedThing> things() {
		return this.things;
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
