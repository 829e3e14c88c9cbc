package org.dateline.chronicle;

import java.time.LocalDate;

/**
 * How many events of a type there are of the same days.
 *
 * @param first the first day that they may be of
 * @param last the last
 * @param type what they are
 * @param events how many events
 * @param reports how many times reports tell of them
 */
public record EventCount(LocalDate first, LocalDate last, String type, int events, int reports) {
}
