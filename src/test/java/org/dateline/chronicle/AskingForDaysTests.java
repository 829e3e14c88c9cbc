package org.dateline.chronicle;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dateline.database.AddedReports;
import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.EdtfDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a report without a date is in a dossier of some days. */
@DrawnArchiveTest
class AskingForDaysTests {

	private static final CountryPair PAIR = CountryPair.of("IS", "ZM");

	@Autowired
	private ApplicationContext archive;

	@Autowired
	private FigureQueries figures;

	@Autowired
	private PairAuthorities authorities;

	@Autowired
	private JdbcClient jdbc;

	private long undated;

	@BeforeEach
	void tell() {
		this.undated = AddedReports.add(this.jdbc, """
				Trade between Iceland and Zambia reached 4.3 billion dollars in 1978, President Ulla Hauksdottir said.
				""", "IS", "ZM");
		DrawnArchive.draw(this.archive);
	}

	@AfterEach
	void withdraw() {
		this.jdbc.sql("update article set withdrawn_at = now(), withdrawal_reason = 'Asked for.' where id = :id")
			.param("id", this.undated)
			.update();
		DrawnArchive.draw(this.archive);
	}

	@Test
	void itsFiguresAndNamesAreInTheWholeAndInNoSpan() {
		assertThat(this.figures.figures(PAIR, ChronicleFilter.ALL, 0, 10)).hasSize(1);
		assertThat(named(ChronicleFilter.ALL)).isNotEmpty();

		LocalDate day = LocalDate.of(1979, 1, 1);
		for (ChronicleFilter within : new ChronicleFilter[] { ChronicleFilter.of(day, day, Set.of(), Set.of()),
				ChronicleFilter.of(day, null, Set.of(), Set.of()),
				ChronicleFilter.of(null, day, Set.of(), Set.of()) }) {
			assertThat(this.figures.figures(PAIR, within, 0, 10)).isEmpty();
			assertThat(named(within)).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Y-10000", "Y10000000" })
	void figuresAreDrawnOfAReportThatIsDatedOutOfTheCalendar(String edtf) {
		this.jdbc.sql("""
				update article_date set edtf = :edtf, basis = 'derived', earliest = :day::date, latest = :day::date
				where article_id = :id and kind = 'published'
				""")
			.param("edtf", edtf)
			.param("day", edtf.startsWith("Y-") ? "-infinity" : "infinity")
			.param("id", this.undated)
			.update();
		DrawnArchive.draw(this.archive);

		assertThat(this.figures.figures(PAIR, ChronicleFilter.ALL, 0, 10)).singleElement()
			.satisfies((figure) -> assertThat(figure.published()).isEqualTo(EdtfDate.parse(edtf)));
	}

	private Map<Authority.Kind, ?> named(ChronicleFilter filter) {
		return this.authorities.named(PAIR, filter, 10, Locale.ENGLISH);
	}

}
