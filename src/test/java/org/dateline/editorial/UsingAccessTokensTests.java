package org.dateline.editorial;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.dateline.editorial.DeskVisitor.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Access tokens: who has them, what scripts may do with them, and when they end. */
@DeskTest
class UsingAccessTokensTests {

	private static final String TOKENS = "/en/desk/account/tokens";

	private static final String INVALID = "Bearer error=\"invalid_token\"";

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void forgetFailures() {
		this.visitors.forgetFailures();
	}

	@Nested
	class OnOnesAccount {

		@Test
		void aTokenIsMadeAndShownOnce() {
			String name = visitors.newName(Role.EDITOR);
			DeskVisitor editor = visitors.signedIn(name, DeskVisitors.PASSWORD);
			assertThat(editor.get("/en/desk/account").page().select("#tokens a").attr("href")).isEqualTo(TOKENS);
			Element form = editor.get(TOKENS).form(TOKENS);
			assertThat(form.select("#days").val()).isEqualTo("90");

			Answer made = send(editor, form, "nightly & <export>", "read", "30");

			assertThat(made.status()).isEqualTo(200);
			assertThat(made.header("Cache-Control")).containsExactly("no-store");
			String secret = made.page().select("#secret").val();
			assertThat(TokenSecret.isWellFormed(secret)).isTrue();
			Document again = editor.get(TOKENS).page();
			assertThat(again.html()).doesNotContain(secret);
			assertThat(again.select(".rows li").text()).contains("nightly & <export>", "may read", "never used");
			assertThat(visitors.script(secret).get("/en/desk/trail").status()).isEqualTo(200);
			assertThat(visitors.trail("act = 'token-made' and by_name = :name and subject = 'nightly & <export>' "
					+ "and detail ->> 'scope' = 'read'", Map.of("name", name)))
				.isOne();
			assertThat(visitors.trail("detail::text like '%' || :secret || '%' or subject = :secret",
					Map.of("secret", secret)))
				.isZero();
		}

		@Test
		void aTokenIsMadeOnceHoweverOftenItsPageIsLoaded() {
			DeskVisitor editor = visitors.newcomer(Role.EDITOR);
			Element form = editor.get(TOKENS).form(TOKENS);
			assertThat(send(editor, form, "once", "read", "30").status()).isEqualTo(200);

			Answer again = send(editor, form, "once", "read", "30");

			assertThat(again.location()).isEqualTo(TOKENS);
			assertThat(editor.get(TOKENS).page().select(".rows li")).hasSize(1);
			assertThat(send(editor, editor.get(TOKENS).form(TOKENS), "twice", "read", "30").status()).isEqualTo(200);
			assertThat(editor.get(TOKENS).page().select(".rows li")).hasSize(2);
		}

		@Test
		void onlyScopesOfOnesRoleAreOffered() {
			DeskVisitor contributor = visitors.newcomer(Role.CONTRIBUTOR);
			Element form = contributor.get(TOKENS).form(TOKENS);
			assertThat(form.select("[name=scope]").eachAttr("value")).containsExactly("read", "contribute");

			Answer refused = send(contributor, form, "too much", "edit", "90");

			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.page().select("fieldset .refusal").text()).isNotBlank();
			assertThat(refused.page().select("#name").val()).isEqualTo("too much");
		}

		@ParameterizedTest
		@CsvSource({ "'',90,name", "'\u00a0\u2003',90,name",
				"1234567890123456789012345678901234567890123456789012345678901,90,name", "kept,0,days", "kept,366,days",
				"kept,-1,days", "kept,1e2,days", "kept,'',days", "kept,99999999999,days" })
		void whatIsWrongIsSaidBesideItsField(String name, String days, String field) {
			DeskVisitor editor = visitors.newcomer(Role.EDITOR);

			Answer refused = send(editor, editor.get(TOKENS).form(TOKENS), name, "edit", days);

			assertThat(refused.status()).isEqualTo(422);
			Document page = refused.page();
			assertThat(page.select(".field:has(#%s) .refusal".formatted(field)).text()).isNotBlank();
			assertThat(page.select("main .refusal")).hasSize(1);
			assertThat(page.select("#name").val()).isEqualTo(name);
			assertThat(page.select("#days").val()).isEqualTo(days);
			assertThat(page.select("#scope-edit").hasAttr("checked")).isTrue();
		}

		@Test
		void twentyTokensAreEnough() {
			String name = visitors.newName(Role.EDITOR);
			for (int i = 0; i < AccessTokens.MOST_LIVE; i++) {
				visitors.newToken(name, Scope.READ);
			}
			DeskVisitor editor = visitors.signedIn(name, DeskVisitors.PASSWORD);

			Answer refused = send(editor, editor.get(TOKENS).form(TOKENS), "one more", "read", "1");
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.page().select("main .refusal").text()).contains("20");
			editor.send(editor.get(TOKENS).form(TOKENS + "/revoke"));

			assertThat(send(editor, editor.get(TOKENS).form(TOKENS), "one more", "read", "1").status()).isEqualTo(200);
		}

		@Test
		void aTokenIsRevokedByItsPersonAndNobodyElse() {
			String name = visitors.newName(Role.EDITOR);
			Script script = visitors.script(visitors.newToken(name, Scope.READ));
			DeskVisitor editor = visitors.signedIn(name, DeskVisitors.PASSWORD);
			Element form = editor.get(TOKENS).form(TOKENS + "/revoke");
			String id = form.select("[name=token]").val();

			visitors.administrator().postWithToken(TOKENS + "/revoke", "token", id);
			assertThat(script.get("/en/desk").status()).isEqualTo(200);
			assertThat(editor.send(form).location()).isEqualTo(TOKENS);

			assertInvalid(script.get("/en/desk"));
			assertThat(editor.get(TOKENS).page().select(".rows li")).isEmpty();
			assertThat(visitors.trail("act = 'token-revoked' and detail ->> 'id' = :id", Map.of("id", id))).isOne();
		}

		@Test
		void aPasswordForOneUseMakesNone() {
			String name = "once" + System.nanoTime();
			String oneTime = accounts.open(Trail.THE_ARCHIVE, name, "Once", Role.EDITOR);
			DeskVisitor newcomer = visitors.signedIn(name, oneTime);

			Answer refused = newcomer.postWithToken(TOKENS, "name", "early", "scope", "read", "days", "1");

			assertThat(refused.location()).isEqualTo("/en/desk/account");
			assertThat(count("account_id = (select id from account where name = '%s')".formatted(name))).isZero();
		}

		@Test
		void anotherPasswordKeepsTokensAndOffersToRevokeThem() {
			String name = visitors.newName(Role.EDITOR);
			Script script = visitors.script(visitors.newToken(name, Scope.READ));
			DeskVisitor editor = visitors.signedIn(name, DeskVisitors.PASSWORD);

			Answer changed = editor.send(editor.get("/en/desk/account").form("/en/desk/account/password"), "current",
					DeskVisitors.PASSWORD, "next", "another sentence, as long", "again", "another sentence, as long");

			assertThat(script.get("/en/desk").status()).isEqualTo(200);
			Answer told = editor.get(changed.location());
			assertThat(told.page().select(".notice").text()).contains("1 access token of yours goes on working.");
			editor.send(told.form(TOKENS + "/revoke-all"));
			assertInvalid(script.get("/en/desk"));
		}

	}

	@Nested
	class InAScript {

		@Test
		void aTokenNeedsNoSessionAndMakesNone() {
			Script script = visitors.script(visitors.newToken(visitors.newName(Role.EDITOR), Scope.READ));
			long sessions = jdbc.sql("select count(*) from spring_session").query(Long.class).single();

			Answer trail = script.get("/en/desk/trail.jsonl?act=token-made");
			Answer page = script.get("/ru/desk/sources/antara");

			assertThat(trail.status()).isEqualTo(200);
			assertThat(trail.body().lines()).isNotEmpty().allMatch((line) -> line.contains("\"token-made\""));
			assertThat(page.status()).isEqualTo(200);
			assertThat(trail.header("Set-Cookie")).isEmpty();
			assertThat(page.header("Set-Cookie")).isEmpty();
			assertThat(jdbc.sql("select count(*) from spring_session").query(Long.class).single()).isEqualTo(sessions);
		}

		@Test
		void aFormIsSentWithoutMoreAndTheTrailNamesTheToken() {
			String name = visitors.newName(Role.EDITOR);
			Script script = visitors.script(visitors.newToken(name, Scope.EDIT));
			String slug = "by-script-" + System.nanoTime();

			Answer opened = script.post("/en/desk/sources", "slug", slug, "name", "By Script", "kind", "agency");
			Answer refused = script.post("/en/desk/sources", "slug", slug, "name", "Again", "kind", "agency");

			assertThat(opened.location()).isEqualTo("/en/desk/sources/%s?saved".formatted(slug));
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.page().select("main .refusal").text()).isNotBlank();
			JsonNode line = JsonMapper.shared()
				.readTree(script.get("/en/desk/trail.jsonl?act=source-opened&person=" + name).body());
			assertThat(line.get("subject").asString()).isEqualTo(slug);
			assertThat(line.get("detail").get("token").get("name").asString()).isEqualTo("to edit");
			assertThat(line.get("detail").get("after").get("name").asString()).isEqualTo("By Script");
			assertThat(script.get("/en/desk/trail?person=" + name).page().select("tbody tr").first().text())
				.contains("by the token “to edit”");
		}

		@Test
		void aReportIsCorrectedThroughItsForm() {
			Script script = visitors.script(visitors.newToken(visitors.newName(Role.EDITOR), Scope.EDIT));
			String revision = script.get("/en/desk/articles/1")
				.page()
				.select("form[action$=/withdraw] [name=revision]")
				.val();

			Answer withdrawn = script.post("/en/desk/articles/1/withdraw", "revision", revision, "reason",
					"By script.");
			Answer late = script.post("/en/desk/articles/1/withdraw", "revision", revision, "reason", "Again.");
			revision = script.get("/en/desk/articles/1").page().select("form[action$=/restore] [name=revision]").val();
			Answer restored = script.post("/en/desk/articles/1/restore", "revision", revision, "reason", "By script.");

			assertThat(withdrawn.location()).isEqualTo("/en/desk/articles/1?done");
			assertThat(late.status()).isEqualTo(409);
			assertThat(restored.location()).isEqualTo("/en/desk/articles/1?done");
		}

		@Test
		void theTokenCountsAndNotTheSession() {
			DeskVisitor administrator = visitors.administrator();
			String cookie = "dateline-desk=" + administrator.cookie("dateline-desk");
			String token = visitors.newToken(visitors.newName(Role.CONTRIBUTOR), Scope.READ);

			assertThat(visitors.script(token).with("Cookie", cookie).get("/en/desk/accounts").status()).isEqualTo(403);
			assertInvalid(visitors.script(TokenSecret.make()).with("Cookie", cookie).get("/en/desk/accounts"));
			assertInvalid(visitors.script(TokenSecret.make())
				.with("Cookie", cookie)
				.post("/en/desk/accounts", "name", "forged", "shownAs", "Forged", "role", "administrator"));
			assertThat(administrator.get("/en/desk/accounts").body()).doesNotContain("forged");
		}

		@ParameterizedTest
		@ValueSource(strings = { "/en/login", "/en/logout", "/en/login/interrupted" })
		void signingInAndOutIsForPeople(String address) {
			Script script = visitors.script(visitors.newToken("admin", Scope.EDIT));

			assertThat(script.post(address).status()).isEqualTo(403);
		}

		@Test
		void publicPagesKnowNothingOfTokens() {
			assertThat(visitors.script("nonsense").get("/en/articles/2").status()).isEqualTo(200);
		}

		@Test
		void itsUseIsKnownToTheMinute() {
			String name = visitors.newName(Role.EDITOR);
			Script script = visitors.script(visitors.newToken(name, Scope.READ));
			Instant before = Instant.now();

			script.get("/en/desk");
			String once = row(name);
			script.get("/en/desk");
			String twice = row(name);

			OffsetDateTime used = jdbc
				.sql("select last_used_at from access_token where account_id = "
						+ "(select id from account where name = :name)")
				.param("name", name)
				.query(OffsetDateTime.class)
				.single();
			assertThat(used.getSecond() + used.getNano()).isZero();
			assertThat(used.toInstant()).isBetween(before.minus(Duration.ofMinutes(1)), Instant.now());
			if (once.substring(once.indexOf(' ')).equals(twice.substring(twice.indexOf(' ')))) {
				assertThat(twice).as("no second write within the minute").isEqualTo(once);
			}
			DeskVisitor editor = visitors.signedIn(name, DeskVisitors.PASSWORD);
			assertThat(editor.get(TOKENS).page().select(".rows li").text()).contains("last used");
		}

		/** The transaction that wrote the row last, and the minute it says. */
		private String row(String name) {
			return jdbc
				.sql("select xmin::text || ' ' || last_used_at from access_token where account_id = "
						+ "(select id from account where name = :name)")
				.param("name", name)
				.query(String.class)
				.single();
		}

	}

	@Nested
	class NotAnswered {

		@ParameterizedTest
		@ValueSource(strings = { "", "nonsense", "dateline_", "one, two=three",
				"dateline_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg2bEAXk" })
		void isWhatNeverWasAToken(String token) {
			assertInvalid(visitors.script(token).get("/en/desk"));
			assertInvalid(visitors.script(token).post("/en/desk/sources", "slug", "x"));
		}

		@Test
		void isATokenThatHasEnded() {
			String name = visitors.newName(Role.EDITOR);
			String token = TokenSecret.make();
			insert(name, "read", token, "now() - interval '2 days'", "now() - interval '1 second'");

			Answer refused = visitors.script(token).get("/en/desk");

			assertInvalid(refused);
			assertThat(refused.body()).contains("has ended");
			DeskVisitor editor = visitors.signedIn(name, DeskVisitors.PASSWORD);
			assertThat(editor.get(TOKENS).page().select(".rows li").text()).contains("no longer valid");
		}

		@Test
		void isATokenWhileItsAccountIsClosed() {
			String name = visitors.newName(Role.EDITOR);
			Script script = visitors.script(visitors.newToken(name, Scope.READ));

			accounts.close(Trail.THE_ARCHIVE, name);
			assertInvalid(script.get("/en/desk"));
			accounts.reopen(Trail.THE_ARCHIVE, name);

			assertThat(script.get("/en/desk").status()).isEqualTo(200);
		}

		@Test
		void isEveryTokenAfterAReset() {
			String name = visitors.newName(Role.EDITOR);
			Script script = visitors.script(visitors.newToken(name, Scope.READ));

			String oneTime = accounts.resetPassword(Trail.THE_ARCHIVE, name);
			assertInvalid(script.get("/en/desk"));
			DeskVisitor editor = visitors.signedIn(name, oneTime);
			editor.send(editor.get("/en/desk/account").form("/en/desk/account/password"), "current", oneTime, "next",
					DeskVisitors.PASSWORD, "again", DeskVisitors.PASSWORD);

			assertInvalid(script.get("/en/desk"));
		}

		@Test
		void isWhatALoweredRoleMayNoMore() {
			String name = visitors.newName(Role.EDITOR);
			Script script = visitors.script(visitors.newToken(name, Scope.EDIT));
			assertThat(script.post("/en/desk/sources").status()).isEqualTo(422);

			accounts.changeRole(Trail.THE_ARCHIVE, name, Role.CONTRIBUTOR);

			Answer refused = script.post("/en/desk/sources");
			assertThat(refused.status()).isEqualTo(403);
			assertThat(refused.header("WWW-Authenticate"))
				.containsExactly("Bearer error=\"insufficient_scope\", scope=\"edit\"");
			assertThat(script.get("/en/desk/trail").status()).isEqualTo(403);
			assertThat(script.get("/en/desk").status()).isEqualTo(200);
		}

		@Test
		void isSaidInTheLanguageOfTheAddressAndTheFormAskedFor() {
			Script script = visitors.script(visitors.newToken(visitors.newName(Role.EDITOR), Scope.READ));

			Answer text = script.post("/ru/desk/sources");
			Answer problem = script.with("Accept", "application/json").post("/az/desk/sources");

			assertThat(text.header("Content-Type")).containsExactly("text/plain;charset=utf-8");
			assertThat(text.body()).contains("«read»", "«edit»");
			assertThat(problem.header("Content-Type")).containsExactly("application/problem+json");
			JsonNode json = JsonMapper.shared().readTree(problem.body());
			assertThat(json.get("status").asInt()).isEqualTo(403);
			assertThat(json.get("detail").asString()).contains("səlahiyyəti");
		}

		@Test
		void isForAWhileWhoeverGuesses() {
			Script good = visitors.script(visitors.newToken(visitors.newName(Role.EDITOR), Scope.READ));
			for (int i = 0; i < 50; i++) {
				assertInvalid(visitors.script(TokenSecret.make()).get("/en/desk"));
			}

			Answer wait = visitors.script(TokenSecret.make()).get("/en/desk");

			assertThat(wait.status()).isEqualTo(429);
			assertThat(wait.header("Retry-After")).hasSize(1);
			assertThat(good.get("/en/desk").status()).as("from the same address").isEqualTo(429);
			visitors.forgetFailures();
			assertThat(good.get("/en/desk").status()).as("later").isEqualTo(200);
		}

		@Test
		void isAForgottenScriptAloneAndNotItsNeighbours() {
			Script forgotten = visitors.script(TokenSecret.make());
			Script neighbour = visitors.script(visitors.newToken(visitors.newName(Role.EDITOR), Scope.READ));
			for (int i = 0; i < 5; i++) {
				assertInvalid(forgotten.get("/en/desk"));
			}

			for (int i = 0; i < 60; i++) {
				assertThat(forgotten.get("/en/desk").status()).isEqualTo(429);
			}

			assertThat(neighbour.get("/en/desk").status()).isEqualTo(200);
		}

	}

	@Nested
	class WrittenIntoTheDatabase {

		@ParameterizedTest
		@ValueSource(strings = { "set expires_at = expires_at + interval '1 day'", "set scope = 'edit'",
				"set digest = sha256('other')", "set account_id = (select min(id) from account)", "set name = 'other'",
				"set created_at = now()", "set last_used_at = '2026-01-01T00:00:01Z'" })
		void aTokenStaysAsItWasMade(String change) {
			String name = visitors.newName(Role.EDITOR);
			visitors.newToken(name, Scope.READ);

			assertRefused("update access_token %s where account_id = (select id from account where name = '%s')"
				.formatted(change, name));
		}

		@Test
		void aRevokedTokenDoesNotComeBack() {
			String name = visitors.newName(Role.EDITOR);
			visitors.newToken(name, Scope.READ);
			String its = " where account_id = (select id from account where name = '%s')".formatted(name);
			assertThat(jdbc.sql("update access_token set revoked_at = now()" + its).update()).isOne();

			assertRefused("update access_token set revoked_at = null" + its);
			assertRefused("delete from access_token" + its);
			assertRefused("truncate access_token");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', value = { "read | now() | now() + interval '366 days'", "read | now() | now()",
				"admin | now() | now() + interval '1 day'" })
		void aTokenEndsWithinAYearAndHasAScope(String scope, String made, String end) {
			String name = visitors.newName(Role.EDITOR);

			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> insert(name, scope, TokenSecret.make(), made, end));
		}

		@Test
		void aTokenIsOfOneWhoMayHaveIt() {
			String contributor = visitors.newName(Role.CONTRIBUTOR);
			String closed = visitors.newName(Role.EDITOR);
			accounts.close(Trail.THE_ARCHIVE, closed);
			String reset = visitors.newName(Role.EDITOR);
			accounts.resetPassword(Trail.THE_ARCHIVE, reset);

			for (List<String> bad : List.of(List.of(contributor, "edit"), List.of(closed, "read"),
					List.of(reset, "read"))) {
				assertThatExceptionOfType(DataAccessException.class).as(bad.toString())
					.isThrownBy(() -> insert(bad.get(0), bad.get(1), TokenSecret.make(), "now()",
							"now() + interval '1 day'"));
			}
			insert(contributor, "contribute", TokenSecret.make(), "now()", "now() + interval '1 day'");
		}

		@Test
		void theTwentyFirstIsRefused() {
			String name = visitors.newName(Role.EDITOR);
			insert(name, "read", TokenSecret.make(), "now() - interval '2 days'", "now() - interval '1 day'");
			for (int i = 0; i < 20; i++) {
				visitors.newToken(name, Scope.READ);
			}

			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> insert(name, "read", TokenSecret.make(), "now()", "now() + interval '1 day'"))
				.withMessageContaining("20 tokens");
		}

		private void assertRefused(String sql) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(sql).update());
		}

	}

	private static Answer send(DeskVisitor visitor, Element form, String name, String scope, String days) {
		return visitor.send(form, "name", name, "scope", scope, "days", days);
	}

	private static void assertInvalid(Answer answer) {
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.header("WWW-Authenticate")).containsExactly(INVALID);
		assertThat(answer.header("Content-Type")).containsExactly("text/plain;charset=utf-8");
		assertThat(answer.header("Set-Cookie")).isEmpty();
		assertThat(answer.body()).isNotBlank();
	}

	private void insert(String name, String scope, String token, String made, String end) {
		this.jdbc.sql("""
				insert into access_token (account_id, name, scope, digest, created_at, expires_at)
				select id, 'by hand', :scope, :digest, %s, %s from account where name = :name
				""".formatted(made, end))
			.param("scope", scope)
			.param("digest", TokenSecret.digest(token))
			.param("name", name)
			.update();
	}

	private long count(String condition) {
		return this.jdbc.sql("select count(*) from access_token where " + condition).query(Long.class).single();
	}

}
