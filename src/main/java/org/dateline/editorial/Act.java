package org.dateline.editorial;

import java.util.Locale;

/** What the trail knows of. */
enum Act {

	ACCOUNT_OPENED, ACCOUNT_CLOSED, ACCOUNT_REOPENED, ROLE_CHANGED, PASSWORD_CHANGED, PASSWORD_RESET, SIGNED_IN,
	SIGNED_OUT, SESSION_ENDED, CORRECTED, REVERTED, WITHDRAWN, RESTORED, TAKEN_DOWN, SOURCE_OPENED, SOURCE_DESCRIBED,
	SOURCE_MERGED, PROPOSED, PROPOSAL_ACCEPTED, PROPOSAL_DECLINED, PROPOSAL_WITHDRAWN;

	/** As the database and the messages write it. */
	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
