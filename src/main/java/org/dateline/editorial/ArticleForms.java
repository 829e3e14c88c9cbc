package org.dateline.editorial;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.CarriedOver;
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
import org.dateline.web.InterfaceWords;
import org.dateline.web.Page;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * The page of a report at the desk, with what somebody typed into one of its forms.
 */
@Component
class ArticleForms {

	private static final String VIEW = "desk/article";

	private static final String CORRECT = "correct";

	/** What an address has where something was done from its page. */
	private static final String DONE = "done";

	/** The field that has the record which the form was made with. */
	private static final String SEEN = "seen";

	private final Corrections corrections;

	private final Corrector corrector;

	private final Proposals proposals;

	private final CorrectionLines lines;

	private final CorrectionProblems problems;

	private final Sources sources;

	private final DateWords dates;

	private final DeskPages pages;

	private final JsonRecords json;

	ArticleForms(Corrections corrections, Corrector corrector, Proposals proposals, CorrectionLines lines,
			CorrectionProblems problems, Sources sources, DateWords dates, DeskPages pages, JsonMapper json) {
		this.corrections = corrections;
		this.corrector = corrector;
		this.proposals = proposals;
		this.lines = lines;
		this.problems = problems;
		this.sources = sources;
		this.dates = dates;
		this.pages = pages;
		this.json = new JsonRecords(json);
	}

	/** The page with a record in its form. */
	Page show(InterfaceLanguage ui, HeldRecord held, Typed typed, HttpServletRequest request) {
		return new Form(ui, held, typed).on(this.pages.page(VIEW, request))
			.with("done", request.getParameter(DONE) != null);
	}

	/**
	 * The page with what was typed, what it means, and what does not hold yet.
	 * @param revision the revision that was seen, so that what changed meanwhile still
	 * shows at the end
	 */
	Page read(InterfaceLanguage ui, long id, Typed typed, long revision, HttpServletRequest request) {
		Form form = form(ui, id, typed).seen(revision);
		RecordDraft draft = typed.draft();
		if (draft == null) {
			return form.on(this.pages.page(VIEW, request));
		}
		List<Problem> problems = this.corrector.problems(form.held, typed.seen(), draft);
		problems.stream().filter((problem) -> !problem.field().isEmpty()).forEach(form::note);
		return form.on(this.pages.page(VIEW, request))
			.with("checked", form.problems.all().isEmpty())
			.with("unchanged", !problems.isEmpty());
	}

	/**
	 * Acts, and leads back to the report; or shows the page again, with what was refused
	 * or what changed meanwhile.
	 */
	Page acted(InterfaceLanguage ui, long id, Typed typed, HttpServletRequest request, Runnable act) {
		try {
			act.run();
			return Page.redirect("/" + ui + "/desk/articles/" + id + "?" + DONE);
		}
		catch (CorrectionRefused ex) {
			Form form = form(ui, id, typed);
			ex.problems().forEach(form::note);
			return form.on(this.pages.page(VIEW, request)).status(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (CorrectionConflict ex) {
			Form form = overtaken(ui, ex, typed);
			form.since = this.lines
				.write(ex.since(), ex.present().values().language(), ex.present().isWithdrawn(), ui.getLocale())
				.toString();
			form.conflict = true;
			return form.on(this.pages.page(VIEW, request)).status(HttpStatus.CONFLICT);
		}
		catch (Refused ex) {
			return refused(ui, id, typed, List.of(ex), request);
		}
	}

	/** The page again, with what was refused at its head and beside its fields. */
	Page refused(InterfaceLanguage ui, long id, Typed typed, List<Refused> refusals, HttpServletRequest request) {
		Form form = form(ui, id, typed);
		this.pages.note(form.problems, refusals, ui.getLocale());
		return form.on(this.pages.refused(VIEW, request, refusals, ui.getLocale()));
	}

	/** The form with what they changed who came first, and what was typed otherwise. */
	private Form overtaken(InterfaceLanguage ui, CorrectionConflict conflict, Typed typed) {
		RecordDraft draft = typed.draft();
		RecordDraft seen = typed.seen();
		if (draft == null || seen == null) {
			return new Form(ui, conflict.present(), typed);
		}
		CarriedOver carried = this.corrections.carryOver(conflict.present(), conflict.since(), seen, draft);
		Form form = new Form(ui, carried.present(), Typed.record(carried.draft(), seen, typed.reason()));
		form.collisions = carried.collisions();
		return form;
	}

	/** The record that a form says it was made with, or null where it says none. */
	@Nullable RecordDraft seen(MultiValueMap<String, String> typed) {
		String seen = typed.getFirst(SEEN);
		try {
			return (seen != null) ? this.json.read(seen.getBytes(StandardCharsets.UTF_8), RecordDraft.class) : null;
		}
		catch (JsonRecords.Misread ex) {
			return null;
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
	 * @param seen the record as it was in the form, or null where that is not known
	 * @param reason why
	 */
	record Typed(String act, @Nullable RecordDraft draft, @Nullable RecordDraft seen, String reason) {

		static final Typed NOTHING = new Typed(CORRECT, null, null, "");

		/** The record as it should be. */
		static Typed record(RecordDraft draft, @Nullable RecordDraft seen, String reason) {
			return new Typed(CORRECT, draft, seen, reason);
		}

		/** Another act than to correct the record. */
		static Typed act(String act, String reason) {
			return new Typed(act, null, null, reason);
		}

	}

	/** The page with a form in it. */
	private final class Form {

		private final InterfaceLanguage ui;

		private final HeldRecord held;

		private final Typed typed;

		private final FieldProblems problems = new FieldProblems();

		private String since = "";

		private boolean conflict;

		private List<String> collisions = List.of();

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
			this.problems.add(field, ArticleForms.this.problems.say(problem, this.ui.getLocale()));
		}

		Form seen(long revision) {
			this.revision = revision;
			return this;
		}

		/** The record at the revision that the form names. */
		private RecordDraft seen() {
			RecordDraft seen = this.typed.seen();
			return (seen != null && this.revision != this.held.revision()) ? seen : this.held.values();
		}

		Page on(Page page) {
			RecordDraft draft = this.typed.draft();
			RecordForm form = RecordForm.of((draft != null) ? draft : this.held.values(), InterfaceWords.in(this.ui));
			Map<String, String> readings = new LinkedHashMap<>();
			readings.put("published", RecordForm.inWords(form.published().edtf(), ArticleForms.this.dates, this.ui));
			readings.put("modified", RecordForm.inWords(form.modified().edtf(), ArticleForms.this.dates, this.ui));
			return page.canonical("/desk/articles/" + this.held.articleId())
				.with("id", this.held.articleId())
				.with("revision", this.revision)
				.with(SEEN, ArticleForms.this.json.write(seen()))
				.with("record", form)
				.with("text", this.held.text())
				.with("tongue", this.held.values().language())
				.with("withdrawn", this.held.isWithdrawn())
				.with("takenDown", this.held.text().isEmpty())
				.with("left",
						this.held.text().isEmpty() && ArticleForms.this.corrector.isAnythingLeft(this.held.articleId()))
				.with("readings", readings)
				.with("bases", RecordDraft.BASES)
				.with("roles", RecordDraft.ROLES)
				.with("sources", ArticleForms.this.sources.all(InterfaceWords.in(this.ui).alphabetical()))
				.with("history", ArticleForms.this.corrections.history(this.held.articleId()))
				.with("act", this.typed.act())
				.with("reason", this.typed.reason())
				.with("typed", draft != null)
				.with("done", false)
				.with("checked", false)
				.with("unchanged", false)
				.with("proposed", null)
				.with("proposals", ArticleForms.this.proposals.openOn(this.held.articleId(), Desk.whoIsHere()))
				.with("problems", this.problems)
				.with("conflict", this.conflict)
				.with("collisions", this.collisions)
				.with("since", this.since);
		}

	}

}
