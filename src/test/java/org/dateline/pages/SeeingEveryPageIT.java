package org.dateline.pages;

import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.dateline.web.InterfaceLanguage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * How the pages stand on a reader's screen, whoever reads. All are seen in one visit: to
 * begin one takes longer than to open a page.
 */
@InChromium("dateline.stories.follow=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeeingEveryPageIT {

	private static final int WIDEST_COLUMN = 1500;

	private static final int LONGEST_LINE = 85;

	@LocalServerPort
	private int port;

	private Visit visit;

	@BeforeAll
	void arrive(Chromium chromium) {
		AwaitedStories.await(this.port);
		this.visit = chromium.visit(this.port, Screen.DESKTOP.options());
	}

	@BeforeEach
	void complainOnlyOfWhatComes() {
		this.visit.forgive();
	}

	@AfterAll
	void leave() {
		this.visit.close();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("sights")
	void putsNoBarrierBeforeAnyone(Sight sight) {
		Page page = open(sight.kind(), sight.language(), Screen.DESKTOP);
		for (Screen screen : List.of(Screen.DESKTOP, Screen.PHONE)) {
			page.setViewportSize(screen.width(), screen.height());
			show(page, ColorScheme.LIGHT);
			assertThat(this.visit.barriers()).as("%s on a %s, light", sight, screen).isEmpty();
			show(page, ColorScheme.DARK);
			assertThat(this.visit.barriersOfColour()).as("%s on a %s, dark", sight, screen).isEmpty();
			assertThat(overhang(page)).as("%s on a %s scrolls sideways", sight, screen).isEmpty();
		}
		assertThat(this.visit.complaints()).as("%s", sight).isEmpty();
	}

	@Test
	void noticesABarrierWhereThereIsOne() {
		Page page = open(PageKind.FRONT, "en", Screen.PHONE);
		page.evaluate("""
				() => {
					document.querySelector('.purpose p').style.color = '#bbb';
					document.documentElement.removeAttribute('lang');
				}""");
		assertThat(this.visit.barriers()).anyMatch((barrier) -> barrier.startsWith("color-contrast at"))
			.anyMatch((barrier) -> barrier.startsWith("html-has-lang at"));
		page.evaluate("() => document.querySelector('main').style.width = '50rem'");
		assertThat(overhang(page)).asString().contains("main.front");
	}

	@ParameterizedTest
	@EnumSource
	void usesAWideWallWithRestraint(PageKind kind) {
		Page page = open(kind, "en", Screen.WALL);
		for (String part : List.of("header.mast", "main", "footer.foot")) {
			assertThat(column(page, part)).as("column of %s", part).isEqualTo(column(page, "main"));
		}
		assertThat(column(page, "main").get(1)).as("width of the column").isLessThan(WIDEST_COLUMN);
		assertThat(overhang(page)).as("%s scrolls sideways", kind).isEmpty();
		for (Object characters : (List<?>) page.evaluate("""
				() => [...document.querySelectorAll('.text p, .prose p')].map(p => {
					const zero = document.createElement('span');
					zero.textContent = '0';
					p.append(zero);
					const width = zero.getBoundingClientRect().width;
					zero.remove();
					return p.getBoundingClientRect().width / width;
				})""")) {
			assertThat(((Number) characters).intValue()).as("characters in a line of %s", kind)
				.isLessThan(LONGEST_LINE);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "READING", "READING_WITHOUT_HEADLINE" })
	void showsTheRecordBesideTheTextAndOnAPhoneInShortBeforeIt(PageKind kind) {
		Page page = open(kind, "en", Screen.DESKTOP);
		assertThat(page.locator(".record").boundingBox().x).as("left edge of the record")
			.isGreaterThan(page.locator(".text").boundingBox().x + page.locator(".text").boundingBox().width);
		page.evaluate("() => scrollTo(0, 300)");
		assertThat(page.locator(".record").boundingBox().y).as("top edge of the record, further down")
			.isCloseTo(20, within(20.0));
		assertThat(page.locator(".acts a").first())
			.isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
		open(kind, "en", Screen.PHONE);
		assertThat(page.locator(".summary").boundingBox().y).as("top edge of the record in short")
			.isLessThan(page.locator(".text").boundingBox().y);
		assertThat(page.locator(".text").boundingBox().y).as("top edge of the text")
			.isLessThan(Screen.PHONE.height() * .6);
		assertThat(page.locator(".record").boundingBox().y).as("top edge of the record in full")
			.isGreaterThan(page.locator(".text").boundingBox().y);
	}

	@Test
	void putsTheWayOnBelowTheWayBackOnAPhone() {
		Page page = open(PageKind.READING_ALONG_A_LIST, "en", Screen.PHONE);
		assertThat(page.locator(".trail a").all()).hasSize(3)
			.allSatisfy((link) -> assertThat(link.boundingBox().x).as("left edge of %s", link.textContent())
				.isEqualTo(page.locator(".trail").boundingBox().x));
	}

	@Test
	void showsBothHalvesOfAComparisonOnAPhone() {
		Page page = open(PageKind.PERIODS, "en", Screen.PHONE);
		assertThat(page.locator(".compare thead th").all()).hasSize(2)
			.allSatisfy((period) -> assertThat(period.boundingBox().x + period.boundingBox().width)
				.as("right edge of %s", period.textContent())
				.isLessThanOrEqualTo(Screen.PHONE.width()));
	}

	@Test
	void breaksTheMastheadAtTheSameWidthInAllLanguages() {
		for (int width : List.of(1100, Screen.DESKTOP.width())) {
			assertThat(Stream.of(InterfaceLanguage.values()).map((language) -> {
				Page page = open(PageKind.ABOUT, language.toString(), Screen.DESKTOP);
				page.setViewportSize(width, Screen.DESKTOP.height());
				return page.locator(".mast").boundingBox().height;
			}).distinct()).as("heights of the masthead at %d pixels", width).hasSize(1);
		}
	}

	/** Opens a page as one who comes to it first. */
	private Page open(PageKind kind, String language, Screen screen) {
		this.visit.page().setViewportSize(screen.width(), screen.height());
		show(this.visit.page(), ColorScheme.LIGHT);
		return this.visit.open(kind.in(language), kind.status());
	}

	private static void show(Page page, ColorScheme scheme) {
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
	}

	/** Where the content of a part of the page begins, and how wide it can be. */
	private static List<Integer> column(Page page, String part) {
		return ((List<?>) page.locator(part)
			.evaluate(
					"""
							e => {
								const style = getComputedStyle(e);
								const left = parseFloat(style.paddingLeft);
								return [e.getBoundingClientRect().left + left, e.clientWidth - left - parseFloat(style.paddingRight)];
							}"""))
			.stream()
			.map((number) -> (int) Math.round(((Number) number).doubleValue()))
			.toList();
	}

	/**
	 * The elements that stand out of the right edge, where the page can be scrolled
	 * there.
	 */
	private static List<?> overhang(Page page) {
		return (List<?>) page.evaluate("""
				() => {
					const width = document.documentElement.clientWidth;
					return (document.documentElement.scrollWidth <= width) ? []
						: [...document.querySelectorAll('body *')]
							.filter(e => e.getBoundingClientRect().right > width + 1)
							.map(e => e.tagName.toLowerCase() + '.' + e.className);
				}""");
	}

	/** Every kind of page, and those that are read most in all languages. */
	static Stream<Sight> sights() {
		return Stream.of(PageKind.values())
			.flatMap((kind) -> InterfaceLanguage.ALL.stream()
				.filter((language) -> language == InterfaceLanguage.EN || isReadMost(kind))
				.map((language) -> new Sight(kind, language.getCode())));
	}

	private static boolean isReadMost(PageKind kind) {
		return switch (kind) {
			case FRONT, LIST_WITH_CHIPS, READING_WITHOUT_HEADLINE -> true;
			default -> false;
		};
	}

	/**
	 * A page to look at.
	 *
	 * @param kind the kind of page
	 * @param language the language of its interface
	 */
	record Sight(PageKind kind, String language) {

		String address() {
			return this.kind.in(this.language);
		}

		@Override
		public String toString() {
			return "%s in %s (%s)".formatted(this.kind, this.language, address());
		}

	}

}
