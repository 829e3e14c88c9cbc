package org.dateline.pages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.dateline.chronicle.DrawnArchive;
import org.dateline.pages.PageReader.Answer;
import org.dateline.web.InterfaceLanguage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every page that a link leads to, in every language. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "dateline.stories.follow=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTests {

	private final HtmlChecker html = new HtmlChecker();

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext context;

	private Crawl archive;

	@BeforeAll
	void followEveryLink() {
		AwaitedStories.await(this.port);
		DrawnArchive.draw(this.context);
		Stream<String> filtered = InterfaceLanguage.ALL.stream()
			.flatMap((language) -> Arrays.stream(PageKind.values())
				.filter((kind) -> kind.status() == 200)
				.map((kind) -> kind.in(language.getCode())));
		this.archive = Crawl.from(new PageReader(this.port), Stream.concat(Stream.of("/en"), filtered).toList());
	}

	@TestFactory
	Stream<DynamicTest> isValidHtml() {
		return everyPage((page) -> assertThat(this.html.check(page.body())).as(page.address()).isEmpty());
	}

	@TestFactory
	Stream<DynamicTest> saysWhatItIs() {
		return everyPage((page) -> {
			assertThat(only(page, "html").getAttribute("lang")).as("language of %s", page.address())
				.isEqualTo(page.language());
			assertThat(only(page, "title").getTextContent()).as("title of %s", page.address()).contains("Dateline");
			assertThat(only(page, "h1").getTextContent()).as("heading of %s", page.address()).isNotBlank();
			assertThat(page.text()).as(page.address())
				// what Spring and Thymeleaf leave where words are missing
				.doesNotContain("??")
				// what the templates show when they are opened as files
				.doesNotContain("Havas", "Treaty");
		});
	}

	@TestFactory
	Stream<DynamicTest> leadsToItselfInEveryLanguage() {
		return everyPage((page) -> {
			List<String> versions = page.elements("link")
				.stream()
				.filter((link) -> link.getAttribute("rel").equals("alternate") && link.hasAttribute("hreflang"))
				.map((link) -> link.getAttribute("hreflang") + " " + link.getAttribute("href"))
				.toList();
			String rest = whereItBelongs(page.address().substring("/en".length()));
			assertThat(versions).as(page.address())
				.contains("en /en" + rest, "ru /ru" + rest, "az /az" + rest, "id /id" + rest,
						"x-default " + (rest.startsWith("/") ? rest : "/" + rest));
		});
	}

	/**
	 * A report read along a list belongs at its own address, without the list; the page
	 * for passkeys is the one for signing in.
	 */
	private static String whereItBelongs(String address) {
		return address.startsWith("/articles/") ? address.replaceAll("\\?.*", "")
				: address.replaceAll("^/login/passkey$", "/login");
	}

	@Test
	void leadsNowhereInVain() {
		assertThat(this.archive.brokenLinks()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void isFoundWhateverTheLanguage(InterfaceLanguage language) {
		assertThat(paths(language)).containsExactlyElementsOf(paths(InterfaceLanguage.EN))
			.contains("", "/articles", "/articles/1", "/articles/5", "/stories", "/stories/1", "/articles/1/beside/2",
					"/relations", "/relations/AZ-RU", "/relations/AZ-RU/events", "/relations/AZ-RU/figures",
					"/relations/AZ-RU/periods", "/relations/AZ-RU/differences", "/sources", "/sources/iz-ru", "/about");
	}

	@Test
	void setsNoCookie() {
		assertThat(this.archive.answers()).filteredOn((answer) -> !isForm(answer))
			.allSatisfy((answer) -> assertThat(answer.header("Set-Cookie")).as("cookies of %s", answer.address())
				.isEmpty());
	}

	/** The form to sign in with has a token against forgery, and a cookie for it. */
	private static boolean isForm(Answer answer) {
		return answer.address().contains("/login");
	}

	/** Where names are looked for, they stand as the language writes them. */
	private List<String> paths(InterfaceLanguage language) {
		return this.archive.pages(language.getCode())
			.stream()
			.map((page) -> page.address().substring("/en".length()))
			.filter((address) -> !address.matches("/articles\\?q=.*&pair=.*"))
			.toList();
	}

	private Stream<DynamicTest> everyPage(PageCheck check) {
		return InterfaceLanguage.ALL.stream()
			.flatMap((language) -> this.archive.pages(language.getCode()).stream())
			.map((page) -> DynamicTest.dynamicTest(page.address(), () -> check.check(page)));
	}

	private static Element only(Answer page, String name) {
		List<Element> elements = page.elements(name);
		if (name.equals("title")) {
			// SVG has titles too.
			elements = elements.stream()
				.filter((element) -> element.getParentNode().getNodeName().equals("head"))
				.toList();
		}
		assertThat(elements).as("<%s> of %s", name, page.address()).hasSize(1);
		return elements.get(0);
	}

	@FunctionalInterface
	private interface PageCheck {

		void check(Answer page);

	}

}
