package org.dateline.editorial;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.ArticleTakedowns;
import org.dateline.article.Corrections;
import org.dateline.article.RecordDraft;
import org.dateline.editorial.ArticleForms.Typed;
import org.dateline.vocabulary.DateWords;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A report at the desk: its record to correct, what was corrected, and whether it can be
 * read. What of it is only proposed is {@link ProposalsController}'s.
 */
@Controller
@ForEditors
class ArticleDeskController {

	private final Corrections corrections;

	private final Corrector corrector;

	private final ArticleForms forms;

	private final DateWords dates;

	private final Proposals proposals;

	private final ProposalPages proposalPages;

	ArticleDeskController(Corrections corrections, Corrector corrector, ArticleForms forms, DateWords dates,
			Proposals proposals, ProposalPages proposalPages) {
		this.corrections = corrections;
		this.corrector = corrector;
		this.forms = forms;
		this.dates = dates;
		this.proposals = proposals;
		this.proposalPages = proposalPages;
	}

	@GetMapping("/{ui}/desk/articles/{id:\\d{1,18}}")
	@ForContributors
	@ByToken(Scope.READ)
	Page show(@PathVariable InterfaceLanguage ui, @PathVariable long id, HttpServletRequest request) {
		return this.forms.show(ui, this.corrections.draft(id), Typed.NOTHING, request);
	}

	/** Saves a correction, or only reads what was typed and says what it means. */
	@PostMapping("/{ui}/desk/articles/{id:\\d{1,18}}")
	@ByToken(Scope.EDIT)
	Page correct(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, @RequestParam(defaultValue = "0") long revision,
			@RequestParam(defaultValue = "") String reason, @RequestParam(required = false) @Nullable Long proposal,
			HttpServletRequest request) {
		RecordDraft draft = RecordForm.read(typed);
		Typed sent = Typed.record(draft, this.forms.seen(typed), reason);
		if (typed.containsKey("check")) {
			return amended(ui, person, proposal, this.forms.read(ui, id, sent, revision, request));
		}
		return amended(ui, person, proposal, this.forms.acted(ui, id, sent, request, () -> {
			if (proposal != null) {
				this.proposals.accept(person, proposal, id, revision, draft, reason);
			}
			else {
				this.corrector.correct(person, id, revision, draft, reason);
			}
		}));
	}

	/**
	 * The answer to a form that has a proposal in it. Where that was decided meanwhile,
	 * the form is like any other.
	 */
	private Page amended(InterfaceLanguage ui, SignedIn person, @Nullable Long proposal, Page answer) {
		if (proposal == null) {
			return answer;
		}
		if (answer.isRedirect()) {
			return Page.redirect("/" + ui + "/desk/proposals/" + proposal);
		}
		ProposalPages.Shown shown = this.proposalPages.show(this.proposals.find(person, proposal), ui.getLocale());
		return answer.with("proposed", shown.proposal().isOpen() ? shown : null);
	}

	@PostMapping("/{ui}/desk/articles/{id:\\d{1,18}}/corrections/{correction:\\d{1,18}}/revert")
	@ByToken(Scope.EDIT)
	Page revert(@PathVariable InterfaceLanguage ui, @PathVariable long id, @PathVariable long correction,
			@AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "0") long revision,
			@RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
		return this.forms.acted(ui, id, Typed.act("revert-" + correction, reason), request,
				() -> this.corrector.revert(person, id, correction, revision, reason));
	}

	@PostMapping("/{ui}/desk/articles/{id:\\d{1,18}}/withdraw")
	@ByToken(Scope.EDIT)
	Page withdraw(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "0") long revision, @RequestParam(defaultValue = "") String reason,
			HttpServletRequest request) {
		return this.forms.acted(ui, id, Typed.act("withdraw", reason), request,
				() -> this.corrector.withdraw(person, id, revision, reason));
	}

	@PostMapping("/{ui}/desk/articles/{id:\\d{1,18}}/restore")
	@ByToken(Scope.EDIT)
	Page restore(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "0") long revision, @RequestParam(defaultValue = "") String reason,
			HttpServletRequest request) {
		return this.forms.acted(ui, id, Typed.act("restore", reason), request,
				() -> this.corrector.restore(person, id, revision, reason));
	}

	/**
	 * A court's order, and an administrator's act: the bytes go, and all that was drawn
	 * from them.
	 */
	@PostMapping("/{ui}/desk/articles/{id:\\d{1,18}}/takedown")
	@ForAdministrators
	Page takeDown(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String confirmed,
			HttpServletRequest request) {
		Typed typed = Typed.act(TakedownForm.REASON, reason);
		List<Refused> refusals = new TakedownForm(reason, confirmed).refusals(id, ArticleTakedowns.LONGEST_REASON);
		return refusals.isEmpty()
				? this.forms.acted(ui, id, typed, request, () -> this.corrector.takeDown(person, id, reason))
				: this.forms.refused(ui, id, typed, refusals, request);
	}

	/** What a date in EDTF says in words, for whoever types it. */
	@GetMapping("/{ui}/desk/date")
	@ForContributors
	@ByToken(Scope.READ)
	Page date(@PathVariable InterfaceLanguage ui, @RequestParam(defaultValue = "") String edtf) {
		return Page.unkept(MediaType.TEXT_PLAIN, RecordForm.inWordsOrRefused(edtf, this.dates, ui), HttpStatus.OK);
	}

}
