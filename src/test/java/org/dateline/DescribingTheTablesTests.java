package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What docs/data-model.md says there is, and what there is. */
@ArchiveTest
class DescribingTheTablesTests {

	private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[a-z_`, ]+`) \\| [a-z]+ \\|");

	private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

	@Autowired
	private JdbcClient jdbc;

	@Test
	void namesEachOfThem() throws IOException {
		Set<String> described = new TreeSet<>();
		Matcher rows = ROW.matcher(Files.readString(Path.of("docs/data-model.md")));
		while (rows.find()) {
			NAME.matcher(rows.group(1)).results().forEach((name) -> described.add(name.group(1)));
		}

		assertThat(described).containsExactlyInAnyOrderElementsOf(this.jdbc.sql("""
				select table_name from information_schema.tables
				where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
				""").query(String.class).list());
	}

}
