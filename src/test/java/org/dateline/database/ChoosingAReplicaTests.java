package org.dateline.database;

import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be asked of a replica. */
class ChoosingAReplicaTests {

	private final PlatformTransactionManager transactions = new Nothing();

	@AfterEach
	void end() {
		Reading.end();
	}

	/** The desk reads what raises no revision, and so may be missing there. */
	@ParameterizedTest
	@CsvSource({ "true, true, true", "true, false, false", "false, true, false", "false, false, false" })
	void isAPublicPageUnlessItWrites(boolean isPublic, boolean readOnly, boolean replica) {
		if (isPublic) {
			Reading.begin();
		}
		TransactionTemplate transaction = new TransactionTemplate(this.transactions);
		transaction.setReadOnly(readOnly);

		Boolean chosen = transaction.execute((status) -> ReplicaRouting.isOfWhatIsPublic());

		assertThat(chosen).isEqualTo(replica);
	}

	@Test
	void isASnapshotWhoeverReadsIt() {
		AtomicBoolean replica = new AtomicBoolean();

		new Snapshot(this.transactions, Mockito.mock()).read(() -> {
			replica.set(ReplicaRouting.isOfWhatIsPublic());
			return "";
		});

		assertThat(replica).isTrue();
		assertThat(ReplicaRouting.isOfWhatIsPublic()).isFalse();
	}

	/** Transactions of no database. */
	private static final class Nothing extends AbstractPlatformTransactionManager {

		@Override
		protected Object doGetTransaction() {
			return this;
		}

		@Override
		protected void doBegin(Object transaction, TransactionDefinition definition) {
		}

		@Override
		protected void doCommit(DefaultTransactionStatus status) {
		}

		@Override
		protected void doRollback(DefaultTransactionStatus status) {
		}

	}

}
