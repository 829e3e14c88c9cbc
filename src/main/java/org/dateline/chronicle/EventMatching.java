package org.dateline.chronicle;

/**
 * How far what two reports tell is one event. What speaks for it adds up, and what speaks
 * against it is taken off; docs/chronicle.md has the table.
 */
final class EventMatching {

	/** So much is needed to be one event. */
	static final double NEEDED = 3;

	/** What one story of both adds. */
	static final double ONE_STORY = 1;

	private static final double SAME_TYPE = 2;

	private static final double PART = 1;

	private static final double SAME_DAY = 2;

	private static final double WITHIN_DAYS = 1.5;

	private static final double WITHIN_MONTH = 0.5;

	private static final double PERSON = 1;

	private static final int MOST_PEOPLE = 2;

	private static final double OTHER_PEOPLE = -1.5;

	private static final double SAME_PLACE = 1;

	private static final double OTHER_PLACE = -1;

	/** Dates of so many days are days, of more they are months. */
	static final int FEW_DAYS = 4;

	private final EventTypes types;

	EventMatching(EventTypes types) {
		this.types = types;
	}

	/** What speaks for one event; less than nothing where it cannot be. */
	double score(ToldEvent told, ToldEvent event) {
		if (!this.types.areCompatible(told.type(), event.type()) || told.sharedCountries(event.countries()) < 2
				|| !isThen(told, event)) {
			return -1;
		}
		double score = told.type().equals(event.type()) ? SAME_TYPE : PART;
		score += then(told, event);
		long people = told.sharedPeople(event);
		boolean others = people == 0 && !told.people().isEmpty() && !event.people().isEmpty();
		score += others ? OTHER_PEOPLE : PERSON * Math.min(people, MOST_PEOPLE);
		if (told.place() != null && event.place() != null) {
			score += told.place().equals(event.place()) ? SAME_PLACE : OTHER_PLACE;
		}
		return score;
	}

	/** A day that is about one may be the one beside it. */
	private static boolean isThen(ToldEvent told, ToldEvent event) {
		boolean about = told.isApproximate() || event.isApproximate();
		return told.overlaps(event) || about
				&& (told.last().plusDays(1).equals(event.first()) || event.last().plusDays(1).equals(told.first()));
	}

	private static double then(ToldEvent told, ToldEvent event) {
		if (told.days() > FEW_DAYS || event.days() > FEW_DAYS) {
			return (told.days() == event.days()) ? PART : WITHIN_MONTH;
		}
		boolean same = told.first().equals(event.first()) && told.last().equals(event.last());
		return same ? SAME_DAY : WITHIN_DAYS;
	}

}
