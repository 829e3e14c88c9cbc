package org.dateline.editorial;

import java.nio.charset.StandardCharsets;

import org.dateline.editorial.DeskVisitor.Answer;
import org.dateline.pages.HtmlChecker;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How editors confirm, reject, merge and split at the desk. Each test has reports of its
 * own, and nothing but the tests links them.
 */
@DeskTest
class DecidingOnStoriesAtTheDeskTests {

	private static final HtmlChecker HTML = new HtmlChecker();

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private NewReports reports;

	@Autowired
	private JdbcClient jdbc;

	private DeskVisitor editor;

	private long one;

	private long other;

	private long third;

	private long story;

	@BeforeEach
	void tellAStory() {
		this.editor = this.visitors.newcomer(Role.EDITOR);
		this.one = this.reports.add();
		this.other = this.reports.add();
		this.third = this.reports.add();
		this.story = join(this.one, this.other);
	}

	private long join(long first, long second) {
		Answer joined = this.editor.send(
				form(valid(this.editor.get("/en/desk/stories"), 200).page(), "/en/desk/stories"), "one",
				Long.toString(first), "other", Long.toString(second), "reason", "The same words.");
		assertThat(joined.location()).startsWith("/en/desk/stories/");
		return Long.parseLong(joined.location().replaceFirst(".*/", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "az", "id" })
	void speaksEveryLanguage(String ui) {
		valid(this.editor.get("/" + ui + "/desk/stories"), 200);
		Document page = valid(this.editor.get("/" + ui + "/desk/stories/" + this.story), 200).page();

		assertThat(page.select("form[action$=/split], form[action$=/merge]")).hasSize(2);
	}

	@Test
	void splitsWithItsLineInTheTrail() {
		Document page = this.editor.get("/en/desk/stories/" + this.story).page();

		Answer split = this.editor.post("/en/desk/stories/%d/split".formatted(this.story), "_csrf",
				page.select("input[name=_csrf]").val(), "reports", Long.toString(this.other), "reason",
				"Another ministers' meeting.");

		assertThat(split.location()).startsWith("/en/desk/stories/" + this.story);
		assertThat(storyOf(this.other)).isNotEqualTo(storyOf(this.one));
		assertThat(this.jdbc.sql("select act || ' ' || subject || ' ' || reason from trail order by id desc limit 1")
			.query(String.class)
			.single()).isEqualTo("story-split %d Another ministers' meeting.".formatted(this.story));
	}

	@Test
	void mergesAndLeadsOn() {
		long apart = join(this.third, this.reports.add());
		assertThat(apart).isNotEqualTo(this.story);

		Answer merged = this.editor.postWithToken("/en/desk/stories/%d/merge".formatted(this.story), "into",
				Long.toString(apart), "reason", "One visit.");

		assertThat(merged.location()).isEqualTo("/en/desk/stories/" + apart);
		assertThat(storyOf(this.one)).isEqualTo(apart);
		assertThat(this.editor.get("/en/desk/stories/" + this.story).location()).isEqualTo("/en/desk/stories/" + apart);
	}

	@Test
	void judgesALinkWithTwoButtons() {
		long first = this.reports.add();
		link(first, this.third);
		assertThat(this.editor.get("/en/desk/stories").page().select(".judging").html())
			.contains("/en/articles/" + first);
		long found = join(first, this.third);
		Element form = form(this.editor.get("/en/desk/stories/" + found).page(),
				"/en/desk/stories/%d/confirm".formatted(found));
		assertThat(form.select("button[formaction=/en/desk/stories/%d/reject]".formatted(found))).hasSize(1);

		Answer rejected = this.editor.post("/en/desk/stories/%d/reject".formatted(found), "_csrf",
				form.select("input[name=_csrf]").val(), "one", Long.toString(first), "other", Long.toString(this.third),
				"reason", "Two meetings.");

		assertThat(rejected.location()).isEqualTo("/en/desk/stories/" + found);
		assertThat(storyOf(first)).isNotEqualTo(storyOf(this.third));
		assertThat(valid(this.editor.get("/en/about"), 200).page().text()).contains("that people have judged");
	}

	/** As the machine would have found it, and least sure of all. */
	private void link(long first, long second) {
		this.jdbc.sql("""
				insert into story_link (one_id, other_id, score, needed, same, ties, parts)
				values (least(:first, :second), greatest(:first, :second), 0.001, 0.2, true, '[]', '[]')
				""").param("first", first).param("second", second).update();
	}

	@Test
	void judgesALinkThatMadeNoStoryWhereItIsListed() {
		long first = this.reports.add();
		link(first, this.third);
		Element line = line(this.editor.get("/en/desk/stories").page(), first);
		assertThat(line.select("form").attr("action")).isEqualTo("/en/desk/stories/confirm");
		assertThat(line.select("input[name=one], input[name=other]").eachAttr("value"))
			.containsExactlyInAnyOrder(Long.toString(first), Long.toString(this.third));
		String reject = line.select("button[formaction]").attr("formaction");

		Answer refused = judge(reject, first, " ");
		Element again = line(valid(refused, 422).page(), first);
		assertThat(again.select(".refusal").text()).isEqualTo("Say why, in at most 1,000 characters.");
		assertThat(again.select("details").hasAttr("open")).isTrue();
		assertThat(refused.page().select("#one").val()).isEmpty();

		assertThat(judge(reject, first, "Two meetings.").location()).isEqualTo("/en/desk/stories");

		assertThat(this.editor.get("/en/desk/stories").page().select(".judging").html())
			.doesNotContain("/en/articles/" + first + "\"");
		assertThat(this.jdbc.sql("select same from story_verdict where :first in (one_id, other_id)")
			.param("first", first)
			.query(Boolean.class)
			.list()).containsExactly(false);
		assertThat(this.jdbc
			.sql("select act || coalesce(subject, ' of none ') || reason from trail order by id desc limit 1")
			.query(String.class)
			.single()).isEqualTo("story-rejected of none Two meetings.");
	}

	@Test
	void confirmsALinkThatMadeNoStoryWhereItIsListed() {
		long first = this.reports.add();
		link(first, this.third);

		assertThat(judge("/en/desk/stories/confirm", first, "One meeting.").location()).isEqualTo("/en/desk/stories");

		assertThat(storyOf(first)).isPositive().isEqualTo(storyOf(this.third));
	}

	@Test
	void saysWhyAListedLinkCannotBeJudged() {
		Answer refused = this.editor.postWithToken("/en/desk/stories/confirm", "one", "999999", "other",
				Long.toString(this.third), "reason", "One meeting.");

		assertThat(valid(refused, 422).page().select(".refusal").text())
			.isEqualTo("There is no report 999999 that can be read.");
	}

	private Answer judge(String address, long first, String reason) {
		return this.editor.postWithToken(address, "one", Long.toString(Math.min(first, this.third)), "other",
				Long.toString(Math.max(first, this.third)), "reason", reason);
	}

	private static Element line(Document page, long report) {
		return page.select(".judging > li")
			.stream()
			.filter((line) -> line.html().contains("/en/articles/" + report + "\""))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void losesNothingThatWasTypedWhenItIsRefused() {
		Answer refused = this.editor.get("/ru/desk/stories/%d/merge?into=soon".formatted(this.story));

		Document page = valid(refused, 422).page();
		assertThat(page.select("input[name=into]").val()).isEqualTo("soon");
		assertThat(page.select(".refusal").text()).isEqualTo("Укажите номер.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "az", "id" })
	void saysWhatAMergeWillDoBeforeItIsDone(String ui) {
		long apart = join(this.third, this.reports.add());

		Document asked = valid(this.editor.get("/%s/desk/stories/%d/merge?into=%d".formatted(ui, this.story, apart)),
				200)
			.page();

		assertThat(asked.select("main section li a").eachAttr("href"))
			.contains("/%s/articles/%d".formatted(ui, this.one), "/%s/articles/%d".formatted(ui, this.third));
		assertThat(storyOf(this.one)).isEqualTo(this.story);
		Answer refused = this.editor.send(form(asked, "/%s/desk/stories/%d/merge".formatted(ui, this.story)), "reason",
				" ");
		assertThat(valid(refused, 422).page().select("#reason-merge ~ .refusal")).hasSize(1);
		Answer merged = this.editor.send(form(asked, "/%s/desk/stories/%d/merge".formatted(ui, this.story)), "reason",
				"One visit.");
		assertThat(merged.location()).isEqualTo("/%s/desk/stories/%d".formatted(ui, apart));
	}

	@Test
	void leadsWhoeverPartsWhatWasMergedToItsOldAddress() {
		long apart = join(this.third, this.reports.add());
		this.editor.postWithToken("/en/desk/stories/%d/merge".formatted(this.story), "into", Long.toString(apart),
				"reason", "A typing error.");
		Document merged = valid(this.editor.get("/en/desk/stories/" + apart), 200).page();

		Document chosen = valid(this.editor.get(merged.select("main a[href*=apart]").attr("href")), 200).page();
		assertThat(chosen.select("#split input[checked]").eachAttr("value"))
			.containsExactlyInAnyOrder(Long.toString(this.one), Long.toString(this.other));
		Element form = form(chosen, "/en/desk/stories/%d/split".formatted(apart));
		form.select("input[type=checkbox]:not([checked])").remove();
		Answer split = this.editor.send(form, "reason", "It was a typing error.");

		assertThat(split.location()).isEqualTo("/en/desk/stories/%d?parted=%d".formatted(this.story, apart));
		assertThat(valid(this.editor.get(split.location()), 200).page().select(".notice").text()).isEqualTo(
				"The reports that you chose are story %d now; the others are story %d.".formatted(this.story, apart));
		assertThat(this.visitors.stranger().get("/en/stories/" + this.story).status()).isEqualTo(200);
	}

	@Test
	void asksForAReason() {
		Answer refused = this.editor.postWithToken("/en/desk/stories/%d/split".formatted(this.story), "reports",
				Long.toString(this.other), "reason", " ");

		Document page = valid(refused, 422).page();
		assertThat(page.select(".refusal").text()).isEqualTo("Say why, in at most 1,000 characters.");
		assertThat(page.select("input[name=reports][value=%d]".formatted(this.other)).hasAttr("checked")).isTrue();
	}

	@Test
	void doesNotKnowReportsThatAreNotThere() {
		Answer refused = this.editor.postWithToken("/en/desk/stories", "one", "999999", "other",
				Long.toString(this.one), "reason", "The same.");

		assertThat(valid(refused, 422).page().select(".refusal").text())
			.isEqualTo("There is no report 999999 that can be read.");
	}

	private long storyOf(long article) {
		return this.jdbc.sql("select story_id from story_report where article_id = :id")
			.param("id", article)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	private static Element form(Document page, String action) {
		return page.select("main form")
			.stream()
			.filter((form) -> form.attr("action").equals(action))
			.findFirst()
			.orElseThrow();
	}

	private static Answer valid(Answer answer, int status) {
		assertThat(answer.status()).isEqualTo(status);
		assertThat(HTML.check(answer.body().getBytes(StandardCharsets.UTF_8))).isEmpty();
		return answer;
	}

}
