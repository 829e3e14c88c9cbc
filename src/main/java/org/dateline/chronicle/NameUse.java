package org.dateline.chronicle;

/**
 * A name as reports of one language write it.
 *
 * @param authority whose name it is
 * @param language their language
 * @param form the name, inflected as it stood
 * @param reports how many of the reports asked for use it
 */
public record NameUse(long authority, String language, String form, int reports) {
}
