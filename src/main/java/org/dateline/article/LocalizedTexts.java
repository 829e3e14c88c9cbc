package org.dateline.article;

import java.util.Map;

import org.dateline.vocabulary.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Reads texts that the database keeps in several languages, as JSON.
 */
@Component
class LocalizedTexts {

	private static final TypeReference<Map<String, String>> BY_LANGUAGE = new TypeReference<>() {
	};

	private final JsonMapper json;

	LocalizedTexts(JsonMapper json) {
		this.json = json;
	}

	/** The text, or null where there is none in any language. */
	@Nullable LocalizedText read(@Nullable String texts) {
		return (texts == null || texts.equals("{}")) ? null
				: new LocalizedText(this.json.readValue(texts, BY_LANGUAGE));
	}

}
