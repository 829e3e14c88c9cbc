package org.dateline.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.dateline.web.InterfaceLanguage;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in every language of the interface why something is read so. */
@Component
class Reasonings {

	private static final int LONGEST_QUOTE = 200;

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private final MessageSource messages;

	Reasonings(MessageSource messages) {
		this.messages = messages;
	}

	/** The sentence of this key with these words in it, by language tag. */
	Map<String, String> because(String key, String... words) {
		Object[] arguments = List.of(words).stream().map(Reasonings::shortened).toArray();
		Map<String, String> sentences = new LinkedHashMap<>();
		InterfaceLanguage.ALL.forEach((language) -> sentences.put(language.getCode(),
				this.messages.getMessage(key, arguments, language.getLocale())));
		return sentences;
	}

	private static String shortened(String words) {
		String line = SPACE.matcher(words).replaceAll(" ").strip();
		return (line.codePointCount(0, line.length()) <= LONGEST_QUOTE) ? line
				: line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
	}

}
