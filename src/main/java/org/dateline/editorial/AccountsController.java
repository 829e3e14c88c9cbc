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

/** The accounts, for administrators. */
@Controller
@ForAdministrators
class AccountsController {

	private final Accounts accounts;

	private final DeskPages pages;

	AccountsController(Accounts accounts, DeskPages pages) {
		this.accounts = accounts;
		this.pages = pages;
	}

	@GetMapping("/{ui}/desk/accounts")
	Page list(HttpServletRequest request) {
		return filled(this.pages.page("desk/accounts", request), "", "", Role.EDITOR).with("done",
				request.getParameter("done") != null);
	}

	@PostMapping("/{ui}/desk/accounts")
	Page open(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String shownAs,
			@RequestParam(defaultValue = "") String role, HttpServletRequest request) {
		Role wanted = Role.ofCode(role).orElse(null);
		try {
			if (wanted == null) {
				throw new Refused("role", "desk.account.role.refused", role);
			}
			String password = this.accounts.open(person, name, shownAs, wanted);
			return told(request, Accounts.normalize(name), password);
		}
		catch (Refused ex) {
			return filled(this.pages.refused("desk/accounts", request, ex, ui.getLocale()), name, shownAs,
					(wanted != null) ? wanted : Role.EDITOR);
		}
	}

	@PostMapping("/{ui}/desk/accounts/{name}/password")
	Page resetPassword(@PathVariable InterfaceLanguage ui, @PathVariable String name,
			@AuthenticationPrincipal SignedIn person, @RequestParam(name = "form", defaultValue = "") String key,
			@RequestParam(defaultValue = "") String confirmed, HttpServletRequest request) {
		if (confirmed.isEmpty()) {
			Refused unconfirmed = new Refused(null, "desk.accounts.reset.unconfirmed", name);
			return filled(this.pages.refused("desk/accounts", request, unconfirmed, ui.getLocale()), "", "",
					Role.EDITOR);
		}
		if (SentForms.isRepeated(request, key)) {
			return Page.redirect("/" + ui + "/desk/accounts");
		}
		try {
			String password = this.accounts.resetPassword(person, name);
			if (!Accounts.normalize(name).equals(person.name())) {
				// else this session has just ended, with all others of the account
				SentForms.note(request, key);
			}
			return told(request, name, password);
		}
		catch (Refused ex) {
			return filled(this.pages.refused("desk/accounts", request, ex, ui.getLocale()), "", "", Role.EDITOR);
		}
	}

	@PostMapping("/{ui}/desk/accounts/{name}/role")
	Page changeRole(@PathVariable InterfaceLanguage ui, @PathVariable String name,
			@AuthenticationPrincipal SignedIn person, @RequestParam String role, HttpServletRequest request) {
		return acted(ui, request, () -> this.accounts.changeRole(person, name,
				Role.ofCode(role).orElseThrow(() -> new Refused(null, "desk.account.role.refused", role))));
	}

	@PostMapping("/{ui}/desk/accounts/{name}/close")
	Page close(@PathVariable InterfaceLanguage ui, @PathVariable String name, @AuthenticationPrincipal SignedIn person,
			HttpServletRequest request) {
		return acted(ui, request, () -> this.accounts.close(person, name));
	}

	@PostMapping("/{ui}/desk/accounts/{name}/reopen")
	Page reopen(@PathVariable InterfaceLanguage ui, @PathVariable String name, @AuthenticationPrincipal SignedIn person,
			HttpServletRequest request) {
		return acted(ui, request, () -> this.accounts.reopen(person, name));
	}

	private Page acted(InterfaceLanguage ui, HttpServletRequest request, Runnable act) {
		try {
			act.run();
			return Page.redirect("/" + ui + "/desk/accounts?done");
		}
		catch (Refused ex) {
			return filled(this.pages.refused("desk/accounts", request, ex, ui.getLocale()), "", "", Role.EDITOR);
		}
	}

	/** The only page that shows a password, and only once. */
	private Page told(HttpServletRequest request, String name, String password) {
		return filled(this.pages.page("desk/accounts", request), "", "", Role.EDITOR).with("told",
				new Told(name, password));
	}

	private Page filled(Page page, String name, String shownAs, Role role) {
		return page.canonical("/desk/accounts")
			.with("accounts", this.accounts.all())
			.with("roles", Role.values())
			.with("name", name)
			.with("shownAs", shownAs)
			.with("role", role)
			.with("done", false)
			.with("told", (@Nullable Told) null);
	}

	/** A password to be handed over. */
	record Told(String name, String password) {
	}

}
