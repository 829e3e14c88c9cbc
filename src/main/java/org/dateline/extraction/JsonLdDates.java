package org.dateline.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dateline.extraction.DateCandidate.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The dates that a page gives as schema.org in JSON-LD. It is read as a stream, so that
 * what stands before a mistake is kept, and as leniently as the makers of pages need it.
 */
final class JsonLdDates {

	private static final JsonFactory JSON = JsonFactory.builder()
		.enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
		.enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
		.enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
		.enable(JsonReadFeature.ALLOW_MISSING_VALUES)
		.enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
		.enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
		.build();

	private static final int LONGEST = 1_000_000;

	private static final int MOST = 50;

	/** What hangs on these is not the report but something beside it. */
	private static final Set<String> BESIDE = Set.of("comment", "review", "reviews", "itemlistelement", "haspart",
			"video", "image", "ispartof", "mentions", "citation", "relatedlink", "subjectof", "about", "author",
			"publisher", "isrelatedto", "workexample", "associatedmedia", "thumbnail", "logo", "event", "offers",
			"liveblogupdate", "hasvariant");

	private static final List<String> REPORTS = List.of("article", "blogposting", "report", "posting", "recipe",
			"howto", "review", "news", "interview", "podcastepisode", "radioepisode", "claimreview", "statement");

	private static final List<String> PAGES = List.of("webpage", "collectionpage", "itempage", "creativework",
			"medicalwebpage", "faqpage");

	private final MachineDates reader;

	private final List<DateMention> found = new ArrayList<>();

	JsonLdDates(MachineDates reader) {
		this.reader = reader;
	}

	List<DateMention> in(String script) {
		int start = 0;
		while (start < script.length() && script.charAt(start) != '{'
				&& (script.charAt(start) != '[' || isOfCdata(script, start))) {
			start++;
		}
		if (script.length() - start > LONGEST || start == script.length()) {
			return List.of();
		}
		this.found.clear();
		Deque<Thing> open = new ArrayDeque<>();
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), script.substring(start))) {
			read(parser, open);
		}
		catch (JacksonException ex) {
			// What stands before the mistake counts.
		}
		while (!open.isEmpty()) {
			close(open.pop());
		}
		return List.copyOf(this.found);
	}

	private static boolean isOfCdata(String script, int bracket) {
		return script.startsWith("[CDATA[", bracket) || script.startsWith("[CDATA[", bracket - 6);
	}

	private void read(JsonParser parser, Deque<Thing> open) {
		for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
			if (token == JsonToken.START_OBJECT) {
				open.push(new Thing(isBeside(parser, open)));
			}
			else if (token == JsonToken.END_OBJECT && !open.isEmpty()) {
				close(open.pop());
			}
			else if (token == JsonToken.VALUE_STRING && !open.isEmpty()) {
				open.peek().take(name(parser), parser.getString());
			}
		}
	}

	private static boolean isBeside(JsonParser parser, Deque<Thing> open) {
		return (!open.isEmpty() && open.peek().beside) || BESIDE.contains(name(parser));
	}

	/** The name under which a value stands, also where it is one of several. */
	private static String name(JsonParser parser) {
		var context = parser.streamReadContext();
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
		return (name != null) ? name.toLowerCase(Locale.ROOT) : "";
	}

	private void close(Thing thing) {
		int weight = thing.weight();
		if (weight == 0) {
			return;
		}
		add(Kind.PUBLISHED, thing.published, weight);
		add(Kind.PUBLISHED, thing.created, weight - 5);
		add(Kind.MODIFIED, thing.modified, weight);
	}

	private void add(Kind kind, @Nullable String value, int weight) {
		WrittenDate date = (value != null) ? this.reader.read(value) : null;
		if (date != null && value != null && this.found.size() < MOST) {
			this.found.add(new DateMention(kind, DateRule.JSON_LD, date, value, null, weight));
		}
	}

	/** An object, as far as it matters here. */
	private static final class Thing {

		private final boolean beside;

		private String type = "";

		private @Nullable String published;

		private @Nullable String created;

		private @Nullable String modified;

		Thing(boolean beside) {
			this.beside = beside;
		}

		void take(String name, String value) {
			switch (name) {
				case "@type" -> this.type = this.type + " " + value.toLowerCase(Locale.ROOT);
				case "datepublished" -> this.published = value;
				case "datecreated" -> this.created = value;
				case "datemodified" -> this.modified = value;
				default -> {
				}
			}
		}

		int weight() {
			if (this.beside || this.type.length() > 300) {
				return 0;
			}
			if (REPORTS.stream().anyMatch(this.type::contains)) {
				return 30;
			}
			if (PAGES.stream().anyMatch(this.type::contains)) {
				return 20;
			}
			return this.type.isBlank() ? 10 : 0;
		}

	}

}
