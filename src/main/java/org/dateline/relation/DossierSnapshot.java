package org.dateline.relation;

import java.util.function.LongFunction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a page's parts as of one moment, so that it never mixes two revisions. */
@Component
class DossierSnapshot {

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	DossierSnapshot(PlatformTransactionManager transactions, JdbcClient jdbc) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.jdbc = jdbc;
	}

	/**
	 * Reads something.
	 * @param parts what to read, given the revision of the archive that it is of
	 */
	<T> T read(LongFunction<T> parts) {
		T read = this.transaction
			.execute((status) -> parts.apply(this.jdbc.sql("select revision from archive").query(Long.class).single()));
		if (read == null) {
			throw new IllegalStateException("Nothing was read");
		}
		return read;
	}

}
