package org.dateline.chronicle;

import org.dateline.vocabulary.EdtfDate;

/**
 * That a report tells of an event.
 *
 * @param event the event
 * @param article the report
 * @param language its language tag
 * @param type what the report takes it for
 * @param date when it was by this report
 * @param byArticle whether the countries are those of the whole report, because the
 * sentence names no two
 * @param calledOff whether it says that the event will not take place, or did not
 * @param quoted the sentence, and in it the words for the day
 */
public record EventReport(long event, long article, String language, String type, EdtfDate date, boolean byArticle,
		boolean calledOff, Quoted quoted) {
}
