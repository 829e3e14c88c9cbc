package org.dateline.database;

import java.sql.SQLException;
import java.util.Objects;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in a sentence why the tables could not be brought to this version: they are of
 * another one, or the database did not do as it was asked.
 */
class MigrationRefusedAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
		if (cause instanceof FlywayValidateException) {
			return new FailureAnalysis(
					"The tables of the database were made by another version of Dateline: %s."
						.formatted(difference(message(cause))),
					"Start that version or a newer one, or restore the backup that was made before.", cause);
		}
		SQLException failure = sqlFailure(cause);
		return new FailureAnalysis(
				"The tables of the database could not be brought to this version: %s."
					.formatted(firstSentence(message((failure != null) ? failure : cause))),
				"Nothing was changed by the step that failed; the version before still starts.", cause);
	}

	/** The first line that names a migration, of the several that Flyway writes. */
	private static String difference(String message) {
		return message.lines()
			.map(String::strip)
			.filter((line) -> line.contains("igration") && !line.startsWith("Validate failed"))
			.findFirst()
			.map(MigrationRefusedAnalyzer::firstSentence)
			.orElseGet(() -> firstSentence(message));
	}

	private static @Nullable SQLException sqlFailure(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException found) {
				return found;
			}
		}
		return null;
	}

	private static String message(Throwable failure) {
		return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
	}

	private static String firstSentence(String message) {
		return message.lines().findFirst().orElse("").strip().replaceFirst("[.:]+$", "");
	}

}
