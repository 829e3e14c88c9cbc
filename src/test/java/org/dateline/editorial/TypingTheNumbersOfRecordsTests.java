package org.dateline.editorial;

import java.util.List;
import java.util.Locale;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import org.dateline.editorial.DeskVisitor.Answer;
import org.dateline.intake.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The numbers of reports and stories, typed as they are read somewhere. */
@DeskTest
class TypingTheNumbersOfRecordsTests {

	private static final long NUMBER = 987_654_321;

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private NewReports reports;

	@Autowired
	private NewArrivals arrivals;

	@Autowired
	private MessageSource messages;

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "az", "id" })
	void confirmATakedownAsThePageSaysThem(String language) {
		for (String label : new String[] { "desk.takedown.confirm", "desk.arrival.takedown.confirm" }) {
			String said = this.messages.getMessage(label, new Object[] { NUMBER }, Locale.forLanguageTag(language));
			String typed = said.substring(said.indexOf(':') + 1);

			assertThat(typed.strip()).isEqualTo("987654321");
			assertThat(new TakedownForm("A court's order.", typed).refusals(NUMBER, 1000)).isEmpty();
		}
		String grouped = NumberFormat.getIntegerInstance(new ULocale(language)).format(NUMBER);
		assertThat(grouped).isNotEqualTo("987654321");
		assertThat(new TakedownForm("A court's order.", grouped).refusals(NUMBER, 1000)).isEmpty();
		assertThat(new TakedownForm("A court's order.", grouped).refusals(NUMBER + 1, 1000)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "987654321", " 987,654,321", "987.654.321", "987 654 321", "987\u00a0654\u00a0321",
			"987\u202f654\u202f321", "987'654'321", "987’654’321" })
	void areTakenHoweverTheyAreGrouped(String typed) {
		DeskVisitor editor = this.visitors.newcomer(Role.EDITOR);
		long report = this.reports.add();
		long arrival = this.arrivals.take("Too short.", null, Given.NOTHING);

		String encoded = DeskVisitor.encode(List.of("number", typed));
		assertThat(editor.get("/en/desk/articles?" + encoded).location()).isEqualTo("/en/desk/articles/987654321");
		assertThat(editor.get("/en/desk/trail?" + encoded.replace("number=", "article=")).page().select("tbody tr"))
			.isEmpty();
		assertThat(refusal(editor.postWithToken("/en/desk/stories", "one", Long.toString(report), "other", typed,
				"reason", "One meeting.")))
			.isEqualTo("There is no report 987654321 that can be read.");
		assertThat(refusal(editor.postWithToken("/en/desk/articles/" + report + "/reprint", "origin", typed)))
			.isEqualTo("There is no report with this number.");
		assertThat(refusal(editor.postWithToken("/en/desk/intake/" + arrival + "/version", "article", typed)))
			.isEqualTo("There is no report 987654321.");
	}

	@Test
	void areNotGuessed() {
		DeskVisitor editor = this.visitors.newcomer(Role.EDITOR);
		long report = this.reports.add();

		for (String typed : new String[] { "12,34", "1.5", "1,234.567", "1,,234", "-5", "٥", "1234567890123456789" }) {
			assertThat(refusal(editor.postWithToken("/en/desk/articles/" + report + "/reprint", "origin", typed)))
				.as(typed)
				.isEqualTo("Give the number of a report, or nothing.");
		}
		assertThat(editor.get("/en/desk/articles?number=1.5").status()).isEqualTo(400);
	}

	private static String refusal(Answer answer) {
		assertThat(answer.status()).isEqualTo(422);
		return answer.page().select("main .refusal").text();
	}

}
