package org.dateline.database;

import java.util.Map;

/**
 * The archive's revision rose, here or on another node: published on the thread that
 * noticed, before {@link ArchiveRevision#current()} says so.
 *
 * @param from the revision known before, excluded
 * @param to the revision known now
 * @param articles the articles changed in between, each with its own revision now
 * @param surroundings the articles beside which something changed, each with how often
 * that has happened
 * @param all whether more than these articles may have changed: there were too many to
 * name, or a change that no article explains
 */
public record ArchiveAdvanced(long from, long to, Map<Long, Long> articles, Map<Long, Long> surroundings, boolean all) {

}
