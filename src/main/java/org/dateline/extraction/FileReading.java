package org.dateline.extraction;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The text of a file that is no page.
 *
 * @param text its paragraphs, a blank line between them; never blank
 * @param rule how the text was found: {@code pdf-text} or {@code docx-text}
 * @param title the title that it shows or that it was saved with, or null
 * @param dates when it says that it was made and changed, which is not when its text was
 * published
 */
public record FileReading(String text, String rule, @Nullable String title, List<DateCandidate> dates) {

	public FileReading {
		dates = List.copyOf(dates);
	}

}
