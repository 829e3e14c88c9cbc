package org.dateline.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader is told where the database is in trouble, however that shows. */
class WithoutTheDatabaseTests {

	private final Failures failures = new Failures(new Messages(),
			new StaticListableBeanFactory().getBeanProvider(Pages.class));

	@ParameterizedTest
	@MethodSource
	void saysWhenToComeBack(Exception thrown) {
		Failure failure = this.failures.failure(500, thrown, Locale.forLanguageTag("az"));

		assertThat(failure.status().value()).isEqualTo(503);
		assertThat(failure.headers().getFirst("Retry-After")).isEqualTo("10");
	}

	static Stream<Exception> saysWhenToComeBack() {
		return Stream.of(new CannotGetJdbcConnectionException("no connection", new SQLTransientConnectionException()),
				new CannotCreateTransactionException("no connection", new SQLTransientConnectionException()),
				// where the connection is asked for with the first statement
				translated(new SQLTransientConnectionException("no connection")),
				translated(new SQLException("broken off", "08006")),
				translated(new SQLException("terminating connection due to administrator command", "57P01")),
				translated(new SQLException("canceling statement due to statement timeout", "57014")),
				translated(new SQLException("deadlock detected", "40P01")),
				translated(new SQLException("could not obtain lock", "55P03")));
	}

	/** What will never work is not to be tried again. */
	@Test
	void saysThatItIsOurFaultWhereTheDatabaseIsAskedForTooMuch() {
		Failure failure = this.failures.failure(500,
				translated(new SQLException("index row size exceeds maximum", "54000")), Locale.ENGLISH);

		assertThat(failure.status().value()).isEqualTo(500);
		assertThat(failure.facts()).containsKey("incident");
	}

	private static Exception translated(SQLException failure) {
		Exception translated = new SQLExceptionSubclassTranslator().translate("reading", "select 1", failure);
		return (translated != null) ? translated : new UncategorizedSQLException("reading", "select 1", failure);
	}

}
