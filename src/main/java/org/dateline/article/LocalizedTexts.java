package org.dateline.article;

import org.dateline.vocabulary.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Reads texts that the database keeps in several languages, as JSON.
 */
@Component
class LocalizedTexts {

	private final JsonMapper json;

	LocalizedTexts(JsonMapper json) {
		this.json = json;
	}

	/** The text, or null where there is none in any language. */
	@Nullable LocalizedText read(@Nullable String texts) {
		return (texts == null || texts.equals("{}")) ? null : this.json.readValue(texts, LocalizedText.class);
	}

}
