package org.dateline.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was typed about a token to be made.
 *
 * @param name what to call it
 * @param scope the code of what it may do
 * @param days how many days it serves
 */
record TokenForm(String name, String scope, String days) {

	private static final Pattern DAYS = Pattern.compile("\\d{1,3}");

	static TokenForm empty() {
		return new TokenForm("", Scope.READ.code(), Integer.toString(AccessTokens.USUAL_DAYS));
	}

	/** Why a person in this role cannot have such a token, field by field. */
	List<Refused> refusals(Role role) {
		List<Refused> refusals = new ArrayList<>();
		if (!isName(called())) {
			refusals.add(new Refused("name", "desktokens.refused.name", AccessTokens.LONGEST_NAME));
		}
		if (Scope.ofCode(this.scope).filter(Scope.of(role)::contains).isEmpty()) {
			refusals.add(new Refused("scope", "desktokens.refused.scope"));
		}
		if (!DAYS.matcher(this.days.strip()).matches() || lasting() < 1 || lasting() > AccessTokens.MOST_DAYS) {
			refusals.add(new Refused("days", "desktokens.refused.days", AccessTokens.MOST_DAYS));
		}
		return refusals;
	}

	private static boolean isName(String name) {
		return name.codePointCount(0, name.length()) <= AccessTokens.LONGEST_NAME
				&& name.codePoints().noneMatch(Character::isISOControl) && !name.codePoints()
					.allMatch((point) -> Character.isWhitespace(point) || Character.isSpaceChar(point));
	}

	String called() {
		return this.name.strip();
	}

	Scope within() {
		return Scope.ofCode(this.scope).orElseThrow();
	}

	int lasting() {
		return Integer.parseInt(this.days.strip());
	}

}
