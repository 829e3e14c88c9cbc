package org.dateline.mention;

import java.math.BigDecimal;

/**
 * A word that numbers are made of.
 *
 * @param role what it does in a number
 * @param isAlone whether it may stand for a number without another before it
 */
record NumberWord(Role role, BigDecimal value, boolean isAlone) {

	enum Role {

		/** Is added: three, thirty; in Russian also hundreds. */
		ADDED,

		/** Multiplies what is before it by ten, and is added to: Indonesian puluh. */
		TENS,

		/** Adds ten to what is before it: Indonesian belas. */
		TEENS,

		/** Multiplies what is below a hundred before it. */
		HUNDRED,

		/** Multiplies what is below it before it: thousand, million. */
		SCALE,

		/** A number of its own that more may follow: Indonesian seribu. */
		WHOLE

	}

}
