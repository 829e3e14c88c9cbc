package org.dateline.database;

import java.util.function.LongFunction;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the parts of an answer as of one moment, so that it never mixes two revisions of
 * the archive.
 */
@Component
public class Snapshot {

	private static final String NAME = "snapshot";

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	Snapshot(PlatformTransactionManager transactions, JdbcClient jdbc) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setName(NAME);
		this.transaction.setReadOnly(true);
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.jdbc = jdbc;
	}

	/** Whether this thread reads one. */
	static boolean isNow() {
		return NAME.equals(TransactionSynchronizationManager.getCurrentTransactionName());
	}

	/** Reads something. */
	public <T> T read(Supplier<T> parts) {
		T read = this.transaction.execute((status) -> parts.get());
		if (read == null) {
			throw new IllegalStateException("Nothing was read");
		}
		return read;
	}

	/**
	 * Reads something.
	 * @param parts what to read, given the revision of the archive that it is of
	 */
	public <T> T read(LongFunction<T> parts) {
		return read(() -> parts.apply(this.jdbc.sql("select revision from archive").query(Long.class).single()));
	}

}
