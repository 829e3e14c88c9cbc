package org.dateline.editorial;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an access token may do; each may all that those before it may. */
enum Scope {

	/** Sees what its person sees, and changes nothing. */
	READ,

	/** Proposes. */
	CONTRIBUTE,

	/** Corrects, withdraws, restores, keeps the sources. */
	EDIT;

	/** As the database, the forms and the headers write it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<Scope> ofCode(String code) {
		return Arrays.stream(values()).filter((scope) -> scope.code().equals(code)).findFirst();
	}

	/** The scopes that a person in this role may give away. */
	static List<Scope> of(Role role) {
		return (role == Role.CONTRIBUTOR) ? List.of(READ, CONTRIBUTE) : List.of(values());
	}

	boolean covers(Scope asked) {
		return compareTo(asked) >= 0;
	}

	/** This scope, or as much of it as a person in this role may do today. */
	Scope within(Role role) {
		return of(role).contains(this) ? this : CONTRIBUTE;
	}

}
