package org.dateline.chronicle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.dateline.ArchiveTest;
import org.dateline.vocabulary.CountryPair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What the five reports tell of Azerbaijan and Russia, drawn from their words. */
@ArchiveTest
class ChronicleOfTheFiveReportsTests {

	private static final CountryPair PAIR = CountryPair.of("RU", "AZ");

	@Autowired
	private ApplicationContext archive;

	@Autowired
	private EventQueries events;

	@Autowired
	private FigureQueries figures;

	@Autowired
	private PairAuthorities authorities;

	@BeforeEach
	void draw() {
		DrawnArchive.draw(this.archive);
	}

	@ParameterizedTest
	@CsvSource({ "1992-04-04, relations", "2022-02-22, signing", "2022-04-25/2022-04-26, commission", "2024-04, visit",
			"2024-08-18/2024-08-19, visit", "2024-10-08, meeting" })
	void tellsWhatHappenedOn(String date, String type) {
		List<Event> events = events();
		assertThat(events).anySatisfy((event) -> {
			assertThat(event.date().edtf()).isEqualTo(date);
			assertThat(event.type()).isEqualTo(type);
			assertThat(event.countries()).containsExactly("AZ", "RU");
			assertThat(event.state()).isEqualTo(Event.State.PROPOSED);
		});
	}

	@Test
	void countsOneMeetingThatTwoReportsTellOfOnce() {
		List<Event> meetings = events().stream()
			.filter((event) -> event.date().edtf().startsWith("2024-10-08") && event.type().equals("meeting"))
			.toList();
		assertThat(meetings).singleElement().satisfies((meeting) -> {
			assertThat(meeting.reports()).isEqualTo(2);
			assertThat(meeting.languages()).containsExactly("en", "id");
			assertThat(meeting.participants()).extracting(Authority::name)
				.containsExactlyInAnyOrder("Vladimir Putin", "Ilham Aliyev");
		});
	}

	@Test
	void countsTheVisitInAugustOnceWhateverItsReportsCallTheDays() {
		List<Event> visits = events().stream()
			.filter((event) -> event.type().equals("visit") && event.date().edtf().startsWith("2024-08"))
			.toList();
		assertThat(visits).singleElement().satisfies((visit) -> {
			assertThat(visit.reports()).isEqualTo(4);
			assertThat(visit.languages()).containsExactly("en", "id", "ru");
		});
	}

	@Test
	void quotesASentenceForEachEventAndReport() {
		List<Event> events = events();
		Map<Long, List<EventReport>> reports = this.events.reportsOf(events.stream().map(Event::id).toList(), 10);
		assertThat(events).allSatisfy((event) -> assertThat(reports.get(event.id())).hasSize(event.reports())
			.allSatisfy((report) -> assertThat(report.quoted().text())
				.isEqualTo(report.quoted().before() + report.quoted().words() + report.quoted().after())));
		assertThat(reports.values().stream().flatMap(List::stream))
			.anySatisfy((report) -> assertThat(report.quoted().words()).isEqualTo("18–19 августа"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			trade-turnover, 4300000000, USD, exact, '$4.3 billion'
			trade-turnover, 4300000000, USD, exact, '4,3 miliar dolar'
			direct-investment, 4000000000, USD, more-than, '$4 billion'
			settlements-in-national-currencies, 54, %, more-than, 54%
			trade-turnover, 13, %, exact, 13%
			legal-act, 150, '', more-than, 150-dən
			region, 70, '', more-than, 70-dən
			agreement, 18, '', exact, 18-i
			school, 300, '', exact, 300
			""")
	void givesTheFigure(String measure, BigDecimal value, String unit, String approximation, String words) {
		assertThat(figures()).anySatisfy((figure) -> {
			assertThat(figure.measure()).isEqualTo(measure);
			assertThat(figure.value()).isEqualByComparingTo(value);
			assertThat(figure.unit()).isEqualTo(unit);
			assertThat(figure.approximation()).isEqualTo(approximation);
			assertThat(figure.quoted().words()).isEqualTo(words);
		});
	}

	@Test
	void givesNoAmountASecondTimeInAnotherCurrency() {
		assertThat(figures()).extracting(StatedFigure::unit).doesNotContain("IDR");
	}

	@Test
	void saysOfWhenAFigureIs() {
		StatedFigure growth = figures().stream()
			.filter((figure) -> figure.quoted().words().equals("13%"))
			.findFirst()
			.orElseThrow();
		assertThat(growth.change()).isTrue();
		assertThat(growth.period()).isNotNull().satisfies((period) -> {
			assertThat(period.date().edtf()).isEqualTo("2024-40");
			assertThat(period.words()).isEqualTo("первое полугодие");
		});
	}

	@Test
	void knowsThePresidentsByOneRecordInEveryScript() {
		List<Authority> people = this.authorities.named(PAIR, ChronicleFilter.ALL, 2, Locale.ENGLISH)
			.getOrDefault(Authority.Kind.PERSON, List.of());
		assertThat(people).extracting(Authority::name).containsExactlyInAnyOrder("Vladimir Putin", "Ilham Aliyev");
		assertThat(people).allSatisfy((person) -> assertThat(person.reports()).isEqualTo(4));
		Map<Long, List<NameUse>> uses = this.authorities.uses(people, PAIR, ChronicleFilter.ALL);
		assertThat(uses.values().stream().flatMap(List::stream).map(NameUse::form).collect(Collectors.toSet()))
			.contains("Владимир Путин", "Vladimir Putin", "Ильхам Алиев", "Ilham Aliyev");
	}

	@Test
	void asksForReportsInALanguageAlone() {
		ChronicleFilter russian = ChronicleFilter.of(null, null, Set.of("ru"), Set.of());
		assertThat(this.figures.figures(PAIR, russian, 0, 100)).isNotEmpty()
			.allSatisfy((figure) -> assertThat(figure.language()).isEqualTo("ru"));
		assertThat(this.events.countEvents(PAIR, russian))
			.isLessThan(this.events.countEvents(PAIR, ChronicleFilter.ALL));
	}

	@Test
	void asksForAllAtOnce() {
		ChronicleFilter august = ChronicleFilter
			.of(LocalDate.of(2024, 8, 1), LocalDate.of(2024, 8, 31), Set.of("ru", "id"), Set.of("iz-ru", "antara"))
			.ofTypes(Set.of("visit"))
			.ofMeasures(Set.of("trade-turnover"));
		assertThat(this.events.events(PAIR, august, 0, 10, Locale.ENGLISH)).singleElement()
			.extracting(Event::type)
			.isEqualTo("visit");
		assertThat(this.events.countEventsByDays(PAIR, august)).singleElement()
			.isEqualTo(new EventCount(LocalDate.of(2024, 8, 18), LocalDate.of(2024, 8, 19), "visit", 1, 4));
		assertThat(this.figures.figures(PAIR, august, 0, 10)).singleElement()
			.extracting((figure) -> figure.quoted().words())
			.isEqualTo("13%");
		assertThat(this.figures.measures(PAIR, august)).containsExactly(new MeasureCount("trade-turnover", 1));
		assertThat(this.figures.disagreements(PAIR, august, 9)).isEmpty();
		assertThat(this.authorities.named(PAIR, august, 10, Locale.ENGLISH).get(Authority.Kind.PLACE))
			.extracting(Authority::name)
			.contains("Baku", "Astana");
	}

	private List<Event> events() {
		return this.events.events(PAIR, ChronicleFilter.ALL, 0, 100, Locale.ENGLISH);
	}

	private List<StatedFigure> figures() {
		return this.figures.figures(PAIR, ChronicleFilter.ALL, 0, 100);
	}

}
