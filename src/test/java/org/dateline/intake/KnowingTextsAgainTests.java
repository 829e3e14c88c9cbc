package org.dateline.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

	private static String words(int count) {
		return IntStream.range(0, count).mapToObj((number) -> "word" + number).collect(Collectors.joining(" "));
	}

}
