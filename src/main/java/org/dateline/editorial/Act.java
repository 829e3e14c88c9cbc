package org.dateline.editorial;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the trail knows of. */
enum Act {

	ACCOUNT_OPENED, ACCOUNT_CLOSED, ACCOUNT_REOPENED, ROLE_CHANGED, PASSWORD_CHANGED, PASSWORD_RESET, SIGNED_IN,
	SIGNED_OUT, SESSION_ENDED, CORRECTED, REVERTED, WITHDRAWN, RESTORED, TAKEN_DOWN, SOURCE_OPENED, SOURCE_DESCRIBED,
	SOURCE_MERGED, PASSKEY_ADDED, PASSKEY_REMOVED, TOKEN_MADE, TOKEN_REVOKED, PROPOSED, PROPOSAL_ACCEPTED,
	PROPOSAL_DECLINED, PROPOSAL_WITHDRAWN, RECEIVED, ADMITTED, VERSION_TAKEN, REPRINT_DECIDED, DISCARDED, FEED_ADDED,
	FEED_CHANGED, FEED_PAUSED, FEED_RESUMED, FEED_FETCHED, FEED_RETRIED, STORY_CONFIRMED, STORY_REJECTED, STORY_MERGED,
	STORY_SPLIT, BAG_BEGUN, BAG_FETCHED, BAG_REMOVED;

	/** As the database, the addresses and the messages write it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Optional<Act> ofCode(String code) {
		return Arrays.stream(values()).filter((act) -> act.code().equals(code)).findFirst();
	}

}
