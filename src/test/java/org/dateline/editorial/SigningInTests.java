package org.dateline.editorial;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.dateline.LockQueue;
import org.dateline.editorial.DeskVisitor.Answer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** How people come in, and how nobody else does. */
@DeskTest
class SigningInTests {

	private static final String SESSION = "dateline-desk";

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	private Accounts accounts;

	@Autowired
	private SignInThrottle throttle;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource database;

	@Autowired
	private TransactionTemplate transaction;

	@AfterEach
	void forgetFailures() {
		this.visitors.forgetFailures();
	}

	@Test
	void leadsToTheFormAndBack() {
		DeskVisitor visitor = this.visitors.stranger();

		Answer away = visitor.get("/ru/desk/trail?person=admin");
		assertThat(away.status()).isEqualTo(302);
		assertThat(away.location()).startsWith("/ru/login?next=");
		Answer form = visitor.get(away.location());
		Answer in = visitor.send(form.page().selectFirst("main form"), "name", " Admin ", "password",
				DeskVisitors.ADMIN_PASSWORD);

		assertThat(in.status()).isBetween(302, 303);
		assertThat(in.location()).isEqualTo("/ru/desk/trail?person=admin");
		assertThat(visitor.get(in.location()).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/", "//evil.example/en/desk", "/en/desk/../../x y", "/en/articles",
			"/en/desk\\@evil.example", "javascript:alert(1)" })
	void leadsNowhereElse(String next) {
		Answer in = this.visitors.stranger()
			.postWithToken("/en/login", "name", "admin", "password", DeskVisitors.ADMIN_PASSWORD, "next", next);

		assertThat(in.location()).isEqualTo("/en/desk");
	}

	@Test
	void keepsTheNameAndSaysNothingOfWhichWasWrong() {
		DeskVisitor visitor = this.visitors.stranger();

		Answer wrong = visitor.signIn("admin", "wrong");
		Answer unknown = visitor.signIn("nobody", "wrong");

		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.page().select("#name").val()).isEqualTo("admin");
		assertThat(wrong.page().select("[role=alert]").text()).isNotBlank()
			.isEqualTo(unknown.page().select("[role=alert]").text());
		assertThat(wrong.body()).doesNotContain("\"wrong\"");
		assertThat(visitor.cookie(SESSION)).isEmpty();
	}

	@Test
	void makesWhoGuessesWait() {
		String name = this.visitors.newName(Role.EDITOR);
		DeskVisitor guesser = this.visitors.stranger();
		for (int i = 0; i < 5; i++) {
			assertThat(guesser.signIn(name, "guess " + i).status()).isEqualTo(422);
		}

		Answer wait = guesser.signIn(name, DeskVisitors.PASSWORD);

		assertThat(wait.status()).isEqualTo(429);
		assertThat(wait.header("Retry-After")).hasSize(1);
		assertThat(guesser.signIn("admin", DeskVisitors.ADMIN_PASSWORD).status()).as("another name").isEqualTo(302);
		this.visitors.forgetFailures();
		assertThat(guesser.signIn(name, DeskVisitors.PASSWORD).status()).as("later").isEqualTo(302);
	}

	@Test
	void makesWhoGuessesFromManyAddressesOfANetworkWait() {
		String name = this.visitors.newName(Role.EDITOR);
		DeskVisitor guesser = this.visitors.stranger();
		for (int i = 1; i <= 5; i++) {
			assertThat(guess(guesser, name, "2001:db8::1:" + i).status()).isEqualTo(422);
		}

		assertThat(guess(guesser, name, "2001:db8:0:0:ffff::6").status()).isEqualTo(429);
		assertThat(guess(guesser, name, "2001:db8:0:1::6").status()).as("another network").isEqualTo(422);
	}

	private static Answer guess(DeskVisitor guesser, String name, String address) {
		return guesser.postFrom(address, "/en/login", "name", name, "password", "a guess", "_csrf",
				guesser.get("/en/login").page().select("main input[name=_csrf]").val());
	}

	@Test
	void makesWhoGuessesManyAtOnceWait() {
		String name = this.visitors.newName(Role.EDITOR);
		List<CompletableFuture<Integer>> guesses = Stream.generate(this.visitors::stranger)
			.limit(12)
			.map((guesser) -> CompletableFuture.supplyAsync(() -> guesser.signIn(name, "a guess").status(),
					(task) -> new Thread(task).start()))
			.toList();

		assertThat(guesses.stream().map(CompletableFuture::join)).filteredOn((status) -> status != 429)
			.containsOnly(422)
			.hasSize(5);
	}

	@Test
	void countsATryThatIsStillCompared() {
		for (int i = 0; i < 5; i++) {
			assertThat(this.throttle.begin("somebody", "203.0.113.9")).isZero();
		}
		assertThat(this.throttle.begin("somebody", "203.0.113.9")).isPositive();
		assertThat(this.throttle.begin("somebody", "203.0.113.8")).isZero();

		this.throttle.succeeded("somebody", "203.0.113.9");

		assertThat(this.throttle.begin("somebody", "203.0.113.9")).isZero();
	}

	@Test
	void givesASessionOfItsOwnToWhoBringsOne() {
		DeskVisitor visitor = this.visitors.stranger();
		visitor.setCookie(SESSION, "ZXZpbC1zZXNzaW9uLWlk");

		visitor.signIn("admin", DeskVisitors.ADMIN_PASSWORD);

		assertThat(visitor.cookie(SESSION)).isNotEmpty().isNotEqualTo("ZXZpbC1zZXNzaW9uLWlk");
	}

	@Test
	void changesTheSessionOfWhoSignsInAgain() {
		DeskVisitor visitor = this.visitors.administrator();
		String before = visitor.cookie(SESSION);

		visitor.signIn("admin", DeskVisitors.ADMIN_PASSWORD);

		assertThat(visitor.cookie(SESSION)).isNotEqualTo(before);
	}

	@Test
	void setsCookiesThatScriptsAndStrangersDoNotGet() {
		DeskVisitor visitor = this.visitors.stranger();

		Answer in = visitor.signIn("admin", DeskVisitors.ADMIN_PASSWORD);

		assertThat(in.header("Set-Cookie")).isNotEmpty()
			.allSatisfy((cookie) -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"))
			.anySatisfy((cookie) -> assertThat(cookie).startsWith(SESSION));
	}

	@Test
	void leavesPublicPagesAsTheyAre() {
		DeskVisitor visitor = this.visitors.administrator();
		DeskVisitor stranger = this.visitors.stranger();

		for (String address : new String[] { "/en", "/en/articles/2", "/ru/articles?q=Putin" }) {
			Answer page = visitor.get(address);
			assertThat(page.status()).as(address).isEqualTo(200);
			assertThat(page.header("Set-Cookie")).as(address).isEmpty();
			assertThat(page.body()).as(address).isEqualTo(stranger.get(address).body());
		}
	}

	@Test
	void refusesAFormWithoutAToken() {
		DeskVisitor visitor = this.visitors.administrator();

		Answer foreign = visitor.postAcross("/en/desk/accounts", "name", "intruder", "shownAs", "Intruder", "role",
				"administrator");

		assertThat(foreign.status()).isEqualTo(403);
		assertThat(visitor.get("/en/desk/accounts").body()).doesNotContain("intruder");
	}

	@Test
	void handsBackAFormThatWasInterrupted() {
		String name = this.visitors.newName(Role.ADMINISTRATOR);
		DeskVisitor visitor = this.visitors.signedIn(name, DeskVisitors.PASSWORD);
		Element form = visitor.get("/en/desk/accounts").form("/en/desk/accounts");
		visitor.setCookie(SESSION, "");

		Answer interrupted = visitor.send(form, "name", "kept" + name, "shownAs", "Kept & <whole>");
		assertThat(interrupted.status()).isEqualTo(401);
		Answer again = visitor.send(interrupted.page().selectFirst("main form"), "name", name, "password",
				DeskVisitors.PASSWORD);
		assertThat(again.status()).isEqualTo(200);
		Answer done = visitor.send(again.form("/en/desk/accounts"));

		assertThat(done.status()).isEqualTo(200);
		assertThat(done.page().select(".rows").text()).contains("kept" + name, "Kept & <whole>");
	}

	@Test
	void handsBackAFormWhoseTokenIsOfThePast() {
		DeskVisitor visitor = this.visitors.administrator();

		Answer again = visitor.post("/en/desk/accounts", "name", "late", "shownAs", "Late", "role", "editor", "_csrf",
				"of-the-past");

		assertThat(again.page().select("main input[name=shownAs]").val()).isEqualTo("Late");
		assertThat(visitor.get("/en/desk/accounts").body()).doesNotContain("Late");
	}

	@Test
	void handsItBackAlsoWithoutTls() {
		DeskVisitor visitor = this.visitors.administrator();
		String[] fields = { "name", "late", "shownAs", "Late", "role", "editor", "_csrf", "of-the-past" };

		Answer again = visitor.postUntrusted("/en/desk/accounts", visitor.origin(), fields);

		assertThat(again.page().select("main input[name=shownAs]").val()).isEqualTo("Late");
		for (String elsewhere : new String[] { "http://evil.example", "https" + visitor.origin().substring(4),
				visitor.origin().replaceAll(":\\d+$", ""), "null" }) {
			assertThat(visitor.postUntrusted("/en/desk/accounts", elsewhere, fields).status()).as(elsewhere)
				.isEqualTo(403);
		}
	}

	/** Signing in gives another token, and the second tab still has the one before. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void handsBackBothFormsThatWereInterrupted(boolean stillSignedIn) {
		String name = this.visitors.newName(Role.ADMINISTRATOR);
		DeskVisitor visitor = this.visitors.signedIn(name, DeskVisitors.PASSWORD);
		Element form = visitor.get("/en/desk/accounts").form("/en/desk/accounts");
		visitor.setCookie(SESSION, "");
		Element one = visitor.send(form, "name", "one" + name, "shownAs", "One").page().selectFirst("main form");
		Element two = visitor.send(form, "name", "two" + name, "shownAs", "Two").page().selectFirst("main form");
		assertThat(visitor.send(one, "name", name, "password", DeskVisitors.PASSWORD).status()).isEqualTo(200);
		if (!stillSignedIn) {
			visitor.setCookie(SESSION, "");
		}

		Answer again = visitor.send(two, "name", name, "password", DeskVisitors.PASSWORD);
		if (!stillSignedIn) {
			assertThat(again.status()).isEqualTo(401);
			assertThat(again.page().select("#name").val()).isEqualTo(name);
			assertThat(again.body()).doesNotContain(DeskVisitors.PASSWORD);
			again = visitor.send(again.page().selectFirst("main form"), "name", name, "password",
					DeskVisitors.PASSWORD);
		}

		assertThat(again.status()).isEqualTo(200);
		assertThat(again.form("/en/desk/accounts").select("input[name=shownAs]").val()).isEqualTo("Two");
		assertThat(again.form("/en/desk/accounts").select("input[name=name]").val()).isEqualTo("two" + name);
	}

	@Test
	void asksForAPasswordOfOnesOwnFirst() {
		DeskVisitor administrator = this.visitors.administrator();
		Answer opened = administrator.send(administrator.get("/en/desk/accounts").form("/en/desk/accounts"), "name",
				"newcomer", "shownAs", "Newcomer", "role", "editor");
		String oneTime = opened.page().select(".notice code").text();
		DeskVisitor newcomer = this.visitors.signedIn("newcomer", oneTime);

		assertThat(newcomer.get("/en/desk/trail").location()).isEqualTo("/en/desk/account");
		Answer account = newcomer.get("/en/desk/account");
		assertThat(newcomer
			.send(account.form("/en/desk/account/password"), "current", oneTime, "next", " ".repeat(12), "again",
					" ".repeat(12))
			.status()).isEqualTo(422);
		Answer shorter = newcomer.send(account.form("/en/desk/account/password"), "current", oneTime, "next", "short",
				"again", "short");
		assertThat(shorter.page().select("main .refusal").text()).contains("12");
		Answer changed = newcomer.send(account.form("/en/desk/account/password"), "current", oneTime, "next",
				DeskVisitors.PASSWORD, "again", DeskVisitors.PASSWORD);

		assertThat(changed.location()).isEqualTo("/en/desk/account?changed");
		assertThat(newcomer.get("/en/desk/trail").status()).isEqualTo(200);
		assertThat(this.visitors.stranger().signIn("newcomer", oneTime).status()).isEqualTo(422);
	}

	@Test
	void endsAllOtherSessionsWithThePassword() {
		String name = this.visitors.newName(Role.EDITOR);
		DeskVisitor here = this.visitors.signedIn(name, DeskVisitors.PASSWORD);
		DeskVisitor there = this.visitors.signedIn(name, DeskVisitors.PASSWORD);

		here.send(here.get("/en/desk/account").form("/en/desk/account/password"), "current", DeskVisitors.PASSWORD,
				"next", "another sentence, as long", "again", "another sentence, as long");

		assertThat(here.get("/en/desk").status()).isEqualTo(200);
		assertThat(there.get("/en/desk").status()).isEqualTo(302);
	}

	@Test
	void showsSessionsAndEndsOne() {
		String name = this.visitors.newName(Role.EDITOR);
		DeskVisitor here = this.visitors.signedIn(name, DeskVisitors.PASSWORD);
		DeskVisitor there = this.visitors.signedIn(name, DeskVisitors.PASSWORD);

		Answer account = here.get("/en/desk/account");
		assertThat(account.page().select("#sessions li")).hasSize(2);
		here.send(account.form("/en/desk/account/sessions/end"));

		assertThat(there.get("/en/desk").status()).isEqualTo(302);
		assertThat(here.get("/en/desk/account").page().select("#sessions li")).hasSize(1);
	}

	@Test
	void endsASessionAtSignOut() {
		DeskVisitor visitor = this.visitors.newcomer(Role.EDITOR);
		String session = visitor.cookie(SESSION);

		Answer out = visitor.send(visitor.get("/en/desk").form("/en/logout"));

		assertThat(out.location()).isEqualTo("/en/login?left");
		visitor.setCookie(SESSION, session);
		assertThat(visitor.get("/en/desk").status()).isEqualTo(302);
	}

	@Test
	void closesTheDoorOfAClosedAccount() {
		String name = this.visitors.newName(Role.EDITOR);
		DeskVisitor editor = this.visitors.signedIn(name, DeskVisitors.PASSWORD);
		DeskVisitor administrator = this.visitors.administrator();

		administrator.send(administrator.get("/en/desk/accounts").form("/en/desk/accounts/%s/close".formatted(name)));

		assertThat(editor.get("/en/desk").status()).isEqualTo(302);
		assertThat(editor.signIn(name, DeskVisitors.PASSWORD).status()).isEqualTo(422);
	}

	/** The session that began while the account was being closed. */
	@ParameterizedTest
	@ValueSource(strings = { "closed_at = now()", "role = 'contributor'", "must_change = true",
			"password_changed_at = now()" })
	void endsASessionThatRemembersWhatIsSoNoMore(String change) {
		String name = this.visitors.newName(Role.EDITOR);
		DeskVisitor editor = this.visitors.signedIn(name, DeskVisitors.PASSWORD);
		assertThat(editor.get("/en/desk").status()).isEqualTo(200);

		this.jdbc.sql("update account set " + change + " where name = :name").param("name", name).update();

		assertThat(editor.get("/en/desk").status()).isEqualTo(302);
		assertThat(editor.get("/en/desk").location()).startsWith("/en/login");
	}

	/** What Hibernate writes of an account is all of it, as it was read. */
	/** Their session has ended by then, and cannot remember that the form was sent. */
	@Test
	void tellsAdministratorsThePasswordThatTheyGiveThemselves() {
		String name = this.visitors.newName(Role.ADMINISTRATOR);
		DeskVisitor administrator = this.visitors.signedIn(name, DeskVisitors.PASSWORD);

		Answer told = administrator
			.send(administrator.get("/en/desk/accounts").form("/en/desk/accounts/%s/password".formatted(name)));

		assertThat(told.status()).isEqualTo(200);
		assertThat(told.page().select(".notice code").text()).isNotBlank();
		assertThat(administrator.get("/en/desk").status()).isEqualTo(302);
	}

	@Test
	void keepsAnAccountClosedWhosePersonChoosesAPasswordMeanwhile() throws Exception {
		String name = this.visitors.newName(Role.EDITOR);
		SignedIn person = new SignedIn(0, name, name, Role.EDITOR, false);
		String next = "another sentence, as long";

		CompletableFuture<Void> change = this.transaction.execute((status) -> {
			this.accounts.close(Trail.THE_ARCHIVE, name);
			CompletableFuture<Void> changing = CompletableFuture
				.runAsync(() -> this.accounts.changePassword(person, DeskVisitors.PASSWORD, next, next));
			LockQueue.awaitSomebody(this.jdbc);
			return changing;
		});
		change.get(60, TimeUnit.SECONDS);

		assertThat(this.accounts.authenticate(name, next)).isEmpty();
		assertThat(this.jdbc.sql("select closed_at is not null from account where name = :name")
			.param("name", name)
			.query(Boolean.class)
			.single()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "li, a little boat sails, true", "ann, the annual report says, true",
			"anna, Anna goes to the market, false", "nigar, my password is nigar, false" })
	void takesASentenceThatHasAShortNameInIt(String name, String sentence, boolean isTaken) {
		String oneTime = this.accounts.open(Trail.THE_ARCHIVE, name, name, Role.EDITOR);
		SignedIn person = new SignedIn(0, name, name, Role.EDITOR, true);

		Refused refused = catchThrowableOfType(Refused.class,
				() -> this.accounts.changePassword(person, oneTime, sentence, sentence));

		assertThat((refused != null) ? refused.reason() : null).isEqualTo(isTaken ? null : "desk.password.known");
	}

	/** Hashing takes a tenth of a second, and whoever waits for the account waits. */
	@Test
	void comparesAPasswordBeforeItAsksForTheAccount() throws Exception {
		String name = this.visitors.newName(Role.EDITOR);
		SignedIn person = new SignedIn(0, name, name, Role.EDITOR, false);

		Refused refused = this.transaction.execute((status) -> {
			this.accounts.reopen(Trail.THE_ARCHIVE, name);
			return CompletableFuture
				.supplyAsync(() -> catchThrowableOfType(Refused.class,
						() -> this.accounts.changePassword(person, "not the password", "x", "x")))
				.orTimeout(60, TimeUnit.SECONDS)
				.join();
		});

		assertThat(refused.reason()).isEqualTo("desk.password.wrong");
	}

	/** Ending the sessions takes a connection as well. */
	@Test
	void changesAPasswordWithOneConnectionAtATime() throws Exception {
		String name = this.visitors.newName(Role.EDITOR);
		SignedIn person = new SignedIn(0, name, name, Role.EDITOR, false);
		String next = "another sentence, as long";
		HikariDataSource pool = this.database.unwrap(HikariDataSource.class);
		List<Connection> busy = new ArrayList<>();
		try {
			while (pool.getHikariPoolMXBean().getActiveConnections() < pool.getMaximumPoolSize() - 1) {
				busy.add(pool.getConnection());
			}

			this.accounts.changePassword(person, DeskVisitors.PASSWORD, next, next);
		}
		finally {
			for (Connection connection : busy) {
				connection.close();
			}
		}

		assertThat(this.accounts.authenticate(name, next)).isPresent();
	}

	@Test
	void opensNoAccountInARoleThatIsNone() {
		DeskVisitor administrator = this.visitors.administrator();
		Element form = administrator.get("/en/desk/accounts").form("/en/desk/accounts");

		Answer refused = administrator.send(form, "name", "roleless", "shownAs", "Roleless", "role", "admin");

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().select("#role\\.problem").text()).isEqualTo("“admin” is no role.");
		assertThat(refused.page().select("#name").val()).isEqualTo("roleless");
		assertThat(administrator.get("/en/desk/accounts").page().select(".rows").text()).doesNotContain("roleless");
	}

	@Test
	void refusesTheSecondOfTwoWhoOpenTheSameAccount() {
		String name = "twice" + this.visitors.newName(Role.EDITOR);
		CompletableFuture<Refused> second = new CompletableFuture<>();

		this.transaction.executeWithoutResult((status) -> {
			this.accounts.open(Trail.THE_ARCHIVE, name, "The first", Role.EDITOR);
			second.completeAsync(() -> catchThrowableOfType(Refused.class,
					() -> this.accounts.open(Trail.THE_ARCHIVE, name, "The second", Role.EDITOR)));
			LockQueue.awaitSomebody(this.jdbc);
		});

		assertThat(second.orTimeout(60, TimeUnit.SECONDS).join().reason()).isEqualTo("desk.account.name.taken");
	}

	@Test
	void refusesANameThatNobodyCanType() {
		DeskVisitor stranger = this.visitors.stranger();

		assertThat(stranger.signIn("\u0000", "anything at all").status()).isEqualTo(400);
	}

	@Test
	void leadsToAnAddressWithBraces() {
		String name = this.visitors.newName(Role.EDITOR);
		DeskVisitor visitor = this.visitors.stranger();

		Answer in = visitor.send(visitor.get("/en/login?next=/en/desk/trail?person=%7Bx%7D").form("/en/login"), "name",
				name, "password", DeskVisitors.PASSWORD, "next", "/en/desk/trail?person={x}");

		assertThat(in.status()).isEqualTo(302);
	}

}
