package org.dateline.story;

import java.util.List;
import java.util.Locale;

import org.dateline.article.Dispatch;
import org.dateline.mention.MentionReader;
import org.dateline.mention.Name;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a story calls those whom its reports name. */
class NamingWhomReportsNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ru | ru | Он не доверяет Вашингтону.                                            | Вашингтон
			az | az | Vaşinqton Pxenyanın vədini gözləyir.                                  | Vaşinqton
			en | ru | Он не доверяет Вашингтону.                                            | Washington
			ru | ru | Это сказал Си Цзиньпин. О Си Цзиньпине молчат.                        | Си Цзиньпин
			az | az | Prezident Emmanuel Makronun sözləri. Makron belə deyib.               | Emmanuel Makron
			""")
	void showsTheBaseForm(String reader, String language, String text, String called) {
		Dispatch report = new Dispatch(1, language, null, text, List.of(), null, List.of());
		Name name = MentionReader.load()
			.read(text, language, null)
			.names()
			.stream()
			.filter((one) -> one.kind() != Name.Kind.COUNTRY)
			.findFirst()
			.orElseThrow();
		assertThat(new ReportNames().called(name, report, List.of(report), Locale.forLanguageTag(reader)).text())
			.isEqualTo(called);
	}

}
