package org.dateline.editorial;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.Source;
import org.dateline.article.SourceEditConflict;
import org.dateline.article.SourceKind;
import org.dateline.article.SourceRefused;
import org.dateline.article.Sources;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.InterfaceWords;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sources, as editors open, describe and merge them. */
@Controller
@ForEditors
class DeskSourcesController {

	private final Sources sources;

	private final SourceKeeper keeper;

	private final DeskPages pages;

	DeskSourcesController(Sources sources, SourceKeeper keeper, DeskPages pages) {
		this.sources = sources;
		this.keeper = keeper;
		this.pages = pages;
	}

	@GetMapping("/{ui}/desk/sources")
	@ByToken(Scope.READ)
	Page list(@PathVariable InterfaceLanguage ui, HttpServletRequest request) {
		return list(this.pages.page("desk/sources", request), SourceForm.empty(), ui);
	}

	@PostMapping("/{ui}/desk/sources")
	@ByToken(Scope.EDIT)
	Page open(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "") String slug, @RequestParam MultiValueMap<String, String> typed,
			HttpServletRequest request) {
		SourceForm form = SourceForm.read(slug.strip(), typed);
		List<Refused> refusals = form.refusals();
		if (refusals.isEmpty()) {
			try {
				return done(ui, this.keeper.open(person, form.slug(), form.draft()).slug());
			}
			catch (SourceRefused ex) {
				refusals = refusals(ex);
			}
		}
		return list(this.pages.refused("desk/sources", request, refusals, ui.getLocale()), form, ui);
	}

	/** A source, or where it leads if it was merged. */
	@GetMapping("/{ui}/desk/sources/{slug}")
	@ByToken(Scope.READ)
	Page show(@PathVariable InterfaceLanguage ui, @PathVariable String slug, HttpServletRequest request) {
		Source source = source(slug);
		if (!source.slug().equals(slug)) {
			return Page.redirect(address(ui, source.slug()));
		}
		return source(this.pages.page("desk/source", request), source, SourceForm.of(source), ui).with("saved",
				request.getParameter("saved") != null);
	}

	@PostMapping("/{ui}/desk/sources/{slug}")
	@ByToken(Scope.EDIT)
	Page describe(@PathVariable InterfaceLanguage ui, @PathVariable String slug,
			@AuthenticationPrincipal SignedIn person, @RequestParam MultiValueMap<String, String> typed,
			HttpServletRequest request) {
		SourceForm form = SourceForm.read(slug, typed);
		List<Refused> refusals = form.refusals();
		if (refusals.isEmpty()) {
			try {
				this.keeper.describe(person, slug, form.version(), form.draft());
				return done(ui, slug);
			}
			catch (SourceEditConflict ex) {
				SourceForm now = SourceForm.of(ex.getCurrent());
				return source(this.pages.page("desk/source", request).status(HttpStatus.CONFLICT), ex.getCurrent(),
						form.over(now), ui)
					.with("now", now)
					.with("merged", slug.equals(now.slug()) ? null : slug);
			}
			catch (SourceRefused ex) {
				refusals = refusals(ex);
			}
		}
		return source(this.pages.refused("desk/source", request, refusals, ui.getLocale()), source(slug), form, ui);
	}

	/** Says what a merge will do, before it is done. */
	@GetMapping("/{ui}/desk/sources/{slug}/merge")
	@ByToken(Scope.READ)
	Page confirm(@PathVariable InterfaceLanguage ui, @PathVariable String slug,
			@RequestParam(defaultValue = "") String into, HttpServletRequest request) {
		Source from = source(slug);
		Source kept = this.sources.find(into).orElse(null);
		if (kept == null) {
			return unmerged(ui, from, into, request, List.of(new Refused("into", "desk.source.merge.choose")));
		}
		if (kept.slug().equals(from.slug())) {
			return unmerged(ui, from, into, request,
					List.of(new Refused("into", "source.bad.itself", into, from.slug())));
		}
		return this.pages.page("desk/source-merge", request)
			.with("from", from)
			.with("into", kept)
			.with("reports", this.sources.articlesOf(from.slug()));
	}

	@PostMapping("/{ui}/desk/sources/{slug}/merge")
	@ByToken(Scope.EDIT)
	Page merge(@PathVariable InterfaceLanguage ui, @PathVariable String slug, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "") String into, HttpServletRequest request) {
		try {
			return done(ui, this.keeper.merge(person, slug, into).into().slug());
		}
		catch (SourceRefused ex) {
			Source source = source(slug);
			if (!source.slug().equals(slug) && this.sources.find(into).filter(source::equals).isPresent()) {
				// it was done before, perhaps by the same form sent twice
				return done(ui, source.slug());
			}
			return unmerged(ui, source, into, request, refusals(ex));
		}
	}

	private Page unmerged(InterfaceLanguage ui, Source source, String into, HttpServletRequest request,
			List<Refused> refusals) {
		return source(this.pages.refused("desk/source", request, refusals, ui.getLocale()), source,
				SourceForm.of(source), ui)
			.with("into", into);
	}

	private Source source(String slug) {
		return this.sources.find(slug).orElseThrow(() -> new PageNotFound("source " + slug));
	}

	private Page list(Page page, SourceForm form, InterfaceLanguage ui) {
		return choices(page, ui).with("sources", byName(ui))
			.with("form", form)
			.with("now", (@Nullable SourceForm) null);
	}

	private Page source(Page page, Source source, SourceForm form, InterfaceLanguage ui) {
		return choices(page, ui).with("source", source)
			.with("others", byName(ui).stream().filter((other) -> !other.slug().equals(source.slug())).toList())
			.with("form", form)
			.with("now", (@Nullable SourceForm) null)
			.with("merged", (@Nullable String) null)
			.with("into", "")
			.with("saved", false);
	}

	private static Page choices(Page page, InterfaceLanguage ui) {
		InterfaceWords words = InterfaceWords.in(ui);
		return page.with("kinds", Arrays.stream(SourceKind.values()).map(SourceKind::code).toList())
			.with("countries",
					Arrays.stream(Locale.getISOCountries())
						.sorted(Comparator.comparing(words::country, words.alphabetical()))
						.toList());
	}

	private List<Source> byName(InterfaceLanguage ui) {
		return this.sources.all(InterfaceWords.in(ui).alphabetical());
	}

	private static List<Refused> refusals(SourceRefused refused) {
		return refused.getProblems()
			.stream()
			.map((problem) -> new Refused(problem.field(), problem.message(), problem.arguments().toArray()))
			.toList();
	}

	private static Page done(InterfaceLanguage ui, String slug) {
		return Page.redirect(address(ui, slug) + "?saved");
	}

	private static String address(InterfaceLanguage ui, String slug) {
		return "/" + ui + "/desk/sources/" + slug;
	}

}
