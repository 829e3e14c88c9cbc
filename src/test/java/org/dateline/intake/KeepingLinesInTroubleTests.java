package org.dateline.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dateline.article.Rush;
import org.dateline.extraction.BulkFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/** What becomes of the lines of a bulk file while the database cannot keep them. */
class KeepingLinesInTroubleTests {

	private static final BulkTaking TAKING = new BulkTaking(1, "news.jsonl", BulkFormat.JSON_LINES,
			new Bringer(1, "editor", "editor", true), 0, Instant.EPOCH);

	private final BulkLedger ledger = Mockito.mock();

	private final ConsignmentParts parts = Mockito.mock();

	private BulkIntake bulk;

	@BeforeEach
	void spool() {
		String file = "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n";
		given(this.ledger.takeNext()).willReturn(Optional.of(TAKING));
		given(this.ledger.renewed(any())).willAnswer((call) -> call.getArgument(0));
		given(this.parts.open(1)).willReturn(stream(file));
		this.bulk = new BulkIntake(this.ledger, this.parts, Mockito.mock(), Mockito.mock(), new Rush());
	}

	@Test
	void noneIsRefusedForThatAndTheFileWaits() {
		DataAccessResourceFailureException full = new DataAccessResourceFailureException("no space",
				new SQLException("No space left on device", "53100"));
		given(this.ledger.keep(any(), any(), anyLong())).willThrow(full, full, full)
			.willReturn(new BulkLedger.Kept(TAKING, Map.of()));

		assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(this.bulk::takeInNext);

		verify(this.ledger, never()).keep(any(), ArgumentMatchers.argThat(KeepingLinesInTroubleTests::hasRefused),
				anyLong());
		verify(this.ledger, never()).finish(any(), anyLong());
	}

	@Test
	void theOneThatBreaksARuleIsRefused() {
		given(this.ledger.keep(any(), any(), anyLong())).willAnswer((call) -> {
			List<BulkLine> lines = call.getArgument(1);
			if (lines.stream().anyMatch((line) -> line.record().number() == 2 && !line.isRefused())) {
				throw new DataIntegrityViolationException("a rule", new SQLException("a rule", "23514"));
			}
			return new BulkLedger.Kept(TAKING, Map.of());
		});

		assertThat(this.bulk.takeInNext()).isTrue();

		verify(this.ledger, atLeastOnce()).keep(any(), ArgumentMatchers.argThat(KeepingLinesInTroubleTests::hasRefused),
				anyLong());
	}

	private static boolean hasRefused(List<BulkLine> lines) {
		return lines != null && lines.stream().anyMatch(BulkLine::isRefused);
	}

	private static InputStream stream(String file) {
		return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
	}

}
