package org.dateline.article;

import java.util.Locale;

import org.springframework.stereotype.Component;

/** Shows what differs between a text that is held and one that may take its place. */
@Component
public class TextChanges {

	private final DifferenceMarkup markup;

	TextChanges(DifferenceMarkup markup) {
		this.markup = markup;
	}

	/** Both texts in one, as HTML that is escaped already. */
	public String write(String before, String after, Locale locale) {
		return this.markup.write(TextDifference.between(before, after), locale).toString();
	}

}
