package org.dateline.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dateline.article.CatalogueEntry;
import org.dateline.article.Dispatch;
import org.dateline.web.InterfaceWords;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes a report as IPTC ninjs 3.0, for newsrooms. Its {@code contentCreated} is a
 * moment, so it is left out unless the text states one; the date as far as it is known is
 * a description in EDTF.
 */
final class Ninjs {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Ninjs() {
	}

	static String write(CatalogueEntry entry, String base) {
		String address = base + "/articles/" + entry.id();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("standard", Map.of("name", "ninjs", "version", "3.0", "schema",
				"https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json"));
		json.put("uri", address);
		json.put("type", "text");
		json.put("representationType", "full");
		json.put("version", Long.toString(entry.revision()));
		json.put("firstCreated", Feed.moment(entry.original().receivedAt()));
		json.put("versionCreated", Feed.moment(entry.changedAt()));
		if (entry.published().instant() != null) {
			json.put("contentCreated", Feed.moment(entry.published().instant()));
		}
		json.put("pubStatus", "usable");
		json.put("language", entry.language());
		json.put("headlines",
				List.of(text(entry.heading().opening() ? "opening-words" : "main", entry.heading().words())));
		json.put("bodies", List.of(body(entry.text())));
		json.put("descriptions", descriptions(entry));
		json.put("infoSources", entry.credits().stream().map((credit) -> source(credit, entry)).toList());
		if (entry.dateline() != null) {
			json.put("located", entry.dateline());
		}
		json.put("places", entry.countries().stream().map(Ninjs::place).toList());
		if (entry.original().intact()) {
			json.put("renditions", List.of(original(entry, address)));
		}
		json.put("altIds", altIds(entry));
		return JSON.writeValueAsString(json);
	}

	private static List<Map<String, String>> altIds(CatalogueEntry entry) {
		List<Map<String, String>> altIds = new ArrayList<>();
		altIds.add(Map.of("role", "sha256", "value", entry.original().sha256()));
		if (entry.publishedAt() != null) {
			altIds.add(Map.of("role", "published-at", "value", entry.publishedAt().address()));
		}
		return altIds;
	}

	private static List<Map<String, Object>> descriptions(CatalogueEntry entry) {
		List<Map<String, Object>> descriptions = new ArrayList<>();
		descriptions.add(text("date-basis", entry.published().basis()));
		if (entry.published().edtf() != null) {
			descriptions.add(text("date-edtf", entry.published().edtf()));
		}
		return descriptions;
	}

	private static Map<String, Object> text(String role, String value) {
		Map<String, Object> text = new LinkedHashMap<>();
		text.put("role", role);
		text.put("contentType", "text/plain");
		text.put("value", value);
		return text;
	}

	private static Map<String, Object> body(String value) {
		Map<String, Object> body = text("main", value);
		body.put("charCount", value.codePointCount(0, value.length()));
		return body;
	}

	private static Map<String, String> source(Dispatch.Credit credit, CatalogueEntry entry) {
		Map<String, String> source = new LinkedHashMap<>();
		source.put("name", credit.in(entry.locale()));
		source.put("role", credit.role());
		source.put("literal", credit.slug());
		return source;
	}

	private static Map<String, String> place(String code) {
		Map<String, String> place = new LinkedHashMap<>();
		place.put("name", InterfaceWords.in(Feed.LANGUAGE).country(code));
		place.put("rel", "about");
		place.put("literal", code);
		return place;
	}

	private static Map<String, Object> original(CatalogueEntry entry, String address) {
		Map<String, Object> original = new LinkedHashMap<>();
		original.put("name", "original");
		original.put("href", address + "/original");
		original.put("sizeInBytes", entry.original().length());
		original.put("digest", "sha-256=" + entry.original().sha256());
		return original;
	}

}
