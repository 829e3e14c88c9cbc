package org.dateline.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dateline.article.CatalogueEntry;
import org.dateline.article.Dispatch;
import org.dateline.vocabulary.LocalizedText;
import org.dateline.web.InterfaceWords;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes a report as a {@code NewsArticle} of schema.org, in JSON-LD. A date that is
 * no day of the calendar is not given as {@code datePublished}, which knows no other; it
 * stands as EDTF in {@code dcterms:issued}.
 */
final class NewsArticle {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private NewsArticle() {
	}

	/** The whole, with the text. */
	static String write(CatalogueEntry entry, String base) {
		Map<String, Object> json = describe(entry, base);
		json.put("articleBody", entry.text());
		json.put("subjectOf", evidence(entry, base + "/articles/" + entry.id()));
		return JSON.writeValueAsString(json);
	}

	/**
	 * The same without the text, for the head of a page that shows it: it can stand
	 * within a script element.
	 */
	static String writeForPage(CatalogueEntry entry, String base) {
		return JSON.writeValueAsString(describe(entry, base)).replace("<", "\\u003c");
	}

	/**
	 * What each date and source rests on, as annotations of the text (W3C Web Annotation
	 * Data Model): quotes with their place in it, in code points, and why they are read
	 * so.
	 */
	private static List<Map<String, Object>> evidence(CatalogueEntry entry, String address) {
		List<Map<String, Object>> evidence = new ArrayList<>();
		evidence.add(dated("datePublished", entry.published(), address));
		if (entry.modified() != null) {
			evidence.add(dated("dateModified", entry.modified(), address));
		}
		if (entry.dateline() != null) {
			evidence.add(annotation("dateline", entry.dateline(), "stated", null, entry.datelineQuotes(), address));
		}
		for (CatalogueEntry.Attribution attribution : entry.attributions()) {
			Dispatch.Credit source = attribution.source();
			evidence.add(annotation(attribution.role(), (source != null) ? source.slug() : null,
					(source == null) ? Feed.NOT_STATED : attribution.quotes().isEmpty() ? "derived" : "stated",
					attribution.reasoning(), attribution.quotes(), address));
		}
		return evidence;
	}

	private static Map<String, Object> dated(String property, CatalogueEntry.Dated date, String address) {
		return annotation(property, date.edtf(), date.basis(), date.reasoning(), date.quotes(), address);
	}

	private static Map<String, Object> annotation(String property, @Nullable String value, String basis,
			@Nullable LocalizedText reasoning, List<CatalogueEntry.Quote> quotes, String address) {
		Map<String, Object> claim = new LinkedHashMap<>();
		claim.put("@type", "PropertyValue");
		claim.put("propertyID", property);
		put(claim, "value", value);
		claim.put("valueReference", basis);
		if (reasoning != null) {
			claim.put("description",
					reasoning.texts()
						.entrySet()
						.stream()
						.sorted(Map.Entry.comparingByKey())
						.map((text) -> object("@language", text.getKey(), "@value", text.getValue()))
						.toList());
		}
		Map<String, Object> annotation = new LinkedHashMap<>();
		annotation.put("@type", List.of("CreativeWork", "oa:Annotation"));
		annotation.put("oa:hasBody", claim);
		annotation.put("oa:hasTarget", quotes.stream().map((quote) -> target(quote, address)).toList());
		return annotation;
	}

	private static Map<String, Object> target(CatalogueEntry.Quote quote, String address) {
		Map<String, Object> target = new LinkedHashMap<>();
		target.put("oa:hasSource", Map.of("@id", address + ".txt"));
		int end = quote.start() + quote.words().codePointCount(0, quote.words().length());
		target.put("oa:hasSelector", List.of(object("@type", "oa:TextQuoteSelector", "oa:exact", quote.words()),
				object("@type", "oa:TextPositionSelector", "oa:start", quote.start(), "oa:end", end)));
		return target;
	}

	/** Names and values in turn, in this order: the same report is the same bytes. */
	private static Map<String, Object> object(Object... members) {
		Map<String, Object> object = new LinkedHashMap<>();
		for (int i = 0; i < members.length; i += 2) {
			object.put((String) members[i], members[i + 1]);
		}
		return object;
	}

	private static Map<String, Object> describe(CatalogueEntry entry, String base) {
		String address = base + "/articles/" + entry.id();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("@context", List.of("https://schema.org",
				object("dcterms", "http://purl.org/dc/terms/", "oa", "http://www.w3.org/ns/oa#")));
		json.put("@type", "NewsArticle");
		json.put("@id", address);
		json.put("url", address);
		// opening words are nobody's headline
		json.put(entry.heading().opening() ? "name" : "headline", entry.heading().title());
		json.put("inLanguage", entry.language());
		put(json, "datePublished", day(entry.published()));
		put(json, "dcterms:issued", entry.published().edtf());
		put(json, "dateModified", (entry.modified() != null) ? day(entry.modified()) : null);
		put(json, "dateline", entry.dateline());
		put(json, "author", organizations(entry, "agency"));
		put(json, "publisher", organizations(entry, "publisher"));
		put(json, "sourceOrganization", organizations(entry, "issuing-body"));
		put(json, "creditText", creditText(entry));
		put(json, "isBasedOn", (entry.publishedAt() != null) ? entry.publishedAt().address() : null);
		if (!entry.countries().isEmpty()) {
			json.put("about", entry.countries().stream().map(NewsArticle::country).toList());
		}
		json.put("encoding", original(entry, address));
		json.put("isPartOf", Map.of("@type", "Collection", "name", Citation.ARCHIVE));
		json.put("sdDatePublished", Feed.moment(entry.changedAt()));
		return json;
	}

	/** A day, with its time where one is known; null for anything less. */
	private static @Nullable String day(CatalogueEntry.Dated dated) {
		return (dated.date() != null && dated.date().isPreciseToDay()) ? dated.edtf() : null;
	}

	private static @Nullable List<Map<String, Object>> organizations(CatalogueEntry entry, String role) {
		List<Map<String, Object>> organizations = entry.credits(role)
			.stream()
			.map((credit) -> object("@type", "Organization", "identifier", credit.slug(), "name", name(credit, entry)))
			.toList();
		return organizations.isEmpty() ? null : organizations;
	}

	private static @Nullable String creditText(CatalogueEntry entry) {
		List<String> names = entry.credits("credited-source").stream().map((credit) -> name(credit, entry)).toList();
		return names.isEmpty() ? null : String.join(", ", names);
	}

	private static Map<String, String> country(String code) {
		Map<String, String> country = new LinkedHashMap<>();
		country.put("@type", "Country");
		country.put("identifier", code);
		country.put("name", InterfaceWords.in(Feed.LANGUAGE).country(code));
		return country;
	}

	private static Map<String, String> original(CatalogueEntry entry, String address) {
		Map<String, String> original = new LinkedHashMap<>();
		original.put("@type", "MediaObject");
		if (entry.original().intact()) {
			original.put("contentUrl", address + "/original");
		}
		original.put("contentSize", Long.toString(entry.original().length()));
		original.put("sha256", entry.original().sha256());
		original.put("uploadDate", Feed.moment(entry.original().receivedAt()));
		if (entry.publishedAt() != null && entry.publishedAt().seenAt() != null) {
			original.put("dateCreated", Feed.moment(entry.publishedAt().seenAt()));
		}
		return original;
	}

	private static String name(Dispatch.Credit credit, CatalogueEntry entry) {
		return credit.in(entry.locale());
	}

	private static void put(Map<String, Object> json, String name, @Nullable Object value) {
		if (value != null) {
			json.put(name, value);
		}
	}

}
