package org.dateline.editorial;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.CorrectionRefused;
import org.dateline.article.Problem;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Of what a report is a reprint, as editors decide. */
@Controller
@ForEditors
class ReprintController {

	private static final String VIEW = "desk/reprint";

	private final ReprintKeeper reprints;

	private final DeskPages pages;

	ReprintController(ReprintKeeper reprints, DeskPages pages) {
		this.reprints = reprints;
		this.pages = pages;
	}

	@GetMapping("/{ui}/desk/articles/{id:\\d{1,18}}/reprint")
	@ByToken(Scope.READ)
	Page show(@PathVariable InterfaceLanguage ui, @PathVariable long id, HttpServletRequest request) {
		return filled(this.pages.page(VIEW, request), id, null, "");
	}

	@PostMapping("/{ui}/desk/articles/{id:\\d{1,18}}/reprint")
	@ByToken(Scope.EDIT)
	Page decide(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "") String origin, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String anyway, HttpServletRequest request) {
		String typed = origin.strip();
		try {
			this.reprints.decide(person, id, typed.isEmpty() ? null : number(typed), reason, !anyway.isEmpty());
			return Page.redirect("/" + ui + "/desk/articles/" + id + "/reprint");
		}
		catch (Refused ex) {
			return filled(this.pages.refused(VIEW, request, ex, ui.getLocale()), id, origin, reason);
		}
		catch (CorrectionRefused ex) {
			Problem first = ex.problems().get(0);
			Refused refused = new Refused("origin", first.message(), first.arguments().toArray());
			return filled(this.pages.refused(VIEW, request, refused, ui.getLocale()), id, origin, reason);
		}
	}

	private static Long number(String typed) {
		return Typed.number(typed).orElseThrow(() -> new Refused("origin", "desk.reprint.bad"));
	}

	private Page filled(Page page, long id, @Nullable String typed, String reason) {
		ReprintKeeper.State state = this.reprints.state(id);
		return page.canonical("/desk/articles/" + id + "/reprint")
			.with("id", id)
			.with("reason", reason)
			.with("reprint", state.reprint())
			.with("origin", (typed != null) ? typed : state.origin());
	}

}
