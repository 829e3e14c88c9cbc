package org.dateline.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.dateline.extraction.Feed;
import org.dateline.extraction.FeedDate;
import org.dateline.extraction.FeedItem;
import org.dateline.extraction.FeedReader;
import org.dateline.extraction.FeedRefused;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the feeds of {@code feeds/} in the folder that {@code -Dmaterial=} names, and
 * compares each with the reading that lies beside it; docs/intake-feeds.md has the
 * command and the figures.
 */
public final class FeedReadings {

	private final JsonMapper json = JsonMapper.shared();

	private final Map<String, Integer> tally = new TreeMap<>();

	private FeedReadings() {
	}

	public static void main(String[] args) throws IOException {
		Path folder = Path.of(System.getProperty("material", ""), "feeds");
		if (!Files.isDirectory(folder)) {
			System.out.println("skipped: no material");
			return;
		}
		FeedReadings readings = new FeedReadings();
		List<Path> files;
		try (Stream<Path> all = Files.walk(folder)) {
			files = all.filter(Files::isRegularFile).filter((file) -> !isReading(file)).sorted().toList();
		}
		for (Path file : files) {
			readings.measure(folder, file);
		}
		readings.tally.forEach((kind, count) -> System.out.printf("%-60s %d%n", kind, count));
	}

	private static boolean isReading(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith("_expected.json")
				|| (name.endsWith(".json") && Files.exists(file.resolveSibling(name.replaceFirst("\\.json$", ".xml"))));
	}

	private void measure(Path folder, Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		String name = file.getFileName().toString();
		Path reading = file.resolveSibling(name.endsWith(".json") ? name.replace(".json", "_expected.json")
				: name.replaceFirst("\\.[a-z]+$", ".json"));
		String kind = folder.relativize(file.getParent()) + (isWellFormed(name, bytes) ? ", well-formed" : ", broken");
		try {
			Feed feed = FeedReader.read(bytes, null, null, null);
			if (!Files.exists(reading)) {
				count(kind + ": read, nothing to compare with");
				return;
			}
			Comparison comparison = new Comparison();
			comparison.feed(this.json.readTree(Files.readAllBytes(reading)), feed);
			for (String difference : comparison.differences) {
				System.out.printf("%s: %s%n", folder.relativize(file), difference);
			}
			for (String choice : comparison.choices) {
				System.out.printf("%s: %s (on purpose)%n", folder.relativize(file), choice);
			}
			String end = comparison.differences.isEmpty()
					? comparison.choices.isEmpty() ? "right" : "right, but on purpose" : "DIFFERENT";
			count(kind + ": " + end);
		}
		catch (FeedRefused ex) {
			System.out.printf("%s: refused, %s %s%n", folder.relativize(file), ex.messageKey(), ex.arguments());
			count(kind + ": refused");
		}
		catch (RuntimeException | StackOverflowError ex) {
			System.out.printf("%s: CRASHED, %s%n", folder.relativize(file), ex);
			count(kind + ": CRASHED");
		}
	}

	private void count(String kind) {
		this.tally.merge(kind, 1, Integer::sum);
	}

	/** Well-formed as XML 1.0 has it; whether prefixes are declared is not asked. */
	private static boolean isWellFormed(String name, byte[] bytes) throws IOException {
		if (name.endsWith(".json")) {
			return true;
		}
		try {
			SAXParserFactory factory = SAXParserFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
			factory.newSAXParser().parse(new ByteArrayInputStream(bytes), new DefaultHandler());
			return true;
		}
		catch (SAXException | ParserConfigurationException ex) {
			return false;
		}
	}

	/** What of the expected reading the archive keeps, beside what was read. */
	private static final class Comparison {

		private final List<String> differences = new ArrayList<>();

		private final List<String> choices = new ArrayList<>();

		void feed(JsonNode expected, Feed feed) {
			JsonNode items = expected.has("entries") ? expected.path("entries") : expected.path("items");
			plain("title", text(expected, "title"), feed.title());
			same("home", link(expected), feed.home());
			same("language", text(expected, "language"), feed.language());
			String ttl = text(expected, "ttl");
			if (ttl != null) {
				same("ttl", Duration.ofMinutes(Long.parseLong(ttl)), feed.ttl());
			}
			markup("subtitle", text(expected, "subtitle", "description"), feed.subtitle());
			markup("rights", text(expected, "rights", "copyright"), feed.rights());
			date("updated", text(expected, "updated", "lastBuildDate"),
					text(expected, "updatedParsed", "lastBuildDateParsed"), feed.updated());
			if (isNobody(expected, feed.authors())) {
				this.choices.add("a webmaster is no author");
			}
			else {
				authors("authors", expected, feed.authors());
			}
			if (items.size() != feed.items().size()) {
				this.differences.add("items: %d instead of %d".formatted(feed.items().size(), items.size()));
				return;
			}
			for (int i = 0; i < items.size(); i++) {
				item(items.get(i), feed.items().get(i));
			}
		}

		/**
		 * Whether an author is expected of a feed in RSS that names nobody but a
		 * webmaster.
		 */
		private static boolean isNobody(JsonNode expected, List<String> authors) {
			return authors.isEmpty() && "rss".equals(text(expected, "feedType")) && expected.has("author");
		}

		private void item(JsonNode expected, FeedItem item) {
			JsonNode guid = expected.path("guid");
			String id = guid.isObject() ? text(guid, "value") : text(expected, "guid", "id");
			if (id == null && item.id() != null && item.id().startsWith("http")) {
				this.choices.add("what an item of RSS 1.0 is about is its id");
			}
			else {
				plain("id", id, item.id());
			}
			same("link", link(expected), item.link());
			plain("item title", text(expected, "title"), item.title());
			JsonNode content = expected.path("content");
			markup("content", content.isObject() ? text(content, "value")
					: text(expected, "content", "content_html", "content_text"), item.content());
			markup("summary", text(expected, "summary", "description"), item.summary());
			String published = text(expected, "published", "pubDate", "date_published");
			String updated = text(expected, "updated", "date_modified");
			if (published != null && published.equals(updated) && item.published() == null) {
				this.choices.add("a change is no publication");
			}
			else {
				date("published", published, text(expected, "publishedParsed", "pubDateParsed"), item.published());
			}
			date("item updated", updated, text(expected, "updatedParsed"), item.updated());
			authors("item authors", expected, item.authors());
			categories(expected.path("categories"), item.categories());
			markup("item rights", text(expected, "rights"), item.rights());
			JsonNode source = expected.path("source");
			FeedItem.Source from = item.source();
			if (source.isObject()) {
				plain("source", text(source, "title"), (from != null) ? from.title() : null);
				authors("source authors", source, (from != null) ? from.authors() : List.of());
			}
		}

		private void categories(JsonNode expected, List<String> categories) {
			List<String> names = new ArrayList<>();
			for (JsonNode category : expected) {
				String name = category.isString() ? category.asString() : text(category, "label", "value", "term");
				names.add(String.valueOf(plain(name)));
			}
			same("categories", names, categories);
		}

		private void authors(String what, JsonNode expected, List<String> authors) {
			List<String> names = new ArrayList<>();
			List<JsonNode> people = new ArrayList<>();
			expected.path("authors").forEach(people::add);
			for (String one : new String[] { "author", "managingEditor" }) {
				if (people.isEmpty() && expected.has(one)) {
					people.add(expected.path(one));
				}
			}
			for (JsonNode person : people) {
				String name = person.isString() ? person.asString() : text(person, "name", "email");
				if (name != null) {
					names.add(name);
				}
			}
			same(what, names, authors);
		}

		private static @Nullable String link(JsonNode expected) {
			String home = text(expected, "link", "home_page_url", "url");
			if (home != null) {
				return home;
			}
			for (JsonNode link : expected.path("links")) {
				if (link.isObject() && "alternate".equals(text(link, "rel")) && text(link, "href") != null) {
					return text(link, "href");
				}
			}
			return null;
		}

		private static @Nullable String text(JsonNode node, String... names) {
			for (String name : names) {
				JsonNode value = node.path(name);
				if ((value.isString() || value.isNumber()) && !value.asString().isBlank()) {
					return value.asString().strip();
				}
			}
			return null;
		}

		private void same(String what, @Nullable Object expected, @Nullable Object read) {
			if (!Objects.equals((expected != null) ? expected.toString() : null,
					(read != null) ? read.toString() : null)) {
				this.differences.add("%s: <%s> instead of <%s>".formatted(what, read, expected));
			}
		}

		/** Titles are kept as text, and given as markup. */
		private void plain(String what, @Nullable String expected, @Nullable String read) {
			if (!Objects.equals(expected, read)) {
				same(what, plain(expected), read);
			}
		}

		private static @Nullable String plain(@Nullable String markup) {
			return (markup != null) ? Jsoup.parseBodyFragment(markup).text() : null;
		}

		/** Markup that is the same to a browser; text in it may be escaped. */
		private void markup(String what, @Nullable String expected, @Nullable String read) {
			if (!Objects.equals(expected, read)
					&& (expected == null || read == null || (!tree(expected).equals(tree(read))
							&& !expected.equals(Parser.unescapeEntities(read, false))))) {
				this.differences.add("%s: <%s> instead of <%s>".formatted(what, read, expected));
			}
		}

		private static String tree(String markup) {
			Document document = Jsoup.parseBodyFragment(markup);
			document.outputSettings().prettyPrint(false);
			return document.body().html();
		}

		private void date(String what, @Nullable String words, @Nullable String moment, @Nullable FeedDate read) {
			same(what, words, (read != null) ? read.words() : null);
			same(what + " at", (moment != null) ? Instant.parse(moment) : null, (read != null) ? read.moment() : null);
		}

	}

}
