package org.dateline.pages;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the checker of all pages objects to, so that its silence means something. */
class HtmlCheckerTests {

	private final HtmlChecker html = new HtmlChecker();

	@Test
	void isSilentAboutAPageThatIsRight() {
		assertThat(this.html.check(page("<main><h1>Treaty</h1><p>Signed in Paris.</p></main>"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<p><div>Signed</div></p>             | error: No “p” element in scope
					<p id=a>Signed</p><p id=a>Sealed</p> | error: Duplicate ID “a”
					<label for=nothing>From</label>      | error: The value of the “for” attribute
					<ul><p>Signed</p></ul>               | error: Element “p” not allowed as child of element “ul”
					<nav aria-labelledby=a>Treaties</nav>| error: The “aria-labelledby” attribute references “a”, which is not the ID
					<p role=button aria-level=1>Sign</p> | error: Attribute “aria-level” not allowed
					<a href="a b">Treaty</a>             | error: Bad value “a b” for attribute “href”
					<time datetime="8 October">8th</time>| error: Bad value “8 October” for attribute “datetime”
					<table><tr><td colspan=2></table>    | error: Table column 2
					<center>Signed</center>              | error: The “center” element is obsolete
					<section><p>Signed</p></section>     | warning: Section lacks heading
					""")
	void objectsTo(String markup, String objection) {
		assertThat(this.html.check(page(markup))).anyMatch((finding) -> finding.contains(objection));
	}

	private static byte[] page(String body) {
		return "<!DOCTYPE html><html lang=en><title>Treaty</title>%s</html>".formatted(body)
			.getBytes(StandardCharsets.UTF_8);
	}

}
