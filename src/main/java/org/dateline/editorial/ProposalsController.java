package org.dateline.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.CorrectionConflict;
import org.dateline.article.CorrectionProblems;
import org.dateline.article.CorrectionRefused;
import org.dateline.article.RecordDraft;
import org.dateline.editorial.ArticleForms.Typed;
import org.dateline.web.BadParameter;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Proposals: contributors make them with the form of the report and see what became of
 * theirs, editors decide.
 */
@Controller
@ForContributors
class ProposalsController {

	private static final String VIEW = "desk/proposal";

	private static final int PAGE_SIZE = 25;

	/** Whether the last proposal of a page was open, and its number. */
	private static final Pattern PLACE = Pattern.compile("(open|decided)-(\\d{1,18})");

	private final Proposals proposals;

	private final ProposalQueries queries;

	private final ProposalPages shown;

	private final CorrectionProblems problems;

	private final DeskPages pages;

	private final ArticleForms forms;

	ProposalsController(Proposals proposals, ProposalQueries queries, ProposalPages shown, CorrectionProblems problems,
			DeskPages pages, ArticleForms forms) {
		this.forms = forms;
		this.proposals = proposals;
		this.queries = queries;
		this.shown = shown;
		this.problems = problems;
		this.pages = pages;
	}

	@GetMapping("/{ui}/desk/proposals")
	@ByToken(Scope.READ)
	Page list(@AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String after, HttpServletRequest request) {
		if (!state.isEmpty() && !Proposal.STATES.contains(state)) {
			throw new BadParameter("state", state, "desk.proposals.takes.state");
		}
		List<Proposal> found = this.queries.find((person.role() == Role.CONTRIBUTOR) ? person.id() : null,
				state.isEmpty() ? null : state, place(after), PAGE_SIZE + 1);
		boolean more = found.size() > PAGE_SIZE;
		List<Proposal> proposals = more ? found.subList(0, PAGE_SIZE) : found;
		return this.pages.page("desk/proposals", request)
			.with("proposals", proposals)
			.with("states", Proposal.STATES)
			.with("state", state)
			.with("first", !after.isEmpty())
			.with("next", more ? place(proposals.get(PAGE_SIZE - 1)) : null);
	}

	@GetMapping("/{ui}/desk/proposals/{id:\\d{1,18}}")
	@ByToken(Scope.READ)
	Page show(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			HttpServletRequest request) {
		return page(this.pages.page(VIEW, request), ui, person, id);
	}

	/** Proposes what an editor would save. */
	@PostMapping("/{ui}/desk/articles/{id:\\d{1,18}}/proposals")
	@ByToken(Scope.CONTRIBUTE)
	Page propose(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, @RequestParam(defaultValue = "0") long revision,
			@RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
		RecordDraft draft = RecordForm.read(typed);
		Typed sent = Typed.record(draft, this.forms.seen(typed), reason);
		if (typed.containsKey("check")) {
			return this.forms.read(ui, id, sent, revision, request);
		}
		Page answer = this.forms.acted(ui, id, sent, request,
				() -> this.proposals.propose(person, id, revision, draft, reason));
		return answer.isRedirect() ? Page.redirect("/" + ui + "/desk/proposals") : answer;
	}

	/** The form of the report with a proposal in it; saving accepts that as amended. */
	@GetMapping(path = "/{ui}/desk/articles/{id:\\d{1,18}}", params = "proposal")
	@ForEditors
	@ByToken(Scope.READ)
	Page amend(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam long proposal, HttpServletRequest request) {
		ProposalPages.Shown shown = this.shown.show(this.proposals.find(person, proposal), ui.getLocale());
		if (!shown.isAcceptable() || shown.proposal().article() != id) {
			return Page.redirect("/" + ui + "/desk/proposals/" + proposal);
		}
		return this.forms
			.show(ui, shown.carried().present(), Typed.record(shown.carried().draft(), null, shown.proposal().reason()),
					request)
			.with("proposed", shown);
	}

	@PostMapping("/{ui}/desk/proposals/{id:\\d{1,18}}/accept")
	@ForEditors
	@ByToken(Scope.EDIT)
	Page accept(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			HttpServletRequest request) {
		return acted(ui, person, id, request, () -> this.proposals.accept(person, id));
	}

	@PostMapping("/{ui}/desk/proposals/{id:\\d{1,18}}/decline")
	@ForEditors
	@ByToken(Scope.EDIT)
	Page decline(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "") String answer, HttpServletRequest request) {
		return acted(ui, person, id, request, () -> this.proposals.decline(person, id, answer)).with("answer", answer);
	}

	@PostMapping("/{ui}/desk/proposals/{id:\\d{1,18}}/withdraw")
	@ByToken(Scope.CONTRIBUTE)
	Page withdraw(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			HttpServletRequest request) {
		return acted(ui, person, id, request, () -> this.proposals.withdraw(person, id));
	}

	private Page acted(InterfaceLanguage ui, SignedIn person, long id, HttpServletRequest request, Runnable act) {
		try {
			act.run();
			return Page.redirect("/" + ui + "/desk/proposals/" + id);
		}
		catch (Refused ex) {
			return page(this.pages.refused(VIEW, request, ex, ui.getLocale()), ui, person, id);
		}
		catch (CorrectionConflict ex) {
			return page(this.pages.page(VIEW, request).status(HttpStatus.CONFLICT), ui, person, id);
		}
		catch (CorrectionRefused ex) {
			List<String> problems = new ArrayList<>();
			ex.problems().forEach((problem) -> problems.add(this.problems.say(problem, ui.getLocale())));
			return page(this.pages.page(VIEW, request).status(HttpStatus.UNPROCESSABLE_CONTENT), ui, person, id)
				.with("problems", problems);
		}
	}

	private Page page(Page page, InterfaceLanguage ui, SignedIn person, long id) {
		Proposal proposal = this.proposals.find(person, id);
		return page.canonical("/desk/proposals/" + id)
			.with("shown", this.shown.show(proposal, ui.getLocale()))
			.with("mine", proposal.isBy(person))
			.with("problems", List.of())
			.with("answer", "");
	}

	private static ProposalQueries.@Nullable Place place(String after) {
		if (after.isEmpty()) {
			return null;
		}
		Matcher place = PLACE.matcher(after);
		if (!place.matches()) {
			throw new BadParameter("after", after, "failure.takes.other");
		}
		return new ProposalQueries.Place(place.group(1).equals("open"), Long.parseLong(place.group(2)));
	}

	private static String place(Proposal proposal) {
		return (proposal.isOpen() ? "open-" : "decided-") + proposal.id();
	}

}
