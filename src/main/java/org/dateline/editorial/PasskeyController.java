package org.dateline.editorial;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Adding and removing one's own passkeys. A script asks the browser for a passkey and
 * puts it into the form, which is sent like any other.
 */
@Controller
@ForContributors
class PasskeyController {

	private final Passkeys passkeys;

	private final PasskeyChallenges challenges;

	private final OwnAccountController ownAccount;

	private final DeskPages pages;

	PasskeyController(Passkeys passkeys, PasskeyChallenges challenges, OwnAccountController ownAccount,
			DeskPages pages) {
		this.passkeys = passkeys;
		this.challenges = challenges;
		this.ownAccount = ownAccount;
		this.pages = pages;
	}

	/**
	 * What the browser is to make; where it may not, the form is sent without and told
	 * why.
	 */
	@PostMapping("/{ui}/desk/account/passkeys/options")
	Page ask(@AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "") String passkey,
			HttpServletRequest request) {
		try {
			this.passkeys.check(person, passkey);
			return Page.unkept(MediaType.APPLICATION_JSON,
					this.passkeys.askForNew(person, this.challenges.give(request, person)), HttpStatus.OK);
		}
		catch (Refused ex) {
			return Page.unkept(MediaType.APPLICATION_JSON, "{}", HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping("/{ui}/desk/account/passkeys")
	Page add(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "") String passkey, @RequestParam(defaultValue = "") String credential,
			HttpServletRequest request) {
		try {
			this.passkeys.check(person, passkey);
			this.passkeys.add(person, passkey, credential, this.challenges.take(request, person));
			return Page.redirect("/" + ui + "/desk/account?added#passkeys");
		}
		catch (Refused ex) {
			return this.ownAccount.filled(this.pages.refused("desk/account", request, ex, ui.getLocale()), person,
					request);
		}
	}

	@PostMapping("/{ui}/desk/account/passkeys/remove")
	Page remove(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "") String id) {
		this.passkeys.remove(person, id);
		return Page.redirect("/" + ui + "/desk/account#passkeys");
	}

}
