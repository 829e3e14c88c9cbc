package org.dateline.editorial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.dateline.GenericPlan;
import org.dateline.editorial.DeskVisitor.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the trail remembers, and that nobody makes it forget. */
@DeskTest
class KeepingTheTrailTests {

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private TrailEntries entries;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "update trail set by_name = 'somebody-else'", "delete from trail", "truncate trail",
			"update trail set reason = null where id = (select max(id) from trail)" })
	void cannotBeChangedByWhoeverWritesSql(String sql) {
		this.visitors.administrator();

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(sql).update())
			.withMessageContaining("the trail is kept as written");
	}

	@Test
	void knowsWhoOpenedAndClosedAnAccount() {
		DeskVisitor administrator = this.visitors.administrator();
		administrator.send(administrator.get("/en/desk/accounts").form("/en/desk/accounts"), "name", "trailed",
				"shownAs", "Trailed", "role", "contributor");
		administrator.send(administrator.get("/en/desk/accounts").form("/en/desk/accounts/trailed/role"), "role",
				"editor");
		administrator.send(administrator.get("/en/desk/accounts").form("/en/desk/accounts/trailed/close"));

		assertThat(acts("trailed")).containsExactly("account-closed", "role-changed", "account-opened");
	}

	/** In a trail of a million entries, whoever asks for a few does not wait for all. */
	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "nigar, -, -, trail_by_name", "-, corrected, -, trail_by_act", "-, -, 3, trail_by_article" })
	@Transactional
	void isSearchedByAnIndex(@Nullable String person, @Nullable String act, @Nullable Long article, String index) {
		TrailEntries.Choice choice = new TrailEntries.Choice(person,
				(act != null) ? Act.ofCode(act).orElseThrow() : null, article, null, null);

		assertThat(GenericPlan.of(this.jdbc, TrailEntries.sql(choice, null))).contains(index);
		assertThat(GenericPlan.of(this.jdbc, TrailEntries.sql(choice, 7L))).contains(index);
	}

	@Test
	@Transactional
	void isTakenAlongInParts() {
		this.jdbc.sql("""
				insert into trail (by_name, by_role, act, detail)
				select 'part by part', 'editor', 'corrected', jsonb_build_object('number', n)
				from generate_series(1, 1234) n
				""").update();
		List<Long> taken = new ArrayList<>();

		this.entries.each(new TrailEntries.Choice("part by part", null, null, null, null),
				(entry) -> taken.add(entry.id()));

		assertThat(taken).hasSize(1234).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
	}

	@Test
	void holdsNoConnectionWhileItIsTakenAlong() {
		this.visitors.newcomer(Role.EDITOR);
		List<Boolean> held = new ArrayList<>();

		this.entries.each(TrailEntries.Choice.ALL,
				(entry) -> held.add(TransactionSynchronizationManager.isActualTransactionActive()));

		assertThat(held).isNotEmpty().containsOnly(false);
	}

	@Test
	void keepsNothingOfWhatWasRefused() {
		DeskVisitor administrator = this.visitors.administrator();
		long before = count();

		Answer refused = administrator.send(administrator.get("/en/desk/accounts").form("/en/desk/accounts"), "name",
				"No Name!", "shownAs", "X", "role", "editor");

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().select("#name").val()).isEqualTo("No Name!");
		assertThat(count()).isEqualTo(before);
	}

	@Test
	void isSearchedByPersonReportAndTime() {
		DeskVisitor editor = this.visitors.newcomer(Role.EDITOR);
		String name = editor.get("/en/desk/account").page().select(".desk-head").text();

		assertThat(name).contains("The editor");
		assertThat(editor.get("/en/desk/trail?person=admin").page().select("tbody tr"))
			.allSatisfy((row) -> assertThat(row.child(1).text()).startsWith("admin "));
		assertThat(editor.get("/en/desk/trail?to=2020-01-01").page().select("tbody tr")).isEmpty();
		assertThat(editor.get("/en/desk/trail?article=999999").body()).contains("Nothing like that was done.");
		assertThat(editor.get("/en/desk/trail?from=yesterday").status()).isEqualTo(400);
		assertThat(editor.get("/en/desk/trail?to=%2B999999999-12-31").status()).isEqualTo(400);
		assertThat(editor.get("/en/desk/trail?from=-0001-01-01").status()).isEqualTo(400);
		assertThat(editor.get("/en/desk/trail?person=%00").status()).isEqualTo(400);
		assertThat(editor.get("/en/desk/trail?article=three").status()).isEqualTo(400);
	}

	@Test
	void isSearchedByAct() {
		DeskVisitor editor = this.visitors.newcomer(Role.EDITOR);
		Answer page = editor.get("/en/desk/trail?act=password-changed");

		assertThat(page.page().select("tbody tr")).isNotEmpty()
			.allSatisfy((row) -> assertThat(row.child(2).text()).startsWith("chose another password"));
		assertThat(page.page().select("#act option[selected]").val()).isEqualTo("password-changed");
		assertThat(page.page().select("#act option")).hasSize(Act.values().length + 1);
		Answer export = editor.get(page.page().select("a[download]").attr("href"));
		assertThat(export.body().lines()).isNotEmpty()
			.allSatisfy((line) -> assertThat(JsonMapper.shared().readTree(line).get("act").asString())
				.isEqualTo("password-changed"));
		assertThat(editor.get("/en/desk/trail?act=dreamt").status()).isEqualTo(400);
		assertThat(editor.get("/en/desk/trail.jsonl?act=dreamt").status()).isEqualTo(400);
	}

	@Test
	void isTakenAlongAsJsonLines() {
		Answer export = this.visitors.administrator().get("/en/desk/trail.jsonl?person=admin");

		assertThat(export.header("Content-Type")).allMatch((type) -> type.startsWith("application/jsonl"));
		List<JsonNode> lines = export.body().lines().map((line) -> JsonMapper.shared().readTree(line)).toList();
		assertThat(lines).isNotEmpty().allSatisfy((line) -> {
			assertThat(line.get("by").asString()).isEqualTo("admin");
			assertThat(line.get("at").asString()).endsWith("Z");
			assertThat(line.get("act").asString()).isNotBlank();
		});
		assertThat(lines.stream().map((line) -> line.get("id").asLong()))
			.isSortedAccordingTo((a, b) -> Long.compare(b, a));
	}

	private List<String> acts(String subject) {
		return this.jdbc.sql("select act from trail where subject = :subject order by id desc")
			.params(Map.of("subject", subject))
			.query(String.class)
			.list();
	}

	private long count() {
		return this.jdbc.sql("select count(*) from trail").query(Long.class).single();
	}

}
