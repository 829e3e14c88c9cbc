package org.dateline.pages;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Passkeys in a browser, which has an authenticator of its own for the purpose: it keeps
 * them, and its person always confirms.
 */
@InChromium("dateline.admin.password=" + EditorsJourneyIT.PASSWORD)
class PasskeysIT {

	private final HtmlChecker html = new HtmlChecker();

	@LocalServerPort
	private int port;

	@Test
	void areAddedUsedAndRemoved(Chromium chromium) {
		try (Visit visit = chromium.visit(this.port, Screen.PHONE.options())) {
			Page page = signIn(visit);
			giveAuthenticator(page);
			visit.open("/en/desk/account");
			assertThat(page.locator("#passkeys-need")).isHidden();
			page.locator("#passkey").fill("My phone");
			button(page, "Add a passkey").click();
			assertThat(page.locator("#passkeys li")).containsText("My phone");
			assertThat(page.locator("#passkeys li")).containsText("not used yet");
			assertThat(this.html.check(page.reload().body())).isEmpty();
			assertThat(visit.barriers()).isEmpty();

			page.locator("#passkey").fill("The same again");
			button(page, "Add a passkey").click();
			assertThat(page.locator("#passkeys .trouble")).containsText("already");
			assertThat(page.locator("#passkey")).hasValue("The same again");

			button(page, "Sign out").click();
			visit.open("/en/login?next=/en/desk/trail");
			assertThat(visit.barriers()).isEmpty();
			button(page, "Sign in with a passkey").click();
			assertThat(page.locator(".desk-head")).containsText("Administrator");
			assertThat(visit.address()).isEqualTo("/en/desk/trail");
			assertThat(page.locator("tbody")).containsText("added the passkey · My phone");

			visit.open("/en/desk/account");
			assertThat(page.locator("#passkeys li")).containsText("last used");
			button(page, "Remove the passkey “My phone”").click();
			assertThat(page.locator("#passkeys li")).hasCount(0);
			button(page, "Sign out").click();
			button(page, "Sign in with a passkey").click();
			assertThat(page.locator("main [role=alert]").first()).containsText("This passkey was not accepted.");
		}
	}

	@Test
	void saysWhereTheyWorkWhereTheyDoNot(Chromium chromium) {
		try (Visit visit = chromium.visit(this.port, Screen.PHONE.options())) {
			Page page = visit.page();
			page.navigate("http://127.0.0.1:%d/en/login".formatted(this.port));

			assertThat(page.locator("#passkeys-need")).containsText("http://localhost:" + this.port);
			assertThat(button(page, "Sign in with a passkey")).hasCount(0);
		}
	}

	@Test
	void loseNothingWhenTheSessionHasEnded(Chromium chromium) {
		try (Visit visit = chromium.visit(this.port, Screen.PHONE.options())) {
			Page page = signIn(visit);
			giveAuthenticator(page);
			visit.open("/en/desk/account");
			page.locator("#passkey").fill("My <phone>");
			page.context().clearCookies();
			button(page, "Add a passkey").click();
			page.locator("#name").fill("admin");
			page.locator("#password").fill(EditorsJourneyIT.PASSWORD);
			button(page, "Sign in").click();
			button(page, "Send it again").click();

			assertThat(page.locator("#passkeys > [role=alert]")).isVisible();
			assertThat(page.locator("#passkey")).hasValue("My <phone>");
			button(page, "Add a passkey").click();
			assertThat(page.locator("#passkeys li").first()).containsText("My <phone>");
			button(page, "Remove the passkey “My <phone>”").click();
		}
	}

	private static void giveAuthenticator(Page page) {
		CDPSession session = page.context().newCDPSession(page);
		session.send("WebAuthn.enable");
		JsonObject options = new JsonObject();
		options.addProperty("protocol", "ctap2");
		options.addProperty("transport", "internal");
		options.addProperty("hasResidentKey", true);
		options.addProperty("hasUserVerification", true);
		options.addProperty("isUserVerified", true);
		options.addProperty("automaticPresenceSimulation", true);
		JsonObject authenticator = new JsonObject();
		authenticator.add("options", options);
		session.send("WebAuthn.addVirtualAuthenticator", authenticator);
	}

	private Page signIn(Visit visit) {
		Page page = visit.open("/en/login");
		page.locator("#name").fill("admin");
		page.locator("#password").fill(EditorsJourneyIT.PASSWORD);
		button(page, "Sign in").click();
		assertThat(visit.address()).isEqualTo("/en/desk");
		return page;
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
