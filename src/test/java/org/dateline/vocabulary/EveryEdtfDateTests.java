package org.dateline.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every EDTF date. */
class EveryEdtfDateTests {

	private final DateWords words = new DateWords();

	@Property
	void everyDayOfTheCalendarIsItsOwnBounds(@ForAll("days") LocalDate day) {
		EdtfDate date = EdtfDate.parse(day.toString());
		assertThat(date.earliest()).isEqualTo(day);
		assertThat(date.latest()).isEqualTo(day);
		assertThat(date.isPreciseToDay()).isTrue();
		assertThat(date).hasToString(day.toString());
	}

	@Property
	void theEarliestDayIsNeverAfterTheLatest(@ForAll("dates") String edtf) {
		EdtfDate date = EdtfDate.parse(edtf);
		assertThat(date.earliest()).isNotNull().isBeforeOrEqualTo(date.latest());
	}

	@Property
	void aQualifierNeverMovesABound(@ForAll("dates") String edtf, @ForAll("qualifiers") String qualifier) {
		EdtfDate plain = EdtfDate.parse(edtf);
		for (String text : List.of(edtf + qualifier, qualifier + edtf)) {
			EdtfDate qualified = EdtfDate.parse(text);
			assertThat(qualified.earliest()).isEqualTo(plain.earliest());
			assertThat(qualified.latest()).isEqualTo(plain.latest());
			assertThat(qualified.isPreciseToDay()).isFalse();
		}
	}

	@Property
	void whatIsLeftOpenIsWithinTheBounds(@ForAll("days") LocalDate day, @ForAll @Size(max = 4) List<Integer> places) {
		StringBuilder edtf = new StringBuilder(day.toString());
		for (int place : places) {
			int index = Math.floorMod(place, edtf.length());
			if (Character.isDigit(edtf.charAt(index))) {
				edtf.setCharAt(index, 'X');
			}
		}
		assertThat(EdtfDate.parse(edtf.toString()).overlaps(day, day)).isTrue();
	}

	@Property
	void aSetEnclosesItsMembers(@ForAll("members") List<String> members, @ForAll boolean oneOf) {
		String list = String.join(",", members);
		EdtfDate set = EdtfDate.parse(oneOf ? "[" + list + "]" : "{" + list + "}");
		for (String member : members) {
			EdtfDate date = EdtfDate.parse(member);
			assertThat(set.earliest()).isBeforeOrEqualTo(date.earliest());
			assertThat(set.latest()).isAfterOrEqualTo(date.latest());
		}
	}

	@Property
	void anIntervalIsReadOrRefusedByItsOrder(@ForAll("days") LocalDate start, @ForAll("days") LocalDate end) {
		String edtf = start + "/" + end;
		if (start.isAfter(end)) {
			assertRefused(edtf);
		}
		else {
			assertThat(EdtfDate.parse(edtf).earliest()).isEqualTo(start);
			assertThat(EdtfDate.parse(edtf).latest()).isEqualTo(end);
		}
	}

	@Property
	void anyTextIsReadOrRefused(@ForAll @StringLength(max = 250) String text) {
		assertReadOrRefused(text);
	}

	@Property(tries = 5000)
	void anyTextOfItsOwnCharactersIsReadAloudOrRefused(@ForAll("nearly") String text) {
		assertReadOrRefused(text);
	}

	private void assertReadOrRefused(String text) {
		for (String language : List.of("en", "ru", "az", "id")) {
			Locale locale = Locale.forLanguageTag(language);
			try {
				EdtfDate date = EdtfDate.parse(text);
				assertThat(this.words.inFull(date, locale)).isNotBlank();
				assertThat(this.words.inShort(date, locale)).isNotBlank();
			}
			catch (EdtfSyntaxException ex) {
				assertThat(ex.position()).isBetween(0, text.length());
				assertThat(this.words.refusal(ex, locale)).isNotBlank();
			}
		}
	}

	private void assertRefused(String text) {
		try {
			EdtfDate.parse(text);
		}
		catch (EdtfSyntaxException ex) {
			return;
		}
		throw new AssertionError(text + " was read");
	}

	@Provide
	Arbitrary<LocalDate> days() {
		return Arbitraries.longs()
			.between(LocalDate.of(-9999, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
			.map(LocalDate::ofEpochDay);
	}

	@Provide
	Arbitrary<String> dates() {
		Arbitrary<String> day = days().map(LocalDate::toString);
		return Arbitraries.oneOf(day, day.map((text) -> text.substring(0, text.length() - 3)),
				day.map((text) -> text.substring(0, text.length() - 6)),
				day.map((text) -> text.substring(0, text.length() - 2) + "XX"),
				day.map((text) -> text.substring(0, text.length() - 5) + "XX-XX"),
				day.map((text) -> text.substring(0, text.length() - 6) + "-34"),
				Arbitraries.longs().filter((year) -> Math.abs(year / 2) > 4999).map((year) -> "Y" + year));
	}

	@Provide
	Arbitrary<String> qualifiers() {
		return Arbitraries.of("?", "~", "%");
	}

	@Provide
	Arbitrary<List<String>> members() {
		return dates().list().ofMinSize(1).ofMaxSize(7);
	}

	@Provide
	Arbitrary<String> nearly() {
		Arbitrary<String> piece = Arbitraries.of("1985", "2024", "-04", "-12", "-X", "1", "X", "XX", "-XX", "0", "?",
				"~", "%", "/", "..", ",", "[", "]", "{", "}", "Y", "E7", "S2", "-", "T23:20:30", "Z", "+04", ":30",
				"-21", "-34", "-1X", "XXXX", "-3X");
		return piece.list().ofMinSize(1).ofMaxSize(9).map((pieces) -> String.join("", pieces));
	}

}
