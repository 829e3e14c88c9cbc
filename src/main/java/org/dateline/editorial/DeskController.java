package org.dateline.editorial;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.Gaps;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The desk's first page: what waits for a person, and what was done lately. */
@Controller
class DeskController {

	private static final int LATELY = 10;

	private final Gaps gaps;

	private final TrailEntries trail;

	private final DeskPages pages;

	DeskController(Gaps gaps, TrailEntries trail, DeskPages pages) {
		this.gaps = gaps;
		this.trail = trail;
		this.pages = pages;
	}

	@GetMapping("/{ui}/desk")
	@ByToken(Scope.READ)
	Page show(@PathVariable InterfaceLanguage ui, HttpServletRequest request) {
		return this.pages.page("desk/desk", request)
			.with("holdings", this.gaps.holdings())
			.with("gaps", this.gaps.find(ui.getLocale()))
			.with("lately", this.trail.find(TrailEntries.Choice.ALL, null, LATELY));
	}

}
