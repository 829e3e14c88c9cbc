package org.dateline.relation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Values for a spreadsheet. */
class CsvTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\tx" })
	void areNeverAFormula(String words) {
		assertThat(new Csv().words(words)).hasToString("'" + words);
	}

	@Test
	void keepTheirCommasQuotesAndLines() {
		assertThat(new Csv().words("a, \"b\"\nc").value(-5).words(null).end())
			.hasToString("\"a, \"\"b\"\"\nc\",-5,\r\n");
	}

}
