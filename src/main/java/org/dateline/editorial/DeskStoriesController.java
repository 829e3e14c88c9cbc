package org.dateline.editorial;

import java.util.List;
import java.util.function.LongSupplier;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.ListPage;
import org.dateline.story.StoryDecisions;
import org.dateline.story.StoryDesk;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.InterfaceWords;
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

/** Stories, as editors decide on them: confirm, reject, merge, split. */
@Controller
@ForEditors
class DeskStoriesController {

	private static final int MOST_UNDECIDED = 20;

	private final StoryDesk stories;

	private final StoryDecisions decisions;

	private final StoryKeeper keeper;

	private final DeskPages pages;

	DeskStoriesController(StoryDesk stories, StoryDecisions decisions, StoryKeeper keeper, DeskPages pages) {
		this.stories = stories;
		this.decisions = decisions;
		this.keeper = keeper;
		this.pages = pages;
	}

	@GetMapping("/{ui}/desk/stories")
	@ByToken(Scope.READ)
	Page list(@PathVariable InterfaceLanguage ui, HttpServletRequest request) {
		return list(this.pages.page("desk/stories", request), StoryForm.EMPTY, ui);
	}

	/** Decides of two reports, in whichever stories, that they tell the same. */
	@PostMapping("/{ui}/desk/stories")
	@ByToken(Scope.EDIT)
	Page join(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		StoryForm form = StoryForm.read("join", typed);
		return this.pages.decide(
				() -> address(ui,
						this.keeper.confirm(person, Typed.numberIn("one", form.one()),
								Typed.numberIn("other", form.other()), form.reason())),
				(refused) -> list(this.pages.refused("desk/stories", request, refused, ui.getLocale()), form, ui));
	}

	/** Decides on a link of the list, whether or not it made a story. */
	@PostMapping("/{ui}/desk/stories/confirm")
	@ByToken(Scope.EDIT)
	Page confirm(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		StoryForm form = StoryForm.read("link", typed);
		return judged(ui, form, request, () -> this.keeper.confirm(person, Typed.numberIn("one", form.one()),
				Typed.numberIn("other", form.other()), form.reason()));
	}

	@PostMapping("/{ui}/desk/stories/reject")
	@ByToken(Scope.EDIT)
	Page reject(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		StoryForm form = StoryForm.read("link", typed);
		return judged(ui, form, request, () -> this.keeper.reject(person, null, Typed.numberIn("one", form.one()),
				Typed.numberIn("other", form.other()), form.reason()));
	}

	private Page judged(InterfaceLanguage ui, StoryForm form, HttpServletRequest request, Runnable decision) {
		return this.pages.decide(() -> {
			decision.run();
			return "/" + ui + "/desk/stories";
		}, (refused) -> list(this.pages.refused("desk/stories", request, refused, ui.getLocale()), form, ui));
	}

	private Page list(Page page, StoryForm form, InterfaceLanguage ui) {
		return page.canonical("/desk/stories")
			.with("progress", this.stories.progress())
			.with("links", this.stories.undecided(MOST_UNDECIDED, ui.getLocale()))
			.with("longest", StoryDecisions.LONGEST_REASON)
			.with("form", form);
	}

	/** A story, or the one that it became part of. */
	@GetMapping("/{ui}/desk/stories/{id:\\d{1,18}}")
	@ByToken(Scope.READ)
	Page show(@PathVariable InterfaceLanguage ui, @PathVariable long id,
			@RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
		Page page = show(this.pages.page("desk/story", request), id, StoryForm.EMPTY, ui);
		Typed.number(Typed.value(query, "apart"))
			.flatMap((part) -> this.stories.find(id, ui.getLocale()).flatMap((story) -> story.part(part)))
			.ifPresent((part) -> page.with("form", StoryForm.split(part.reports())));
		Typed.number(Typed.value(query, "parted")).ifPresent((other) -> page.with("parted", other));
		return page.with("alone", query.containsKey("alone"));
	}

	@PostMapping("/{ui}/desk/stories/{id:\\d{1,18}}/confirm")
	@ByToken(Scope.EDIT)
	Page confirm(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		StoryForm form = StoryForm.read("link", typed);
		return acted(ui, id, form, request, () -> this.keeper.confirm(person, Typed.numberIn("one", form.one()),
				Typed.numberIn("other", form.other()), form.reason()));
	}

	@PostMapping("/{ui}/desk/stories/{id:\\d{1,18}}/reject")
	@ByToken(Scope.EDIT)
	Page reject(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		StoryForm form = StoryForm.read("link", typed);
		return acted(ui, id, form, request, () -> {
			this.keeper.reject(person, id, Typed.numberIn("one", form.one()), Typed.numberIn("other", form.other()),
					form.reason());
			return id;
		});
	}

	@PostMapping("/{ui}/desk/stories/{id:\\d{1,18}}/merge")
	@ByToken(Scope.EDIT)
	Page merge(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		StoryForm form = StoryForm.read("merge", typed);
		return this.pages.decide(() -> {
			long into = Typed.numberIn("into", form.into());
			this.keeper.merge(person, id, into, form.reason());
			return address(ui, into);
		}, (refused) -> this.pages.unlessRefused(
				() -> merging(this.pages.refused("desk/merge", request, refused, ui.getLocale()), id, form, ui),
				(other) -> refused(refused, id, form, request, ui)));
	}

	/** Says what a merge will do, before it is done. */
	@GetMapping("/{ui}/desk/stories/{id:\\d{1,18}}/merge")
	@ByToken(Scope.READ)
	Page ask(@PathVariable InterfaceLanguage ui, @PathVariable long id,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		StoryForm form = StoryForm.read("merge", typed);
		return this.pages.unlessRefused(() -> merging(this.pages.page("desk/merge", request), id, form, ui),
				(refused) -> refused(refused, id, form, request, ui));
	}

	private Page merging(Page page, long id, StoryForm form, InterfaceLanguage ui) {
		long into = Typed.numberIn("into", form.into());
		this.decisions.expectMerge(id, into);
		return page.with("merging",
				new Merging("stories", side(id, ui), side(into, ui), form.reason(), StoryDecisions.LONGEST_REASON));
	}

	private Merging.Side side(long id, InterfaceLanguage ui) {
		List<ListPage.Line> reports = story(id, ui).reports();
		InterfaceWords words = InterfaceWords.in(ui);
		return new Merging.Side(id, reports.get(reports.size() - 1).heading().words(),
				List.of(words.list(reports.stream().map((line) -> line.language().name()).distinct().toList())),
				reports.stream().limit(Merging.MOST_SHOWN).map(Merging.Line::of).toList(), reports.size());
	}

	@PostMapping("/{ui}/desk/stories/{id:\\d{1,18}}/split")
	@ByToken(Scope.EDIT)
	Page split(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		StoryForm form = StoryForm.read("split", typed);
		return this.pages.decide(() -> parted(ui, id, this.keeper.split(person, id, form.chosen(), form.reason())),
				(refused) -> refused(refused, id, form, request, ui));
	}

	/** Who split a story is led to what he split off, and told the numbers. */
	private static String parted(InterfaceLanguage ui, long story, StoryDecisions.Parted parted) {
		Long chosen = parted.chosen();
		Long others = parted.others();
		if (chosen == null) {
			return address(ui, (others != null) ? others : story) + "?alone";
		}
		return address(ui, chosen) + "?parted=" + ((others != null) ? others : 0);
	}

	private Page acted(InterfaceLanguage ui, long id, StoryForm form, HttpServletRequest request,
			LongSupplier decision) {
		return this.pages.decide(() -> address(ui, decision.getAsLong()),
				(refused) -> refused(refused, id, form, request, ui));
	}

	private Page refused(Refused refused, long id, StoryForm form, HttpServletRequest request, InterfaceLanguage ui) {
		return show(this.pages.refused("desk/story", request, refused, ui.getLocale()), id, form, ui);
	}

	private StoryDesk.Story story(long id, InterfaceLanguage ui) {
		return this.stories.find(id, ui.getLocale()).orElseThrow(() -> new PageNotFound("story " + id));
	}

	private Page show(Page page, long id, StoryForm form, InterfaceLanguage ui) {
		StoryDesk.Story story = story(id, ui);
		Long merged = story.mergedInto();
		return (merged != null) ? Page.redirect(address(ui, merged))
				: page.canonical("/desk/stories/" + id)
					.with("story", story)
					.with("parted", (@Nullable Long) null)
					.with("alone", false)
					.with("longest", StoryDecisions.LONGEST_REASON)
					.with("form", form);
	}

	private static String address(InterfaceLanguage ui, long story) {
		return "/" + ui + "/desk/stories/" + story;
	}

}
