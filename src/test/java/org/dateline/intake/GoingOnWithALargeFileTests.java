package org.dateline.intake;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.dateline.DeskTest;
import org.dateline.article.Rush;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A bulk file of which another node had taken in most. */
@DeskTest
class GoingOnWithALargeFileTests {

	private static final int LINES = 1500;

	@Autowired
	private ConsignmentParts parts;

	@Autowired
	private Arrivals arrivals;

	@Autowired
	private Intake intake;

	@Autowired
	private Rush rush;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JsonMapper json;

	/** The node of this archive sees a lease that does not end. */
	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2099-01-01T00:00:00Z"));

	@Test
	void isHeldByTheNodeThatReadsOverItHoweverLongThatTakes() {
		long id = this.jdbc.sql("""
				insert into consignment (name, way, by_name, by_role, by_may_admit, format, bytes, line, leased_until)
				values ('large.jsonl', 'bulk', 'a', 'editor', true, 'json-lines', 1, :line, '2098-01-01T00:00:00Z')
				returning id
				""").param("line", LINES - 100).query(Long.class).single();
		BulkLedger ledger = ledger();
		BulkLedger elsewhere = ledger();
		List<BulkTaking> takenAway = new ArrayList<>();
		InputStream file = slowly(() -> {
			this.now.updateAndGet((moment) -> moment.plusSeconds(11));
			elsewhere.takeNext().filter((other) -> other.id() == id).ifPresent(takenAway::add);
		});
		BulkIntake bulk = new BulkIntake(ledger, this.parts, this.arrivals, this.intake, this.rush);

		assertThat(bulk.takeIn(ledger.take(id).orElseThrow(), file, (answers) -> {
		})).isTrue();

		assertThat(takenAway).isEmpty();
		assertThat(this.now.get()).isAfter(Instant.parse("2099-01-01T00:00:31Z"));
		Optional<Long> line = this.jdbc.sql("select line from consignment where id = :id and finished_at is not null")
			.param("id", id)
			.query(Long.class)
			.optional();
		assertThat(line).hasValue((long) LINES);
	}

	private BulkLedger ledger() {
		return new BulkLedger(this.jdbc, this.json, this.arrivals, new Clock() {
			@Override
			public ZoneOffset getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return GoingOnWithALargeFileTests.this.now.get();
			}
		});
	}

	/** Lines that are no reports, with a pause after every 250. */
	private static InputStream slowly(Runnable pause) {
		String line = "{broken%s\n".formatted("x".repeat(1000));
		byte[] whole = line.repeat(LINES).getBytes(StandardCharsets.US_ASCII);
		int batch = line.length() * 250;
		return new FilterInputStream(new ByteArrayInputStream(whole)) {

			private int read;

			@Override
			public int read() throws IOException {
				int one = super.read();
				note((one >= 0) ? 1 : 0);
				return one;
			}

			@Override
			public int read(byte[] into, int from, int most) throws IOException {
				int some = super.read(into, from, Math.min(most, batch - this.read % batch));
				note(Math.max(0, some));
				return some;
			}

			private void note(int some) {
				this.read += some;
				if (some > 0 && this.read % batch == 0) {
					pause.run();
				}
			}

			@Override
			public int available() {
				return 0;
			}

		};
	}

}
