package org.dateline.article;

/**
 * What a merge did.
 *
 * @param before the source that was merged, as it last stood
 * @param into the source that it is now
 * @param articles how many articles were attributed to it
 */
public record SourceMerge(Source before, Source into, int articles) {
}
