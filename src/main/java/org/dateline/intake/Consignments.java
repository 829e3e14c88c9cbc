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

import org.dateline.extraction.WarcPage;
import org.dateline.extraction.WarcPages;
import org.dateline.extraction.WarcProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Takes in files of many. Each thing in them is kept as soon as it is read, in a
 * transaction of its own: whatever happens to the rest, that stays.
 */
@Service
public class Consignments {

	/** So many problems of one file are told; the rest is counted. */
	private static final int MOST_PROBLEMS = 500;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Arrivals arrivals;

	Consignments(JdbcClient jdbc, JsonMapper json, Arrivals arrivals) {
		this.jdbc = jdbc;
		this.json = json;
		this.arrivals = arrivals;
	}

	/** Begins one, in the transaction of the caller. */
	public long begin(Way way, @Nullable String name, Bringer by) {
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
			receive(id, page, by);
			doubts(page).forEach(note);
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
		return this.jdbc
			.sql("""
					select id, name, way, at, coalesce(by_account, 0) as account, by_name, by_role, by_may_admit, problems::text as problems,
					       more, finished_at
					from consignment where id = :id
					""")
			.param("id", id)
			.query((row, number) -> consignment(row))
			.optional();
	}

	private Consignment consignment(ResultSet row) throws SQLException {
		OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
		return new Consignment(row.getLong("id"), row.getString("name"), Way.ofCode(row.getString("way")),
				row.getObject("at", OffsetDateTime.class).toInstant(),
				new Bringer(row.getLong("account"), row.getString("by_name"), row.getString("by_role"),
						row.getBoolean("by_may_admit")),
				List.of(this.json.readValue(row.getString("problems"), Consignment.Trouble[].class)),
				row.getInt("more"), (finished != null) ? finished.toInstant() : null, count(row.getLong("id")));
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

	private void receive(long id, WarcPage page, Bringer by) {
		this.arrivals.receive(new Delivery(Way.WARC, page.payload(), page.mediaType(), page.charset(),
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
