package org.dateline.vocabulary;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a text can be shown. */
class PrintingTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "Bakı\tБаку\r\n\f", "\uD83D\uDD4A", "\uFEFF\u200E\u00AD", "\u00A0", "\uFFFD" })
	void isWhateverAPageCanHold(String text) {
		assertThat(PrintableText.isPrintable(text)).isTrue();
		assertThat(PrintableText.of(text)).isSameAs(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "\u001B", "\u007F", "\u0085", "\uFDD0", "\uFFFE", "\uD83F\uDFFF", "\uD83D",
			"\uDD4A" })
	void isNothingElse(String forbidden) {
		String text = "a" + forbidden + "\uD83D\uDD4Az";
		assertThat(PrintableText.isPrintable(text)).isFalse();
		assertThat(PrintableText.of(text)).isEqualTo("a\uFFFD\uD83D\uDD4Az");
	}

}
