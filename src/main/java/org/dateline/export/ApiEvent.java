package org.dateline.export;

import java.util.List;

import org.dateline.chronicle.Authority;
import org.dateline.chronicle.Event;
import org.dateline.chronicle.EventReport;
import org.jspecify.annotations.Nullable;

/**
 * An event in the API, with the words of reports that tell of it.
 *
 * @param date when it was (EDTF)
 * @param dateBasis {@code corrected} where people said when, where or what it was, else
 * {@code derived} from the words that are quoted
 */
record ApiEvent(long id, String type, String date, String dateBasis, String state, boolean announced, boolean calledOff,
		List<String> countries, @Nullable String place, List<String> participants, int reports, List<String> languages,
		List<ApiQuotation> quotations) {

	static ApiEvent of(Event event, List<EventReport> reports) {
		Authority place = event.place();
		return new ApiEvent(event.id(), event.type(), event.date().edtf(), event.corrected() ? "corrected" : "derived",
				event.state().code(), event.announced(), event.calledOff(), event.countries(),
				(place != null) ? place.name() : null, event.participants().stream().map(Authority::name).toList(),
				event.reports(), event.languages(),
				reports.stream()
					.map((report) -> ApiQuotation.of(report.article(), report.language(), report.quoted()))
					.toList());
	}

}
