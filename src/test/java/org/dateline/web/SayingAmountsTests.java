package org.dateline.web;

import java.math.BigDecimal;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SayingAmountsTests {

	private final Amounts amounts = new Amounts(new Messages());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			54             | %   | 54%-dən çox
			13.5           | %   | 13,5%-dən çox
			150            |     | 150-dən çox
			70             |     | 70-dən çox
			40             |     | 40-dan çox
			16             |     | 16-dan çox
			29             |     | 29-dan çox
			100000         |     | 100.000-dən çox
			4.6            |     | 4,6-dan çox
			3000000        |     | 3 milyondan çox
			4000000000     | USD | 4 milyard ABŞ dollarından çox
			500000         | USD | 500.000 ABŞ dollarından çox
			4300000000     | EUR | 4,3 milyard avrodan çox
			2000000        | TRY | 2 milyon Türkiyə lirəsindən çox
			2000000        | AZN | 2 milyon Azərbaycan manatından çox
			2000000        | JPY | 2 milyon Yaponiya yenindən çox
			""")
	void azerbaijaniTakesMoreThanInTheAblativeAsTheNumberAndTheUnitAreReadAloud(BigDecimal value, String unit,
			String said) {
		assertThat(say(value, unit, "more-than", "az")).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			54         | %   | more-than | более 54 %
			150        |     | less-than | менее 150
			4000000000 | USD | more-than | более 4 миллиардов долларов США
			4300000000 | USD | more-than | более 4,3 миллиарда долларов США
			1000000    | EUR | less-than | менее 1 миллиона евро
			21000000   | RUB | less-than | менее 21 миллиона российских рублей
			12000000   |     | more-than | более 12 миллионов
			4000000000 | USD | about     | примерно 4 миллиарда долларов США
			""")
	void russianTakesMoreThanInTheGenitive(BigDecimal value, String unit, String approximation, String said) {
		assertThat(say(value, unit, approximation, "ru").replaceAll("\\h", " ")).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			4300000000 | USD | lebih dari 4,3 miliar dolar Amerika Serikat
			2000000    | IDR | lebih dari 2 juta rupiah Indonesia
			54         | %   | lebih dari 54%
			""")
	void indonesianWritesCurrenciesSmall(BigDecimal value, String unit, String said) {
		assertThat(say(value, unit, "more-than", "id").replaceAll("\\h", " ")).isEqualTo(said);
	}

	@Test
	void ofARangeTheEndAloneIsCompared() {
		assertThat(this.amounts.say(BigDecimal.valueOf(5_000_000), BigDecimal.valueOf(7_000_000), "EUR", "more-than",
				Locale.forLanguageTag("az")))
			.isEqualTo("5 milyon avro – 7 milyon avrodan çox");
	}

	private String say(BigDecimal value, String unit, String approximation, String language) {
		return this.amounts.say(value, null, (unit != null) ? unit : "", approximation,
				Locale.forLanguageTag(language));
	}

}
