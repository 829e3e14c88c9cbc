package org.dateline.editorial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dateline.article.Editor;
import org.dateline.chronicle.AuthorityDecisions;
import org.dateline.chronicle.EventDecisions;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions on events and names, each with its line in the trail, in one transaction. A
 * refusal rolls it back: nothing was done.
 */
@Service
class EventKeeper {

	private final EventDecisions events;

	private final AuthorityDecisions names;

	private final Trail trail;

	private final DeskSettings.Desk settings;

	EventKeeper(EventDecisions events, AuthorityDecisions names, Trail trail, DeskSettings settings) {
		this.events = events;
		this.names = names;
		this.trail = trail;
		this.settings = settings.desk();
	}

	/**
	 * Confirms an event.
	 * @param seen what it was when the person looked at it
	 */
	@Transactional
	void confirm(SignedIn by, long event, String seen, String reason) {
		this.events.expect(event, seen);
		this.events.confirm(event, editor(by), reason);
		write(by, Act.EVENT_CONFIRMED, event, reason, Map.of());
	}

	/**
	 * Rejects an event.
	 * @param seen what it was when the person looked at it
	 */
	@Transactional
	void reject(SignedIn by, long event, String seen, String reason) {
		this.events.expect(event, seen);
		this.events.reject(event, editor(by), reason);
		write(by, Act.EVENT_REJECTED, event, reason, Map.of());
	}

	@Transactional
	void merge(SignedIn by, long event, long into, String reason) {
		this.events.merge(event, into, editor(by), reason);
		write(by, Act.EVENT_MERGED, event, reason, Map.of("into", into));
	}

	@Transactional
	void takeBack(SignedIn by, long event, String reason) {
		long from = this.events.takeBack(event, editor(by), reason);
		write(by, Act.EVENT_UNMERGED, event, reason, Map.of("from", from));
	}

	/**
	 * Corrects an event.
	 * @param seen what it was when the person looked at it
	 */
	@Transactional
	void correct(SignedIn by, long event, String seen, EventDecisions.Correction to, String reason) {
		this.events.expect(event, seen);
		this.events.correct(event, to, editor(by), reason);
		Map<String, Object> detail = new LinkedHashMap<>(Map.of("type", to.type(), "date", to.date(), "countries",
				to.countries(), "place", Optional.ofNullable(to.place()).map(List::of).orElse(List.of())));
		Optional.ofNullable(to.people()).ifPresent((people) -> detail.put("people", people));
		write(by, Act.EVENT_CORRECTED, event, reason, detail);
	}

	@Transactional
	long part(SignedIn by, long event, long report, String reason) {
		long own = this.events.part(event, report, editor(by), reason);
		write(by, Act.EVENT_PARTED, event, reason, Map.of("article", report, "into", own));
		return own;
	}

	@Transactional
	void prefer(SignedIn by, long authority, Map<String, String> names, String reason) {
		reason(reason);
		this.names.prefer(authority, names);
		write(by, Act.NAME_PREFERRED, authority, reason, Map.of("names", names));
	}

	@Transactional
	void mergeNames(SignedIn by, long authority, long into, String reason) {
		reason(reason);
		this.names.merge(authority, into);
		write(by, Act.NAMES_MERGED, authority, reason, Map.of("into", into));
	}

	@Transactional
	long split(SignedIn by, long authority, List<Integer> forms, String reason) {
		reason(reason);
		long other = this.names.split(authority, forms);
		write(by, Act.NAMES_SPLIT, authority, reason, Map.of("into", other));
		return other;
	}

	/** Names have no decisions of their own: why is in the trail alone. */
	private static void reason(String reason) {
		String why = reason.strip();
		if (why.isEmpty() || why.codePointCount(0, why.length()) > EventDecisions.LONGEST_REASON) {
			throw new Refused("reason", "chronicle.bad.reason", EventDecisions.LONGEST_REASON);
		}
	}

	private void write(SignedIn by, Act act, long subject, String reason, Map<String, ?> detail) {
		this.trail.write(by, act, Long.toString(subject), reason.strip(), detail);
	}

	/** As readers will see it. */
	private Editor editor(SignedIn person) {
		return this.settings.inPublic(person.shownAs(), person.role());
	}

}
