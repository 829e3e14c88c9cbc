package org.dateline.pages;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Passkeys in a browser, which has an authenticator of its own for the purpose. */
@InChromium("dateline.admin.password=" + EditorsJourneyIT.PASSWORD)
class PasskeysIT {

	private final HtmlChecker html = new HtmlChecker();

	@LocalServerPort
	private int port;

	@Test
	void areAddedUsedAndRemoved(Chromium chromium) {
		try (Visit visit = chromium.visit(this.port, Screen.DESKTOP.options())) {
			CDPSession authenticator = authenticator(visit.page());
			Page page = signIn(visit);
			visit.open("/en/desk/account");
			assertThat(page.locator("#passkeys-need")).isHidden();
			page.locator("#passkey").fill("My phone");
			button(page, "Add a passkey").click();
			assertThat(page.locator("#passkeys li")).containsText("My phone");
			assertThat(page.locator("#passkeys li")).containsText("not used yet");
			assertThat(this.html.check(page.content().replaceFirst("^<!DOCTYPE html>", "<!doctype html>"))).isEmpty();
			assertThat(visit.barriers()).isEmpty();

			page.locator("#passkey").fill("The same again");
			button(page, "Add a passkey").click();
			assertThat(page.locator("#passkeys .trouble")).containsText("already");
			assertThat(page.locator("#passkey")).hasValue("The same again");

			button(page, "Sign out").click();
			visit.open("/en/login?next=/en/desk/trail");
			assertThat(visit.barriers()).isEmpty();
			button(page, "Sign in with a passkey").click();
			page.waitForURL("**/en/desk/trail");
			assertThat(page.locator(".desk-head")).containsText("Administrator");
			assertThat(page.locator("tbody")).containsText("added the passkey My phone");

			visit.open("/en/desk/account");
			assertThat(page.locator("#passkeys li")).containsText("last used");
			button(page, "Remove the passkey “My phone”").click();
			assertThat(page.locator("#passkeys li")).hasCount(0);
			button(page, "Sign out").click();
			button(page, "Sign in with a passkey").click();
			assertThat(page.locator("main [role=alert]").first()).containsText("This passkey was not accepted.");

			JsonObject absent = new JsonObject();
			absent.addProperty("authenticatorId", this.authenticatorId);
			authenticator.send("WebAuthn.removeVirtualAuthenticator", absent);
		}
	}

	private String authenticatorId = "";

	/** One that keeps passkeys and whose person always confirms. */
	private CDPSession authenticator(Page page) {
		CDPSession session = page.context().newCDPSession(page);
		session.send("WebAuthn.enable");
		JsonObject options = new JsonObject();
		options.addProperty("protocol", "ctap2");
		options.addProperty("transport", "internal");
		options.addProperty("hasResidentKey", true);
		options.addProperty("hasUserVerification", true);
		options.addProperty("isUserVerified", true);
		options.addProperty("automaticPresenceSimulation", true);
		JsonObject wanted = new JsonObject();
		wanted.add("options", options);
		this.authenticatorId = session.send("WebAuthn.addVirtualAuthenticator", wanted)
			.get("authenticatorId")
			.getAsString();
		return session;
	}

	private Page signIn(Visit visit) {
		Page page = visit.open("/en/login");
		page.locator("#name").fill("admin");
		page.locator("#password").fill(EditorsJourneyIT.PASSWORD);
		page.locator("main form:has(#password) button").click();
		assertThat(visit.address()).isEqualTo("/en/desk");
		return page;
	}

	private static com.microsoft.playwright.Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
