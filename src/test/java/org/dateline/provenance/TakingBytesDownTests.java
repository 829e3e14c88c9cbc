package org.dateline.provenance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.dateline.DeskTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What remains of a capture whose bytes are taken down. Its captures are its own. */
@DeskTest
@ExtendWith(OutputCaptureExtension.class)
class TakingBytesDownTests {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private Takedowns takedowns;

	@Autowired
	private Originals originals;

	@Autowired
	private FixityChecks checks;

	@Autowired
	private FixityEndpoint endpoint;

	@Autowired
	private FixityHealth health;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Nested
	class ATakedown {

		@Test
		void leavesDigestLengthAndTimesAndNothingElse() {
			byte[] bytes = bytes();
			long capture = receive(bytes);
			String before = rest(capture);

			Takedown takedown = takedowns.takeDown(capture, " Order 7. ", "A. Admin", "administrator").get(0);

			assertThat(bytesOf(capture)).isNull();
			assertThat(rest(capture)).isEqualTo(before);
			assertThat(takedown.digest()).isEqualTo(Sha256.of(bytes));
			assertThat(takedown.length()).isEqualTo(bytes.length);
			assertThat(takedown.reason()).isEqualTo("Order 7.");
			assertThat(takedown.byName()).isEqualTo("A. Admin");
			assertThat(takedown.byRole()).isEqualTo("administrator");
			assertThat(takedowns.find(capture)).contains(takedown);
		}

		@Test
		void handsOutNothing() {
			long capture = takenDown();

			assertThatExceptionOfType(OriginalTakenDown.class).isThrownBy(() -> originals.open(capture))
				.satisfies((gone) -> assertThat(gone.getTakedown().captureId()).isEqualTo(capture));
		}

		@Test
		void takesEveryCopyOfTheBytes() {
			byte[] bytes = bytes();
			long first = receive(bytes);
			long second = receive(bytes);
			long other = receive(bytes());

			assertThat(takedowns.takeDown(second, "Order 7.", "A. Admin", "administrator"))
				.extracting(Takedown::captureId)
				.containsExactly(first, second);
			assertThat(bytesOf(first)).isNull();
			assertThat(bytesOf(other)).isNotNull();
		}

		@Test
		void takesTheSameBytesThatCameAgain() {
			byte[] bytes = bytes();
			long first = receive(bytes);
			takedowns.takeDown(first, "Order 7.", "A. Admin", "administrator");
			assertThat(takedowns.isAnythingLeft(first)).isFalse();
			long again = receive(bytes);
			assertThat(takedowns.isAnythingLeft(first)).isTrue();

			assertThat(takedowns.takeDown(first, "Order 8.", "A. Admin", "administrator"))
				.extracting(Takedown::captureId)
				.containsExactly(again);
			assertThat(bytesOf(again)).isNull();
			assertThat(takedowns.find(first)).get().extracting(Takedown::reason).isEqualTo("Order 7.");
		}

		@Test
		void isDoneOnce() {
			long capture = takenDown();

			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> takedowns.takeDown(capture, "Order 8.", "A. Admin", "administrator"));
			assertThatExceptionOfType(IllegalArgumentException.class)
				.isThrownBy(() -> takedowns.takeDown(999_999, "Order 8.", "A. Admin", "administrator"));
		}

		@ParameterizedTest
		@CsvSource({ "' ', A. Admin, administrator", "Order 7., ' ', administrator", "Order 7., A. Admin, ''" })
		void saysWhyAndByWhom(String reason, String name, String role) {
			long capture = receive(bytes());

			assertThatExceptionOfType(IllegalArgumentException.class)
				.isThrownBy(() -> takedowns.takeDown(capture, reason, name, role));
			assertThat(bytesOf(capture)).isNotNull();
		}

		@Test
		void standsInTheLog(CapturedOutput log) {
			byte[] bytes = bytes();
			long capture = receive(bytes);

			takedowns.takeDown(capture, "Order 7.", "A. Admin", "administrator");

			assertThat(log).contains("Capture %d (%s) was taken down by A. Admin (administrator): Order 7."
				.formatted(capture, Sha256.of(bytes)));
		}

	}

	@Nested
	class Fixity {

		@Test
		void neitherCountsItAsDamagedNorAsUnverifiedNorAsHeld() {
			long capture = receive(bytes());
			jdbc.sql(
					"update fixity set checked_at = '2020-01-01', intact = false, last_held_at = null where capture_id = :id")
				.param("id", capture)
				.update();
			FixityEndpoint.Report before = endpoint.report();
			assertThat(before.damagedCaptures()).contains(capture);
			assertThat(health.health().getStatus().getCode()).isEqualTo("DAMAGED");

			takedowns.takeDown(capture, "Order 7.", "A. Admin", "administrator");

			FixityEndpoint.Report after = endpoint.report();
			assertThat(after.originals()).isEqualTo(before.originals() - 1);
			assertThat(after.damaged()).isEqualTo(before.damaged() - 1);
			assertThat(after.damagedCaptures()).doesNotContain(capture);
			assertThat(after.takenDown()).isEqualTo(before.takenDown() + 1);
			assertThat(after.allVerifiedSince()).isAfter("2021-01-01T00:00:00Z");
			assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
		}

		@Test
		void isNotCheckedAgain(CapturedOutput log) {
			long capture = takenDown();
			String before = fixity(capture);

			FixityLedger.Summary summary = checks.verifyAll();
			checks.verifyDue();
			checks.verify(capture);

			assertThat(summary.damaged()).isZero();
			assertThat(fixity(capture)).isEqualTo(before);
			assertThat(log).doesNotContain("damaged");
		}

		private String fixity(long capture) {
			return jdbc.sql("select f::text from fixity f where capture_id = :id")
				.param("id", capture)
				.query(String.class)
				.single();
		}

	}

	@Nested
	class TheDatabase {

		private static final String RECORDED = """
				insert into takedown (capture_id, at, reason, by_name, by_role)
				values (%1$d, now(), 'Order 7.', 'A. Admin', 'administrator');
				""";

		@Test
		void letsBytesGoBesideTheirRecord() {
			long capture = receive(bytes());

			run(RECORDED + "update capture set content = null where id = %1$d", capture);

			assertThat(bytesOf(capture)).isNull();
		}

		@ParameterizedTest
		@ValueSource(strings = { "update capture set content = null where id = %1$d",
				RECORDED + "update capture set content = '' where id = %1$d",
				RECORDED + "update capture set content = null, origin_name = 'other' where id = %1$d",
				RECORDED + "update capture set content = null, length = 0 where id = %1$d",
				RECORDED + "update capture set content = null, sha256 = sha256('') where id = %1$d",
				RECORDED + "update capture set origin_name = 'other' where id = %1$d",
				RECORDED + "delete from capture where id = %1$d" })
		void refusesEveryOtherChange(String sql) {
			refuses(sql, "a capture is kept as received");
		}

		@Test
		void refusesARecordWhoseBytesStay() {
			refuses(RECORDED, "are still there");
		}

		@Test
		void refusesARecordWithoutReason() {
			refuses("insert into takedown values (%1$d, now(), '', 'A. Admin', 'administrator')",
					"takedown_reason_check");
		}

		@ParameterizedTest
		@ValueSource(strings = { "update takedown set reason = 'Other.' where capture_id = %1$d",
				"delete from takedown where capture_id = %1$d", "truncate takedown" })
		void refusesToForgetATakedown(String sql) {
			long capture = takenDown();

			refuses(sql, capture, "a takedown stays on record");
		}

		@Test
		void refusesOtherBytesInTheirPlace() {
			long capture = takenDown();

			refuses("update capture set content = 'x' where id = %1$d", capture, "a capture is kept as received");
			refuses("update capture set content = null where id = %1$d", capture, "a capture is kept as received");
		}

		@Test
		void refusesACaptureWithoutBytesOrUnderAnotherDigest() {
			refuses("""
					insert into capture (content, sha256, media_type, received_at, origin)
					values (null, sha256('x'), 'text/plain', now(), 'upload')
					""", "received with its bytes");
			refuses("""
					insert into capture (content, sha256, media_type, received_at, origin)
					values ('y', sha256('x'), 'text/plain', now(), 'upload')
					""", "digest_is_of_the_content");
		}

		@Test
		void measuresTheBytesWhateverTheirLengthIsSaidToBe() {
			assertThat(jdbc.sql("""
					insert into capture (content, sha256, length, media_type, received_at, origin)
					values ('four', sha256('four'), 7, 'text/plain', now(), 'upload') returning length
					""").query(Long.class).single()).isEqualTo(4);
		}

		/** Else a text could be drawn from bytes that are just going. */
		@Test
		void letsATakedownWaitForWhoeverDrawsFromTheBytes() throws Exception {
			long capture = receive(bytes());
			ExecutorService other = Executors.newSingleThreadExecutor();
			try {
				Future<List<Takedown>> takedown = transaction.execute((status) -> {
					// as the foreign key of an article does
					jdbc.sql("select id from capture where id = :id for key share")
						.param("id", capture)
						.query()
						.singleRow();
					Future<List<Takedown>> begun = other
						.submit(() -> takedowns.takeDown(capture, "Order 7.", "A. Admin", "administrator"));
					assertThatExceptionOfType(TimeoutException.class)
						.isThrownBy(() -> begun.get(500, TimeUnit.MILLISECONDS));
					return begun;
				});
				assertThat(takedown.get(60, TimeUnit.SECONDS)).hasSize(1);
			}
			finally {
				other.shutdownNow();
			}
		}

	}

	private static byte[] bytes() {
		return ("Something received, number " + NUMBER.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
	}

	private long receive(byte[] bytes) {
		return this.jdbc.sql("""
				insert into capture (content, sha256, media_type, charset, received_at, origin, origin_name)
				values (:bytes, sha256(:bytes), 'text/plain', 'UTF-8', now(), 'upload', 'a.txt') returning id
				""").param("bytes", bytes).query(Long.class).single();
	}

	private long takenDown() {
		long capture = receive(bytes());
		this.takedowns.takeDown(capture, "Order 7.", "A. Admin", "administrator");
		return capture;
	}

	private byte[] bytesOf(long capture) {
		return this.jdbc.sql("select content from capture where id = :id")
			.param("id", capture)
			.query((row, number) -> Optional.ofNullable(row.getBytes("content")))
			.single()
			.orElse(null);
	}

	private String rest(long capture) {
		return this.jdbc.sql("select (to_jsonb(c) - 'content')::text from capture c where id = :id")
			.param("id", capture)
			.query(String.class)
			.single();
	}

	private void refuses(String sql, String reason) {
		refuses(sql, receive(bytes()), reason);
	}

	private void refuses(String sql, long capture, String reason) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> run(sql, capture))
			.havingRootCause()
			.withMessageContaining(reason);
	}

	private void run(String sql, long capture) {
		this.transaction.executeWithoutResult((status) -> {
			for (String statement : sql.formatted(capture).split(";\n")) {
				if (!statement.isBlank()) {
					this.jdbc.sql(statement).update();
				}
			}
		});
	}

}
