package org.dateline.editorial;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.dateline.article.Corrections;
import org.dateline.article.Editor;
import org.dateline.editorial.DeskVisitor.Answer;
import org.dateline.intake.Given;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What comes in nearly the same words as a report of another outlet. */
@DeskTest
class LinkingReprintsTests {

	private static final AtomicInteger ROUND = new AtomicInteger();

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private NewArrivals arrivals;

	@Autowired
	private Corrections corrections;

	@Autowired
	private JdbcClient jdbc;

	private int round;

	@BeforeEach
	void begin() {
		this.round = ROUND.incrementAndGet();
	}

	@Test
	void isAReportOfItsOwnThatLeadsToItsOrigin() {
		long origin = admitted("antara", "2024-10-08", "");
		long reprint = admitted("unikal", "2024-10-09", "This was added.");

		assertThat(originOf(reprint)).isEqualTo(origin);
		Document page = this.visitors.read("/en/articles/" + reprint);
		assertThat(page.select(".reprints").text()).startsWith("Reprint of ANTARA The ministers of trade met")
			.endsWith("% of the wording is the same · side by side");
		assertThat(page.select(".reprints a").eachAttr("href")).containsExactly("/en/articles/" + origin,
				"/en/articles/" + reprint + "/beside/" + origin);
		Document other = this.visitors.read("/en/articles/" + origin);
		assertThat(other.select(".reprints > p").text()).isEqualTo("Reprinted by");
		assertThat(other.select(".reprints li").text()).startsWith("Unikal The ministers");
		assertThat(this.visitors.read("/ru/articles/" + reprint).select(".reprints").text())
			.contains("Перепечатка сообщения");
	}

	@Test
	void isTheOriginWhereItWasPublishedEarlier() {
		long later = admitted("antara", "2024-10-08", "");
		long earlier = admitted("unikal", "2024-10-07", "This was left out.");

		assertThat(originOf(later)).isEqualTo(earlier);
		assertThat(originOf(earlier)).isNull();
	}

	@Test
	void isTheOriginWhereTheOtherCreditsIt() {
		long crediting = admitted("unikal", "2024-10-07", "Sumber: Anadolu");
		long agency = admitted("anadolu-agency", "2024-10-08", "");

		assertThat(originOf(crediting)).isEqualTo(agency);
		assertThat(originOf(agency)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "antara, antara", "antara, ", ", antara" })
	void waitsWhereTheOutletIsTheSameOrNotKnown(@Nullable String one, @Nullable String other) {
		long first = deliver(one, "2024-10-08", "");
		long second = deliver(other, "https://%s.example/other/%d", "2024-10-09", "This was added.");

		assertThat(this.arrivals.state(first)).startsWith("admitted");
		assertThat(this.arrivals.state(second)).isEqualTo("quarantined");
		assertThat(editor().get("/en/desk/intake/" + second).page().select(".notice").text())
			.contains("per cent of its word sequences are those of a report that is here");
	}

	@Test
	void isForgottenInReadingWhileItsOriginIsWithdrawn() {
		long origin = admitted("antara", "2024-10-08", "");
		long reprint = admitted("unikal", "2024-10-09", "This was added.");
		assertThat(this.visitors.read("/en/articles/" + reprint).select(".reprints a")).isNotEmpty();

		this.corrections.withdraw(origin, this.corrections.draft(origin).revision(), new Editor(null, "editor"),
				"It was untrue.");

		assertThat(this.visitors.read("/en/articles/" + reprint).select(".reprints")).isEmpty();
	}

	@Test
	void isDecidedByAnEditorForGood() {
		long origin = admitted("antara", "2024-10-08", "");
		long reprint = admitted("unikal", "2024-10-09", "This was added.");
		DeskVisitor editor = editor();
		String address = "/en/desk/articles/" + reprint + "/reprint";
		assertThat(editor.get(address).page().select(".notice").text())
			.startsWith("The archive has found that it is a reprint of report " + origin);

		assertThat(editor.send(editor.get(address).form(address), "origin", "", "reason", "Each wrote for itself.")
			.location()).isEqualTo(address);

		assertThat(editor.get(address).page().select(".notice").text())
			.isEqualTo("It was decided that it is no reprint.");
		assertThat(this.visitors.read("/en/articles/" + reprint).select(".reprints")).isEmpty();
		assertThat(this.visitors.read("/en/articles/" + origin).select(".reprints")).isEmpty();
		long third = admitted("iz-ru", "2024-10-06", "This was added by a third.");
		assertThat(originOf(reprint)).isNull();
		assertThat(originOf(origin)).isEqualTo(third);
		assertThat(this.visitors.trail("act = 'reprint-decided' and article_id = :report", Map.of("report", reprint)))
			.isOne();

		assertThat(
				editor.send(editor.get(address).form(address), "origin", Long.toString(third), "reason", " ").status())
			.isEqualTo(422);
		editor.send(editor.get(address).form(address), "origin", Long.toString(third), "reason", "It says so.");

		assertThat(originOf(reprint)).isEqualTo(third);
		assertThat(editor.get(address).page().select(".notice").text())
			.startsWith("It was decided that it is a reprint");
	}

	@Test
	void isConfirmedTwiceWhereLittleIsTheSame() {
		DeskVisitor editor = this.visitors.newcomer(Role.EDITOR);
		long report = admitted("unikal", "2024-10-09", "This was added.");
		String address = "/en/desk/articles/" + report + "/reprint";

		Answer asked = editor.send(editor.get(address).form(address), "origin", "1", "reason", "It is a summary.");

		assertThat(asked.status()).isEqualTo(422);
		assertThat(asked.page().getElementById("anyway.problem").text()).contains("of the wording is the same");
		assertThat(asked.page().getElementById("reason").text()).isEqualTo("It is a summary.");
		assertThat(originOf(report)).isNull();
		assertThat(editor.send(asked.form(address)).location()).isEqualTo(address);
		assertThat(originOf(report)).isOne();
	}

	@Test
	void isNotDecidedInACircle() {
		long origin = admitted("antara", "2024-10-08", "");
		long reprint = admitted("unikal", "2024-10-09", "This was added.");
		DeskVisitor editor = editor();
		String address = "/en/desk/articles/" + origin + "/reprint";

		for (String wrong : List.of("x", Long.toString(origin), Long.toString(reprint), "999999999999")) {
			Answer refused = editor.send(editor.get(address).form(address), "origin", wrong, "reason", "It says so.");
			assertThat(refused.status()).as(wrong).isEqualTo(422);
			assertThat(refused.page().getElementById("origin").val()).isEqualTo(wrong);
			assertThat(refused.page().select("#origin ~ .refusal").text()).as(wrong).isNotEmpty();
		}
	}

	@Test
	void saysAnewHowMuchIsTheSameWhenOneOfThemChanges() {
		long origin = admitted("antara", "2024-10-08", "");
		long reprint = admitted("unikal", "2024-10-09", "This was added.");
		double before = resemblance(reprint);

		deliver("antara", "2024-10-08", "A whole new paragraph was put below this report by those who "
				+ "had published it in the first place, so that it is longer now than it ever was.");

		assertThat(this.arrivals.versions(origin)).isEqualTo(2);
		assertThat(originOf(reprint)).isEqualTo(origin);
		assertThat(resemblance(reprint)).isLessThan(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"update reprint set origin_id = article_id where article_id = :reprint | is a reprint of article",
			"update reprint set origin_id = null, resemblance = null where article_id = :reprint | only_a_person_says_that_it_is_none",
			"update reprint set resemblance = 2 where article_id = :reprint | reprint_resemblance_check",
			"insert into reprint (article_id, origin_id, resemblance) select origin_id, article_id, 0.9 from reprint where article_id = :reprint | is a reprint of article",
			"delete from reprint where article_id = :reprint | never forgotten" })
	void isKeptByTheDatabase(String sql, String reason) {
		admitted("antara", "2024-10-08", "");
		long reprint = admitted("unikal", "2024-10-09", "This was added.");

		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql(sql).param("reprint", reprint).update())
			.havingRootCause()
			.withMessageContaining(reason);
	}

	@Test
	void isLeftByTheDatabaseAsAPersonDecided() {
		admitted("antara", "2024-10-08", "");
		long reprint = admitted("unikal", "2024-10-09", "This was added.");
		this.jdbc.sql("update reprint set by_role = 'editor' where article_id = :reprint")
			.param("reprint", reprint)
			.update();

		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update reprint set by_role = null where article_id = :reprint")
				.param("reprint", reprint)
				.update())
			.havingRootCause()
			.withMessageContaining("a person decided");
	}

	private DeskVisitor editor() {
		return this.visitors.newcomer(Role.EDITOR);
	}

	private long admitted(String source, String published, String end) {
		return this.arrivals.admitted(text(end), address("https://%s.example/goods/%d", source),
				given(source, published));
	}

	private long deliver(@Nullable String source, String published, String end) {
		return deliver(source, "https://%s.example/goods/%d", published, end);
	}

	private long deliver(@Nullable String source, String at, String published, String end) {
		return this.arrivals.take(text(end), address(at, source), given(source, published));
	}

	private @Nullable URI address(String at, @Nullable String source) {
		return (source != null) ? URI.create(at.formatted(source, this.round)) : null;
	}

	private static Given given(@Nullable String source, String published) {
		return new Given("en", null, published, source, null);
	}

	private String text(String end) {
		StringBuilder text = new StringBuilder(
				"The ministers of trade met in the city for round %d.".formatted(this.round));
		for (int i = 0; i < 12; i++) {
			text.append(
					"\n\nOf the goods called good%dof%d the amount%d was said to have been larger than year%d before."
						.formatted(i, this.round, this.round * 37 + i, this.round * 19 + i));
		}
		return text.append("\n\n").append(end).toString();
	}

	private @Nullable Long originOf(long report) {
		return this.jdbc.sql("select max(origin_id) from reprint where article_id = :id")
			.param("id", report)
			.query(Long.class)
			.optional()
			.orElse(null);
	}

	private double resemblance(long report) {
		return this.jdbc.sql("select resemblance from reprint where article_id = :id")
			.param("id", report)
			.query(Double.class)
			.single();
	}

}
