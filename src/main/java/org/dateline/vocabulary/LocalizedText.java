package org.dateline.vocabulary;

import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One text in several languages: BCP 47 tag to text, with at least one entry.
 *
 * @param texts the text by language tag
 */
public record LocalizedText(@JsonValue Map<String, String> texts) {

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public LocalizedText {
		texts = Map.copyOf(texts);
		if (texts.isEmpty()) {
			throw new IllegalArgumentException("A localized text needs at least one language");
		}
	}

	/**
	 * The text in this language, else in English, else in the first language there is by
	 * tag.
	 */
	public Spoken in(Locale locale) {
		String tag = locale.toLanguageTag();
		if (!this.texts.containsKey(tag)) {
			tag = this.texts.containsKey("en") ? "en" : this.texts.keySet().stream().sorted().findFirst().orElseThrow();
		}
		return new Spoken(this.texts.getOrDefault(tag, ""), tag);
	}

	/**
	 * A text and the language it is in.
	 *
	 * @param text the words
	 * @param language their BCP 47 tag
	 */
	public record Spoken(String text, String language) {
	}

}
