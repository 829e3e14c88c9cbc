package org.dateline.article;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.dateline.vocabulary.DateBound;
import org.dateline.web.BadParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the query of a list means, and what is refused. */
class AskingForAListTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "?language=ru", "?language=az&language=ru&source=antara&country=AZ",
			"?from=2024-08-01&to=2024-08-31", "?from=2024&undated=true&sort=oldest", "?source=not-stated" })
	void saysTheSameWhenWrittenAgain(String query) {
		assertThat(filter(query).query()).isEqualTo(query);
	}

	@Test
	void putsAQueryIntoOneOrder() {
		assertThat(filter("?to=2024&country=RU&language=ru&country=AZ&language=en&language=ru").query())
			.isEqualTo("?language=en&language=ru&country=AZ&country=RU&to=2024");
	}

	@Test
	void takesEmptyParametersAsAbsent() {
		MultiValueMap<String, String> query = query("?language=&from=&to=+&sort=");

		assertThat(ListFilter.parse(query)).isEqualTo(ListFilter.ALL);
		assertThat(ListFilter.hasEmptyParameters(query)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2024, 2024-01-01, 2024-12-31", "2024-02, 2024-02-01, 2024-02-29", "2023-02, 2023-02-01, 2023-02-28",
			"2024-08-17, 2024-08-17, 2024-08-17" })
	void readsAYearAMonthOrADay(String written, String first, String last) {
		DateBound bound = DateBound.read(written);

		assertThat(bound).isNotNull();
		assertThat(bound.first()).hasToString(first);
		assertThat(bound.last()).hasToString(last);
	}

	@Test
	void continuesAfterAPlace() {
		ListFilter second = filter("?sort=oldest").startingAfter(new Shelf.Key(-12, 345));

		assertThat(filter(second.query()).after()).isEqualTo(new Shelf.Key(-12, 345));
	}

	@Test
	void forgetsThePlaceWhenTheFilterChanges() {
		ListFilter second = ListFilter.ALL.startingAfter(new Shelf.Key(7, 1));

		assertThat(List.of(second.with(Facet.LANGUAGE, "ru"), second.sorted(ListFilter.Sort.OLDEST),
				second.withoutRange(), second.withoutUndated()))
			.allSatisfy((changed) -> assertThat(changed.after()).isNull());
		assertThat(second.with(Facet.LANGUAGE, "ru").chosen(Facet.LANGUAGE)).isEqualTo(Set.of("ru"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "?langauge=ru | langauge", "?match=wide | match", "?language=Russian | language",
					"?language=r | language", "?language=ru-ru | language", "?country=az | country",
					"?country=ZZ | country", "?country=AZE | country", "?source=Some+One | source",
					"?source=../x | source", "?from=24 | from", "?from=2024-13 | from", "?from=2024-02-30 | from",
					"?to=yesterday | to", "?to=2024-8-1 | to", "?from=2025&to=2024 | from",
					"?from=2024&from=2025 | from", "?sort=relevance | sort", "?sort=newest&sort=oldest | sort",
					"?undated=yes | undated", "?after=xyz | after", "?after=AAAA%00 | after", "?after=bjF8Mg | after" })
	void refusesWhatItDoesNotTakeByName(String query, String parameter) {
		assertThatExceptionOfType(BadParameter.class).isThrownBy(() -> filter(query))
			.satisfies((refused) -> assertThat(refused.getParameter()).isEqualTo(parameter));
	}

	@Test
	void refusesThePlaceOfAListInTheOtherOrder() {
		String newest = ListFilter.ALL.startingAfter(new Shelf.Key(7, 1)).query();

		assertThatExceptionOfType(BadParameter.class).isThrownBy(() -> filter(newest + "&sort=oldest"));
	}

	@Test
	void refusesMoreChoicesThanAnyoneMakes() {
		MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
		for (int i = 0; i < 51; i++) {
			query.add("source", "source-" + i);
		}

		assertThatExceptionOfType(BadParameter.class).isThrownBy(() -> ListFilter.parse(query));
	}

	private static ListFilter filter(String query) {
		return ListFilter.parse(query(query));
	}

	private static MultiValueMap<String, String> query(String query) {
		MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
		UriComponentsBuilder.fromUriString(query)
			.build()
			.getQueryParams()
			.forEach((name, values) -> values.forEach((value) -> decoded.add(name,
					(value != null) ? URLDecoder.decode(value, StandardCharsets.UTF_8) : "")));
		return decoded;
	}

}
