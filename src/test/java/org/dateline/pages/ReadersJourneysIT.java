package org.dateline.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What readers come for, from the first page to the last, with scripts and without. */
@InChromium
@ParameterizedClass(name = "with scripts {0}")
@EnumSource
class ReadersJourneysIT {

	private static final String ENGLISH_HEADLINE = "Russian, Azerbaijani presidents signal 'moving forward' in bilateral relations";

	@Parameter
	private Scripts scripts;

	@LocalServerPort
	private int port;

	private Visit visit;

	private Page page;

	/** Whether the browser runs scripts. */
	enum Scripts {

		ON, OFF

	}

	@BeforeEach
	void arrive(Chromium chromium) {
		this.visit = chromium.visit(this.port,
				Screen.DESKTOP.options().setJavaScriptEnabled(this.scripts == Scripts.ON).setAcceptDownloads(true));
		this.page = this.visit.page();
	}

	@AfterEach
	void leaveWithoutComplaint() {
		try {
			assertThat(this.visit.complaints()).isEmpty();
		}
		finally {
			this.visit.close();
		}
	}

	@Test
	void fromTheFrontPageToAReport() {
		this.visit.open("/en");
		link("All 5 reports").click();
		assertHeading("5 reports");
		link(ENGLISH_HEADLINE).click();
		assertHeading(ENGLISH_HEADLINE);
		assertThat(this.page.getByRole(AriaRole.HEADING, level(1))).hasAttribute("lang", "en");
		assertThat(record()).containsText("Anadolu Agency");
		assertThat(record()).containsText("8 October 2024");
		assertThat(record()).containsText("not stated in the text");
		assertThat(this.page.locator(".text")).containsText("bilateral trade turnover has reached $4.3 billion");
	}

	@Test
	void filteringByLanguage() {
		this.visit.open("/en/articles");
		Locator russian = choice("Russian");
		assertThat(russian.locator("xpath=..").locator(".count")).hasText("2");
		russian.check();
		show();
		assertThat(this.visit.address()).isEqualTo("/en/articles?language=ru");
		assertHeading("2 reports");
		assertThat(choice("Russian")).isChecked();
		for (Locator title : titles().all()) {
			assertThat(title).hasAttribute("lang", "ru");
		}
		chip("Russian").click();
		assertHeading("5 reports");
		assertThat(this.visit.address()).isEqualTo("/en/articles");
		assertThat(choice("Russian")).not().isChecked();
	}

	@Test
	void choosingASpanOfADossier() {
		this.visit.open("/en/relations/AZ-RU");
		Locator chart = this.page.locator("figure.chart[data-brush]").first();
		chart.locator("summary").click();
		assertThat(chart.locator("table")).isVisible();
		chart.locator("summary").click();
		if (this.scripts == Scripts.OFF) {
			assertThat(chart.locator(".readout")).hasCount(0);
			return;
		}
		chart.locator(".band").first().hover();
		assertThat(chart.locator(".readout")).containsText("between 26 April and 31 December 2022");
		BoundingBox first = chart.locator(".hit").first().boundingBox();
		BoundingBox last = chart.locator(".hit").last().boundingBox();
		this.page.mouse().move(first.x + first.width / 2, first.y + first.height / 2);
		assertThat(chart.locator(".readout")).hasText("August 2024: 2 Russian");
		this.page.mouse().down();
		this.page.mouse().move(last.x + last.width / 2, last.y + last.height / 2);
		assertThat(chart.locator(".lit")).hasCount(chart.locator(".hit").count());
		this.page.mouse().up();
		assertThat(this.page).hasURL(Pattern.compile(".*/en/relations/AZ-RU\\?from=2024-08&to=2024-10"));
	}

	@Test
	void searchingInOneScriptAndReadingInAnother() {
		this.visit.open("/en");
		search("Quokkaland");
		assertHeading("No reports");
		search("Putin");
		assertHeading("4 reports");
		assertThat(this.page.locator("mark").filter(new Locator.FilterOptions().setHasText("Путина")).first())
			.isVisible();
		assertThat(this.page.locator(".understood dl")).containsText("Путин");
		link("exactly as typed").click();
		assertHeading("2 reports");
		assertThat(this.page.locator("mark").filter(new Locator.FilterOptions().setHasText("Путин"))).hasCount(0);
		link("all scripts and languages").click();
		choice("Russian").check();
		show();
		assertHeading("2 reports");
		assertThat(this.page.getByRole(AriaRole.SEARCHBOX).or(this.page.getByRole(AriaRole.COMBOBOX)))
			.hasValue("Putin");
		titles().first().getByRole(AriaRole.LINK).click();
		link("Back to the list of 2 reports").click();
		assertHeading("2 reports");
		chip("“Putin”").click();
		assertThat(this.visit.address()).isEqualTo("/en/articles?language=ru");
	}

	@Test
	void choosingASuggestionByKeyboard() {
		this.visit.open("/en");
		Locator words = this.page.locator("input[type=search]");
		words.click();
		words.pressSequentially("tovarooboro");
		if (this.scripts == Scripts.ON) {
			Locator suggestion = this.page.getByRole(AriaRole.OPTION).first();
			assertThat(suggestion).containsText("trade turnover");
			assertThat(words).hasAttribute("aria-expanded", "true");
			press("ArrowDown");
			assertThat(suggestion).hasAttribute("aria-selected", "true");
			press("Enter");
		}
		else {
			press("Enter");
		}
		this.page.waitForURL((address) -> address.contains("/en/articles?q=t"));
	}

	@Test
	void leavingTheFieldBeforeTheSuggestionsCome() {
		if (this.scripts == Scripts.OFF) {
			return;
		}
		List<Route> held = new ArrayList<>();
		List<Request> ended = new ArrayList<>();
		this.page.route("**/suggestions?q=Puti*", held::add);
		this.page.onRequestFinished(ended::add);
		this.page.onRequestFailed(ended::add);
		this.visit.open("/en");
		Locator words = this.page.locator("input[type=search]");
		words.fill("Puti");
		this.page.waitForCondition(() -> !held.isEmpty());
		press("Tab");
		Route answer = held.get(0);
		if (!ended.contains(answer.request())) {
			answer.resume();
		}
		this.page.waitForCondition(() -> ended.contains(answer.request()));
		this.page.evaluate("async () => (await fetch('/en/suggestions?q=Aliyev')).json()");
		assertThat(this.page.getByRole(AriaRole.LISTBOX)).isHidden();
		assertThat(words).hasAttribute("aria-expanded", "false");
	}

	@Test
	void askingForTheSameSuggestionsAgain() {
		if (this.scripts == Scripts.OFF) {
			return;
		}
		this.visit.open("/en");
		Locator words = this.page.locator("input[type=search]");
		words.fill("tovarooboro");
		assertThat(this.page.getByRole(AriaRole.LISTBOX)).isVisible();
		words.press("Escape");
		assertThat(this.page.getByRole(AriaRole.LISTBOX)).isHidden();
		words.fill("tovarooboro");
		assertThat(this.page.getByRole(AriaRole.LISTBOX)).isVisible();
	}

	@ParameterizedTest
	@EnumSource(names = { "PHONE", "DESKTOP" })
	void askingWhatAWordWasReadAs(Screen screen) {
		this.page.setViewportSize(screen.width(), screen.height());
		this.visit.open("/en/articles/2?marks=on");
		Locator words = this.page.locator(".text .read");
		assertThat(words.count()).isGreaterThan(40);
		for (Locator word : words.all()) {
			word.focus();
			assertThat((Boolean) word.evaluate(
					"""
							word => {
								const gloss = word.querySelector('.gloss').getBoundingClientRect();
								return gloss.width > 0 && gloss.left >= 0 && gloss.right <= document.documentElement.clientWidth;
							}"""))
				.as("the gloss of “%s” is within the screen", word.textContent())
				.isTrue();
		}
		press("Escape");
		if (this.scripts == Scripts.ON) {
			assertThat(words.last().locator(".gloss")).isHidden();
			words.first().focus();
			assertThat(words.first().locator(".gloss")).isVisible();
		}
	}

	@Test
	void readingWhatIsTooLongForALine() {
		this.page.setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
		this.visit.open("/en/articles?q=" + "x".repeat(300));
		assertThat(this.page.locator(".chips li")).hasCount(1);
		assertFits();
		this.visit.open("/en/articles/1/beside/2");
		assertFits();
	}

	@Test
	void comingBackFromAFilter() {
		this.visit.open("/en/articles");
		choice("Russian").check();
		show();
		assertHeading("2 reports");
		this.page.goBack();
		assertHeading("5 reports");
		assertThat(choice("Russian")).not().isChecked();
	}

	@Test
	void inTheColoursOfTheReader() {
		this.page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
		this.visit.open("/en/relations/AZ-RU");
		for (String menu : List.of(".mast nav:first-of-type li a", ".dossier-head .parts a")) {
			assertThat(underline(menu + "[aria-current]")).as(menu)
				.isNotEqualTo(underline(menu + ":not([aria-current])"));
		}
		assertThat(background(this.page.locator(".zoom a[aria-current]")))
			.isNotEqualTo(background(this.page.locator(".zoom a:not([aria-current])").first()));
	}

	private String underline(String selector) {
		return (String) this.page.locator(selector)
			.first()
			.evaluate("e => getComputedStyle(e).borderBottomWidth + ' ' + getComputedStyle(e).borderBottomColor");
	}

	private void assertFits() {
		assertThat((Boolean) this.page
			.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
			.as("%s fits into a phone", this.visit.address())
			.isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2024-08-01, 2024-08-31, 2 reports", "2024-10, '', 2 reports", "'', 2023, 1 report",
			"2024-08-17, 2024-08-17, 1 report" })
	void filteringByDate(String from, String to, String heading) {
		this.visit.open("/en/articles");
		this.page.getByLabel("from", exactly()).fill(from);
		this.page.getByLabel("to", exactly()).fill(to);
		show();
		assertHeading(heading);
		assertThat(this.page.getByLabel("from", exactly())).hasValue(from);
		assertThat(this.page.locator(".chips li")).hasCount(1);
		this.page.locator(".chips a").click();
		assertHeading("5 reports");
	}

	@Test
	void findingAReportWhoseDateIsOnlyARange() {
		this.visit.open("/en/articles?from=2022-06&to=2022-06");
		assertHeading("1 report");
		assertThat(this.page.locator(".when")).containsText("between 26 April and 31 December 2022");
		titles().getByRole(AriaRole.LINK).click();
		assertThat(record()).containsText("[2022-04-26..2022-12-31]");
		assertThat(record()).containsText("date derived");
	}

	@Test
	void comingOutOfAnEmptyList() {
		this.visit.open("/en/articles");
		choice("Azerbaijani").check();
		this.page.getByLabel("from", exactly()).fill("2024");
		show();
		assertHeading("No reports");
		link("Without “Azerbaijani”: 4 reports").click();
		assertHeading("4 reports");
	}

	@ParameterizedTest
	@EnumSource(names = { "PHONE", "DESKTOP" })
	void followingTheEvidence(Screen screen) {
		this.page.setViewportSize(screen.width(), screen.height());
		for (int report = 1; report <= 5; report++) {
			this.visit.open("/en/articles/" + report);
			int quotes = record().locator("q a").count();
			assertThat(quotes).as("quotes of report %d", report).isPositive();
			for (int i = 0; i < quotes; i++) {
				Locator quote = record().locator("q a").nth(i);
				Locator mark = this.page.locator("mark" + quote.getAttribute("href"));
				String unlit = background(mark);
				quote.click();
				assertThat(this.page.locator("mark:target")).isInViewport();
				assertThat(background(mark)).as("colour of %s in report %d", quote.getAttribute("href"), report)
					.isNotEqualTo(unlit);
				assertThat(quote.textContent()).startsWith(mark.textContent());
				this.visit.open("/en/articles/" + report);
			}
		}
	}

	@Test
	void readingAListFromEndToEnd() {
		this.visit.open("/en/articles?sort=oldest");
		List<String> listed = titles().allTextContents();
		assertThat(listed).hasSize(5);
		titles().first().getByRole(AriaRole.LINK).click();
		List<String> read = new ArrayList<>();
		read.add(heading());
		while (this.page.locator("a[rel=next]").count() > 0) {
			this.page.locator("a[rel=next]").click();
			read.add(heading());
		}
		assertThat(read).isEqualTo(listed);
		this.page.locator("a[rel=prev]").click();
		assertThat(heading()).isEqualTo(listed.get(3));
		link("Back to the list of 5 reports").click();
		assertThat(this.visit.address()).isEqualTo("/en/articles?sort=oldest");
	}

	@Test
	void switchingTheLanguageWithoutLosingThePlace() {
		this.visit.open("/en/articles?language=ru");
		titles().first().getByRole(AriaRole.LINK).click();
		String title = heading();
		link("Русский").click();
		assertThat(this.page.locator("html")).hasAttribute("lang", "ru");
		assertThat(heading()).isEqualTo(title);
		this.page.locator(".trail .list").click();
		assertHeading("2 сообщения");
		assertThat(this.visit.address()).startsWith("/ru/articles?language=ru");
		link("Bahasa Indonesia").click();
		assertHeading("2 berita");
		assertThat(choice("Bahasa Rusia")).isChecked();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5 })
	void takingTheOriginalHome(int report) throws IOException {
		this.visit.open("/en/articles/" + report);
		Download download = this.page.waitForDownload(() -> link("Download the original").click());
		Path received = Path.of("seeds", download.suggestedFilename());
		assertThat(download.path()).hasSameBinaryContentAs(received);
		assertThat(record()).containsText("sha-256 " + sha256(Files.readAllBytes(download.path())));
		assertThat(record()).containsText(download.suggestedFilename());
	}

	private void search(String words) {
		Locator field = this.page.locator("input[type=search]");
		field.fill(words);
		field.press("Enter");
		this.page.waitForURL((address) -> address.contains("/articles?q="));
	}

	@Test
	void withTheKeyboardAlone() {
		this.visit.open("/en/articles");
		press("Tab");
		assertThat(focused()).hasText("Skip to the text");
		assertThat(focused()).isInViewport();
		press("Enter");
		this.page.waitForURL((address) -> address.endsWith("#main"));
		int steps = 0;
		do {
			press("Tab");
			assertThat(++steps).as("steps to the filter").isLessThan(15);
			assertThat(focused().evaluate("e => !!e.closest('main')")).as("the skip link skips").isEqualTo(true);
			assertThat(outline()).as("outline of what has the focus").isNotEqualTo("none");
		}
		while (!"ru".equals(focused().getAttribute("value")));
		press("Space");
		press("Enter");
		assertHeading("2 reports");
		assertThat(this.visit.address()).isEqualTo("/en/articles?language=ru");
	}

	@Test
	void onPaper() {
		for (PageKind kind : List.of(PageKind.READING, PageKind.LIST, PageKind.FRONT)) {
			this.visit.open(kind.in("en"));
			this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			for (Locator navigation : this.page.getByRole(AriaRole.NAVIGATION).all()) {
				assertThat(navigation).isHidden();
			}
			assertThat(this.page.locator(".mast .name")).isVisible();
			assertThat(this.page.getByRole(AriaRole.HEADING, level(1))).isVisible();
			assertThat(this.page.locator(".text p, .line h2").last()).isVisible();
			assertThat(background(this.page.locator("body"))).isEqualTo("rgb(255, 255, 255)");
		}
		this.visit.open("/en/articles");
		for (String pressed : List.of(".to-filters", ".orders", "main button")) {
			assertThat(this.page.locator(pressed).first()).isHidden();
		}
		this.visit.open("/en/articles/1/beside/2");
		assertThat(this.page.getByText("What sets them apart")).isVisible();
		assertThat(this.page.locator(".parts li").first()).isVisible();
		assertThat(this.page.pdf()).asHexString().startsWith("25504446"); // %PDF
	}

	private Locator link(String name) {
		return this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
	}

	private Locator choice(String name) {
		return this.page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name)).first();
	}

	private Locator chip(String words) {
		return this.page.locator(".chips a").filter(new Locator.FilterOptions().setHasText(words));
	}

	private void show() {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
	}

	private Locator record() {
		return this.page.locator(".record");
	}

	private Locator titles() {
		return this.page.locator(".list h2");
	}

	private String heading() {
		return this.page.getByRole(AriaRole.HEADING, level(1)).textContent();
	}

	private void assertHeading(String words) {
		assertThat(this.page.getByRole(AriaRole.HEADING, level(1))).hasText(words);
	}

	private void press(String key) {
		this.page.keyboard().press(key);
	}

	private Locator focused() {
		return this.page.locator(":focus");
	}

	private String outline() {
		return (String) focused().evaluate("e => getComputedStyle(e).outlineStyle");
	}

	private static String background(Locator element) {
		return (String) element.evaluate("e => getComputedStyle(e).backgroundColor");
	}

	private static Page.GetByRoleOptions level(int level) {
		return new Page.GetByRoleOptions().setLevel(level);
	}

	private static Page.GetByLabelOptions exactly() {
		return new Page.GetByLabelOptions().setExact(true);
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
