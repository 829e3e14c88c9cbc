package org.dateline.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dateline.extraction.DateCandidate.Kind;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the dates of a report by a vote of the rules: each speaks for the day of
 * its likeliest candidate, and for every day within a month or a year that is all it has.
 * The day with the most is chosen; of two with as much, the one that the higher rule (the
 * order of {@link DateRule}) speaks for.
 */
final class DateChoice {

	/** Before the web there were no pages. */
	private static final LocalDate FIRST_PAGES = LocalDate.of(1990, 1, 1);

	/**
	 * An address this much older than the date of a page is that of a page come again.
	 */
	private static final int DAYS_OF_AN_ADDRESS = 31;

	private final List<Vote> votes = new ArrayList<>();

	DateChoice(List<DateCandidate> candidates, Kind kind, LocalDate last) {
		Map<DateRule, Vote> first = new EnumMap<>(DateRule.class);
		for (DateCandidate candidate : candidates) {
			EdtfDate date = EdtfDate.parse(candidate.edtf());
			if (candidate.kind() == kind && isPlausible(candidate, date, last)) {
				first.putIfAbsent(candidate.rule(), new Vote(candidate, date, voices(candidate, candidates)));
			}
		}
		this.votes.addAll(first.values());
	}

	private static boolean isPlausible(DateCandidate candidate, EdtfDate date, LocalDate last) {
		if (candidate.rule() == DateRule.GIVEN) {
			return true;
		}
		if (candidate.rule() == DateRule.FILE) {
			return false;
		}
		LocalDate earliest = date.earliest();
		return earliest != null && !earliest.isAfter(last)
				&& (candidate.rule() == DateRule.PAGE_TEXT || !earliest.isBefore(FIRST_PAGES));
	}

	private static int voices(DateCandidate candidate, List<DateCandidate> candidates) {
		return switch (candidate.rule()) {
			case GIVEN -> 1_000;
			case META -> isOfLastChange(candidate, candidates) ? 3 : 6;
			case JSON_LD, FEED, ADDRESS -> 6;
			case FILE -> 0;
			case MICRODATA, TIME_ELEMENT, VISIBLE_TEXT, PAGE_TEXT -> 4;
		};
	}

	/** Some systems give the time of the last change as that of publication as well. */
	private static boolean isOfLastChange(DateCandidate candidate, List<DateCandidate> candidates) {
		return candidate.kind() == Kind.PUBLISHED && candidates.stream()
			.anyMatch((other) -> other.kind() == Kind.MODIFIED && other.rule() == candidate.rule()
					&& other.edtf().equals(candidate.edtf()));
	}

	Optional<DateCandidate> winner() {
		Vote best = this.votes.stream()
			.max(Comparator.comparing((Vote vote) -> vote.candidate().rule() == DateRule.GIVEN)
				.thenComparing((Vote vote) -> vote.date().isPreciseToDay())
				.thenComparingInt(this::support)
				.thenComparing((Vote vote) -> vote.candidate().rule(), Comparator.reverseOrder()))
			.orElse(null);
		if (best == null) {
			return Optional.empty();
		}
		Vote address = olderAddress(best);
		return Optional.of((address != null) ? address.candidate() : best.candidate());
	}

	private int support(Vote vote) {
		return this.votes.stream().filter((other) -> other.speaksFor(vote)).mapToInt(Vote::voices).sum();
	}

	private @Nullable Vote olderAddress(Vote best) {
		for (Vote vote : this.votes) {
			if (vote.candidate().rule() == DateRule.ADDRESS && AddressDates.isInFolders(vote.candidate().words())
					&& best.candidate().rule() != DateRule.GIVEN && vote.earliest() != null && best.earliest() != null
					&& vote.earliest().plusDays(DAYS_OF_AN_ADDRESS).isBefore(best.earliest())) {
				return vote;
			}
		}
		return null;
	}

	/** The likeliest date of a rule. */
	private record Vote(DateCandidate candidate, EdtfDate date, int voices) {

		@Nullable LocalDate earliest() {
			return this.date.earliest();
		}

		boolean speaksFor(Vote other) {
			return this.date.overlaps(other.date.earliest(), other.date.latest());
		}

	}

}
