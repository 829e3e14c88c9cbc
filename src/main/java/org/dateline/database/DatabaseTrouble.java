package org.dateline.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Failures that are the database's own, and none of what it was asked: it is away, too
 * busy, or somebody else was in the way.
 */
public final class DatabaseTrouble {

	/**
	 * Classes of SQLSTATE: no connection, the transaction was given up, resources run
	 * out, an operator is at work, the system fails. Not 54, which a report that is too
	 * long for an index brings about, though Spring takes that for want of resources.
	 */
	private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

	/** A lock was not to be had in time; the server lets nobody write for now. */
	private static final Set<String> STATES = Set.of("55P03", "25006");

	/** A chain of causes is never longer, but it might be a ring. */
	private static final int MOST_CAUSES = 20;

	private DatabaseTrouble() {
	}

	/** Whether such trouble is behind a failure: what the database said of it decides. */
	public static boolean isBehind(Throwable failure) {
		boolean looksSo = false;
		Throwable cause = failure;
		for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
			if (cause instanceof SQLException said && said.getSQLState() != null) {
				return isTrouble(said.getSQLState());
			}
			looksSo |= looksSo(cause);
			cause = cause.getCause();
		}
		return looksSo;
	}

	private static boolean isTrouble(@Nullable String state) {
		return state != null
				&& (STATES.contains(state) || state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
	}

	private static boolean looksSo(Throwable cause) {
		return cause instanceof TransientDataAccessException || cause instanceof NonTransientDataAccessResourceException
				|| cause instanceof RecoverableDataAccessException || cause instanceof CannotCreateTransactionException
				|| cause instanceof SQLTransientException || cause instanceof SQLRecoverableException
				|| cause instanceof SQLNonTransientConnectionException;
	}

}
