package org.dateline.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What an editor does in a day, in a browser. */
@InChromium("dateline.admin.password=" + EditorsJourneyIT.PASSWORD)
class EditorsJourneyIT {

	static final String PASSWORD = "a sentence for the first day";

	private static final List<String> PAGES = List.of("/desk", "/desk/account", "/desk/account/tokens",
			"/desk/accounts", "/desk/bags", "/desk/trail", "/desk/articles/1", "/desk/sources", "/desk/sources/antara",
			"/desk/sources/antara/merge", "/desk/sources/antara/merge?into=unikal", "/desk/feeds", "/desk/intake");

	private static final String CONTRIBUTOR = "a sentence of the contributor";

	private final HtmlChecker html = new HtmlChecker();

	@LocalServerPort
	private int port;

	@Test
	void correctsADateWithWordsMarkedInTheText(Chromium chromium) {
		try (Visit visit = chromium.visit(this.port, Screen.DESKTOP.options())) {
			Page page = signIn(visit, "/en/desk/articles/2");
			page.locator("[id='published.quotes[1]']").focus();
			page.evaluate(
					"""
							() => {
								const text = document.getElementById('verbatim').firstChild;
								const start = text.data.indexOf('modified');
								document.getSelection().setBaseAndExtent(text, start < 0 ? 0 : start, text, (start < 0 ? 0 : start) + 8);
								document.getElementById('verbatim').dispatchEvent(new MouseEvent('mouseup'));
							}""");
			assertThat(page.locator("[id='published.quotes[1]']").inputValue()).hasSize(8);
			assertThat(page.locator("[name='published.quotes[1].start']").inputValue()).isNotEmpty();

			page.locator("[id='published.edtf']").fill("2024-10-08");
			assertThat(page.locator("#record output").first()).hasText("8 October 2024");
			page.locator("#reason").fill("The hour is not what it says.");
			page.locator("#record button").first().click();

			assertThat(visit.address()).isEqualTo("/en/desk/articles/2?done");
			assertThat(page.locator("main [role=status]")).hasText("Done, and written to the trail.");
			look(visit, "/en/desk/articles/2?done");
			visit.open("/en/articles/2/versions");
			assertThat(page.locator("main")).containsText("The hour is not what it says.");
		}
	}

	@Test
	void isToldWhatDoesNotHoldAndWhatChangedMeanwhile(Chromium chromium) {
		try (Visit visit = chromium.visit(this.port, Screen.DESKTOP.options())) {
			Page page = signIn(visit, "/en/desk/articles/4");
			page.locator("[id='published.edtf']").fill("last summer");
			page.locator("#countries").fill("AZ XX");
			Response refused = page.waitForResponse("**/desk/articles/4",
					() -> page.locator("#record button").first().click());

			assertThat(refused.status()).isEqualTo(422);
			assertThat(this.html.check(refused.body())).isEmpty();
			assertThat(page.locator("main .notice[role=alert]")).isFocused();
			look(visit, "/en/desk/articles/4, refused");
			page.locator(".to-field").first().click();
			assertThat(page.locator("[id='published.edtf']")).isFocused();
		}
		try (Visit visit = chromium.visit(this.port, Screen.DESKTOP.options())) {
			Page page = signIn(visit, "/en/desk/articles/4");
			page.evaluate("() => document.querySelector('#record [name=revision]').value--");
			page.locator("#countries").fill("AZ RU TR");
			page.locator("#reason").fill("Turkey is in it.");
			Response conflict = page.waitForResponse("**/desk/articles/4",
					() -> page.locator("#record button").first().click());

			assertThat(conflict.status()).isEqualTo(409);
			assertThat(this.html.check(conflict.body())).isEmpty();
			look(visit, "/en/desk/articles/4, in conflict");
		}
	}

	@Test
	void takesInAPageThatIsHandedIn(Chromium chromium) {
		String html = """
				<!DOCTYPE html><html lang="az"><head><title>Nazirlər görüşüb</title>
				<meta property="article:published_time" content="2024-10-09T12:00:00+04:00"></head><body><article>
				<h1>Nazirlər Bakıda görüşüb</h1><p>Azərbaycan və Türkiyənin xarici işlər nazirləri çərşənbə günü
				Bakıda görüşüb, iki ölkə arasında ticarət və nəqliyyat məsələlərini müzakirə ediblər.</p><p>Görüşdən
				sonra jurnalistlərə bildirilib ki, tərəflər ilin sonuna qədər yeni saziş imzalamağı planlaşdırır.</p>
				</article></body></html>
				""";
		try (Visit visit = chromium.visit(this.port, Screen.DESKTOP.options())) {
			Page page = signIn(visit, "/en/desk/intake");
			page.locator("#hand-in-file summary").click();
			page.locator("#file")
				.setInputFiles(new FilePayload("nazirler.html", "text/html", html.getBytes(StandardCharsets.UTF_8)));
			look(visit, "/en/desk/intake, with a form");
			page.locator("#hand-in-file button").click();
			assertThat(page.locator("#language")).hasValue("az");
			assertThat(page.locator("#countries")).hasValue("AZ TR");
			String arrival = visit.address().substring("/en".length());
			for (String language : List.of("en", "ru", "az", "id")) {
				visit.open("/" + language + arrival);
				check(visit);
			}
			visit.open("/en" + arrival);
			page.locator("[id='published.edtf']").fill("some day");
			Response refused = page.waitForResponse("**/admit", () -> page.locator("#record button").first().click());
			assertThat(this.html.check(refused.body())).isEmpty();
			look(visit, "/en" + arrival + ", refused");
			page.locator("[id='published.edtf']").fill("2024-10-09");
			page.locator("[id='published.reasoning[en]']").fill("The head of the page says so.");
			page.locator("#record button").first().click();
			assertThat(page.locator("h1")).hasText("Nazirlər Bakıda görüşüb");
			visit.open("/en" + arrival);
			check(visit);
		}
	}

	@Test
	void makesATokenForAScript(Chromium chromium) {
		try (Visit visit = chromium.visit(this.port, Screen.DESKTOP.options())) {
			Page page = signIn(visit, "/en/desk/account");
			page.locator("#tokens a").click();
			page.locator("#name").fill("export of the trail at night");
			page.locator("#scope-edit").check();
			Response made = page.waitForResponse("**/desk/account/tokens",
					() -> page.locator("main form.narrow button").click());

			assertThat(page.locator("#secret")).hasValue(Pattern.compile("dateline_[0-9A-Za-z]{49}"));
			assertThat(this.html.check(made.body())).isEmpty();
			look(visit, "/en/desk/account/tokens");
			page.reload();
			assertThat(page.locator("#secret")).hasCount(0);
			assertThat(page.locator(".rows li")).hasCount(1);
			page.locator(".rows button").click();
			assertThat(page.locator(".rows li")).hasCount(0);
		}
	}

	@Test
	void acceptsWhatAContributorProposes(Chromium chromium) {
		openAnAccount(chromium);
		String proposal;
		try (Visit visit = chromium.visit(this.port, Screen.PHONE.options())) {
			Page page = signIn(visit, "/en/desk", "nigar", CONTRIBUTOR);
			page.locator("#number").fill("3");
			page.locator("form.number button").click();
			assertThat(visit.address()).isEqualTo("/en/desk/articles/3");
			check(visit);
			page.locator("#countries").fill("AZ RU TR");
			page.locator("#reason").fill("Turkey is in it, too.");
			page.locator("#record button").first().click();
			assertThat(visit.address()).isEqualTo("/en/desk/proposals");
			check(visit);
			page.locator(".rows a").first().click();
			proposal = visit.address();
			check(visit);
			visit.open("/en/desk/articles/3");
			page.locator("#language").fill("az-Latn");
			page.locator("#reason").fill("The script.");
			page.locator("#record button").first().click();
			visit.open("/en/desk");
			check(visit);
		}
		try (Visit visit = chromium.visit(this.port, Screen.DESKTOP.options())) {
			Page page = signIn(visit, "/en/desk");
			assertThat(page.locator(".gap").first()).containsText("Nigar");
			for (String language : List.of("en", "ru", "az", "id")) {
				visit.open("/" + language + proposal.substring(3));
				check(visit);
				visit.open("/" + language + "/desk/proposals");
				check(visit);
			}
			visit.open(proposal);
			page.locator("main .buttons a").click();
			check(visit);
			page.goBack();
			page.locator("main .buttons button").click();
			assertThat(visit.address()).isEqualTo(proposal);
			check(visit);
			visit.open("/en/articles/3/versions");
			assertThat(page.locator("main")).containsText("administrator, as proposed by: contributor");
			assertThat(page.locator("main")).containsText("Turkey is in it, too.");
			decideWhatCollides(visit);
		}
	}

	private void decideWhatCollides(Visit visit) {
		Page page = visit.open("/en/desk/articles/3");
		page.locator("#language").fill("az-Cyrl");
		page.locator("#reason").fill("Another script.");
		page.locator("#record button").first().click();
		visit.open("/en/desk/proposals?state=open");
		page.locator(".rows a").first().click();
		assertThat(page.locator("main")).containsText("Another script.");
		check(visit);
		page.locator("main .buttons a").click();
		assertThat(page.locator("main .notice")).containsText("Another script.");
		check(visit);
		page.locator("#record button").first().click();
		assertThat(page.locator("main .state")).hasText("accepted");
	}

	private void openAnAccount(Chromium chromium) {
		String password;
		try (Visit visit = chromium.visit(this.port, Screen.DESKTOP.options())) {
			Page page = signIn(visit, "/en/desk/accounts");
			page.locator("#name").fill("nigar");
			page.locator("#shownAs").fill("Nigar");
			page.locator("select[name=role]").last().selectOption("contributor");
			page.locator("form[action='/en/desk/accounts'] button").click();
			password = page.locator(".notice code").textContent();
		}
		try (Visit visit = chromium.visit(this.port, Screen.DESKTOP.options())) {
			Page page = signIn(visit, "/en/desk/account", "nigar", password);
			page.locator("[name=current]").fill(password);
			page.locator("[name=next]").fill(CONTRIBUTOR);
			page.locator("[name=again]").fill(CONTRIBUTOR);
			page.locator("form[action$='/password'] button").click();
			assertThat(page.locator("main")).containsText("Your password is changed");
		}
	}

	@Test
	void writesABagAndTakesItAway(Chromium chromium) {
		try (Visit visit = chromium.visit(this.port, Screen.DESKTOP.options())) {
			Page page = signIn(visit, "/en/desk/bags");
			page.locator("main form:has(#since) button").click();
			page.waitForCondition(() -> {
				page.reload();
				return page.locator(".rows a[download]").count() == 1;
			}, new Page.WaitForConditionOptions().setTimeout(120_000));
			check(visit);
			visit.open("/ru/desk/bags");
			check(visit);
			page.locator(".rows button").click();
			assertThat(page.locator(".rows")).hasCount(0);
		}
	}

	/** The open page, by those who look at its markup, its colours and its width. */
	private void check(Visit visit) {
		String address = visit.address();
		assertThat(this.html.check(visit.page().navigate(visit.page().url()).body())).as(address).isEmpty();
		look(visit, address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "az", "id" })
	void findsNoBarrierAtTheDesk(String language, Chromium chromium) {
		try (Visit visit = chromium.visit(this.port, Screen.DESKTOP.options())) {
			visit.open("/" + language + "/login");
			look(visit, "/" + language + "/login");
			Page page = signIn(visit, "/" + language + "/desk");
			for (String address : PAGES) {
				String whole = "/" + language + address;
				Response response = page.navigate("http://localhost:" + this.port + whole);
				assertThat(this.html.check(response.body())).as(whole).isEmpty();
				look(visit, whole);
			}
		}
	}

	private Page signIn(Visit visit, String next) {
		return signIn(visit, next, "admin", PASSWORD);
	}

	private Page signIn(Visit visit, String next, String name, String password) {
		Page page = visit.open("/" + next.substring(1, 3) + "/login?next=" + next);
		page.locator("#name").fill(name);
		page.locator("#password").fill(password);
		page.locator("main form:has(#password) button").click();
		assertThat(visit.address()).isEqualTo(next);
		return page;
	}

	/**
	 * Colours and the wide screen are the same in every language; how long words are is
	 * not.
	 */
	private static void look(Visit visit, String address) {
		Page page = visit.page();
		boolean whole = address.startsWith("/en");
		for (Screen screen : whole ? List.of(Screen.DESKTOP, Screen.PHONE) : List.of(Screen.PHONE)) {
			page.setViewportSize(screen.width(), screen.height());
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
			assertThat(visit.barriers()).as("%s on a %s, light", address, screen).isEmpty();
			if (whole) {
				page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
				assertThat(visit.barriersOfColour()).as("%s on a %s, dark", address, screen).isEmpty();
			}
			assertThat((Boolean) page
				.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
				.as("%s on a %s scrolls sideways", address, screen)
				.isTrue();
		}
	}

}
