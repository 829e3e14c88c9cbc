package org.dateline.article;

import java.net.SocketException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of reports while following the changes fails. A follower that was stopped
 * waits for nothing, and so do these tests.
 */
class FollowingChangesTests {

	private final Deque<RuntimeException> failures = new ArrayDeque<>();

	private final List<Integer> batches = new ArrayList<>();

	private final List<RuntimeException> passedOver = new ArrayList<>();

	private final Rush rush = new Rush();

	private boolean isMore;

	private final ChangeFollower.Work work = new ChangeFollower.Work() {

		@Override
		public boolean next(int most) {
			batches.add(most);
			RuntimeException failure = failures.poll();
			if (failure != null) {
				throw failure;
			}
			return isMore;
		}

		@Override
		public void passOver(RuntimeException cause) {
			passedOver.add(cause);
		}

		@Override
		public long behind() {
			return 0;
		}

	};

	private final ChangeFollower follower = new ChangeFollower("tests", true, this.rush, this.work);

	@BeforeEach
	void waitForNothing() {
		this.follower.stop();
	}

	static Stream<RuntimeException> troubleOfTheDatabase() {
		return Stream.of(new CannotCreateTransactionException("no", new SQLTransientConnectionException("away")),
				new CannotGetJdbcConnectionException("no", new SQLException("refused", "08001")),
				new TransactionSystemException("no", new SQLException("the server went", "57P01")),
				new TransactionSystemException("no", new IllegalStateException(new SQLException("gone", "08006"))),
				new DataAccessResourceFailureException("no", new SocketException("reset")),
				new CannotAcquireLockException("no", new SQLException("deadlock", "40P01")),
				new IllegalStateException(new SQLException("could not serialize", "40001")),
				new IllegalStateException(new SQLException("lock timeout", "55P03")),
				new IllegalStateException(new SQLException("disk full", "53100")), new QueryTimeoutException("slow"));
	}

	@ParameterizedTest
	@MethodSource("troubleOfTheDatabase")
	void troubleOfTheDatabaseIsNoReportsFault(RuntimeException trouble) {
		follow(trouble, trouble, trouble);

		assertThat(this.passedOver).isEmpty();
		assertThat(this.batches).containsExactly(100, 100, 100, 100);
	}

	static Stream<RuntimeException> faultsOfAReport() {
		return Stream.of(new IllegalStateException("no such word"),
				new DataIntegrityViolationException("no", new SQLException("decided otherwise", "23000")),
				new TransactionSystemException("no", new SQLException("decided otherwise", "23000")),
				new DataAccessResourceFailureException("no", new SQLException("too long for the index", "54000")),
				new IllegalStateException(new BatchUpdateException("too large a number", "22003", new int[0])));
	}

	@ParameterizedTest
	@MethodSource("faultsOfAReport")
	void aReportWithWhichItCannotBeDoneIsPassedOver(RuntimeException fault) {
		follow(fault, fault);

		assertThat(this.passedOver).containsExactly(fault);
		assertThat(this.batches).containsExactly(100, 1, 100);
	}

	@Test
	void theReportsBeforeItAreTakenOneAtATime() {
		RuntimeException fault = new IllegalStateException("no such word");
		ManyReports reports = new ManyReports(59, fault);
		ChangeFollower following = new ChangeFollower("tests", true, this.rush, reports);
		following.stop();

		while (reports.at < 200) {
			try {
				following.follow();
			}
			catch (RuntimeException ex) {
				following.failed(ex);
			}
		}

		assertThat(reports.passedOver).isEqualTo(1);
		assertThat(reports.failed).containsExactly(100, 1);
		assertThat(reports.done).startsWith(1, 1, 1).endsWith(1, 100, 40).hasSize(61);
	}

	@Test
	void troubleInBetweenForgetsNoFaultAndAddsNone() {
		RuntimeException fault = new IllegalStateException("no such word");
		RuntimeException trouble = new QueryTimeoutException("slow");

		follow(fault, trouble, fault, trouble);

		assertThat(this.passedOver).containsExactly(fault);
		assertThat(this.batches).containsExactly(100, 1, 1, 100, 100);
	}

	@Test
	void manyThatAreTakenInAreLeftTheProcessors() {
		this.isMore = true;
		ChangeFollower running = new ChangeFollower("tests", true, this.rush, this.work);
		AtomicBoolean wentOnInTheRush = new AtomicBoolean();
		Thread following = new Thread(() -> {
			running.follow();
			wentOnInTheRush.set(this.rush.isOn());
		});

		this.rush.during(() -> {
			following.start();
			while (following.isAlive() && following.getState() != Thread.State.TIMED_WAITING) {
				Thread.onSpinWait();
			}
			return following;
		});

		assertThat(join(following)).isTrue();
		assertThat(wentOnInTheRush).isFalse();
		assertThat(this.batches).containsExactly(100);
	}

	private static boolean join(Thread thread) {
		try {
			thread.join(60_000);
			return !thread.isAlive();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void follow(RuntimeException... thrown) {
		this.failures.addAll(List.of(thrown));
		for (int i = 0; i <= thrown.length; i++) {
			try {
				this.follower.follow();
			}
			catch (RuntimeException ex) {
				this.follower.failed(ex);
			}
		}
	}

	/** Two hundred reports, with one of which it cannot be done. */
	private static final class ManyReports implements ChangeFollower.Work {

		private final int bad;

		private final RuntimeException fault;

		private final List<Integer> failed = new ArrayList<>();

		private final List<Integer> done = new ArrayList<>();

		private int passedOver;

		private int at;

		ManyReports(int bad, RuntimeException fault) {
			this.bad = bad;
			this.fault = fault;
		}

		@Override
		public boolean next(int most) {
			int end = Math.min(200, this.at + most);
			if (this.at <= this.bad && this.bad < end) {
				this.failed.add(most);
				throw this.fault;
			}
			this.done.add(end - this.at);
			this.at = end;
			return end < 200;
		}

		@Override
		public void passOver(RuntimeException cause) {
			this.passedOver++;
			this.at++;
		}

		@Override
		public long behind() {
			return 200 - this.at;
		}

	}

}
