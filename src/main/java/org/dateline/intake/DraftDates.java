package org.dateline.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dateline.article.RecordDraft;
import org.dateline.extraction.DateCandidate;
import org.dateline.extraction.DateRule;
import org.dateline.extraction.PublicationDates;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.EdtfSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a draft: every candidate, and of them what is claimed.
 *
 * @param candidates every date that it may have been published or changed on
 * @param published when it was published, which may be unknown
 * @param modified when its publisher changed it last, or null
 */
record DraftDates(List<DateCandidate> candidates, RecordDraft.DateClaim published,
		RecordDraft.@Nullable DateClaim modified) {

	/**
	 * Finds and chooses.
	 * @param language the language of the text, or empty
	 */
	static DraftDates of(Transcript transcript, Arrival arrival, String language, Reasonings reasonings) {
		List<DateCandidate> candidates = new ArrayList<>();
		String given = arrival.given().published();
		if (given != null && isDate(given)) {
			DateRule rule = (arrival.way() == WayIn.FEED) ? DateRule.FEED : DateRule.GIVEN;
			candidates.add(new DateCandidate(DateCandidate.Kind.PUBLISHED, given, rule, given, null, null));
		}
		candidates.addAll(transcript.dates());
		candidates.addAll(PublicationDates.of(transcript.page(), arrival.address(), transcript.text(),
				language.isEmpty() ? null : language));
		Instant at = arrival.at();
		RecordDraft.DateClaim published = PublicationDates.choose(candidates, DateCandidate.Kind.PUBLISHED, at)
			.map((date) -> claim(date, reasonings))
			.orElseGet(() -> new RecordDraft.DateClaim(null, "unknown", reasonings.because("intake.date.unknown"),
					List.of()));
		RecordDraft.DateClaim modified = PublicationDates.choose(candidates, DateCandidate.Kind.MODIFIED, at)
			.filter((date) -> !isBefore(date.edtf(), published.edtf()))
			.map((date) -> claim(date, reasonings))
			.orElse(null);
		return new DraftDates(candidates, published, modified);
	}

	/**
	 * Nothing is changed before it is published. A day may be another in another zone.
	 */
	private static boolean isBefore(String modified, @Nullable String published) {
		LocalDate changed = EdtfDate.parse(modified).latest();
		LocalDate first = (published != null) ? EdtfDate.parse(published).earliest() : null;
		return changed != null && first != null && !changed.equals(LocalDate.MAX)
				&& changed.plusDays(1).isBefore(first);
	}

	private static boolean isDate(String edtf) {
		try {
			EdtfDate.parse(edtf);
			return true;
		}
		catch (EdtfSyntaxException ex) {
			return false;
		}
	}

	private static RecordDraft.DateClaim claim(DateCandidate date, Reasonings reasonings) {
		if (date.start() != null) {
			return new RecordDraft.DateClaim(date.edtf(), "stated", Map.of(),
					List.of(new RecordDraft.Quote(date.words(), date.start())));
		}
		return new RecordDraft.DateClaim(date.edtf(), "derived",
				reasonings.because("intake.date." + date.rule().code(), date.words()), List.of());
	}

}
