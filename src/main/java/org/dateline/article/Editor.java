package org.dateline.article;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Who corrects, as readers will see it.
 *
 * @param name the name, or null where the archive shows only roles
 * @param role the role in small letters: {@code editor}, {@code administrator}
 * @param proposer on whose proposal, or null where it is their own idea
 */
public record Editor(@Nullable String name, String role, @Nullable Editor proposer) {

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

	/** An editor who acts on their own. */
	public Editor(@Nullable String name, String role) {
		this(name, role, null);
	}

	/** The same, who accepts what somebody proposed. */
	public Editor accepting(Editor proposer) {
		return new Editor(this.name, this.role, proposer);
	}

}
