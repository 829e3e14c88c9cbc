package org.dateline.editorial;

import java.time.Instant;
import java.util.List;

import org.dateline.article.Correction;
import org.jspecify.annotations.Nullable;

/**
 * A correction that somebody proposes.
 *
 * @param id its number
 * @param article the article
 * @param revision the revision of the article that it was made on
 * @param at when it was made
 * @param authorId the account of who made it
 * @param author how others are told who that is
 * @param role in which role they did
 * @param reason why, for readers
 * @param changes what it would change
 * @param state {@code open}, {@code accepted}, {@code declined} or {@code withdrawn}
 * @param decision what became of it, or null while it is open
 */
record Proposal(long id, long article, long revision, Instant at, long authorId, String author, Role role,
		String reason, List<Correction.Change> changes, String state, @Nullable Decision decision) {

	static final List<String> STATES = List.of("open", "accepted", "declined", "withdrawn");

	public boolean isOpen() {
		return this.decision == null;
	}

	boolean isBy(@Nullable SignedIn person) {
		return person != null && this.authorId == person.id();
	}

	/** Whether somebody may know of it: editors know of all. */
	boolean isShownTo(SignedIn person) {
		return isBy(person) || person.role() != Role.CONTRIBUTOR;
	}

	/**
	 * What became of a proposal.
	 *
	 * @param at when
	 * @param by how others are told who decided
	 * @param answer what its author is told by whoever declined it, or null
	 * @param correction the correction that accepted it, or null
	 */
	record Decision(Instant at, String by, @Nullable String answer, @Nullable Long correction) {
	}

}
