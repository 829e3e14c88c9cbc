package org.dateline.editorial;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of the accounts: a second way in, beside the password. */
@Service
class Passkeys {

	static final int LONGEST_LABEL = 60;

	/** An account has at most this many, as the database has it too. */
	static final int MOST = 20;

	private final JdbcClient jdbc;

	private final RelyingParty relyingParty;

	private final AccountRepository accounts;

	private final Trail trail;

	Passkeys(JdbcClient jdbc, RelyingParty relyingParty, AccountRepository accounts, Trail trail) {
		this.jdbc = jdbc;
		this.relyingParty = relyingParty;
		this.accounts = accounts;
		this.trail = trail;
	}

	/** A person's passkeys, the oldest first. */
	List<Passkey> of(String name) {
		return this.jdbc.sql("""
				select credential_id, label, created, nullif(last_used, created) as last_used
				from user_credentials join user_entities on user_entities.id = user_entity_user_id
				where name = :name
				order by created, credential_id
				""").param("name", name).query((row, number) -> {
			OffsetDateTime lastUsed = row.getObject("last_used", OffsetDateTime.class);
			return new Passkey(row.getString("credential_id"), row.getString("label"),
					row.getObject("created", OffsetDateTime.class).toInstant(),
					(lastUsed != null) ? lastUsed.toInstant() : null);
		}).list();
	}

	/**
	 * Refuses before the browser is asked what could not be kept after.
	 * @throws Refused if the person may not add a passkey, or not under this label
	 */
	void check(SignedIn person, String label) {
		if (person.mustChange()) {
			throw new Refused("credential", "desk.password.must-change");
		}
		String stripped = label.strip();
		if (stripped.isEmpty() || stripped.codePointCount(0, stripped.length()) > LONGEST_LABEL
				|| stripped.chars().anyMatch(Character::isISOControl)) {
			throw new Refused("passkey", "desk.passkeys.label.refused", LONGEST_LABEL);
		}
		if (of(person.name()).size() >= MOST) {
			throw new Refused("credential", "desk.passkeys.many", MOST);
		}
	}

	/** What the browser of a person needs to make a passkey, as JSON. */
	@Transactional
	String askForNew(SignedIn person, Bytes challenge) {
		this.jdbc.sql("""
				insert into user_entities (id, name, display_name) values (:id, :name, :shownAs)
				on conflict (name) do nothing
				""")
			.param("id", Bytes.random().toBase64UrlString())
			.param("name", person.name())
			.param("shownAs", person.shownAs())
			.update();
		return this.relyingParty.askForNew(person, challenge);
	}

	/**
	 * Adds a passkey that the browser of its person has made.
	 * @param answer what the browser says, as JSON
	 * @param challenge what it was asked
	 */
	@Transactional
	void add(SignedIn person, String label, String answer, Bytes challenge) {
		check(person, label);
		this.relyingParty.register(person, challenge, answer, label.strip());
		this.trail.write(person, Act.PASSKEY_ADDED, label.strip(), null, Map.of());
	}

	/** Removes one of a person's own passkeys; of others' there are none to be seen. */
	@Transactional
	void remove(SignedIn person, String id) {
		this.jdbc.sql("""
				delete from user_credentials using user_entities
				where user_entities.id = user_entity_user_id and name = :name and credential_id = :id
				returning label
				""")
			.param("name", person.name())
			.param("id", id)
			.query(String.class)
			.optional()
			.ifPresent((label) -> this.trail.write(person, Act.PASSKEY_REMOVED, label, null, Map.of()));
	}

	/**
	 * Removes all passkeys of somebody's account. Its row is locked before, lest another
	 * is added meanwhile.
	 */
	@Transactional
	void removeAll(SignedIn by, String name) {
		this.jdbc.sql("select id from account where name = :name for no key update")
			.param("name", name)
			.query(Long.class)
			.optional();
		this.jdbc.sql("""
				delete from user_credentials using user_entities
				where user_entities.id = user_entity_user_id and name = :name
				returning label
				""")
			.param("name", name)
			.query(String.class)
			.list()
			.forEach((label) -> this.trail.write(by, Act.PASSKEY_REMOVED, label, null, Map.of("account", name)));
	}

	/**
	 * Who answers a challenge with a passkey.
	 * @throws Refused if it is nobody's, or of an account that is closed
	 */
	@Transactional
	SignedIn signIn(String answer, Bytes challenge) {
		RelyingParty.Proof proof = this.relyingParty.authenticate(challenge, answer);
		SignedIn person = this.accounts.findByName(proof.name())
			.filter((account) -> !account.isClosed())
			.map(SignedIn::of)
			.orElseThrow(() -> new Refused("credential", "desk.passkeys.refused"));
		String label = this.jdbc.sql("select label from user_credentials where credential_id = :id")
			.param("id", proof.passkey())
			.query(String.class)
			.single();
		this.trail.write(person, Act.SIGNED_IN, null, null, Map.of("with", "passkey", "passkey", label));
		return person;
	}

	/**
	 * A passkey.
	 *
	 * @param id how authenticators know it
	 * @param label what its person calls it
	 * @param added when
	 * @param lastUsed when, or null while it was not
	 */
	record Passkey(String id, String label, Instant added, @Nullable Instant lastUsed) {
	}

}
