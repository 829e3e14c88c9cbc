package org.dateline.article;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A source as someone describes it, not yet checked; what is blank is not stated.
 *
 * @param name its name where no other fits
 * @param names its names by language tag (BCP 47); the tag may name a script, as in
 * {@code az-Cyrl}
 * @param kind the code of a {@link SourceKind}
 * @param country ISO 3166-1 alpha-2
 * @param homePage an http or https address
 */
public record SourceDraft(String name, Map<String, String> names, @Nullable String kind, @Nullable String country,
		@Nullable String homePage) {
}
