package org.dateline.article;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A part of a text that is in one language.
 *
 * @param start the place of its first code point
 * @param end the place after its last
 * @param language its language (BCP 47)
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({ "start", "end", "language" })
public record LanguageStretch(int start, int end, String language) {
}
