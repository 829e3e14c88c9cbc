package org.dateline.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/** What becomes of an arrival that the database did not let be judged. */
class JudgingAgainTests {

	/** More than an index takes. */
	private static final String TOO_LARGE = "54000";

	private final Arrivals arrivals = Mockito.mock(Arrivals.class);

	private final Intake intake = new Intake(this.arrivals, Mockito.mock(ArrivalQueries.class));

	private final DrawnArrival faulty = arrival(7);

	private final DrawnArrival sound = arrival(8);

	@BeforeEach
	void judgeTheSound() {
		given(this.arrivals.judge(List.of(this.sound))).willReturn(List.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { TOO_LARGE, "23514", "22021" })
	void leavesItToAPersonWhereItIsItselfAtFault(String state) {
		refuse(failure(state));

		this.intake.settle(List.of(this.faulty, this.sound));

		verify(this.arrivals).setAside(7, Arrival.Reason.of("failed"));
		verify(this.arrivals).judge(List.of(this.sound));
	}

	@Test
	void leavesItToAPersonWhereItIsRefusedAtTheEndOfItsTransaction() {
		refuse(new TransactionSystemException("Could not commit",
				new SQLException("A quote stands elsewhere", "23514")));

		this.intake.settle(List.of(this.faulty, this.sound));

		verify(this.arrivals).setAside(7, Arrival.Reason.of("failed"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "57P01", "08006", "40P01", "53100" })
	void letsItWaitWhileTheDatabaseIsInTrouble(String state) {
		refuse(failure(state));

		this.intake.settle(List.of(this.faulty, this.sound));

		verify(this.arrivals, never()).setAside(anyLong(), any());
		verify(this.arrivals).judge(List.of(this.sound));
	}

	@Test
	void letsTheRestWaitWhereTheTroubleLasts() {
		List<DrawnArrival> many = LongStream.range(100, 200).mapToObj(JudgingAgainTests::arrival).toList();
		given(this.arrivals.judge(any())).willThrow(failure("53100"));

		assertThat(this.intake.settle(many)).isFalse();

		verify(this.arrivals, times(4)).judge(any());
	}

	private void refuse(RuntimeException failure) {
		given(this.arrivals.judge(List.of(this.faulty, this.sound))).willThrow(failure);
		given(this.arrivals.judge(List.of(this.faulty))).willThrow(failure);
	}

	private static RuntimeException failure(String state) {
		RuntimeException translated = new SQLStateSQLExceptionTranslator().translate("judge", null,
				new SQLException("The database refused", state));
		return (translated != null) ? translated : new IllegalStateException(state);
	}

	private static DrawnArrival arrival(long id) {
		return DrawnArrival.failed(new Arrival(id, id, Instant.EPOCH, WayIn.FEED, null, null, null, Given.NOTHING, null,
				Arrival.State.WAITING, List.of(), null, null));
	}

}
