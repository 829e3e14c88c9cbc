package org.dateline.editorial;

import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How sessions end. */
@Service
class Departures {

	private final Trail trail;

	private final Sessions sessions;

	Departures(Trail trail, Sessions sessions) {
		this.trail = trail;
		this.sessions = sessions;
	}

	@Transactional
	void signOut(SignedIn person) {
		this.trail.write(person, Act.SIGNED_OUT, null, null, Map.of());
	}

	/** Ends another session of the same person. */
	@Transactional
	void end(SignedIn person, String session) {
		if (this.sessions.end(person, session)) {
			this.trail.write(person, Act.SESSION_ENDED, null, null, Map.of());
		}
	}

}
