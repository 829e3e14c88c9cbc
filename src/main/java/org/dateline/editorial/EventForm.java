package org.dateline.editorial;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.dateline.chronicle.Event;
import org.dateline.chronicle.EventDecisions;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * What was typed to decide on an event, as it was typed.
 *
 * @param act which form: {@code decide}, {@code merge}, {@code unmerge}, {@code part} or
 * {@code correct}
 * @param type what it is said to be
 * @param date when, in EDTF
 * @param countries between whom: codes with spaces
 * @param place the number of the place, or empty
 * @param people the numbers of those who take part; null where they were not asked for
 * @param into the number of another event
 * @param report the number of a report
 * @param reason why
 * @param seen what the event was when the form was made
 */
public record EventForm(String act, String type, String date, String countries, String place,
		@Nullable List<String> people, String into, String report, String reason, String seen) {

	private static final int MOST_PEOPLE = 100;

	/** As it stands, before anybody typed. */
	static EventForm of(Event event) {
		return new EventForm("", event.type(), event.date().edtf(), String.join(" ", event.countries()),
				(event.place() != null) ? Long.toString(event.place().id()) : "",
				event.participants().stream().map((one) -> Long.toString(one.id())).toList(), "", "", "", "");
	}

	static EventForm read(String act, MultiValueMap<String, String> typed) {
		return new EventForm(act, Typed.value(typed, "type"), Typed.value(typed, "date"),
				Typed.value(typed, "countries"), Typed.value(typed, "place"),
				typed.containsKey("people") ? Typed.values(typed, "people", MOST_PEOPLE) : null,
				Typed.value(typed, "into"), Typed.value(typed, "report"), Typed.value(typed, "reason"),
				Typed.value(typed, "seen"));
	}

	/** This form, and in the others what stands in the record. */
	EventForm over(Event event) {
		return this.act.equals("correct") ? this : besides(event);
	}

	/** This form, of another event. */
	EventForm about(long event) {
		return new EventForm(this.act, this.type, this.date, this.countries, this.place, this.people,
				Long.toString(event), this.report, this.reason, this.seen);
	}

	/** What stands in the record, but for what only a person can say. */
	EventForm besides(Event event) {
		EventForm held = of(event);
		return new EventForm(this.act, held.type, held.date, held.countries, held.place, held.people, this.into,
				this.report, this.reason, this.seen);
	}

	EventDecisions.Correction correction() {
		List<String> codes = Arrays.stream(this.countries.toUpperCase(Locale.ROOT).split("[\\s,;]+"))
			.filter((code) -> !code.isEmpty())
			.toList();
		Long where = this.place.isEmpty() ? null : Typed.numberIn("place", this.place);
		return new EventDecisions.Correction(this.type, this.date, codes, where, chosen());
	}

	private @Nullable List<Long> chosen() {
		// an empty one says that they were asked for
		return (this.people == null) ? null
				: this.people.stream()
					.filter((person) -> !person.isEmpty())
					.map((person) -> Typed.numberIn("people", person))
					.toList();
	}

	/** Whether somebody takes part. */
	public boolean has(long person) {
		return this.people != null && this.people.contains(Long.toString(person));
	}

	/** What was typed as a reason in a form, or nothing in another. */
	public @Nullable String reasonIn(String act) {
		return this.act.equals(act) ? this.reason : null;
	}

}
