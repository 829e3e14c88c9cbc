package org.dateline.export;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import de.undercouch.citeproc.ris.RISParser;
import org.dateline.vocabulary.EdtfDate;
import org.jbibtex.BibTeXParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of words and dates that a format was not made for. */
class WritingForStrangersTests {

	@ParameterizedTest
	@ValueSource(strings = { "100 % of $5 & #1_2 ~ ^", "a } b { c", "back\\slash {", "}}}", "new\nline\r\nTY  - BOOK",
			"\u0000\u0007\uFFFE\uD800", "“quoted” — Ё ə 中" })
	void nothingBreaksOut(String title) throws Exception {
		Citation citation = new Citation(1, "en", title, List.of(title), title, null, "https://example.org/" + title,
				LocalDate.of(2024, 5, 7), "https://dateline.example/articles/1", title);

		assertThat(new BibTeXParser().parse(new StringReader(BibTex.write(citation))).getEntries()).hasSize(1);
		assertThat(new RISParser().parse(new StringReader(Ris.write(citation))).getReferences()).hasSize(1);
		byte[] xml = new XmlWriter().open("a", "b", title).element("c", title).close().end();
		assertThat(DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(xml))
			.getDocumentElement()
			.getTagName()).isEqualTo("a");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "2024-10-08T04:38:00 | 2024-10-08 | false | 2024", "2024-08-19~ | 2024-08-19~ | true | 2024",
					"2024-08? | 2024-08~ | true | 2024", "2024 | 2024 | false | 2024",
					"2024-02 | 2024-02 | false | 2024",
					"[2022-04-26..2022-12-31] | 2022-04-26~/2022-12-31~ | true | 2022",
					"2023-12-30/2024-01-02 | 2023-12-30~/2024-01-02~ | true | -", "198X | 1980~/1989~ | true | -",
					"[2026-05..2027-02] | 2026-05~/2027-02~ | true | -",
					"2024-05/2024-06-15 | 2024-05~/2024-06-15~ | true | 2024", "2024-05-XX | 2024-05 | false | 2024",
					"[2024-~05-01..2024-06] | 2024-05-01~/2024-06~ | true | 2024", "2001-21 | 2001 | false | 2001" })
	void aDateIsAsPreciseAsItIsKnown(String edtf, String cited, boolean circa, @Nullable Integer year) {
		Issued issued = Issued.of(EdtfDate.parse(edtf));

		assertThat(issued).isNotNull();
		assertThat(issued.edtf()).isEqualTo(cited);
		assertThat(issued.circa()).isEqualTo(circa);
		assertThat(issued.year()).isEqualTo(year);
	}

	@Test
	void monthsOfTwoYearsReachEveryReader() {
		Citation citation = new Citation(1, "en", "Title", List.of(), null,
				Issued.of(EdtfDate.parse("[2026-05..2027-02]")), null, null, "https://dateline.example/articles/1", "");

		assertThat(BibTex.write(citation)).contains("date = {2026-05~/2027-02~}", "year = {2026--2027}")
			.doesNotContain("month");
		assertThat(Ris.write(citation)).contains("DA  - circa 2026-05~–2027-02~\r\n").doesNotContain("PY  -");
		assertThat(citation.csl().get("issued").toString()).contains("[[2026, 5], [2027, 2]]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "..", "../2024", "2024/..", "-0044", "Y-170000002" })
	void aDateThatCannotBeCitedIsLeftOut(String edtf) {
		assertThat(Issued.of(edtf.equals("..") ? null : EdtfDate.parse(edtf))).isNull();
	}

	@Test
	void anotherScriptIsRomanized() {
		assertThat(Romanization.isLatin("Əliyev 2024!")).isTrue();
		assertThat(Romanization.isLatin("Алиев and Aliyev")).isFalse();
		assertThat(Romanization.of("Ельцин, Щукин", "ru")).isEqualTo("Yelʹtsin, Shchukin");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "text/html | 1", "text/*;q=0.3 | 0.3", "text/html;q=0, */* | 0",
			"*/*;q=0.1, text/html;q=0.9 | 0.9", "application/json | 0", "'' | 1", "a/b/c | 1" })
	void anAcceptHeaderIsRead(String header, double quality) {
		assertThat(Acceptance.of(header).quality(List.of(org.springframework.http.MediaType.TEXT_HTML)))
			.isEqualTo(quality);
	}

}
