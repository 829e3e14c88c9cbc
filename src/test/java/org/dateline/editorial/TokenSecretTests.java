package org.dateline.editorial;

import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How the secret of an access token looks. */
class TokenSecretTests {

	/** Its checksum was computed with Python's {@code zlib.crc32}. */
	private static final String KNOWN = "dateline_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg2bEAXk";

	@Test
	void isFoundByItsForm() {
		assertThat(Stream.generate(TokenSecret::make).limit(200)).doesNotHaveDuplicates()
			.allMatch((secret) -> secret.matches("dateline_[0-9A-Za-z]{49}"))
			.allMatch(TokenSecret::isWellFormed);
	}

	@Test
	void endsWithItsChecksum() {
		assertThat(TokenSecret.isWellFormed(KNOWN)).isTrue();
	}

	@Test
	void isToldFromOneThatWasMistyped() {
		String secret = TokenSecret.make();

		for (int i = 0; i < secret.length(); i++) {
			char other = (secret.charAt(i) == 'x') ? 'y' : 'x';
			assertThat(TokenSecret.isWellFormed(secret.substring(0, i) + other + secret.substring(i + 1)))
				.as("another character at %d", i)
				.isFalse();
		}
		assertThat(TokenSecret.isWellFormed(secret.substring(1))).isFalse();
		assertThat(TokenSecret.isWellFormed(secret + "0")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "dateline_", "Bearer", "dateline_\u0000", "dateline_ə" })
	void isNothingElse(String other) {
		assertThat(TokenSecret.isWellFormed(other)).isFalse();
	}

	@Test
	void isKeptAsSha256() {
		assertThat(HexFormat.of().formatHex(TokenSecret.digest("abc")))
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

}
