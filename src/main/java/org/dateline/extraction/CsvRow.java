package org.dateline.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields of a row of a table, by the names that the first row gives them. */
final class CsvRow {

	private static final int MOST_COLUMNS = 200;

	/** What may stand between fields. */
	static final String SEPARATORS = ",;\t";

	private CsvRow() {
	}

	/** Whether a header names a column of texts. */
	static boolean hasText(String header) {
		try {
			return split(header, separator(header)).stream().map(CsvRow::name).anyMatch(BulkFields::isText);
		}
		catch (BulkRefused ex) {
			return false;
		}
	}

	static Map<String, String> read(String row, String header) throws BulkRefused {
		char separator = separator(header);
		List<String> names = split(header, separator);
		List<String> values = split(row, separator);
		if (names.size() != values.size()) {
			throw new BulkRefused("columns", names.size(), values.size());
		}
		Map<String, String> fields = new LinkedHashMap<>();
		for (int i = 0; i < names.size(); i++) {
			fields.putIfAbsent(name(names.get(i)), values.get(i));
		}
		return fields;
	}

	private static String name(String column) {
		return column.strip().toLowerCase(Locale.ROOT);
	}

	/** What the names of the columns are separated by. */
	static char separator(String header) {
		char found = ',';
		long most = 0;
		for (char separator : SEPARATORS.toCharArray()) {
			long count = header.chars().filter((character) -> character == separator).count();
			if (count > most) {
				found = separator;
				most = count;
			}
		}
		return found;
	}

	private static List<String> split(String row, char separator) throws BulkRefused {
		List<String> fields = new ArrayList<>();
		StringBuilder field = new StringBuilder();
		int at = 0;
		while (at <= row.length()) {
			field.setLength(0);
			boolean quoted = at < row.length() && row.charAt(at) == '"';
			if (quoted) {
				at = quoted(row, at + 1, field);
			}
			while (at < row.length() && row.charAt(at) != separator) {
				if (quoted) {
					throw new BulkRefused("after-quote", fields.size() + 1);
				}
				field.append(row.charAt(at++));
			}
			fields.add(field.toString());
			if (fields.size() > MOST_COLUMNS) {
				throw new BulkRefused("too-many-columns", MOST_COLUMNS);
			}
			at++;
		}
		return fields;
	}

	/** Reads a field in quotes, of which two stand for one. */
	private static int quoted(String row, int from, StringBuilder field) {
		int at = from;
		while (at < row.length()) {
			char character = row.charAt(at++);
			if (character == '"') {
				if (at == row.length() || row.charAt(at) != '"') {
					return at;
				}
				at++;
			}
			field.append(character);
		}
		return at;
	}

}
