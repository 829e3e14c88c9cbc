package org.dateline.export;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Which tables a bag has: all there are but those named here, and those that PostgreSQL
 * itself forgets when it crashes (unlogged), so that a table that is added is not
 * forgotten. They are told by the database itself, in an order in which each comes after
 * those it refers to.
 */
final class BagTables {

	/**
	 * What would let its finder act as somebody, or is gone in an hour; and Flyway's own.
	 */
	static final Map<String, String> LEFT_OUT = Map.of("access_token", "secrets of scripts", "user_credentials",
			"passkeys", "user_entities", "handles of passkeys", "passkey_challenge", "questions to browsers",
			"spring_session", "open sessions", "spring_session_attributes", "open sessions", "failed_sign_in",
			"who could not sign in of late", "flyway_schema_history", "made by the migrations themselves", "lease",
			"which node does what at this moment");

	/** Columns that are secrets. */
	static final Map<String, Set<String>> SECRET = Map.of("account", Set.of("password"));

	/** A column whose values are files of the bag. */
	private static final Map<String, Set<String>> BESIDE = Map.of(BagTable.CAPTURE, Set.of("content"));

	private static final String COLUMNS = """
			select c.relname, array_agg(a.attname::text order by a.attnum),
			       (select array_agg(k.attname::text order by array_position(i.indkey::int2[], k.attnum))
			        from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any(i.indkey::int2[])
			        where i.indrelid = c.oid and i.indisprimary),
			       c.relpersistence = 'p'
			from pg_class c join pg_attribute a on a.attrelid = c.oid
			where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
			  and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
			group by c.oid, c.relname
			""";

	private static final String REFERENCES = """
			select f.conrelid::regclass::text as of, f.confrelid::regclass::text as to, a.attname
			from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
			where f.contype = 'f' and f.connamespace = current_schema()::regnamespace
			""";

	private BagTables() {
	}

	/** The tables in their order. */
	static List<BagTable> read(Connection connection) throws SQLException {
		Map<String, Set<String>> references = new HashMap<>();
		Map<String, String> selfReferences = new HashMap<>();
		try (PreparedStatement statement = connection.prepareStatement(REFERENCES);
				ResultSet rows = statement.executeQuery()) {
			while (rows.next()) {
				if (rows.getString(1).equals(rows.getString(2))) {
					selfReferences.put(rows.getString(1), rows.getString(3));
				}
				else {
					references.computeIfAbsent(rows.getString(1), (of) -> new TreeSet<>()).add(rows.getString(2));
				}
			}
		}
		Map<String, BagTable> tables = new TreeMap<>();
		try (PreparedStatement statement = connection.prepareStatement(COLUMNS);
				ResultSet rows = statement.executeQuery()) {
			while (rows.next()) {
				String name = rows.getString(1);
				if (rows.getBoolean(4) && !LEFT_OUT.containsKey(name)) {
					tables.put(name, new BagTable(name, columns(name, rows.getArray(2)),
							strings(name, rows.getArray(3)), selfReferences.get(name)));
				}
			}
		}
		return inOrder(tables, references);
	}

	/** All tables but Flyway's, whether in a bag or not. */
	static List<String> names(Connection connection) throws SQLException {
		List<String> names = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement(COLUMNS);
				ResultSet rows = statement.executeQuery()) {
			while (rows.next()) {
				if (!rows.getString(1).equals("flyway_schema_history")) {
					names.add(rows.getString(1));
				}
			}
		}
		return names;
	}

	private static List<String> columns(String table, Array array) throws SQLException {
		List<String> columns = new ArrayList<>(strings(table, array));
		columns.removeAll(SECRET.getOrDefault(table, Set.of()));
		columns.removeAll(BESIDE.getOrDefault(table, Set.of()));
		return List.copyOf(columns);
	}

	private static List<String> strings(String table, @Nullable Array array) throws SQLException {
		if (array == null) {
			throw new IllegalStateException("The table %s has no primary key".formatted(table));
		}
		return List.of((String[]) array.getArray());
	}

	private static List<BagTable> inOrder(Map<String, BagTable> tables, Map<String, Set<String>> references) {
		Map<String, BagTable> ordered = new LinkedHashMap<>();
		while (ordered.size() < tables.size()) {
			int before = ordered.size();
			tables.forEach((name, table) -> {
				Set<String> needed = new TreeSet<>(references.getOrDefault(name, Set.of()));
				needed.retainAll(tables.keySet());
				if (!ordered.containsKey(name) && ordered.keySet().containsAll(needed)) {
					ordered.put(name, table);
				}
			});
			if (ordered.size() == before) {
				throw new IllegalStateException("Tables refer to each other in a circle: " + tables.keySet());
			}
		}
		return List.copyOf(ordered.values());
	}

}
