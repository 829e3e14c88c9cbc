package org.dateline.editorial;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in with a passkey, which says itself whose it is. Failures count for a passkey
 * as they do for a name.
 */
@Controller
class PasskeySignInController {

	private final Passkeys passkeys;

	private final PasskeyChallenges challenges;

	private final RelyingParty relyingParty;

	private final SignInThrottle throttle;

	private final SignInController signIn;

	PasskeySignInController(Passkeys passkeys, PasskeyChallenges challenges, RelyingParty relyingParty,
			SignInThrottle throttle, SignInController signIn) {
		this.passkeys = passkeys;
		this.challenges = challenges;
		this.relyingParty = relyingParty;
		this.throttle = throttle;
		this.signIn = signIn;
	}

	/**
	 * What the browser is asked; where it is not, the form is sent without and told why.
	 */
	@PostMapping("/{ui}/login/passkey/options")
	Page ask(HttpServletRequest request) {
		if (this.throttle.isExhausted(request.getRemoteAddr())) {
			return Page.unkept(MediaType.APPLICATION_JSON, "{}", HttpStatus.TOO_MANY_REQUESTS);
		}
		return Page.unkept(MediaType.APPLICATION_JSON, this.relyingParty.ask(this.challenges.give(request, null)),
				HttpStatus.OK);
	}

	@PostMapping("/{ui}/login/passkey")
	Page signIn(@PathVariable InterfaceLanguage ui, @RequestParam(defaultValue = "") String credential,
			@RequestParam(defaultValue = "") String next, HttpServletRequest request, HttpServletResponse response) {
		String passkey = this.relyingParty.idOf(credential);
		String address = request.getRemoteAddr();
		Duration wait = this.throttle.begin(passkey, address);
		if (!wait.isZero()) {
			return this.signIn.makeWait(wait, "", next, ui, request);
		}
		try {
			SignedIn person = this.passkeys.signIn(credential, this.challenges.take(request, null));
			this.throttle.succeeded(passkey, address);
			return this.signIn.lead(person, next, ui, request, response);
		}
		catch (Refused ex) {
			return this.signIn.refuse(ex, "", next, ui, request);
		}
	}

}
