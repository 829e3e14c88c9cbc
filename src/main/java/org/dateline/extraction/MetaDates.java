package org.dateline.extraction;

import java.util.Locale;
import java.util.Map;

import org.dateline.extraction.DateCandidate.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the names of {@code meta} elements say of a date: Open Graph, Dublin Core,
 * citation tags, Parsely, Sailthru, and the many ways to say "published".
 */
final class MetaDates {

	private static final Map<String, Integer> PUBLISHED = Map.ofEntries(Map.entry("article:published_time", 30),
			Map.entry("og:article:published_time", 29), Map.entry("og:published_time", 29),
			Map.entry("article:published", 28), Map.entry("datepublished", 28), Map.entry("dc.date.issued", 27),
			Map.entry("dcterms.issued", 27), Map.entry("dcterms.available", 24), Map.entry("dc.date.created", 24),
			Map.entry("dcterms.created", 24), Map.entry("dc.created", 24), Map.entry("dc.date", 23),
			Map.entry("dcterms.date", 23), Map.entry("parsely-pub-date", 27), Map.entry("sailthru.date", 26),
			Map.entry("citation_online_date", 26), Map.entry("citation_publication_date", 26),
			Map.entry("citation_date", 25), Map.entry("pubdate", 26), Map.entry("pub_date", 26),
			Map.entry("og:pubdate", 26), Map.entry("prism.publicationdate", 26), Map.entry("releasedate", 25),
			Map.entry("article_date_original", 25), Map.entry("originalpublicationdate", 27), Map.entry("date", 20),
			Map.entry("datecreated", 18), Map.entry("created", 18), Map.entry("article:created", 20),
			Map.entry("displaydate", 18), Map.entry("rnews:datepublished", 28), Map.entry("news_date", 20),
			Map.entry("article.date", 20), Map.entry("timestamp", 12), Map.entry("ptime", 15));

	private static final Map<String, Integer> MODIFIED = Map.ofEntries(Map.entry("article:modified_time", 30),
			Map.entry("og:article:modified_time", 29), Map.entry("article:modified", 28),
			Map.entry("og:updated_time", 27), Map.entry("datemodified", 28), Map.entry("dc.date.modified", 26),
			Map.entry("dcterms.modified", 26), Map.entry("dc.modified", 26), Map.entry("last-modified", 20),
			Map.entry("lastmod", 20), Map.entry("moddate", 20), Map.entry("revised", 20), Map.entry("modified", 20),
			Map.entry("updated_time", 22), Map.entry("article:updated", 26), Map.entry("article:updated_time", 26));

	private MetaDates() {
	}

	/** How much a name says, or null where it is none of a date. */
	static @Nullable Sense of(String name) {
		if (name.length() > 60) {
			return null;
		}
		String key = name.strip().toLowerCase(Locale.ROOT).replace("dc:", "dc.").replace("dcterms:", "dcterms.");
		Integer published = PUBLISHED.get(key);
		if (published != null) {
			return new Sense(Kind.PUBLISHED, published);
		}
		Integer modified = MODIFIED.get(key);
		if (modified != null) {
			return new Sense(Kind.MODIFIED, modified);
		}
		boolean dated = key.contains("date") || key.contains("time");
		if (!dated || key.contains("expir") || key.contains("unpubl") || key.contains("event") || key.contains("start")
				|| key.contains("end")) {
			return null;
		}
		if (key.contains("modif") || key.contains("updat") || key.contains("revis")) {
			return new Sense(Kind.MODIFIED, 10);
		}
		return key.contains("publi") || key.contains("issue") ? new Sense(Kind.PUBLISHED, 16) : null;
	}

	/** What a name says. */
	record Sense(Kind kind, int weight) {
	}

}
