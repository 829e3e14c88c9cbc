package org.dateline.editorial;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What everyone may do about their own account: the password, the sessions. Passkeys are
 * {@link PasskeyController}'s.
 */
@Controller
@ForContributors
class OwnAccountController {

	private final Accounts accounts;

	private final Sessions sessions;

	private final AccessTokens tokens;

	private final Departures departures;

	private final SignInController signIn;

	private final Passkeys passkeys;

	private final RelyingParty relyingParty;

	private final DeskPages pages;

	OwnAccountController(Accounts accounts, Sessions sessions, AccessTokens tokens, Departures departures,
			SignInController signIn, Passkeys passkeys, RelyingParty relyingParty, DeskPages pages) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.tokens = tokens;
		this.departures = departures;
		this.signIn = signIn;
		this.passkeys = passkeys;
		this.relyingParty = relyingParty;
		this.pages = pages;
	}

	@GetMapping("/{ui}/desk/account")
	Page show(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
		return filled(this.pages.page("desk/account", request), person, request);
	}

	@PostMapping("/{ui}/desk/account/password")
	Page changePassword(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String next,
			@RequestParam(defaultValue = "") String again, HttpServletRequest request, HttpServletResponse response) {
		try {
			SignedIn changed = this.accounts.changePassword(person, current, next, again);
			HttpSession ended = request.getSession(false);
			if (ended != null) {
				ended.invalidate();
			}
			this.signIn.enter(changed, request, response);
			return Page.redirect("/" + ui + "/desk/account?changed");
		}
		catch (Refused ex) {
			return filled(this.pages.refused("desk/account", request, ex, ui.getLocale()), person, request);
		}
	}

	@PostMapping("/{ui}/desk/account/sessions/end")
	Page endSession(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam String session) {
		this.departures.end(person, session);
		return Page.redirect("/" + ui + "/desk/account#sessions");
	}

	/** The page with all there is to see of an account. */
	Page filled(Page page, SignedIn person, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return page.canonical("/desk/account")
			.with("changed", request.getParameter("changed") != null)
			.with("added", request.getParameter("added") != null)
			.with("passkey", request.getParameter("passkey"))
			.with("passkeys", this.passkeys.of(person.name()))
			.with("origin", this.relyingParty.origin())
			.with("shortest", Passwords.SHORTEST)
			.with("liveTokens", this.tokens.countLive(person))
			.with("sessions", this.sessions.of(person, (session != null) ? session.getId() : null));
	}

}
