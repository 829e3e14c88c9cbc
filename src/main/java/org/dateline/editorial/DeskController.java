package org.dateline.editorial;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.Gaps;
import org.dateline.intake.Arrivals;
import org.dateline.web.BadParameter;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk's first page: what waits for a person, and what was done lately. */
@Controller
@ForContributors
class DeskController {

	private static final int LATELY = 10;

	private static final int PROPOSALS = 5;

	private final Gaps gaps;

	private final TrailEntries trail;

	private final Proposals proposals;

	private final Arrivals arrivals;

	private final DeskPages pages;

	DeskController(Gaps gaps, TrailEntries trail, Proposals proposals, Arrivals arrivals, DeskPages pages) {
		this.arrivals = arrivals;
		this.gaps = gaps;
		this.trail = trail;
		this.proposals = proposals;
		this.pages = pages;
	}

	@GetMapping("/{ui}/desk")
	@ByToken(Scope.READ)
	Page show(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			HttpServletRequest request) {
		Long account = (person.role() == Role.CONTRIBUTOR) ? person.id() : null;
		Page page = this.pages.page("desk/desk", request)
			.with("arriving", this.arrivals.countOpen(account).values().stream().mapToLong(Long::longValue).sum())
			.with("holdings", this.gaps.holdings())
			.with("gaps", this.gaps.find(ui.getLocale()))
			.with("proposals", this.proposals.waiting(person, PROPOSALS));
		return (person.role() == Role.CONTRIBUTOR) ? page
				: page.with("lately", this.trail.find(TrailEntries.Choice.ALL, null, LATELY));
	}

	/** Leads to the report of a number that somebody typed. */
	@GetMapping("/{ui}/desk/articles")
	@ByToken(Scope.READ)
	Page open(@PathVariable InterfaceLanguage ui, @RequestParam String number) {
		return Page.redirect("/" + ui + "/desk/articles/" + Typed.number(number.strip())
			.orElseThrow(() -> new BadParameter("number", number, "failure.takes.number")));
	}

}
