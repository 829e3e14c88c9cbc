package org.dateline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.ibm.icu.text.Transliterator;
import org.dateline.vocabulary.EdtfDate;

/**
 * Brings reports of the corpus into an archive, some thousands in a transaction, under
 * all of its triggers and constraints. Additive: a report whose bytes the archive holds
 * already is passed over, so that a longer corpus continues a shorter one.
 */
final class CorpusLoad {

	private static final int REPORTS_AT_ONCE = 2000;

	private static final String GIVEN = """
			{"en": "Given with the report, outside of its text.",
			 "ru": "Указано вместе с сообщением, вне его текста.",
			 "az": "Xəbərlə birlikdə, mətnindən kənarda verilib.",
			 "id": "Diberikan bersama laporan, di luar teksnya."}""";

	private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Any-Lower");

	private final Connection connection;

	private final Map<String, Long> sources = new HashMap<>();

	private long added;

	CorpusLoad(Connection connection) throws SQLException {
		this.connection = connection;
		connection.setAutoCommit(false);
	}

	/** How many reports were added so far. */
	long added() {
		return this.added;
	}

	/**
	 * Adds all reports of a corpus, a report a line. One batch is read while the one
	 * before is written, and no more than these two are in memory.
	 */
	void load(BufferedReader corpus) throws IOException, SQLException, InterruptedException {
		ExecutorService writer = Executors.newSingleThreadExecutor();
		try {
			Future<?> writing = writer.submit(() -> {
			});
			for (List<String> lines = lines(corpus); !lines.isEmpty(); lines = lines(corpus)) {
				List<CorpusReport> reports = lines.stream().map(CorpusReport::read).toList();
				writing.get();
				writing = writer.submit(() -> {
					add(reports);
					return null;
				});
			}
			writing.get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof SQLException refusal) {
				throw refusal;
			}
			throw new IllegalStateException(ex.getCause());
		}
		finally {
			writer.shutdown();
		}
	}

	private static List<String> lines(BufferedReader corpus) throws IOException {
		List<String> lines = new ArrayList<>(REPORTS_AT_ONCE);
		String line = "";
		while (lines.size() < REPORTS_AT_ONCE && (line = corpus.readLine()) != null) {
			lines.add(line);
		}
		return lines;
	}

	private void add(List<CorpusReport> given) throws SQLException, IOException {
		Set<String> held = held(given);
		List<CorpusReport> reports = given.stream()
			.filter((report) -> held.add(HexFormat.of().formatHex(report.sha256())))
			.toList();
		if (!reports.isEmpty()) {
			addSources(reports);
			addRecords(reports);
		}
		this.connection.commit();
		this.added += reports.size();
	}

	private void addRecords(List<CorpusReport> reports) throws SQLException, IOException {
		List<Long> captures = ids("capture", reports.size());
		List<Long> articles = ids("article", reports.size());
		Instant now = Instant.now();
		try (BinaryCopy copy = new BinaryCopy(this.connection,
				"capture (id, content, sha256, media_type, charset, received_at, origin, origin_name)")) {
			for (int i = 0; i < reports.size(); i++) {
				CorpusReport report = reports.get(i);
				copy.row()
					.bigint(captures.get(i))
					.bytes(report.content())
					.bytes(report.sha256())
					.text("text/plain")
					.text("UTF-8")
					.timestamp(now)
					.text("upload")
					.text(report.slug() + ".txt");
			}
		}
		try (BinaryCopy copy = new BinaryCopy(this.connection,
				"article (id, capture_id, language, text, text_rule, headline, headline_start, countries)")) {
			for (int i = 0; i < reports.size(); i++) {
				CorpusReport report = reports.get(i);
				copy.row()
					.bigint(articles.get(i))
					.bigint(captures.get(i))
					.text(report.language())
					.text(report.text())
					.text("whole-file")
					.text(report.headline())
					.integer(0)
					.texts(report.country());
			}
		}
		try (BinaryCopy copy = new BinaryCopy(this.connection,
				"article_date (article_id, kind, edtf, earliest, latest, basis, reasoning)")) {
			for (int i = 0; i < reports.size(); i++) {
				EdtfDate published = reports.get(i).published();
				copy.row()
					.bigint(articles.get(i))
					.text("published")
					.text(published.edtf())
					.date(published.earliest())
					.date(published.latest())
					.text("derived")
					.json(GIVEN);
			}
		}
		try (BinaryCopy copy = new BinaryCopy(this.connection,
				"attribution (article_id, position, role, source_id, reasoning)")) {
			for (int i = 0; i < reports.size(); i++) {
				long publisher = this.sources.get(reports.get(i).source());
				copy.row().bigint(articles.get(i)).smallint(0).text("publisher").bigint(publisher).json(GIVEN);
				if (reports.get(i).creditsAgency()) {
					long agency = this.sources.get(CorpusReport.AGENCY);
					copy.row().bigint(articles.get(i)).smallint(1).text("agency").bigint(agency).absent();
				}
			}
		}
		try (BinaryCopy copy = new BinaryCopy(this.connection,
				"evidence (article_id, position, claim, attribution, quote, start)")) {
			for (int i = 0; i < reports.size(); i++) {
				if (reports.get(i).creditsAgency()) {
					copy.row()
						.bigint(articles.get(i))
						.smallint(0)
						.text("attribution")
						.smallint(1)
						.text(CorpusReport.AGENCY)
						.integer(reports.get(i).agencyCredit());
				}
			}
		}
	}

	/** The digests, in hexadecimal, of those that the archive holds already. */
	private Set<String> held(List<CorpusReport> reports) throws SQLException {
		Array digests = this.connection.createArrayOf("bytea",
				reports.stream().map(CorpusReport::sha256).toArray(byte[][]::new));
		Set<String> held = new HashSet<>();
		try (PreparedStatement query = this.connection
			.prepareStatement("select encode(sha256, 'hex') from capture where sha256 = any (?)")) {
			query.setArray(1, digests);
			try (ResultSet rows = query.executeQuery()) {
				while (rows.next()) {
					held.add(rows.getString(1));
				}
			}
		}
		return held;
	}

	/** Takes the next ids of a table. */
	private List<Long> ids(String table, int count) throws SQLException {
		try (PreparedStatement query = this.connection
			.prepareStatement("select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)")) {
			query.setString(1, table);
			query.setInt(2, count);
			List<Long> ids = new ArrayList<>(count);
			try (ResultSet rows = query.executeQuery()) {
				while (rows.next()) {
					ids.add(rows.getLong(1));
				}
			}
			return ids;
		}
	}

	private void addSources(List<CorpusReport> reports) throws SQLException {
		Set<String> names = new HashSet<>(Set.of(CorpusReport.AGENCY));
		reports.forEach((report) -> names.add(report.source()));
		names.removeAll(this.sources.keySet());
		for (String name : names) {
			this.sources.put(name, source(name));
		}
	}

	private long source(String name) throws SQLException {
		try (PreparedStatement insert = this.connection.prepareStatement("""
				with added as (insert into source (slug, name) values (?, ?) on conflict do nothing returning id)
				select id from added union all select id from source where slug = ?
				""")) {
			insert.setString(1, slug(name));
			insert.setString(2, name);
			insert.setString(3, slug(name));
			try (ResultSet row = insert.executeQuery()) {
				row.next();
				return row.getLong(1);
			}
		}
	}

	private static String slug(String name) {
		return LATIN.transliterate(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
	}

}
