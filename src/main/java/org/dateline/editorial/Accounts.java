package org.dateline.editorial;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dateline.export.Bags;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Opens and closes accounts, and knows who is who. Passwords are hashed before a
 * transaction and sessions ended after it: both take long or a connection of their own,
 * and nobody waits for either with a connection or an account held.
 */
@Service
class Accounts {

	private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

	private static final int LONGEST_SHOWN_AS = 100;

	private final AccountRepository accounts;

	private final PasswordEncoder encoder;

	private final Trail trail;

	private final Sessions sessions;

	private final Passkeys passkeys;

	private final TransactionTemplate transaction;

	private final Clock clock;

	/** Compared with where there is no account or password, so that both take as long. */
	private final SingletonSupplier<String> nobodysPassword;

	Accounts(AccountRepository accounts, PasswordEncoder encoder, Trail trail, Sessions sessions, Passkeys passkeys,
			TransactionTemplate transaction, Clock clock) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.trail = trail;
		this.sessions = sessions;
		this.passkeys = passkeys;
		this.transaction = transaction;
		this.clock = clock;
		this.nobodysPassword = SingletonSupplier.of(() -> encode(Passwords.oneTime()));
	}

	/** A name as it is compared: people write it as they like. */
	static String normalize(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

	List<Account> all() {
		return this.accounts.findAllByOrderByName();
	}

	/** The person with this name and password, if there is one. */
	Optional<SignedIn> authenticate(String name, String password) {
		Account account = this.accounts.findByName(normalize(name)).filter((known) -> !known.isClosed()).orElse(null);
		boolean matches = this.encoder.matches(password, comparedWith(account));
		if (account == null || !matches) {
			return Optional.empty();
		}
		String anew = this.encoder.upgradeEncoding(account.password()) ? encode(password) : null;
		SignedIn person = SignedIn.of(account);
		this.transaction.executeWithoutResult((status) -> {
			if (anew != null) {
				this.accounts.encodeAnew(account.id(), account.password(), anew);
			}
			this.trail.write(person, Act.SIGNED_IN, null, null, Map.of("with", "password"));
		});
		return Optional.of(person);
	}

	private String comparedWith(@Nullable Account account) {
		return (account != null && !account.password().equals(Bags.NO_PASSWORD)) ? account.password()
				: this.nobodysPassword.obtain();
	}

	/** Whether the account is still open and what a session remembers of it holds. */
	boolean isAsRemembered(SignedIn person) {
		return this.accounts.findByName(person.name())
			.filter((account) -> !account.isClosed())
			.filter(person::isStill)
			.isPresent();
	}

	/** Whether some administrator can sign in, with a password at least. */
	boolean hasAdministrator() {
		return this.accounts.existsAdministratorWithPasswordOtherThan(Bags.NO_PASSWORD);
	}

	/**
	 * Opens the first account of an archive that has none.
	 * @return whether there was none
	 */
	@Transactional
	boolean openFirst(String name, String shownAs, String password, boolean mustChange) {
		if (this.accounts.count() > 0) {
			return false;
		}
		this.accounts.saveAndFlush(
				new Account(name, shownAs, Role.ADMINISTRATOR, encode(password), mustChange, this.clock.instant()));
		this.trail.write(Trail.THE_ARCHIVE, Act.ACCOUNT_OPENED, name, null, Map.of("role", Role.ADMINISTRATOR.code()));
		return true;
	}

	/**
	 * Lets the first administrator in again after a restore, which knows no passwords.
	 * @return the name of the account, or empty where some administrator has a password
	 */
	@Transactional
	Optional<String> admitAfterRestore(String password, boolean mustChange) {
		List<Account> administrators = administrators();
		if (administrators.isEmpty()
				|| administrators.stream().anyMatch((one) -> !one.password().equals(Bags.NO_PASSWORD))) {
			return Optional.empty();
		}
		Account first = administrators.get(0);
		if (mustChange) {
			first.resetPassword(encode(password), this.clock.instant());
		}
		else {
			first.choosePassword(encode(password), this.clock.instant());
		}
		this.trail.write(Trail.THE_ARCHIVE, Act.PASSWORD_RESET, first.name(), null, Map.of());
		return Optional.of(first.name());
	}

	/**
	 * Opens an account.
	 * @return a password for its first use
	 */
	String open(SignedIn by, String name, String shownAs, Role role) {
		String normal = normalize(name);
		if (!NAME.matcher(normal).matches()) {
			throw new Refused("name", "desk.account.name.refused");
		}
		if (shownAs.isBlank() || shownAs.strip().length() > LONGEST_SHOWN_AS) {
			throw new Refused("shownAs", "desk.account.shown-as.refused", LONGEST_SHOWN_AS);
		}
		if (this.accounts.findByName(normal).isPresent()) {
			throw taken(normal);
		}
		String password = Passwords.oneTime();
		Account account = new Account(normal, shownAs.strip(), role, encode(password), true, this.clock.instant());
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.accounts.saveAndFlush(account);
				this.trail.write(by, Act.ACCOUNT_OPENED, normal, null, Map.of("role", role.code()));
			});
		}
		catch (DataIntegrityViolationException ex) {
			// somebody else has just opened it
			throw taken(normal);
		}
		return password;
	}

	/** Lets a person choose another password, which ends all their sessions. */
	SignedIn changePassword(SignedIn person, String current, String next, String again) {
		String compared = this.accounts.findByName(person.name()).orElseThrow(() -> unknown(person.name())).password();
		if (!this.encoder.matches(current, compared)) {
			throw wrongPassword();
		}
		if (Passwords.isTooShort(next)) {
			throw new Refused("next", "desk.password.short", Passwords.SHORTEST);
		}
		if (Passwords.isTooLong(next)) {
			throw new Refused("next", "desk.password.long", Passwords.MOST_BYTES);
		}
		if (Passwords.isMonotonous(next)) {
			throw new Refused("next", "desk.password.monotonous");
		}
		if (next.equals(current) || Passwords.tells(next, person.name())) {
			throw new Refused("next", "desk.password.known");
		}
		if (!next.equals(again)) {
			throw new Refused("again", "desk.password.differs");
		}
		String encoded = encode(next);
		SignedIn changed = this.transaction.execute((status) -> {
			Account account = forChange(person.name());
			if (!account.password().equals(compared)) {
				throw wrongPassword();
			}
			account.choosePassword(encoded, this.clock.instant());
			this.trail.write(person, Act.PASSWORD_CHANGED, account.name(), null, Map.of());
			return SignedIn.of(account);
		});
		this.sessions.end(person.name());
		return Objects.requireNonNull(changed);
	}

	/**
	 * Gives a person who lost the password another, for one use. Whoever else may have
	 * come to the account is shut out: its passkeys are removed.
	 * @return the password
	 */
	String resetPassword(SignedIn by, String name) {
		String password = Passwords.oneTime();
		String encoded = encode(password);
		this.transaction.executeWithoutResult((status) -> {
			Account account = forChange(name);
			this.trail.write(by, Act.PASSWORD_RESET, name, null, Map.of());
			this.passkeys.removeAll(by, name);
			account.resetPassword(encoded, this.clock.instant());
		});
		this.sessions.end(name);
		return password;
	}

	void changeRole(SignedIn by, String name, Role role) {
		Boolean changed = this.transaction.execute((status) -> {
			List<Account> administrators = administrators();
			Account account = forChange(name);
			if (account.role() == role) {
				return false;
			}
			refuseToLoseTheLast(administrators, account);
			this.trail.write(by, Act.ROLE_CHANGED, name, null,
					Map.of("before", account.role().code(), "after", role.code()));
			account.become(role);
			return true;
		});
		if (Boolean.TRUE.equals(changed)) {
			this.sessions.end(name);
		}
	}

	void close(SignedIn by, String name) {
		this.transaction.executeWithoutResult((status) -> {
			List<Account> administrators = administrators();
			Account account = forChange(name);
			if (!account.isClosed()) {
				refuseToLoseTheLast(administrators, account);
				account.close(this.clock.instant());
				this.trail.write(by, Act.ACCOUNT_CLOSED, name, null, Map.of());
			}
		});
		this.sessions.end(name);
	}

	@Transactional
	void reopen(SignedIn by, String name) {
		Account account = forChange(name);
		if (account.isClosed()) {
			account.reopen();
			this.trail.write(by, Act.ACCOUNT_REOPENED, name, null, Map.of());
		}
	}

	/** Asked for before the account that changes: two who close each other would wait. */
	private List<Account> administrators() {
		return this.accounts.findByRoleAndClosedAtIsNullOrderById(Role.ADMINISTRATOR);
	}

	private static void refuseToLoseTheLast(List<Account> administrators, Account account) {
		if (account.role() == Role.ADMINISTRATOR
				&& administrators.stream().allMatch((one) -> one.name().equals(account.name()))) {
			throw new Refused(null, "desk.account.last-administrator");
		}
	}

	private Account forChange(String name) {
		return this.accounts.findForChangeByName(name).orElseThrow(() -> unknown(name));
	}

	private static Refused unknown(String name) {
		return new Refused("name", "desk.account.unknown", name);
	}

	private static Refused taken(String name) {
		return new Refused("name", "desk.account.name.taken", name);
	}

	private static Refused wrongPassword() {
		return new Refused("current", "desk.password.wrong");
	}

	private String encode(String password) {
		String encoded = this.encoder.encode(password);
		if (encoded == null) {
			throw new IllegalStateException("A password was encoded to nothing");
		}
		return encoded;
	}

}
