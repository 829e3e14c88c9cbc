package org.dateline.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dateline.provenance.Sha256;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** By what a text is known again. */
class KnowingTextsAgainTests {

	@Test
	void isAllOfItsWordsHoweverManyThereAre() {
		String treaty = words(30_000);

		assertThat(Shingles.of(treaty.toUpperCase(Locale.ROOT).replace(" ", ",\n")).digest())
			.isEqualTo(Shingles.of(treaty).digest());
		assertThat(Shingles.of(treaty + " corrected").digest()).isNotEqualTo(Shingles.of(treaty).digest());
		assertThat(Shingles.of(treaty + " corrected").bands()).isEqualTo(Shingles.of(treaty).bands());
		assertThat(Shingles.of(treaty + " corrected").resemblance(Shingles.of(treaty))).isOne();
	}

	/** Digests of these are kept from before. */
	@Test
	void isTheDigestOfTheWordsInSmallLettersWithASpaceBetween() {
		assertThat(Arrays.asList("One, two -- THREE!", " «One» (two)\nthree", "one two three"))
			.allSatisfy((text) -> assertThat(Shingles.of(text).digest())
				.isEqualTo(Sha256.of("one two three".getBytes(StandardCharsets.UTF_8))));
		assertThat(Shingles.of("Bakı\u0301 — 𝔅aku").digest())
			.isEqualTo(Sha256.of("bakı\u0301 𝔅aku".getBytes(StandardCharsets.UTF_8)));
		assertThat(Shingles.of("…").digest()).isEqualTo(Sha256.of(new byte[0]));
	}

	/** Bands of these are kept from before, too. */
	@Test
	void isTheSameBandsAsEver() {
		assertThat(
				Shingles.of("Путин — в Баку!!! Визит, ёлка е\u0301ж Й \uD801\uDC00\uD801\uDC28 𠮷野家 G20 99.5%").bands())
			.containsExactly(7934844542997919909L, -5595242341203153592L, 7813531842585061719L, 9199591976502609634L,
					116136799853391642L, -3692691727415310988L, -2999015148822723825L, 6353322031418077528L);
		assertThat(Shingles.of("ΟΔΟΣ'Α ΟΔΟΣ και ΣΑΣ Σ Σ1").bands()).containsExactly(-7056113910815271846L,
				8424425056272650778L, -5923951002522372419L, -478931086881754087L, 8601468598849100006L,
				-2988258711038983029L, 4928209892397590988L, 8261695979234529161L);
		assertThat(Shingles.of("").bands()).startsWith(814560610993221663L, -1368957560890269285L);
	}

	@Test
	void isTheWordsOfEachTextAsJavaMakesThemSmall() {
		assertThat(Arrays.asList("İlham İSTANBUL'da, ΟΔΟΣ ΣΑΣ", "İİİ".repeat(400), "𐐀".repeat(30) + " Σ",
				"ßẞ ǰ ΐ DŽ ǅ ﬁ"))
			.allSatisfy(
					(text) -> assertThat(Shingles.of(text).digest()).isEqualTo(Sha256.of(Stream.of(text.split("[ ',]+"))
						.map((word) -> word.toLowerCase(Locale.ROOT))
						.collect(Collectors.joining(" "))
						.getBytes(StandardCharsets.UTF_8))));
	}

	private static String words(int count) {
		return IntStream.range(0, count).mapToObj((number) -> "word" + number).collect(Collectors.joining(" "));
	}

}
