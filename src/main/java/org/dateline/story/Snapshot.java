package org.dateline.story;

import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a page's parts as of one moment, so that it never mixes two revisions. */
@Component
class Snapshot {

	private final TransactionTemplate transaction;

	Snapshot(PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	<T> T read(Supplier<T> parts) {
		T read = this.transaction.execute((status) -> parts.get());
		if (read == null) {
			throw new IllegalStateException("Nothing was read");
		}
		return read;
	}

}
