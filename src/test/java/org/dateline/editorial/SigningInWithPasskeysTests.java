package org.dateline.editorial;

import java.util.List;
import java.util.Map;

import org.dateline.editorial.DeskVisitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Passkeys: how one comes to an account, what it opens, and when it opens nothing. */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInWithPasskeysTests {

	private static final String ADD = "/en/desk/account/passkeys";

	private static final String SIGN_IN = "/en/login/passkey";

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	private SecurityKey key = new SecurityKey();

	private String name = "";

	private DeskVisitor editor = new DeskVisitor(0);

	@BeforeEach
	void takeANewKey() {
		this.key = new SecurityKey();
	}

	/** Once for all, and again in tests after which the account is not what it was. */
	@BeforeAll
	void signIn() {
		this.name = this.visitors.newName(Role.EDITOR);
		this.editor = this.visitors.signedIn(this.name, DeskVisitors.PASSWORD);
	}

	@AfterEach
	void forget() {
		this.visitors.forgetFailures();
		this.jdbc.sql("delete from user_credentials").update();
	}

	@Test
	void leadsWhereThePasswordLeads() {
		signIn();
		add("My phone");
		DeskVisitor visitor = this.visitors.stranger();
		visitor.setCookie("dateline-desk", "ZXZpbC1zZXNzaW9uLWlk");

		Answer in = visitor.postWithToken(SIGN_IN, "credential", this.key.prove(asked(visitor), origin()), "next",
				"/en/desk/trail?person=admin");

		assertThat(in.location()).isEqualTo("/en/desk/trail?person=admin");
		assertThat(visitor.get(in.location()).page().select(".desk-head").text()).contains("The " + this.name);
		assertThat(visitor.cookie("dateline-desk")).isNotEqualTo("ZXZpbC1zZXNzaW9uLWlk");
		assertThat(visitor.get("/en/desk/account").page().select("#sessions li")).hasSize(2);
	}

	@Test
	void leavesATrail() {
		signIn();
		add("My <phone>");
		assertThat(enter().status()).isEqualTo(302);
		Answer account = this.editor.get("/en/desk/account");
		assertThat(account.page().select("#passkeys li").text()).contains("My <phone>", "last used");
		this.editor.send(account.form(ADD + "/remove"));

		assertThat(acts()).containsExactly("passkey-removed My <phone> null null", "signed-in null passkey My <phone>",
				"passkey-added My <phone> null null", "signed-in null password null");
		assertThat(this.editor.get("/en/desk/account").page().select("#passkeys li")).isEmpty();
		assertThat(enter().status()).isEqualTo(422);
	}

	@Test
	void handsBackAFormThatWasInterrupted() {
		add("My phone");
		DeskVisitor visitor = this.visitors.stranger();

		Answer in = visitor.postWithToken(SIGN_IN, "credential", this.key.prove(asked(visitor), origin()), "next",
				"/en/desk/account/passkeys", "kept.passkey", "A <name>");

		assertThat(in.form("/en/desk/account/passkeys").select("input[name=passkey]").val()).isEqualTo("A <name>");
	}

	@Test
	void asksForAKeyThatSaysWhoItIsAfterAFingerprint() {
		JsonNode forNew = askForNew(this.editor, "My phone");
		JsonNode forSignIn = asked(this.visitors.stranger());

		assertThat(forNew.at("/rp/id").asString()).isEqualTo("localhost");
		assertThat(forNew.at("/user/name").asString()).isEqualTo(this.name);
		assertThat(forNew.at("/user/displayName").asString()).isEqualTo("The " + this.name);
		assertThat(forNew.at("/authenticatorSelection/residentKey").asString()).isEqualTo("required");
		assertThat(forNew.at("/authenticatorSelection/userVerification").asString()).isEqualTo("required");
		assertThat(forSignIn.get("userVerification").asString()).isEqualTo("required");
		assertThat(forSignIn.get("rpId").asString()).isEqualTo("localhost");
		assertThat(forSignIn.at("/allowCredentials")).isEmpty();
		assertThat(forSignIn.get("challenge").asString()).hasSize(43).isNotEqualTo(forNew.get("challenge").asString());
	}

	@Test
	void namesTheKeysThereAreSoThatNoneIsMadeTwice() {
		add("My phone");

		JsonNode again = askForNew(this.editor, "Once more");
		Answer twice = this.editor.postWithToken(ADD, "passkey", "Once more", "credential",
				this.key.make(again, origin()));

		assertThat(again.at("/excludeCredentials/0/id").asString()).isEqualTo(this.key.id());
		assertThat(twice.status()).isEqualTo(422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "1234567890123456789012345678901234567890123456789012345678901", "a\u0000b",
			"two\nlines" })
	void refusesALabelBeforeTheKeyIsTouched(String label) {
		Answer options = this.editor.postWithToken(ADD + "/options", "passkey", label);
		Answer form = this.editor.postWithToken(ADD, "passkey", label, "credential", "{}");

		assertThat(options.status()).isEqualTo(422);
		assertThat(form.status()).isEqualTo(422);
		assertThat(form.page().select("#passkeys form .field .refusal").text()).contains("1 to 60");
		assertThat(passkeys()).isZero();
	}

	@Test
	void keepsTheLabelThatWasTyped() {
		Answer refused = this.editor.postWithToken(ADD, "passkey", "My \"phone\"", "credential", "");

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().select("input[name=passkey]").val()).isEqualTo("My \"phone\"");
		assertThat(refused.page().select("#passkeys [role=alert]").text()).isNotBlank();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "null", "[]", "42", "\"text\"", "{}", "{\"id\":\"x\",\"rawId\":\"x\"}",
			"{\"rawId\":\"!!!\",\"response\":{}}", "{\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}",
			"{\"rawId\":\"AAAA\",\"response\":{\"clientDataJSON\":\"AAAA\",\"attestationObject\":\"AAAA\"}}",
			"{\"rawId\":\"AAAA\",\"response\":{\"clientDataJSON\":\"AAAA\",\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\"}}",
			"\u0000" })
	void refusesWhatIsNoPasskey(String credential) {
		askForNew(this.editor, "My phone");
		Answer added = this.editor.postWithToken(ADD, "passkey", "My phone", "credential", credential);
		DeskVisitor visitor = this.visitors.stranger();
		asked(visitor);
		Answer in = visitor.postWithToken(SIGN_IN, "credential", credential);

		assertThat(added.status()).isEqualTo(422);
		assertThat(added.page().select("#passkeys [role=alert]").text()).isNotBlank();
		assertThat(in.status()).isEqualTo(422);
		assertThat(in.page().select("main [role=alert]").text()).isNotBlank();
		assertThat(visitor.cookie("dateline-desk")).isEmpty();
		assertThat(passkeys()).isZero();
	}

	@Test
	void refusesMoreThanAnyKeySays() {
		String much = "\"" + "A".repeat(70_000) + "\"";

		assertThat(this.visitors.stranger().postWithToken(SIGN_IN, "credential", much).status()).isEqualTo(422);
		assertThat(this.editor.postWithToken(ADD, "passkey", "My phone", "credential", much).status()).isEqualTo(422);
	}

	@Test
	void takesAnAnswerOnce() {
		JsonNode options = askForNew(this.editor, "My phone");
		SecurityKey other = new SecurityKey();
		assertThat(this.editor.postWithToken(ADD, "passkey", "My phone", "credential", this.key.make(options, origin()))
			.status()).isEqualTo(302);
		assertThat(this.editor.postWithToken(ADD, "passkey", "Another", "credential", other.make(options, origin()))
			.status()).isEqualTo(422);

		DeskVisitor visitor = this.visitors.stranger();
		JsonNode question = asked(visitor);
		String token = visitor.cookie("XSRF-TOKEN");
		String proof = this.key.prove(question, origin());
		assertThat(visitor.postWithToken(SIGN_IN, "credential", proof).status()).isEqualTo(302);
		visitor.setCookie("XSRF-TOKEN", token);
		Answer again = visitor.postWithToken(SIGN_IN, "credential", proof);

		assertThat(again.status()).isEqualTo(422);
		assertThat(again.page().select("main [role=alert]").text()).contains("second time");
	}

	@Test
	void takesAnAnswerOnlyFromTheBrowserThatWasAsked() {
		add("My phone");
		DeskVisitor one = this.visitors.stranger();
		DeskVisitor other = this.visitors.stranger();
		asked(other);

		Answer in = other.postWithToken(SIGN_IN, "credential", this.key.prove(asked(one), origin()));

		assertThat(in.status()).isEqualTo(422);
	}

	@Test
	void doesNotTakeTheAnswerToAnotherQuestion() {
		add("My phone");
		JsonNode forNew = askForNew(this.editor, "Another");
		ObjectNode forSignIn = JsonMapper.shared().createObjectNode();
		forSignIn.set("challenge", forNew.get("challenge"));
		forSignIn.put("rpId", "localhost");

		Answer in = this.editor.postWithToken(SIGN_IN, "credential", this.key.prove(forSignIn, origin()));

		assertThat(in.status()).isEqualTo(422);
	}

	@Test
	void doesNotTakeALateAnswer() {
		add("My phone");
		DeskVisitor visitor = this.visitors.stranger();
		String proof = this.key.prove(asked(visitor), origin());
		this.jdbc.sql("update passkey_challenge set given_at = given_at - interval '5 minutes 1 second'").update();

		assertThat(visitor.postWithToken(SIGN_IN, "credential", proof).status()).isEqualTo(422);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "https://evil.example", "http://localhost", "https://localhost:%d", "http://127.0.0.1:%d" })
	void refusesAnotherOrigin(String origin) {
		String other = origin.formatted(this.port);
		Answer added = this.editor.postWithToken(ADD, "passkey", "My phone", "credential",
				this.key.make(askForNew(this.editor, "My phone"), other));
		add("My phone");
		DeskVisitor visitor = this.visitors.stranger();
		Answer in = visitor.postWithToken(SIGN_IN, "credential", this.key.prove(asked(visitor), other));

		assertThat(added.status()).isEqualTo(422);
		assertThat(in.status()).isEqualTo(422);
		assertThat(passkeys()).isOne();
	}

	@Test
	void refusesAKeyThatAsksForNoFingerprint() {
		add("My phone");
		this.key.doNotVerify();

		assertThat(enter().status()).isEqualTo(422);
	}

	@Test
	void refusesAKeyThatNamesSomebodyElse() {
		add("My phone");
		this.key.pretendToBe("A".repeat(43));

		assertThat(enter().status()).isEqualTo(422);
	}

	@Test
	void refusesACopy() {
		add("My phone");
		this.key.countFrom(7);
		assertThat(enter().status()).isEqualTo(302);
		this.key.countFrom(6);

		assertThat(enter().status()).isEqualTo(422);
		assertThat(enter().status()).as("counted as far as the original").isEqualTo(422);
		assertThat(enter().status()).as("and further").isEqualTo(302);
	}

	@Test
	void makesWhoGuessesWait() {
		add("My phone");
		DeskVisitor guesser = this.visitors.stranger();
		for (int i = 0; i < 5; i++) {
			String proof = this.key.prove(asked(guesser), "https://evil.example");
			assertThat(guesser.postWithToken(SIGN_IN, "credential", proof).status()).isEqualTo(422);
		}

		Answer wait = enter();

		assertThat(wait.status()).isEqualTo(429);
		assertThat(wait.header("Retry-After")).hasSize(1);
		assertThat(this.visitors.stranger().signIn(this.name, DeskVisitors.PASSWORD).status()).as("with the password")
			.isEqualTo(302);
		this.visitors.forgetFailures();
		assertThat(enter().status()).as("later").isEqualTo(302);
	}

	@Test
	void letsNobodyLockOthersOutWithRubbish() {
		add("My phone");
		DeskVisitor vandal = this.visitors.stranger();
		for (int i = 0; i < 6; i++) {
			vandal.postWithToken(SIGN_IN, "credential", "rubbish");
		}

		assertThat(vandal.postWithToken(SIGN_IN, "credential", "rubbish").status()).isEqualTo(429);
		assertThat(enter().status()).isEqualTo(302);
	}

	@Test
	void asksNobodyWhoHasToWait() {
		this.jdbc.sql("""
				insert into failed_sign_in (name, address, at)
				select 'somebody', '127.0.0.1', now() from generate_series(1, 50)
				""").update();

		assertThat(this.visitors.stranger().postWithToken(SIGN_IN + "/options").status()).isEqualTo(429);
	}

	@Test
	void opensNothingWhileTheAccountIsClosed() {
		add("My phone");
		DeskVisitor administrator = this.visitors.administrator();

		administrator.postWithToken("/en/desk/accounts/%s/close".formatted(this.name));
		assertThat(enter().status()).isEqualTo(422);
		administrator.postWithToken("/en/desk/accounts/%s/reopen".formatted(this.name));

		assertThat(enter().status()).isEqualTo(302);
		signIn();
	}

	@Test
	void outlivesAPasswordThatItsPersonChanges() {
		add("My phone");

		this.editor.postWithToken("/en/desk/account/password", "current", DeskVisitors.PASSWORD, "next",
				"another sentence, as long", "again", "another sentence, as long");

		assertThat(enter().status()).isEqualTo(302);
		signIn();
	}

	@Test
	void goesWithAPasswordThatAnAdministratorGives() {
		add("My phone");
		add(new SecurityKey(), "My key");
		DeskVisitor administrator = this.visitors.administrator();

		Answer told = administrator.postWithToken("/en/desk/accounts/%s/password".formatted(this.name), "confirmed",
				"true");

		assertThat(passkeys()).isZero();
		assertThat(enter().status()).isEqualTo(422);
		assertThat(this.visitors.trail("act = 'passkey-removed' and by_name = 'admin' and detail->>'account' = :name",
				Map.of("name", this.name)))
			.isEqualTo(2);
		DeskVisitor back = this.visitors.signedIn(this.name, told.page().select(".notice code").text());
		assertThat(back.get("/en/desk/account").page().select("#passkeys")).isEmpty();
		assertThat(back.postWithToken(ADD + "/options", "passkey", "My phone").location()).endsWith("/desk/account");
		assertThat(back.postWithToken(ADD, "passkey", "My phone", "credential", "{}").location())
			.endsWith("/desk/account");
		signIn();
	}

	@Test
	void removesNobodyElses() {
		add("My phone");

		this.visitors.newcomer(Role.ADMINISTRATOR).postWithToken(ADD + "/remove", "id", this.key.id());

		assertThat(passkeys()).isOne();
	}

	@Test
	void keepsNoMoreThanTwenty() {
		for (int i = 0; i < 20; i++) {
			add(new SecurityKey(), "Number " + i);
		}

		Answer options = this.editor.postWithToken(ADD + "/options", "passkey", "One more");
		Answer form = this.editor.postWithToken(ADD, "passkey", "One more", "credential", "{}");

		assertThat(options.status()).isEqualTo(422);
		assertThat(form.page().select("#passkeys > [role=alert]").text()).contains("20");
		assertRefused("""
				insert into user_credentials
				select '%s', user_entity_user_id, public_key, 0, true, false, '', 'public-key', false,
					attestation_object, attestation_client_data_json, now(), now(), 'One more'
				from user_credentials where label = 'Number 7' and user_entity_user_id =
					(select id from user_entities where name = '%s')
				""".formatted(new SecurityKey().id(), this.name), "at most 20");
	}

	@ParameterizedTest
	@ValueSource(strings = { SIGN_IN, SIGN_IN + "/options", ADD, ADD + "/options", ADD + "/remove" })
	void refusesAFormOfAnotherSite(String address) {
		add("My phone");

		assertThat(this.editor.postAcross(address, "passkey", "Foreign", "id", this.key.id()).status()).isEqualTo(403);
		assertThat(passkeys()).isOne();
	}

	@Test
	void isHiddenAndExplainedWithoutScript() {
		Answer account = this.editor.get("/en/desk/account");
		Answer in = this.visitors.stranger().get("/en/login");

		assertThat(account.form(ADD).hasAttr("hidden")).isTrue();
		assertThat(account.page().select("#passkeys-need:not([hidden])").text()).contains(origin());
		assertThat(in.form(SIGN_IN).hasAttr("hidden")).isTrue();
		assertThat(in.page().select("#passkeys-need").hasAttr("hidden")).isTrue();
	}

	@Test
	void keepsRulesAgainstWhoeverWritesSql() {
		add("My phone");
		String mine = " where credential_id = '%s'".formatted(this.key.id());
		String account = " where name = '%s'".formatted(this.name);

		assertRefused("update user_credentials set public_key = 'x'" + mine, "kept as it was made");
		assertRefused("update user_credentials set label = 'x'" + mine, "kept as it was made");
		assertRefused("update user_credentials set created = now()" + mine, "kept as it was made");
		assertThat(this.jdbc.sql("update user_credentials set signature_count = 9" + mine).update()).isOne();
		assertRefused("update user_credentials set signature_count = 9" + mine, "counter");
		assertRefused("update user_credentials set signature_count = 0" + mine, "counter");
		assertRefused("update account set must_change = true" + account, "keeps no passkey");
		assertRefused("update user_entities set id = 'x'" + account, "user_entities");
		this.jdbc.sql("update account set closed_at = now()" + account).update();
		assertRefused("""
				insert into user_credentials
				select '%s', user_entity_user_id, public_key, 0, true, false, '', 'public-key', false,
					attestation_object, attestation_client_data_json, now(), now(), 'One more'
				from user_credentials%s
				""".formatted(new SecurityKey().id(), mine), "belongs to an open account");
		signIn();
	}

	@ParameterizedTest
	@ValueSource(strings = { "label = ' '", "label = repeat('x', 61)", "credential_id = 'short'",
			"public_key_credential_type = 'other'", "signature_count = -1" })
	void keepsBoundsAgainstWhoeverWritesSql(String value) {
		add("My phone");

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into user_credentials (credential_id, user_entity_user_id, public_key, signature_count,
					uv_initialized, backup_eligible, authenticator_transports, public_key_credential_type,
					backup_state, attestation_object, attestation_client_data_json, created, last_used, label)
				select r.credential_id, r.user_entity_user_id, r.public_key, r.signature_count, r.uv_initialized,
					r.backup_eligible, r.authenticator_transports, r.public_key_credential_type, r.backup_state,
					r.attestation_object, r.attestation_client_data_json, r.created, r.last_used, r.label
				from user_credentials u, jsonb_populate_record(u, jsonb_build_object('credential_id', '%s')
					|| (select to_jsonb(v) from (select %s) v)) r
				where u.credential_id = '%s'
				""".formatted(new SecurityKey().id(), value.replaceFirst("(\\w+) = (.*)", "$2 as $1"), this.key.id()))
			.update()).withMessageContaining("check");
	}

	private void assertRefused(String sql, String because) {
		assertThatExceptionOfType(DataAccessException.class).as(sql)
			.isThrownBy(() -> this.jdbc.sql(sql).update())
			.withMessageContaining(because);
	}

	private void add(String label) {
		add(this.key, label);
	}

	private void add(SecurityKey one, String label) {
		Answer added = this.editor.postWithToken(ADD, "passkey", label, "credential",
				one.make(askForNew(this.editor, label), origin()));
		assertThat(added.location()).as(added.body()).isEqualTo("/en/desk/account?added#passkeys");
	}

	private Answer enter() {
		DeskVisitor visitor = this.visitors.stranger();
		return visitor.postWithToken(SIGN_IN, "credential", this.key.prove(asked(visitor), origin()));
	}

	private static JsonNode askForNew(DeskVisitor visitor, String label) {
		return json(visitor.postWithToken(ADD + "/options", "passkey", label));
	}

	private static JsonNode asked(DeskVisitor visitor) {
		return json(visitor.postWithToken(SIGN_IN + "/options"));
	}

	private static JsonNode json(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).allMatch((type) -> type.startsWith("application/json"));
		assertThat(answer.header("Cache-Control")).containsExactly("no-store");
		return JsonMapper.shared().readTree(answer.body());
	}

	private String origin() {
		return "http://localhost:" + this.port;
	}

	private long passkeys() {
		return this.jdbc.sql("""
				select count(*) from user_credentials join user_entities on user_entities.id = user_entity_user_id
				where name = :name
				""").param("name", this.name).query(Long.class).single();
	}

	private List<String> acts() {
		return this.jdbc.sql("""
				select format('%s %s %s %s', act, coalesce(subject, 'null'), coalesce(detail->>'with', 'null'),
					coalesce(detail->>'passkey', 'null'))
				from trail where by_name = :name and act <> 'password-changed' order by id desc
				""").param("name", this.name).query(String.class).list();
	}

}
