package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;

import org.dateline.extraction.DateCandidate.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a page gives as schema.org in JSON-LD: those of a report weigh more than
 * those of a page, and those of what is beside it nothing.
 */
final class JsonLdDates {

	private static final int MOST = 200;

	private static final List<String> REPORTS = List.of("article", "blogposting", "report", "posting", "recipe",
			"howto", "review", "news", "interview", "podcastepisode", "radioepisode", "claimreview", "statement");

	private static final List<String> PAGES = List.of("webpage", "collectionpage", "itempage", "creativework",
			"medicalwebpage", "faqpage");

	private final MachineDates reader;

	private final List<DateMention> found = new ArrayList<>();

	JsonLdDates(MachineDates reader) {
		this.reader = reader;
	}

	List<DateMention> in(LinkedData data) {
		for (LinkedThing thing : data.things()) {
			int weight = weight(thing);
			if (weight > 0) {
				add(Kind.PUBLISHED, thing.published(), weight);
				add(Kind.PUBLISHED, thing.created(), weight - 5);
				add(Kind.MODIFIED, thing.modified(), weight);
			}
		}
		return this.found;
	}

	private void add(Kind kind, @Nullable String value, int weight) {
		WrittenDate date = (value != null && this.found.size() < MOST) ? this.reader.read(value) : null;
		if (date != null && value != null) {
			this.found.add(new DateMention(kind, DateRule.JSON_LD, date, value, null, weight));
		}
	}

	private static int weight(LinkedThing thing) {
		if (thing.isBeside()) {
			return 0;
		}
		if (REPORTS.stream().anyMatch(thing.types()::contains)) {
			return 30;
		}
		if (PAGES.stream().anyMatch(thing.types()::contains)) {
			return 20;
		}
		return thing.types().isBlank() ? 10 : 0;
	}

}
