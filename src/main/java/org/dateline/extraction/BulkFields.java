package org.dateline.extraction;

import java.util.List;
import java.util.Set;

/** The names by which a record of a file of many says what it says. */
final class BulkFields {

	static final List<String> TEXT = List.of("text", "body", "body_text");

	static final List<String> HTML = List.of("html", "body_html", "body_xhtml");

	static final List<String> HEADLINE = List.of("headline", "title");

	static final List<String> LANGUAGE = List.of("language", "lang");

	static final List<String> PUBLISHED = List.of("published", "date", "date_published", "datepublished",
			"firstcreated", "versioncreated");

	static final List<String> ADDRESS = List.of("url", "address", "link", "uri");

	static final List<String> PUBLISHER = List.of("publisher", "source", "copyrightholder");

	static final Set<String> ROLES = Set.of("publisher", "agency", "credited-source", "issuing-body");

	private BulkFields() {
	}

	/** Whether a field of this name holds a text. */
	static boolean isText(String name) {
		return TEXT.contains(name) || HTML.contains(name);
	}

}
