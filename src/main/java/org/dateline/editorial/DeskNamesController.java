package org.dateline.editorial;

import java.util.List;
import java.util.function.LongSupplier;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.chronicle.Authority;
import org.dateline.chronicle.AuthorityDecisions;
import org.dateline.chronicle.AuthorityDesk;
import org.dateline.chronicle.EventDecisions;
import org.dateline.web.BadParameter;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.InterfaceWords;
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

/**
 * People, organisations and places, as editors keep them: what they are called, who is
 * one, and who is not.
 */
@Controller
@ForEditors
class DeskNamesController {

	private static final int MOST_SHOWN = 60;

	private static final String VIEW = "desk/name";

	private final AuthorityDesk names;

	private final AuthorityDecisions decisions;

	private final EventKeeper keeper;

	private final DeskPages pages;

	private final MessageSource messages;

	DeskNamesController(AuthorityDesk names, AuthorityDecisions decisions, EventKeeper keeper, DeskPages pages,
			MessageSource messages) {
		this.names = names;
		this.decisions = decisions;
		this.messages = messages;
		this.keeper = keeper;
		this.pages = pages;
	}

	@GetMapping("/{ui}/desk/names")
	@ByToken(Scope.READ)
	Page list(@PathVariable InterfaceLanguage ui, @RequestParam(defaultValue = "") String beginning,
			HttpServletRequest request) {
		String typed = beginning.strip();
		if (typed.length() > AuthorityDecisions.LONGEST_NAME || typed.indexOf('\0') >= 0) {
			throw new BadParameter("beginning", typed, "chronicle.bad.beginning", AuthorityDecisions.LONGEST_NAME);
		}
		List<Authority> shown = typed.isEmpty() ? this.names.mostNamed(MOST_SHOWN, ui.getLocale())
				: this.names.beginning(typed, MOST_SHOWN, ui.getLocale());
		return this.pages.page("desk/names", request)
			.canonical("/desk/names")
			.with("beginning", typed)
			.with("longest", AuthorityDecisions.LONGEST_NAME)
			.with("names", shown);
	}

	/** A record, or the one that it became part of. */
	@GetMapping("/{ui}/desk/names/{id:\\d{1,18}}")
	@ByToken(Scope.READ)
	Page show(@PathVariable InterfaceLanguage ui, @PathVariable long id, HttpServletRequest request) {
		return show(this.pages.page(VIEW, request), id, null, ui);
	}

	@PostMapping("/{ui}/desk/names/{id:\\d{1,18}}/prefer")
	@ByToken(Scope.EDIT)
	Page prefer(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		NameForm form = NameForm.read("prefer", typed);
		return acted(ui, id, form, request, () -> {
			this.keeper.prefer(person, id, form.names(), form.reason());
			return id;
		});
	}

	@PostMapping("/{ui}/desk/names/{id:\\d{1,18}}/merge")
	@ByToken(Scope.EDIT)
	Page merge(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		NameForm form = NameForm.read("merge", typed);
		return this.pages.decide(() -> {
			long into = Typed.numberIn("into", form.into());
			this.keeper.mergeNames(person, id, into, form.reason());
			return address(ui, into);
		}, (refused) -> this.pages.unlessRefused(
				() -> merging(this.pages.refused("desk/merge", request, refused, ui.getLocale()), id, form, ui),
				(other) -> refused(refused, id, form, request, ui)));
	}

	/** Says what a merge will do, before it is done. */
	@GetMapping("/{ui}/desk/names/{id:\\d{1,18}}/merge")
	@ByToken(Scope.READ)
	Page ask(@PathVariable InterfaceLanguage ui, @PathVariable long id,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		NameForm form = NameForm.read("merge", typed);
		return this.pages.unlessRefused(() -> merging(this.pages.page("desk/merge", request), id, form, ui),
				(refused) -> refused(refused, id, form, request, ui));
	}

	private Page merging(Page page, long id, NameForm form, InterfaceLanguage ui) {
		long into = Typed.numberIn("into", form.into());
		this.decisions.expectMerge(id, into);
		return page.with("merging",
				new Merging("names", side(id, ui), side(into, ui), form.reason(), EventDecisions.LONGEST_REASON));
	}

	private Merging.Side side(long id, InterfaceLanguage ui) {
		AuthorityDesk.Held held = held(id, ui);
		Authority one = held.authority();
		String country = one.country();
		String kind = this.messages.getMessage("chronicle.kind." + one.kind().code(), null, ui.getLocale());
		InterfaceWords words = InterfaceWords.in(ui);
		return new Merging.Side(id, one.name(),
				(country != null) ? List.of(kind, words.country(country)) : List.of(kind),
				held.forms()
					.stream()
					.limit(Merging.MOST_SHOWN)
					.map((form) -> new Merging.Line(form.form(), form.language(), null,
							List.of(words.number(form.reports()))))
					.toList(),
				held.forms().size());
	}

	@PostMapping("/{ui}/desk/names/{id:\\d{1,18}}/split")
	@ByToken(Scope.EDIT)
	Page split(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		NameForm form = NameForm.read("split", typed);
		return acted(ui, id, form, request, () -> this.keeper.split(person, id, form.chosen(), form.reason()));
	}

	private Page acted(InterfaceLanguage ui, long id, NameForm form, HttpServletRequest request,
			LongSupplier decision) {
		return this.pages.decide(() -> address(ui, decision.getAsLong()),
				(refused) -> refused(refused, id, form, request, ui));
	}

	private Page refused(Refused refused, long id, NameForm form, HttpServletRequest request, InterfaceLanguage ui) {
		return show(this.pages.refused(VIEW, request, refused, ui.getLocale()), id, form, ui);
	}

	private AuthorityDesk.Held held(long id, InterfaceLanguage ui) {
		return this.names.find(id, ui.getLocale()).orElseThrow(() -> new PageNotFound("name " + id));
	}

	private Page show(Page page, long id, @Nullable NameForm typed, InterfaceLanguage ui) {
		AuthorityDesk.Held held = held(id, ui);
		Long merged = held.mergedInto();
		return (merged != null) ? Page.redirect(address(ui, merged))
				: page.canonical("/desk/names/" + id)
					.with("held", held)
					.with("languages", AuthorityDecisions.LANGUAGES)
					.with("longestName", AuthorityDecisions.LONGEST_NAME)
					.with("longest", EventDecisions.LONGEST_REASON)
					.with("form", (typed != null) ? typed.over(held.names()) : NameForm.of(held.names()));
	}

	private static String address(InterfaceLanguage ui, long authority) {
		return "/" + ui + "/desk/names/" + authority;
	}

}
