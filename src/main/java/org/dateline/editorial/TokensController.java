package org.dateline.editorial;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own access tokens. */
@Controller
@ForContributors
class TokensController {

	private static final String VIEW = "desk/tokens";

	private final AccessTokens tokens;

	private final DeskPages pages;

	TokensController(AccessTokens tokens, DeskPages pages) {
		this.tokens = tokens;
		this.pages = pages;
	}

	@GetMapping("/{ui}/desk/account/tokens")
	Page show(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
		return filled(this.pages.page(VIEW, request), person, TokenForm.empty());
	}

	/**
	 * Makes a token; the only page that shows it, and only once. Loaded again, it leads
	 * to the tokens and makes none.
	 */
	@PostMapping("/{ui}/desk/account/tokens")
	Page make(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String scope,
			@RequestParam(defaultValue = "") String days, @RequestParam(name = "form", defaultValue = "") String key,
			HttpServletRequest request) {
		if (SentForms.isRepeated(request, key)) {
			return Page.redirect("/" + ui + "/desk/account/tokens");
		}
		TokenForm form = new TokenForm(name, scope, days);
		var refusals = form.refusals(person.role());
		if (!refusals.isEmpty()) {
			return filled(this.pages.refused(VIEW, request, refusals, ui.getLocale()), person, form);
		}
		try {
			String secret = this.tokens.make(person, form.called(), form.within(), form.lasting());
			SentForms.note(request, key);
			return filled(this.pages.page(VIEW, request), person, TokenForm.empty()).with("made",
					new Made(form.called(), secret));
		}
		catch (Refused ex) {
			return filled(this.pages.refused(VIEW, request, ex, ui.getLocale()), person, form);
		}
	}

	@PostMapping("/{ui}/desk/account/tokens/revoke")
	Page revoke(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam long token) {
		this.tokens.revoke(person, token);
		return Page.redirect("/" + ui + "/desk/account/tokens");
	}

	@PostMapping("/{ui}/desk/account/tokens/revoke-all")
	Page revokeAll(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person) {
		this.tokens.revokeAll(person);
		return Page.redirect("/" + ui + "/desk/account/tokens");
	}

	private Page filled(Page page, SignedIn person, TokenForm form) {
		return page.canonical("/desk/account/tokens")
			.with("tokens", this.tokens.of(person))
			.with("scopes", Scope.of(person.role()))
			.with("longestName", AccessTokens.LONGEST_NAME)
			.with("mostDays", AccessTokens.MOST_DAYS)
			.with("form", form)
			.with("made", (@Nullable Made) null);
	}

	/** A token to be copied. */
	record Made(String name, String secret) {
	}

}
