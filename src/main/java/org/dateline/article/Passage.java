package org.dateline.article;

import java.util.List;

import org.dateline.web.Markup;

/**
 * The passage of a report that best shows why it was found.
 *
 * @param heading what stands above the report, the matching words in {@code mark}
 * elements
 * @param words its words, the matching ones in {@code mark} elements; may be empty
 * @param widened whether nothing in the report matched as it was typed
 * @param reasons what matched otherwise, each in a few words: "Путина (Putin)"
 */
public record Passage(Markup heading, Markup words, boolean widened, List<String> reasons) {
}
