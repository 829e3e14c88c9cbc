package org.dateline.chronicle;

import java.util.List;
import java.util.Locale;

import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated happening between countries.
 *
 * @param id its number, which stays
 * @param type what it is, a key of {@code events.yaml}: {@code visit}; in words
 * {@code chronicle.type.visit}
 * @param date when it was
 * @param state whether the machine proposes it, or people have decided
 * @param corrected whether people said when, where or what it was
 * @param countries the countries that take part (ISO 3166-1)
 * @param place where it was, if reports say so
 * @param participants people and organisations that take part, those named most first
 * @param reports how many reports tell of it
 * @param languages the languages of these reports, in order
 * @param announced whether all of these reports are older than it: they only say that it
 * will be
 * @param calledOff whether a report says that it will not take place, or did not, and no
 * later one tells of it
 */
public record Event(long id, String type, EdtfDate date, State state, boolean corrected, List<String> countries,
		@Nullable Authority place, List<Authority> participants, int reports, List<String> languages, boolean announced,
		boolean calledOff) {

	public Event {
		countries = List.copyOf(countries);
		participants = List.copyOf(participants);
		languages = List.copyOf(languages);
	}

	/** Who says that it happened. */
	public enum State {

		/** The machine. */
		PROPOSED,

		/** An editor, too. */
		CONFIRMED,

		/** The machine, and an editor denies it. */
		REJECTED;

		/** As the database and the messages write it. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		static State of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}

	}

}
