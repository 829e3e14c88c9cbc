package org.dateline.extraction;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * A feed in a list of subscriptions.
 *
 * @param title its title, as plain text, or null
 * @param address where it is
 * @param language its language, as given, or null
 */
public record OpmlFeed(@Nullable String title, URI address, @Nullable String language) {
}
