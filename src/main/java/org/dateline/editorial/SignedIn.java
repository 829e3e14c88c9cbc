package org.dateline.editorial;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the session remembers it. A session ends when any of this changes.
 *
 * @param id the account
 * @param name what the person signed in with
 * @param shownAs how others are told who it is
 * @param role what the person may do
 * @param mustChange whether a password has to be chosen before anything else
 * @param passwordChangedAt since when the password is as it is; null of whoever acts
 * without a session
 */
record SignedIn(long id, String name, String shownAs, Role role, boolean mustChange,
		@Nullable Instant passwordChangedAt) implements Principal, Serializable {

	SignedIn(long id, String name, String shownAs, Role role, boolean mustChange) {
		this(id, name, shownAs, role, mustChange, null);
	}

	static SignedIn of(Account account) {
		return new SignedIn(account.id(), account.name(), account.shownAs(), account.role(), account.mustChange(),
				account.passwordChangedAt());
	}

	/**
	 * Whether what a session remembers is still so. One that was begun on a node of an
	 * older version does not know since when the password is as it is.
	 */
	boolean isStill(Account account) {
		SignedIn now = of(account);
		return now.equals(this) || this.passwordChangedAt == null
				&& new SignedIn(now.id, now.name, now.shownAs, now.role, now.mustChange).equals(this);
	}

	@Override
	public String getName() {
		return this.name;
	}

}
