package org.dateline.editorial;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import jakarta.persistence.Convert;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Somebody who works at the desk. */
@Entity
class Account {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String name;

	private String shownAs;

	@Convert(converter = RoleCodes.class)
	private Role role;

	private String password;

	private boolean mustChange;

	private Instant createdAt;

	private Instant passwordChangedAt;

	private @Nullable Instant closedAt;

	@SuppressWarnings("NullAway.Init")
	protected Account() {
	}

	/**
	 * A new account, whose first act is to choose a password of its own.
	 * @param name what one signs in with
	 * @param shownAs how others are told who it is
	 * @param password the encoded password
	 */
	Account(String name, String shownAs, Role role, String password, boolean mustChange, Instant now) {
		this.name = name;
		this.shownAs = shownAs;
		this.role = role;
		this.password = password;
		this.mustChange = mustChange;
		this.createdAt = now;
		this.passwordChangedAt = asKept(now);
	}

	/** The database counts microseconds, and sessions compare. */
	private static Instant asKept(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MICROS);
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	public String name() {
		return this.name;
	}

	public String shownAs() {
		return this.shownAs;
	}

	public Role role() {
		return this.role;
	}

	String password() {
		return this.password;
	}

	/** Whether the password serves for nothing but to choose another. */
	public boolean mustChange() {
		return this.mustChange;
	}

	/** Since when the password is as it is. */
	Instant passwordChangedAt() {
		return this.passwordChangedAt;
	}

	public boolean isClosed() {
		return this.closedAt != null;
	}

	void become(Role role) {
		this.role = role;
	}

	/** Takes a password that the person has chosen. */
	void choosePassword(String encoded, Instant now) {
		this.password = encoded;
		this.mustChange = false;
		this.passwordChangedAt = asKept(now);
	}

	/** Takes a password that somebody else has chosen. */
	void resetPassword(String encoded, Instant now) {
		this.password = encoded;
		this.mustChange = true;
		this.passwordChangedAt = asKept(now);
	}

	void close(Instant now) {
		this.closedAt = now;
	}

	void reopen() {
		this.closedAt = null;
	}

	/** Roles as the database writes them. */
	static final class RoleCodes implements AttributeConverter<Role, String> {

		@Override
		public String convertToDatabaseColumn(Role role) {
			return role.code();
		}

		@Override
		public Role convertToEntityAttribute(String code) {
			return Role.ofCode(code).orElseThrow();
		}

	}

}
