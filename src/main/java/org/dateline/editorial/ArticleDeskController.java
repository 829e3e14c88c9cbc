package org.dateline.editorial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.CorrectionConflict;
import org.dateline.article.CorrectionLines;
import org.dateline.article.CorrectionProblems;
import org.dateline.article.CorrectionRefused;
import org.dateline.article.Corrections;
import org.dateline.article.HeldRecord;
import org.dateline.article.Problem;
import org.dateline.article.RecordDraft;
import org.dateline.article.Sources;
import org.dateline.vocabulary.DateWords;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import org.dateline.web.Words;
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
 * read.
 */
@Controller
@ForEditors
class ArticleDeskController {

	private static final String VIEW = "desk/article";

	private static final String CORRECT = "correct";

	private final Corrections corrections;

	private final Corrector corrector;

	private final CorrectionLines lines;

	private final CorrectionProblems problems;

	private final Sources sources;

	private final DateWords dates;

	private final DeskPages pages;

	private final Proposals proposals;

	private final ProposalPages proposalPages;

	ArticleDeskController(Corrections corrections, Corrector corrector, CorrectionLines lines,
			CorrectionProblems problems, Sources sources, DateWords dates, DeskPages pages, Proposals proposals,
			ProposalPages proposalPages) {
		this.corrections = corrections;
		this.corrector = corrector;
		this.lines = lines;
		this.problems = problems;
		this.sources = sources;
		this.dates = dates;
		this.pages = pages;
		this.proposals = proposals;
		this.proposalPages = proposalPages;
	}

	/** Leads to the report of a number that somebody typed. */
	@GetMapping("/{ui}/desk/articles")
	@ForContributors
	@ByToken(Scope.READ)
	Page open(@PathVariable InterfaceLanguage ui, @RequestParam long number) {
		return Page.redirect("/" + ui + "/desk/articles/" + number);
	}

	@GetMapping("/{ui}/desk/articles/{id:\\d{1,18}}")
	@ForContributors
	@ByToken(Scope.READ)
	Page show(@PathVariable InterfaceLanguage ui, @PathVariable long id, HttpServletRequest request) {
		HeldRecord held = this.corrections.draft(id);
		return new Form(ui, held, Typed.NOTHING).on(this.pages.page(VIEW, request));
	}

	/** The same form with a proposal in it; saving accepts that as it was amended. */
	@GetMapping(path = "/{ui}/desk/articles/{id:\\d{1,18}}", params = "proposal")
	@ByToken(Scope.READ)
	Page amend(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam long proposal, HttpServletRequest request) {
		ProposalPages.Shown shown = this.proposalPages.show(this.proposals.find(person, proposal), ui.getLocale());
		if (!shown.isAcceptable() || shown.proposal().article() != id) {
			return Page.redirect("/" + ui + "/desk/proposals/" + proposal);
		}
		return new Form(ui, shown.carried().present(),
				new Typed(CORRECT, shown.carried().draft(), shown.proposal().reason()))
			.on(this.pages.page(VIEW, request))
			.with("proposed", shown);
	}

	/** Saves a correction, or only reads what was typed and says what it means. */
	@PostMapping("/{ui}/desk/articles/{id:\\d{1,18}}")
	@ByToken(Scope.EDIT)
	Page correct(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, @RequestParam(defaultValue = "0") long revision,
			@RequestParam(defaultValue = "") String reason, @RequestParam(required = false) @Nullable Long proposal,
			HttpServletRequest request) {
		RecordDraft draft = RecordForm.read(typed);
		if (typed.containsKey("check")) {
			return amended(ui, person, proposal, read(ui, id, draft, revision, reason, request));
		}
		return amended(ui, person, proposal, acted(ui, id, new Typed(CORRECT, draft, reason), request, () -> {
			if (proposal != null) {
				this.proposals.accept(person, proposal, id, revision, draft, reason);
			}
			else {
				this.corrector.correct(person, id, revision, draft, reason);
			}
		}));
	}

	/** Proposes what an editor would save. */
	@PostMapping("/{ui}/desk/articles/{id:\\d{1,18}}/proposals")
	@ForContributors
	@ByToken(Scope.CONTRIBUTE)
	Page propose(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, @RequestParam(defaultValue = "0") long revision,
			@RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
		RecordDraft draft = RecordForm.read(typed);
		if (typed.containsKey("check")) {
			return read(ui, id, draft, revision, reason, request);
		}
		Page answer = acted(ui, id, new Typed(CORRECT, draft, reason), request,
				() -> this.proposals.propose(person, id, revision, draft, reason));
		return answer.isRedirect() ? Page.redirect("/" + ui + "/desk/proposals") : answer;
	}

	private Page read(InterfaceLanguage ui, long id, RecordDraft draft, long revision, String reason,
			HttpServletRequest request) {
		return form(ui, id, new Typed(CORRECT, draft, reason)).seen(revision).on(this.pages.page(VIEW, request));
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
		return acted(ui, id, new Typed("revert-" + correction, null, reason), request,
				() -> this.corrector.revert(person, id, correction, revision, reason));
	}

	@PostMapping("/{ui}/desk/articles/{id:\\d{1,18}}/withdraw")
	@ByToken(Scope.EDIT)
	Page withdraw(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "0") long revision, @RequestParam(defaultValue = "") String reason,
			HttpServletRequest request) {
		return acted(ui, id, new Typed("withdraw", null, reason), request,
				() -> this.corrector.withdraw(person, id, revision, reason));
	}

	@PostMapping("/{ui}/desk/articles/{id:\\d{1,18}}/restore")
	@ByToken(Scope.EDIT)
	Page restore(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "0") long revision, @RequestParam(defaultValue = "") String reason,
			HttpServletRequest request) {
		return acted(ui, id, new Typed("restore", null, reason), request,
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
		return acted(ui, id, new Typed("takedown", null, reason), request,
				() -> this.corrector.takeDown(person, id, reason, confirmed.equals(Long.toString(id))));
	}

	/** What a date in EDTF says in words, for whoever types it. */
	@GetMapping("/{ui}/desk/date")
	@ForContributors
	@ByToken(Scope.READ)
	Page date(@PathVariable InterfaceLanguage ui, @RequestParam(defaultValue = "") String edtf) {
		return Page.unkept(MediaType.TEXT_PLAIN, RecordForm.inWords(edtf, this.dates, ui), HttpStatus.OK);
	}

	private Page acted(InterfaceLanguage ui, long id, Typed typed, HttpServletRequest request, Runnable act) {
		try {
			act.run();
			return Page.redirect("/" + ui + "/desk/articles/" + id + "?done");
		}
		catch (CorrectionRefused ex) {
			Form form = form(ui, id, typed);
			ex.problems().forEach(form::note);
			return form.on(this.pages.page(VIEW, request)).status(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (CorrectionConflict ex) {
			Form form = new Form(ui, ex.present(), typed);
			form.since = this.lines
				.write(ex.since(), ex.present().values().language(), ex.present().isWithdrawn(), ui.getLocale())
				.toString();
			form.conflict = true;
			return form.on(this.pages.page(VIEW, request)).status(HttpStatus.CONFLICT);
		}
		catch (Refused ex) {
			return form(ui, id, typed).on(this.pages.refused(VIEW, request, ex, ui.getLocale()));
		}
	}

	private Form form(InterfaceLanguage ui, long id, Typed typed) {
		return new Form(ui, this.corrections.draft(id), typed);
	}

	/**
	 * What somebody sent.
	 *
	 * @param act which of the forms of the page it was
	 * @param draft the record as it should be, or null where it was not that form
	 * @param reason why
	 */
	private record Typed(String act, @Nullable RecordDraft draft, String reason) {

		static final Typed NOTHING = new Typed(CORRECT, null, "");

	}

	/** The page with a form in it. */
	private final class Form {

		private final InterfaceLanguage ui;

		private final HeldRecord held;

		private final Typed typed;

		private final FieldProblems problems = new FieldProblems();

		private String since = "";

		private boolean conflict;

		private long revision;

		Form(InterfaceLanguage ui, HeldRecord held, Typed typed) {
			this.ui = ui;
			this.held = held;
			this.typed = typed;
			this.revision = held.revision();
		}

		/** Notes a problem under the name of the field that it stands beside. */
		void note(Problem problem) {
			String field = problem.field();
			if (field.startsWith("countries[")) {
				field = "countries";
			}
			else if (field.equals("reason") && !this.typed.act().equals(CORRECT)) {
				field = this.typed.act() + ".reason";
			}
			this.problems.add(field, ArticleDeskController.this.problems.say(problem, this.ui.getLocale()));
		}

		/**
		 * Keeps the revision that was seen, so that what changed meanwhile still shows at
		 * the end.
		 */
		Form seen(long revision) {
			this.revision = revision;
			return this;
		}

		Page on(Page page) {
			RecordDraft draft = this.typed.draft();
			RecordForm form = RecordForm.of((draft != null) ? draft : this.held.values(), Words.in(this.ui));
			Map<String, String> readings = new LinkedHashMap<>();
			readings.put("published",
					RecordForm.inWords(form.published().edtf(), ArticleDeskController.this.dates, this.ui));
			readings.put("modified",
					RecordForm.inWords(form.modified().edtf(), ArticleDeskController.this.dates, this.ui));
			return page.canonical("/desk/articles/" + this.held.articleId())
				.with("id", this.held.articleId())
				.with("revision", this.revision)
				.with("record", form)
				.with("text", this.held.text())
				.with("tongue", this.held.values().language())
				.with("withdrawn", this.held.isWithdrawn())
				.with("takenDown", this.held.text().isEmpty())
				.with("left",
						this.held.text().isEmpty()
								&& ArticleDeskController.this.corrector.isAnythingLeft(this.held.articleId()))
				.with("readings", readings)
				.with("bases", RecordDraft.BASES)
				.with("roles", RecordDraft.ROLES)
				.with("sources", ArticleDeskController.this.sources.all())
				.with("history", ArticleDeskController.this.corrections.history(this.held.articleId()))
				.with("act", this.typed.act())
				.with("reason", this.typed.reason())
				.with("typed", draft != null)
				.with("proposed", null)
				.with("proposals", ArticleDeskController.this.proposals.openOn(this.held.articleId(), Desk.whoIsHere()))
				.with("problems", this.problems)
				.with("conflict", this.conflict)
				.with("since", this.since);
		}

	}

}
