package org.dateline.export;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a text has becomes XML 1.0 in UTF-8. */
class XmlWriterTests {

	@Test
	void writesEveryCharacterAsTheJdkEncodesIt() {
		StringBuilder all = new StringBuilder("\t\n");
		for (int point = 0x20; point <= Character.MAX_CODE_POINT; point++) {
			if ("&<>\"\uFFFE\uFFFF".indexOf(point) < 0 && Character.getType(point) != Character.SURROGATE) {
				all.appendCodePoint(point);
			}
		}

		assertThat(written(all.toString())).isEqualTo(all.toString());
	}

	@Test
	void escapesWhatMeansSomethingInXml() {
		assertThat(written("a & b < c > \"d\" ]]>\r\n")).isEqualTo("a &amp; b &lt; c &gt; &quot;d&quot; ]]&gt;&#13;\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "\u0007", "\u001F", "\uFFFE", "\uFFFF", "\uD83D", "\uDD4A" })
	void replacesWhatXmlCannotCarry(String character) {
		assertThat(written("a" + character + "z")).isEqualTo("a\uFFFDz");
		assertThat(written(character)).isEqualTo("\uFFFD");
	}

	@Test
	void nestsWhatIsOpenedAndLeavesOutWhatIsNotSaid() {
		byte[] xml = new XmlWriter().open("a", "b", "1 < 2", "c", null)
			.element("d", null)
			.element("e", "f")
			.empty("g", "h", "\"")
			.close()
			.end();

		assertThat(new String(xml, StandardCharsets.UTF_8)).isEqualTo("""
				<?xml version="1.0" encoding="UTF-8"?>
				<a b="1 &lt; 2">
				<e>f</e>
				<g h="&quot;"/>
				</a>
				""");
	}

	private static String written(String text) {
		String xml = new String(new XmlWriter().element("t", text).end(), StandardCharsets.UTF_8);
		return xml.substring(xml.indexOf("<t>") + 3, xml.lastIndexOf("</t>"));
	}

}
