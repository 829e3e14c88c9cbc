package org.dateline.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether nodes of the version before can go on while the first of the new version has
 * brought the tables to its own.
 */
class UpgradingOneByOneTests {

	/** The last one from before there were several nodes. */
	private static final String BASE = "V202611221230__database_leases.sql";

	@Test
	void everyMigrationIsSurvivedByOlderNodes() throws IOException {
		Map<String, List<String>> fears = new TreeMap<>();
		Resource[] migrations = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql");
		assertThat(migrations).extracting(Resource::getFilename).contains(BASE);

		Arrays.stream(migrations)
			.filter((migration) -> Objects.requireNonNull(migration.getFilename()).compareTo(BASE) > 0)
			.forEach((migration) -> fears.put(migration.getFilename(), OlderNode.fearsOf(text(migration))));
		fears.values().removeIf(List::isEmpty);

		assertThat(fears)
			.as("to be done in two versions, or with a line \"-- Older nodes: \" that says why they "
					+ "survive it; see docs/cluster.md")
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "drop table article", "DROP VIEW newest", "alter table article drop column lede",
			"alter table article drop lede", "alter table article rename column lede to summary",
			"alter table article rename to report", "alter table if exists article\n  alter column lede set not null",
			"alter table article add column wire text not null", "alter table only article add wire text not null",
			"alter table article add column a int default 1, add column b int not null",
			"alter table article alter lede type varchar(200)", "alter table article alter lede set data type jsonb",
			"alter table article alter lede drop default", "alter table article add constraint short check (true)",
			"alter table article add unique (lede)", "create unique index on article (lede)",
			"create unique index concurrently one on article (lede)",
			"create trigger keep before update on article for each row execute function keep()",
			"create or replace view newest as select 1", "alter type kind add value 'other'",
			"create table other (id int);\nalter table article add check (id > 0)",
			"insert into note values ('-- Older nodes: this is no comment at all'); drop table article" })
	void someAreNot(String migration) {
		assertThat(OlderNode.fearsOf(migration + ";")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "create table other (id int primary key, name text not null)",
			"create unlogged table other (id int);\ncreate unique index on other (id);\n"
					+ "alter table other add constraint few check (id < 9)",
			"alter table article add column wire text", "alter table article add column wire text not null default ''",
			"alter table article add wire text default '' not null, add byline text",
			"alter table article add column length int not null generated always as (length(text)) stored",
			"alter table article drop constraint short", "alter table article alter lede drop not null",
			"create index on article (lede)", "create index concurrently some on article (lede)",
			"create function shorter(text) returns text language sql as $$ select 1; drop table article $$",
			"comment on table article is 'once called; drop table article'", "-- we could drop table article\nselect 1",
			"insert into source (name) values ('it''s; drop table article')",
			"update article set lede = null where lede = ''",
			"-- Older nodes: none has asked for this table since the version before.\ndrop table forgotten" })
	void mostAre(String migration) {
		assertThat(OlderNode.fearsOf(migration + ";")).isEmpty();
	}

	@Test
	void aReasonHasToBeOne() {
		assertThat(OlderNode.fearsOf("-- Older nodes: fine.\ndrop table article;")).hasSize(1);
	}

	private static String text(Resource migration) {
		try {
			return migration.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
