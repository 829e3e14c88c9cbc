package org.dateline.editorial;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Who is signed in where. Sessions are in the database, so every node sees the same. */
@Service
class Sessions {

	private static final String ADDRESS = "signed-in-from";

	private static final String BROWSER = "signed-in-with";

	private static final int LONGEST_BROWSER = 300;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	/** Remembers where a session comes from, for its person to recognise it. */
	static void describe(HttpServletRequest request) {
		String browser = request.getHeader(HttpHeaders.USER_AGENT);
		request.getSession().setAttribute(ADDRESS, request.getRemoteAddr());
		request.getSession()
			.setAttribute(BROWSER,
					(browser == null) ? "" : browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER)));
	}

	/** A person's sessions, the one used last first. */
	List<OpenSession> of(SignedIn person, @Nullable String current) {
		return all(person.name()).stream()
			.filter((session) -> !session.isExpired())
			.map((session) -> new OpenSession(session.getId(), session.getCreationTime(), session.getLastAccessedTime(),
					session.getAttributeOrDefault(ADDRESS, ""), session.getAttributeOrDefault(BROWSER, ""),
					session.getId().equals(current)))
			.sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
			.toList();
	}

	/** Ends all sessions of a person. */
	void end(String name) {
		all(name).forEach((session) -> this.sessions.deleteById(session.getId()));
	}

	/**
	 * Ends one session of a person.
	 * @return whether there was such a session
	 */
	boolean end(SignedIn person, String id) {
		boolean own = all(person.name()).stream().anyMatch((session) -> session.getId().equals(id));
		if (own) {
			this.sessions.deleteById(id);
		}
		return own;
	}

	private Collection<? extends Session> all(String name) {
		return this.sessions.findByPrincipalName(name).values();
	}

	/**
	 * A session.
	 *
	 * @param id its id
	 * @param since when the person signed in
	 * @param lastUsed when it was used last
	 * @param address the address it came from
	 * @param browser what the browser called itself
	 * @param current whether it is the one that asks
	 */
	record OpenSession(String id, Instant since, Instant lastUsed, String address, String browser, boolean current) {
	}

}
