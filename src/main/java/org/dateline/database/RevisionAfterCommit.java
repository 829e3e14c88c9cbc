package org.dateline.database;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Lets whoever committed see the change at once: the revision is read again on the
 * committing thread.
 */
@Component
class RevisionAfterCommit implements TransactionExecutionListener {

	private static final Logger log = LoggerFactory.getLogger(RevisionAfterCommit.class);

	private final ObjectProvider<ArchiveRevision> revision;

	private final ObjectProvider<ReplicaWatch> replica;

	RevisionAfterCommit(ObjectProvider<ArchiveRevision> revision, ObjectProvider<ReplicaWatch> replica) {
		this.revision = revision;
		this.replica = replica;
	}

	@Override
	public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
		if (failure != null || transaction.isReadOnly() || !transaction.isNewTransaction()) {
			return;
		}
		this.replica.ifAvailable(ReplicaWatch::changed);
		try {
			this.revision.getObject().refresh();
		}
		catch (RuntimeException ex) {
			// What was committed stays committed; the watch will see it.
			log.debug("Could not read the archive's revision after a commit", ex);
		}
	}

}
