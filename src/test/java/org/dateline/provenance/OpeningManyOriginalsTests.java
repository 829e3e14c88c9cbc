package org.dateline.provenance;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.jdbc.UncategorizedSQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

/** Many originals at once, as when what waits is judged. */
class OpeningManyOriginalsTests {

	private static final String DAMAGED_PAGE = "XX001";

	private final CaptureRepository captures = Mockito.mock();

	private final FixityLedger ledger = Mockito.mock();

	private final Originals originals = new Originals(this.captures,
			new FixityChecks(this.ledger, Mockito.mock(), Mockito.mock(), Clock.systemUTC()), Mockito.mock());

	@Test
	void areNotKeptBackByOneThatTheDiskCannotRead() {
		refuse(3, DAMAGED_PAGE);

		Map<Long, Original> opened = this.originals.open(List.of(2L, 3L, 4L));

		assertThat(opened).containsOnlyKeys(2L, 4L);
		verify(this.ledger).recordUnreadable(eq(3L), any());
	}

	@Test
	void areAskedForLaterWhereTheDatabaseIsAway() {
		refuse(3, "57P01");

		assertThatExceptionOfType(UncategorizedSQLException.class)
			.isThrownBy(() -> this.originals.open(List.of(2L, 3L, 4L)));
		verifyNoInteractions(this.ledger);
	}

	private void refuse(long unreadable, String state) {
		given(this.captures.findByIdIn(anyCollection())).willAnswer((call) -> {
			Collection<Long> asked = call.getArgument(0);
			if (asked.contains(unreadable)) {
				throw new UncategorizedSQLException("open", null, new SQLException("invalid page in block 5", state));
			}
			return asked.stream().map(OpeningManyOriginalsTests::capture).toList();
		});
	}

	private static Capture capture(long id) {
		byte[] content = "text".getBytes(StandardCharsets.UTF_8);
		Capture capture = Mockito.mock();
		given(capture.id()).willReturn(id);
		given(capture.original()).willReturn(new Original(content, Sha256.of(content), "text/plain", null, null));
		return capture;
	}

}
