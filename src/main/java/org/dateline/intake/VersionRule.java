package org.dateline.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.dateline.article.Corrections;
import org.dateline.article.HeldRecord;
import org.dateline.article.RecordDraft;
import org.dateline.article.Versions;
import org.dateline.provenance.DamagedOriginal;
import org.dateline.provenance.OriginalTakenDown;
import org.dateline.provenance.Originals;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Decides whether what came is the next version of the article that came from the same
 * address. It is where it says the same publisher, came after it, and still has enough of
 * its words; a person decides otherwise.
 */
@Component
class VersionRule {

	/**
	 * Of what an article says, four words at a time, so much must still be there. Less is
	 * what a list of headlines, a page behind a wall or a live page of the next day keeps
	 * of it.
	 */
	static final double KEPT = 0.5;

	private final ArrivalQueries arrivals;

	private final Corrections records;

	private final Versions versions;

	private final Originals originals;

	private final Drawing drawing;

	VersionRule(ArrivalQueries arrivals, Corrections records, Versions versions, Originals originals, Drawing drawing) {
		this.arrivals = arrivals;
		this.records = records;
		this.versions = versions;
		this.originals = originals;
		this.drawing = drawing;
	}

	/** Why a person has to decide; empty where it is the next version. */
	Optional<Arrival.Reason> objection(long article, DrawnArrival one) {
		return Optional.ofNullable(objection(one.arrival(), one.drawn(), one.shingles(), this.records.draft(article)));
	}

	private Arrival.@Nullable Reason objection(Arrival arrival, DrawnRecord drawn, Shingles shingles,
			HeldRecord present) {
		long article = present.articleId();
		if (present.isWithdrawn()) {
			return Arrival.Reason.about("version-withdrawn", article);
		}
		if (!Objects.equals(publisher(present.values()), publisher(drawn.record()))) {
			return Arrival.Reason.about("version-publisher", article);
		}
		double kept = Shingles.of(present.text()).keptBy(shingles);
		if (kept < KEPT) {
			return Arrival.Reason.about("known-address", article, Long.toString(Math.round(kept * 100)));
		}
		Arrival before = this.arrivals.findOfVersion(newest(article)).orElse(null);
		if (before == null || captured(arrival).isBefore(captured(before))) {
			return Arrival.Reason.about("version-older", article);
		}
		return null;
	}

	/** Lays an article beside what somebody takes for its next version. */
	VersionComparison compare(long article, DrawnRecord drawn) {
		HeldRecord present = this.records.draft(article);
		double kept = Shingles.of(present.text()).keptBy(Shingles.of(drawn.text()));
		List<String> doubts = new ArrayList<>();
		if (kept < KEPT) {
			doubts.add("likeness");
		}
		if (!drawn.record().language().equals(present.values().language())) {
			doubts.add("language");
		}
		if (!publisher(present.values()).equals(publisher(drawn.record()))) {
			doubts.add("publisher");
		}
		return new VersionComparison(present, drawn, Math.round(kept * 100), doubts);
	}

	/**
	 * The fields of a record that an editor decided when a version was taken in: those
	 * that read otherwise than what is drawn from it. Where that cannot be told, all.
	 */
	Set<String> decided(long article) {
		if (this.arrivals.isOfTheArchive(article)) {
			return Set.of();
		}
		long capture = newest(article);
		Arrival before = this.arrivals.findOfVersion(capture).orElse(null);
		if (before == null) {
			return Versions.FIELDS;
		}
		try {
			RecordDraft drawn = this.drawing.draw(Transcript.of(this.originals.open(capture), before), before).record();
			return differing(this.records.draft(article).values(), drawn);
		}
		catch (DamagedOriginal | OriginalTakenDown ex) {
			return Versions.FIELDS;
		}
	}

	/** The capture of the newest version. */
	private long newest(long article) {
		return this.versions.captures(article)
			.stream()
			.findFirst()
			.orElseThrow(() -> new PageNotFound("article " + article));
	}

	private static Set<String> differing(RecordDraft one, RecordDraft other) {
		Set<String> fields = new HashSet<>();
		note(fields, "language", one.language(), other.language());
		note(fields, "headline", one.headline(), other.headline());
		note(fields, "published", one.published(), other.published());
		note(fields, "modified", one.modified(), other.modified());
		note(fields, "attributions", one.attributions(), other.attributions());
		note(fields, "countries", one.countries(), other.countries());
		return fields;
	}

	private static void note(Set<String> fields, String field, @Nullable Object one, @Nullable Object other) {
		if (!Objects.equals(one, other)) {
			fields.add(field);
		}
	}

	/** The slugs of the publishers, or of none. */
	private static List<String> publisher(RecordDraft record) {
		return record.attributions()
			.stream()
			.filter((attribution) -> attribution.role().equals("publisher"))
			.map((attribution) -> String.valueOf(attribution.source()))
			.sorted()
			.toList();
	}

	/** When the page was as it came: a web archive brings what is older than it looks. */
	private static Instant captured(Arrival arrival) {
		Instant elsewhere = arrival.given().captured();
		return (elsewhere != null) ? elsewhere : arrival.at();
	}

}
