package org.dateline.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Writes the whole archive into a bag, as it is at one moment, or what changed since an
 * earlier one. Nothing of it is kept in memory but a few megabytes.
 */
final class BagWriter {

	/** About so many bytes of lines are in a file. */
	private static final int LARGEST_PART = 4 << 20;

	/** At most this many bytes of originals are read at a time, or one that has more. */
	private static final long AT_ONCE = 4 << 20;

	private static final int MOST_AT_ONCE = 500;

	private final DataSource database;

	private final Clock clock;

	BagWriter(DataSource database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Writes a bag.
	 * @param file the file, which is there only when it is whole
	 * @param since the bag to go on from, or null for a whole one
	 * @throws BagRefused if that is of another archive, or an original is damaged
	 */
	BagInfo write(Path file, @Nullable BagInfo since, BagProgress progress) {
		Path unfinished = file.resolveSibling(file.getFileName() + ".part");
		try {
			long completeUpTo = completeUpTo();
			try (Connection connection = this.database.getConnection()) {
				BagInfo written = write(connection, unfinished, completeUpTo, since, progress);
				Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
				return written;
			}
			finally {
				Files.deleteIfExists(unfinished);
			}
		}
		catch (IOException ex) {
			throw new BagRefused("The bag cannot be written to %s: %s.", file, ex.getMessage());
		}
		catch (SQLException ex) {
			throw new BagRefused("The database did not answer for the bag: %s.", ex.getMessage());
		}
	}

	/**
	 * Up to which id all captures are there to be read, or never will be: numbers are
	 * given before the transactions end that they are given in, so these are waited for.
	 */
	private long completeUpTo() throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			connection.setAutoCommit(false);
			try (Statement statement = connection.createStatement()) {
				statement.execute("set local lock_timeout = '30s'");
				statement.execute("lock table capture in share mode");
				return number(statement, "select coalesce(max(id), 0) from capture");
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(true);
			}
		}
	}

	private BagInfo write(Connection connection, Path file, long completeUpTo, @Nullable BagInfo since,
			BagProgress progress) throws SQLException, IOException {
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute("set transaction isolation level repeatable read read only");
			statement.execute("set local timezone = 'UTC'");
			BagInfo info = info(statement, completeUpTo, since);
			try (BagPacker bag = new BagPacker(file, info.name(), progress)) {
				for (BagTable table : BagTables.read(connection)) {
					rows(connection, table, since, bag);
				}
				sequences(connection, bag);
				originals(connection, (since != null) ? since.completeUpTo() : 0, bag);
				bag.end(info);
			}
			return info;
		}
		finally {
			connection.rollback();
			connection.setAutoCommit(true);
		}
	}

	private BagInfo info(Statement statement, long completeUpTo, @Nullable BagInfo since) throws SQLException {
		UUID identity;
		try (ResultSet row = statement.executeQuery("select identity from archive")) {
			row.next();
			identity = row.getObject(1, UUID.class);
		}
		long revision = number(statement, "select revision from archive");
		if (since != null && (!since.archive().equals(identity) || since.revision() > revision)) {
			throw new BagRefused("The bag to go on from is of another archive, or of a later time of this one.");
		}
		String schema;
		try (ResultSet row = statement.executeQuery(
				"select version from flyway_schema_history where success and version is not null order by installed_rank desc limit 1")) {
			row.next();
			schema = row.getString(1);
		}
		return new BagInfo(identity, revision, (since != null) ? since.revision() : null, completeUpTo,
				number(statement, "select coalesce(max(id), 0) from capture"),
				number(statement, "select count(*) from takedown"), schema, LocalDate.now(this.clock).toString());
	}

	private static long number(Statement statement, String sql) throws SQLException {
		try (ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getLong(1);
		}
	}

	/** The rows of a table as JSON Lines, in files of a bearable size. */
	private static void rows(Connection connection, BagTable table, @Nullable BagInfo since, BagPacker bag)
			throws SQLException, IOException {
		String also = table.name().equals(BagTable.CAPTURE) ? ", content is not null as held" : "";
		String which = "";
		if (since != null && table.isOfAnArticle()) {
			which = " where " + table.ofArticlesChangedAfter(since.revision());
		}
		else if (since != null && table.name().equals(BagTable.CAPTURE)) {
			which = " where id > " + since.completeUpTo();
		}
		String sql = "select row_to_json(r)::text from (select %s%s from %s%s order by %s) r".formatted(table.list(),
				also, BagTable.quoted(table.name()), which, table.order());
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setFetchSize(200);
			try (ResultSet rows = statement.executeQuery()) {
				lines("data/records/" + table.name() + "/", rows, bag);
			}
		}
	}

	private static void lines(String directory, ResultSet rows, BagPacker bag) throws SQLException, IOException {
		ByteArrayOutputStream part = new ByteArrayOutputStream();
		int number = 0;
		while (rows.next()) {
			part.write(rows.getString(1).getBytes(StandardCharsets.UTF_8));
			part.write('\n');
			if (part.size() >= LARGEST_PART) {
				bag.payload(directory + "%06d.jsonl".formatted(++number), part.toByteArray());
				part.reset();
			}
		}
		if (part.size() > 0) {
			bag.payload(directory + "%06d.jsonl".formatted(++number), part.toByteArray());
		}
	}

	/**
	 * How far numbers were given, so that the next ones are new in the restored archive
	 * as well.
	 */
	private static void sequences(Connection connection, BagPacker bag) throws SQLException, IOException {
		StringBuilder lines = new StringBuilder();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
				select json_build_object('sequence', sequencename, 'last', last_value)::text
				from pg_sequences where schemaname = current_schema() order by sequencename
				""")) {
			while (rows.next()) {
				lines.append(rows.getString(1)).append('\n');
			}
		}
		bag.payload("data/sequences.jsonl", lines.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** The bytes of the captures, each once, under their digest. */
	private static void originals(Connection connection, long behind, BagPacker bag) throws SQLException, IOException {
		try (PreparedStatement statement = connection.prepareStatement("""
				select min(id), max(length) from capture where content is not null and id > ?
				group by sha256 order by sha256
				""")) {
			statement.setLong(1, behind);
			statement.setFetchSize(1000);
			try (ResultSet rows = statement.executeQuery()) {
				List<Long> ids = new ArrayList<>();
				long bytes = 0;
				while (rows.next()) {
					if (!ids.isEmpty() && (bytes + rows.getLong(2) > AT_ONCE || ids.size() == MOST_AT_ONCE)) {
						originals(connection, ids, bag);
						ids.clear();
						bytes = 0;
					}
					ids.add(rows.getLong(1));
					bytes += rows.getLong(2);
				}
				originals(connection, ids, bag);
			}
		}
	}

	private static void originals(Connection connection, List<Long> ids, BagPacker bag)
			throws SQLException, IOException {
		try (PreparedStatement statement = connection.prepareStatement(
				"select id, encode(sha256, 'hex'), content from capture where id = any(?) order by sha256")) {
			statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					String digest = rows.getString(2);
					byte[] content = rows.getBytes(3);
					if (!BagDigests.of(content).sha256().equals(digest)) {
						throw new BagRefused("The original of capture %d is damaged: it is not what its digest says.",
								rows.getLong(1));
					}
					bag.payload(path(digest), content);
				}
			}
		}
	}

	/** Where the bytes with this SHA-256 are in a bag. */
	static String path(String digest) {
		return "data/originals/" + digest.substring(0, 2) + "/" + digest.substring(2);
	}

}
