package org.dateline.article;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Who corrects, as readers will see it.
 *
 * @param name the name, or null where the archive shows only roles
 * @param role the role in small letters: {@code editor}, {@code administrator}
 */
public record Editor(@Nullable String name, String role) {

	private static final Pattern ROLE = Pattern.compile("[a-z]+(-[a-z]+)*");

	/**
	 * An editor of this name and role.
	 * @throws IllegalArgumentException if the name is blank or longer than 200
	 * characters, or the role is not in small letters
	 */
	public Editor {
		if (name != null && (name.isBlank() || name.length() > 200)) {
			throw new IllegalArgumentException("Not a name: " + name);
		}
		if (role.length() > 50 || !ROLE.matcher(role).matches()) {
			throw new IllegalArgumentException("Not a role: " + role);
		}
	}

}
