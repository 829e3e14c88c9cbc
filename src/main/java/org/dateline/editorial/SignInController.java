package org.dateline.editorial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in and out. A form that was interrupted by the end of a session travels along
 * with the sign-in, so that nothing typed is lost.
 */
@Controller
class SignInController {

	/** What a form had in its fields goes on under their names behind this. */
	private static final String KEPT = "kept.";

	/** Addresses of the desk only: nobody is led elsewhere by signing in. */
	private static final Pattern NEXT = Pattern.compile("/(en|ru|az|id)/desk([/?][^\\\\\\s]*)?");

	/** Addresses that the form to sign in with is sent to. */
	private static final Pattern SIGN_IN = Pattern.compile("/(en|ru|az|id)/login(/passkey)?");

	private static final Set<String> NEVER_KEPT = Set.of("_csrf", "password", "current", "next", "again", "credential");

	private final Accounts accounts;

	private final SignInThrottle throttle;

	private final RelyingParty relyingParty;

	private final DeskPages pages;

	private final Departures departures;

	private final SecurityContextRepository contexts;

	private final CsrfTokenRepository csrfTokens;

	SignInController(Accounts accounts, SignInThrottle throttle, RelyingParty relyingParty, DeskPages pages,
			Departures departures, SecurityContextRepository contexts, CsrfTokenRepository csrfTokens) {
		this.accounts = accounts;
		this.throttle = throttle;
		this.relyingParty = relyingParty;
		this.pages = pages;
		this.departures = departures;
		this.contexts = contexts;
		this.csrfTokens = csrfTokens;
	}

	@GetMapping({ "/{ui}/login", "/{ui}/login/passkey" })
	Page ask(@PathVariable InterfaceLanguage ui, @RequestParam(defaultValue = "") String next,
			@RequestParam(required = false) @Nullable String left, HttpServletRequest request) {
		return form(this.pages.page("desk/sign-in", request), "", next, List.of()).with("left", left != null);
	}

	@PostMapping("/{ui}/login")
	Page signIn(@PathVariable InterfaceLanguage ui, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String next,
			HttpServletRequest request, HttpServletResponse response) {
		String normal = Accounts.normalize(name);
		String address = request.getRemoteAddr();
		Duration wait = this.throttle.begin(normal, address);
		if (!wait.isZero()) {
			return makeWait(wait, name, next, ui, request);
		}
		SignedIn person = this.accounts.authenticate(normal, password).orElse(null);
		if (person == null) {
			return refuse(new Refused(null, "desk.sign-in.refused"), name, next, ui, request);
		}
		this.throttle.succeeded(normal, address);
		return lead(person, next, ui, request, response);
	}

	/** The form again, for whoever has to wait. */
	Page makeWait(Duration wait, String name, String next, InterfaceLanguage ui, HttpServletRequest request) {
		return refuse(new Refused(null, "desk.sign-in.wait", Math.max(1, wait.toMinutes() + 1)), name, next, ui,
				request)
			.status(HttpStatus.TOO_MANY_REQUESTS)
			.header("Retry-After", Long.toString(wait.toSeconds() + 1));
	}

	/** The form again, with what else it carries. */
	Page refuse(Refused refused, String name, String next, InterfaceLanguage ui, HttpServletRequest request) {
		return form(this.pages.refused("desk/sign-in", request, refused, ui.getLocale()), name, next,
				kept(request.getParameterMap()));
	}

	/** Lets a person in, to where they were going, with what they had typed there. */
	Page lead(SignedIn person, String next, InterfaceLanguage ui, HttpServletRequest request,
			HttpServletResponse response) {
		enter(person, request, response);
		return goOn(person, next, ui, request);
	}

	private Page goOn(SignedIn person, String next, InterfaceLanguage ui, HttpServletRequest request) {
		List<Field> kept = kept(request.getParameterMap());
		boolean isSafe = NEXT.matcher(next).matches();
		if (isSafe && !kept.isEmpty() && !person.mustChange()) {
			return resume(this.pages.page("desk/resume", request), next, kept);
		}
		return Page.redirect(isSafe ? next : "/" + ui + "/desk");
	}

	/**
	 * A form that came when nobody was signed in, or with a token of the past. Where that
	 * is the form to sign in with, what it carries goes on as it is.
	 */
	@PostMapping("/{ui}/login/interrupted")
	Page interrupted(@PathVariable InterfaceLanguage ui, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String next, HttpServletRequest request) {
		Object from = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
		if (from == null) {
			throw new PageNotFound("an interrupted form, asked for directly");
		}
		SignedIn person = Desk.signedIn();
		if (SIGN_IN.matcher(from.toString()).matches()) {
			return (person != null) ? goOn(person, next, ui, request)
					: interrupted(name, next, kept(request.getParameterMap()), request);
		}
		List<Field> typed = new ArrayList<>();
		request.getParameterMap().forEach((field, values) -> {
			if (!NEVER_KEPT.contains(field)) {
				for (String value : values) {
					typed.add(new Field(field, value));
				}
			}
		});
		if (person != null && NEXT.matcher(from.toString()).matches()) {
			return resume(this.pages.page("desk/resume", request), from.toString(), typed);
		}
		return interrupted("", from.toString(), typed, request);
	}

	private Page interrupted(String name, String next, List<Field> kept, HttpServletRequest request) {
		return form(this.pages.page("desk/sign-in", request), name, next, kept).with("interrupted", true)
			.status(HttpStatus.UNAUTHORIZED);
	}

	@PostMapping("/{ui}/logout")
	Page signOut(@PathVariable InterfaceLanguage ui, HttpServletRequest request, HttpServletResponse response) {
		SignedIn person = Desk.signedIn();
		if (person != null) {
			this.departures.signOut(person);
		}
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		SecurityContextHolder.clearContext();
		this.csrfTokens.saveToken(null, request, response);
		return Page.redirect("/" + ui + "/login?left");
	}

	/** Makes a session for a person; one that was there before gets another id. */
	void enter(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
		Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(person, null,
				List.of(person.role().authority()));
		request.getSession();
		new ChangeSessionIdAuthenticationStrategy().onAuthentication(authentication, request, response);
		new CsrfAuthenticationStrategy(this.csrfTokens).onAuthentication(authentication, request, response);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(authentication);
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
		Sessions.describe(request);
	}

	private Page form(Page page, String name, String next, List<Field> kept) {
		return page.canonical("/login")
			.with("name", name)
			.with("next", next)
			.with("left", false)
			.with("interrupted", false)
			.with("origin", this.relyingParty.origin())
			.with("kept", kept.stream().map((field) -> new Field(KEPT + field.name(), field.value())).toList());
	}

	private static Page resume(Page page, String next, List<Field> kept) {
		return page.canonical("/login").with("next", next).with("kept", kept);
	}

	private static List<Field> kept(Map<String, String[]> parameters) {
		List<Field> kept = new ArrayList<>();
		parameters.forEach((name, values) -> {
			if (name.startsWith(KEPT)) {
				for (String value : values) {
					kept.add(new Field(name.substring(KEPT.length()), value));
				}
			}
		});
		return kept;
	}

	/**
	 * A field of a form and what was typed into it.
	 *
	 * @param name its name
	 * @param value the text
	 */
	record Field(String name, String value) {
	}

}
