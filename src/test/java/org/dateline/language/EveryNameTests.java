package org.dateline.language;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for any word. */
class EveryNameTests {

	private static final NameKeys KEYS = NameKeys.alike();

	private static final NameKeys OTHERS = NameKeys.alike();

	@Property(tries = 2000)
	void isAnsweredAndAlwaysTheSame(@ForAll String word, @ForAll("languages") String language) {
		assertThat(KEYS.ofText(word, language)).isEqualTo(OTHERS.ofText(word, language));
		assertThat(KEYS.ofQuery(word)).containsExactlyElementsOf(KEYS.ofQuery(word));
	}

	@Property(tries = 2000)
	void hasAKeyIfItHasALetter(@ForAll("words") String word, @ForAll("languages") String language) {
		assertThat(KEYS.ofText(word, language)).isNotEmpty().allSatisfy((key) -> assertThat(key).isNotBlank());
		assertThat(KEYS.ofQuery(word)).isNotEmpty();
	}

	@Property(tries = 2000)
	void findsItself(@ForAll("words") String word) {
		assertThat(KEYS.ofText(word, "en")).containsAnyElementsOf(KEYS.ofQuery(word));
	}

	@Property(tries = 2000)
	void isFoundInCapitals(@ForAll("names") String name) {
		assertThat(KEYS.ofText(name.toUpperCase(java.util.Locale.ROOT), "ru")).isEqualTo(KEYS.ofText(name, "ru"));
	}

	@Provide
	Arbitrary<String> languages() {
		return Arbitraries.of("en", "ru", "az", "tr", "uk", "kk", "hy", "ka", "fa", "zh-Hans", "und", "sr-Latn", "");
	}

	@Provide
	Arbitrary<String> words() {
		return Arbitraries.oneOf(names(),
				Arbitraries.strings()
					.withCharRange('à', 'ž')
					.ofMinLength(1)
					.ofMaxLength(12)
					.filter(EveryNameTests::isWord),
				Arbitraries.strings().withCharRange('ա', 'ֆ').ofMinLength(1).ofMaxLength(12),
				Arbitraries.strings().withCharRange('ა', 'ჰ').ofMinLength(1).ofMaxLength(12),
				Arbitraries.strings().withCharRange('α', 'ω').ofMinLength(1).ofMaxLength(12),
				Arbitraries.strings().withCharRange('א', 'ת').ofMinLength(1).ofMaxLength(12),
				Arbitraries.strings().withCharRange('ア', 'ン').ofMinLength(1).ofMaxLength(12),
				Arbitraries.strings().withCharRange('一', '龥').ofMinLength(1).ofMaxLength(4));
	}

	@Provide
	Arbitrary<String> names() {
		return Arbitraries.oneOf(Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(60),
				Arbitraries.strings().withCharRange('а', 'я').ofMinLength(1).ofMaxLength(60));
	}

	private static boolean isWord(String text) {
		return text.chars().allMatch(Character::isLetter);
	}

}
