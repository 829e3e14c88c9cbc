package org.dateline.story;

/**
 * One thing that two reports share.
 *
 * @param weight how much it counts; those of a likening add up to its ties
 * @param inA its first words in the one report
 * @param inB its first words in the other
 */
public record Reason(Kind kind, String key, double weight, Place inA, Place inB) {
}
