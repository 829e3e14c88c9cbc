package org.dateline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.dateline.database.DatabaseTrouble;
import org.dateline.extraction.BulkFormat;
import org.dateline.extraction.WarcPage;
import org.dateline.extraction.WarcPages;
import org.dateline.extraction.WarcProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Takes in files of many. Each thing in them is kept as soon as it is read, in a
 * transaction of its own: whatever happens to the rest, that stays.
 */
@Service
public class Consignments {

	private static final Logger log = LoggerFactory.getLogger(Consignments.class);

	/** How many problems of one file are told; the rest is counted. */
	private static final int MOST_PROBLEMS = 500;

	private static final String CONSIGNMENT = """
			select id, name, way, at, coalesce(by_account, 0) as account, by_name, by_role, by_may_admit,
			       problems::text as problems, more, finished_at, format, bytes, bytes_read, line,
			       coalesce(leased_until > now(), false) as taken
			from consignment
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Arrivals arrivals;

	private final ConsignmentParts parts;

	private final BulkLedger ledger;

	private final BulkIntake bulk;

	Consignments(JdbcClient jdbc, JsonMapper json, Arrivals arrivals, ConsignmentParts parts, BulkLedger ledger,
			BulkIntake bulk) {
		this.jdbc = jdbc;
		this.json = json;
		this.arrivals = arrivals;
		this.parts = parts;
		this.ledger = ledger;
		this.bulk = bulk;
	}

	/** Begins one, in the transaction of the caller. */
	public long begin(WayIn way, @Nullable String name, Bringer by) {
		return this.jdbc.sql("""
				insert into consignment (name, way, by_account, by_name, by_role, by_may_admit)
				values (:name, :way, :account, :by, :role, :mayAdmit) returning id
				""")
			.param("name", name)
			.param("way", way.code())
			.param("account", by.account())
			.param("by", by.name())
			.param("role", by.role())
			.param("mayAdmit", by.mayAdmit())
			.query(Long.class)
			.single();
	}

	/**
	 * Begins to take in a bulk file, in the transaction of the caller. Its bytes are kept
	 * at once; its lines are taken in afterwards, in the background.
	 * @throws IOException if the stream cannot be read
	 */
	public long begin(BulkFormat format, @Nullable String name, Bringer by, InputStream file) throws IOException {
		long id = begin(format, name, by, (String) null);
		this.jdbc.sql("update consignment set bytes = :bytes where id = :id")
			.param("id", id)
			.param("bytes", this.parts.keep(id, file))
			.update();
		return id;
	}

	/**
	 * Begins to take in a bulk file that is being sent, in the transaction of the caller.
	 * @param key by which it is known again if it is interrupted, or null
	 */
	public long begin(BulkFormat format, @Nullable String name, Bringer by, @Nullable String key) {
		return this.jdbc.sql("""
				insert into consignment (name, way, by_account, by_name, by_role, by_may_admit, format, key)
				values (:name, 'bulk', :account, :by, :role, :mayAdmit, :format, :key) returning id
				""")
			.param("name", name)
			.param("account", by.account())
			.param("by", by.name())
			.param("role", by.role())
			.param("mayAdmit", by.mayAdmit())
			.param("format", format.code())
			.param("key", key)
			.query(Long.class)
			.single();
	}

	/** What an account sends under a key, if it began. */
	public Optional<Long> findByKey(long account, String key) {
		return this.ledger.find(account, key);
	}

	/**
	 * Takes in a bulk file while it comes, from where it is.
	 * @param format what it is written in
	 * @param answered is told what became of the lines, in their order, also of those
	 * that were taken in before
	 * @return false if the archive stops meanwhile
	 * @throws ArrivalRefused if it is taken in already, or began in another format
	 * @throws java.io.UncheckedIOException if its bytes stop coming; what was taken in
	 * stays
	 */
	public boolean takeIn(long id, BulkFormat format, InputStream file, Consumer<List<BulkAnswer>> answered) {
		BulkTaking taking = this.ledger.take(id).orElseThrow(() -> new ArrivalRefused("busy"));
		if (taking.format() != format) {
			this.ledger.release(taking);
			throw new ArrivalRefused("format");
		}
		return this.bulk.takeIn(taking, file, answered);
	}

	/**
	 * The newest bulk files.
	 * @param account only those that this account brought, or null
	 */
	public List<Consignment> findBulk(@Nullable Long account, int most) {
		return this.jdbc.sql(CONSIGNMENT + """
				where way = 'bulk' and (:account::bigint is null or by_account = :account) order by id desc limit :most
				""").param("account", account).param("most", most).query((row, number) -> consignment(row)).list();
	}

	/** Hands on the lines that were refused, as far as their bytes were kept. */
	public void eachRefused(long id, Consumer<RefusedLine> line) {
		long after = 0;
		while (after >= 0) {
			after = eachRefused(id, after, line);
		}
	}

	/** One at a time: they may be long. */
	private long eachRefused(long id, long after, Consumer<RefusedLine> line) {
		return this.jdbc.sql("""
				select id, entry, header, content from consignment_problem
				where consignment_id = :consignment and id > :after and content is not null order by id limit 1
				""").param("consignment", id).param("after", after).query((row, number) -> {
			line.accept(new RefusedLine(row.getString("entry"), row.getString("header"), row.getBytes("content")));
			return row.getLong("id");
		}).optional().orElse(-1L);
	}

	/**
	 * Reads a web archive to its end.
	 * @throws IOException if the stream itself cannot be read; what was read is kept
	 */
	public void readWebArchive(long id, InputStream file, Bringer by) throws IOException {
		List<Consignment.Trouble> problems = new ArrayList<>();
		int[] more = new int[1];
		Consumer<Consignment.Trouble> note = (trouble) -> {
			if (problems.size() < MOST_PROBLEMS) {
				problems.add(trouble);
			}
			else {
				more[0]++;
			}
		};
		WarcPages.read(file, (page) -> {
			if (received(id, page, by)) {
				doubts(page).forEach(note);
			}
			else {
				note.accept(new Consignment.Trouble(page.offset(), "failed", List.of()));
			}
		}, (problem) -> note.accept(trouble(problem)));
		this.jdbc.sql("""
				update consignment set problems = :problems::jsonb, more = :more, finished_at = now() where id = :id
				""")
			.param("id", id)
			.param("problems", this.json.writeValueAsString(problems))
			.param("more", more[0])
			.update();
	}

	/** A consignment, if there is one of this number. */
	public Optional<Consignment> find(long id) {
		return this.jdbc.sql(CONSIGNMENT + "where id = :id")
			.param("id", id)
			.query((row, number) -> consignment(row))
			.optional();
	}

	private Consignment consignment(ResultSet row) throws SQLException {
		OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
		return new Consignment(row.getLong("id"), row.getString("name"), WayIn.ofCode(row.getString("way")),
				row.getObject("at", OffsetDateTime.class).toInstant(),
				new Bringer(row.getLong("account"), row.getString("by_name"), row.getString("by_role"),
						row.getBoolean("by_may_admit")),
				List.of(this.json.readValue(row.getString("problems"), Consignment.Trouble[].class)),
				row.getInt("more"), (finished != null) ? finished.toInstant() : null, count(row.getLong("id")),
				(row.getString("format") != null) ? bulk(row) : null);
	}

	private Consignment.Bulk bulk(ResultSet row) throws SQLException {
		long id = row.getLong("id");
		List<Consignment.LineProblem> problems = this.jdbc.sql("""
				select entry, entry_line, code, arguments::text as arguments, refused
				from consignment_problem where consignment_id = :id order by id limit :most
				""")
			.param("id", id)
			.param("most", MOST_PROBLEMS + 1)
			.query((problem, number) -> problem(problem))
			.list();
		long refused = this.jdbc.sql("select count(*) from consignment_problem where consignment_id = :id and refused")
			.param("id", id)
			.query(Long.class)
			.single();
		boolean more = problems.size() > MOST_PROBLEMS;
		return new Consignment.Bulk(BulkFormat.ofCode(row.getString("format")), row.getObject("bytes", Long.class),
				row.getLong("bytes_read"), row.getLong("line"), refused,
				more ? problems.subList(0, MOST_PROBLEMS) : problems, more, row.getBoolean("taken"));
	}

	private Consignment.LineProblem problem(ResultSet row) throws SQLException {
		return new Consignment.LineProblem(row.getString("entry"), row.getLong("entry_line"), row.getString("code"),
				List.of(this.json.readValue(row.getString("arguments"), String[].class)), row.getBoolean("refused"));
	}

	private Map<Arrival.State, Long> count(long id) {
		Map<Arrival.State, Long> counts = new EnumMap<>(Arrival.State.class);
		this.jdbc.sql("select state, count(*) as arrivals from arrival where consignment_id = :id group by state")
			.param("id", id)
			.query((row) -> {
				counts.put(Arrival.State.ofCode(row.getString("state")), row.getLong("arrivals"));
			});
		return counts;
	}

	/**
	 * Whether a page could be kept: what the database does not take stops no other. That
	 * it is away says nothing of a page; then the file is to be handed in once more.
	 */
	private boolean received(long id, WarcPage page, Bringer by) {
		try {
			receive(id, page, by);
			return true;
		}
		catch (DataAccessException ex) {
			if (DatabaseTrouble.isBehind(ex)) {
				throw ex;
			}
			log.error("The page at byte {} of consignment {} cannot be kept", page.offset(), id, ex);
			return false;
		}
	}

	private void receive(long id, WarcPage page, Bringer by) {
		this.arrivals.receive(new Delivery(WayIn.WARC, page.payload(), page.mediaType(), page.charset(),
				page.address().toString(), page.address(), new Given(null, null, null, null, page.captured()), by, id));
	}

	/** Why a page that was taken in may not be what it was. */
	private static List<Consignment.Trouble> doubts(WarcPage page) {
		List<Consignment.Trouble> doubts = new ArrayList<>();
		if (page.digestProblem() != null) {
			doubts.add(new Consignment.Trouble(page.offset(), "digest", List.of(page.digestProblem())));
		}
		if (page.truncated() != null) {
			doubts.add(new Consignment.Trouble(page.offset(), "cut-short", List.of(page.truncated())));
		}
		return doubts;
	}

	private static Consignment.Trouble trouble(WarcProblem problem) {
		return new Consignment.Trouble(problem.offset(), problem.reason().code(),
				problem.arguments().stream().map(String::valueOf).toList());
	}

}
