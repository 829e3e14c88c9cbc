package org.dateline.intake;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a source that the archive does not have yet is called in its address. */
class NamingNewSourcesTests {

	private static final String LONG = "Ministry of Foreign Affairs of the Democratic Socialist Republic of Sri Lanka, ";

	@ParameterizedTest
	@CsvSource({ "The Times, the-times", "Известия, izvestia", "Azərbaycan, azerbaycan", "Kanal 5, kanal-5",
			"Kanal 5+, kanal-5-plus" })
	void isItsNameInLatinLetters(String name, String slug) {
		assertThat(KnownSources.slug(name)).isEqualTo(slug);
	}

	@Test
	void isAnotherForEachOfThoseThatBeginAlike() {
		String moscow = KnownSources.slug(LONG + "Embassy in Moscow");
		String baku = KnownSources.slug(LONG + "Embassy in Baku");

		assertThat(moscow).isNotEqualTo(baku)
			.hasSizeLessThanOrEqualTo(80)
			.matches("ministry-of-foreign-affairs-of-[a-z-]+-[0-9a-f]{8}");
		assertThat(KnownSources.slug(LONG.toUpperCase(Locale.ROOT) + "Embassy in Moscow")).isEqualTo(moscow);
	}

}
