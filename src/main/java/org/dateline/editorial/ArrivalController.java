package org.dateline.editorial;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.ArticleTakedowns;
import org.dateline.article.CorrectionProblems;
import org.dateline.article.CorrectionRefused;
import org.dateline.article.Problem;
import org.dateline.article.RecordDraft;
import org.dateline.article.Sources;
import org.dateline.extraction.DocxReader;
import org.dateline.extraction.PdfReader;
import org.dateline.intake.Arrival;
import org.dateline.intake.ArrivalDecisions;
import org.dateline.intake.ArrivalRefused;
import org.dateline.intake.Arrivals;
import org.dateline.intake.DrawnRecord;
import org.dateline.provenance.DamagedOriginal;
import org.dateline.provenance.Original;
import org.dateline.provenance.OriginalTakenDown;
import org.dateline.vocabulary.DateWords;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.InterfaceWords;
import org.dateline.web.Page;
import org.dateline.web.SecurityHeaders;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One thing that came in: what was drawn from it, why it waits, and what an editor makes
 * of it.
 */
@Controller
@ForContributors
class ArrivalController {

	private static final String VIEW = "desk/arrival";

	private final Arrivals arrivals;

	private final Receiver receiver;

	private final Sources sources;

	private final CorrectionProblems problems;

	private final DateWords dates;

	private final MessageSource messages;

	private final DeskPages pages;

	ArrivalController(Arrivals arrivals, Receiver receiver, Sources sources, CorrectionProblems problems,
			DateWords dates, MessageSource messages, DeskPages pages) {
		this.arrivals = arrivals;
		this.receiver = receiver;
		this.sources = sources;
		this.problems = problems;
		this.dates = dates;
		this.messages = messages;
		this.pages = pages;
	}

	@GetMapping("/{ui}/desk/intake/{id:\\d{1,18}}")
	@ByToken(Scope.READ)
	Page show(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			HttpServletRequest request) {
		return filled(this.pages.page(VIEW, request), ui, this.receiver.find(person, id), null, new FieldProblems());
	}

	/**
	 * The bytes as they came, or a {@link Page} that says why there are none. Nothing in
	 * them may run in the archive's origin.
	 */
	@GetMapping("/{ui}/desk/intake/{id:\\d{1,18}}/original")
	@ByToken(Scope.READ)
	Object original(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			HttpServletRequest request) {
		Arrival arrival = this.receiver.find(person, id);
		try {
			return handOut(id, this.arrivals.original(arrival));
		}
		catch (OriginalTakenDown ex) {
			return filled(this.pages.page(VIEW, request), ui, arrival, null, new FieldProblems())
				.status(HttpStatus.UNAVAILABLE_FOR_LEGAL_REASONS);
		}
		catch (DamagedOriginal ex) {
			return filled(this.pages.page(VIEW, request), ui, arrival, null, new FieldProblems())
				.status(HttpStatus.INTERNAL_SERVER_ERROR);
		}
	}

	private static ResponseEntity<byte[]> handOut(long id, Original original) {
		ContentDisposition attachment = ContentDisposition.attachment()
			.filename("arrival-" + id + ending(original.mediaType()), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(original.mediaType()))
			.header("Content-Digest", original.digest().digestField())
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
			.header("Content-Security-Policy", SecurityHeaders.FOR_ORIGINALS)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(original.content());
	}

	private static String ending(String mediaType) {
		return switch (mediaType) {
			case "text/html", "application/xhtml+xml" -> ".html";
			case PdfReader.MEDIA_TYPE -> ".pdf";
			case DocxReader.MEDIA_TYPE -> ".docx";
			default -> ".txt";
		};
	}

	/** Takes it into the archive, or only reads what was typed. */
	@PostMapping("/{ui}/desk/intake/{id:\\d{1,18}}/admit")
	@ForEditors
	@ByToken(Scope.EDIT)
	Page admit(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		Arrival arrival = this.receiver.find(person, id);
		RecordDraft record = RecordForm.read(typed);
		if (typed.containsKey("check")) {
			return checked(ui, arrival, record, request);
		}
		return admitted(ui, arrival, record, () -> this.receiver.admit(person, id, record), person, request);
	}

	/** Takes in what was taken down: its order no longer stands. */
	@PostMapping("/{ui}/desk/intake/{id:\\d{1,18}}/lift")
	@ForAdministrators
	Page lift(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, @RequestParam(defaultValue = "") String lift,
			@RequestParam(defaultValue = "") String lifted, HttpServletRequest request) {
		Arrival arrival = this.receiver.find(person, id);
		RecordDraft record = RecordForm.read(typed);
		if (typed.containsKey("check")) {
			return checked(ui, arrival, record, request).with("lift", lift);
		}
		List<Refused> refusals = new TakedownForm(lift, lifted).refusalsToLift(id, ArticleTakedowns.LONGEST_REASON);
		if (!refusals.isEmpty()) {
			FieldProblems problems = new FieldProblems();
			this.pages.note(problems, refusals, ui.getLocale());
			return filled(this.pages.refused(VIEW, request, refusals, ui.getLocale()), ui, arrival, record, problems)
				.with("lift", lift);
		}
		return admitted(ui, arrival, record, () -> this.receiver.lift(person, id, record, lift), person, request)
			.with("lift", lift);
	}

	/** The page with what was typed, what it means, and what does not hold yet. */
	private Page checked(InterfaceLanguage ui, Arrival arrival, RecordDraft record, HttpServletRequest request) {
		FieldProblems problems = new FieldProblems();
		try {
			this.receiver.problems(arrival, record)
				.forEach((problem) -> problems.add(field(problem), this.problems.say(problem, ui.getLocale())));
		}
		catch (ArrivalRefused | OriginalTakenDown | DamagedOriginal ex) {
			// its page says so
		}
		return filled(this.pages.page(VIEW, request), ui, arrival, record, problems).with("checked",
				problems.all().isEmpty());
	}

	private Page admitted(InterfaceLanguage ui, Arrival arrival, RecordDraft record, Supplier<Long> act,
			SignedIn person, HttpServletRequest request) {
		FieldProblems problems = new FieldProblems();
		try {
			return Page.redirect("/" + ui + "/articles/" + act.get());
		}
		catch (CorrectionRefused ex) {
			ex.problems()
				.forEach((problem) -> problems.add(field(problem), this.problems.say(problem, ui.getLocale())));
			return filled(this.pages.page(VIEW, request).status(HttpStatus.UNPROCESSABLE_CONTENT), ui, arrival, record,
					problems);
		}
		catch (ArrivalRefused ex) {
			return refused(ex, ui, person, arrival.id(), record, request);
		}
	}

	@PostMapping("/{ui}/desk/intake/{id:\\d{1,18}}/discard")
	@ForEditors
	@ByToken(Scope.EDIT)
	Page discard(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "") String answer, HttpServletRequest request) {
		try {
			this.receiver.discard(person, id, answer);
			return Page.redirect("/" + ui + "/desk/intake/" + id);
		}
		catch (ArrivalRefused ex) {
			return refused(ex, ui, person, id, null, request).with("answer", answer);
		}
	}

	/** As the takedown of a report, of what is none. */
	@PostMapping("/{ui}/desk/intake/{id:\\d{1,18}}/takedown")
	@ForAdministrators
	Page takeDown(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String confirmed,
			HttpServletRequest request) {
		Arrival arrival = this.receiver.find(person, id);
		List<Refused> refusals = new TakedownForm(reason, confirmed).refusals(id, ArrivalDecisions.LONGEST_ANSWER);
		if (!refusals.isEmpty()) {
			FieldProblems problems = new FieldProblems();
			this.pages.note(problems, refusals, ui.getLocale());
			return filled(this.pages.refused(VIEW, request, refusals, ui.getLocale()), ui, arrival, null, problems)
				.with("order", reason);
		}
		try {
			this.receiver.takeDown(person, id, reason);
			return Page.redirect("/" + ui + "/desk/intake/" + id);
		}
		catch (ArrivalRefused ex) {
			return refused(ex, ui, person, id, null, request).with("order", reason);
		}
	}

	private Page refused(ArrivalRefused ex, InterfaceLanguage ui, SignedIn person, long id,
			@Nullable RecordDraft record, HttpServletRequest request) {
		boolean ofTheAnswer = ex.code().endsWith(".answer");
		Refused refused = new Refused(ofTheAnswer ? "answer" : null, ex.code(), ex.arguments().toArray());
		Page page = this.pages.refused(VIEW, request, refused, ui.getLocale());
		return filled(ofTheAnswer ? page : page.status(HttpStatus.CONFLICT), ui, this.receiver.find(person, id), record,
				new FieldProblems());
	}

	/** The field that a problem stands beside. */
	private static String field(Problem problem) {
		return problem.field().startsWith("countries[") ? "countries" : problem.field();
	}

	private Page filled(Page page, InterfaceLanguage ui, Arrival arrival, @Nullable RecordDraft typed,
			FieldProblems problems) {
		Page filled = page.canonical("/desk/intake/" + arrival.id())
			.with("arrival", arrival)
			.with("reasons", reasons(arrival, ui))
			.with("problems", problems)
			.with("order", "")
			.with("ordered", ArrivalDecisions.isUnderOrder(arrival))
			.with("lift", "")
			.with("checked", false)
			.with("of",
					arrival.reasons()
						.stream()
						.map(Arrival.Reason::article)
						.filter(Objects::nonNull)
						.reduce((first, second) -> second)
						.map(String::valueOf)
						.orElse(""))
			.with("answer", "");
		DrawnRecord drawn;
		try {
			drawn = this.arrivals.draw(arrival);
		}
		catch (OriginalTakenDown | DamagedOriginal ex) {
			return filled.with("drawn", null).with("unread", false);
		}
		catch (ArrivalRefused ex) {
			return filled.with("drawn", null).with("unread", true);
		}
		RecordForm form = RecordForm.of((typed != null) ? typed : drawn.record(), InterfaceWords.in(ui));
		Map<String, String> readings = new LinkedHashMap<>();
		readings.put("published", RecordForm.inWords(form.published().edtf(), this.dates, ui));
		readings.put("modified", RecordForm.inWords(form.modified().edtf(), this.dates, ui));
		Map<String, String> inWords = new LinkedHashMap<>();
		drawn.dates().forEach((date) -> inWords.put(date.edtf(), RecordForm.inWords(date.edtf(), this.dates, ui)));
		String language = drawn.record().language();
		return filled.with("drawn", drawn)
			.with("unread", false)
			.with("inWords", inWords)
			.with("record", form)
			.with("text", drawn.text())
			.with("tongue", language.isEmpty() ? null : language)
			.with("readings", readings)
			.with("bases", RecordDraft.BASES)
			.with("roles", RecordDraft.ROLES)
			.with("sources", this.sources.all(InterfaceWords.in(ui).alphabetical()));
	}

	private List<Why> reasons(Arrival arrival, InterfaceLanguage ui) {
		return arrival.reasons()
			.stream()
			.map((reason) -> new Why(this.messages.getMessage("desk.arrival.why." + reason.code(),
					reason.arguments().toArray(), ui.getLocale()), reason.article()))
			.toList();
	}

	/**
	 * Why a person has to look.
	 *
	 * @param words in the language of the page
	 * @param article the article it is about, or null
	 */
	record Why(String words, @Nullable Long article) {
	}

}
