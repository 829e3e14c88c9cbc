package org.dateline.editorial;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a person may do; each may all that those after it may. */
enum Role {

	/** Runs the accounts, and takes down what a court orders. */
	ADMINISTRATOR,

	/** Corrects, withdraws and restores. */
	EDITOR,

	/** Proposes what an editor accepts. */
	CONTRIBUTOR;

	/** As the database and the addresses write it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<Role> ofCode(String code) {
		return Arrays.stream(values()).filter((role) -> role.code().equals(code)).findFirst();
	}

	GrantedAuthority authority() {
		return new SimpleGrantedAuthority("ROLE_" + name());
	}

}
