package org.dateline.editorial;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongSupplier;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.chronicle.Event;
import org.dateline.chronicle.EventDecisions;
import org.dateline.chronicle.EventDesk;
import org.dateline.chronicle.EventTypes;
import org.dateline.vocabulary.CountryPair;
import org.dateline.web.BadParameter;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Events, as editors decide on them: confirm, reject, merge, part, correct. */
@Controller
@ForEditors
class DeskEventsController {

	private static final int MOST_UNDECIDED = 50;

	private static final String VIEW = "desk/event";

	private final EventDesk events;

	private final EventKeeper keeper;

	private final DeskPages pages;

	DeskEventsController(EventDesk events, EventKeeper keeper, DeskPages pages) {
		this.events = events;
		this.keeper = keeper;
		this.pages = pages;
	}

	@GetMapping("/{ui}/desk/events")
	@ByToken(Scope.READ)
	Page list(@PathVariable InterfaceLanguage ui, @RequestParam(defaultValue = "") String pair,
			HttpServletRequest request) {
		String typed = pair.strip();
		return this.pages.page("desk/events", request)
			.canonical("/desk/events")
			.with("progress", this.events.progress())
			.with("pair", typed)
			.with("events", this.events.undecided(pair(typed), MOST_UNDECIDED, ui.getLocale()));
	}

	private static @Nullable CountryPair pair(String typed) {
		return typed.isEmpty() ? null : CountryPair.parse(typed.toUpperCase(Locale.ROOT))
			.orElseThrow(() -> new BadParameter("pair", typed, "chronicle.bad.pair"));
	}

	/** An event, or the one that it became part of. */
	@GetMapping("/{ui}/desk/events/{id:\\d{1,18}}")
	@ByToken(Scope.READ)
	Page show(@PathVariable InterfaceLanguage ui, @PathVariable long id, HttpServletRequest request) {
		return show(this.pages.page(VIEW, request), id, EventForm::of, ui);
	}

	@PostMapping("/{ui}/desk/events/{id:\\d{1,18}}/confirm")
	@ByToken(Scope.EDIT)
	Page confirm(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		EventForm form = EventForm.read("decide", typed);
		return acted(ui, id, form, request, () -> {
			this.keeper.confirm(person, id, form.seen(), form.reason());
			return id;
		});
	}

	@PostMapping("/{ui}/desk/events/{id:\\d{1,18}}/reject")
	@ByToken(Scope.EDIT)
	Page reject(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		EventForm form = EventForm.read("decide", typed);
		return acted(ui, id, form, request, () -> {
			this.keeper.reject(person, id, form.seen(), form.reason());
			return id;
		});
	}

	@PostMapping("/{ui}/desk/events/{id:\\d{1,18}}/merge")
	@ByToken(Scope.EDIT)
	Page merge(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		EventForm form = EventForm.read("merge", typed);
		return acted(ui, id, form, request, () -> {
			long into = Typed.numberIn("into", form.into());
			this.keeper.merge(person, id, into, form.reason());
			return into;
		});
	}

	/** What the report tells becomes an event of its own. */
	@PostMapping("/{ui}/desk/events/{id:\\d{1,18}}/part")
	@ByToken(Scope.EDIT)
	Page part(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		EventForm form = EventForm.read("part", typed);
		return acted(ui, id, form, request,
				() -> this.keeper.part(person, id, Typed.numberIn("report", form.report()), form.reason()));
	}

	@PostMapping("/{ui}/desk/events/{id:\\d{1,18}}/correct")
	@ByToken(Scope.EDIT)
	Page correct(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		EventForm form = EventForm.read("correct", typed);
		return acted(ui, id, form, request, () -> {
			this.keeper.correct(person, id, form.seen(), form.correction(), form.reason());
			return id;
		});
	}

	private Page acted(InterfaceLanguage ui, long id, EventForm form, HttpServletRequest request,
			LongSupplier decision) {
		return this.pages.decide(() -> address(ui, decision.getAsLong()),
				(refused) -> show(this.pages.refused(VIEW, request, refused, ui.getLocale()), id,
						// who corrected the event as it was has to look at it as it is
						(event) -> "seen".equals(refused.field()) ? form.besides(event) : form.over(event), ui));
	}

	private Page show(Page page, long id, Function<Event, EventForm> form, InterfaceLanguage ui) {
		EventDesk.Held held = this.events.find(id, ui.getLocale()).orElseThrow(() -> new PageNotFound("event " + id));
		Long merged = held.mergedInto();
		return (merged != null) ? Page.redirect(address(ui, merged))
				: page.canonical("/desk/events/" + id)
					.with("held", held)
					.with("types", EventTypes.codes())
					.with("longest", EventDecisions.LONGEST_REASON)
					.with("form", form.apply(held.line().event()));
	}

	private static String address(InterfaceLanguage ui, long event) {
		return "/" + ui + "/desk/events/" + event;
	}

}
