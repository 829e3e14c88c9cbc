package org.dateline.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.CorrectionRefused;
import org.dateline.article.HeldRecord;
import org.dateline.article.Problem;
import org.dateline.article.RecordDraft;
import org.dateline.article.TextChanges;
import org.dateline.intake.Arrival;
import org.dateline.intake.ArrivalRefused;
import org.dateline.intake.VersionComparison;
import org.dateline.provenance.DamagedOriginal;
import org.dateline.provenance.OriginalTakenDown;
import org.dateline.vocabulary.DateWords;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes what came in as what a report became, after both were seen beside each other: a
 * number is mistyped easily, and a version stays.
 */
@Controller
@ForEditors
class ArrivalVersionController {

	private static final String VIEW = "desk/version";

	private static final int LONGEST_REASON = 1000;

	private final Receiver receiver;

	private final TextChanges changes;

	private final DateWords dates;

	private final DeskPages pages;

	ArrivalVersionController(Receiver receiver, TextChanges changes, DateWords dates, DeskPages pages) {
		this.receiver = receiver;
		this.changes = changes;
		this.dates = dates;
		this.pages = pages;
	}

	/** Shows both, and asks. */
	@GetMapping("/{ui}/desk/intake/{id:\\d{1,18}}/version")
	@ByToken(Scope.READ)
	Page show(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "") String article, HttpServletRequest request) {
		return new Form(ui, this.receiver.find(person, id), article, "", request).asked(List.of());
	}

	/** Takes it in, if it was said why, and again where both are unlike. */
	@PostMapping("/{ui}/desk/intake/{id:\\d{1,18}}/version")
	@ByToken(Scope.EDIT)
	Page take(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "") String article, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String anyway, HttpServletRequest request) {
		Form form = new Form(ui, this.receiver.find(person, id), article, reason, request);
		List<Refused> refusals = new ArrayList<>();
		if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
			refusals.add(new Refused("reason", "desk.version.reason", LONGEST_REASON));
		}
		try {
			long report = form.number();
			if (anyway.isEmpty() && !this.receiver.compare(form.arrival, report).fits()) {
				refusals.add(new Refused("anyway", "desk.version.unlike"));
			}
			if (!refusals.isEmpty()) {
				return form.asked(refusals);
			}
			this.receiver.takeAsVersion(person, id, report, reason);
			return Page.redirect("/" + ui + "/articles/" + report);
		}
		catch (CorrectionRefused ex) {
			Problem first = ex.problems().get(0);
			return form.asked(List.of(new Refused("article", first.message(), first.arguments().toArray())));
		}
		catch (ArrivalRefused ex) {
			return form.asked(List.of(refusal(ex))).status(HttpStatus.CONFLICT);
		}
		catch (Refused | PageNotFound | OriginalTakenDown | DamagedOriginal ex) {
			// what cannot be compared is refused for the same reason
			return form.asked(List.of());
		}
	}

	private static Refused refusal(ArrivalRefused refused) {
		return new Refused(null, refused.code(), refused.arguments().toArray());
	}

	/**
	 * What is typed, and what it is about.
	 */
	private final class Form {

		private final InterfaceLanguage ui;

		private final Arrival arrival;

		private final String article;

		private final String reason;

		private final HttpServletRequest request;

		Form(InterfaceLanguage ui, Arrival arrival, String article, String reason, HttpServletRequest request) {
			this.ui = ui;
			this.arrival = arrival;
			this.article = article;
			this.reason = reason;
			this.request = request;
		}

		long number() {
			return Typed.number(this.article.strip()).orElseThrow(() -> new Refused("article", "desk.version.bad"));
		}

		Page asked(List<Refused> refusals) {
			try {
				VersionComparison comparison = ArrivalVersionController.this.receiver.compare(this.arrival, number());
				Page page = refusals.isEmpty() ? ArrivalVersionController.this.pages.page(VIEW, this.request)
						: ArrivalVersionController.this.pages.refused(VIEW, this.request, refusals,
								this.ui.getLocale());
				return on(page, comparison);
			}
			catch (Refused ex) {
				return refused(ex);
			}
			catch (PageNotFound ex) {
				return refused(new Refused("article", "desk.version.none",
						Typed.number(this.article.strip()).map(String::valueOf).orElse("")));
			}
			catch (ArrivalRefused ex) {
				return refused(refusal(ex)).status(HttpStatus.CONFLICT);
			}
			catch (OriginalTakenDown | DamagedOriginal ex) {
				return refused(new Refused(null, "desk.arrival.taken-down")).status(HttpStatus.CONFLICT);
			}
		}

		private Page refused(Refused refused) {
			return on(ArrivalVersionController.this.pages.refused(VIEW, this.request, refused, this.ui.getLocale()),
					null);
		}

		private Page on(Page page, @Nullable VersionComparison comparison) {
			Page filled = page.canonical("/desk/intake/" + this.arrival.id() + "/version")
				.with("id", this.arrival.id())
				.with("article", this.article)
				.with("reason", this.reason)
				.with("comparison", comparison);
			if (comparison == null) {
				return filled;
			}
			HeldRecord present = comparison.present();
			return filled.with("report", present.articleId())
				.with("present", side(present.values()))
				.with("came", side(comparison.drawn().record()))
				.with("difference", ArrivalVersionController.this.changes.write(present.text(),
						comparison.drawn().text(), this.ui.getLocale()));
		}

		private Side side(RecordDraft record) {
			return new Side(Optional.ofNullable(record.headline()).map(RecordDraft.Headline::words).orElse(""),
					record.language(),
					record.attributions()
						.stream()
						.filter((one) -> one.role().equals("publisher"))
						.map(RecordDraft.Attribution::source)
						.filter(Objects::nonNull)
						.collect(Collectors.joining(", ")),
					RecordForm.inWords(Optional.ofNullable(record.published().edtf()).orElse(""),
							ArrivalVersionController.this.dates, this.ui),
					record.countries());
		}

	}

	/**
	 * What one of both says of itself.
	 *
	 * @param headline its headline, or empty
	 * @param language the language tag, or empty
	 * @param publisher the slug of its publisher, or empty
	 * @param published when, in words, or empty
	 * @param countries codes of countries
	 */
	record Side(String headline, String language, String publisher, String published, List<String> countries) {
	}

}
