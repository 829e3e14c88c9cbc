package org.dateline.editorial;

import org.dateline.article.Editor;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the desk.
 *
 * @param admin the first administrator
 * @param desk the desk itself
 */
@ConfigurationProperties("dateline")
record DeskSettings(@DefaultValue Admin admin, @DefaultValue Desk desk) {

	/**
	 * The first administrator.
	 *
	 * @param password the password of {@code admin} in an archive that has no account
	 * yet; without it, one for a single use is made and printed once
	 */
	record Admin(@Nullable String password) {
	}

	/**
	 * The desk.
	 *
	 * @param namesInPublic whether histories of reports name who corrected them, or only
	 * say in which role
	 */
	record Desk(@DefaultValue("false") boolean namesInPublic) {

		/** Somebody as readers see them. */
		Editor inPublic(String shownAs, Role role) {
			return new Editor(this.namesInPublic ? shownAs : null, role.code());
		}

	}

}
