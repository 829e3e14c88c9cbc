package org.dateline.editorial;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jsoup.nodes.Document;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who come to the desk, each with a browser of their own. */
@TestComponent
class DeskVisitors {

	static final String ADMIN_PASSWORD = "correct horse battery staple";

	static final String PASSWORD = "a sentence that is long enough";

	private final WebServerApplicationContext server;

	private final JdbcClient jdbc;

	private final Accounts accounts;

	private final AccessTokens tokens;

	private final AtomicInteger people = new AtomicInteger();

	private String encoded = "";

	@Lazy
	DeskVisitors(WebServerApplicationContext server, JdbcClient jdbc, Accounts accounts, AccessTokens tokens) {
		this.server = server;
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.tokens = tokens;
	}

	/** Somebody who is not signed in. */
	DeskVisitor stranger() {
		return new DeskVisitor(this.server.getWebServer().getPort());
	}

	/** A page as a stranger sees it. */
	Document read(String address) {
		return stranger().get(address).page();
	}

	DeskVisitor administrator() {
		return signedIn("admin", ADMIN_PASSWORD);
	}

	DeskVisitor signedIn(String name, String password) {
		DeskVisitor visitor = stranger();
		visitor.signIn(name, password);
		return visitor;
	}

	/** A new person in a role, who has chosen a password, signed in. */
	DeskVisitor newcomer(Role role) {
		return signedIn(newName(role), PASSWORD);
	}

	/** A new account in a role, with the password of all of them. */
	String newName(Role role) {
		String name = role.code() + this.people.incrementAndGet();
		String oneTime = this.accounts.open(Trail.THE_ARCHIVE, name, "The " + name, role);
		choosePassword(name, role, oneTime);
		this.forgetFailures();
		return name;
	}

	/** All have the same; to encode it takes long on purpose, so it is done once. */
	private synchronized void choosePassword(String name, Role role, String oneTime) {
		if (this.encoded.isEmpty()) {
			this.accounts.changePassword(new SignedIn(0, name, name, role, true), oneTime, PASSWORD, PASSWORD);
			this.encoded = this.jdbc.sql("select password from account where name = :name")
				.param("name", name)
				.query(String.class)
				.single();
			return;
		}
		this.jdbc.sql("update account set password = :encoded, must_change = false where name = :name")
			.param("encoded", this.encoded)
			.param("name", name)
			.update();
	}

	/** A new access token of somebody's, for ninety days. */
	String newToken(String name, Scope scope) {
		SignedIn person = this.jdbc.sql("select id, role from account where name = :name")
			.param("name", name)
			.query((row, number) -> new SignedIn(row.getLong("id"), name, name,
					Role.ofCode(row.getString("role")).orElseThrow(), false))
			.single();
		return this.tokens.make(person, "to " + scope.code(), scope, 90);
	}

	/** A script that shows this token. */
	Script script(String token) {
		return new Script(this.server.getWebServer().getPort(), "Bearer " + token);
	}

	void forgetFailures() {
		this.jdbc.sql("delete from failed_sign_in").update();
	}

	/** How many entries of the trail fit. */
	long trail(String condition, Map<String, ?> parameters) {
		return this.jdbc.sql("select count(*) from trail where " + condition)
			.params(parameters)
			.query(Long.class)
			.single();
	}

}
