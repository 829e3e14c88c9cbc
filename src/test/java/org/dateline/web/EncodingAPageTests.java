package org.dateline.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/** However a page is written, its bytes are those of the platform's encoder. */
class EncodingAPageTests {

	@Property
	void givesTheBytesOfThePlatform(@ForAll("texts") List<String> parts) {
		Utf8Writer writer = new Utf8Writer();
		for (String part : parts) {
			writer.write(part, 0, part.length());
		}
		assertThat(writer.toByteArray()).isEqualTo(String.join("", parts).getBytes(StandardCharsets.UTF_8));
	}

	@Property
	void takesCharactersInAnyPortion(@ForAll("text") String text, @ForAll boolean single) {
		Utf8Writer writer = new Utf8Writer();
		char[] characters = text.toCharArray();
		for (int i = 0; i < characters.length; i++) {
			if (single) {
				writer.write(characters[i]);
			}
			else {
				writer.write(characters, i, 1);
			}
		}
		assertThat(writer.toByteArray()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
	}

	@Provide
	Arbitrary<List<String>> texts() {
		return text().list().ofMaxSize(6);
	}

	/** All widths, halves of pairs among them, now and then longer than any buffer. */
	@Provide
	Arbitrary<String> text() {
		Arbitrary<Character> character = Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.chars().ascii()),
				Tuple.of(5, Arbitraries.chars().range('\u0400', '\u04ff')),
				Tuple.of(1, Arbitraries.chars().range('\u2000', '\u20ff')),
				Tuple.of(2, Arbitraries.chars().range('\ud7fe', '\ue001')));
		return Arbitraries.frequencyOf(
				Tuple.of(9, Arbitraries.strings().withChars('a', 'ж', '€', '\ud83d', '\ude00').ofMaxLength(40)),
				Tuple.of(9, character.array(char[].class).ofMaxSize(60).map(String::new)),
				Tuple.of(1, character.array(char[].class).ofMinSize(3000).ofMaxSize(40000).map(String::new)));
	}

}
