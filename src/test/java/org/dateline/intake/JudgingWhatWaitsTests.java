package org.dateline.intake;

import java.util.List;
import java.util.stream.IntStream;

import org.dateline.database.ArchiveRevision;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/** How much of what waits is judged at a time, and how soon again. */
class JudgingWhatWaitsTests {

	@Test
	void isAsMuchAsFitsIntoMemory() {
		List<Waiting> waiting = List.of(new Waiting(3, 40), new Waiting(5, 60), new Waiting(7, 1), new Waiting(9, 1));

		assertThat(Waiting.fitting(waiting, 100)).containsExactly(3L, 5L);
		assertThat(Waiting.fitting(waiting, 1000)).containsExactly(3L, 5L, 7L, 9L);
	}

	@Test
	void restsTwiceAsLongEachTimeWhileTheDatabaseIsInTrouble() {
		Intake intake = Mockito.mock(Intake.class);
		ArchiveRevision revision = Mockito.mock(ArchiveRevision.class);
		given(revision.isInSight()).willReturn(true);
		given(intake.judgeWaiting(anyInt())).willReturn(Intake.Progress.TROUBLE);
		IntakeWorker worker = new IntakeWorker(intake, Mockito.mock(Likeness.class), revision);
		worker.begin();

		IntStream.range(0, 14).forEach((round) -> worker.judgeWhatWaits());

		verify(intake, times(3)).judgeWaiting(anyInt());
		given(intake.judgeWaiting(anyInt())).willReturn(Intake.Progress.MORE, Intake.Progress.DONE);
		worker.judgeWhatWaits();
		worker.judgeWhatWaits();
		worker.judgeWhatWaits();
		verify(intake, times(7)).judgeWaiting(anyInt());
	}

	@Test
	void isOneHoweverLargeItIs() {
		assertThat(Waiting.fitting(List.of(new Waiting(3, 2000), new Waiting(5, 1)), 100)).containsExactly(3L);
		assertThat(Waiting.fitting(List.of(), 100)).isEmpty();
	}

}
