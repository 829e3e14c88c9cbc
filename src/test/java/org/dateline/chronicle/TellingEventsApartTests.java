package org.dateline.chronicle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When what two reports tell is one event, and what several tell together. */
class TellingEventsApartTests {

	private static final long OSLO = 1;

	private static final long SANTIAGO = 2;

	private static final long BERG = 11;

	private static final long SOTO = 12;

	private static final long LIND = 13;

	private final EventMatching matching = new EventMatching(EventTypes.load());

	private final EventSummary summary = new EventSummary(EventTypes.load());

	@Test
	void takesTheSameDayAndTypeForOneEventWithoutAnyName() {
		assertThat(score(told("meeting", "2021-03-03", null), told("meeting", "2021-03-03", null)))
			.isGreaterThanOrEqualTo(EventMatching.NEEDED);
	}

	@Test
	void takesOtherPeopleInAnotherPlaceForAnotherEvent() {
		assertThat(score(told("meeting", "2021-03-03", OSLO, BERG), told("meeting", "2021-03-03", SANTIAGO, LIND)))
			.isLessThan(EventMatching.NEEDED);
	}

	@Test
	void takesAMeetingOnADayOfAVisitForPartOfIt() {
		assertThat(score(told("meeting", "2021-03-03", OSLO, BERG), told("visit", "2021-03-02/2021-03-03", OSLO, BERG)))
			.isGreaterThanOrEqualTo(EventMatching.NEEDED);
	}

	@Test
	void staysWithTheEventOfBeforeOnlyBetweenTheSameCountries() {
		EventRows.Former former = new EventRows.Former(new EventRows.Found(7, 7), "meeting", "2021-03-03",
				List.of("CL", "NO", "SE"));
		ToldEvent same = told("meeting", "2021-03-03", OSLO);
		assertThat(former.is(same)).isTrue();
		assertThat(former.is(told("meeting", "2021-03-04", OSLO))).isFalse();
		assertThat(former.is(new ToldEvent("meeting", "2021-03-03", same.first(), same.last(), List.of("NO", "SE"),
				false, OSLO, List.of())))
			.isTrue();
		assertThat(former.is(new ToldEvent("meeting", "2021-03-03", same.first(), same.last(), List.of("FI", "NO"),
				false, OSLO, List.of())))
			.isFalse();
	}

	@Test
	void wantsSomebodyInCommonWhereOnlyTheMonthIsKnown() {
		ToldEvent visit = told("visit", "2021-03-02", OSLO, BERG);
		assertThat(score(told("visit", "2021-03", null, BERG), visit)).isGreaterThanOrEqualTo(EventMatching.NEEDED);
		assertThat(score(told("visit", "2021-03", null), visit)).isLessThan(EventMatching.NEEDED);
	}

	@Test
	void neverJoinsWhatIsOfOtherDaysTypesOrCountries() {
		ToldEvent meeting = told("meeting", "2021-03-03", OSLO, BERG, SOTO);
		assertThat(score(told("meeting", "2021-03-04", OSLO, BERG, SOTO), meeting)).isNegative();
		assertThat(score(told("signing", "2021-03-03", OSLO, BERG, SOTO), meeting)).isNegative();
		ToldEvent elsewhere = new ToldEvent("meeting", "2021-03-03", LocalDate.of(2021, 3, 3), LocalDate.of(2021, 3, 3),
				List.of("NO", "SE"), false, OSLO, List.of(BERG, SOTO));
		assertThat(score(elsewhere, meeting)).isNegative();
	}

	@Test
	void allowsTheDayBesideOneThatIsOnlyAboutRight() {
		assertThat(score(told("meeting", "2021-03-04~", OSLO, BERG), told("meeting", "2021-03-03", OSLO, BERG)))
			.isGreaterThanOrEqualTo(EventMatching.NEEDED);
	}

	@Test
	void saysWhatMostReportsSayAndTheFinestOfDates() {
		ToldEvent event = this.summary.of(List.of(told("meeting", "2021-03", null, SOTO),
				told("visit", "2021-03-02/2021-03-03", OSLO, BERG), told("meeting", "2021-03-03", OSLO, BERG)));
		assertThat(event.type()).isEqualTo("visit");
		assertThat(event.edtf()).isEqualTo("2021-03-02/2021-03-03");
		assertThat(event.place()).isEqualTo(OSLO);
		assertThat(event.people()).containsExactly(BERG, SOTO);
		assertThat(event.countries()).containsExactly("CL", "NO");
	}

	private double score(ToldEvent one, ToldEvent other) {
		double score = this.matching.score(one, other);
		assertThat(this.matching.score(other, one)).isEqualTo(score);
		return score;
	}

	private static ToldEvent told(String type, String edtf, @Nullable Long place, long... people) {
		EdtfDate date = EdtfDate.parse(edtf);
		return new ToldEvent(type, edtf, date.earliest(), date.latest(), List.of("CL", "NO"), false, place,
				Arrays.stream(people).boxed().toList());
	}

}
