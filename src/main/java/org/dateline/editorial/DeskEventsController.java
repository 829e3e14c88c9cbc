package org.dateline.editorial;

import java.util.List;
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

import org.springframework.context.MessageSource;
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

	private final EventDecisions decisions;

	private final EventKeeper keeper;

	private final DeskPages pages;

	private final MessageSource messages;

	DeskEventsController(EventDesk events, EventDecisions decisions, EventKeeper keeper, DeskPages pages,
			MessageSource messages) {
		this.events = events;
		this.decisions = decisions;
		this.messages = messages;
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
		return this.pages.decide(() -> {
			long into = Typed.numberIn("into", form.into());
			this.keeper.merge(person, id, into, form.reason());
			return address(ui, into);
		}, (refused) -> this.pages.unlessRefused(
				() -> merging(this.pages.refused("desk/merge", request, refused, ui.getLocale()), id, form, ui),
				(other) -> refused(refused, id, form, request, ui)));
	}

	/** Says what a merge will do, before it is done. */
	@GetMapping("/{ui}/desk/events/{id:\\d{1,18}}/merge")
	@ByToken(Scope.READ)
	Page ask(@PathVariable InterfaceLanguage ui, @PathVariable long id,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		EventForm form = EventForm.read("merge", typed);
		return this.pages.unlessRefused(() -> merging(this.pages.page("desk/merge", request), id, form, ui),
				(refused) -> refused(refused, id, form, request, ui));
	}

	private Page merging(Page page, long id, EventForm form, InterfaceLanguage ui) {
		long into = Typed.numberIn("into", form.into());
		this.decisions.expectMerge(id, into);
		return page.with("merging",
				new Merging("events", side(id, ui), side(into, ui), form.reason(), EventDecisions.LONGEST_REASON));
	}

	private Merging.Side side(long id, InterfaceLanguage ui) {
		EventDesk.Held held = held(id, ui);
		Event event = held.line().event();
		List<Merging.Line> reports = held.told()
			.stream()
			.map((told) -> Merging.Line.of(told.line()))
			.distinct()
			.toList();
		return new Merging.Side(id, word("chronicle.type.", event.type(), ui) + ", " + held.line().date(),
				List.of(held.line().about(), word("chronicle.state.", event.state().code(), ui)),
				reports.stream().limit(Merging.MOST_SHOWN).toList(), event.reports());
	}

	private String word(String family, String code, InterfaceLanguage ui) {
		return this.messages.getMessage(family + code, null, ui.getLocale());
	}

	/** An event that became part of another is one of its own again. */
	@PostMapping("/{ui}/desk/events/{id:\\d{1,18}}/unmerge")
	@ByToken(Scope.EDIT)
	Page takeBack(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		EventForm form = EventForm.read("unmerge", typed).about(id);
		return this.pages.decide(() -> {
			this.keeper.takeBack(person, id, form.reason());
			return address(ui, id);
		}, (refused) -> {
			Long merged = held(id, ui).mergedInto();
			return refused(refused, (merged != null) ? merged : id, form, request, ui);
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
				(refused) -> refused(refused, id, form, request, ui));
	}

	private Page refused(Refused refused, long id, EventForm form, HttpServletRequest request, InterfaceLanguage ui) {
		return show(this.pages.refused(VIEW, request, refused, ui.getLocale()), id,
				// who corrected the event as it was has to look at it as it is
				(event) -> "seen".equals(refused.field()) ? form.besides(event) : form.over(event), ui);
	}

	private EventDesk.Held held(long id, InterfaceLanguage ui) {
		return this.events.find(id, ui.getLocale()).orElseThrow(() -> new PageNotFound("event " + id));
	}

	private Page show(Page page, long id, Function<Event, EventForm> form, InterfaceLanguage ui) {
		EventDesk.Held held = held(id, ui);
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
