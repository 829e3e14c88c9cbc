package org.dateline.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.dateline.article.CatalogueEntry;
import org.dateline.article.CataloguePage;
import org.dateline.article.Dispatch;

/**
 * A page of a list as a feed, and what both of its formats say alike.
 *
 * @param page the page
 * @param base the address of the archive, to which {@code /articles} is added
 * @param archive what tells this archive from others, wherever it is served
 */
record Feed(CataloguePage page, String base, UUID archive) {

	/**
	 * What a feed says of a report whose sources are not known: it does not let the
	 * archive pass for its author.
	 */
	static final String NOT_STATED = "not stated in the text";

	/** The language of what the archive itself says in a feed. */
	static final Locale LANGUAGE = Locale.ENGLISH;

	String title() {
		List<String> filters = this.page.filters();
		return filters.isEmpty() ? "Dateline" : "Dateline: " + String.join(", ", filters);
	}

	/** The same for good, whatever address the archive moves to. */
	String id() {
		return id("/articles" + this.page.firstQuery());
	}

	String id(CatalogueEntry entry) {
		return id("/articles/" + entry.id());
	}

	private String id(String path) {
		return "urn:uuid:" + UUID.nameUUIDFromBytes((this.archive + path).getBytes(StandardCharsets.UTF_8));
	}

	String address(CatalogueEntry entry) {
		return this.base + "/articles/" + entry.id();
	}

	/** To the millisecond: ROME takes the digits of a finer fraction for milliseconds. */
	static String moment(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MILLIS).toString();
	}

	/** When any of its entries was added or changed last. */
	Instant updated() {
		return this.page.entries()
			.stream()
			.map(CatalogueEntry::changedAt)
			.max(Instant::compareTo)
			.orElse(Instant.EPOCH);
	}

	/** The words that follow the title, or the title where that is all. */
	static String opening(CatalogueEntry entry) {
		String lede = entry.heading().lede();
		return lede.isEmpty() ? entry.heading().words() : lede;
	}

	/**
	 * Who published it, as they are called in the report's own language; where that is
	 * not known, who speaks in it.
	 */
	static List<String> authors(CatalogueEntry entry) {
		List<String> authors = Stream.of(List.of("publisher", "agency"), List.of("issuing-body"))
			.map((roles) -> entry.credits()
				.stream()
				.filter((credit) -> roles.contains(credit.role()))
				.map((credit) -> name(credit, entry))
				.distinct()
				.toList())
			.filter((names) -> !names.isEmpty())
			.findFirst()
			.orElse(List.of());
		return authors.isEmpty() ? List.of(NOT_STATED) : authors;
	}

	static String name(Dispatch.Credit credit, CatalogueEntry entry) {
		return credit.in(entry.locale());
	}

}
