package org.dateline.chronicle;

/**
 * How many events of a type there are in a month.
 *
 * @param year the year
 * @param month the month from 1, by the first day of the event
 * @param type what they are
 * @param events how many events
 * @param reports how many times reports tell of them
 */
public record EventCount(int year, int month, String type, int events, int reports) {
}
