package org.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * The list a reader came from, around the report they are reading.
 *
 * @param total how many reports the list has
 * @param query the list's query
 * @param originQuery what the addresses of its reports carry
 * @param previous the report before, or null
 * @param next the report after, or null
 */
public record ReadingTrail(int total, String query, String originQuery, ListPage.@Nullable Line previous,
		ListPage.@Nullable Line next) {
}
