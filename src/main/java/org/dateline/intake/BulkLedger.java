package org.dateline.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.dateline.extraction.BulkFormat;
import org.dateline.extraction.BulkProblem;
import org.dateline.extraction.BulkRecord;
import org.dateline.extraction.BulkReport;
import org.dateline.provenance.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far every bulk file is, and who takes it in. The lines of a batch and the place
 * after them are written in one transaction, so that each is taken in once, whoever goes
 * on.
 */
@Repository
class BulkLedger {

	/** Longer than a batch takes on the slowest machine. */
	private static final Duration LEASE = Duration.ofSeconds(30);

	/** A lease with so much left need not be renewed before the next batch. */
	private static final Duration ENOUGH = Duration.ofSeconds(20);

	/**
	 * Who sends a file again may go on with it if nothing of it was kept for so long. If
	 * the one who had it is merely slow, that one cannot keep another batch.
	 */
	private static final Duration SILENCE = Duration.ofSeconds(5);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Arrivals arrivals;

	private final Clock clock;

	BulkLedger(JdbcClient jdbc, JsonMapper json, Arrivals arrivals, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.arrivals = arrivals;
		this.clock = clock;
	}

	/** The oldest spooled file that nobody takes in: it is the caller's for now. */
	@Transactional
	Optional<BulkTaking> takeNext() {
		return this.jdbc.sql("""
				select id from consignment
				where finished_at is null and bytes is not null and (leased_until is null or leased_until <= :now)
				order by id limit 1 for no key update skip locked
				""")
			.param("now", at(this.clock.instant()))
			.query(Long.class)
			.optional()
			.flatMap((id) -> take(id, LEASE));
	}

	/**
	 * A consignment that is sent, maybe again, which is the caller's for now.
	 * @return nothing if somebody else has it, and was heard of a moment ago
	 */
	@Transactional
	Optional<BulkTaking> take(long id) {
		return take(id, SILENCE);
	}

	private Optional<BulkTaking> take(long id, Duration silence) {
		Instant until = until();
		return this.jdbc.sql("""
				update consignment set leased_until = :until
				where id = :id and (leased_until is null or leased_until <= :free)
				returning id, name, format, by_account, by_name, by_role, by_may_admit, line
				""")
			.param("id", id)
			.param("free", at(until.minus(silence)))
			.param("until", at(until))
			.query((row, number) -> taking(row, until))
			.optional();
	}

	/** The consignment that an account sends under a key. */
	Optional<Long> find(long account, String key) {
		return this.jdbc.sql("select id from consignment where by_account = :account and key = :key")
			.param("account", account)
			.param("key", key)
			.query(Long.class)
			.optional();
	}

	/**
	 * Keeps the lines of a batch and how far the file is, all of it or nothing.
	 * @param bytes how many bytes of the file were read
	 * @return how it goes on, and what the arrivals say
	 * @throws LeaseLost if it is somebody else's by now
	 */
	@Transactional
	Kept keep(BulkTaking taking, List<BulkLine> lines, long bytes) {
		BulkTaking renewed = taking.renewed(lines.get(lines.size() - 1).record().number(), until());
		boolean held = this.jdbc.sql("""
				update consignment set line = :line, bytes_read = :bytes, leased_until = :until
				where id = :id and leased_until = :lease and line = :before
				""")
			.param("line", renewed.line())
			.param("bytes", bytes)
			.param("until", at(renewed.lease()))
			.param("id", taking.id())
			.param("lease", at(taking.lease()))
			.param("before", taking.line())
			.update() == 1;
		if (!held) {
			throw new LeaseLost(taking.id());
		}
		List<Delivery> deliveries = new ArrayList<>();
		List<BulkReport> reports = new ArrayList<>();
		for (BulkLine line : lines) {
			BulkReport report = line.report();
			if (report != null) {
				deliveries.add(line.delivery(taking, report));
				reports.add(report);
			}
		}
		addProblems(taking.id(), lines);
		Map<Long, BulkReport> arrivals = new LinkedHashMap<>();
		if (!deliveries.isEmpty()) {
			List<Long> numbers = this.arrivals.receive(deliveries);
			for (int i = 0; i < numbers.size(); i++) {
				arrivals.put(numbers.get(i), reports.get(i));
			}
		}
		return new Kept(renewed, arrivals);
	}

	/**
	 * Goes on holding a file while what was taken in before is read over, however long
	 * that takes.
	 * @return how it goes on
	 * @throws LeaseLost if it is somebody else's by now
	 */
	BulkTaking renewed(BulkTaking taking) {
		Instant until = until();
		if (taking.lease().isAfter(until.minus(LEASE).plus(ENOUGH))) {
			return taking;
		}
		boolean held = this.jdbc
			.sql("update consignment set leased_until = :until where id = :id and leased_until = :lease")
			.param("until", at(until))
			.param("id", taking.id())
			.param("lease", at(taking.lease()))
			.update() == 1;
		if (!held) {
			throw new LeaseLost(taking.id());
		}
		return taking.renewed(taking.line(), until);
	}

	private void addProblems(long id, List<BulkLine> lines) {
		List<ProblemRow> rows = new ArrayList<>();
		for (BulkLine line : lines) {
			line.problems().forEach((problem) -> rows.add(new ProblemRow(line, problem)));
		}
		if (rows.isEmpty()) {
			return;
		}
		this.jdbc
			.sql("""
					insert into consignment_problem (consignment_id, line, entry, entry_line, code, arguments, refused, content, header)
					select :id, * from unnest(:lines::bigint[], :entries::text[], :places::bigint[], :codes::text[],
					                          :arguments::jsonb[], :refused::boolean[], :contents::bytea[], :headers::text[])
					""")
			.param("id", id)
			.param("lines", column(rows, (row) -> row.record().number(), Long[]::new))
			.param("entries", column(rows, (row) -> row.record().entry(), String[]::new))
			.param("places", column(rows, (row) -> row.record().line(), Long[]::new))
			.param("codes", column(rows, (row) -> row.problem().code(), String[]::new))
			.param("arguments",
					column(rows, (row) -> this.json.writeValueAsString(row.problem().arguments()), String[]::new))
			.param("refused", column(rows, (row) -> row.line().isRefused(), Boolean[]::new))
			.param("contents", column(rows, ProblemRow::content, byte[][]::new))
			.param("headers", column(rows, ProblemRow::header, String[]::new))
			.update();
	}

	private static <T, C> @Nullable C[] column(List<T> rows, Function<T, @Nullable C> value,
			IntFunction<@Nullable C[]> array) {
		return rows.stream().map(value).toArray(array);
	}

	/**
	 * Lets the database count its rows, if there are more than twice as many as it
	 * thinks. It plans a statement once and keeps the plan until then: one that was right
	 * for an empty table reads the whole of a full one.
	 */
	void renewStatistics() {
		boolean outgrown = this.jdbc.sql("""
				select (select coalesce(max(id), 0) from arrival) > 2 * greatest(reltuples, 50)
				from pg_class where oid = 'arrival'::regclass
				""").query(Boolean.class).single();
		if (outgrown) {
			this.jdbc.sql("analyze").update();
		}
	}

	/**
	 * It was read to its end, and its bytes are kept line by line; nothing where somebody
	 * else has taken it over.
	 */
	@Transactional
	void finish(BulkTaking taking, long bytes) {
		boolean held = this.jdbc
			.sql("""
					update consignment set finished_at = coalesce(finished_at, now()), leased_until = null, bytes_read = :bytes
					where id = :id and leased_until = :lease
					""")
			.param("id", taking.id())
			.param("bytes", bytes)
			.param("lease", at(taking.lease()))
			.update() == 1;
		if (held) {
			this.jdbc.sql("delete from consignment_part where consignment_id = :id").param("id", taking.id()).update();
		}
	}

	/** Gives it back before its end. */
	void release(BulkTaking taking) {
		this.jdbc.sql("update consignment set leased_until = null where id = :id and leased_until = :lease")
			.param("id", taking.id())
			.param("lease", at(taking.lease()))
			.update();
	}

	/** What became of some lines, by their number. */
	Map<Long, Recorded> recorded(long id, long from, long to) {
		Map<Long, List<Trouble>> problems = new HashMap<>();
		Map<Long, Recorded> recorded = new HashMap<>();
		this.jdbc.sql("""
				select line, code, arguments::text as arguments, refused, content from consignment_problem
				where consignment_id = :id and line between :from and :to order by id
				""").param("id", id).param("from", from).param("to", to).query((row) -> {
			long line = row.getLong("line");
			problems.computeIfAbsent(line, (number) -> new ArrayList<>())
				.add(new Trouble(row.getString("code"),
						List.of(this.json.readValue(row.getString("arguments"), String[].class))));
			byte[] content = row.getBytes("content");
			if (row.getBoolean("refused")) {
				recorded.put(line, new Recorded((content != null) ? Sha256.of(content) : null, null, null, null,
						List.of(), problems.get(line)));
			}
		});
		this.jdbc.sql("""
				select r.line, r.id, r.state, r.article_id, r.reasons::text as reasons, c.sha256
				from arrival r join capture c on c.id = r.capture_id
				where r.consignment_id = :id and r.line between :from and :to
				""").param("id", id).param("from", from).param("to", to).query((row) -> {
			long line = row.getLong("line");
			recorded.put(line,
					new Recorded(Sha256.ofDigest(row.getBytes("sha256")), row.getLong("id"),
							Arrival.State.ofCode(row.getString("state")), row.getObject("article_id", Long.class),
							List.of(this.json.readValue(row.getString("reasons"), Arrival.Reason[].class)),
							problems.getOrDefault(line, List.of())));
		});
		return recorded;
	}

	private BulkTaking taking(ResultSet row, Instant until) throws SQLException {
		return new BulkTaking(row.getLong("id"), row.getString("name"), BulkFormat.ofCode(row.getString("format")),
				new Bringer(row.getLong("by_account"), row.getString("by_name"), row.getString("by_role"),
						row.getBoolean("by_may_admit")),
				row.getLong("line"), until);
	}

	private Instant until() {
		return this.clock.instant().plus(LEASE);
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	/**
	 * A batch that was kept.
	 *
	 * @param taking how it goes on
	 * @param arrivals what its arrivals say, by their numbers
	 */
	record Kept(BulkTaking taking, Map<Long, BulkReport> arrivals) {
	}

	/**
	 * A line that was taken in or refused.
	 *
	 * @param digest of its bytes, or null where they were not kept
	 */
	record Recorded(@Nullable Sha256 digest, @Nullable Long arrival, Arrival.@Nullable State state,
			@Nullable Long article, List<Arrival.Reason> reasons, List<Trouble> problems) {

		BulkAnswer answer(BulkRecord record) {
			return new BulkAnswer(record.entry(), record.line(), this.arrival, this.state, this.article, this.reasons,
					this.problems);
		}

		/** Whether these are the bytes that came before, as far as that can be told. */
		boolean isOf(BulkRecord record) {
			return this.digest == null || this.digest.equals(Sha256.of(record.content()));
		}

	}

	private record ProblemRow(BulkLine line, BulkProblem problem) {

		BulkRecord record() {
			return this.line.record();
		}

		/** The bytes of a line that is not taken in, if there are any. */
		byte @Nullable [] content() {
			return (this.line.isRefused() && record().content().length > 0) ? record().content() : null;
		}

		/** The row that names its columns, if its bytes are kept; a text has no NUL. */
		@Nullable String header() {
			String header = record().header();
			return (content() != null && header != null) ? header.replace('\u0000', '\uFFFD') : null;
		}

	}

	/** Somebody else takes the file in by now. */
	static final class LeaseLost extends RuntimeException {

		LeaseLost(long consignment) {
			super("Consignment %d is taken in elsewhere".formatted(consignment));
		}

	}

}
