package org.dateline.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Restores an archive from a bag, row for row, in one transaction. The triggers, which
 * would write all anew what the bag has, rest meanwhile; checks and references between
 * tables hold as ever, and what else the triggers see to is looked at once at the end.
 */
final class BagRestorer {

	/**
	 * What stands for a password that is not in the bag: no password fits it.
	 */
	static final String NO_PASSWORD = "{bcrypt}restored";

	/** What shows for a table that somebody has begun to use the archive. */
	private static final Map<String, String> SIGNS_OF_LIFE = Map.ofEntries(
			Map.entry("capture", "exists (select from capture where origin <> 'seed')"), anyRow("arrival"),
			anyRow("correction"), anyRow("proposal"), anyRow("feed"), anyRow("story_decision"), anyRow("source_alias"),
			anyRow("event_decision"), anyRow("consignment"), Map.entry("account", "count(*) > 1 from account"),
			Map.entry("trail", "exists (select from trail where act <> 'account-opened')"));

	private static final int LINES_AT_ONCE = 1000;

	private static final int CHARACTERS_AT_ONCE = 2 << 20;

	private static final int LONGEST_LINE = 256 << 20;

	private final JsonMapper json;

	private final DataSource database;

	BagRestorer(JsonMapper json, DataSource database) {
		this.json = json;
		this.database = database;
	}

	/**
	 * Looks whether a bag can be restored here, and changes nothing.
	 * @throws BagRefused if the archive is not empty, or not where an incremental bag
	 * goes on from
	 */
	void refuseUnlessItFits(BagInfo info) {
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement()) {
			if (info.since() == null) {
				refuseUnlessEmpty(connection, statement);
			}
			else {
				refuseUnlessOf(statement, info);
				refuseUnlessAt(statement, info.since());
			}
		}
		catch (SQLException ex) {
			throw new BagRefused("The database did not answer for the bag: %s.", ex.getMessage());
		}
	}

	/**
	 * Restores a bag that was checked.
	 * @param bag its directory
	 * @param migrated whether the tables were just brought to the version of the bag: the
	 * archive that it was written from had been brought there after the bag before it,
	 * and its revision may have risen by that as well
	 * @throws BagRefused if the archive is not empty, or not where an incremental bag
	 * goes on from, or the bag does not hold what an archive must
	 */
	void restore(Path bag, BagInfo info, boolean migrated) {
		try (Connection connection = this.database.getConnection()) {
			connection.setAutoCommit(false);
			try {
				restore(connection, bag, info, migrated);
				connection.commit();
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(true);
			}
		}
		catch (SQLException ex) {
			throw new BagRefused("The bag does not fit the tables: %s.",
					String.valueOf(ex.getMessage()).lines().findFirst().orElse("no reason given"));
		}
		catch (IOException | JacksonException ex) {
			throw new BagRefused("The bag cannot be read: %s.", ex.getMessage());
		}
	}

	private void restore(Connection connection, Path bag, BagInfo info, boolean migrated)
			throws SQLException, IOException {
		List<BagTable> tables = BagTables.read(connection);
		try (Statement statement = connection.createStatement()) {
			statement.execute("set local timezone = 'UTC'");
			if (info.since() == null) {
				refuseUnlessEmpty(connection, statement);
			}
			else {
				refuseUnlessOf(statement, info);
				if (!migrated) {
					refuseUnlessAt(statement, info.since());
				}
			}
			for (String table : BagTables.names(connection)) {
				statement.execute("alter table %s disable trigger user".formatted(BagTable.quoted(table)));
			}
			if (info.since() == null) {
				statement.execute("truncate "
						+ BagTables.names(connection).stream().map(BagTable::quoted).collect(Collectors.joining(", ")));
				load(connection, tables, bag);
			}
			else {
				replace(connection, statement, tables, bag, info.since());
			}
			sequences(connection, bag);
			check(statement);
			for (String table : BagTables.names(connection)) {
				statement.execute("alter table %s enable trigger user".formatted(BagTable.quoted(table)));
			}
			statement.execute("select pg_notify('dateline_revision', revision::text) from archive");
		}
	}

	/**
	 * An archive is empty that has no more than every archive begins with, and where
	 * nobody has done anything yet: each act of a person stands in the trail, also one
	 * that left its mark on what the archive began with or made by itself.
	 */
	private static void refuseUnlessEmpty(Connection connection, Statement statement) throws SQLException {
		// An archive of an older version may not have them all.
		Set<String> tables = Set.copyOf(BagTables.names(connection));
		for (Map.Entry<String, String> sign : SIGNS_OF_LIFE.entrySet()) {
			if (!tables.contains(sign.getKey())) {
				continue;
			}
			try (ResultSet row = statement.executeQuery("select " + sign.getValue())) {
				row.next();
				if (row.getBoolean(1)) {
					throw new BagRefused(
							"This archive is not empty, and a whole bag is restored into an empty one only.");
				}
			}
		}
	}

	private static Map.Entry<String, String> anyRow(String table) {
		return Map.entry(table, "exists (select from %s)".formatted(table));
	}

	private static void refuseUnlessOf(Statement statement, BagInfo info) throws SQLException {
		try (ResultSet row = statement.executeQuery("select identity from archive")) {
			row.next();
			if (!info.archive().equals(row.getObject(1, UUID.class))) {
				throw new BagRefused("The bag goes on from another archive than this one.");
			}
		}
	}

	private static void refuseUnlessAt(Statement statement, long since) throws SQLException {
		try (ResultSet row = statement.executeQuery("select revision from archive")) {
			row.next();
			if (row.getLong(1) != since) {
				throw new BagRefused("The bag goes on from revision %d, and this archive is at revision %d.", since,
						row.getLong(1));
			}
		}
	}

	private void load(Connection connection, List<BagTable> tables, Path bag) throws SQLException, IOException {
		for (BagTable table : tables) {
			load(connection, table, bag);
		}
	}

	/**
	 * Puts what changed in the place of what there was. References are looked at only
	 * when all is done, since rows go that others refer to, and come again.
	 */
	private void replace(Connection connection, Statement statement, List<BagTable> tables, Path bag, long since)
			throws SQLException, IOException {
		List<String> references = references(statement);
		for (String reference : references) {
			statement.execute(reference + " deferrable initially deferred");
		}
		changedArticles(statement, bag);
		for (BagTable table : tables) {
			if (table.isOfAnArticle()) {
				statement.execute("delete from %s where %s in (select id from changed_article)"
					.formatted(BagTable.quoted(table.name()), table.name().equals("article") ? "id" : "article_id"));
			}
			else if (!table.name().equals(BagTable.CAPTURE)) {
				statement.execute("delete from " + BagTable.quoted(table.name()));
			}
			load(connection, table, bag);
		}
		statement.execute("""
				update capture set content = null
				where content is not null and id in (select capture_id from takedown)
				""");
		statement.execute("set constraints all immediate");
		for (String reference : references) {
			statement.execute(reference + " not deferrable");
		}
	}

	private void changedArticles(Statement statement, Path bag) throws SQLException, IOException {
		statement.execute("create temporary table changed_article (id bigint primary key) on commit drop");
		try (PreparedStatement insert = statement.getConnection()
			.prepareStatement(
					"insert into changed_article select (r ->> 'id')::bigint from json_array_elements(?::json) r")) {
			for (Path part : parts(bag, "article")) {
				lines(part, (batch) -> {
					insert.setString(1, batch);
					insert.executeUpdate();
				});
			}
		}
	}

	private static List<String> references(Statement statement) throws SQLException {
		List<String> references = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery("""
				select format('alter table %s alter constraint %I', conrelid::regclass, conname) from pg_constraint
				where contype = 'f' and connamespace = current_schema()::regnamespace and not condeferrable
				""")) {
			while (rows.next()) {
				references.add(rows.getString(1));
			}
		}
		return references;
	}

	private void load(Connection connection, BagTable table, Path bag) throws SQLException, IOException {
		if (table.name().equals(BagTable.CAPTURE)) {
			captures(connection, table, bag);
			return;
		}
		String secret = BagTables.SECRET.getOrDefault(table.name(), Set.of())
			.stream()
			.map((column) -> ", " + BagTable.quoted(column))
			.collect(Collectors.joining());
		String sql = "insert into %s (%s%s) overriding system value select %s%s from json_populate_recordset(null::%s, ?::json)"
			.formatted(BagTable.quoted(table.name()), table.list(), secret, table.list(),
					secret.isEmpty() ? "" : ", '" + NO_PASSWORD + "'", BagTable.quoted(table.name()));
		try (PreparedStatement insert = connection.prepareStatement(sql)) {
			for (Path part : parts(bag, table.name())) {
				lines(part, (batch) -> {
					insert.setString(1, batch);
					insert.executeUpdate();
				});
			}
		}
	}

	private void captures(Connection connection, BagTable table, Path bag) throws SQLException, IOException {
		String sql = "insert into capture (%s, content) overriding system value select %s, ? from json_populate_record(null::capture, ?::json) on conflict (id) do nothing"
			.formatted(table.list(), table.list());
		try (PreparedStatement insert = connection.prepareStatement(sql)) {
			for (Path part : parts(bag, BagTable.CAPTURE)) {
				try (BufferedReader lines = Files.newBufferedReader(part)) {
					long waiting = 0;
					for (String line = lines.readLine(); line != null; line = lines.readLine()) {
						byte[] content = original(bag, this.json.readTree(line));
						insert.setBytes(1, content);
						insert.setString(2, line);
						insert.addBatch();
						waiting += line.length() + ((content != null) ? content.length : 0);
						if (waiting > CHARACTERS_AT_ONCE) {
							insert.executeBatch();
							waiting = 0;
						}
					}
					insert.executeBatch();
				}
			}
		}
	}

	private static byte @Nullable [] original(Path bag, JsonNode capture) throws IOException {
		if (!capture.path("held").asBoolean()) {
			return null;
		}
		String digest = capture.path("sha256").asString("");
		if (!digest.matches("\\\\x[0-9a-f]{64}")) {
			throw new BagRefused("The bag is damaged: a capture has no SHA-256.");
		}
		return Files.readAllBytes(bag.resolve(BagWriter.path(digest.substring(2))));
	}

	private void sequences(Connection connection, Path bag) throws SQLException, IOException {
		try (PreparedStatement set = connection.prepareStatement(
				"""
						select setval(quote_ident(r ->> 'sequence')::regclass, coalesce((r ->> 'last')::bigint, 1), r ->> 'last' is not null)
						from json_array_elements(?::json) r
						""")) {
			lines(bag.resolve("data/sequences.jsonl"), (batch) -> {
				set.setString(1, batch);
				set.execute();
			});
		}
	}

	/** What no check and no reference sees to, but the triggers that rested. */
	private static void check(Statement statement) throws SQLException {
		try (ResultSet row = statement.executeQuery("""
				select 'article ' || a.id || ' has no publication date' from article a
				where not exists (select from article_date d where d.article_id = a.id and d.kind = 'published')
				union all
				select 'article ' || a.id || ' has no revision' from article a
				where not exists (select from article_revision r where r.article_id = a.id)
				union all
				select 'article ' || e.article_id || ' quotes words that do not stand in its text'
				from evidence e join article a on a.id = e.article_id
				where substr(a.text, e.start + 1, char_length(e.quote)) <> e.quote
				union all
				select 'capture ' || c.id || ' has no bytes, and they were not taken down' from capture c
				where c.content is null and not exists (select from takedown t where t.capture_id = c.id)
				union all
				select 'the archive has no identity' where (select count(*) from archive) <> 1
				limit 1
				""")) {
			if (row.next()) {
				throw new BagRefused("The bag does not hold what an archive must: %s.", row.getString(1));
			}
		}
	}

	private static List<Path> parts(Path bag, String table) throws IOException {
		Path directory = bag.resolve("data/records").resolve(table);
		if (!Files.isDirectory(directory)) {
			return List.of();
		}
		try (Stream<Path> parts = Files.list(directory)) {
			return parts.sorted().toList();
		}
	}

	/** Reads the lines of a file, many at a time as one array. */
	private static void lines(Path part, Batch batch) throws SQLException, IOException {
		if (Files.size(part) > LONGEST_LINE) {
			throw new BagRefused("The bag has a file of records of more than %d MB: %s.", LONGEST_LINE >> 20,
					part.getFileName());
		}
		try (BufferedReader lines = Files.newBufferedReader(part)) {
			StringBuilder array = new StringBuilder();
			int count = 0;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				array.append((count == 0) ? '[' : ',').append(line);
				if (++count == LINES_AT_ONCE || array.length() > CHARACTERS_AT_ONCE) {
					batch.take(array.append(']').toString());
					array.setLength(0);
					count = 0;
				}
			}
			if (count > 0) {
				batch.take(array.append(']').toString());
			}
		}
	}

	/** Takes lines as an array in JSON. */
	private interface Batch {

		void take(String array) throws SQLException;

	}

}
