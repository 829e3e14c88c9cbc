package org.dateline.language;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every word of every language. */
class EveryWordTests {

	@Property
	void foldingAgainChangesNothing(@ForAll("languages") String language, @ForAll("texts") String word) {
		Stems stems = Stems.of(language);
		String folded = stems.fold(word);
		assertThat(stems.fold(folded)).isEqualTo(folded);
		assertThat(folded.isEmpty()).isEqualTo(word.isEmpty());
	}

	@Property
	void aStemIsNeverEmpty(@ForAll("languages") String language, @ForAll("texts") String text) {
		Stems stems = Stems.of(language);
		Tokens tokens = new Tokens(text);
		while (tokens.next()) {
			Stems.Word word = stems.word(text, tokens.start(), tokens.end());
			assertThat(word.folded()).isNotEmpty().isEqualTo(stems.fold(tokens.word()));
			assertThat(word.stem()).isNotEmpty().isEqualTo(stems.stem(word.folded()));
		}
	}

	@Property
	void wordsFollowEachOther(@ForAll("texts") String text) {
		Tokens tokens = new Tokens(text);
		int end = 0;
		while (tokens.next()) {
			assertThat(tokens.start()).isGreaterThanOrEqualTo(end);
			assertThat(tokens.end()).isBetween(tokens.start() + 1, Math.min(text.length(), tokens.start() + 255));
			end = tokens.end();
		}
	}

	@Property
	void anAzerbaijaniStemIsTheBeginningOfTheWordOrInTheList(@ForAll("azerbaijani") String word) {
		String stem = Stems.of("az").stem(word);
		// şe, of which şeiri would be a form
		assertThat(stem.length()).isLessThanOrEqualTo(word.length() + 2);
		assertThat(stem.charAt(0)).isEqualTo(word.charAt(0));
	}

	@Provide
	Arbitrary<String> languages() {
		return Arbitraries.of("ar", "az", "bg", "cs", "da", "de", "en", "es", "fa", "fi", "fr", "hu", "hy", "id", "it",
				"nb", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "und");
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> any = Arbitraries.strings().ofMaxLength(60);
		Arbitrary<String> likely = Arbitraries.strings()
			.withChars("abeklnIİıişəğ'’ \u0301\u00AD\u200B\u200C-.,0٢ЁйиҐ՞ոكیةـกม中の\uD800\uDC00\uFB01\u0130\u1E9Eß")
			.ofMaxLength(300);
		return Arbitraries.oneOf(any, likely);
	}

	@Provide
	Arbitrary<String> azerbaijani() {
		return Arbitraries.strings().withChars("abcçdeəfgğhxıijkqlmnoöprsştuüvyz").ofMinLength(1).ofMaxLength(20);
	}

}
