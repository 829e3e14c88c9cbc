package org.dateline.extraction;

/**
 * Received bytes as text.
 *
 * @param text the text; what could not be read is U+FFFD
 * @param charset the name of the charset it was read in
 * @param rule how the charset is known: {@code bom}, {@code header}, {@code meta},
 * {@code detected} or {@code assumed}
 */
public record Decoded(String text, String charset, String rule) {
}
